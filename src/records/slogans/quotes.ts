import { closeOfTitle } from '../documents.ts'
import { MARK, type Places } from '../places.ts'

/** A pair of quotes and what it holds, in clean offsets. */
export interface Quoted {
  /** The opening quote. */
  open: number
  /** One past the closing quote. */
  close: number
  /** The content without spaces at its edges. */
  start: number
  end: number
  /** Whether other quotes stand inside. */
  nests: boolean
}

/** Longer quotes are citations, not slogans. */
const LONGEST_QUOTE = 90

/** A quote that is closed by one of the other make is no longer than this. */
const LONGEST_MENDED = 24

const LEFT_DOUBLE = 0x201c
const RIGHT_DOUBLE = 0x201d
const LEFT_SINGLE = 0x2018
const RIGHT_SINGLE = 0x2019
const OPEN_TITLE = 0x300a
const NEWLINE = 0x0a

function trimmed(text: string, open: number, close: number, nests: boolean): Quoted {
  let start = open + 1
  let end = close - 1
  while (start < end && text.charCodeAt(start) === 32) start++
  while (end > start && text.charCodeAt(end - 1) === 32) end--
  return { open, close, start, end, nests }
}

/** Collects pairs of quotes while the marks of a report go by. */
class QuotePairs {
  readonly found: Quoted[] = []
  // At most one double and one single quote are open; -1 where none is. The order tells which one is inside.
  #double = -1
  #single = -1
  /** Where a closing quote of the other make stands that may be the missing one, or -1. */
  #doubt = -1
  /** The opening of the last pair that was closed, which a later opening before it takes in. */
  #nested = -1
  #anyNests = false

  /** Ends the line: no pair reaches over it. */
  turn(text: string): void {
    this.#settle(text)
    this.#double = this.#single = -1
  }

  /** “青年安全监督岗’: a quote that is never closed ends at a closing quote of the other make, or at a single one that never closes itself. */
  #settle(text: string): void {
    const isSingle = this.#doubt < 0 && this.#double >= 0
    const open = isSingle ? this.#double : Math.max(this.#double, this.#single)
    const close = isSingle ? this.#single : this.#doubt
    if (close > open && open >= 0 && close - open <= LONGEST_MENDED) this.#close(text, open, close)
    this.#doubt = -1
  }

  read(text: string, unit: number, at: number): void {
    if (unit === LEFT_DOUBLE) {
      if (this.#double >= 0) this.#settle(text)
      this.#double = at
    } else if (unit === LEFT_SINGLE) this.#single = at
    else if (unit === RIGHT_DOUBLE && this.#double >= 0) {
      this.#doubt = -1
      this.#close(text, this.#double, at)
      if (this.#single > this.#double) this.#single = -1
      this.#double = -1
    } else if (unit === RIGHT_SINGLE && this.#single >= 0) {
      this.#doubt = -1
      this.#close(text, this.#single, at)
      if (this.#double > this.#single) this.#double = -1
      this.#single = -1
    } else if (this.#doubt < 0 && (unit === RIGHT_DOUBLE || unit === RIGHT_SINGLE)) this.#doubt = at
  }

  #close(text: string, open: number, at: number): void {
    if (at - open > LONGEST_QUOTE || at === open + 1) return
    const nests = this.#nested > open
    const pair = trimmed(text, open, at + 1, nests)
    if (pair.end > pair.start) this.found.push(pair)
    if (nests) this.#anyNests = true
    this.#nested = open
  }

  /** The pairs in order of their openings: only a pair with others inside was closed after them. */
  inOrder(): Quoted[] {
    return this.#anyNests ? this.found.sort((a, b) => a.open - b.open) : this.found
  }
}

/**
 * All pairs of quotes of a report that ends at `end`, in order of their openings. An opening quote without its closing one gives way
 * to the next opening; no pair reaches over a line; what stands inside 《》 is no quote.
 * @param places where the report has marks
 */
export function scanQuotes(text: string, end: number, places: Places): Quoted[] {
  const pairs = new QuotePairs()
  let next = 0
  for (let k = 0; k < places.count; k++) {
    const at = places.at[k]!
    if ((places.kind[k]! & MARK) === 0 || at < next) continue
    const unit = text.charCodeAt(at)
    if (unit === NEWLINE) pairs.turn(text)
    else if (unit === OPEN_TITLE) next = closeOfTitle(text, at, end) + 1
    else pairs.read(text, unit, at)
  }
  pairs.turn(text)
  return pairs.inOrder()
}
