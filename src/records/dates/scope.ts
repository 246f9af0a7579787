import { UnitSet } from '../../model/unit-set.ts'
import type { DateType } from '../../model/records.ts'
import type { DateWords } from './date-words.ts'
import { readNumeral, type Numeral } from './numeral.ts'
import { impliedParts, pointType, pointValue, type Point } from './point.ts'
import type { Story } from './story.ts'
import type { DateWord } from './word-list.ts'

/** A time expression in clean offsets. */
export interface FoundDate {
  start: number
  end: number
  type: DateType
  /** EDTF or ISO 8601 text, as written for `invalid`. */
  value: string
  /** Parts of the value that the words do not state but the report implies. */
  implied: ('year' | 'month' | 'day')[]
  /** `dates/…` */
  rule: string
}

/** What looked like a time expression, in clean offsets, and the rule that found it to be none. */
export interface Refusal {
  start: number
  end: number
  /** `dates/not-…` */
  rule: string
}

/** What every reader of time expressions works on. */
export class Scope {
  readonly text: string
  /** Nothing is read past here. */
  readonly end: number
  /** Nothing starts before here: the end of the last record. */
  floor: number
  readonly words: DateWords
  readonly story: Story
  /** Where refusals are noted, if somebody asks for them. */
  refusals: Refusal[] | null = null
  /** What was read last, and where: the readers of one place ask for the same again and again. */
  numeral: Numeral | null = null
  numeralStart = -1
  unit: DateWord | null = null
  unitStart = -1
  frame: DateWord | null = null
  frameStart = -1

  constructor(text: string, start: number, end: number, words: DateWords, story: Story) {
    this.text = text
    this.end = end
    this.floor = start
    this.words = words
    this.story = story
  }
}

/** Notes that text[start, end) is no time expression. */
export function refuse(s: Scope, rule: string, start: number, end: number): null {
  s.refusals?.push({ start, end, rule })
  return null
}

/** The number that starts at `at`, or null. */
export function numeralAt(s: Scope, at: number): Numeral | null {
  if (at !== s.numeralStart) {
    s.numeral = readNumeral(s.text, at, s.end)
    s.numeralStart = at
  }
  return s.numeral
}

/** The unit of time that stands at `at`, or null. */
export function unitAt(s: Scope, at: number): DateWord | null {
  if (at !== s.unitStart) {
    s.unit = s.words.units.at(s.text, at, s.end)
    s.unitStart = at
  }
  return s.unit
}

/** The word at `at` that joins, opens or closes a period, or null. */
export function frameAt(s: Scope, at: number): DateWord | null {
  if (at !== s.frameStart) {
    s.frame = s.words.frames.at(s.text, at, s.end)
    s.frameStart = at
  }
  return s.frame
}

export const YEAR = '年'.charCodeAt(0)
export const MONTH = '月'.charCodeAt(0)
export const ORDINAL = '第'.charCodeAt(0)
const LISTS = new UnitSet('、和与及或')

/** Whether the 日 or 号 of a day stands at `at`. */
export function endsDay(s: Scope, at: number): boolean {
  return unitAt(s, at)?.kind === 'day'
}

const LENGTHS = new Set(['Y', 'M', 'W', 'D', 'TH', 'TM'])

/** The unit of a duration that stands at `at`, or null. */
export function lengthUnit(s: Scope, at: number): DateWord | null {
  const unit = unitAt(s, at)
  return unit && LENGTHS.has(unit.kind) ? unit : null
}

/** The end of the words that join two ends of a period (至, 到, —), or -1. */
export function joinEnd(s: Scope, at: number): number {
  const join = frameAt(s, at)
  return join?.kind === 'join' ? at + join.word.length : -1
}

/**
 * For 1—9月, 2010—2012年, 6、7月: the second number, if the first, which ends at `at`, is joined to one that carries a unit.
 */
export function sharedUnit(s: Scope, at: number): Numeral | null {
  const joined = LISTS.has(s.text.charCodeAt(at)) ? at + 1 : joinEnd(s, at)
  return joined < 0 ? null : numeralAt(s, joined)
}

/** Whether what stands at `at` only lists (、 和) and does not join. */
export const isList = (s: Scope, at: number): boolean => LISTS.has(s.text.charCodeAt(at))

/** The record of a point that stands alone. */
export function pointRecord(s: Scope, point: Point, end = point.end): FoundDate {
  const value = point.invalid ? s.text.slice(point.start, end) : pointValue(point)
  return { start: point.start, end, type: pointType(point), value, implied: impliedParts(point), rule: point.rule }
}
