/** Bits of a filter that has one for every UTF-16 unit, or for every hash of a pair of them. */
const FILTER_BITS = 65536
/** For `nextPair` a byte for each of fewer hashes: a little less sure, and read in less time than a bit. */
const PAIR_BYTES = 16384
/** Numbers in the row of a phrase. */
const ROW = 4
const PAIR = 0
const NEXT = 1
const REST = 2
const REST_END = 3

/**
 * Finds which of some hundred phrases stands at a place of a text, without substrings. A bit for every unit with which a phrase
 * begins turns most places away, and a bit for every first pair of units nearly all others; behind them a small hash table by the
 * same pair leads to the few phrases that begin so, longest first. Phrases of one unit stand apart.
 */
export class PhraseIndex {
  readonly phrases: readonly string[]
  readonly #openers = new Uint8Array(FILTER_BITS / 8)
  readonly #lasts = new Uint8Array(FILTER_BITS / 8)
  readonly #pairs = new Uint8Array(FILTER_BITS / 8)
  readonly #pairBytes = new Uint8Array(PAIR_BYTES)
  readonly #singles = new Uint8Array(FILTER_BITS / 8)
  readonly #single = new Map<number, number>()
  readonly #longest: number
  readonly #mask: number
  /** By hash of the first two units, the longest phrase with that hash, or -1. */
  readonly #head: Int16Array
  /** Side by side for each phrase: its first pair, the next shorter phrase with the same hash or -1, and where its other units lie. */
  readonly #rows: Int32Array
  /** The units of all phrases from the third on. */
  readonly #units: Uint16Array

  /** @param phrases the phrases, none empty, at most 32,767; `matchAt` answers with an index into this list */
  constructor(phrases: readonly string[]) {
    this.phrases = phrases
    this.#longest = phrases.reduce((longest, { length }) => Math.max(longest, length), 0)
    this.#mask = 2 ** Math.ceil(Math.log2(phrases.length * 2 + 2)) - 1
    this.#head = new Int16Array(this.#mask + 1).fill(-1)
    this.#rows = new Int32Array(phrases.length * ROW)
    this.#units = new Uint16Array(phrases.reduce((units, phrase) => units + phrase.length, 0))
    // Chains are built shortest first, each phrase put in front, so that the walk meets the longest first.
    const order = phrases.map((_, i) => i).sort((a, b) => phrases[a]!.length - phrases[b]!.length)
    let used = 0
    for (const i of order) used = this.#add(i, phrases[i]!, used)
  }

