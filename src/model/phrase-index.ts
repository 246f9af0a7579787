/**
 * Finds which of a few hundred phrases stands at a place of a text, without substrings: a table by first code unit leads to
 * that unit's phrases, longest first.
 */
export class PhraseIndex {
  readonly phrases: readonly string[]
  readonly #firstOf = new Int16Array(65536).fill(-1)
  readonly #nextOf: Int16Array
  /** Second code unit of each phrase, 0 for phrases of one: tells most misses apart without a string comparison. */
  readonly #secondOf: Uint16Array

  /** @param phrases the phrases, none empty, at most 32,767; `matchAt` answers with an index into this list */
  constructor(phrases: readonly string[]) {
    this.phrases = phrases
    this.#nextOf = new Int16Array(phrases.length).fill(-1)
    this.#secondOf = Uint16Array.from(phrases, (phrase) => (phrase.length > 1 ? phrase.charCodeAt(1) : 0))
    // Chains are built shortest first, each phrase put in front, so that the walk meets the longest first.
    const order = phrases.map((_, i) => i).sort((a, b) => phrases[a]!.length - phrases[b]!.length)
    for (const i of order) {
      const first = phrases[i]!.charCodeAt(0)
      this.#nextOf[i] = this.#firstOf[first]!
      this.#firstOf[first] = i
    }
  }

  /** Whether some phrase begins with this code unit; a cheap test before `matchAt`. */
  mayStart(unit: number): boolean {
    return this.#firstOf[unit]! >= 0
  }

  /**
   * The longest phrase that stands at `at` and ends by `end`, or -1.
   * @param after index answered for the same place before, to get the next shorter phrase
   */
  matchAt(text: string, at: number, end: number, after = -1): number {
    let i = after >= 0 ? this.#nextOf[after]! : this.#firstOf[text.charCodeAt(at)]!
    if (i < 0) return -1
    const second = at + 1 < end ? text.charCodeAt(at + 1) : -1
    for (; i >= 0; i = this.#nextOf[i]!) {
      const wanted = this.#secondOf[i]!
      if (wanted !== 0 && wanted !== second) continue
      const phrase = this.phrases[i]!
      if (phrase.length <= 2 || (at + phrase.length <= end && text.startsWith(phrase, at))) return i
    }
    return -1
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
