/**
 * The tokens of a text, one row per token, in order: row `k` covers `start[k]` to `end[k]` in UTF-16 units of the text.
 * A segmenter owns its table and fills it anew on every call; copy what must live longer. Only the first `count` rows count.
 */
export interface TokenTable {
  /** Number of tokens. */
  readonly count: number
  /** First unit of each token. */
  readonly start: Int32Array
  /** One past the last unit of each token. */
  readonly end: Int32Array
  /** Word id of each token in the lexicon, −1 for a word that it does not have. */
  readonly word: Int32Array
  /** The part-of-speech tag of a word id; `''` for a word without tag and for −1. */
  tagOf(wordId: number): string
}

/** Rows of a new table. */
const FIRST_CAPACITY = 4096

/** A token table that grows by doubling. */
export class GrowingTable implements TokenTable {
  count = 0
  start: Int32Array = new Int32Array(FIRST_CAPACITY)
  end: Int32Array = new Int32Array(FIRST_CAPACITY)
  word: Int32Array = new Int32Array(FIRST_CAPACITY)
  readonly tagOf: (wordId: number) => string

  constructor(tagOf: (wordId: number) => string) {
    this.tagOf = tagOf
  }

  /** Makes room for `rows` more tokens. */
  reserve(rows: number): void {
    const needed = this.count + rows
    if (needed <= this.start.length) return
    const capacity = Math.max(needed, this.start.length * 2)
    this.start = grown(this.start, capacity)
    this.end = grown(this.end, capacity)
    this.word = grown(this.word, capacity)
  }

  /** Adds a token and makes room for it. */
  push(start: number, end: number, word: number): void {
    this.reserve(1)
    this.add(start, end, word)
  }

  /** Adds a token; room must have been reserved. */
  add(start: number, end: number, word: number): void {
    const row = this.count++
    this.start[row] = start
    this.end[row] = end
    this.word[row] = word
  }
}

function grown(column: Int32Array, capacity: number): Int32Array {
  const larger = new Int32Array(capacity)
  larger.set(column)
  return larger
}
