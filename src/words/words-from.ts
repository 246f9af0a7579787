import type { Lexicon } from './lexicon.ts'
import { MAX_WORD_UNITS } from './lexicon-format.ts'

/** Finds all words of a lexicon that begin at a place, by one walk through its double array and one through that of the user words. */
export class WordsFrom {
  /** Of each word found its end in the text, ascending. */
  readonly ends = new Int32Array(MAX_WORD_UNITS)
  /** Of each word found its id. */
  readonly ids = new Int32Array(MAX_WORD_UNITS)
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** Finds the words from `start` that end by `end`, and returns how many there are. A user word stands for the same word of the dictionary. */
  find(text: string, start: number, end: number): number {
    const { codes, cells, user } = this.#lexicon
    let count = 0
    let cell = 0
    let userCell = 0
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i)
      cell = i === start ? codes[unit]! : childOf(cells, cell, codes[unit]!)
      if (user) userCell = i === start ? user.codes[unit]! : childOf(user.cells, userCell, user.codes[unit]!)
      if (cell === 0 && userCell === 0) break
      const userWord = userCell === 0 ? -1 : user!.wordOfCell[userCell]!
      if (userWord < 0 && (cells[cell * 2 + 1]! & 0xffff) === 0) continue
      this.ends[count] = i + 1
      this.ids[count++] = userWord < 0 ? cell : user!.firstId + userWord
    }
    return count
  }
}

/** The cell that `code` leads to from `cell`, or 0. */
function childOf(cells: Int32Array, cell: number, code: number): number {
  const base = cells[cell * 2]!
  return base !== 0 && cells[(base + code) * 2 + 1]! >>> 16 === code ? base + code : 0
}
