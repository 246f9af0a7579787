/** The segmenter on its own: the words of nodejieba, as spans or as strings, without a native part. */
import { loadDefaultLexicon } from './load-default.ts'
import { createSegmenter, type CutOptions, type Segmenter, type TaggedWord } from './segmenter.ts'
import type { TokenTable } from './token-table.ts'

export { readLexicon, type Lexicon } from './lexicon.ts'
export { domainWords, type DomainWordOptions } from './domain-words.ts'
export { loadDefaultLexicon } from './load-default.ts'
export { createSegmenter, type CutOptions, type Segmenter, type SegmenterOptions, type TaggedWord } from './segmenter.ts'
export { parseUserDictionary } from './user-dictionary.ts'
export type { UserWord } from './user-words.ts'
export type { TokenTable } from './token-table.ts'

let segmenter: Segmenter | undefined

function defaultSegmenter(): Segmenter {
  return (segmenter ??= createSegmenter(loadDefaultLexicon()))
}

/** Cuts `text` into words, equal to `nodejieba.cut(text, hmm)`. 中国共产党万岁 → 中国共产党, 万岁. Throws `input/not-text`. */
export function cut(text: string, options?: CutOptions): string[] {
  return defaultSegmenter().cut(text, options)
}

/** Every word that stands in `text`, equal to `nodejieba.cutAll(text)`. 中国人民 → 中国, 国人, 人民. Throws `input/not-text`. */
export function cutAll(text: string): string[] {
  return defaultSegmenter().cutAll(text)
}

/** The words of `text`, each behind the shorter words inside of it, equal to `nodejieba.cutForSearch(text, hmm)`. Throws `input/not-text`. */
export function cutForSearch(text: string, options?: CutOptions): string[] {
  return defaultSegmenter().cutForSearch(text, options)
}

/** Cuts `text` into words with part-of-speech tags, equal to `nodejieba.tag(text)`. 改革 → [{ word: 改革, tag: vn }]. Throws `input/not-text`. */
export function tag(text: string): TaggedWord[] {
  return defaultSegmenter().tag(text)
}

/**
 * Cuts `text` into spans, half open, in UTF-16 units. The table is filled anew by the next call of any function here: copy what must
 * live longer, or use a segmenter of your own. Throws `input/not-text`, and `options/invalid` for a range outside of the text.
 */
export function segment(text: string, start?: number, end?: number, options?: CutOptions): TokenTable {
  return defaultSegmenter().segment(text, start, end, options)
}
