import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSegmenter, cut, loadDefaultLexicon, segment, tag } from '../../src/words/index.ts'
import { corpusReports, loadOracle, mixedText, wellFormed } from './oracle.ts'

const oracle = loadOracle()

describe('tokens', () => {
  it.each([{ hmm: false }, { hmm: true }])('tile the text, never halve a pair, and carry the id of their word ($hmm)', (options) => {
    const lexicon = loadDefaultLexicon()
    fc.assert(
      fc.property(mixedText, (text) => {
        const table = segment(text, 0, text.length, options)
        let at = 0
        for (let row = 0; row < table.count; row++) {
          expect(table.start[row]).toBe(at)
          at = table.end[row]!
          expect(at).toBeGreaterThan(table.start[row]!)
          expect(/[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at))).toBe(false)
          expect(table.word[row]).toBe(lexicon.idOf(text.slice(table.start[row], at)))
        }
        expect(at).toBe(text.length)
      }),
    )
  })

  it('of a part are those of the slice, with offsets into the text', () => {
    fc.assert(
      fc.property(mixedText, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number]
        const words = cut(text.slice(start, end))
        const table = segment(text, start, end)
        expect(Array.from(words.keys(), (row) => text.slice(table.start[row], table.end[row]))).toEqual(words)
        expect(table.count).toBe(words.length)
      }),
    )
  })

  it('are the same in a long text without separators, where scratch memory grows and is given back', () => {
    const sentence = '研究生命起源的和尚未结婚的😀龘'
    const text = sentence.repeat(100_000)
    const segmenter = createSegmenter(loadDefaultLexicon())
    for (const hmm of [false, true]) {
      const words = segmenter.cut(text, { hmm })
      expect(words.join('') === text).toBe(true)
      expect(words.slice(0, 5)).toEqual(segmenter.cut(sentence.repeat(3), { hmm }).slice(0, 5))
    }
  })
})

describe('cut and tag', () => {
  it.each<[string, string[], string[]]>([
    ['', [], []],
    ['中国共产党万岁', ['中国共产党', '万岁'], ['中国共产党', '万岁']],
    ['来到杭研大厦', ['来到', '杭', '研', '大厦'], ['来到', '杭研', '大厦']],
    ['abc123 3.14', ['a', 'b', 'c', '1', '2', '3', ' ', '3', '.', '1', '4'], ['abc123', ' ', '3.14']],
    ['a\u0000b', ['a', '\u0000', 'b'], ['a', '\u0000', 'b']],
    ['😀中国', ['😀', '中国'], ['😀', '中国']],
    ['中\ud800国', ['中', '\ud800', '国'], ['中', '\ud800', '国']],
    ['\ude00\ud83d', ['\ude00', '\ud83d'], ['\ude00', '\ud83d']],
    ['好。\n', ['好', '。', '\n'], ['好', '。', '\n']],
  ])('%j', (text, plain, joined) => {
    expect(cut(text)).toEqual(plain)
    if (!text.includes('\ud83d')) expect(cut(text, { hmm: true })).toEqual(joined)
  })

  it('refuse what is no text', () => {
    for (const value of [undefined, null, 1, ['中'], {}]) {
      for (const call of [cut, tag, segment]) expect(() => call(value as never)).toThrowError(expect.objectContaining({ code: 'input/not-text' }))
    }
    for (const [start, end] of [[-1, 1], [2, 1], [0, 3], [0.5, 1]]) expect(() => segment('中国', start, end)).toThrowError(expect.objectContaining({ code: 'options/invalid' }))
  })
})

describe.skipIf(oracle === undefined)('parity with nodejieba', () => {
  function expectSame(text: string): void {
    expect(wellFormed(cut(text))).toEqual(oracle!.cut(text))
    expect(wellFormed(cut(text, { hmm: true }))).toEqual(oracle!.cut(text, true))
    const tagged = tag(text)
    const expected = oracle!.tag(text)
    expect(wellFormed(tagged.map(({ word }) => word))).toEqual(expected.map(({ word }) => word))
    expect(tagged.map((row) => row.tag)).toEqual(expected.map((row) => row.tag))
  }

  it('on generated texts', () => fc.assert(fc.property(mixedText, expectSame), { numRuns: 2000 }))

  it('on the reports of the corpus', () => corpusReports().forEach(({ text }) => expectSame(text)))

  // Runs over few frequent characters have many ways of equal or nearly equal probability.
  it('on ties', () => {
    const chars = fc.constantFrom(...'中国人民大会上海面子女生活动手工作为了解放心理发')
    fc.assert(fc.property(fc.array(chars, { minLength: 20, maxLength: 200 }), (run) => expectSame(run.join(''))), { numRuns: 1000 })
  })

  it('on every control and punctuation character', () => {
    for (let unit = 0; unit < 0x300; unit++) expectSame(`中国${String.fromCharCode(unit)}人民`)
    for (let unit = 0x2000; unit < 0x3100; unit++) expectSame(`龘${String.fromCharCode(unit)}1`)
  })
})
