import type { MetricQualifier, MetricShape } from '../../model/records.ts'
import { UnitSet } from '../../model/unit-set.ts'
import { opensNumeral, readNumeral, type Numeral } from '../numerals/read-numeral.ts'
import type { FoundMetric, MetricText } from './found-metric.ts'
import { rankVerbIn } from './rank-verb.ts'

/** A metric as its number says; what the words around say is found later. */
export function metricOf(rule: string, shape: MetricShape, start: number, end: number, decimal: FoundMetric['decimal'], unit: string, qualifier: MetricQualifier): FoundMetric {
  return {
    start, end, rule, decimal, unit, shape, qualifier, indicator: null, direction: undefined, basis: undefined, indicatorHead: undefined,
    subject: undefined, partOf: undefined, evidence: null,
  }
}

/** 翻一番, 翻了两番, 翻番: two and four times as much. */
export function doublingAt({ text, end }: MetricText, at: number): FoundMetric | null {
  let i = at + 1
  if (text[i] === '了' || text[i] === '近') i++
  const times = text[i] === '番' || i >= end ? null : readNumeral(text, i, Math.min(end, i + 2))
  const stop = (times?.end ?? i) + 1
  if (text[stop - 1] !== '番' || stop > end) return null
  const decimal = String(2 ** Math.min(30, times?.value ?? 1))
  const metric = metricOf('metrics/doubling', 'point', at, stop, decimal, '倍', 'exact')
  metric.direction = 'up'
  return metric
}

/** The verb of a bare rank stands within so many characters before it. */
const REACH_OF_RANK_VERB = 14

/** 第3位, 第二名; 第一 at the end of a clause after 名列 and its like. Every other 第N is a name or an order, no quantity. */
export function rankAt(within: MetricText, at: number): { metric: FoundMetric | null; next: number } {
  const { text, end } = within
  const numeral = readNumeral(text, at + 1, end)
  if (!numeral || numeral.isSpelled) return { metric: null, next: at + 1 }
  const unit = text[numeral.end] ?? ''
  const isRanked = (unit === '位' || unit === '名') && numeral.end < end
  if (!isRanked && !isBareRank(within, at, numeral)) return { metric: null, next: pastOrdinals(text, numeral.end, end) }
  const stop = numeral.end + (isRanked ? 1 : 0)
  return { metric: metricOf('metrics/rank', 'rank', at, stop, numeral.decimal, isRanked ? unit : '', 'exact'), next: stop }
}

/** 第679—680页, 第3、5页: neither end of a range and no member of a list of ordinals is a quantity; but 第一、 may number a point. */
function pastOrdinals(text: string, at: number, end: number): number {
  for (;;) {
    const isList = text[at] === '、'
    const next = isList || '至到~～—–-'.includes(text[at] ?? ' ') ? readNumeral(text, at + 1, end) : null
    if (!next || (isList && next.style === 'chinese')) return at
    at = next.end
  }
}

function isBareRank(within: MetricText, at: number, numeral: Numeral): boolean {
  const { text, start, end } = within
  if (numeral.end < end && !'，。；！、）\n'.includes(text[numeral.end]!)) return false
  const first = firstOfRanks(within, at)
  let clause = first
  while (clause > start && first - clause < REACH_OF_RANK_VERB && !'，。；：、\n'.includes(text[clause - 1]!)) clause--
  return rankVerbIn(within, clause, first) >= 0
}

/** Where the list of ranks begins that the one at `at` belongs to, if it does: 分别居全国第四、第八. */
function firstOfRanks({ text, start }: MetricText, at: number): number {
  let first = at
  for (let i = at - 1; i >= start && at - i < REACH_OF_RANK_VERB && text[first - 1] === '、'; i--) if (text[i] === '第') first = i
  return first
}

const HUNDRED = '百'.charCodeAt(0)
const THOUSAND = '千'.charCodeAt(0)
const PARTS = '分'.charCodeAt(0)
const COLONS = new UnitSet(':：∶')

