import type { Span } from '../../model/span.ts'
import { charClasses, HAN } from '../../model/chars.ts'
import type { Enumerations } from './enumeration.ts'
import type { Mention } from './find.ts'
import type { SloganLexicon } from './lexicon.ts'
import { firstPlace, lastPlace, splitClauses, splitGroups, splitMembers } from './lists.ts'
import { membersBefore } from './members-before.ts'
import { numeralValue } from './shape.ts'

/** Words between a shorthand and its members: 的活动目标：, 特色载体活动。 */
const LONGEST_TAIL = 16
/** A list of members is no longer than this. */
const LONGEST_LIST = 300
/** Longest member after a colon that nothing else explains. */
const LONGEST_PLAIN_MEMBER = 16
/** 一旗”就是…；“一岗”就是…: how far the parts of a shorthand may be explained. */
const LONGEST_GLOSS = 200

const GLOSS_WORDS = ['就是', '是指', '即', '指', '是', '：']
const OPENING_WORDS = ['也就是', '即：', '即', '就是', '是指', '包括', '分别是', '具体是', '指']

/** What the members of a mention are looked for in. */
export interface MemberSearch {
  text: string
  start: number
  end: number
  lexicon: SloganLexicon
  enumerations: () => Enumerations
}

function indexOfAny(text: string, marks: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (marks.includes(text.charAt(i))) return i
  return to
}

/** Where the words of explanation end if one stands at `at`, else -1. */
function afterOpeningWord(text: string, at: number): number {
  for (const word of OPENING_WORDS) if (text.startsWith(word, at)) return at + word.length
  return -1
}

/** “一校一品”活动、“两培两带”和“一旗一岗一承诺”活动: the contents of the quotes of a stretch. */
function quotedInside(text: string, from: number, to: number): Span[] {
  const found: Span[] = []
  for (let i = from; i < to; i++) {
    if (text.charCodeAt(i) !== 0x201c) continue
    const close = indexOfAny(text, '”\n', i, to)
    if (close < to) found.push({ start: i + 1, end: close })
    i = close
  }
  return found
}

/** The members in a stretch that an explaining word opened. */
function membersIn(text: string, from: number, end: number, counts: readonly number[]): Span[] {
  const stop = indexOfAny(text, '。！？\n', from, Math.min(end, from + LONGEST_LIST))
  const quoted = quotedInside(text, from, stop)
  if (quoted.length > 1 && counts.includes(quoted.length)) return quoted
  for (const marks of ['，；。', '；', '']) {
    const to = marks === '' ? stop : indexOfAny(text, marks, from, stop)
    const members = splitMembers(text, from, to, counts.length > 0 ? counts : [-1])
    if (members.length > 0) return members
  }
  if (quoted.length === 1) {
    const members = splitMembers(text, quoted[0]!.start, quoted[0]!.end, counts)
    if (members.length > 0) return members
  }
  // 即发扬…，用…，达到…，这一目标已经实现: more follows in the same sentence.
  const clauses = splitClauses(text, from, stop)
  return counts.length > 0 && clauses.length > counts[0]! ? clauses.slice(0, counts[0]) : []
}

/** After a bare colon only a list of short members is believed. */
function shortOnly(members: Span[]): Span[] {
  return members.every(({ start, end }) => end - start <= LONGEST_PLAIN_MEMBER) ? members : []
}

/** 计划，努力把A培养成B，把C培养成D */
function membersWithBa(text: string, from: number, end: number, counts: readonly number[]): Span[] {
  const stop = indexOfAny(text, '。！？\n', from, Math.min(end, from + LONGEST_LIST))
  const members: Span[] = []
  for (const { start, end: to } of splitClauses(text, from, stop)) {
    const ba = firstPlace(text, '把', start, Math.min(to, start + 4))
    if (ba < 0) break
    members.push({ start: ba, end: to })
  }
  return counts.includes(members.length) ? members : []
}

/** 一旗一岗一承诺: each numeral with its word, explained right after: 一旗”就是…；“一岗”就是… */
function glossedParts({ text, end }: MemberSearch, mention: Mention): Span[] {
  const parts: Span[] = []
  let at = mention.close
  let from = mention.start
  for (let i = mention.start + 1; i <= mention.end; i++) {
    if (i < mention.end && numeralValue(text.charCodeAt(i)) < 1) continue
    const part = text.slice(from, i)
    const found = firstPlace(text, part, at, Math.min(end, at + LONGEST_GLOSS))
    const past = found + part.length + (text.charAt(found + part.length) === '”' ? 1 : 0)
    if (part.length < 2 || found < 0 || !GLOSS_WORDS.some((word) => text.startsWith(word, past))) return []
    parts.push({ start: found, end: found + part.length })
    at = past
    from = i
  }
  return parts.length > 1 ? parts : []
}

