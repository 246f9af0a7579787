import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likenessMap, likenessOf, minHash, problemSteps, sharedRuns } from '../../src/corpus/index.ts'
import { SeenHashes } from '../../src/corpus/tables/seen-hashes.ts'

const LINES = Array.from({ length: 40 }, (_, n) => `第${n}村修建水渠${n * 7}米，走访农户${n * 3}户，种植果树${n * 11}株。`)

describe('minHash', () => {
  test('does not see spaces, punctuation and width', () => {
    expect(minHash('修渠3公里，走访农户。')).toBe(minHash('修 渠\n３公里走访农户'))
    expect(minHash('修渠3公里')).not.toBe(minHash('修渠4公里'))
  })
  test('is a text of 64 numbers, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^[0-9a-f]{512}$/u.test(minHash(text))))
  })
  test.each([[40, 1, 1], [30, 0.55, 0.95], [20, 0.2, 0.5], [0, 0, 0.1]])('finds %i of 40 lines that two texts share alike from %f to %f', (shared, least, most) => {
    const other = [...LINES.slice(0, shared), ...LINES.slice(shared).map((line) => line.replaceAll('修建水渠', '改造危房').replaceAll('走访农户', '培训工人').replaceAll('种植果树', '发放图书').replace(/\d+/gu, (n) => `${Number(n) + 1000}`))]
    const likeness = likenessOf(minHash(LINES.join('')), minHash(other.join('')))
    expect(likeness).toBeGreaterThanOrEqual(least)
    expect(likeness).toBeLessThanOrEqual(most)
  })
})

describe('sharedRuns', () => {
  const a = '甲乡：今年以来，全乡干部走村入户，\n逐户排查安全隐患。完成植树任务。'
  const b = '全乡干部走村入户,逐户 排查安全隐患！其他工作正常推进，今年以来，全乡干部走村入户。'
  test('gives both places of what is shared, over line ends and other punctuation', () => {
    const runs = sharedRuns(a, b, { least: 8 })
    expect(runs.map((run) => [a.slice(run.a.start, run.a.end), b.slice(run.b.start, run.b.end), run.length])).toEqual([
      ['全乡干部走村入户，\n逐户排查安全隐患', '全乡干部走村入户,逐户 排查安全隐患', 16], ['今年以来，全乡干部走村入户', '今年以来，全乡干部走村入户', 12],
    ])
  })
  test.each([['', ''], ['', '修渠三公里走访农户十二户种植果树'], ['修渠三公里', '修渠三公里'], ['修渠三公里走访农户十二户', '修渠三公里走访农户十三户']])('finds nothing in %j and %j', (left, right) => {
    expect(sharedRuns(left, right)).toEqual([])
  })
  test('finds all of a text in itself', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...'党员农户，。 修渠公里'), { minLength: 1, maxLength: 80 }), (chars) => {
      const text = `开头${chars.join('')}结尾`
      expect(sharedRuns(text, text, { least: 4 })).toEqual([{ a: { start: 0, end: text.length }, b: { start: 0, end: text.length }, length: text.replace(/[，。 ]/gu, '').length }])
    }))
  })
  test('takes time that grows with the length', () => {
    const timeOf = (times: number): number => {
      const text = LINES.join('').repeat(times)
      const began = performance.now()
      sharedRuns(text, `${text}尾`)
      return performance.now() - began
    }
    timeOf(10)
    expect(timeOf(160)).toBeLessThan(8 * 2.5 * Math.max(5, timeOf(20)))
  })
})

describe('problemSteps', () => {
  const sentence = (text: string): { key: string; text: string } => ({ key: text.slice(0, 2), text })
  const problems = ['水渠管护跟不上，漏水严重。', '我们的办事窗口排队时间长。', '干部培训少。'].map(sentence)
  const steps = ['我们要缩短办事窗口排队时间。', '我们要落实水渠管护责任。', '我们要发展旅游。'].map(sentence)
  test('finds the step that speaks of the same things, and none where there is none', () => {
    expect(problemSteps(problems, steps).map(({ problem, step }) => [problem.key, step && step.text])).toEqual([['水渠', '我们要落实水渠管护责任。'], ['我们', '我们要缩短办事窗口排队时间。'], ['干部', null]])
  })
  test.each([[[], []], [[], steps], [problems, []]])('of %j and %j', (some, others) => {
    expect(problemSteps(some, others)).toEqual(some.map((problem) => ({ problem, step: null, likeness: 0 })))
  })
})

describe('likenessMap', () => {
  const text = (key: string, words: string): { key: string; words: Map<string, number> } => ({ key, words: new Map(words.split(' ').map((word) => [word, 1])) })
  test('sets texts of the same matter together', async () => {
    const points = await likenessMap([text('a', '水渠 灌溉 粮食 党员'), text('b', '水渠 灌溉 粮食 群众'), text('c', '学校 教师 课堂 党员'), text('d', '学校 教师 课堂 群众')])
    const [a, b, c, d] = points.map(({ x }) => x)
    expect(Math.sign(a!)).toBe(Math.sign(b!))
    expect(Math.sign(c!)).toBe(Math.sign(d!))
    expect(Math.sign(a!)).not.toBe(Math.sign(c!))
  })
  test.each([[0], [1], [2]])('places %i texts without words', async (count) => {
    const texts = Array.from({ length: count }, (_, n) => ({ key: `${n}`, words: new Map<string, number>() }))
    expect(await likenessMap(texts)).toEqual(texts.map(({ key }) => ({ key, x: 0, y: 0 })))
  })
})

test('SeenHashes knows what a Set knows', () => {
  const hashes = Array.from({ length: 5000 }, (_, n) => ((n * 7919) % 3001).toString(16).padStart(4, '0').repeat(16))
  const [seen, oracle] = [new SeenHashes(), new Set<string>()]
  for (const hash of [...hashes, '0'.repeat(64), '0'.repeat(64)]) {
    expect(seen.add(hash)).toBe(!oracle.has(hash))
    oracle.add(hash)
  }
})
