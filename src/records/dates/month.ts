import { yearText } from './calendar.ts'
import { pad, quarterSpan } from './spans.ts'
import { readDay } from './day.ts'
import { isAbout, type Numeral } from './numeral.ts'
import type { Point } from './point.ts'
import { readWeekOfMonth } from './week.ts'
import { MONTH, ORDINAL, isList, joinEnd, sharedUnit, numeralAt, unitAt, type Scope } from './scope.ts'

const SHARE = '份'.charCodeAt(0)
const SPACE = 0x20

/** Reads 底, 初, 中旬 after a month, or 上半年, 底, 第三季度 after a year, into `point`. */
export function readPart(s: Scope, point: Point): boolean {
  const part = s.words.parts.at(s.text, point.end, s.end)
  if (part === null || (part.kind !== 'both' && part.kind !== point.grain)) return false
  point.end += part.word.length
  if (part.value.includes('/')) point.span = part.value.split('/').map((one) => `${pad(point.year, point.month!)}-${one}`).join('/')
  else point.part = part.value
  point.rule = 'dates/part'
  return true
}

/** 一二月份, 七八月: two months told as one. */
function pairOfMonths(s: Scope, n: Numeral, point: Point): boolean {
  const first = Math.floor(n.value / 10)
  const last = n.value % 10
  if (first < 1 || first >= last) return false
  point.span = `${pad(point.year, first)}/${pad(point.year, last)}`
  point.end = n.end + 1
  if (s.text.charCodeAt(point.end) === SHARE) point.end++
  point.rule = 'dates/months'
  return true
}

/** The month without its unit in 1—9月, 6、7月. */
function monthOfShared(s: Scope, n: Numeral, point: Point): boolean {
  const last = sharedUnit(s, n.end)
  if (last === null || last.value > 12 || s.text.charCodeAt(last.end) !== MONTH) return false
  // 1、2月底前完成 may be the first point of a list.
  const isShare = s.text.charCodeAt(last.end + 1) === SHARE
  if (isList(s, n.end) && !isShare && point.yearBy !== 'stated') return false
  point.month = n.value
  point.grain = 'month'
  point.end = n.end
  if (isList(s, n.end) && last.value === n.value + 1) {
    point.span = `${pad(point.year, n.value)}/${pad(point.year, last.value)}`
    point.end = last.end + (isShare ? 2 : 1)
  }
  point.rule = 'dates/month'
  return true
}

/** 三、四季度, 一至三季度 at `at`, into `point`. */
export function readQuarters(s: Scope, at: number, point: Point): boolean {
  const from = s.text.charCodeAt(at) === ORDINAL ? at + 1 : at
  const n = numeralAt(s, from)
  const joined = n === null ? -1 : isList(s, n.end) ? n.end + 1 : joinEnd(s, n.end)
  const last = joined < 0 ? null : numeralAt(s, s.text.charCodeAt(joined) === ORDINAL ? joined + 1 : joined)
  if (!n || !last || n.length > 1 || last.length > 1 || n.value < 1 || last.value > 4 || last.value <= n.value || !s.text.startsWith('季度', last.end)) return false
  if (isList(s, n.end) && last.value !== n.value + 1) return false
  point.span = `${yearText(point.year)}-Q${n.value}/${yearText(point.year)}-Q${last.value}`
  point.end = last.end + 2
  point.rule = 'dates/quarters'
  return true
}

/** 元月 is January. */
const JANUARY = '元'.charCodeAt(0)

function monthNumber(s: Scope, at: number): Numeral | null {
  if (s.text.charCodeAt(at) !== JANUARY) return numeralAt(s, at)
  return s.text.charCodeAt(at + 1) === MONTH ? { end: at + 1, value: 1, upper: 1, form: 'number', length: 1 } : null
}

function isMonthNumber(n: Numeral): boolean {
  return n.length <= 2 && (n.form !== 'digits' || n.length === 1)
}

/**
 * Reads a month and what follows it (8月, 8月份, 8月底, 8月15日下午) at `at` into `point`, which has its year already.
 * @returns whether there was a month
 */
export function readMonth(s: Scope, at: number, point: Point): boolean {
  const from = s.text.charCodeAt(at) === SPACE ? at + 1 : at
  const n = monthNumber(s, from)
  if (n === null) return false
  if (s.text.charCodeAt(n.end) !== MONTH) return isMonthNumber(n) && n.value >= 1 && n.value <= 12 && monthOfShared(s, n, point)
  if (isAbout(n)) return pairOfMonths(s, n, point)
  if (!isMonthNumber(n)) return false
  if (unitAt(s, n.end)?.kind !== 'month') return false
  const possible = n.value >= 1 && n.value <= 12
  if (!possible && point.yearBy !== 'stated') return false
  point.month = n.value
  point.grain = 'month'
  point.rule = 'dates/month'
  point.end = n.end + 1
  if (s.text.charCodeAt(point.end) === SHARE) point.end++
  if (!readDay(s, point.end, point) && possible && !readPart(s, point)) readWeekOfMonth(s, point)
  if (!possible) point.invalid = true
  return true
}

const FIRST = '前'.charCodeAt(0)
const LAST = '后'.charCodeAt(0)

/** Reads 前十个月, 前三季度 after a year into `point`. */
export function readFirstMonths(s: Scope, point: Point): boolean {
  const side = s.text.charCodeAt(point.end)
  if (side !== FIRST && side !== LAST) return false
  const n = numeralAt(s, point.end + 1)
  if (n === null || n.value < 1 || n.value > 12) return false
  const fromEnd = side === LAST
  const unit = ['个月', '個月', '季度', '个季度', '月'].find((word) => s.text.startsWith(word, n.end))
  if (unit === undefined) return false
  if (unit.endsWith('度')) {
    if (n.value > 3) return false
    point.span = quarterSpan(point.year, n.value, fromEnd)
  } else point.span = fromEnd ? `${pad(point.year, 13 - n.value)}/${pad(point.year, 12)}` : `${pad(point.year, 1)}/${pad(point.year, n.value)}`
  point.end = n.end + unit.length
  point.rule = 'dates/months'
  return true
}
