import type { TokenTable } from '../../words/token-table.ts'
import { UnitSet } from '../../model/unit-set.ts'
import type { MetricText, Place } from './found-metric.ts'
import { FUNCTION, TIME, VERB, tokenAt } from './tokens.ts'
import { FRAME, GOVERNOR, INNER, LINK } from './word-roles.ts'

/** Noun phrases longer than this are cut. */
export const LONGEST = 24
/** Words between a noun and its number span no more than this. */
const LONGEST_LINKS = 30
export const CLAUSE_MARKS = new UnitSet('，。；：！？、\n')
/** A quotation or a parenthesis that is stepped over or into is no longer than this. */
export const LONGEST_ENCLOSED = 30

export const OPEN_QUOTE = 0x201c
export const CLOSE_QUOTE = 0x201d
export const OPEN_TITLE = 0x300a
export const CLOSE_TITLE = 0x300b
const OPEN_BRACKET = 0xff08
const CLOSE_BRACKET = 0xff09

const closesAside = (unit: number): boolean => unit === CLOSE_QUOTE || unit === CLOSE_BRACKET
const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

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
  const clause = clauseBefore(text, from, stop)
  if (stop <= clause) return null
  const tokens = within.tokens
  for (let k = tokenAt(tokens, stop - 1); k >= 0 && tokens.start[k]! >= clause; k--) {
    const end = tokens.end[k]!
    if (end > stop) continue
    const inside = enclosedBefore(text, from, end)
    if (inside) return inside
    const opener = text.charCodeAt(end - 1) === CLOSE_BRACKET ? openerBefore(text, clause, end) : -1
    if (opener >= 0) {
      k = tokenAt(tokens, opener)
      continue
    }
    const { measure, isLink } = words.senses.of(text, tokens, k)
    if (isCompared(within, clause, k)) return null
    if (measure > 0 || !isLink) return leftward(within, clause, k, measure > 0 ? tokens.start[k]! + measure : end, tokens)
  }
  return null
}

/** Where the clause begins that ends at `stop`; marks in brackets do not end it. */
function clauseBefore(text: string, from: number, stop: number): number {
  let clause = stop
  while (clause > from && stop - clause < LONGEST + LONGEST_LINKS && !CLAUSE_MARKS.has(text.charCodeAt(clause - 1))) {
    const opener = text.charCodeAt(clause - 1) === CLOSE_BRACKET ? openerBefore(text, from, clause) : -1
    clause = opener >= 0 ? opener : clause - 1
  }
  return clause
}

/** Whether token `k` is the 比 of 比1957年 or 都比1957年; in 收入比 and 占比 it ends a name. */
function isCompared({ text, tokens, words: { senses } }: MetricText, clause: number, k: number): boolean {
  const start = tokens.start[k]!
  return text[start] === '比' && tokens.end[k]! === start + 1 && (k === 0 || tokens.start[k - 1]! < clause || senses.of(text, tokens, k - 1).kind === FUNCTION)
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
    // 占比 is one noun of two words.
    if (k === last && k > 0 && text.startsWith('占比', tokens.start[k - 1]) && tokens.end[k]! - tokens.start[k - 1]! === 2) {
      first = noun = --k
      keepsVerb = true
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
  return start < 0 || end - start < 3 ? null : { start: start + 1, end: end - 1, isVerbal: false }
}

function openerBefore(text: string, from: number, end: number): number {
  const closer = text.charCodeAt(end - 1)
  const opener = closer === CLOSE_QUOTE ? OPEN_QUOTE : closer === CLOSE_TITLE ? OPEN_TITLE : OPEN_BRACKET
  for (let i = end - 2; i >= Math.max(from, end - LONGEST_ENCLOSED); i--) if (text.charCodeAt(i) === opener) return i
  return -1
}
