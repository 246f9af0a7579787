import { isDay } from './calendar.ts'
import type { Numeral } from './numeral.ts'
import { yearPoint, type Point } from './point.ts'
import { hoursEnd } from './day.ts'
import { joinEnd, numeralAt, frameAt, refuse, type Scope } from './scope.ts'

const DOT = 0x2e
const HYPHEN = 0x2d
const SLASH = 0x2f
const SPACE = 0x20

const isSeparator = (unit: number): boolean => unit === DOT || unit === HYPHEN || unit === SLASH

/** A letter, a digit, a Han sign or % right after 2010.05 shows a number with a unit; 至, 到, 起 and 以 do not. */
export function standsFree(s: Scope, at: number): boolean {
  if (at >= s.end) return true
  const unit = s.text.charCodeAt(at)
  if (unit === DOT || unit === 0x25 || (unit >= 0x30 && unit <= 0x39) || (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) return false
  if (unit < 0x4e00 || unit > 0x9fff) return true
  const frame = frameAt(s, at)
  return frame !== null && frame.kind !== 'open'
}

function isMonth(n: Numeral | null): n is Numeral {
  return n !== null && n.form === 'arabic' && n.length <= 2 && n.value >= 1 && n.value <= 12
}

/** 20100612: eight digits that are a day. */
function readEightDigits(s: Scope, at: number, n: Numeral): Point | null {
  const year = Math.floor(n.value / 10000)
  const month = Math.floor(n.value / 100) % 100
  const day = n.value % 100
  if (year < 1900 || year > 2099 || !isDay(year, month, day) || !standsFree(s, n.end)) return null
  return { ...yearPoint(at, n.end, year, 'stated', 'dates/numeric'), month, day, grain: 'day' }
}

/** The 2010.05 of 2010.05—2011.06; alone it needs two digits for the month. */
function readYearMonth(s: Scope, at: number, year: Numeral, month: Numeral, prior: Point | null): Point | null {
  if (prior?.rule !== 'dates/numeric' && !standsFree(s, month.end)) return refuse(s, 'dates/not-with-unit', at, month.end)
  const joined = joinEnd(s, month.end)
  if (month.length < 2) {
    const last = joined < 0 ? null : numeralAt(s, joined)
    if (last?.length !== 4) return null
  }
  return { ...yearPoint(at, month.end, year.value, 'stated', 'dates/numeric'), month: month.value, grain: 'month' }
}

/** The 3.10 of 2009.3.5-3.10. */
function readMonthDay(s: Scope, at: number, month: Numeral, prior: Point): Point | null {
  const day = isMonth(month) && s.text.charCodeAt(month.end) === DOT ? numeralAt(s, month.end + 1) : null
  if (day?.form !== 'arabic' || day.length > 2 || !isDay(prior.year, month.value, day.value)) return null
  return { ...yearPoint(at, day.end, prior.year, 'told', 'dates/numeric'), month: month.value, day: day.value, grain: 'day' }
}

/** 2010 06 12: the only form in which blanks part the numbers. */
function readSpaced(s: Scope, at: number, year: Numeral): Point | null {
  const month = numeralAt(s, year.end + 1)
  if (!isMonth(month) || year.length !== 4 || month.length !== 2 || s.text.charCodeAt(month.end) !== SPACE) return null
  const day = numeralAt(s, month.end + 1)
  if (day?.form !== 'arabic' || day.length !== 2 || !isDay(year.value, month.value, day.value) || !standsFree(s, day.end)) return null
  return { ...yearPoint(at, day.end, year.value, 'stated', 'dates/numeric'), month: month.value, day: day.value, grain: 'day' }
}

/** Reads 2010.6.12, 2010-06-12, 2010/6/12, 2010.05 or 20100612, which starts with the number `n` at `at`. */
export function readNumeric(s: Scope, at: number, n: Numeral, prior: Point | null = null): Point | null {
  if (n.form !== 'arabic') return null
  if (n.length === 8) return readEightDigits(s, at, n)
  if (prior?.rule === 'dates/numeric' && prior.grain === 'day' && n.length <= 2) return readMonthDay(s, at, n, prior)
  const separator = s.text.charCodeAt(n.end)
  if (separator === SPACE) return readSpaced(s, at, n)
  if (n.length !== 4 || n.value < 1800 || n.value > 2299 || !isSeparator(separator)) return null
  const month = numeralAt(s, n.end + 1)
  if (!isMonth(month)) return null
  if (s.text.charCodeAt(month.end) !== separator) return readYearMonth(s, at, n, month, prior)
  const day = numeralAt(s, month.end + 1)
  if (day === null || day.form !== 'arabic' || !isDay(n.value, month.value, day.value)) {
    return day?.length === 4 ? readYearMonth(s, at, n, month, prior) : null
  }
  const next = s.text.charCodeAt(day.end)
  if (next === DOT || next === SLASH || day.length > 2) return null
  return { ...yearPoint(at, hoursEnd(s, day.end), n.value, 'stated', 'dates/numeric'), month: month.value, day: day.value, grain: 'day' }
}
