import { SEPARATOR_CODE } from './lexicon-format.ts'
import type { Lexicon } from './lexicon.ts'
import type { GrowingTable } from './token-table.ts'
import { WordsFrom } from './words-from.ts'

/** How many units the character at `i` has: two for a whole pair of surrogates. */
export function unitsAt(text: string, i: number, end: number): number {
  return i + 1 < end && (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00 ? 2 : 1
}

/** How many characters stand at [start, end). */
export function charactersIn(text: string, start: number, end: number): number {
  let n = 0
  for (let i = start; i < end; i += unitsAt(text, i, end)) n++
  return n
}

/** Lists every word that stands in a text, also those that overlap, as cppjieba's full mode does. */
export class AllWords {
  readonly #lexicon: Lexicon
  readonly #from: WordsFrom

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#from = new WordsFrom(lexicon)
  }

  /**
   * Adds all words of the run that begins at `start`, and the characters that no word covers, to `table`; returns where the run
   * ends: before a separator, or behind it if the run is one.
   */
  addRun(text: string, start: number, end: number, table: GrowingTable): number {
    const { codes } = this.#lexicon
    const { ends, ids } = this.#from
    let stop = start
    while (stop < end && codes[text.charCodeAt(stop)] !== SEPARATOR_CODE) stop++
    if (stop === start) stop++
    let covered = 0
    // In cppjieba the length of the last word that was seen counts on where none begins; so it does here.
    let length = 0
    for (let i = start, place = 0; i < stop; place++) {
      const next = i + unitsAt(text, i, stop)
      const count = this.#from.find(text, i, stop)
      const isLone = count === 0 || (count === 1 && ends[0] === next)
      if (count === 0 || ends[0] !== next) {
        if (isLone && covered <= place) table.push(i, next, -1)
        covered = Math.max(covered, place + length)
      }
      for (let k = 0; k < count; k++) {
        length = charactersIn(text, i, ends[k]!)
        if (length >= 2 || (isLone && covered <= place)) table.push(i, ends[k]!, ids[k]!)
        covered = Math.max(covered, place + length)
      }
      i = next
    }
    return stop
  }
}
