import type { MetricQualifier, MetricShape } from '../../model/records.ts'
import type { TokenTable } from '../../words/token-table.ts'
import { opensNumeral, readNumeral, shiftDecimal } from '../numerals.ts'
import { findIndicator } from './indicator.ts'
import { findMovement } from './movement.ts'
import { readQuantity, type Quantity } from './quantity.ts'
import { loadMetricWords, type MetricWords } from './words.ts'

/** A place in the clean text. */
export interface Place {
  start: number
  end: number
}

/** A metric in clean offsets; the pipeline adds status and maps it to the raw text. */
export interface FoundMetric extends Place {
  rule: string
  /** Exact decimal text of the value, or of both values of a range, change or ratio. */
  decimal: string | [string, string]
  unit: string
  shape: MetricShape
  qualifier: MetricQualifier
  indicator: Place | null
  direction?: 'up' | 'down'
  basis?: Place
}

/**
 * Finds the quantities of text[start, end), in order, without overlaps.
 * @param taken places that no quantity may start in (dates, document titles, shorthands), in order
 * @param tokens the words of the whole of `text`
 */
export type FindMetrics = (text: string, start: number, end: number, taken: readonly Place[], tokens: TokenTable) => FoundMetric[]

const RANGE_WORDS = '至到~～—–-－'
/** A change verb with 到 or 至 stands within so many characters after the first quantity. */
const LONGEST_VERB = 8
/** 由 or 从 stands within so many characters before the first quantity of a change. */
const LONGEST_ORIGIN = 18

const NUMBER = 1
/** 翻一番 and 第3位 open with these. */
const PREFIX = 2
/** What can stand after the first character of a Chinese numeral, if it is to be a quantity: most 一 are none. */
const AFTER_NUMERAL = 4

/** For every code unit whether a quantity can begin with it, and whether it can follow a numeral. */
function unitRoles(words: MetricWords): Uint8Array {
  const table = new Uint8Array(65536)
  const add = (char: string, role: number): void => {
    table[char.charCodeAt(0)]! |= role
  }
  for (let unit = 0; unit < 65536; unit++) if (opensNumeral(String.fromCharCode(unit))) table[unit] = NUMBER | AFTER_NUMERAL
  for (const char of '翻第') add(char, PREFIX)
  for (const char of `分点余多来几半${RANGE_WORDS}`) add(char, AFTER_NUMERAL)
  for (const unit of words.units.phrases) add(unit[0]!, AFTER_NUMERAL)
  table['半'.charCodeAt(0)] = AFTER_NUMERAL
  return table
}

/** Makes a finder with its word tables; it keeps nothing between calls. */
export function createMetricFinder(): FindMetrics {
  const words = loadMetricWords()
  const roles = unitRoles(words)
  return (text, start, end, taken, tokens) => {
    const found: FoundMetric[] = []
    let next = 0
    let floor = start
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i)
      const role = roles[unit]! & (NUMBER | PREFIX)
      if (role === 0 || (role === NUMBER && unit > 0x39 && (roles[text.charCodeAt(i + 1)]! & AFTER_NUMERAL) === 0)) continue
      while (next < taken.length && taken[next]!.end <= i) next++
      if (next < taken.length && taken[next]!.start <= i) {
        i = taken[next]!.end - 1
        continue
      }
      const metric = metricAt(text, floor, i, end, taken, next, words)
      if (metric) {
        describe(text, start, end, metric, found, tokens, words)
        found.push(metric)
        floor = metric.end
        i = metric.end - 1
      } else i = skipNumber(text, i, end) - 1
    }
    return found
  }
}

/** Past the number that was not a quantity, so that no part of it is read as one. */
function skipNumber(text: string, at: number, end: number): number {
  if (text[at] === '第') {
    const ordinal = readNumeral(text, at + 1, end)
    return ordinal ? ordinal.end + 1 : at + 1
  }
  const numeral = readNumeral(text, at, end)
  return numeral ? Math.max(at + 1, numeral.end) : at + 1
}

