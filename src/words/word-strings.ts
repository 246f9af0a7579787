import type { TokenTable } from './token-table.ts'

/** Longer words are cut from the text each time: engines keep the whole text alive for a long slice of it. */
const LONGEST_KEPT = 12

/**
 * Makes the strings of tokens, each word of the dictionary and each single character once. The table of strings is made on first use.
 */
export class WordStrings {
  #kept: (string | undefined)[] = []
  readonly #idLimit: number

  constructor(idLimit: number) {
    this.#idLimit = idLimit
  }

  /** Puts the strings of all tokens of `table`, which was filled from `text`, into `words`, from index `at` on. */
  write(text: string, table: TokenTable, words: string[], at: number): void {
    if (this.#kept.length === 0) this.#kept = new Array<string | undefined>(this.#idLimit + 65536).fill(undefined)
    const kept = this.#kept
    const idLimit = this.#idLimit
    const { count, start: starts, end: ends, word: ids } = table
    for (let row = 0; row < count; row++) {
      const start = starts[row]!
      const end = ends[row]!
      let key = ids[row]!
      if (key < 0) {
        if (end - start > 1) {
          words[at + row] = text.slice(start, end)
          continue
        }
        key = idLimit + text.charCodeAt(start)
      }
      let word = kept[key]
      if (word === undefined) {
        word = text.slice(start, end)
        if (end - start <= LONGEST_KEPT) kept[key] = word
      }
      words[at + row] = word
    }
  }
}
