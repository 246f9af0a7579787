import type { Spun, SpunWord } from '../model/report.ts'

/** The repaired words, handed out report by report; both stand in order. */
export class SpunByReport {
  readonly #words: readonly SpunWord[]
  #next = 0

  constructor(words: readonly SpunWord[]) {
    this.#words = words
  }

  /** What was repaired in the report at [start, end) of the raw text. */
  of(start: number, end: number): Spun {
    while (this.#next < this.#words.length && this.#words[this.#next]!.start < start) this.#next++
    const first = this.#next
    while (this.#next < this.#words.length && this.#words[this.#next]!.end <= end) this.#next++
    const words = this.#words.slice(first, this.#next)
    return { score: words.length === 0 ? 0 : Math.round((words.length * 10_000) / (end - start)) / 10, words }
  }
}
