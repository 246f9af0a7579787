import { daysOfMonth, twoDigits, weekdayOf, yearText, type DateAnchor, shiftDay } from './calendar.ts'
import { hoursEnd } from './day.ts'
import type { Point } from './point.ts'
import { numeralAt, refuse, type Scope } from './scope.ts'

const DAYS = '一二三四五六'
const ORDINAL = '第'
const WEEKS = ['个星期', '周']

const isKnown = (day: DateAnchor): boolean => day.year !== null && day.month !== null && day.day !== null
const dayText = ({ year, month, day }: DateAnchor): string => `${yearText(year)}-${twoDigits(month)}-${twoDigits(day)}`

/** The seven days from a Monday. */
const weekFrom = (monday: DateAnchor): string => `${dayText(monday)}/${dayText(shiftDay(monday, 6))}`

/** Reads 上周五, 本周 at the end of `point`, which covers 上周: a day, or the seven from Monday, counted from the report's date. */
export function readWeek(s: Scope, point: Point, offset: number): Point | null {
  const { anchor } = s.story
  const monday = isKnown(anchor) ? shiftDay(anchor, 7 * offset + 1 - weekdayOf(anchor)) : { ...anchor, day: null }
  const week: Point = { ...point, ...monday, monthStated: false, dayStated: false, grain: 'day', rule: 'dates/week' }
  const word = s.words.weekdays.at(s.text, point.end, s.end)
  if (word && word.word.length === 1) {
    const number = DAYS.indexOf(word.word) + 1
    const day = isKnown(monday) ? shiftDay(monday, (number || 7) - 1) : monday
    return { ...week, ...day, end: hoursEnd(s, point.end + 1) }
  }
  if (!isKnown(monday)) return refuse(s, 'dates/not-definite', point.start, point.end)
  week.span = weekFrom(monday)
  return week
}

/** Reads the 第二周 of 3月第二周 at the end of `point`: the week from the second Monday of the month. */
export function readWeekOfMonth(s: Scope, point: Point): void {
  const { year, month } = point
  const at = s.text.startsWith('的', point.end) ? point.end + 1 : point.end
  const n = s.text.startsWith(ORDINAL, at) ? numeralAt(s, at + 1) : null
  const unit = n && WEEKS.find((word) => s.text.startsWith(word, n.end))
  if (!n || !unit || year === null || month === null || n.value < 1) return
  const first = { year, month, day: 1 }
  const day = 1 + ((8 - weekdayOf(first)) % 7) + 7 * (n.value - 1)
  if (day > daysOfMonth(year, month)) return
  point.span = weekFrom({ year, month, day })
  point.rule = 'dates/week'
  point.end = n.end + unit.length
}
