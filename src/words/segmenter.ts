import { BaogaoError } from '../model/errors.ts'
import { bestPathOf, type BestPath } from './best-path.ts'
import type { Lexicon } from './lexicon.ts'
import { AllWords } from './all-words.ts'
import { KeptWords } from './kept-words.ts'
import { addSearchWords } from './search-words.ts'
import { tagByRule } from './tag-rule.ts'
import { GrowingTable, type TokenTable } from './token-table.ts'
import { UnknownWords } from './unknown-words.ts'
import type { UserWord } from './user-words.ts'

/** How to cut. */
export interface CutOptions {
  /** Join characters that the dictionary left single into unknown words; default `false`. */
  hmm?: boolean
}

/** A word with its part-of-speech tag. Frozen, and the same object wherever the word is the same. */
export interface TaggedWord {
  readonly word: string
  readonly tag: string
}

/** What a segmenter can be told. */
export interface SegmenterOptions {
  /** Words beside those of the lexicon, which is shared and stays as it is. */
  userWords?: readonly UserWord[]
}

/** Cuts text into words. It keeps scratch memory between calls, so each thread needs its own; the lexicon can be shared. */
export interface Segmenter {
  readonly lexicon: Lexicon
  /**
   * The words of `text` from unit `start` to `end` as a table of spans, whose offsets count from the beginning of `text`. The words
   * are those of `text.slice(start, end)`. The table belongs to the segmenter and is filled anew by the next call of any method.
   */
  segment(text: string, start?: number, end?: number, options?: CutOptions): TokenTable
  /** The words of `text` as strings, which joined give `text`. 我们的党 → 我们, 的, 党 */
  cut(text: string, options?: CutOptions): string[]
  /** Every word of the lexicon that stands in `text`, overlapping, in order of place; single characters where there is none. 中国人 → 中国, 国人 */
  cutAll(text: string): string[]
  /** The words of `text`, each behind the shorter words inside of it, for search engines. 中国共产党 → 中国, 共产党, 中国共产党 */
  cutForSearch(text: string, options?: CutOptions): string[]
  /** The words of `text`, with unknown words joined, and their tags: `x`, `m` or `eng` for a word that the dictionary does not have. */
  tag(text: string): TaggedWord[]
}

/** Strings are made whenever so many tokens have come together, so that their table stays small. */
const BATCH_TOKENS = 8192
/** So much more room is made for tokens than the first batch of a text lets expect. */
const SPARE = 1.05

function checkText(text: unknown): void {
  if (typeof text === 'string') return
  const got = text === null ? 'null' : Array.isArray(text) ? 'an array' : typeof text
  throw new BaogaoError('input/not-text', `The text to cut is ${got}, not a string.`, 'Pass a string; decode bytes first.')
}

function checkRange(text: string, start: number, end: number): void {
  if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length) return
  throw new BaogaoError('options/invalid', `The range ${start} to ${end} does not lie in a text of ${text.length} units.`, 'Pass whole numbers with 0 ≤ start ≤ end ≤ text.length.', 'start, end')
}

class LexiconSegmenter implements Segmenter {
  readonly lexicon: Lexicon
  readonly #path: BestPath
  readonly #unknown: UnknownWords
  readonly #strings: KeptWords<string>
  readonly #tagged: KeptWords<TaggedWord>
  readonly #all: AllWords
  readonly #table: GrowingTable
  /** For words that are taken out of those of `#table`. */
  readonly #more: GrowingTable

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
    this.#path = bestPathOf(lexicon)
    this.#unknown = new UnknownWords(lexicon)
    this.#all = new AllWords(lexicon)
    this.#table = new GrowingTable((wordId) => lexicon.tagOf(wordId))
    this.#more = new GrowingTable(this.#table.tagOf)
    this.#strings = new KeptWords(lexicon.idLimit, (text, start, end) => text.slice(start, end))
    this.#tagged = new KeptWords(lexicon.idLimit, (text, start, end, id) =>
      Object.freeze({ word: text.slice(start, end), tag: lexicon.tagOf(id) || tagByRule(text, start, end) }))
  }

  segment(text: string, start = 0, end?: number, options: CutOptions = {}): TokenTable {
    checkText(text)
    const stop = end ?? text.length
    checkRange(text, start, stop)
    this.#table.count = 0
    this.#fill(text, start, stop, options.hmm === true, Infinity)
    this.#release()
    return this.#table
  }

  cut(text: string, options: CutOptions = {}): string[] {
    checkText(text)
    return this.#collect(this.#strings, text, (at) => this.#fill(text, at, text.length, options.hmm === true, BATCH_TOKENS))
  }

  cutAll(text: string): string[] {
    checkText(text)
    return this.#collect(this.#strings, text, (at) => {
      let next = at
      while (next < text.length && this.#table.count < BATCH_TOKENS) next = this.#all.addRun(text, next, text.length, this.#table)
      return next
    })
  }

  cutForSearch(text: string, options: CutOptions = {}): string[] {
    checkText(text)
    return this.#collect(this.#strings, text, (at) => {
      const next = this.#fill(text, at, text.length, options.hmm === true, BATCH_TOKENS)
      addSearchWords(this.lexicon, text, this.#table, this.#more)
      return next
    }, this.#more)
  }

  tag(text: string): TaggedWord[] {
    checkText(text)
    return this.#collect(this.#tagged, text, (at) => this.#fill(text, at, text.length, true, BATCH_TOKENS))
  }

  /**
   * Makes an array of all tokens of `text`, batch by batch. `fill` writes a batch that begins at a place of the text into the tables
   * and returns where it ends; `from` is the table that holds its tokens.
   */
  #collect<T>(kept: KeptWords<T>, text: string, fill: (at: number) => number, from: GrowingTable = this.#table): T[] {
    let made: T[] = []
    let count = 0
    for (let at = 0; at < text.length; ) {
      this.#table.count = 0
      from.count = 0
      at = fill(at)
      // Sized after the first batch: an array that grows token by token costs more the longer the text is.
      if (made.length === 0) made = new Array<T>(at === text.length ? from.count : Math.ceil((from.count * text.length * SPARE) / at))
      kept.write(made, count, text, from)
      count += from.count
    }
    made.length = count
    this.#release()
    return made
  }

  /** Adds blocks to the table until `end` is reached or there are `enough` tokens; returns where it stopped. */
  #fill(text: string, start: number, end: number, hmm: boolean, enough: number): number {
    const path = this.#path
    const table = this.#table
    let at = start
    while (at < end && table.count < enough) {
      const next = path.solveBlock(text, at, end)
      table.reserve(next - at)
      if (hmm) this.#unknown.emit(text, at, next - at, path.codes, path.choices, table)
      else path.emit(at, next - at, table)
      at = next
    }
    return at
  }

  #release(): void {
    this.#path.release()
    this.#unknown.release()
  }
}

/**
 * Makes a segmenter over `lexicon`; see `readLexicon` and, for the lexicon of this package, the plain functions of this module.
 * @throws BaogaoError `words/bad-user-word`
 */
export function createSegmenter(lexicon: Lexicon, { userWords }: SegmenterOptions = {}): Segmenter {
  return new LexiconSegmenter(userWords === undefined ? lexicon : lexicon.withWords(userWords))
}
