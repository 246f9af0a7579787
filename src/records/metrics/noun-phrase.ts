import type { TokenTable } from '../../words/token-table.ts'
import { UnitSet } from '../../model/unit-set.ts'
import type { MetricText, Place } from './found-metric.ts'
import { FUNCTION, MODIFIER, NOUN, PLACE, TIME, VERB, tokenAt } from './tokens.ts'
import { FRAME, GOVERNOR, INNER, LINK, PREDICATE } from './word-roles.ts'

/** Noun phrases longer than this are cut. */
const LONGEST = 24
/** Words between a noun and its number span no more than this. */
const LONGEST_LINKS = 30
const CLAUSE_MARKS = new UnitSet('，。；：！？、\n')
/** A quotation or a parenthesis that is stepped over or into is no longer than this. */
const LONGEST_ENCLOSED = 30

const OPEN_QUOTE = 0x201c
const CLOSE_QUOTE = 0x201d
const OPEN_TITLE = 0x300a
const CLOSE_TITLE = 0x300b
const OPEN_BRACKET = 0xff08
const CLOSE_BRACKET = 0xff09

const closerOf = (unit: number): number => (unit === OPEN_QUOTE ? CLOSE_QUOTE : unit === OPEN_TITLE ? CLOSE_TITLE : 0)
const closesAside = (unit: number): boolean => unit === CLOSE_QUOTE || unit === CLOSE_BRACKET
const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

/**
 * What may begin the phrase behind a number: anything for 个 and its like; for 人 and 份 no verb whose clause ends with its object
 * (12人受到处分); only a noun for 公里 and 元.
 */
export type Opening = 'any' | 'actor' | 'noun'

/** 3个万亿级优势产业, 5个5A级景区: the rank that a name begins with. */
const RANK_OPENERS = new UnitSet('0123456789百千万亿一二三四五六七')
const RANK_OF_NAME = /^[\dA-Z.百千万亿一二三四五六七]{1,6}[元吨米]?级/u

const MEASURE_OPENERS = new UnitSet('近约0123456789')

/** The noun phrase that begins at `at`: 工作人员 behind 4名, “两新”组织 behind 21个. */
export function phraseBehind(within: MetricText, at: number, opening: Opening): Place | null {
  const { text, end } = within
  const rank = RANK_OPENERS.has(text.charCodeAt(at)) ? (RANK_OF_NAME.exec(text.slice(at, Math.min(end, at + 8)))?.[0].length ?? 0) : 0
  let start = at + rank
  // 34篇近两万字的学习笔记: another measure of the same thing stands between.
  if (rank === 0 && MEASURE_OPENERS.has(text.charCodeAt(at))) {
    const of = text.slice(at, Math.min(end, at + 10)).indexOf('的')
    if (of < 0 || /[，。；：、]/u.test(text.slice(at, at + of))) return null
    start = at + of + 1
  }
  const stop = nounsFrom(within, start, opening)
  return stop === null ? null : { start: rank > 0 ? at : start, end: stop }
}

/** Where the noun phrase from `start` ends, or null if none begins there. */
function nounsFrom(within: MetricText, start: number, opening: Opening): number | null {
  const { text, end, words } = within
  const tokens = within.tokens
  /** Past the last noun before any verb, past the last noun, and past the last word. */
  let plain = start
  let whole = start
  let reach = start
  let sawVerb = false
  let opensWithVerb = false
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
    const { kind: ownKind, roles } = words.senses.of(text, tokens, k)
    const kind = isRest ? NOUN : (roles & INNER) !== 0 ? MODIFIER : ownKind
    if (kind === FUNCTION || kind === TIME || (isFirst && (kind === PLACE || (opening === 'noun' && kind === VERB)))) break
    if (!isRest && (roles & PREDICATE) !== 0 && (isFirst || plain > start)) break
    if (kind === VERB && plain > start && (roles & (GOVERNOR | LINK)) !== 0) break
    opensWithVerb ||= isFirst && kind === VERB
    sawVerb ||= kind === VERB && plain > start
    reach = to
    if (kind !== NOUN) continue
    whole = to
    if (!sawVerb) plain = to
  }
  const isClauseEnd = reach >= end || CLAUSE_MARKS.has(text.charCodeAt(reach))
  if (opensWithVerb && opening === 'actor' && isClauseEnd) return null
  // 国家中医药传承创新中心: verbs inside a name that goes on to the end of the clause.
  if (whole > start) return plain === start || (whole === reach && isClauseEnd && opening !== 'noun') ? whole : plain
  // 17个管护站: a name that the lexicon does not have comes in as verbs up to the end of the clause.
  return opening === 'any' && reach > start + 2 && reach - start <= 6 && isClauseEnd ? reach : null
}