  /** @param used how many of `#units` are taken; answers how many are then */
  #add(i: number, phrase: string, used: number): number {
    const first = phrase.charCodeAt(0)
    setBit(this.#openers, first)
    setBit(this.#lasts, phrase.charCodeAt(phrase.length - 1))
    if (phrase.length === 1) {
      setBit(this.#singles, first)
      this.#single.set(first, i)
      return used
    }
    const pair = (first << 16) | phrase.charCodeAt(1)
    const hash = hashOf(pair)
    setBit(this.#pairs, hash)
    this.#pairBytes[pairByteOf(first, phrase.charCodeAt(1))] = 1
    for (let k = 2; k < phrase.length; k++) this.#units[used + k - 2] = phrase.charCodeAt(k)
    this.#rows.set([pair, this.#head[hash & this.#mask]!, used, used + phrase.length - 2], i * ROW)
    this.#head[hash & this.#mask] = i
    return used + phrase.length - 2
  }

  /**
   * The longest phrase that stands at `at` and ends by `end`, or -1.
   * @param after index answered for the same place before, to get the next shorter phrase
   */
  matchAt(text: string, at: number, end: number, after = -1): number {
    if (at >= end) return -1
    const first = text.charCodeAt(at)
    // Apart from the rest, so that it is small enough to become part of the loop that asks.
    return hasBit(this.#openers, first) ? this.#match(text, first, at, end, after) : -1
  }

  /**
   * The first place in text[from, end) where a phrase may stand, for `matchAt` to look into; `end` if there is none. For loops over
   * all of a text: each unit is read once, and both filters are asked together, since where many phrases begin with common
   * characters, no branch on the first unit alone can be foreseen.
   */
  nextPlace(text: string, from: number, end: number): number {
    if (from >= end) return end
    const singles = this.#singles
    const pairs = this.#pairs
    const last = end - 1
    let pair = text.charCodeAt(from)
    for (let at = from; at < last; at++) {
      const first = pair & 0xffff
      pair = (first << 16) | text.charCodeAt(at + 1)
      const hash = hashOf(pair)
      if (((singles[first >> 3]! & (1 << (first & 7))) | (pairs[hash >> 3]! & (1 << (hash & 7)))) !== 0) return at
    }
    return hasBit(singles, pair & 0xffff) ? last : end
  }

  /**
   * As `nextPlace`, for phrases of two units or more in a text whose units stand in an array: reading these takes a third of the time
   * that reading a string takes.
   */
  nextPair(units: Uint16Array, from: number, end: number): number {
    const pairs = this.#pairBytes
    let first = units[from]!
    for (let at = from + 1; at < end; at++) {
      const second = units[at]!
      if (pairs[pairByteOf(first, second)] !== 0) return at - 1
      first = second
    }
    return end
  }

  /** Whether a phrase of two units or more stands at a place that `nextPair` answered, and ends by `end`. */
  hasPair(units: Uint16Array, at: number, end: number): boolean {
    const rows = this.#rows
    const pair = (units[at]! << 16) | units[at + 1]!
    for (let i = this.#head[hashOf(pair) & this.#mask]!; i >= 0; i = rows[i * ROW + NEXT]!) {
      if (rows[i * ROW + PAIR] !== pair) continue
      let k = rows[i * ROW + REST]!
      const past = rows[i * ROW + REST_END]!
      let next = at + 2
      while (k < past && next < end && units[next] === this.#units[k]) {
        k++
        next++
      }
      if (k === past) return true
    }
    return false
  }

  #match(text: string, first: number, at: number, end: number, after: number): number {
    if (after >= 0 && this.phrases[after]!.length === 1) return -1
    if (at + 1 < end) {
      const pair = (first << 16) | text.charCodeAt(at + 1)
      const hash = hashOf(pair)
      const from = after >= 0 ? this.#rows[after * ROW + NEXT]! : hasBit(this.#pairs, hash) ? this.#head[hash & this.#mask]! : -1
      const found = this.#walk(from, pair, text, at + 2, end)
      if (found >= 0) return found
    }
    return hasBit(this.#singles, first) ? this.#single.get(first)! : -1
  }

  /** The first phrase of a chain that begins with this pair and whose other units stand at `at`. */
  #walk(from: number, pair: number, text: string, at: number, end: number): number {
    const rows = this.#rows
    for (let i = from; i >= 0; i = rows[i * ROW + NEXT]!) {
      if (rows[i * ROW + PAIR] === pair && this.#goesOn(rows[i * ROW + REST]!, rows[i * ROW + REST_END]!, text, at, end)) return i
    }
    return -1
  }

  /** Whether these units stand at `at`. Compared here, since a call of startsWith costs more. */
  #goesOn(from: number, to: number, text: string, at: number, end: number): boolean {
    if (at + to - from > end) return false
    for (let k = from; k < to; k++) if (text.charCodeAt(at + k - from) !== this.#units[k]) return false
    return true
  }

  /** The longest phrase that ends at `end` and starts at or after `start`, or -1. Slower than `matchAt`: walks back. */
  matchBefore(text: string, start: number, end: number): number {
    if (start >= end || !hasBit(this.#lasts, text.charCodeAt(end - 1))) return -1
    for (let at = Math.max(start, end - this.#longest); at < end; at++) {
      for (let i = this.matchAt(text, at, end); i >= 0; i = this.matchAt(text, at, end, i)) {
        if (at + this.phrases[i]!.length === end) return i
      }
    }
    return -1
  }
}

const GOLDEN = 0x9e3779b1
/** 16 bits of a pair of units: the upper half of a product with the golden ratio. */
const hashOf = (pair: number): number => Math.imul(pair, GOLDEN) >>> 16

/** A cheaper hash of a pair, for `#pairBytes`: characters of one word differ enough in their lower bits. */
const pairByteOf = (first: number, second: number): number => ((first << 5) + second) & (PAIR_BYTES - 1)

const hasBit = (bits: Uint8Array, at: number): boolean => (bits[at >> 3]! & (1 << (at & 7))) !== 0

function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3]! |= 1 << (at & 7)
}
