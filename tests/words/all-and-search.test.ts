import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAll, cutForSearch } from '../../src/words/index.ts'
import { corpusReports, loadOracle, mixedText, wellFormed } from './oracle.ts'

const oracle = loadOracle()

describe('cutAll', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['中国人', ['中国', '国人']],
    ['的', ['的']],
    // 研 and 究 stand in no longer word that begins with them; 究 is covered by 研究.
    ['研究生命', ['研究', '研究生', '生命']],
    ['龘龘', ['龘', '龘']],
    ['好，好', ['好', '，', '好']],
    ['😀人民', ['😀', '人民']],
  ])('%j → %j', (text, words) => expect(cutAll(text)).toEqual(words))
})

describe('cutForSearch', () => {
  it.each<[string, boolean, string[]]>([
    ['', false, []],
    ['中国', false, ['中国']],
    ['研究生', false, ['研究', '研究生']],
    ['中华人民共和国', false, ['中华', '华人', '人民', '共和', '共和国', '中华人民共和国']],
    ['来到杭研大厦', true, ['来到', '杭研', '大厦']],
    ['来到杭研大厦', false, ['来到', '杭', '研', '大厦']],
    ['2010年', true, ['2010', '年']],
  ])('%j, HMM %j → %j', (text, hmm, words) => expect(cutForSearch(text, { hmm })).toEqual(words))

  it('and cutAll refuse what is no text', () => {
    for (const call of [cutAll, cutForSearch]) expect(() => call(7 as never)).toThrowError(expect.objectContaining({ code: 'input/not-text' }))
  })
})

describe.skipIf(oracle === undefined)('parity with nodejieba', () => {
  function expectSame(text: string): void {
    expect(wellFormed(cutAll(text))).toEqual(oracle!.cutAll(text))
    for (const hmm of [false, true]) expect(wellFormed(cutForSearch(text, { hmm }))).toEqual(oracle!.cutForSearch(text, hmm))
  }

  it('on generated texts', () => fc.assert(fc.property(mixedText, expectSame), { numRuns: 1000 }))
  it('on the reports of the corpus', () => corpusReports().forEach(({ text }) => expectSame(text)))
  it('on a long text without separators', () => expectSame('研究生命起源的和尚未结婚的😀龘'.repeat(2000)))
})
