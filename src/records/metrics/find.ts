import { UnitSet } from '../../model/unit-set.ts'
import type { TokenTable } from '../../words/token-table.ts'
import { numeralRoles } from '../numerals/numeral-chars.ts'
import { readNumeral, type Numeral } from '../numerals/read-numeral.ts'
import { isQuantity } from './accept.ts'
import type { FoundMetric, MetricText, Place } from './found-metric.ts'
import { findIndicator } from './indicator.ts'
import { findMovement } from './movement.ts'
import { linkParts } from './part-of.ts'
import { readQuantity, type Quantity } from './quantity.ts'
import { changeFrom, opensChangeOfTime, rangeFrom } from './range.ts'
import { doublingAt, metricOf, percentAt, rankAt, ratioAt } from './shapes.ts'
import { shareLists } from './shared-list.ts'
import { takeSharedUnit } from './shared-unit.ts'
import { StatusScan } from './status.ts'
import { subjectOf } from './subject.ts'
import { loadMetricWords, type MetricWords } from './words.ts'

export type { FoundMetric, Place } from './found-metric.ts'

/**
 * Finds the quantities of text[start, end), in order, without overlaps.
 * @param taken places that no quantity may start in (dates, document titles, shorthands), in order
 * @param tokens the words of the whole text
 */
export type FindMetrics = (text: string, start: number, end: number, taken: readonly Place[], tokens: TokenTable) => FoundMetric[]

const NUMBER = 1
/** 翻一番 and 第3位 open with these. */
const PREFIX = 2
/** What can stand after the first character of a Chinese numeral, if it is to be a quantity: most 一 are none. */
const AFTER_NUMERAL = 4

const SENTENCE_END = 8

const RANGE_WORDS = '至到~～—–-－'
/** What 一 must have after it, since 一个 and 一项 count nothing. */
const AFTER_ONE = new UnitSet(`成分点半又倍${RANGE_WORDS}`)

/** 增长8%的目标: what is aimed at stands so near behind its number. */
const GOAL = /^的[^，。；、]{0,4}目标/u
const LONGEST_GOAL = 8
const POSSESSIVE = '的'.charCodeAt(0)

const TURN = '翻'.charCodeAt(0)
const ORDER = '第'.charCodeAt(0)

const namesGoal = (text: string, at: number): boolean => text.charCodeAt(at) === POSSESSIVE && GOAL.test(text.slice(at, at + LONGEST_GOAL))

/** For every code unit whether a quantity can begin with it, and whether it can follow a numeral. */
function unitRoles(words: MetricWords): Uint8Array {
  const table = new Uint8Array(65536)
  const numerals = numeralRoles()
  const add = (unit: number, role: number): void => {
    table[unit]! |= role
  }
  for (let unit = 0; unit < 65536; unit++) {
    if (numerals[unit] !== 0) table[unit] = NUMBER | AFTER_NUMERAL
  }
  for (const unit of words.units.phrases) add(unit.charCodeAt(0), AFTER_NUMERAL)
  for (const char of '翻第') add(char.charCodeAt(0), PREFIX)
  for (const char of '。！？\n') add(char.charCodeAt(0), SENTENCE_END)
  for (const char of `分点余多来几半:：${RANGE_WORDS}`) add(char.charCodeAt(0), AFTER_NUMERAL)
  return table
}

/** Makes a finder with its word tables; it keeps nothing between calls. */
export function createMetricFinder(): FindMetrics {
  const words = loadMetricWords()
  const roles = unitRoles(words)
  const one = '一'.charCodeAt(0)
  return (text, start, end, taken, tokens) => {
    const within: MetricText = { text, start, end, words, tokens }
    const found: FoundMetric[] = []
    const status = new StatusScan(text, start, words)
    let next = 0
    let floor = start
    for (let i = nextRole(text, start, end, roles); i < end; i = nextRole(text, i + 1, end, roles)) {
      const unit = text.charCodeAt(i)
      const role = roles[unit]!
      if (role === SENTENCE_END) {
        status.turn(i + 1)
        continue
      }
      if ((role & PREFIX) === 0 && unit > 0x39 && !mayCount(text, i, unit === one, roles)) continue
      while (next < taken.length && taken[next]!.end <= i) next++
      const place = next < taken.length && taken[next]!.start <= i && !isCountOfDays(within, i, taken[next]!) ? taken[next]! : null
      const read = !place || opensChangeOfTime(within, floor, place) ? metricAt(within, floor, i, taken, next) : null
      if (!read || (place && read.metric?.shape !== 'change')) {
        status.before(i)
        status.skipTo(place!.end)
        i = place!.end - 1
        continue
      }
      if (read.metric) {
        const back = Math.max(start, i - REACH_BACK)
        findMovement(within, back, read.metric, found[found.length - 1])
        read.metric.indicator = behindDate(findIndicator(within, back, read.metric, read.dimension, found), taken[next - 1])
        read.metric.evidence = status.before(i) ?? (namesGoal(text, read.metric.end) ? 'target' : null)
        read.metric.subject = subjectOf(within, read.metric, found[found.length - 1])
        found.push(read.metric)
        floor = read.metric.end
        status.skipTo(Math.max(i, read.next))
      }
      i = Math.max(i, read.next - 1)
    }
    shareLists(within, found)
    linkParts(within, found)
    return found
  }
}