function metricAt(text: string, from: number, at: number, end: number, taken: readonly Place[], next: number, words: MetricWords): FoundMetric | null {
  const char = text[at]!
  if (char === '翻') return doublingAt(text, at, end)
  if (char === '第') return rankAt(text, at, end)
  const fraction = fractionAt(text, from, at, end)
  if (fraction) return fraction
  const spoken = spokenRangeAt(text, at, end, words)
  if (spoken) return spoken
  const first = readQuantity(text, from, at, end, words)
  if (!first) return rangeWithoutUnit(text, from, at, end, words)
  return changeFrom(text, from, first, end, taken, next, words) ?? rangeFrom(text, first, end, words) ?? {
    start: first.start, end: first.end, decimal: first.decimal, unit: first.unit, shape: 'point', qualifier: first.qualifier, indicator: null, rule: 'metrics/point',
  }
}

/** 翻一番, 翻了两番: two and four times as much. */
function doublingAt(text: string, at: number, end: number): FoundMetric | null {
  let i = at + 1
  if (text[i] === '了' || text[i] === '近') i++
  const times = text[i] === '番' ? null : readNumeral(text, i, Math.min(end, i + 2))
  const stop = (times?.end ?? i) + 1
  if (text[stop - 1] !== '番' || stop > end) return null
  const decimal = String(2 ** Math.min(30, times?.value ?? 1))
  return { start: at, end: stop, decimal, unit: '倍', shape: 'point', qualifier: 'exact', indicator: null, direction: 'up', rule: 'metrics/doubling' }
}

/** 第3位, 第二名; every other 第N is a name or an order, no quantity. */
function rankAt(text: string, at: number, end: number): FoundMetric | null {
  const numeral = readNumeral(text, at + 1, end)
  if (!numeral) return null
  const unit = text[numeral.end]
  if (unit !== '位' && unit !== '名') return null
  return { start: at, end: numeral.end + 1, decimal: numeral.decimal, unit, shape: 'rank', qualifier: 'exact', indicator: null, rule: 'metrics/rank' }
}

/** 三分之一, 1:3 after words that announce a proportion. */
function fractionAt(text: string, from: number, at: number, end: number): FoundMetric | null {
  const whole = readNumeral(text, at, end)
  if (!whole) return null
  const isColon = text[whole.end] === ':' && /[比例按为达以]/u.test(text.slice(Math.max(from, at - 3), at))
  if (!isColon && !text.startsWith('分之', whole.end)) return null
  if (text[at] === '百' && whole.end === at + 1) return null
  const part = readNumeral(text, whole.end + (isColon ? 1 : 2), end)
  if (!part || (!isColon && whole.value < 2)) return null
  const decimal: [string, string] = isColon ? [whole.decimal, part.decimal] : [part.decimal, whole.decimal]
  const isAbout = text[at - 1] === '约' || text[at - 1] === '近'
  return { start: isAbout ? at - 1 : at, end: part.end, decimal, unit: '', shape: 'ratio', qualifier: isAbout ? 'about' : 'exact', indicator: null, rule: 'metrics/ratio' }
}

/** 两三个, 三五名, 十五六个: neighbouring digits without a word between them. */
function spokenRangeAt(text: string, at: number, end: number, words: MetricWords): FoundMetric | null {
  const one = '一二三四五六七八九'
  const digit = (k: number): number => (text[k] === '两' ? 2 : one.indexOf(text[k] ?? '零') + 1)
  const tens = text[at] === '十' ? at + 1 : at
  const low = digit(tens)
  const high = digit(tens + 1)
  if (low < 1 || !(high === low + 1 || (low === 3 && high === 5))) return null
  const last = readQuantity(text, tens + 1, tens + 1, end, words)
  if (!last || last.unit === '' || last.numeral.style !== 'chinese' || last.numeral.value % high !== 0) return null
  const power = last.numeral.value / high
  const base = tens > at ? 10 : 0
  if (base > 0 && power > 1) return null
  return { start: at, end: last.end, decimal: [String((base + low) * power), String((base + high) * power)], unit: last.unit, shape: 'range', qualifier: 'exact', indicator: null, rule: 'metrics/spoken-range' }
}

