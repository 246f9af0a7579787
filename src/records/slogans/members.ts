import type { Span } from '../../model/span.ts'
import { charClasses, HAN } from '../../model/chars.ts'
import type { Enumerations } from './enumeration.ts'
import type { Mention } from './find.ts'
import { glossedParts } from './glossed-parts.ts'
import type { SloganLexicon } from './lexicon.ts'
import { lastPlace, splitClauses, splitGroups, splitMembers } from './lists.ts'
import { afterOpeningWord, listedBelow, listRightAfter, LONGEST_TAIL, membersAfter, pastSpace } from './members-after.ts'
import { membersBefore } from './members-before.ts'
import { indexOfAny, LONGEST_LIST, sentenceEnd } from './stretch.ts'

/** What the members of a mention are looked for in. */
export interface MemberSearch {
  text: string
  start: number
  end: number
  lexicon: SloganLexicon
  enumerations: Enumerations
}

/** The members of a mention that is spelled out where it stands. */
export interface Members {
  items: Span[]
  /** How many the numerals promise, where that is another number; else `null`. */
  promised: number | null
}

const NONE: Members = { items: [], promised: null }

/** One list for all shorthands of a run: a clause for each (“两重”“两新”：…和…，…和…), or as many members as all promise together. */
function shareList(search: MemberSearch, run: readonly Mention[], from: number): Span[][] | undefined {
  const { text, end, lexicon: { words } } = search
  const stop = sentenceEnd(text, from, Math.min(end, from + LONGEST_LIST))
  const promised = run.map(({ shape }) => shape?.counts[0] ?? 0)
  const clauses = splitClauses(text, from, stop)
  if (clauses.length === run.length) {
    const shared = clauses.map((clause, k) => splitMembers(text, clause.start, clause.end, [promised[k]!], words))
    if (shared.every((members) => members.length > 0)) return shared
  }
  const members = splitMembers(text, from, stop, [], words)
  if (promised.includes(0) || members.length !== promised.reduce((sum, count) => sum + count, 0)) return undefined
  return promised.map((count) => members.splice(0, count))
}

/** “四定”、“三有”的要求，即…；…: as many groups as shorthands in the run. */
function shareGroups(search: MemberSearch, run: readonly Mention[]): Span[][] | undefined {
  const { text, start, end, lexicon: { words } } = search
  const shared = (groups: Span[]): Span[][] => groups.map((group, k) => splitMembers(text, group.start, group.end, run[k]!.shape?.counts ?? [], words))
  const last = run[run.length - 1]!
  const ji = indexOfAny(text, '。，；：\n', last.close, Math.min(end, last.close + LONGEST_TAIL))
  const opened = afterOpeningWord(text, ji + 1, words)
  if (opened >= 0) {
    const stop = sentenceEnd(text, opened, Math.min(end, opened + LONGEST_LIST))
    const groups = splitGroups(text, opened, stop)
    if (groups.length === run.length) return shared(groups)
  }
  if (text.charAt(ji) === '：' || opened >= 0) {
    const all = shareList(search, run, Math.max(opened, pastSpace(text, ji + 1, end)))
    if (all) return all
  }
  const of = run[0]!.open - 1
  if (text.charAt(of) !== '的' || text.charAt(of - 1) !== '”') return undefined
  const quote = lastPlace(text, '“', Math.max(start, of - LONGEST_LIST), of - 1)
  if (quote < 0) return undefined
  const groups = splitGroups(text, quote + 1, of - 1)
  return groups.length === run.length ? shared(groups) : undefined
}

/** Runs of shorthands joined by 、 or 和. */
function runEnd(text: string, mentions: readonly Mention[], from: number): number {
  let k = from
  while (k + 1 < mentions.length && mentions[k + 1]!.kind === 'abbreviation' && mentions[k + 1]!.open - mentions[k]!.close <= 1
    && (mentions[k + 1]!.open === mentions[k]!.close || '、，和与及'.includes(text.charAt(mentions[k]!.close)))) k++
  return k + 1
}

/**
 * The members of every mention that is spelled out where it stands, as written; an empty list elsewhere.
 * @param mentions all slogans of a report, in order
 */
export function membersOfAll(search: MemberSearch, mentions: readonly Mention[]): Members[] {
  const all: Members[] = mentions.map(() => NONE)
  for (let i = 0; i < mentions.length; i++) {
    if (mentions[i]!.kind !== 'abbreviation') continue
    const past = runEnd(search.text, mentions, i)
    const shared = past - i > 1 && past - i < 12 ? shareGroups(search, mentions.slice(i, past)) : undefined
    for (let k = i; k < past; k++) {
      const mention = mentions[k]!
      const items = shared?.[k - i]?.length ? shared[k - i]! : membersOf(search, mention, k === i, k === past - 1)
      if (items.length > 0) all[k] = { items, promised: null }
      else if (k === past - 1) all[k] = miscounted(search, mention)
    }
    i = past - 1
  }
  return all
}

/** A list that is surely the members of a mention, although not as many as its numerals promise: “五个好”（班子好、队伍好）. */
function miscounted(search: MemberSearch, { shape, close }: Mention): Members {
  const promised = shape?.counts[0] ?? 0
  const items = promised > 1 ? listRightAfter(search, close) : []
  return items.length * 2 >= promised && items.length <= promised * 2 && items.length > 1 ? { items, promised } : NONE
}

/** 一讲双查：一讲，…；双查，…: a part of the shorthand itself is no member. */
function hasPartOf(text: string, { start, end }: Mention, members: readonly Span[]): boolean {
  const phrase = text.slice(start, end)
  return members.some((member) => phrase.includes(text.slice(member.start, member.end)))
}

function membersOf(search: MemberSearch, mention: Mention, first: boolean, last: boolean): Span[] {
  const counts = mention.shape?.counts ?? []
  const glossed = last && (mention.shape?.parts ?? 0) > 1 ? glossedParts(search, mention) : []
  if (glossed.length > 0) return glossed
  const after = last ? membersAfter(search, mention, counts) : []
  if (after.length > 0 && !hasPartOf(search.text, mention, after)) return after
  const before = first && charClasses()[search.text.charCodeAt(mention.start)] === HAN ? membersBefore(search, mention, counts) : []
  return before.length > 0 || !last ? before : listedBelow(search, mention, counts)
}
