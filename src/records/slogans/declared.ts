import { charClasses, HAN } from '../../model/chars.ts'
import type { Mention } from './find.ts'
import type { SloganLexicon } from './lexicon.ts'

/** Phrases of a motto without quotes have this many units, all the same. */
const SHORTEST = 3
const LONGEST = 8
const MOST_PHRASES = 6
/** 的周边外交方针, 为活动主题: how far before the declaring word the run may end. */
const LONGEST_ATTRIBUTE = 6
const AS = 0x4e3a // 为
const OF = 0x7684 // 的
const WITH = 0x4ee5 // 以

const isHan = (text: string, at: number): boolean => charClasses()[text.charCodeAt(at)] === HAN
const separates = (unit: number): boolean => unit === 0x3001 || unit === 0xff0c

/** Length of the Han run that ends at `to`. */
function lengthBefore(text: string, floor: number, to: number): number {
  let from = to
  while (from > floor && to - from <= LONGEST + LONGEST_ATTRIBUTE && isHan(text, from - 1)) from--
  return to - from
}

/** Where a run of phrases of one length begins that ends at `to`, or -1. Before the first phrase may stand a word that leads to it. */
function startOfRun(text: string, floor: number, to: number, withYi: boolean, { left }: SloganLexicon): number {
  const length = lengthBefore(text, floor, to)
  if (length < SHORTEST || length > LONGEST) return -1
  let from = to - length
  for (let phrases = 1; phrases < MOST_PHRASES && separates(text.charCodeAt(from - 1)); phrases++) {
    const before = lengthBefore(text, floor, from - 1)
    if (before < length) return -1
    from -= length + 1
    if (before === length && separates(text.charCodeAt(from - 1))) continue
    const led = withYi ? text.charCodeAt(from - 1) === WITH : before === length || left.index.matchBefore(text, from - before + length, from, 4) >= 0
    return led ? from : -1
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
