/** Stands for the second code unit of a phrase of one. */
const NONE = -1

/** Bits in the filter of first pairs of units. */
const FILTER_BITS = 65536

/**
 * Finds which of some hundred phrases stands at a place of a text, without substrings. A bit for every unit with which a phrase
 * begins turns most places away, and a bit for every first pair of units nearly all others; behind them a small hash table by the
 * same pair leads to the few phrases that begin so, longest first.
 */
export class PhraseIndex {
  readonly phrases: readonly string[]
  readonly #openers = new Uint8Array(FILTER_BITS / 8)
  readonly #pairs = new Uint8Array(FILTER_BITS / 8)
  readonly #singles = new Uint8Array(FILTER_BITS / 8)
  readonly #mask: number
  /** By hash of the first two units, the longest phrase with that hash, or -1. */
  readonly #head: Int16Array
  /** For each phrase the next shorter one with the same hash, or -1. */
  readonly #next: Int16Array
  readonly #first: Uint16Array
  readonly #second: Int32Array
  /** The units of all phrases one after another, and where each phrase begins; one more place than phrases. */
  readonly #units: Uint16Array
  readonly #offset: Uint32Array

  /** @param phrases the phrases, none empty, at most 32,767; `matchAt` answers with an index into this list */
  constructor(phrases: readonly string[]) {
    this.phrases = phrases
    this.#mask = 2 ** Math.ceil(Math.log2(phrases.length * 2 + 2)) - 1
    this.#head = new Int16Array(this.#mask + 1).fill(-1)
    this.#next = new Int16Array(phrases.length).fill(-1)
    this.#first = Uint16Array.from(phrases, (phrase) => phrase.charCodeAt(0))
    this.#second = Int32Array.from(phrases, (phrase) => (phrase.length > 1 ? phrase.charCodeAt(1) : NONE))
    this.#offset = new Uint32Array(phrases.length + 1)
    phrases.forEach((phrase, i) => {
      this.#offset[i + 1] = this.#offset[i]! + phrase.length
    })
    this.#units = new Uint16Array(this.#offset[phrases.length]!)
    phrases.forEach((phrase, i) => {
      for (let k = 0; k < phrase.length; k++) this.#units[this.#offset[i]! + k] = phrase.charCodeAt(k)
    })
    // Chains are built shortest first, each phrase put in front, so that the walk meets the longest first.
    const order = phrases.map((_, i) => i).sort((a, b) => phrases[a]!.length - phrases[b]!.length)
    for (const i of order) {
      const hash = hashOf(this.#first[i]!, this.#second[i]!)
      setBit(this.#openers, this.#first[i]!)
      if (this.#second[i] === NONE) setBit(this.#singles, this.#first[i]!)
      else setBit(this.#pairs, hash & (FILTER_BITS - 1))
      this.#next[i] = this.#head[hash & this.#mask]!
      this.#head[hash & this.#mask] = i
    }
  }

  /**
   * The longest phrase that stands at `at` and ends by `end`, or -1.
   * @param after index answered for the same place before, to get the next shorter phrase
   */
  matchAt(text: string, at: number, end: number, after = -1): number {
    const first = text.charCodeAt(at)
    // Apart from the rest, so that it is small enough to become part of the loop that asks.
    return (this.#openers[first >> 3]! & (1 << (first & 7))) === 0 ? -1 : this.#match(text, first, at, end, after)
  }

  /**
   * The first place in text[from, end) where a phrase may stand, for `matchAt` to look into; `end` if there is none. For loops over
   * all of a text: each unit is read once, and the two filters are asked together, since where many phrases begin with common
   * characters, no branch on the first unit alone can be foreseen.
   */
  nextPlace(text: string, from: number, end: number): number {
    const singles = this.#singles
    const pairs = this.#pairs
    const last = end - 1
    let first = from < end ? text.charCodeAt(from) : 0
    for (let at = from; at < end; at++) {
      // A unit past the end would be no number, and engines read all units more slowly where one was none.
      const second = at < last ? text.charCodeAt(at + 1) : 0
      const hash = hashOf(first, second)
      if (((singles[first >> 3]! & (1 << (first & 7))) | (pairs[(hash & (FILTER_BITS - 1)) >> 3]! & (1 << (hash & 7)))) !== 0) return at
      first = second
    }
    return end
  }

  #match(text: string, first: number, at: number, end: number, after: number): number {
    const second = at + 1 < end ? text.charCodeAt(at + 1) : NONE
    const hash = hashOf(first, second)
    const single = this.#singles[first >> 3]! & (1 << (first & 7))
    const pair = this.#pairs[(hash & (FILTER_BITS - 1)) >> 3]! & (1 << (hash & 7))
    if ((single | pair) === 0) return -1
    if (after >= 0 && this.#second[after] === NONE) return -1
    const found = pair === 0 || second === NONE ? -1 : this.#walk(after < 0 ? this.#head[hash & this.#mask]! : this.#next[after]!, first, second, text, at, end)
    return found >= 0 || single === 0 ? found : this.#walk(this.#head[hashOf(first, NONE) & this.#mask]!, first, NONE, text, at, end)
  }

  /** The first phrase of a chain that begins with these units and stands at `at`. */
  #walk(from: number, first: number, second: number, text: string, at: number, end: number): number {
    for (let i = from; i >= 0; i = this.#next[i]!) {
      if (this.#second[i] === second && this.#first[i] === first && this.#standsAt(i, text, at, end)) return i
    }
    return -1
  }

  /** Whether a phrase whose first two units stand at `at` stands there as a whole. Compared here, since a call of startsWith costs more. */
  #standsAt(phrase: number, text: string, at: number, end: number): boolean {
    const from = this.#offset[phrase]!
    const length = this.#offset[phrase + 1]! - from
    if (at + length > end) return false
    for (let k = 2; k < length; k++) if (text.charCodeAt(at + k) !== this.#units[from + k]) return false
    return true
  }

  /** The longest phrase that ends at `end` and starts at or after `start`, or -1. Slower than `matchAt`: walks back. */
  matchBefore(text: string, start: number, end: number, maxLength: number): number {
    for (let at = Math.max(start, end - maxLength); at < end; at++) {
      for (let i = this.matchAt(text, at, end); i >= 0; i = this.matchAt(text, at, end, i)) {
        if (at + this.phrases[i]!.length === end) return i
      }
    }
    return -1
  }
}

function hashOf(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca77)
  return mixed ^ (mixed >>> 16)
}

function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3]! |= 1 << (at & 7)
}
