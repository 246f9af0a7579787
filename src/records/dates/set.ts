import { yearPoint } from './point.ts'
import { readDay } from './day.ts'
import { readMonth, readPart } from './month.ts'
import { lengthUnit, numeralAt, frameAt, type FoundDate, type Scope } from './scope.ts'

const EVERY = '每'.charCodeAt(0)
const LIST = '、'.charCodeAt(0)

function setRecord(start: number, end: number, value: string): FoundDate {
  return { start, end, type: 'set', value, implied: [], rule: 'dates/every' }
}

/** 二、四 after 每周: the end of the last weekday, or `at`. */
function weekdaysEnd(s: Scope, at: number): number {
  let end = at
  for (;;) {
    const from = end > at && s.text.charCodeAt(end) === LIST ? end + 1 : end
    const day = end > at && from === end ? null : s.words.weekdays.at(s.text, from, s.end)
    if (!day) break
    end = from + day.word.length
  }
  const clock = end > at ? s.words.parts.at(s.text, end, s.end) : null
  return clock?.kind === 'clock' ? end + clock.word.length : end
}

/** The end of 第二个周六 after 每月, or `at`. */
function weekdayOfMonthEnd(s: Scope, at: number): number {
  const n = s.text.startsWith('第', at) ? numeralAt(s, at + 1) : null
  const day = n && s.words.weekdays.at(s.text, s.text.startsWith('个', n.end) ? n.end + 1 : n.end, s.end)
  return n && day && day.word.length > 1 ? n.end + (s.text.startsWith('个', n.end) ? 1 : 0) + day.word.length : at
}

/** Where in the year, month or week it comes again: 每年7月1日, 每月1日, 每周二、四. */
function whenEnd(s: Scope, kind: string, at: number): number {
  if (kind === 'week') return weekdaysEnd(s, at)
  const point = yearPoint(at, at, null, 'told')
  if (kind === 'year' && (readMonth(s, at, point) || readPart(s, point))) {
    while (s.text.charCodeAt(point.end) === LIST && readMonth(s, point.end + 1, point));
    return point.end
  }
  if (kind !== 'month') return at
  const weekday = weekdayOfMonthEnd(s, at)
  if (weekday > at) return weekday
  Object.assign(point, { month: 1, grain: 'month' })
  return readDay(s, at, point) || readPart(s, point) ? point.end : at
}

/** 每月25日前: what stands after the day. */
function boundEnd(s: Scope, at: number): number {
  const word = frameAt(s, at)
  return word?.kind === 'until' ? at + word.word.length : at
}

function isoClock(count: number, unit: string): string {
  const whole = Math.floor(count)
  if (unit === 'TM') return whole === count ? `PT${count}M` : `PT${60 * count}S`
  return `PT${whole > 0 ? `${whole}H` : ''}${whole === count ? '' : '30M'}`
}

/** Half a year and half a month have whole units of their own: P6M, P15D. */
export function isoDuration(count: number, unit: string): string {
  if (unit.startsWith('T')) return isoClock(count, unit)
  if (Number.isInteger(count)) return `P${count}${unit}`
  const whole = Math.floor(count)
  if (unit === 'Y') return whole > 0 ? `P${whole}Y6M` : 'P6M'
  if (unit === 'M') return whole > 0 ? `P${whole}M15D` : 'P15D'
  return unit === 'D' ? `P${whole > 0 ? `${whole}D` : ''}T12H` : `P${count}${unit}`
}

/** 每三年, 每5天, 每隔三年. */
function readCounted(s: Scope, at: number): FoundDate | null {
  const n = numeralAt(s, s.text.startsWith('隔', at + 1) ? at + 2 : at + 1)
  const unit = n && lengthUnit(s, n.end)
  if (!n || !unit || n.length > 3 || n.value === 0) return null
  return setRecord(at, n.end + unit.word.length, `R/${isoDuration(n.value * Number(unit.value), unit.kind)}`)
}

/** Reads 每年, 每月1日, 每周二、四, 每半年, 每三年 at `at`. */
export function readSet(s: Scope, at: number): FoundDate | null {
  const word = s.words.sets.at(s.text, at, s.end)
  if (word) {
    const end = at + word.word.length
    const when = whenEnd(s, word.kind, end)
    return setRecord(at, when > end ? boundEnd(s, when) : end, word.value)
  }
  return s.text.charCodeAt(at) === EVERY ? readCounted(s, at) : null
}
