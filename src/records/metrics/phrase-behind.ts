import { UnitSet } from '../../model/unit-set.ts'
import type { MetricText, Place } from './found-metric.ts'
import { CLAUSE_MARKS, CLOSE_QUOTE, CLOSE_TITLE, LONGEST, LONGEST_ENCLOSED, OPEN_QUOTE, OPEN_TITLE } from './phrase-in-front.ts'
import { FUNCTION, MODIFIER, NOUN, PLACE, TIME, VERB, kindOf, tokenAt, type WordSense } from './tokens.ts'
import { ADVERB, GOVERNOR, HEAD, INNER, LINK, PREDICATE } from './word-roles.ts'

const closerOf = (unit: number): number => (unit === OPEN_QUOTE ? CLOSE_QUOTE : unit === OPEN_TITLE ? CLOSE_TITLE : 0)

/**
 * What may begin the phrase behind a number: anything for 个 and its like; for 人 and 份 no verb whose clause ends with its object
 * (12人受到处分); only a noun for 公里 and 元.
 */
export type Opening = 'any' | 'actor' | 'noun'

/** 3个万亿级优势产业, 5个5A级景区: the rank that a name begins with. */
const RANK_OPENERS = new UnitSet('0123456789百千万亿一二三四五六七')
const RANK_OF_NAME = /^[\dA-Z.百千万亿一二三四五六七]{1,6}[元吨米]?级/u

/** 西出口道路: a word of place that opens a name. */
const DIRECTIONS = new UnitSet('东西南北')
const POSSESSIVE = '的'.charCodeAt(0)
const NAME_OPENERS = new UnitSet('第0123456789')
const MEASURE_OPENERS = new UnitSet('近约0123456789')

/** 第十四届…运动会场馆, 80岁以上老人: an order or a bound that stands in front of a name. */
const BEFORE_NAME = /^(?:第[\d一二三四五六七八九十百]{1,4}[届次批期轮]|\d{1,5}(?:[岁户人亩公里元吨万]|周岁){1,3}(?:及)?以[上下](?:的)?)/u

/** The noun phrase that begins at `at`: 工作人员 behind 4名, “两新”组织 behind 21个. */
export function phraseBehind(within: MetricText, at: number, opening: Opening): Place | null {
  const { text, end } = within
  const rank = RANK_OPENERS.has(text.charCodeAt(at)) ? (RANK_OF_NAME.exec(text.slice(at, Math.min(end, at + 8)))?.[0].length ?? 0) : 0
  let start = at + rank + (rank === 0 && NAME_OPENERS.has(text.charCodeAt(at)) ? (BEFORE_NAME.exec(text.slice(at, Math.min(end, at + 12)))?.[0].length ?? 0) : 0)
  // 34篇近两万字的学习笔记: another measure of the same thing stands between.
  if (rank === 0 && start === at && MEASURE_OPENERS.has(text.charCodeAt(at))) {
    const of = text.slice(at, Math.min(end, at + 10)).indexOf('的')
    if (of < 0 || /[，。；：、]/u.test(text.slice(at, at + of))) return null
    start = at + of + 1
  }
  if (opening === 'actor') start = pastDoing(within, start)
  const stop = nounsFrom(within, start, opening)
  return stop === null ? null : { start: rank > 0 ? at : start, end: stop }
}

/** 1500人参加的会议: past what the counted people do, where that belongs to a noun. */
function pastDoing({ text, tokens, words: { senses } }: MetricText, start: number): number {
  const k = tokenAt(tokens, start)
  if (k >= tokens.count || tokens.start[k] !== start || text.charCodeAt(tokens.end[k]!) !== POSSESSIVE) return start
  return (senses.of(text, tokens, k) & PREDICATE) !== 0 ? tokens.end[k]! + 1 : start
}

/** Where the noun phrase from `start` ends, or null if none begins there. */
function nounsFrom(within: MetricText, start: number, opening: Opening): number | null {
  const { text, end, words, tokens } = within
  /** Past the last noun before any verb, past the last noun that may end a name, past the last noun, and past the last word. */
  let plain = start
  let name = start
  let whole = start
  let reach = start
  let [sawVerb, opensWithVerb, endsInSuffix] = [false, false, false]
  for (let k = tokenAt(tokens, start); k < tokens.count; k++) {
    const from = tokens.start[k]!
    const to = tokens.end[k]!
    if (to > end || to - start > LONGEST) break
    const isFirst = reach === start
    const close = from >= start ? closerAfter(text, from, end) : 0
    if (close > 0) {
      plain = whole = reach = close
      k = tokenAt(tokens, close) - 1
      continue
    }
    // A token such as 个村 began with the unit; what is left of it is the noun.
    const isRest = from < start
    if (isRest && text[from] !== '个' && to - start < 2) break
    const sense = words.senses.of(text, tokens, k)
    const ownKind = kindOf(sense)
    const kind = isRest ? NOUN : ((sense & INNER) !== 0 && ownKind !== NOUN) || (isFirst && DIRECTIONS.has(text.charCodeAt(from))) ? MODIFIER : ownKind
    if (isFirst ? neverOpens(kind, opening) : plain > start && endsNoun(kind, sense, to - from)) break
    if (kind === FUNCTION || kind === TIME || (!isRest && (sense & PREDICATE) !== 0 && (isFirst || plain > start))) break
    if ((sense & ADVERB) !== 0 && !isFirst && isVerb(within, k + 1)) break
    opensWithVerb ||= isFirst && kind === VERB
    sawVerb ||= kind === VERB && plain > start
    reach = to
    if (kind !== NOUN) continue
    whole = to
    endsInSuffix = to - from === 1
    if (!sawVerb) plain = to
    if ((sense & HEAD) !== 0) name = to
  }
  const isClauseEnd = reach >= end || CLAUSE_MARKS.has(text.charCodeAt(reach))
  if (opensWithVerb && opening === 'actor' && isClauseEnd) return null
  // 专业扑火队: a verb inside a name that ends the clause with a noun of one character; but 选手取得佳绩.
  if (endsInSuffix && whole === reach && isClauseEnd && opening !== 'noun') return whole
  if (whole > start) return plain === start ? whole : Math.max(plain, name)
  // 17个管护站: a name that the lexicon does not have comes in as verbs up to the end of the clause.
  return opening === 'any' && reach > start + 2 && reach - start <= 6 && isClauseEnd ? reach : null
}

/** Whether token `k` is a verb, so that 基本 in front of it, which has the tag of a noun, is an adverb: 任务基本完成. */
const isVerb = ({ text, tokens, words: { senses } }: MetricText, k: number): boolean => k < tokens.count && kindOf(senses.of(text, tokens, k)) === VERB

const neverOpens = (kind: number, opening: Opening): boolean => kind === PLACE || (opening === 'noun' && kind === VERB)

/** Words that a noun does not go on across: 中 and 内, and verbs with an object. */
const endsNoun = (kind: number, sense: WordSense, length: number): boolean => (kind === PLACE ? length === 1 : kind === VERB && (sense & (GOVERNOR | LINK)) !== 0)

/** One past the mark that closes what opens at `at`, if that is near; 0 if nothing opens there. */
function closerAfter(text: string, at: number, end: number): number {
  const closer = closerOf(text.charCodeAt(at))
  if (closer === 0) return 0
  for (let i = at + 1; i < Math.min(end, at + LONGEST_ENCLOSED); i++) if (text.charCodeAt(i) === closer) return i + 1
  return 0
}
