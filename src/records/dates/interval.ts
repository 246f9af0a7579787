import { daysOfMonth, isDay, twoDigits, yearText } from './calendar.ts'

/** First day and the day after the last, as `2010-05-07`; null where a side is open. */
export type DateInterval = [start: string | null, end: string | null]

/** A day, as numbers that may run over: month 13 is January of the next year, day 32 of May is 1 June. */
type Day = [year: number, month: number, day: number]

/** Months of a part of the year: the first, and the one after the last. */
const MONTHS: Readonly<Record<string, [number, number]>> = {
  start: [1, 3], mid: [6, 8], end: [11, 13],
  H1: [1, 7], H2: [7, 13], Q1: [1, 4], Q2: [4, 7], Q3: [7, 10], Q4: [10, 13],
  spring: [3, 6], summer: [6, 9], autumn: [9, 12], winter: [12, 15],
}

/** Days of a part of the month: the first, and the one after the last; 0 is the first of the next month. */
const DAYS: Readonly<Record<string, [number, number]>> = {
  start: [1, 6], mid: [11, 21], end: [25, 0], early: [1, 11], middle: [11, 21], late: [21, 0], 'early-half': [1, 16], 'late-half': [16, 0],
}

const POINT = /^(?<year>\d{4})(?:-(?<month>\d{2}))?(?:-(?<day>\d{2}))?(?:-(?<part>[a-zHQ][a-z1-4]*(?:-half)?))?$/u
const OPEN = '..'
/** No value of ours is longer; what is has no interval. */
const LONGEST = 64

function textOf([year, month, day]: Day): string {
  let y = year + Math.floor((month - 1) / 12)
  let m = ((month - 1) % 12) + 1
  let d = day
  if (d > daysOfMonth(y, m)) {
    d = 1
    if (++m > 12) {
      m = 1
      y++
    }
  }
  return `${yearText(y)}-${twoDigits(m)}-${twoDigits(d)}`
}

/** The days that a year or a part of it takes. */
function yearBounds(year: number, part: string | undefined): [Day, Day] | null {
  const months = part === undefined ? [1, 13] as const : MONTHS[part]
  return months ? [[year, months[0], 1], [year, months[1], 1]] : null
}

function monthBounds(year: number, month: number, part: string | undefined): [Day, Day] | null {
  const days = part === undefined ? [1, 0] as const : DAYS[part]
  if (!days || month < 1 || month > 12) return null
  return [[year, month, days[0]], days[1] === 0 ? [year, month + 1, 1] : [year, month, days[1]]]
}

/** The days that a value without a slash takes, or null. */
function bounds(value: string): [Day, Day] | null {
  const found = POINT.exec(value)?.groups
  if (!found) return null
  const { part } = found
  const year = Number(found.year)
  if (found.month === undefined) return yearBounds(year, part)
  const month = Number(found.month)
  if (found.day === undefined) return monthBounds(year, month, part)
  const day = Number(found.day)
  return part === undefined && isDay(year, month, day) ? [[year, month, day], [year, month, day + 1]] : null
}

/**
 * The days that the value of a date record takes, first included and last excluded: `2010-05` → `['2010-05-01', '2010-06-01']`,
 * `2010-06/..` → `['2010-06-01', null]`. A period takes its ends whole: `2010-05/2011-06` ends before 2011-07-01.
 *
 * Parts take, by convention: of a year `start` January and February, `mid` June and July, `end` November and December; a season
 * three months from March, June, September or December (the winter of 2010 ends before 2011-03-01); of a month `start` its
 * first five days, `mid` the 11th to the 20th, `end` from the 25th on, `early`, `middle` and `late` ten days each, `early-half`
 * fifteen. School terms and holidays have the values of seasons and take their months.
 *
 * @param value the `value` of a record of type date, month, year, part, period or event
 * @returns null where it has no interval: an open year (`XXXX-06-10`), a duration, a set, an event or an impossible date as written
 */
export function toInterval(value: string): DateInterval | null {
  if (value.length > LONGEST) return null
  const [first, last = first, more] = value.split('/')
  if (more !== undefined || (first === OPEN && last === OPEN)) return null
  const from = first === OPEN ? null : bounds(first!)
  const to = last === OPEN ? null : bounds(last!)
  if ((from === null && first !== OPEN) || (to === null && last !== OPEN)) return null
  const start = from && textOf(from[0])
  const end = to && textOf(to[1])
  return start !== null && end !== null && start >= end ? null : [start, end]
}
