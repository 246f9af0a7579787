import { SECTION_KINDS } from '../model/records.ts'
import type { TokenTable } from '../words/token-table.ts'
import { ABOUT } from './about.ts'
import { CLOSING, featureHash, kindOf, OPENING, wordFeatures, type FeatureSink } from './features.ts'
import { MODEL_SLOTS, printOf, type SectionModel } from './model.ts'

const KINDS = SECTION_KINDS.length
/** Numbers in a row: a part of speech or two, and from `SUMS` on what is added for each kind. Rows of 16 bytes lie on one line of memory each. */
const ROW = 8
const SUMS = 2
/** So many pairs of parts of speech are kept. */
const PAIR_BITS = 14
const PAIRS = 1 << PAIR_BITS
/** `small` features: what × a. */
const SMALL = 64 * 16
/** The row of what was not met yet. */
const NOTHING = 0
/** The slot of a feature that was not looked up yet. */
const UNKNOWN = -2
const UNITS = 65536

/**
 * Adds up what features say for each kind, in steps of the model. What is asked for again and again is kept in rows of its own, near
 * one another in memory: a word with all that it is made of, pairs of parts of speech, form and place. The rest is looked up by hash.
 */
export class WeightSums implements FeatureSink {
  /** Where the sums go. */
  sums: Float64Array = new Float64Array(KINDS)
  /** The first of the six numbers in `sums` to which features are added. */
  at = 0
  readonly #model: SectionModel
  readonly #idLimit: number
  /** Kept rows: the part of speech of a word, nothing, the sums. */
  #rows = new Int16Array(ROW * 1024)
  #used = 1
  /** Where the row of each word begins, or `NOTHING` if it was not met yet: by its id; behind these by its unit, since what the lexicon does not have comes unit by unit. */
  readonly #ofWord: Int32Array
  /** Rows of the pairs of parts of speech that came last: the first, the second, the sums. */
  readonly #pairs = new Int16Array(PAIRS * ROW)
  /** Slots of `small` features. */
  readonly #ofSmall = new Int32Array(SMALL).fill(UNKNOWN)

  /** @param idLimit of the lexicon that the words of the reports come from */
  constructor(model: SectionModel, idLimit: number) {
    this.#model = model
    this.#idLimit = idLimit
    this.#ofWord = new Int32Array(idLimit + UNITS)
  }

  add(what: number, a: number, b: number, c: number): void {
    this.#addSlot(slotOf(this.#model.prints, featureHash(what, a, b, c)))
  }

  small(what: number, a: number): void {
    const at = what * 16 + a
    if (this.#ofSmall[at] === UNKNOWN) this.#ofSmall[at] = slotOf(this.#model.prints, featureHash(what, a, 0, 0))
    this.#addSlot(this.#ofSmall[at]!)
  }

  #addSlot(slot: number): void {
    if (slot < 0) return
    const { sums, at } = this
    const { weights } = this.#model
    const from = slot * KINDS
    sums[at]! += weights[from]!
    sums[at + 1]! += weights[from + 1]!
    sums[at + 2]! += weights[from + 2]!
    sums[at + 3]! += weights[from + 3]!
    sums[at + 4]! += weights[from + 4]!
    sums[at + 5]! += weights[from + 5]!
  }

  words(text: string, words: TokenTable, from: number, stop: number): number {
    const { count, start: starts, word } = words
    const { sums, at } = this
    const ofWord = this.#ofWord
    const idLimit = this.#idLimit
    const pairs = this.#pairs
    let rows = this.#rows
    let last = OPENING
    let a = 0, b = 0, c = 0, d = 0, e = 0, f = 0
    let token = from
    // Written out for the six kinds: whole numbers in variables cost a third of sums in memory.
    for (; token < count && starts[token]! < stop; token++) {
      const id = word[token]!
      let i = ofWord[id >= 0 ? id : idLimit + text.charCodeAt(starts[token]!)]!
      if (i === NOTHING) {
        i = this.#learnWord(text, words, token)
        rows = this.#rows
      }
      const kind = rows[i]!
      const j = this.#pairRow(last, kind)
      last = kind
      a += rows[i + 2]! + pairs[j + 2]!
      b += rows[i + 3]! + pairs[j + 3]!
      c += rows[i + 4]! + pairs[j + 4]!
      d += rows[i + 5]! + pairs[j + 5]!
      e += rows[i + 6]! + pairs[j + 6]!
      f += rows[i + 7]! + pairs[j + 7]!
    }
    const j = this.#pairRow(last, CLOSING)
    sums[at]! += a + pairs[j + 2]!
    sums[at + 1]! += b + pairs[j + 3]!
    sums[at + 2]! += c + pairs[j + 4]!
    sums[at + 3]! += d + pairs[j + 5]!
    sums[at + 4]! += e + pairs[j + 6]!
    sums[at + 5]! += f + pairs[j + 7]!
    return token
  }

  /** Keeps the row of a word, or of a single unit that is none, and answers where it begins. */
  #learnWord(text: string, words: TokenTable, token: number): number {
    const id = words.word[token]!
    const start = words.start[token]!
    const { sums, at } = this
    const own = new Float64Array(KINDS)
    this.sums = own
    this.at = 0
    wordFeatures(this, text, start, words.end[token]!)
    this.sums = sums
    this.at = at
    const row = this.#newRow()
    this.#rows[row] = kindOf(text, words, token)
    this.#rows.set(own, row + SUMS)
    return (this.#ofWord[id >= 0 ? id : this.#idLimit + text.charCodeAt(start)] = row)
  }

  /** Where what two parts of speech add is kept; what stood there before is forgotten. */
  #pairRow(last: number, kind: number): number {
    const pair = (last << 16) | (kind & 0xffff)
    const row = (Math.imul(pair ^ (pair >>> 15), 0x9e3779b1) >>> (32 - PAIR_BITS)) * ROW
    if (this.#pairs[row] !== last || this.#pairs[row + 1] !== kind) this.#learnPair(row, last, kind)
    return row
  }

  #learnPair(row: number, last: number, kind: number): void {
    const { prints, weights } = this.#model
    const pairs = this.#pairs
    pairs[row] = last
    pairs[row + 1] = kind
    // Rows are signed, units are not.
    const slot = slotOf(prints, featureHash(ABOUT.tags, last & 0xffff, kind & 0xffff, 0))
    for (let k = 0; k < KINDS; k++) pairs[row + SUMS + k] = slot < 0 ? 0 : weights[slot * KINDS + k]!
  }

  /** Where a new row begins. */
  #newRow(): number {
    const row = this.#used++ * ROW
    if (row === this.#rows.length) {
      const larger = new Int16Array(this.#rows.length * 2)
      larger.set(this.#rows)
      this.#rows = larger
    }
    return row
  }
}

/** The slot of a feature, or −1 where the model does not know it. */
function slotOf(prints: Uint16Array, id: number): number {
  const print = printOf(id)
  for (let slot = id & (MODEL_SLOTS - 1); ; slot = (slot + 1) & (MODEL_SLOTS - 1)) {
    if (prints[slot] === print) return slot
    if (prints[slot] === 0) return -1
  }
}
