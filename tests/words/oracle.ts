import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'

/** What the tests need of nodejieba. */
export interface Oracle {
  cut(text: string, hmm?: boolean): string[]
  cutAll(text: string): string[]
  cutForSearch(text: string, hmm?: boolean): string[]
  tag(text: string): { word: string; tag: string }[]
  insertWord(word: string, tag?: string): boolean
  load(files: { userDict: string }): void
  DEFAULT_USER_DICT: string
}

/** nodejieba turns a lone surrogate into U+FFFD; we keep it. Both make it a token of its own, so the words agree up to that. */
export const wellFormed = (words: readonly string[]): string[] => words.map((word) => word.replace(/\p{Surrogate}/gu, '\ufffd'))

/** nodejieba, or `undefined` with a warning where its native part is not built; on a build server that is an error. */
export function loadOracle(): Oracle | undefined {
  const jieba = createRequire(import.meta.url)('nodejieba') as Oracle
  try {
    jieba.cut('')
    return jieba
  } catch (cause) {
    if (process.env['CI']) throw new Error('nodejieba is not built; run `npm rebuild nodejieba --ignore-scripts=false`.', { cause })
    console.warn('PARITY IS NOT TESTED: the native part of nodejieba is not built.')
    return undefined
  }
}

/** The reports of the project's own corpus. */
export function corpusReports(): { name: string; text: string }[] {
  const folder = new URL('../../corpus/reports/', import.meta.url)
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()
  return names.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
}

const FRAGMENTS = [
  '中国共产党', '科学发展观', '创先争优', '研究生命起源', '结婚的和尚未结婚的', '杭研大厦', '云计算', '区块链', 'AT&T', 'c++', '龘靐齉', '2010年', '3.14',
  'abc123', '１２％', '，', '。', '\n', '\t', ' ', '\r\n', '\u3000', '\u00a0', '\u0000', '\u0007', '\ufeff', '😀', '𠮷', '\ud83d', '\ude00', '“', '、',
]

/** Texts that mix words, single characters, digits, separators, astral characters, lone surrogates and control characters. */
export const mixedText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...FRAGMENTS),
      fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经'),
      fc.string({ maxLength: 4, unit: 'binary' }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))
