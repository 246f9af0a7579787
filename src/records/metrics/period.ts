import type { MetricPeriod } from '../../model/records.ts'
import { UnitSet } from '../../model/unit-set.ts'
import type { FoundDate } from '../dates/find.ts'
import type { FoundMetric, Place } from './found-metric.ts'

/** So many time expressions of a sentence are looked at, from the number backwards. */
const MOST_DATES = 6
/** A time farther before its number than this is that of the sentence. */
const LONGEST_CLAUSE = 80
const MARKS = new UnitSet('，；：,;:')
/** After one of these a time is measured against: 比2005年. */
const COMPARES = new UnitSet('比较同与')
const EQUALS = new UnitSet('是为于到')
const POSSESSIVE = '的'.charCodeAt(0)
/** Durations that tell of a time, and not how long something takes: 五年来, 过去一年. */
const SPAN_OF_TIME = /^(?:过去|近|这|今后|未来)|来$/u

/** Where a text says of what time its numbers are. */
export interface PeriodContext {
  text: string
  /** The time expressions of the report, in order. */
  dates: readonly FoundDate[]
  /** The report's own year, or null. */
  year: number | null
}

/** Tells of what time the metrics of one report are. They must be asked for in order. */
export class Periods {
  readonly #context: PeriodContext
  /** Whether a time stands inside a change (由2010年的162亿元增加到2015年的288亿元), and tells nothing of what follows. */
  readonly #isInside: Uint8Array
  #next = 0

  constructor(context: PeriodContext) {
    this.#context = context
    this.#isInside = new Uint8Array(context.dates.length)
  }

  /**
   * The time of a metric: what its clause says in front of it, else what its sentence says, else the nearest heading that names a
   * time, else the report's year.
   * @param sentenceStart where its sentence starts
   * @param headings tells its headings, the nearest first; asked only where the sentence says nothing
   */
  of(metric: FoundMetric, sentenceStart: number, headings: () => Iterable<Place>): MetricPeriod | null {
    const { text, dates, year } = this.#context
    while (this.#next < dates.length && dates[this.#next]!.end <= metric.start) this.#next++
    const second = this.#secondInside(metric)
    if (second >= 0) return { value: dates[second]!.value, from: 'phrase', date: second }
    for (let k = this.#next - 1; k >= Math.max(0, this.#next - MOST_DATES) && dates[k]!.start >= sentenceStart; k--) {
      const date = dates[k]!
      if (this.#isInside[k] || !isTime(text, date) || isCompared(text, date, metric)) continue
      return { value: date.value, from: hasMark(text, date.end, metric.start) ? 'sentence' : 'phrase', date: k }
    }
    for (const heading of headings()) {
      const k = this.#timeIn(heading)
      if (k >= 0) return { value: dates[k]!.value, from: 'heading', date: k }
    }
    return year === null ? null : { value: String(year), from: 'report' }
  }

  /** The time of the second value of a change that names both, or −1. */
  #secondInside({ end }: Place): number {
    const { text, dates } = this.#context
    let times = 0
    let last = -1
    for (let k = this.#next; k < dates.length && dates[k]!.start < end; k++) {
      this.#isInside[k] = 1
      if (!isTime(text, dates[k]!)) continue
      times++
      last = k
    }
    return times > 1 ? last : -1
  }

  /** The first time expression in a place, or −1. */
  #timeIn({ start, end }: Place): number {
    const { text, dates } = this.#context
    let low = 0
    let high = dates.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (dates[middle]!.start < start) low = middle + 1
      else high = middle
    }
    return low < dates.length && dates[low]!.end <= end && isTime(text, dates[low]!) ? low : -1
  }
}

/** Whether a time expression says when: no set, no feast, no length of time, no year that nothing tells. */
function isTime(text: string, { type, value, start, end }: FoundDate): boolean {
  if (value === 'XXXX') return false
  if (type === 'duration') return SPAN_OF_TIME.test(text.slice(start, end))
  return type !== 'set' && type !== 'event' && type !== 'invalid'
}

/** 比2005年增长, 是2005年的3倍: the time is that of the basis; but 比2005年的12亿元 is a number of 2005. */
function isCompared(text: string, date: Place, metric: FoundMetric): boolean {
  const before = date.start > 0 ? text.charCodeAt(date.start - 1) : 0
  const isOfMetric = date.end === metric.start || (date.end + 1 === metric.start && text.charCodeAt(date.end) === POSSESSIVE)
  return isOfMetric && metric.unit !== '倍' ? false : COMPARES.has(before) || (metric.unit === '倍' && EQUALS.has(before))
}

function hasMark(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_CLAUSE) return true
  for (let i = start; i < end; i++) if (MARKS.has(text.charCodeAt(i))) return true
  return false
}
