import { charClasses, DIGIT } from '../model/chars.ts'
import { ALONE as DATE_ALONE, dateWords } from './dates/date-words.ts'
import { sloganLexicon } from './slogans/lexicon.ts'
import { numeralValue } from './slogans/shape.ts'

/** What may begin at a place, as bits of `Places.kind`: a word of the date tables. */
export const DATE_WORD = 1
/** A slogan that is known without quotes. */
export const KNOWN_SLOGAN = 2
/** 第 or 其 before a numeral. */
export const ORDINAL = 4
/** A digit or a Chinese numeral. */
export const NUMERAL = 8
/** A quote, 《, （ or a line break. */
export const MARK = 16
/** 《, which is a mark too. */
export const TITLE = 32

/** What a unit begins whatever stands behind it. */
const ALONE = NUMERAL | MARK | TITLE
const MARKS = '“”‘’《（\n'
const OPEN_TITLE = 0x300a

interface PairBits {
  /** By code unit what may begin with it. */
  starts: Uint8Array
  /** By code unit what it may stand second in. */
  seconds: Uint8Array
}

let pairs: PairBits | undefined

function pairBits(): PairBits {
  if (pairs) return pairs
  const { starts: dateStarts, seconds: dateSeconds } = dateWords()
  const classes = charClasses()
  const starts = new Uint8Array(65536)
  const seconds = new Uint8Array(65536).fill(ALONE)
  for (let unit = 0; unit < 65536; unit++) {
    const isNumeral = numeralValue(unit) >= 0
    if (isNumeral || classes[unit] === DIGIT || (dateStarts[unit]! & DATE_ALONE) !== 0) starts[unit] = NUMERAL
    if ((dateStarts[unit]! & ~DATE_ALONE) !== 0) starts[unit]! |= DATE_WORD
    if (dateSeconds[unit] !== DATE_ALONE) seconds[unit]! |= DATE_WORD
    if (isNumeral || classes[unit] === DIGIT) seconds[unit]! |= ORDINAL
  }
  for (const { phrase } of sloganLexicon().knownSlogans) {
    starts[phrase.charCodeAt(0)]! |= KNOWN_SLOGAN
    seconds[phrase.charCodeAt(1)]! |= KNOWN_SLOGAN
  }
  for (const unit of '第其') starts[unit.charCodeAt(0)]! |= ORDINAL
  for (const mark of MARKS) starts[mark.charCodeAt(0)] = (starts[mark.charCodeAt(0)]! | MARK) & ~NUMERAL
  starts[OPEN_TITLE]! |= TITLE
  return (pairs = { starts, seconds })
}

/**
 * The few places of a report where a date, a document or a slogan can begin, told by two code units each. One pass over the text
 * finds them for all extractors; about one unit in fifteen is such a place.
 */
export class Places {
  count = 0
  at = new Int32Array(1024)
  kind = new Uint8Array(1024)

  /** Finds the places of text[start, end); what was found before is gone. */
  read(text: string, start: number, end: number): this {
    const { starts, seconds } = pairBits()
    this.count = 0
    let next = start < end ? text.charCodeAt(start) : 0
    for (let at = start; at < end; at++) {
      const unit = next
      next = at + 1 < end ? text.charCodeAt(at + 1) : 0
      const kind = starts[unit]! & seconds[next]!
      if (kind !== 0) this.#add(at, kind)
    }
    return this
  }

  #add(at: number, kind: number): void {
    if (this.count === this.at.length) this.#grow()
    this.at[this.count] = at
    this.kind[this.count++] = kind
  }

  #grow(): void {
    const { at, kind } = this
    this.at = new Int32Array(2 * at.length)
    this.at.set(at)
    this.kind = new Uint8Array(2 * kind.length)
    this.kind.set(kind)
  }
}

/** The places of text[start, end), in memory of their own. */
export function findPlaces(text: string, start: number, end: number): Places {
  return new Places().read(text, start, end)
}
