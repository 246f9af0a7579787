import { UnitSet } from '../../model/unit-set.ts'
import { compareDecimals } from '../numerals/decimal.ts'
import { lowEnd } from '../numerals/parse-numeral.ts'
import { readNumeral } from '../numerals/read-numeral.ts'
import type { FoundMetric, MetricText, Place } from './found-metric.ts'
import { readQuantity, type Quantity } from './quantity.ts'
import { approximatorsAround, isPartOfRatio, metricOf, percentAt, rankAt } from './shapes.ts'

const RANGE_WORDS = new UnitSet('至到~～—–-－')
const CLAUSE_ENDS = new UnitSet('，。；：、\n')
const SENTENCE_ENDS = new UnitSet('。；！？\n')
const CHANGE_LINKS = new UnitSet('到至为')
const ORIGINS = new UnitSet('由从')
const STOPS = new UnitSet('由从，。；：、\n')
const COMMA = 0xff0c
/** A change verb with 到 or 至 stands within so many characters after the first quantity. */
const LONGEST_VERB = 8
/** 由 or 从 stands within so many characters before the first quantity of a change. */
const LONGEST_ORIGIN = 18
/** So many characters of other words (目前的, 约) may stand before the second quantity of a change. */
const LONGEST_GAP = 4

/** 6至7亿元, 一到两个, 8万~10万人次, 20%-30%: a first number without unit takes unit and scale from the second. */
export function rangeFrom(within: MetricText, from: number, first: Quantity): FoundMetric | null {
  const { text, end } = within
  let at = first.end
  if (first.upper !== undefined || first.dimension === 'time' || !RANGE_WORDS.has(text.charCodeAt(at))) return null
  while (at < end && at < first.end + 2 && RANGE_WORDS.has(text.charCodeAt(at))) at++
  if (/[\dA-Za-z.+/-]/u.test(text[first.numeral.start - 1] ?? ' ')) return null
  const second = readNumeral(text, at, end)
  const high = second && second.style === first.numeral.style ? readQuantity(within, at, second) : null
  if (!high || high.unit === '' || high.dimension === 'time' || (first.unit !== '' && first.unit !== high.unit)) return null
  const low = first.unit === '' ? lowEnd(first.numeral, high.numeral) : first.decimal
  if (compareDecimals(low, high.decimal) >= 0) return null
  const around = approximatorsAround(within, from, first.numeral.start, high.end)
  const qualifier = around.qualifier === 'exact' ? high.qualifier : around.qualifier
  return metricOf('metrics/range', 'range', around.start, around.end, [low, high.decimal], high.unit, qualifier)
}

/** The first value of a change: a quantity, or a rank. */
export interface Origin extends Place {
  decimal: string
  unit: string
  /** That of a quantity. */
  dimension?: string
}

/**
 * 由87%提高到95%, 从年初的71分升至88分, 由第13位上升到第2位, 由30天缩短到5天: the surface runs from 由 or 从 to the second value.
 * @param taken places such as dates that may stand between verb and second value, in order from `next`
 */
export function changeFrom(within: MetricText, from: number, first: Origin, taken: readonly Place[], next: number): FoundMetric | null {
  const { text, end } = within
  const origin = originBefore(text, Math.max(from, first.start - LONGEST_ORIGIN), first.start)
  if (origin < 0) return null
  const limit = Math.min(end, first.end + LONGEST_VERB)
  for (let i = first.end; i < limit; i++) {
    const unit = text.charCodeAt(i)
    if (SENTENCE_ENDS.has(unit) || (unit === COMMA && i > first.end)) return null
    if (!CHANGE_LINKS.has(unit)) continue
    const isTime = first.dimension === 'time'
    let at = i + 1
    while (next < taken.length && taken[next]!.start < at) next++
    if (!isTime && next < taken.length && taken[next]!.start <= at + 1) at = taken[next]!.end
    // 从返乡青年里挑3到5名 is a range, and so is 从3天到5天.
    if (i === first.end && (first.unit === '' || isTime)) return null
    const second = valueNear(within, at)
    if (!second) continue
    if (isTime && second.unit !== first.unit) return null
    // 由12:40:48调整为10:42:48.
    if (isPartOfRatio(text, first.start, -1) || isPartOfRatio(text, second.end - 1, 1)) return null
    return metricOf('metrics/change', 'change', origin, second.end, [first.decimal, second.decimal], second.unit || first.unit, second.qualifier)
  }
  return null
}

/** The quantity or rank that starts at `at`, after a few words such as 目前的 or 约. */
function valueNear(within: MetricText, at: number): Pick<Quantity, 'end' | 'decimal' | 'unit' | 'qualifier'> | null {
  const { text, end } = within
  for (let i = at; i < Math.min(end, at + LONGEST_GAP); i++) {
    if (text[i] === '第') {
      const { metric } = rankAt(within, i)
      return metric && { end: metric.end, decimal: metric.decimal as string, unit: metric.unit, qualifier: 'exact' }
    }
    if (CLAUSE_ENDS.has(text.charCodeAt(i))) return null
    const percent = percentAt(within, at, i)
    if (percent) return typeof percent.decimal === 'string' ? { ...percent, decimal: percent.decimal } : null
    const numeral = readNumeral(text, i, end)
    if (numeral) return readQuantity(within, at, numeral)
  }
  return null
}

/** Whether 由 or 从 stands before the length of time at `place`, so that a change may begin there: 由30天缩短到5天; but 由2010年. */
export function opensChangeOfTime({ text }: MetricText, from: number, place: Place): boolean {
  return originBefore(text, Math.max(from, place.start - LONGEST_ORIGIN), place.start) >= 0 && !CALENDAR_YEAR.test(text.slice(place.start, place.start + 5))
}

const CALENDAR_YEAR = /^[12]\d{3}年/u

function originBefore(text: string, from: number, at: number): number {
  for (let i = at - 1; i >= from; i--) {
    const unit = text.charCodeAt(i)
    if (STOPS.has(unit)) return ORIGINS.has(unit) ? i : -1
  }
  return -1
}
