import { TABLES } from '../generated/tables.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { tableRows } from '../model/table.ts'
import { UnitSet } from '../model/unit-set.ts'
import { DOT, lineSigns, SPACE } from './line-signs.ts'

/** The words by which names of people, posts and organizations are known. */
export interface HeadWords {
  surnames: ReadonlySet<string>
  posts: PhraseIndex
  /** Last words of names of organizations. */
  orgs: PhraseIndex
  /** Words that begin like a last word of a name and are none: 科学, 所有. */
  others: PhraseIndex
  /** Words with which no name begins: 推进, 全县. */
  leads: PhraseIndex
}

let words: HeadWords | undefined

/** The tables, read at first use. */
export function headWords(): HeadWords {
  if (words) return words
  const ends = tableRows(TABLES['org-ends'])
  const ofKind = (kind: string): PhraseIndex => new PhraseIndex(ends.filter(([, k]) => k === kind).map(([word]) => word!))
  words = { surnames: new Set(tableRows(TABLES.surnames).map(([name]) => name!)), posts: ofKind('post'), orgs: ofKind('org'), others: ofKind('other'), leads: ofKind('lead') }
  return words
}

const LONGEST_ORG_END = 8

/** What a name can begin with: 某县, **镇, xx街道. */
const NAME_START = /[\p{Script=Han}xX×*＊]/u
const startsName = (text: string, at: number): boolean => isCommonHan(text.charCodeAt(at)) || NAME_START.test(text[at]!)
/** Nearly all Han characters stand in this block, which holds no others. */
const isCommonHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff
/** No name goes on across these. */
export const NAME_BREAKS = new UnitSet('，。；：！？、（）“”《》 \n')

/**
 * Where a name of an organization ends that starts at `from`, or -1: at its last word and at those that follow it directly
 * (教育局 + 党委), so that 唐河县教育局党委工作汇报 gives 唐河县教育局党委.
 * @param first the first place where the last word may begin: behind one character, or at `from` for 市委 alone
 */
export function organizationEnd(text: string, from: number, limit: number, first = from + 1): number {
  const { orgs, others, leads } = headWords()
  if (from >= limit || !startsName(text, from) || leads.matchAt(text, from, limit) >= 0) return -1
  for (let at = first; at < limit; at++) {
    if (NAME_BREAKS.has(text.charCodeAt(at))) return -1
    let end = wordEnd(orgs, others, text, at, limit)
    if (end < 0) continue
    for (let next = wordEnd(orgs, others, text, end, limit); next >= 0; next = wordEnd(orgs, others, text, end, limit)) end = next
    // 柳河镇 of 柳河镇中心小学: a place may be the first part of a longer name.
    const longer = organizationTail(text, end, limit)
    return longer >= 0 ? longer : end
  }
  return -1
}

function wordEnd(orgs: PhraseIndex, others: PhraseIndex, text: string, at: number, limit: number): number {
  const k = orgs.matchAt(text, at, limit)
  if (k < 0) return -1
  const length = orgs.phrases[k]!.length
  const other = others.matchAt(text, at, limit)
  return other >= 0 && others.phrases[other]!.length > length ? -1 : at + length
}

/** The end of a longer name within a few characters of a place name's end, or -1. */
function organizationTail(text: string, from: number, limit: number): number {
  const { orgs, others, leads } = headWords()
  if (!'省市县区旗州乡镇村街道'.includes(text[from - 1]!) || leads.matchAt(text, from, limit) >= 0 || others.matchAt(text, from, limit) >= 0) return -1
  for (let at = from + 1; at < Math.min(limit, from + LONGEST_ORG_END); at++) {
    if (!startsName(text, at) || others.matchAt(text, at, limit) >= 0) return -1
    let end = wordEnd(orgs, others, text, at, limit)
    if (end < 0) continue
    for (let next = wordEnd(orgs, others, text, end, limit); next >= 0; next = wordEnd(orgs, others, text, end, limit)) end = next
    return end
  }
  return -1
}

const HAN_NAME = /^[\p{Script=Han}]{2,4}$/u
const DOTTED_NAME = /^[\p{Script=Han}]{1,8}[·•][\p{Script=Han}]{1,8}(?:[·•][\p{Script=Han}]{1,8})?$/u
/** Dots and characters outside of the common block count twice. */
const LONGEST_DOTTED = 52
/** xxx, ×××, ***: a name left out. */
const LEFT_OUT = /^[xX×*＊]{2,4}$/u
const LEFT_OUT_OPENERS = new UnitSet('xX×*＊')
const LONGEST_BARE_NAME = 4

function isHanName(word: string): boolean {
  if (word.length < 2) return false
  let at = 0
  while (at < word.length && isCommonHan(word.charCodeAt(at))) at++
  return at === word.length ? at <= LONGEST_BARE_NAME : word.length <= LONGEST_BARE_NAME * 2 && HAN_NAME.test(word)
}

/** 陈××, 李某某, 欧阳*: a name of which only the surname is given. */
const MASKED_NAME = /^(?<surname>[\p{Script=Han}]{1,2}?)[xX×*＊某]{1,3}$/u
const MASK_ENDS = new UnitSet('xX×*＊某')

function maskedSurname(word: string): string | undefined {
  return MASK_ENDS.has(word.charCodeAt(word.length - 1)) ? MASKED_NAME.exec(word.replaceAll(' ', ''))?.groups!.surname : undefined
}

/** A word of which the spaces do not count, without them; '' where it cannot be a name that is not dotted. */
function bareName(word: string, signs: number): string {
  if ((signs & SPACE) !== 0) return word.replaceAll(' ', '')
  return word.length <= LONGEST_BARE_NAME * 2 ? word : ''
}

/** Whether a word is the name of a person. */
export function isName(word: string): boolean {
  const signs = word.length <= LONGEST_DOTTED ? lineSigns(word) : 0
  if ((signs & DOT) !== 0 && DOTTED_NAME.test(word)) return true
  const { surnames } = headWords()
  const masked = maskedSurname(word)
  if (masked !== undefined) return surnames.has(masked)
  const bare = bareName(word, signs)
  if (!isHanName(bare)) return false
  const isCompound = bare.length > 2 && surnames.has(bare.slice(0, 2))
  return isCompound || (bare.length <= 3 && surnames.has(bare[0]!))
}

/** Whether a word that follows a post and a space can be a name, though its first character is no common surname. */
export function canBeName(word: string): boolean {
  const signs = lineSigns(word)
  return isHanName(bareName(word, signs)) || maskedSurname(word) !== undefined || ((signs & DOT) !== 0 && DOTTED_NAME.test(word))
}

/** Whether a name was left out here on purpose. */
export const isLeftOut = (word: string): boolean => LEFT_OUT_OPENERS.has(word.charCodeAt(0)) && LEFT_OUT.test(word.replaceAll(' ', ''))
