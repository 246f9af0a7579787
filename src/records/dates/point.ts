import type { DateType } from '../../model/records.ts'
import { twoDigits, yearText } from './calendar.ts'

/** One end of a time expression: a year, month, day or part of them, before it becomes a record. */
export interface Point {
  start: number
  end: number
  year: number | null
  /** `stated` in the words, `relative` to the report (今年), or `told` by the text around it. */
  yearBy: 'stated' | 'relative' | 'told'
  month: number | null
  monthStated: boolean
  day: number | null
  dayStated: boolean
  /** The finest thing that the words name. */
  grain: 'year' | 'month' | 'day'
  /** `start`, `end`, `H1`, `Q2`, `summer` …; `''` if the whole is meant. */
  part: string
  /** A value that is a period of its own (“十二五” → `2011/2015`), `''` for everything else. */
  span: string
  /** Set where the words name an impossible date. */
  invalid: boolean
  rule: string
}

/** A year point that starts at `start` and ends at `end`; callers refine it. */
export function yearPoint(start: number, end: number, year: number | null, yearBy: Point['yearBy'], rule = 'dates/year'): Point {
  return { start, end, year, yearBy, month: null, monthStated: true, day: null, dayStated: true, grain: 'year', part: '', span: '', invalid: false, rule }
}

function wholeValue(point: Point): string {
  const year = yearText(point.year)
  if (point.grain === 'year') return year
  const month = `${year}-${twoDigits(point.month)}`
  return point.grain === 'month' ? month : `${month}-${twoDigits(point.day)}`
}

/** The value of the point alone: `2010-07-end`. */
export function pointValue(point: Point): string {
  if (point.span !== '') return point.span
  return point.part === '' ? wholeValue(point) : `${wholeValue(point)}-${point.part}`
}

/** The type of the record that the point alone makes. */
export function pointType(point: Point): DateType {
  if (point.invalid) return 'invalid'
  if (point.span !== '') return 'period'
  if (point.part !== '') return 'part'
  return point.grain === 'day' ? 'date' : point.grain
}

const COARSE = new Set(['start', 'mid', 'end'])

/**
 * The value as one end of a period, where 年初, 年中 and 月底 say no more than their year or month.
 * @param side which end: a point that is a period gives its first or its last value
 */
export function endValue(point: Point, side: 'first' | 'last'): string {
  if (point.span !== '') {
    const slash = point.span.indexOf('/')
    return side === 'first' ? point.span.slice(0, slash) : point.span.slice(slash + 1)
  }
  return COARSE.has(point.part) ? wholeValue(point) : pointValue(point)
}

/** What the value says beyond the words. */
export function impliedParts(point: Point): ('year' | 'month' | 'day')[] {
  const implied: ('year' | 'month' | 'day')[] = []
  if (point.yearBy !== 'stated' && point.year !== null) implied.push('year')
  if (point.grain !== 'year' && !point.monthStated && point.month !== null) implied.push('month')
  if (point.grain === 'day' && !point.dayStated && point.day !== null) implied.push('day')
  return implied
}
