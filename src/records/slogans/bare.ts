import { charClasses, DIGIT, HAN } from '../../model/chars.ts'
import { closeOfTitle } from '../documents.ts'
import { KNOWN_SLOGAN, MARK, NUMERAL, type Places } from '../places.ts'
import { declaredMotto } from './declared.ts'
import { endOfSpelledOut } from './echo.ts'
import type { Mention } from './find.ts'
import type { KnownSlogan, SloganLexicon } from './lexicon.ts'
import { isMarkAt, splitMembers } from './lists.ts'
import type { Recurring } from './recurring.ts'
import { numeralValue, shorthandShape } from './shape.ts'

/** Rule of a campaign's name with a local second half, which counts once however it is varied. */
export const EXTENDED_NAME = 'slogans/extended-name'

const OPEN_TITLE = 0x300a
const LIST_COMMA = 0x3001
const AND_SO_ON = 0x7b49 // 等
/** 创先争优、做科学发展先锋活动: longest second half of an extended campaign name. */
const LONGEST_EXTENSION = 12
/** What follows the numerals of meetings, times and chapters: 八届二次全会. */
const ORDINALS = '届次年月日天时分期号章节条款级等批'
/** 一场接一场的: words that join no members. */
const NOT_IN_COMPOUND = '的接又或至到了是千百万亿多余'
/** Measure words: 等三项活动 counts activities. */
const COUNTERS = '个项种类件条批次位名家所处支只场张级层步方多大年月天'
/** A list that a bare shorthand sums up begins no farther back. */
const LONGEST_LIST = 80
/** Longest word after a numeral in a bare compound: 四议两公开. */
const LONGEST_COMPOUND_WORD = 3
/** Longest bare compound with the word after it. */
const LONGEST_COMPOUND = 20

/** 第三农场, 十三农: a numeral before a shorthand's numeral makes another number of it. */
function continuesNumber(text: string, at: number, start: number): boolean {
  if (at <= start || numeralValue(text.charCodeAt(at)) < 0) return false
  const before = text.charCodeAt(at - 1)
  return numeralValue(before) >= 0 || before === 0x7b2c || charClasses()[before] === DIGIT
}

/** Whether a verb of founding (创建, 设立) ends at `at`, a 了 left aside. */
function founded(text: string, at: number, start: number, { left }: SloganLexicon): boolean {
  const to = text.charCodeAt(at - 1) === 0x4e86 ? at - 1 : at
  const verb = left.index.matchBefore(text, start, to)
  return verb >= 0 && left.weights[verb] === 2
}

/** 创先争优、做科学发展先锋活动 is one name: the end of the second half, or `from`. */
function endOfExtension(text: string, from: number, end: number): number {
  if (text.charCodeAt(from) !== LIST_COMMA) return from
  const limit = Math.min(end, from + LONGEST_EXTENSION + 2)
  const classes = charClasses()
  let i = from + 1
  while (i < limit && classes[text.charCodeAt(i)] === HAN && !text.startsWith('活动', i)) i++
  return i > from + 3 && i < limit && text.startsWith('活动', i) ? i : from
}

/**
 * A compound such as 三亮三比三评 without quotes, only where a word like 活动 or 制度 follows at once; the offset past it,
 * or -1.
 */
function endOfCompound(text: string, at: number, end: number, lexicon: SloganLexicon): number {
  const { right, numeralWords } = lexicon
  const classes = charClasses()
  if (numeralWords.matchAt(text, at, end) >= 0) return -1
  let numerals = 0
  let word = 0
  const limit = Math.min(end, at + LONGEST_COMPOUND)
  for (let i = at; i < limit && word <= LONGEST_COMPOUND_WORD; i++) {
    const unit = text.charCodeAt(i)
    if (classes[unit] !== HAN || NOT_IN_COMPOUND.includes(text.charAt(i))) return -1
    const value = numeralValue(unit)
    if (value > 0) {
      if (i > at && (word === 0 || word > 2)) return -1
      if (ORDINALS.includes(text.charAt(i + 1))) return -1
      numerals++
      word = 0
      continue
    }
    const cue = numerals > 1 && word > 0 ? right.index.matchAt(text, i, end) : -1
    if (cue >= 0 && right.weights[cue]! >= (numerals > 2 ? 1 : 2)) return i
    word++
  }
  return -1
}

/**
 * 甲岗、乙岗、丙岗等三岗联建机制, 思想、组织、措施三到位: a numeral that counts exactly the list before it; the offset past the
 * shorthand, or -1.
 */
function endOfSummary(text: string, at: number, start: number, end: number, { right, words }: SloganLexicon): number {
  const value = numeralValue(text.charCodeAt(at))
  if (value < 2) return -1
  const word = at + (text.charAt(at + 1) === '个' ? 2 : 1)
  const predicate = words.predicates.matchAt(text, word, end)
  let past = predicate >= 0 ? word + words.predicates.phrases[predicate]!.length : -1
  const sumsUp = text.charCodeAt(at - 1) === AND_SO_ON
  for (let i = at + 3; sumsUp && i <= at + 4 && i < end && past < 0 && !COUNTERS.includes(text.charAt(at + 1)); i++) {
    const cue = right.index.matchAt(text, i, end)
    if (cue >= 0 && right.weights[cue] === 2) past = i
  }
  let from = at - 1
  while (past > 0 && from > start && at - from < LONGEST_LIST && !isMarkAt(text, from - 1, '，。；：\n')) from--
  return past > 0 && splitMembers(text, from, sumsUp ? at - 1 : at, [value], words).length === value ? past : -1
}

