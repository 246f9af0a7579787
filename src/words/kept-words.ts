import type { TokenTable } from './token-table.ts'

/** Longer words are made anew each time: engines keep the whole text alive for a long slice of it. */
const LONGEST_KEPT = 12

/**
 * What is made of a token for its reader, a string or a tagged word, made once for each word of the lexicon and for each single
 * character that is none. The table of them comes into being on first use.
 */
export class KeptWords<T> {
  readonly #idLimit: number
  readonly #make: (text: string, start: number, end: number, wordId: number) => T
  #kept: (T | undefined)[] = []

  /** @param idLimit word ids are below it */
  constructor(idLimit: number, make: (text: string, start: number, end: number, wordId: number) => T) {
    this.#idLimit = idLimit
    this.#make = make
  }

  /** Writes what is made of all tokens of `table`, which was filled from `text`, into `made`, from index `at` on. */
  write(made: T[], at: number, text: string, table: TokenTable): void {
    if (this.#kept.length === 0) this.#kept = new Array<T | undefined>(this.#idLimit + 65536).fill(undefined)
    const kept = this.#kept
    const idLimit = this.#idLimit
    const { count, start: starts, end: ends, word: ids } = table
    for (let row = 0; row < count; row++) {
      const id = ids[row]!
      const start = starts[row]!
      if (id < 0 && ends[row]! - start > 1) {
        made[at + row] = this.#make(text, start, ends[row]!, id)
        continue
      }
      const key = id < 0 ? idLimit + text.charCodeAt(start) : id
      made[at + row] = kept[key] ?? this.#keep(key, text, start, ends[row]!, id)
    }
  }

  #keep(key: number, text: string, start: number, end: number, id: number): T {
    const made = this.#make(text, start, end, id)
    if (end - start <= LONGEST_KEPT) this.#kept[key] = made
    return made
  }
}