/** 百分之七十, 千分之三, 百分之二三十, 百分之七十到八十. */
export function percentAt(within: MetricText, from: number, at: number): FoundMetric | null {
  const { text, end } = within
  const opening = text.charCodeAt(at)
  if ((opening !== HUNDRED && opening !== THOUSAND) || !text.startsWith('分之', at + 1)) return null
  const low = readNumeral(text, at + 3, end)
  if (!low) return null
  let high: Numeral | null = null
  if ('至到~～—-'.includes(text[low.end] ?? ' ')) {
    const next = low.end + 1
    high = readNumeral(text, text.startsWith(text.slice(at, at + 3), next) ? next + 3 : next, end)
    if (high && high.value <= low.value) high = null
  }
  const upper = high?.decimal ?? low.upper
  const stop = high?.end ?? low.end
  const around = approximatorsAround(within, from, at, stop)
  const qualifier = around.qualifier === 'exact' && low.isMore ? 'above' : around.qualifier
  // 百分之十几 is more than ten, 百分之百 is all.
  const decimal: FoundMetric['decimal'] = upper === undefined ? low.decimal : [low.decimal, upper]
  return metricOf('metrics/percent', upper === undefined ? 'point' : 'range', around.start, around.end, decimal, opening === HUNDRED ? '%' : '‰', qualifier)
}

/** Words such as 近, 约, 以上 and 左右 around a place, and the place with them. */
export function approximatorsAround({ text, end: limit, words }: MetricText, from: number, start: number, end: number): { start: number; end: number; qualifier: MetricQualifier } {
  let qualifier: MetricQualifier = 'exact'
  const before = words.before.matchAt(text, from, start)
  if (before >= 0 && !words.beforeWord[before]!.isRound) {
    const width = words.before.phrases[before]!.length
    if (!words.beforeWord[before]!.notBefore.some((word) => text.startsWith(word, start - width - word.length))) {
      start -= width
      qualifier = words.beforeWord[before]!.qualifier
    }
  }
  const after = words.after.matchAt(text, end, limit)
  if (after >= 0) {
    end += words.after.phrases[after]!.length
    qualifier = words.afterQualifier[after]!
  }
  return { start, end, qualifier }
}

/** 三分之一, 近四分之三, 三分之一以上; 1:3 after words that announce a proportion or before 的比例. */
export function ratioAt(within: MetricText, from: number, whole: Numeral): FoundMetric | null {
  const { text, end } = within
  const isColon = COLONS.has(text.charCodeAt(whole.end))
  if (!isColon && !(text.charCodeAt(whole.end) === PARTS && text.startsWith('分之', whole.end))) return null
  const part = readNumeral(text, whole.end + (isColon ? 1 : 2), end)
  if (!part || part.end > end) return null
  // 12:40:48 has no two values, and the change of a ratio is none.
  if (isColon && ('由从'.includes(text[whole.start - 1] ?? ' ') || isPartOfRatio(text, whole.start, -1) || isPartOfRatio(text, part.end - 1, 1))) return null
  if (isColon ? !isProportion(text, from, whole.start, part.end) : whole.value < 2) return null
  const { start, end: stop, qualifier } = approximatorsAround(within, from, whole.start, part.end)
  const decimal: [string, string] = isColon ? [whole.decimal, part.decimal] : [part.decimal, whole.decimal]
  return metricOf('metrics/ratio', 'ratio', start, stop, decimal, '', qualifier)
}

/** Whether a colon or 比 (三比七) and a digit stand beside the number that starts or ends at `at`. @param side −1 for before, 1 for behind */
export function isPartOfRatio(text: string, at: number, side: -1 | 1): boolean {
  // 5万元比2010年: only beside a bare number.
  const isMark = COLONS.has(text.charCodeAt(at + side)) || (text[at + side] === '比' && opensNumeral(text.charCodeAt(at)))
  return isMark && opensNumeral(text.charCodeAt(at + 2 * side))
}

function isProportion(text: string, from: number, start: number, end: number): boolean {
  if (text.startsWith('的比例', end) || text.startsWith('比例', end)) return true
  return /[比例按为达以]/u.test(text.slice(Math.max(from, start - 3), start)) && !/\d/u.test(text[end] ?? ' ')
}