function knownMention(known: KnownSlogan, at: number, text: string, end: number, lexicon: SloganLexicon): Mention {
  const past = at + known.phrase.length
  const to = known.kind === 'brand' && known.where === 'any' ? endOfExtension(text, past, end) : past
  const shape = known.kind === 'abbreviation' ? shorthandShape(known.phrase, lexicon.numeralWords) : undefined
  return { start: at, end: to, open: at, close: to, kind: known.kind, rule: to > past ? EXTENDED_NAME : 'slogans/known', shape }
}

/** What the search for slogans without quotes works on. */
export interface BareSearch {
  text: string
  start: number
  end: number
  lexicon: SloganLexicon
  places: Places
  recurring: Recurring
}

/** The known slogan that begins at `at`, if any. */
function knownAt({ text, start, lexicon }: BareSearch, at: number, end: number, before: Mention | undefined): Mention | undefined {
  const which = lexicon.known.matchAt(text, at, end)
  if (which < 0 || continuesNumber(text, at, start)) return undefined
  const known = lexicon.knownSlogans[which]!
  const inRun = before?.kind === 'brand' && before.close === at - 1 && text.charCodeAt(at - 1) === LIST_COMMA
  const counts = known.where === 'any' || (known.where === 'list' && (inRun || founded(text, at, start, lexicon)))
  return counts ? knownMention(known, at, text, end, lexicon) : undefined
}

/** The shorthand that begins at `at` with a numeral and that its words alone show to be one, if any. */
function shorthandAt({ text, start, lexicon }: BareSearch, at: number, end: number): Mention | undefined {
  if (numeralValue(text.charCodeAt(at)) < 1 || continuesNumber(text, at, start)) return undefined
  // A compound has its second numeral near.
  const mayCompound = numeralValue(text.charCodeAt(at + 2)) > 0 || numeralValue(text.charCodeAt(at + 3)) > 0
  let past = mayCompound ? endOfCompound(text, at, end, lexicon) : -1
  if (past < 0) past = endOfSpelledOut(text, at, end, lexicon)
  if (past < 0) past = endOfSummary(text, at, start, end, lexicon)
  if (past < 0 || lexicon.plain.has(text.slice(at, past))) return undefined
  const shape = shorthandShape(text.slice(at, past), lexicon.numeralWords)
  return shape ? { start: at, end: past, open: at, close: past, kind: 'abbreviation', rule: 'slogans/bare-shorthand', shape } : undefined
}

/** The slogan without quotes that begins at `at` and ends by `end`, if any. @param kind what may begin there */
function bareAt(search: BareSearch, at: number, kind: number, end: number, before: Mention | undefined): Mention | undefined {
  const { text, recurring } = search
  const known = kind & KNOWN_SLOGAN ? knownAt(search, at, end, before) ?? declaredMotto(text, at, before?.close ?? search.start, end, search.lexicon) : undefined
  if (known) return known
  const again = recurring.matchAt(text, at, end)
  if (again && !continuesNumber(text, at, search.start)) {
    const past = at + again.end - again.start
    return { ...again, start: at, end: past, open: at, close: past, rule: 'slogans/recurring' }
  }
  return kind & NUMERAL ? shorthandAt(search, at, end) : undefined
}

/** Whether a slogan without quotes may begin at a place, or a title, inside which none begins. */
const mayBegin = (text: string, at: number, kind: number): boolean =>
  (kind & (KNOWN_SLOGAN | NUMERAL)) !== 0 || ((kind & MARK) !== 0 && text.charCodeAt(at) === OPEN_TITLE)

/** Slogans without quotes, merged with the quoted ones in order of place. */
export function findBare(search: BareSearch, quoted: readonly Mention[]): Mention[] {
  const { text, end, places, recurring } = search
  const merged: Mention[] = []
  let before: Mention | undefined
  let next = 0
  let k = 0
  let again = -1
  let limit = quoted.length > 0 ? quoted[0]!.open : end
  for (let from = search.start; ;) {
    while (k < places.count && (places.at[k]! < from || !mayBegin(text, places.at[k]!, places.kind[k]!))) k++
    if (again < from) again = recurring.nextPlace(text, from, end)
    const place = k < places.count ? places.at[k]! : end
    const at = Math.min(place, again)
    if (at >= limit) {
      if (next === quoted.length) return merged
      before = quoted[next++]!
      merged.push(before)
      limit = next < quoted.length ? quoted[next]!.open : end
      from = Math.max(from, before.close)
      continue
    }
    const kind = at === place ? places.kind[k]! : 0
    const close = (kind & MARK) !== 0 && text.charCodeAt(at) === OPEN_TITLE ? closeOfTitle(text, at, end) : -1
    const mention = close < 0 ? bareAt(search, at, kind, limit, before) : undefined
    // A motto stands before the word that declares it.
    from = mention && mention.end > at ? mention.end : Math.max(at, close) + 1
    if (!mention) continue
    before = mention
    merged.push(mention)
  }
}
