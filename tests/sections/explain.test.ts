import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMiner, SECTION_KINDS, type Explanation } from '../../src/index.ts'
import { ABOUT, SHAPE } from '../../src/sections/about.ts'
import { shapeWords } from '../../src/sections/shape-words.ts'
import { dirtyText } from '../clean/dirty-text.ts'

const RAW = '榆树沟镇2014年工作总结\n一、存在的问题\n（一）学习方面\n个别支部学习流于形式，与群众期盼还有差距。\n'
const miner = createMiner()
const [, , , last] = miner.explain(RAW) as [Explanation, Explanation, Explanation, Explanation]

const reasonOf = (about: string, says: string): number => last.reasons.find((reason) => reason.about === about && reason.says === says)?.weight ?? 0

describe('explain', () => {
  test('names what spoke for a sentence: its words, and the headings above it as they are written', () => {
    expect(last.kind).toBe('problems')
    expect(reasonOf('word', '流于形式')).toBeGreaterThan(0)
    expect(reasonOf('higher heading', '一、存在的问题')).toBeGreaterThan(0.5)
    expect(last.reasons.map(({ about }) => about)).toContain('neighbours')
    expect(reasonOf('word', '党员')).toBe(0)
  })

  test('writes the end of a sentence as it is read', () => {
    const says = miner.explain(RAW).flatMap(({ reasons }) => reasons.filter(({ about }) => about === 'ending').map((reason) => reason.says))
    expect(says).toContain('问题')
    expect(says).not.toContain('题问')
  })

  test('stands for the sentences that mine gives, in their order', () => {
    const { reports } = miner.mine(RAW)
    expect(miner.explain(RAW)).toMatchObject(reports.flatMap(({ sentences }, report) => sentences.map(({ start, end, kind, confidence }, sentence) => ({ report, sentence, start, end, kind, confidence }))))
  })

  test('reasons add up to how much more probable the kind is than the next, heaviest first; the result is plain JSON', () => {
    fc.assert(fc.property(dirtyText, (raw) => {
      const explained = miner.explain(raw)
      for (const { kind, over, confidence, reasons } of explained) {
        expect(over).not.toBe(kind)
        const sum = reasons.reduce((total, { weight }) => total + weight, 0)
        // The kinds that are best together need not be the most probable one by one.
        if (confidence > 0.5) expect(Math.exp(sum)).toBeGreaterThan(0.8 * confidence / (1 - confidence + 0.001))
        expect(reasons).toEqual([...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)))
      }
      expect(JSON.parse(JSON.stringify(explained))).toEqual(explained)
    }), { numRuns: 30 })
  })

  test('takes time in line with the length of the text', () => {
    const timeOf = (sentences: number): number => {
      const raw = '我们开展了走访。\n'.repeat(sentences)
      const started = performance.now()
      expect(miner.explain(raw)).toHaveLength(sentences)
      return (performance.now() - started) / sentences
    }
    timeOf(500)
    // Eight times the sentences; tenses counted anew for each of them made it more than four times as dear.
    const short = Math.min(timeOf(1000), timeOf(1000), timeOf(1000))
    expect(timeOf(8000)).toBeLessThan(3 * short)
  })

  test('refuses what is no text', () => {
    expect(() => miner.explain(7 as unknown as string)).toThrowError(expect.objectContaining({ code: 'input/not-text' }))
  })
})

test.each<[keyof typeof SHAPE, number, string, string]>([
  ['genre', 2, 'genre', 'speech'],
  ['line', 12, 'line', 'a heading, first of its line'],
  ['line', 0, 'line', 'none'],
  ['numbers', 5, 'numbers', 'a number, an amount'],
  ['length', 3, 'length', 'at least 7 characters'],
  ['year', 2, 'year', 'after that of the report'],
  ['toEnd', 1, 'to the end', 'sentence 1 from the end'],
])('%s %i in words', (name, value, about, says) => {
  expect(shapeWords(SHAPE[name], value)).toEqual({ about, says })
})

test('numbers of features are all different, and there is a word for each of form and place', () => {
  const numbers = [...Object.values(ABOUT), ...Object.values(SHAPE)]
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const what of Object.values(SHAPE)) expect(shapeWords(what, 0).about).not.toBe('')
  expect(SECTION_KINDS).toHaveLength(6)
})