/** An indicator without the end of the date or title in front of it: 6月底前|失联党员找回率. */
function behindDate(indicator: Place | null, before: Place | undefined): Place | null {
  if (!indicator || !before || before.end <= indicator.start || before.end >= indicator.end || before.start > indicator.start) return indicator
  return { start: before.end, end: indicator.end }
}

/** The first unit of text[from, end) that is more than what can follow a numeral; most places are passed in this loop. */
function nextRole(text: string, from: number, end: number, roles: Uint8Array): number {
  let at = from
  while (at < end && (roles[text.charCodeAt(at)]! & ~AFTER_NUMERAL) === 0) at++
  return at
}

/** Words that tell of a number stand no farther before it than this. */
const REACH_BACK = 120

function mayCount(text: string, at: number, isOne: boolean, roles: Uint8Array): boolean {
  const after = text.charCodeAt(at + 1)
  if ((roles[after]! & AFTER_NUMERAL) === 0) return false
  return !isOne || (roles[after]! & NUMBER) !== 0 || AFTER_ONE.has(after)
}

/** 优良天数达到310天，比上年增加25天: the days are what is counted, and no time that passes. */
function isCountOfDays({ text, start, words }: MetricText, at: number, place: Place): boolean {
  if (place.start !== at || !text.slice(at, place.end).includes('天')) return false
  const before = text.slice(Math.max(start, at - 24), at)
  const since = before.lastIndexOf('天数')
  if (since < 0 || /[。；！？\n]/u.test(before.slice(since))) return false
  return !before.includes('，', since) || words.moves.matchAt(text, start, at) >= 0
}

interface Read { metric: FoundMetric | null; dimension: string; next: number }

/** The metric whose number starts at `at`, if one does, and where to go on. */
function metricAt(within: MetricText, from: number, at: number, taken: readonly Place[], next: number): Read {
  const { text, end } = within
  const opening = text.charCodeAt(at)
  const special = opening === TURN ? doublingAt(within, at) : percentAt(within, from, at)
  if (special) {
    const change = special.shape === 'point' && opening !== TURN ? changeFrom(within, from, { ...special, decimal: special.decimal as string }, taken, next) : null
    return { metric: change ?? special, dimension: 'percent', next: (change ?? special).end }
  }
  if (opening === TURN) return { metric: null, dimension: '', next: at + 1 }
  if (opening === ORDER) {
    const { metric, next: after } = rankAt(within, at)
    const change = metric && changeFrom(within, from, { ...metric, decimal: metric.decimal as string }, taken, next)
    return { metric: change ?? metric, dimension: 'rank', next: change ? change.end : after }
  }
  const numeral = readNumeral(text, at, end)
  return numeral ? quantityAt(within, from, numeral, taken, next) : { metric: null, dimension: '', next: at + 1 }
}

function quantityAt(within: MetricText, from: number, numeral: Numeral, taken: readonly Place[], next: number): Read {
  const ratio = ratioAt(within, from, numeral)
  if (ratio) return { metric: ratio, dimension: 'ratio', next: ratio.end }
  const idiom = numeral.style === 'chinese' ? within.words.idioms.matchAt(within.text, numeral.start, within.end) : -1
  if (idiom >= 0) return { metric: null, dimension: '', next: Math.max(numeral.end, numeral.start + within.words.idioms.phrases[idiom]!.length) }
  const first = readQuantity(within, from, numeral)
  if (!first) return { metric: null, dimension: '', next: numeral.end }
  takeSharedUnit(within, first)
  const pair = changeFrom(within, from, first, taken, next) ?? rangeFrom(within, from, first)
  if (pair) return { metric: pair, dimension: dimensionOf(within.words, pair.unit, first.dimension), next: pair.end }
  if (!isQuantity(within, first)) return { metric: null, dimension: '', next: numeral.end }
  const metric = metricOfQuantity(first)
  return { metric, dimension: first.dimension, next: metric.end }
}

/** The point that a quantity is, or the range that its spoken numeral is: 两三个, 十五六名. */
function metricOfQuantity({ start, end, decimal, upper, unit, qualifier }: Quantity): FoundMetric {
  return upper === undefined ? metricOf('metrics/point', 'point', start, end, decimal, unit, qualifier) : metricOf('metrics/spoken-range', 'range', start, end, [decimal, upper], unit, qualifier)
}

const dimensionOf = ({ units, unit }: MetricWords, written: string, otherwise: string): string => unit[units.matchAt(written, 0, written.length)]?.dimension ?? otherwise
