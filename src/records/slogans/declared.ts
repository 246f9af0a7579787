import { charClasses, HAN } from '../../model/chars.ts'
import type { Mention } from './find.ts'
import type { CueSide, SloganLexicon } from './lexicon.ts'

/** Phrases of a motto without quotes have this many units, all the same. */
const SHORTEST = 3
const LONGEST = 8
const MOST_PHRASES = 6
/** Longer ones with commas between them are clauses. */
const LONGEST_CLAUSE = 5
/** 的周边外交方针, 为活动主题: how far before the declaring word the run may end. */
const LONGEST_ATTRIBUTE = 6
const AS = 0x4e3a // 为
const OF = 0x7684 // 的
const WITH = 0x4ee5 // 以

const isHan = (text: string, at: number): boolean => charClasses()[text.charCodeAt(at)] === HAN
const LIST_COMMA = 0x3001
const separates = (unit: number): boolean => unit === LIST_COMMA || unit === 0xff0c

/** Length of the Han run that ends at `to`. */
function lengthBefore(text: string, floor: number, to: number): number {
  let from = to
  while (from > floor && to - from <= LONGEST + LONGEST_ATTRIBUTE && isHan(text, from - 1)) from--
  return to - from
}

/** Whether a verb of two characters that leads to mottos stands at `at`. */
function startsWithVerb(text: string, at: number, { index }: CueSide): boolean {
  const verb = index.matchAt(text, at, at + 2)
  return verb >= 0 && index.phrases[verb]!.length === 2
}

/**
 * Where a run of phrases of one length begins that ends at `to`, or -1. Before the first phrase may stand a word that leads to it; between
 * all phrases stands the same mark.
 */
function startOfRun(text: string, floor: number, to: number, withYi: boolean, { left }: SloganLexicon): number {
  const length = lengthBefore(text, floor, to)
  const mark = text.charCodeAt(to - length - 1)
  if (length < SHORTEST || length > (mark === LIST_COMMA ? LONGEST : LONGEST_CLAUSE)) return -1
  let from = to - length
  for (let phrases = 2; phrases <= MOST_PHRASES && separates(mark) && text.charCodeAt(from - 1) === mark; phrases++) {
    const before = lengthBefore(text, floor, from - 1)
    if (before < length) return -1
    from -= length + 1
    if (before === length && text.charCodeAt(from - 1) === mark) continue
    if (withYi) return text.charCodeAt(from - 1) === WITH ? from : -1
    // 党中央、国务院的方针: two short names; 坚持发展经济、…: a verb that leads to the run.
    if ((length === SHORTEST && phrases === 2) || startsWithVerb(text, from, left)) return -1
    // Another mark before the run: it is the end of a longer list.
    if (before === length && separates(text.charCodeAt(from - 1))) return -1
    return before === length || left.index.matchBefore(text, from - before + length, from) >= 0 ? from : -1
  }
  return -1
}

/** Where a run of phrases of one length ends that begins at `from`, or -1. */
function endOfRun(text: string, from: number, end: number): number {
  let length = 0
  let start = from
  for (let i = from; i <= end && i - from <= MOST_PHRASES * (LONGEST + 1); i++) {
    if (i < end && isHan(text, i)) continue
    if (length === 0) length = i - start
    if (i - start !== length || length < SHORTEST || length > LONGEST) return -1
    if (i === end || !separates(text.charCodeAt(i))) return start > from ? i : -1
    start = i + 1
  }
  return -1
}

/**
 * The motto without quotes that the word at `at` declares: 以强班子、带队伍为主题, 安全第一、预防为主的方针, 主题是走基层、转作风. Its phrases
 * have one length.
 * @param floor nothing before it belongs to this motto
 */
export function declaredMotto(text: string, at: number, floor: number, end: number, lexicon: SloganLexicon): Mention | undefined {
  const which = lexicon.declares.matchAt(text, at, end)
  if (which < 0) return undefined
  const how = lexicon.declaredHow[which]!
  const mention = (from: number, to: number): Mention => ({ start: from, end: to, open: from, close: to, kind: 'motto', rule: 'slogans/declared-run' })
  for (let to = at - 1; to > floor && at - to <= LONGEST_ATTRIBUTE + 1 && isHan(text, to); to--) {
    const unit = text.charCodeAt(to)
    const joins = unit === AS ? how.includes('as') : unit === OF && how.includes('of')
    const from = joins ? startOfRun(text, floor, to, unit === AS, lexicon) : -1
    if (from >= 0) return mention(from, to)
  }
  const past = at + lexicon.declares.phrases[which]!.length
  let from = past
  while (from < past + 2 && '是为：'.includes(text.charAt(from) || '。')) from++
  const to = how.includes('is') && from > past ? endOfRun(text, from, end) : -1
  return to < 0 ? undefined : mention(from, to)
}
