import { TABLES } from '../generated/tables.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { tableRows } from '../model/table.ts'
import { Contexts } from './spun-contexts.ts'

/** A word that sites put in the place of another, `reading`, which is never longer. */
interface SpunWord {
  word: string
  reading: string
  /** Names of the lists that have it, a letter each. */
  lists: string
  signs: Contexts
  contexts: Contexts
  exceptions: Contexts
}

/** A spun word at [start, end) of a clean text. */
export interface FoundWord {
  start: number
  end: number
  reading: string
  lists: string
}

const SECOND = 8

/** Finds spun words. Made once. */
export class SpunWords {
  readonly #words: SpunWord[]
  readonly #index: PhraseIndex
  /** Words are in eight groups. For each unit the groups that begin with it, and shifted by `SECOND` those of which it is the second. */
  readonly #groups = new Uint16Array(65536)

  constructor() {
    this.#words = tableRows(TABLES['spun-words']).map(([word, reading, lists, signs, contexts, exceptions]): SpunWord => ({
      word: word!, reading: reading!, lists: lists!, signs: new Contexts(signs!), contexts: new Contexts(contexts!), exceptions: new Contexts(exceptions!),
    }))
    this.#index = new PhraseIndex(this.#words.map(({ word }) => word))
    for (const { word } of this.#words) {
      const first = word.charCodeAt(0)
      // A factor that spreads the first units of the words evenly.
      const group = 1 << ((first * 7) % SECOND)
      this.#groups[first]! |= group
      this.#groups[word.charCodeAt(1)]! |= group << SECOND
    }
  }

  /**
   * The spun words of a clean text, in order: the signs, and of the words of these lists also those that only their context shows.
   * @param units those of the text
   * @param lists names of lists, a letter each
   */
  find(text: string, units: Uint16Array, lists: string): FoundWord[] {
    const found: FoundWord[] = []
    const { length } = text
    for (let at = this.#nextPair(units, 0); at < length; at = this.#nextPair(units, at)) {
      const k = this.#index.matchAt(text, at, length)
      const word = k < 0 ? undefined : wordAt(this.#words[k]!, text, at, lists)
      if (word) found.push(word)
      at = word ? word.end : at + 1
    }
    return found
  }

  /** The first place from `from` on where two units stand with which a word may begin, or the end. The only work on a clean page. */
  #nextPair(units: Uint16Array, from: number): number {
    const groups = this.#groups
    const last = units.length - 1
    let before = 0
    let i = from
    // Two at a time, since the loop itself costs as much as what it does.
    for (; i < last; i += 2) {
      const one = groups[units[i]!]!
      const two = groups[units[i + 1]!]!
      if (((before & (one >>> SECOND)) | (one & (two >>> SECOND))) !== 0) return (before & (one >>> SECOND)) !== 0 ? i - 1 : i
      before = two
    }
    return i === last && (before & (groups[units[i]!]! >>> SECOND)) !== 0 ? i - 1 : units.length
  }
}

function wordAt({ word, reading, lists: own, signs, contexts, exceptions }: SpunWord, text: string, start: number, lists: string): FoundWord | undefined {
  const end = start + word.length
  const isKnown = (lists !== '' && [...own].some((list) => lists.includes(list)) && contexts.fit(text, start, end)) || signs.fit(text, start, end)
  return isKnown && !exceptions.fit(text, start, end) ? { start, end, reading, lists: own } : undefined
}
