import { unitsOf } from '../clean/unit-buffer.ts'
import { charClasses, DIGIT } from '../model/chars.ts'
import { ALONE as DATE_ALONE, dateWords } from './dates/date-words.ts'
import { sloganLexicon } from './slogans/lexicon.ts'
import { NUMERAL_CHARS } from './slogans/shape.ts'

/** What may begin at a place, as bits of `Places.kind`: a word of the date tables. */
export const DATE_WORD = 1
/** A slogan that is known without quotes, or a word that declares one. */
export const KNOWN_SLOGAN = 2
/** 第 or 其 before a numeral. */
export const ORDINAL = 4
/** A digit or a Chinese numeral. */
export const NUMERAL = 8
/** A quote, 《 or another bracket of titles, （ or a line break. */
export const MARK = 16

/** What a unit begins whatever stands behind it. */
const ALONE = NUMERAL | MARK
const FIRST = DATE_WORD | KNOWN_SLOGAN | ORDINAL | ALONE
/** The bits of words are there twice: what a unit may begin, and, so much higher, what it may stand second in. */
const SECOND_SHIFT = 5

let pairRoles: Uint8Array | undefined

/** For every unit what it may begin and what it may stand second in. One small table, since every unit of a text is looked up in it. */
function unitRoles(): Uint8Array {
  if (pairRoles) return pairRoles
  const roles = new Uint8Array(65536)
  const { starts, seconds } = dateWords()
  const classes = charClasses()
  // Most units are nothing; no function is called for these, since the first text waits for this loop.
  for (let unit = 0; unit < 65536; unit++) {
    const start = starts[unit]!
    if (start === 0 && seconds[unit] === DATE_ALONE && classes[unit] !== DIGIT) continue
    let role = (start & DATE_ALONE) !== 0 ? NUMERAL : 0
    if ((start & ~DATE_ALONE) !== 0) role |= DATE_WORD
    if (seconds[unit] !== DATE_ALONE) role |= DATE_WORD << SECOND_SHIFT
    if (classes[unit] === DIGIT) role |= NUMERAL | (ORDINAL << SECOND_SHIFT)
    roles[unit] = role
  }
  for (const unit of NUMERAL_CHARS) roles[unit.charCodeAt(0)]! |= NUMERAL | (ORDINAL << SECOND_SHIFT)
  const { knownSlogans, declares } = sloganLexicon()
  for (const phrase of [...knownSlogans.map((known) => known.phrase), ...declares.phrases]) {
    roles[phrase.charCodeAt(0)]! |= KNOWN_SLOGAN
    roles[phrase.charCodeAt(1)]! |= KNOWN_SLOGAN << SECOND_SHIFT
  }
  for (const unit of '第其') roles[unit.charCodeAt(0)]! |= ORDINAL
  for (const unit of '“”‘’《〈‹<＜（\n') roles[unit.charCodeAt(0)]! |= MARK
  return (pairRoles = roles)
}

/**
 * The few places of a report where a date, a document or a slogan can begin, told by two code units each. One pass over the text
 * finds them for all extractors; about one unit in fifteen is such a place.
 */
export class Places {
  count = 0
  at = new Int32Array(4096)
  kind = new Uint8Array(4096)

  /** Finds the places of text[start, end); what was found before is gone. */
  read(text: string, start: number, end: number): this {
    const roles = unitRoles()
    this.#reserve(end - start)
    const { at, kind } = this
    // Zero begins nothing and stands second in nothing.
    const units = unitsOf(text.slice(start, end), 0)
    let count = 0
    let first = roles[units[0]!]! & FIRST
    for (let i = start; i < end; i++) {
      const next = roles[units[i + 1 - start]!]!
      const may = first & ((next >> SECOND_SHIFT) | ALONE)
      first = next & FIRST
      if (may === 0) continue
      at[count] = i
      kind[count++] = may
    }
    this.count = count
    return this
  }

  #reserve(size: number): void {
    if (size <= this.at.length) return
    this.at = new Int32Array(2 * size)
    this.kind = new Uint8Array(2 * size)
  }
}

/** The places of text[start, end), in memory of their own. */
export function findPlaces(text: string, start: number, end: number): Places {
  return new Places().read(text, start, end)
}
