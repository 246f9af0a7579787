import type { TokenTable } from '../../words/token-table.ts'
import type { FoundMetric, Place } from './find.ts'

/** Noun phrases longer than this are cut. */
const LONGEST = 24
const STOPS = '，。；：！？、“”‘’（）《》—\n…'

/** The tags of words that a noun phrase can hold; verbs come in before its noun (新任科级干部) but not after it. */
const isNominal = (tag: string): boolean => /^(?:n|vn|an|a|b|j|l|i|s|z|eng|nz|f|g|h|k|r|t|m|q|x|$)/u.test(tag) && tag !== 'ns '
const isVerb = (tag: string): boolean => tag === 'v' || tag === 'vd' || tag === 'vi'
const isFunction = (tag: string): boolean => /^[dpcuyed]/u.test(tag)

/** The number of the token that holds unit `at` of the text, or of the first after it. */
export function tokenAt(tokens: TokenTable, at: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The noun phrase that names what a metric counts: behind a counting unit (4名工作人员), else in front of the number across its
 * verb (地区生产总值完成235.2亿元), else that of the metric before (…完成97.9亿元，同比增长16.2%).
 */
export function findIndicator(text: string, from: number, end: number, metric: FoundMetric, previous: FoundMetric | undefined, tokens: TokenTable): Place | null {
  const isCount = metric.shape === 'point' && !/^(?:%|‰|个百分点|元|倍|分|)$/u.test(metric.unit)
  const inFront = phraseInFront(text, Math.max(from, previous?.end ?? from), metric.start, tokens)
  const behind = phraseBehind(text, metric.end, end, tokens)
  if (metric.unit === '' ? behind : isCount && behind && text[metric.end] !== '的') return behind
  if (inFront) return inFront
  if (behind) return behind
  return previous && metric.start - previous.end <= LONGEST && !/[。！？\n]/u.test(text.slice(previous.end, metric.start)) ? previous.indicator : null
}

function phraseBehind(text: string, at: number, end: number, tokens: TokenTable): Place | null {
  const start = text[at] === '的' ? at + 1 : at
  let stop = start
  let sawNoun = false
  for (let k = tokenAt(tokens, start); k < tokens.count; k++) {
    const from = tokens.start[k]!
    const to = tokens.end[k]!
    if (to > end || to - start > LONGEST || STOPS.includes(text[from]!)) break
    const tag = tokens.tagOf(tokens.word[k]!)
    if (isFunction(tag) || (sawNoun && isVerb(tag))) break
    if (/^(?:n|vn|j|l|eng|x|$)/u.test(tag) || (isVerb(tag) && to - from > 1)) stop = to
    if (tag.startsWith('n') || tag === 'j' || tag === 'l') sawNoun = true
  }
  return sawNoun && stop > start ? { start, end: stop } : null
}

/** Words between a noun and its number that are no part of the noun. */
const LINKS = new Set(['达到', '达', '为', '完成', '实现', '增长', '增加', '提高', '下降', '减少', '同比', '共', '有', '共有', '现有', '分别', '超过', '突破', '平均', '年均', '累计', '总计', '合计', '约', '占', '仅', '各', '均', '了', '已', '至', '到', '由', '从', '在', '保持', '稳定', '发展', '降低', '上升', '回落', '净增'])
/** Words in front of a noun phrase that only say when or where. */
const FRAMES = new Set(['全年', '年内', '今年', '去年', '其中', '全区', '全县', '全市', '全省', '全国', '全镇', '全乡', '全矿', '全校', '目前', '现', '共', '累计', '同时', '先后', '并', '各'])

function phraseInFront(text: string, from: number, at: number, tokens: TokenTable): Place | null {
  let clause = at
  while (clause > from && at - clause < LONGEST * 2 && !'，。；：！？、\n'.includes(text[clause - 1]!)) clause--
  const words = (k: number): string => text.slice(tokens.start[k], tokens.end[k])
  let last = tokenAt(tokens, at) - 1
  while (last >= 0 && tokens.start[last]! >= clause) {
    const tag = tokens.tagOf(tokens.word[last]!)
    if (!LINKS.has(words(last)) && !isFunction(tag) && !isVerb(tag)) break
    last--
  }
  if (last < 0 || tokens.start[last]! < clause) return null
  let first = last
  while (first > 0 && tokens.start[first - 1]! >= clause && tokens.end[last]! - tokens.start[first - 1]! <= LONGEST) {
    const tag = tokens.tagOf(tokens.word[first - 1]!)
    if (LINKS.has(words(first - 1)) || isFunction(tag) || isVerb(tag) || !isNominal(tag)) break
    first--
  }
  while (first < last && FRAMES.has(words(first))) first++
  const place = { start: tokens.start[first]!, end: tokens.end[last]! }
  return place.end <= at && !FRAMES.has(text.slice(place.start, place.end)) ? place : null
}
