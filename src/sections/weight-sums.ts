import { SECTION_KINDS } from '../model/records.ts'
import { ABOUT, featureHash, wordFeatures, type FeatureSink } from './features.ts'
import { MODEL_SLOTS, printOf, type SectionModel } from './model.ts'

const KINDS = SECTION_KINDS.length
/** How many parts of speech are told apart where pairs of them are kept. */
const MOST_TAGS = 256
/** `small` features: what × a. */
const SMALL = 64 * 16
/** Of a feature that was not looked up yet. */
const UNKNOWN = -1
/** The row of all that has no weight. */
const NOTHING = 0

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
  /** Kept rows, `KINDS` numbers each. */
  #rows = new Int16Array(KINDS * 1024)
  #used = 1
  readonly #ofWord: Int32Array
  readonly #ofTags = new Int32Array(MOST_TAGS * MOST_TAGS).fill(UNKNOWN)
  readonly #ofSmall = new Int32Array(SMALL).fill(UNKNOWN)
  /** A small number for each part of speech, by its code unit; 0 where it has none yet. */
  readonly #tagNumber = new Uint8Array(65536)
  #tagNumbers = 1

  /** @param idLimit of the lexicon that the words of the reports come from */
  constructor(model: SectionModel, idLimit: number) {
    this.#model = model
    this.#ofWord = new Int32Array(idLimit).fill(UNKNOWN)
  }

  add(what: number, a: number, b: number, c: number): void {
    const { prints, weights } = this.#model
    const slot = slotOf(prints, featureHash(what, a, b, c))
    if (slot < 0) return
    const { sums, at } = this
    for (let k = 0; k < KINDS; k++) sums[at + k]! += weights[slot * KINDS + k]!
  }

  small(what: number, a: number): void {
    const key = what * 16 + a
    let row = this.#ofSmall[key]!
    if (row === UNKNOWN) this.#ofSmall[key] = row = this.#keep(() => this.add(what, a, 0, 0))
    this.#addRow(row)
  }

  word(id: number, text: string, start: number, end: number): void {
    if (id < 0) {
      wordFeatures(this, text, start, end)
      return
    }
    let row = this.#ofWord[id]!
    if (row === UNKNOWN) this.#ofWord[id] = row = this.#keep(() => wordFeatures(this, text, start, end))
    this.#addRow(row)
  }

  tags(last: number, kind: number): void {
    const a = this.#numberOf(last)
    const b = this.#numberOf(kind)
    if (a === 0 || b === 0) {
      this.add(ABOUT.tags, last, kind, 0)
      return
    }
    const key = a * MOST_TAGS + b
    let row = this.#ofTags[key]!
    if (row === UNKNOWN) this.#ofTags[key] = row = this.#keep(() => this.add(ABOUT.tags, last, kind, 0))
    this.#addRow(row)
  }

  /** The number of a part of speech, 0 where there are too many. */
  #numberOf(kind: number): number {
    const number = this.#tagNumber[kind]!
    if (number !== 0 || this.#tagNumbers === MOST_TAGS) return number
    return (this.#tagNumber[kind] = this.#tagNumbers++)
  }

  #addRow(row: number): void {
    if (row === NOTHING) return
    const rows = this.#rows
    const { sums, at } = this
    const from = row * KINDS
    sums[at]! += rows[from]!
    sums[at + 1]! += rows[from + 1]!
    sums[at + 2]! += rows[from + 2]!
    sums[at + 3]! += rows[from + 3]!
    sums[at + 4]! += rows[from + 4]!
    sums[at + 5]! += rows[from + 5]!
  }

  /** Keeps what `addAll` adds as a row. */
  #keep(addAll: () => void): number {
    const { sums, at } = this
    this.sums = new Float64Array(KINDS)
    this.at = 0
    addAll()
    const row = this.sums.some((sum) => sum !== 0) ? this.#used++ : NOTHING
    if (row * KINDS === this.#rows.length) {
      const larger = new Int16Array(this.#rows.length * 2)
      larger.set(this.#rows)
      this.#rows = larger
    }
    if (row !== NOTHING) this.#rows.set(this.sums, row * KINDS)
    this.sums = sums
    this.at = at
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
