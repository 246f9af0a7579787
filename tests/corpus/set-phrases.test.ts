import fc from 'fast-check'
// The sub-path alone: the root of natural prints and loads database drivers.
import { LevenshteinDistance } from 'natural/lib/natural/distance/index.js'
import { describe, expect, test } from 'vitest'
import { setPhrases, sloganVariants, type CorpusEntry } from '../../src/corpus/index.ts'
import { editDistance } from '../../src/corpus/series/edit-distance.ts'
import { mined, report } from './hand-built.ts'

const FAILED: CorpusEntry = { id: 'bad', error: { code: 'input/empty', message: 'bad: is empty.' } }

function entry(id: string, year: string | null, sentences: string[], slogans: string[] = []): CorpusEntry {
  const raw = sentences.join('')
  const span = { start: 0, end: 1, text: raw[0]! }
  return {
    id, mined: mined(raw, [report(raw, {
      date: year === null ? null : { ...span, value: year, implied: false },
      sentences: sentences.map((text) => ({ start: 0, end: text.length, text, kind: 'measures', confidence: 1, heading: -1 })),
      slogans: slogans.map((text) => ({ start: 0, end: text.length, text, type: 'slogan', rule: 'slogans/known', kind: 'brand', items: [] })),
    })]),
  }
}

describe('editDistance', () => {
  test.each([['甲乙丙', '甲乙丙', 2, 0], ['甲乙丙', '甲丁丙', 2, 1], ['甲乙丙', '甲丙', 2, 1], ['甲乙丙', '丁戊己', 2, 3], ['', '甲', 2, 1], ['甲乙', '乙甲', 2, 2], ['甲', '甲乙丙丁', 2, 3]])(
    '%j to %j, at most %i: %i', (a, b, most, distance) => expect(editDistance(a, b, most)).toBe(distance))

  test('is what natural works out, cut off', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 9 })
    fc.assert(fc.property(text, text, fc.nat(4), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(most + 1, LevenshteinDistance(a, b)))
    }))
  })
})

describe('sloganVariants', () => {
  const variants = (...slogans: [string, number][]): string[] =>
    sloganVariants(slogans.map(([slogan, mentions]) => ({ slogan, mentions }))).map((group) => [group.slogan, ...group.variants.map((variant) => `${variant.slogan}~${variant.distance}`)].join(' '))

  test('a slip joins the commonest writing', () => {
    expect(variants(['守初心、担使命', 2], ['守初心、但使命', 1], ['守初心担使命', 9])).toEqual(['守初心担使命 守初心、担使命~1'])
    expect(variants(['学先进、争先锋、作表率', 5], ['学先进、争先峰、作表率', 1], ['学先进、当先锋、做表率', 1])).toEqual(['学先进、争先锋、作表率 学先进、争先峰、作表率~1'])
  })

  test.each<[string, string]>([['一村一品', '一村一策'], ['平安校园', '书香校园'], ['五个走在前列', '七个走在前列'], ['党员先锋岗', '党员示范岗'], ['', '甲']])('%s is no variant of %s', (a, b) => {
    expect(variants([a, 2], [b, 1])).toEqual([])
  })

  test('many slogans of one kind take no long time', () => {
    const many = Array.from({ length: 20_000 }, (_, i): [string, number] => [`弘扬${i.toString().padStart(6, '甲')}精神`, 1])
    expect(variants(...many).length).toBeGreaterThanOrEqual(0)
  })
})

describe('setPhrases', () => {
  const words = [...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏']
  /** Sentences in which all stands among changing characters. */
  const among = (phrase: string, times: number, from = 0): string[] =>
    Array.from({ length: times }, (_, i) => `${words[(i + from) % words.length]!}${words[(i * 7 + 3) % words.length]!}${phrase}${words[(i * 5 + from) % words.length]!}${words[(i * 3 + 1) % words.length]!}。`)

  test('finds what stands together among changing neighbours, with its years', () => {
    const found = setPhrases([
      entry('a', '2010', [...among('争创示范', 4), ...among('甲乙丙丁', 1)], ['争创示范']), FAILED,
      entry('b', '2012-05', among('争创示范', 3, 5)), entry('c', null, among('争创示范', 2, 9)),
    ], { minCohesion: 5 })
    expect(found).toEqual([{
      phrase: '争创示范', count: 9, reports: 3, cohesion: expect.any(Number), entropy: expect.any(Number), isSlogan: true,
      years: [{ year: 2010, count: 4, reports: 1 }, { year: 2012, count: 3, reports: 1 }],
    }])
  })

  test('what always goes on in one way is no phrase of its own, and a motto may hold 、', () => {
    const texts = [...among('守底线、讲规矩', 6), ...among('守底线、讲规矩', 6, 4)]
    const found = setPhrases([entry('a', '2010', texts.slice(0, 6)), entry('b', '2011', texts.slice(6))], { minCohesion: 5 })
    expect(found.map(({ phrase }) => phrase)).toEqual(['守底线、讲规矩'])
  })

  test.each<[string, CorpusEntry[], object]>([
    ['too seldom', [entry('a', '2010', among('争创示范', 2)), entry('b', '2010', among('争创示范', 2))], {}],
    ['in one report only', [entry('a', '2010', among('争创示范', 9))], {}],
    ['always among the same words', [entry('a', '2010', Array(5).fill('天争创示范地。')), entry('b', '2010', Array(5).fill('天争创示范地。'))], { shortest: 4, longest: 4 }],
    ['no text', [entry('a', '2010', ['2010 abc'])], {}],
    ['nothing', [], {}],
  ])('nothing: %s', (_, entries, options) => expect(setPhrases(entries, { minCohesion: 5, ...options })).toEqual([]))

  test('cohesion and entropy are those of the definition', () => {
    // 30 characters; 甲乙 6 times, 甲 6, 乙 6: 6 × 30 ÷ 36. Edges on both sides, each a neighbour of its own.
    const texts = [...Array<string>(6).fill('甲乙。'), ...Array<string>(9).fill('丙丁。')]
    const [, second] = setPhrases([entry('a', '2010', texts), entry('b', '2010', [])], { shortest: 2, longest: 2, minReports: 1, minCohesion: 1 })
    expect(second).toMatchObject({ phrase: '甲乙', count: 6, cohesion: 5, entropy: 1.792 })
  })
})
