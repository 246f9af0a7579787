import { shiftDay, shiftMonth, type DateAnchor } from './calendar.ts'
import { readCentury } from './decade.ts'
import { readFirstMonths, readMonth, readPart, readQuarters } from './month.ts'
import { hoursEnd, readDay } from './day.ts'
import { yearPoint, type Point } from './point.ts'
import { presentTerm } from './school-term.ts'
import { YEAR, numeralAt, refuse, type Scope } from './scope.ts'
import { partSpan } from './spans.ts'
import type { DateWord } from './word-list.ts'
import { readWeek } from './week.ts'
import { refineYear } from './year.ts'

const FIRST = '前'.charCodeAt(0)

const shifted = (year: number | null, offset: string): number | null => (year === null ? null : year + Number(offset))

/** What an expression means that tells no year: that of the first end of its period, else that of the story. */
export const toldYear = (s: Scope, prior: Point | null): number | null => (prior ? prior.year : s.story.year)

function relativeMonth(s: Scope, point: Point, offset: number): Point {
  const { year, month } = shiftMonth(s.story.anchor, offset)
  point.year = year
  point.month = month
  point.monthStated = false
  point.grain = 'month'
  const { end } = point
  if (!readDay(s, end, point)) readPart(s, point)
  return point
}

function relativeTo(s: Scope, point: Point, from: DateAnchor, offset: number): Point {
  const { year, month, day } = shiftDay(from, offset)
  return { ...point, year, month, day, monthStated: false, dayStated: false, grain: 'day', end: hoursEnd(s, point.end) }
}

/** 次日 goes on from the day last told. */
function toldDay(s: Scope, point: Point, offset: number): Point | null {
  const { year, month, day } = s.story
  if (day === null) return refuse(s, 'dates/not-alone', point.start, point.end)
  return { ...relativeTo(s, point, { year, month, day }, offset), yearBy: 'told' }
}

/** 当年9月: alone, 当年 is long ago as often as it is that year. */
function toldMonthOf(s: Scope, point: Point, prior: Point | null): Point | null {
  ofYear(point, toldYear(s, prior), 'told')
  return readMonth(s, point.end, point) ? point : refuse(s, 'dates/not-alone', point.start, point.end)
}

function relativeQuarter(s: Scope, point: Point, offset: number): Point | null {
  const { year, month } = shiftMonth(s.story.anchor, 3 * offset)
  return month === null ? null : { ...point, year, part: `Q${Math.ceil(month / 3)}` }
}

/** 年底, 上半年, 暑期: a part of the year that is being told; 年内 is all of it. */
function toldPart(s: Scope, point: Point, part: string, prior: Point | null): Point {
  point.rule = 'dates/part'
  if (part !== '-') point.part = part
  return ofYear(point, toldYear(s, prior), 'told')
}

function yearPart(point: Point, value: string, year: number | null): Point {
  const [offset, part] = value.split(':')
  return { ...point, year: shifted(year, offset!), part: part!, rule: 'dates/part' }
}

/** 民国三十八年 is told by the years of its era. */
function readEra(s: Scope, point: Point, before: string): Point | null {
  const n = numeralAt(s, point.end)
  if (n === null || n.value < 1 || n.value > 99 || s.text.charCodeAt(n.end) !== YEAR) return null
  return refineYear(s, { ...point, end: n.end + 1, year: Number(before) + n.value, yearBy: 'stated', rule: 'dates/era' })
}

function ofYear(point: Point, year: number | null, yearBy: Point['yearBy']): Point {
  point.year = year
  point.yearBy = yearBy
  return point
}

type Reader = (s: Scope, point: Point, value: string, prior: Point | null) => Point | null

/** What each kind of the table of leads means; `point` covers the lead and knows no year yet. */
const READERS: Record<string, Reader> = {
  year: (s, point, value) => refineYear(s, ofYear(point, shifted(s.story.anchor.year, value), 'relative')),
  story: (s, point, value, prior) => refineYear(s, ofYear(point, shifted(toldYear(s, prior), value), 'told')),
  month: (s, point, value) => relativeMonth(s, point, Number(value)),
  day: (s, point, value) => relativeTo(s, point, s.story.anchor, Number(value)),
  week: (s, point, value) => readWeek(s, point, Number(value)),
  'told-day': (s, point, value) => toldDay(s, point, Number(value)),
  'told-month': (s, point, _value, prior) => toldMonthOf(s, point, prior),
  term: presentTerm,
  january: (s, point, _value, prior) => readToldMonth(s, point.start, prior),
  quarter: (s, point, value) => relativeQuarter(s, point, Number(value)),
  part: (s, point, value, prior) => toldPart(s, point, value, prior),
  'year-part': (s, point, value) => yearPart(point, value, s.story.anchor.year),
  span: (s, point, value, prior) => ({ ...point, yearBy: 'told', year: toldYear(s, prior), span: partSpan(value, toldYear(s, prior)), rule: 'dates/span' }),
  'span-anchor': (s, point, value) => ({ ...point, year: s.story.anchor.year, span: partSpan(value, s.story.anchor.year), rule: 'dates/span' }),
  century: (s, point, value) => {
    const year = s.story.anchor.year ?? s.story.lastStated
    return readCentury(s, point.start, point.end, year === null ? null : Math.ceil(year / 100) + Number(value))
  },
  'century-number': (s, point, value) => readCentury(s, point.start, point.end, Number(value)),
  era: readEra,
  none: (s, point) => refuse(s, 'dates/not-definite', point.start, point.end),
}

/** Reads the time expression that opens with the lead `word` at `at`. */
export function readLead(s: Scope, at: number, word: DateWord, prior: Point | null): Point | null {
  const point = yearPoint(at, at + word.word.length, null, 'relative', 'dates/relative')
  return READERS[word.kind]!(s, point, word.value, prior)
}

/** Reads 6月10日, 8月底 at `at`, in the year that is being told. */
export function readToldMonth(s: Scope, at: number, prior: Point | null): Point | null {
  const point = yearPoint(at, at, toldYear(s, prior), 'told')
  return readQuarters(s, at, point) || readMonth(s, at, point) ? point : null
}

/** Reads 前十个月, 前三季度 at `at`: the first of the year that is being told. */
export function readToldFirst(s: Scope, at: number, prior: Point | null): Point | null {
  if (s.text.charCodeAt(at) !== FIRST || s.words.before.at(s.text, at, s.end)?.word !== '前') return null
  const point = yearPoint(at, at, toldYear(s, prior), 'told')
  return readFirstMonths(s, point) ? point : null
}