/** One past the mark that closes what opens at `at`, if that is near; 0 if nothing opens there. */
function closerAfter(text: string, at: number, end: number): number {
  const closer = closerOf(text.charCodeAt(at))
  if (closer === 0) return 0
  for (let i = at + 1; i < Math.min(end, at + LONGEST_ENCLOSED); i++) if (text.charCodeAt(i) === closer) return i + 1
  return 0
}

/** A noun phrase, or verbs without any noun (再就业). */
export interface Subject extends Place {
  isVerbal: boolean
}

/** The phrase that ends before `at`, across the verb and the adverbs of its clause. @param from no word before this place belongs to it */
export function phraseInFront(within: MetricText, from: number, at: number): Subject | null {
  const { text, words } = within
  let stop = at
  for (;;) {
    const opener = text.charCodeAt(stop - 1) === CLOSE_BRACKET ? openerBefore(text, from, stop) : -1
    if (opener < 0) break
    stop = opener
  }
  let clause = stop
  while (clause > from && stop - clause < LONGEST + LONGEST_LINKS && !CLAUSE_MARKS.has(text.charCodeAt(clause - 1))) clause--
  if (stop <= clause) return null
  const tokens = within.tokens
  for (let k = tokenAt(tokens, stop - 1); k >= 0 && tokens.start[k]! >= clause; k--) {
    const end = tokens.end[k]!
    if (end > stop) continue
    const inside = enclosedBefore(text, from, end)
    if (inside) return inside
    const { measure, isLink } = words.senses.of(text, tokens, k)
    if (measure > 0 || !isLink) return leftward(within, clause, k, measure > 0 ? tokens.start[k]! + measure : end, tokens)
  }
  return null
}

/** The phrase that ends with token `last`: nouns and the verbs among them, without verbs and frame words in front. */
function leftward({ text, words: { senses } }: MetricText, clause: number, last: number, end: number, tokens: TokenTable): Subject {
  let first = last
  // The outermost word that is neither verb nor time: 发出征求意见表 is named by its noun, and 再就业 has none.
  let noun = -1
  let keepsVerb = false
  let isSuffix = false
  for (let k = last; k >= 0 && tokens.start[k]! >= clause && end - tokens.start[k]! <= LONGEST; k--) {
    const opener = k < last && closesAside(text.charCodeAt(tokens.end[k]! - 1)) ? openerBefore(text, clause, tokens.end[k]!) : -1
    if (opener >= 0 && (text[opener] === '“' || tokens.end[k]! - opener <= 4)) {
      k = tokenAt(tokens, opener)
      first = noun = k
      continue
    }
    const { kind, roles, isMeasure } = senses.of(text, tokens, k)
    if (k < last && (roles & INNER) === 0 && (kind === FUNCTION || (roles & (LINK | FRAME)) !== 0)) break
    if (kind === FUNCTION && k < last) continue
    first = k
    if (kind === VERB ? keepsVerb && (isSuffix || (roles & GOVERNOR) === 0) : kind !== TIME && (noun < 0 || (roles & GOVERNOR) === 0)) noun = k
    // 死亡人数, 快递员: what measures, and a noun of one character, are nothing without their verb; 整改率 not even without one that governs.
    const isOneUnit = tokens.end[k]! - tokens.start[k]! === 1
    keepsVerb = noun === k && (isMeasure || isOneUnit)
    isSuffix = keepsVerb && isOneUnit && k === last
  }
  let start = tokens.start[noun < 0 ? first : noun]!
  // 5G工厂: digits belong to the letter behind them.
  if (isCapital(text.charCodeAt(start))) while (start > clause && /\d/u.test(text[start - 1]!)) start--
  return { start, end, isVerbal: noun < 0 }
}

/** Inside of a quotation or title that ends at `end`; null for anything else. */
function enclosedBefore(text: string, from: number, end: number): Subject | null {
  const closer = text.charCodeAt(end - 1)
  if (closer !== CLOSE_QUOTE && closer !== CLOSE_TITLE) return null
  const start = openerBefore(text, from, end)
  return start < 0 ? null : { start: start + 1, end: end - 1, isVerbal: false }
}

function openerBefore(text: string, from: number, end: number): number {
  const closer = text.charCodeAt(end - 1)
  const opener = closer === CLOSE_QUOTE ? OPEN_QUOTE : closer === CLOSE_TITLE ? OPEN_TITLE : OPEN_BRACKET
  for (let i = end - 2; i >= Math.max(from, end - LONGEST_ENCLOSED); i--) if (text.charCodeAt(i) === opener) return i
  return -1
}
