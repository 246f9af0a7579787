import type { TokenTable } from '../../words/token-table.ts'
import type { PhraseIndex } from '../../model/phrase-index.ts'
import { UnitSet } from '../../model/unit-set.ts'
import type { MetricText, Place } from './found-metric.ts'
import { FUNCTION, IS_LINK, IS_MEASURE, NOUN, TIME, VERB, kindOf, measureIn, objectIn, tokenAt, type WordSenses } from './tokens.ts'
import { ACTION, BOUND, FRAME, GOVERNOR, INNER, LINK, MEASURE, PREDICATE } from './word-roles.ts'

/** Noun phrases longer than this are cut. */
export const LONGEST = 24
/** Words between a noun and its number span no more than this. */
const LONGEST_LINKS = 30
export const CLAUSE_MARKS = new UnitSet('，。；：！？、\n')
/** A quotation or a parenthesis that is stepped over or into is no longer than this. */
export const LONGEST_ENCLOSED = 30
/** So much of a name that the lexicon cuts apart may be missed. */
const LONGEST_PART = 8
/** Only an aside no longer than this stands inside a name: 村（社区）干部. */
const LONGEST_ASIDE = 4

export const OPEN_QUOTE = 0x201c
export const CLOSE_QUOTE = 0x201d
export const OPEN_TITLE = 0x300a
export const CLOSE_TITLE = 0x300b
const OPEN_BRACKET = 0xff08
const CLOSE_BRACKET = 0xff09

const closesAside = (unit: number): boolean => unit === CLOSE_QUOTE || unit === CLOSE_BRACKET
const EACH_UNITS = '名个位项条件所家支台张'
const COMPARED = '比'.charCodeAt(0)
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
    const sense = words.senses.of(text, tokens, k)
    const measure = measureIn(sense)
    if (isCompared(within, clause, k)) return null
    if (measure > 0 || (sense & IS_LINK) === 0 || words.names.matchBefore(text, clause, end) >= 0) {
      const phrase = leftward(within, clause, k, measure > 0 ? tokens.start[k]! + measure : end, tokens)
      // 案件既遂数: behind a word that cannot stand in a name, 数 alone names nothing.
      if (phrase.end - phrase.start > 1 || text[phrase.start] !== '数') return phrase
    }
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
  return text.charCodeAt(start) === COMPARED && tokens.end[k]! === start + 1 && (k === 0 || tokens.start[k - 1]! < clause || kindOf(senses.of(text, tokens, k - 1)) === FUNCTION)
}

/** The phrase that ends with token `last`: nouns and the verbs among them, without verbs and frame words in front. */
function leftward({ text, words: { senses, names } }: MetricText, clause: number, last: number, end: number, tokens: TokenTable): Subject {
  const tail = senses.of(text, tokens, last)
  let first = last
  // The outermost word that is neither verb nor time: 发出征求意见表 is named by its noun, and 再就业 has none.
  let noun = -1
  let keepsVerb = false
  let isSuffix = false
  let held = -1
  let hasObject = false
  for (let k = last; k >= 0 && tokens.start[k]! >= clause && end - tokens.start[k]! <= LONGEST; k--) {
    const opening = k === last ? openingOfShare(text, tokens, k, end) : openingOfAside(text, clause, tokens, k)
    if (opening >= 0) {
      keepsVerb ||= k === last
      first = noun = k = opening
      continue
    }
    const sense = senses.of(text, tokens, k)
    const kind = kindOf(sense)
    const governs = (sense & GOVERNOR) !== 0
    const opensObject = kind === VERB && governs && k < last && (hasObject || kindOf(tail) === VERB) && (tail & PREDICATE) === 0
    if (opensObject && (!keepsVerb || ((sense & ACTION) !== 0 && (isSuffix ? (tail & IS_MEASURE) === 0 : endsInMeans(text, end, senses))))) {
      // 科室签订责任书: who did it stands out; but the verb that stayed in front of a measure belongs to it (引导资金), as does one that is
      // the object (追回欠薪).
      if (noun >= 0 ? held >= 0 || (senses.of(text, tokens, first) & GOVERNOR) === 0 : (sense & (ACTION | LINK)) === ACTION) noun = first
      break
    }
    if (k < last && (sense & INNER) === 0 && (kind === FUNCTION || (sense & (LINK | FRAME)) !== 0)) break
    if (kind === FUNCTION && k < last) continue
    first = k
    const staysOut = governs && !isSuffix
    held = keepsVerb && staysOut ? k : -1
    if (kind === VERB ? keepsVerb && !staysOut : kind !== TIME && (noun < 0 || !staysOut)) noun = k
    if (objectIn(sense) > 0) break
    hasObject ||= noun === k && !governs
    // 死亡人数, 快递员: what measures, and a noun of one character, are nothing without their verb; 整改率 not even without one that governs.
    const isOneUnit = tokens.end[k]! - tokens.start[k]! === 1
    keepsVerb = noun === k && ((sense & IS_MEASURE) !== 0 || isOneUnit)
    isSuffix = keepsVerb && isOneUnit && k === last
  }
  const start = startOfName(text, clause, noun < 0 ? first : noun, tokens, senses)
  const whole = startOfWhole(text, clause, start, end, names)
  return { start: whole, end, isVerbal: noun < 0 && whole === start }
}

