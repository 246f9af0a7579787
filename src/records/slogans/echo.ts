import { charClasses, HAN } from '../../model/chars.ts'
import type { Span } from '../../model/span.ts'
import type { SloganLexicon } from './lexicon.ts'
import { firstPlace, hasSeparators, splitFlat, splitMembers } from './lists.ts'
import { indexOfAny, LONGEST_LIST, sentenceEnd } from './stretch.ts'
import { numeralValue } from './shape.ts'

/** Longest member that repeats a word of its shorthand. */
const LONGEST_MEMBER = 24
/** Marks and quotes around a member are no more. */
const LONGEST_GAP = 16
/** Longest word after the numeral of a shorthand that is spelled out: 三个不放松. */
const LONGEST_WORD = 5
const GE = 0x4e2a // 个

/** The words that the numerals of a shorthand count: 三查三改 → 查, 改; 四个聚焦 → 聚焦; none where two numerals stand in a row. */
export function countedWords(phrase: string): string[] {
  const words: string[] = []
  let from = -1
  for (let i = 0; i <= phrase.length; i++) {
    const ends = i === phrase.length || numeralValue(phrase.charCodeAt(i)) > 0
    if (!ends && charClasses()[phrase.charCodeAt(i)] === HAN) continue
    if (from >= 0 && i > from) words.push(phrase.slice(from, i))
    from = ends ? i + 1 + (phrase.charCodeAt(i + 1) === GE ? 1 : 0) : -1
  }
  return words
}

/** Whether members of about one length repeat the words: all begin with one, or all end with one. */
export function echo(text: string, members: readonly Span[], words: readonly string[]): boolean {
  if (members.length === 0) return false
  const lengths = members.map(({ start, end }) => end - start)
  const longest = Math.max(...lengths)
  if (longest > LONGEST_MEMBER || longest > 2 * Math.min(...lengths) + 4) return false
  // “五个好”（甲好…: another shorthand, not a member.
  if (members.some(({ start, end }) => indexOfAny(text, '“”（）', start, end) < end)) return false
  return members.every(({ start }) => words.some((word) => text.startsWith(word, start)))
    || members.every(({ end }) => words.some((word) => text.startsWith(word, end - word.length)))
}

/**
 * Members that begin at `from`, as many as `count`, and each repeat a word of their shorthand: 三同步，同步规划、同步建设、同步验收 →
 * three. Another clause may follow the list.
 */
export function echoingMembers(text: string, from: number, end: number, words: readonly string[], count: number, lexicon: SloganLexicon): Span[] {
  if (words.length === 0 || count < 2) return []
  const { leads } = lexicon.words
  const lead = leads.matchAt(text, from, end)
  const first = lead < 0 ? from : from + leads.phrases[lead]!.length
  // Most shorthands are not spelled out: the first member and what parts it from the second tell.
  const near = Math.min(end, first + LONGEST_MEMBER + LONGEST_GAP)
  if (!hasSeparators(text, first, near) || !words.some((word) => firstPlace(text, word, first, near) >= 0)) return []
  const stop = sentenceEnd(text, first, Math.min(end, first + LONGEST_LIST))
  const flat = splitFlat(text, first, stop, count + 1)
  const leading = flat.slice(0, count)
  if (leading.length === count && echo(text, leading, words) && !(flat.length > count && echo(text, flat, words))) return leading
  // The last two may be joined by 和.
  const joined = splitMembers(text, first, indexOfAny(text, '，；', first, stop), [count], lexicon.words)
  return joined.length > 0 && echo(text, joined, words) ? joined : []
}

/**
 * A shorthand without quotes that the words after it spell out: 三个到位：思想到位，组织到位，措施到位. Every member must repeat its
 * word; a word that members end with must be one of the table, since 两个中心：政务中心、文化中心 only counts.
 * @param at place of the numeral
 * @returns one past the shorthand, or -1
 */
export function endOfSpelledOut(text: string, at: number, end: number, lexicon: SloganLexicon): number {
  const value = numeralValue(text.charCodeAt(at))
  if (value < 2) return -1
  const from = at + (text.charCodeAt(at + 1) === GE ? 2 : 1)
  const past = indexOfAny(text, '，：（', from, Math.min(end, from + LONGEST_WORD + 1))
  if (past === from || past >= end || !'，：（'.includes(text.charAt(past))) return -1
  const word = text.slice(from, past)
  const predicate = lexicon.words.predicates.matchAt(text, from, past)
  const next = past + 1 + (text.charAt(past + 1) === '即' ? 1 : 0)
  const begins = text.startsWith(word, next)
  if (!begins && !word.startsWith('不') && (predicate < 0 || lexicon.words.predicates.phrases[predicate] !== word)) return -1
  return echoingMembers(text, next, end, [word], value, lexicon).length > 0 ? past : -1
}