/** 6至7亿元, 一到二个: the first number takes unit and scale from the second. */
function rangeWithoutUnit(text: string, from: number, at: number, end: number, words: MetricWords): FoundMetric | null {
  const low = readNumeral(text, at, end)
  if (!low || !RANGE_WORDS.includes(text[low.end] ?? ' ') || /[\dA-Za-z.+/]/u.test(text[at - 1] ?? ' ')) return null
  const high = readQuantity(text, low.end + 1, low.end + 1, end, words)
  if (!high || high.numeral.style !== low.style || high.unit === '') return null
  if (high.numeral.scale === 0 && high.numeral.value <= low.value) return null
  return rangeOf(text, from, low.start, low.decimal, low.scale, high, words)
}

function rangeFrom(text: string, first: Quantity, end: number, words: MetricWords): FoundMetric | null {
  if (!RANGE_WORDS.includes(text[first.end] ?? ' ') || first.qualifier !== 'exact') return null
  const high = readQuantity(text, first.end + 1, first.end + 1, end, words)
  if (!high || high.unit === '' || (first.unit !== '' && first.unit !== high.unit) || Number(high.decimal) <= Number(first.decimal)) return null
  return rangeOf(text, first.start, first.start, first.decimal, first.numeral.scale, high, words)
}

function rangeOf(text: string, from: number, start: number, low: string, lowScale: number, high: Quantity, words: MetricWords): FoundMetric {
  const bare = Number(high.decimal) / 10 ** high.numeral.scale
  const decimal = lowScale === 0 && high.numeral.scale > 0 && Number(low) < bare ? shiftDecimal(low, high.numeral.scale) : low
  const before = words.before.matchBefore(text, from, start, 4)
  const prefix = before < 0 ? 0 : words.before.phrases[before]!.length
  const qualifier = before >= 0 ? words.beforeQualifier[before]! : high.qualifier
  return { start: start - prefix, end: high.end, decimal: [decimal, high.decimal], unit: high.unit, shape: 'range', qualifier, indicator: null, rule: 'metrics/range' }
}

/** 由87%提高到95%, 从年初的71分升至88分: the surface runs from 由 or 从 to the second quantity. */
function changeFrom(text: string, from: number, first: Quantity, end: number, taken: readonly Place[], next: number, words: MetricWords): FoundMetric | null {
  const origin = originBefore(text, Math.max(from, first.start - LONGEST_ORIGIN), first.start)
  if (origin < 0) return null
  for (let i = first.end; i < Math.min(end, first.end + LONGEST_VERB); i++) {
    const char = text[i]!
    if (char === '，' && i > first.end) return null
    if (char !== '到' && char !== '至' && char !== '为') continue
    let at = i + 1
    while (next < taken.length && taken[next]!.start < at) next++
    if (next < taken.length && taken[next]!.start <= at + 1) at = taken[next]!.end
    while (at < end && /[的了现在目前]/u.test(text[at]!)) at++
    const second = quantityNear(text, at, end, words)
    if (!second) continue
    const unit = second.unit || first.unit
    return { start: origin, end: second.end, decimal: [first.decimal, second.decimal], unit, shape: 'change', qualifier: second.qualifier, indicator: null, rule: 'metrics/change' }
  }
  return null
}

/** The quantity that starts at `at`, after an approximator at most. */
function quantityNear(text: string, at: number, end: number, words: MetricWords): Quantity | null {
  for (let i = at; i < Math.min(end, at + 4); i++) if (opensNumeral(text[i]!)) return readQuantity(text, at, i, end, words)
  return null
}

function originBefore(text: string, from: number, at: number): number {
  for (let i = at - 1; i >= from; i--) {
    const char = text[i]!
    if (char === '由' || char === '从') return i
    if ('，。；：、\n'.includes(char)) return -1
  }
  return -1
}

function describe(text: string, start: number, end: number, metric: FoundMetric, found: FoundMetric[], tokens: TokenTable, words: MetricWords): void {
  const previous = found[found.length - 1]
  findMovement(text, start, metric, previous, words)
  metric.indicator = findIndicator(text, start, end, metric, previous, tokens)
}