/** Members that follow a mention: （…）, 即…, ：一是…二是…, a bare enumeration after the sentence. */
function membersAfter(search: MemberSearch, mention: Mention, counts: readonly number[]): Span[] {
  const { text, end, enumerations } = search
  const from = mention.close
  const direct = afterOpeningWord(text, from)
  if (direct >= 0) return membersIn(text, direct, end, counts)
  const mark = indexOfAny(text, '（，。：；\n “”、', from, Math.min(end, from + LONGEST_TAIL))
  const next = mark + 1
  switch (text.charAt(mark)) {
    case '（': {
      const close = indexOfAny(text, '）', next, Math.min(end, next + LONGEST_LIST))
      const opened = afterOpeningWord(text, next)
      return close < end && text.charAt(close) === '）' ? splitMembers(text, Math.max(next, opened), close, counts.length > 0 ? counts : [-1]) : []
    }
    case '，': {
      const opened = afterOpeningWord(text, next)
      return opened >= 0 ? membersIn(text, opened, end, counts) : membersWithBa(text, next, end, counts)
    }
    case '：': {
      const opened = afterOpeningWord(text, next)
      if (opened >= 0) return membersIn(text, opened, end, counts)
      const listed = enumerations().membersAt(next, counts)
      return listed.length > 0 ? listed : shortOnly(membersIn(text, next, end, counts))
    }
    case '。': case '\n': case ' ': {
      let at = next
      while (at < end && (text.charCodeAt(at) === 10 || text.charCodeAt(at) === 32)) at++
      const opened = text.charAt(mark) === '。' ? afterOpeningWord(text, at) : -1
      return opened >= 0 ? membersIn(text, opened, end, counts) : enumerations().membersAt(at, counts)
    }
    default: return []
  }
}

/** “四定”、“三有”的要求，即…；…: as many groups as shorthands in the run. */
function shareGroups(search: MemberSearch, run: readonly Mention[]): Span[][] | undefined {
  const { text, start, end } = search
  const last = run[run.length - 1]!
  const ji = indexOfAny(text, '。，；：\n', last.close, Math.min(end, last.close + LONGEST_TAIL))
  const opened = afterOpeningWord(text, ji + 1)
  if (opened >= 0) {
    const stop = indexOfAny(text, '。！？\n', opened, Math.min(end, opened + LONGEST_LIST))
    const groups = splitGroups(text, opened, stop)
    if (groups.length === run.length) return groups.map((group, k) => splitMembers(text, group.start, group.end, run[k]!.shape?.counts ?? []))
  }
  const of = run[0]!.open - 1
  if (text.charAt(of) !== '的' || text.charAt(of - 1) !== '”') return undefined
  const quote = lastPlace(text, '“', Math.max(start, of - LONGEST_LIST), of - 1)
  if (quote < 0) return undefined
  const groups = splitGroups(text, quote + 1, of - 1)
  if (groups.length !== run.length) return undefined
  return groups.map((group, k) => splitMembers(text, group.start, group.end, run[k]!.shape?.counts ?? []))
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
export function membersOfAll(search: MemberSearch, mentions: readonly Mention[]): Span[][] {
  const all: Span[][] = mentions.map(() => [])
  for (let i = 0; i < mentions.length; i++) {
    if (mentions[i]!.kind !== 'abbreviation') continue
    const past = runEnd(search.text, mentions, i)
    const run = mentions.slice(i, past)
    const shared = run.length > 1 && run.length < 12 ? shareGroups(search, run) : undefined
    run.forEach((mention, k) => {
      all[i + k] = shared?.[k]?.length ? shared[k] : membersOf(search, mention, k === 0, k === run.length - 1)
    })
    i = past - 1
  }
  return all
}

function membersOf(search: MemberSearch, mention: Mention, first: boolean, last: boolean): Span[] {
  const counts = mention.shape?.counts ?? []
  const glossed = last && (mention.shape?.parts ?? 0) > 1 ? glossedParts(search, mention) : []
  if (glossed.length > 0) return glossed
  const after = last ? membersAfter(search, mention, counts) : []
  if (after.length > 0 || !first) return after
  return charClasses()[search.text.charCodeAt(mention.start)] === HAN ? membersBefore(search, mention, counts) : []
}
