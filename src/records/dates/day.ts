import { UnitSet } from '../../model/unit-set.ts'
import { isDay, twoDigits, yearText } from './calendar.ts'
import type { Point } from './point.ts'
import { endsDay, isList, sharedUnit, numeralAt, type Scope } from './scope.ts'

const HOUR = new UnitSet('时点時點:：')
const MINUTE = '分'.charCodeAt(0)

/** The end of 9时30分 or 9:30 at `at`, or `at` itself. */
function clockEnd(s: Scope, at: number): number {
  const hour = numeralAt(s, at)
  if (hour === null || hour.value > 24 || !HOUR.has(s.text.charCodeAt(hour.end))) return at
  const minute = numeralAt(s, hour.end + 1)
  if (minute === null || minute.value > 59) return hour.end + 1
  return s.text.charCodeAt(minute.end) === MINUTE ? minute.end + 1 : minute.end
}

/** The end of 星期六下午, 上午9时30分 after a day, or `at` itself. */
export function hoursEnd(s: Scope, from: number): number {
  const weekday = s.words.weekdays.at(s.text, from, s.end)
  const at = weekday && weekday.word.length > 1 ? from + weekday.word.length : from
  const clock = s.words.parts.at(s.text, at, s.end)
  return clockEnd(s, clock?.kind === 'clock' ? at + clock.word.length : at)
}

/** 6月10、11日: two days in a row are one period. */
function pairOfDays(point: Point, first: number, end: number): void {
  const month = `${yearText(point.year)}-${twoDigits(point.month)}`
  point.span = `${month}-${twoDigits(first)}/${month}-${twoDigits(first + 1)}`
  point.end = end
}

/**
 * Reads a day after a month: 17日, 5号下午, or the 23 of 23-25日. Fills in `point` and answers whether there was one.
 * A day that its month does not have makes the point invalid.
 */
export function readDay(s: Scope, at: number, point: Point): boolean {
  const n = numeralAt(s, at)
  if (n === null || n.value > 99 || n.length > 3) return false
  const end = n.end
  if (endsDay(s, end)) {
    point.end = hoursEnd(s, end + 1)
  } else {
    const last = sharedUnit(s, end)
    if (last === null || last.value > 31 || !endsDay(s, last.end)) return false
    point.end = end
    if (isList(s, end) && last.value === n.value + 1) pairOfDays(point, n.value, last.end + 1)
  }
  point.day = n.value
  point.grain = 'day'
  point.part = ''
  point.rule = 'dates/day'
  if (point.span !== '') point.rule = 'dates/days'
  point.invalid = !isDay(point.year, point.month!, n.value)
  return true
}
