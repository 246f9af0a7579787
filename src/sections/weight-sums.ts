import { SECTION_KINDS } from '../model/records.ts'
import type { TokenTable } from '../words/token-table.ts'
import { ABOUT } from './about.ts'
import { CLOSING, featureHash, kindOf, OPENING, wordFeatures, type FeatureSink } from './features.ts'
import { MODEL_SLOTS, printOf, type SectionModel } from './model.ts'

const KINDS = SECTION_KINDS.length
/** So many pairs of parts of speech are kept. */
const PAIR_BITS = 14
const PAIRS = 1 << PAIR_BITS
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
  /** Of each word its row and its part of speech. */
  readonly #ofWord: Int32Array
  /** Of the pairs of parts of speech that came last: the pair, and what it adds. */
  readonly #pairs = new Int32Array(PAIRS).fill(UNKNOWN)
  readonly #pairSums = new Int16Array(PAIRS * KINDS)
  readonly #ofSmall = new Int32Array(SMALL).fill(UNKNOWN)

  /** @param idLimit of the lexicon that the words of the reports come from */
  constructor(model: SectionModel, idLimit: number) {
    this.#model = model
    this.#ofWord = new Int32Array(idLimit * 2).fill(UNKNOWN)
  }

  add(what: number, a: number, b: number, c: number): void {
    const { prints, weights } = this.#model
    const slot = slotOf(prints, featureHash(what, a, b, c))
    if (slot >= 0) this.#addFrom(weights, slot * KINDS)
  }

  small(what: number, a: number): void {
    const row = this.#ofSmall[what * 16 + a]!
    this.#addFrom(this.#rows, (row === UNKNOWN ? this.#learnSmall(what, a) : row) * KINDS)
  }

  #addFrom(weights: Int8Array | Int16Array, from: number): void {
    const { sums, at } = this
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
    const pairSums = this.#pairSums
    let last = OPENING
    let a = 0, b = 0, c = 0, d = 0, e = 0, f = 0
    let token = from
    // Written out for the six kinds: whole numbers in variables cost a third of sums in memory.
    for (; token < count && starts[token]! < stop; token++) {
      const id = word[token]!
      let kind = 0
      let i = 0
      if (id >= 0 && ofWord[id * 2]! !== UNKNOWN) {
        i = ofWord[id * 2]! * KINDS
        kind = ofWord[id * 2 + 1]!
      } else {
        i = this.#learnWord(text, words, token) * KINDS
        kind = kindOf(text, words, token)
      }
      const j = this.#pairSlot(last, kind) * KINDS
      const rows = this.#rows
      last = kind
      a += rows[i]! + pairSums[j]!
      b += rows[i + 1]! + pairSums[j + 1]!
      c += rows[i + 2]! + pairSums[j + 2]!
      d += rows[i + 3]! + pairSums[j + 3]!
      e += rows[i + 4]! + pairSums[j + 4]!
      f += rows[i + 5]! + pairSums[j + 5]!
    }
    const j = this.#pairSlot(last, CLOSING) * KINDS
    sums[at]! += a + pairSums[j]!
    sums[at + 1]! += b + pairSums[j + 1]!
    sums[at + 2]! += c + pairSums[j + 2]!
    sums[at + 3]! += d + pairSums[j + 3]!
    sums[at + 4]! += e + pairSums[j + 4]!
    sums[at + 5]! += f + pairSums[j + 5]!
    return token
  }

  /** Keeps the row and the part of speech of a word, and gives its row. A word that the lexicon does not have is added at once, and not kept. */
  #learnWord(text: string, words: TokenTable, token: number): number {
    const id = words.word[token]!
    const addAll = (): void => wordFeatures(this, text, words.start[token]!, words.end[token]!)
    if (id < 0) {
      addAll()
      return NOTHING
    }
    this.#ofWord[id * 2 + 1] = kindOf(text, words, token)
    return (this.#ofWord[id * 2] = this.#keep(addAll))
  }

  /** Where what two parts of speech add is kept; what stood there before is forgotten. */
  #pairSlot(last: number, kind: number): number {
    const pair = (last << 16) | kind
    const slot = Math.imul(pair ^ (pair >>> 15), 0x9e3779b1) >>> (32 - PAIR_BITS)
    if (this.#pairs[slot] !== pair) this.#learnPair(slot, pair, last, kind)
    return slot
  }

  // What learns stands apart from what looks up: a function with a closure in it costs memory on each call.

  #learnPair(slot: number, pair: number, last: number, kind: number): void {
    this.#pairs[slot] = pair
    this.#pairSums.set(this.#sumOf(() => this.add(ABOUT.tags, last, kind, 0)), slot * KINDS)
  }

  #learnSmall(what: number, a: number): number {
    return (this.#ofSmall[what * 16 + a] = this.#keep(() => this.add(what, a, 0, 0)))
  }

  /** Keeps what `addAll` adds as a row. */
  #keep(addAll: () => void): number {
    const sums = this.#sumOf(addAll)
    if (sums.every((sum) => sum === 0)) return NOTHING
    const row = this.#used++
    if (row * KINDS === this.#rows.length) {
      const larger = new Int16Array(this.#rows.length * 2)
      larger.set(this.#rows)
      this.#rows = larger
    }
    this.#rows.set(sums, row * KINDS)
    return row
  }

  /** What `addAll` adds. */
  #sumOf(addAll: () => void): Float64Array {
    const { sums, at } = this
    const own = new Float64Array(KINDS)
    this.sums = own
    this.at = 0
    addAll()
    this.sums = sums
    this.at = at
    return own
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
