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

/** Finds spun words. Made once. */
export class SpunWords {
  readonly #words: SpunWord[]
  readonly #index: PhraseIndex

  constructor() {
    this.#words = tableRows(TABLES['spun-words']).map(([word, reading, lists, signs, contexts, exceptions]): SpunWord => ({
      word: word!, reading: reading!, lists: lists!, signs: new Contexts(signs!), contexts: new Contexts(contexts!), exceptions: new Contexts(exceptions!),
    }))
    this.#index = new PhraseIndex(this.#words.map(({ word }) => word))
  }

  /**
   * The spun words of a clean text, in order: the signs, and of the words of these lists also those that only their context shows.
   * @param units those of the text
   * @param lists names of lists, a letter each
   */
  find(text: string, units: Uint16Array, lists: string): FoundWord[] {
    const found: FoundWord[] = []
    const { length } = text
    for (let at = this.#index.nextPair(units, 0, length); at < length; at = this.#index.nextPair(units, at, length)) {
      const k = this.#index.matchAt(text, at, length)
      const word = k < 0 ? undefined : wordAt(this.#words[k]!, text, at, lists)
      if (word) found.push(word)
      at = word ? word.end : at + 1
    }
    return found
  }
}

function wordAt({ word, reading, lists: own, signs, contexts, exceptions }: SpunWord, text: string, start: number, lists: string): FoundWord | undefined {
  const end = start + word.length
  const isKnown = (lists !== '' && [...own].some((list) => lists.includes(list)) && contexts.fit(text, start, end)) || signs.fit(text, start, end)
  return isKnown && !exceptions.fit(text, start, end) ? { start, end, reading, lists: own } : undefined
}