/** 专项经费, 水费: what is measured, and no measure such as 强度, so that a verb in front may be what was done with it. */
const endsInMeans = (text: string, end: number, senses: WordSenses): boolean => ((senses.rolesOf(text.slice(end - 2, end)) | senses.rolesOf(text[end - 1]!)) & MEASURE) !== 0

/** The first token of 占比, one noun of two words, if the phrase that ends in token `k` ends with it; else −1. */
const openingOfShare = (text: string, tokens: TokenTable, k: number, end: number): number => (k > 0 && end - tokens.start[k - 1]! === 2 && text.startsWith('占比', tokens.start[k - 1]) ? k - 1 : -1)

/** The token that opens a quotation, or a short aside, that token `k` closes; else −1. （1） in front of everything numbers a point and is none. */
function openingOfAside(text: string, clause: number, tokens: TokenTable, k: number): number {
  const end = tokens.end[k]!
  const opener = closesAside(text.charCodeAt(end - 1)) ? openerBefore(text, clause, end) : -1
  return opener >= 0 && (text.charCodeAt(opener) === OPEN_QUOTE || (opener > clause && end - opener <= LONGEST_ASIDE)) ? tokenAt(tokens, opener) : -1
}

/** Where a name begins whose first word is token `first`: 5G工厂 with the digits of its letter, 在岗职工 with the word that 岗 is bound to. */
function startOfName(text: string, clause: number, first: number, tokens: TokenTable, senses: WordSenses): number {
  let start = tokens.start[first]!
  if (isCapital(text.charCodeAt(start))) while (start > clause && /\d/u.test(text[start - 1]!)) start--
  // 每名党员: a measure word behind 每 is no part of the name.
  if (text[start - 1] === '每' && start > clause && tokens.end[first]! - start === 1 && EACH_UNITS.includes(text[start]!)) return start + 1
  const sense = senses.of(text, tokens, first)
  if (objectIn(sense) > 0) return start + objectIn(sense)
  if (kindOf(sense) !== NOUN || tokens.end[first]! - start !== 1 || start <= clause || tokens.end[first - 1] !== start) return start
  return (senses.of(text, tokens, first - 1) & BOUND) !== 0 ? tokens.start[first - 1]! : start
}

/** Where the name begins that text[start, end) cuts apart, or `start`: 专精特新 for 新中小企业. */
function startOfWhole(text: string, clause: number, start: number, end: number, names: PhraseIndex): number {
  for (let at = Math.max(clause, start - LONGEST_PART); at < start; at++) {
    const name = names.matchAt(text, at, end)
    if (name >= 0 && at + names.phrases[name]!.length > start) return at
  }
  return start
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
