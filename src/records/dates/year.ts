import { UnitSet } from '../../model/unit-set.ts'
import { readMonth, readFirstMonths, readPart, readQuarters } from './month.ts'
import { isAbout, type Numeral } from './numeral.ts'
import { yearPoint, type Point } from './point.ts'
import { readTerm } from './school-term.ts'
import { standsFree } from './numeric.ts'
import { MONTH, YEAR, isList, sharedUnit, numeralAt, refuse, type Scope } from './scope.ts'

const EARLIEST = 1000
const LATEST = 2299
const ANNUAL = '度'.charCodeAt(0)

/** The full year of 98年 or 05年: not more than ten years after the report, else in the century before. */
function fullYear(short: number, own: number | null): number {
  const pivot = (own ?? 2020) + 10
  const year = Math.floor(pivot / 100) * 100 + short
  return year > pivot ? year - 100 : year
}

function monthFollows(s: Scope, at: number): boolean {
  const n = numeralAt(s, at)
  return n !== null && n.value >= 1 && n.value <= 12 && n.length <= 2 && s.text.charCodeAt(n.end) === MONTH
}

/** Whether a number of two digits before 年 is a year and no count of years. */
function isShortYear(s: Scope, at: number, n: Numeral, prior: Point | null): boolean {
  if (n.length !== 2 || n.form === 'number') return false
  if (prior?.yearBy === 'stated' || monthFollows(s, n.end + 1)) return true
  if (n.form === 'digits') return !isAbout(n)
  const part = s.words.parts.at(s.text, n.end + 1, s.end)?.value
  if (part === 'start' || part === 'end') return true
  if (s.words.after.at(s.text, n.end + 1, s.end) !== null && !s.text.startsWith('以', n.end + 1)) return false
  return s.text.charCodeAt(at) === 0x30 || n.value >= 78
}

/** 2000年的历史, 3000年前: a round number of years, not a year. */
function isCountOfYears(s: Scope, n: Numeral): boolean {
  if (n.value % 100 !== 0 || n.form === 'digits') return false
  const next = n.end + 1
  return n.value < 1700 || s.text.startsWith('的历史', next) || s.text.startsWith('历史', next) || s.text.startsWith('文明', next)
}

/** The calendar year that `n` before 年 means; null if it counts years, NaN if it is corrupt (202223年11月). */
function calendarYear(s: Scope, at: number, n: Numeral, prior: Point | null): number | null {
  if (n.length === 4 && n.form !== 'number') {
    if (n.value >= EARLIEST && n.value <= LATEST && !isCountOfYears(s, n)) return n.value
    return monthFollows(s, n.end + 1) ? NaN : refuse(s, 'dates/not-count-of-years', at, n.end + 1)
  }
  if (n.length === 3 && n.form === 'digits') return n.value
  // 202223年上半年: no count of years has six digits.
  if (n.form === 'arabic' && n.length > 5) return NaN
  if (n.form === 'arabic' && (n.length > 4 || n.length === 3)) return monthFollows(s, n.end + 1) ? NaN : null
  return isShortYear(s, at, n, prior) ? fullYear(n.value, s.story.anchor.year) : null
}

/** Reads what refines a year that ends at `point.end`: 度, 8月15日, 上半年, 前三季度, 底. */
export function refineYear(s: Scope, point: Point): Point {
  if (s.text.charCodeAt(point.end) === ANNUAL && !s.text.startsWith('度过', point.end)) point.end++
  if (!readQuarters(s, point.end, point) && !readMonth(s, point.end, point) && !readFirstMonths(s, point)) readPart(s, point)
  return point
}

/** 202223年11月2日: the whole run, kept as written. */
function corrupt(s: Scope, at: number, n: Numeral): Point {
  const point = yearPoint(at, n.end + 1, null, 'stated')
  readMonth(s, point.end, point)
  point.invalid = true
  point.rule = 'dates/impossible'
  return point
}

/** Reads the year that starts with the number `n` at `at`, and what refines it. */
export function readYear(s: Scope, at: number, n: Numeral, prior: Point | null): Point | null {
  const year = calendarYear(s, at, n, prior)
  if (year === null) return null
  if (Number.isNaN(year)) return corrupt(s, at, n)
  return refineYear(s, yearPoint(at, n.end + 1, year, 'stated'))
}

export const SCHOOL_YEAR = '学年'

/** Reads 2010学年, 2010学年度, 2010学年第二学期 at `at`, where 学年 stands after `n`; a second end leaves the term to its period. */
export function readSchoolYear(s: Scope, at: number, n: Numeral, prior: Point | null): Point {
  const point = refineYear(s, yearPoint(at, n.end + SCHOOL_YEAR.length, n.value, 'stated'))
  const isWhole = point.grain === 'year' && point.part === '' && point.span === ''
  const term = prior || !isWhole ? null : readTerm(s, point.end, n.value)
  return term ? { ...point, end: term.end, year: Number(term.value.slice(0, 4)), part: term.value.slice(5), rule: 'dates/part' } : point
}

/** Between these, or after 从, two years need no 年: （2011—2020）. */
const FRAMED = new UnitSet('（(从自由“')
const LONGEST_PAIR = 60

function isBarePair(s: Scope, at: number, n: Numeral, last: Numeral): boolean {
  return n.form === 'arabic' && last.form === 'arabic' && last.length === 4 && last.value > n.value && last.value - n.value <= LONGEST_PAIR
    && !isList(s, n.end) && at > 0 && FRAMED.has(s.text.charCodeAt(at - 1)) && standsFree(s, last.end)
}

/** The 2020 of （2011—2020）, whose first year has no 年 either. */
export function readBareYear(s: Scope, at: number, n: Numeral, prior: Point | null): Point | null {
  if (prior === null || (prior.grain !== 'year' && prior.rule !== 'dates/numeric') || s.text.charCodeAt(prior.end - 1) === YEAR || n.form !== 'arabic' || n.length !== 4) return null
  return prior.year !== null && n.value > prior.year && standsFree(s, n.end) ? yearPoint(at, n.end, n.value, 'stated') : null
}

/** 2010、2011两年. */
function pairOfYears(start: number, end: number, first: number): Point {
  const point = yearPoint(start, end, first, 'stated', 'dates/years')
  point.span = `${first}/${first + 1}`
  return point
}

/** The 2010 of 2010—2012年 or of 一九七九、一九八○两年, or null. */
export function readSharedYear(s: Scope, at: number, n: Numeral): Point | null {
  if (n.length !== 4 || n.form === 'number' || n.value < EARLIEST || n.value > LATEST) return null
  const last = sharedUnit(s, n.end)
  if (last === null || last.form === 'number' || (last.length !== 4 && last.length !== 2)) return null
  if (isBarePair(s, at, n, last)) return yearPoint(at, n.end, n.value, 'stated')
  const next = s.text.charCodeAt(last.end)
  const counted = numeralAt(s, last.end)
  if (counted?.value === 2 && s.text.charCodeAt(counted.end) === YEAR && isList(s, n.end) && last.value === n.value + 1) return pairOfYears(at, counted.end + 1, n.value)
  if (next !== YEAR && !s.text.startsWith(SCHOOL_YEAR, last.end) && !(counted !== null && s.text.charCodeAt(counted.end) === YEAR)) return null
  if (last.length === 4 && last.value <= n.value) return null
  return yearPoint(at, n.end, n.value, 'stated')
}
