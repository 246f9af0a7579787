import type { Span } from '../../model/span.ts'
import type { Mention } from './find.ts'
import type { FunctionWords } from './lexicon.ts'
import { countedWords, echoingMembers } from './echo.ts'
import { firstPlace, hasSeparators, isBalanced, splitClauses, splitMembers } from './lists.ts'
import type { MemberSearch } from './members.ts'
import { indexOfAny, LONGEST_LIST, sentenceEnd } from './stretch.ts'

/** Words between a shorthand and its members: 的活动目标：, 特色载体活动。 */
export const LONGEST_TAIL = 16
/** Longest member after a colon that nothing else explains. */
const LONGEST_PLAIN_MEMBER = 16
/** From a shorthand to the end of its line, below which its members may be listed. */
const LONGEST_REST = 60

/** Where the words of explanation end if one stands at `at`, else -1. */
export function afterOpeningWord(text: string, at: number, { opens }: FunctionWords): number {
  const word = opens.matchAt(text, at, text.length)
  return word < 0 ? -1 : at + opens.phrases[word]!.length
}

const hasSeparatingMark = (text: string, { start, end }: Span): boolean => indexOfAny(text, '、，；', start, end) < end

/** “一校一品”活动、“两培两带”和“一旗一岗一承诺”活动: the contents of the first `most` quotes of a stretch. */
function quotedInside(text: string, from: number, to: number, most: number): Span[] {
  const found: Span[] = []
  for (let i = from; i < to && found.length < most; i++) {
    if (text.charCodeAt(i) !== 0x201c) continue
    const close = indexOfAny(text, '”\n', i, to)
    if (close < to) found.push({ start: i + 1, end: close })
    i = close
  }
  return found
}

/** The members in a stretch that an explaining word opened. */
function membersIn({ text, end, lexicon: { words } }: MemberSearch, from: number, counts: readonly number[]): Span[] {
  const stop = sentenceEnd(text, from, Math.min(end, from + LONGEST_LIST))
  if (!hasSeparators(text, from, stop)) return []
  const quoted = quotedInside(text, from, stop, Math.max(1, ...counts) + 1)
  if (quoted.length > 1 && counts.includes(quoted.length) && quoted.every(({ start, end: to }) => to - start > 1)) return quoted
  // A list ends at the first comma, at the first semicolon or with its sentence.
  const comma = indexOfAny(text, '，；', from, stop)
  const ends = new Set([comma, indexOfAny(text, '；', comma, stop), stop])
  for (const count of counts) {
    for (const to of ends) {
      const members = splitMembers(text, from, to, [count], words)
      if (members.length > 0 && members.every((member) => isBalanced(text, member))) return members
    }
  }
  if (quoted.length === 1 && hasSeparatingMark(text, quoted[0]!)) {
    const members = splitMembers(text, quoted[0]!.start, quoted[0]!.end, counts, words)
    if (members.length > 0) return members
  }
  // 即发扬…，用…，达到…，大家都很拥护: more follows in the same sentence.
  const [count] = counts
  const clauses = count === undefined || comma === stop ? [] : splitClauses(text, from, stop, count + 1)
  return clauses.length > (count ?? 0) ? clauses.slice(0, count) : []
}

/** The first place at or after `from` with neither a space nor a line break. */
export function pastSpace(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (text.charCodeAt(at) === 10 || text.charCodeAt(at) === 32)) at++
  return at
}

/** After a bare colon only a list of short members is believed. */
function shortOnly(members: Span[]): Span[] {
  return members.every(({ start, end }) => end - start <= LONGEST_PLAIN_MEMBER) ? members : []
}

/** 计划，努力把A培养成B，把C培养成D */
function membersWithBa(text: string, from: number, end: number, counts: readonly number[]): Span[] {
  if (firstPlace(text, '把', from, Math.min(end, from + 4)) < 0) return []
  const stop = sentenceEnd(text, from, Math.min(end, from + LONGEST_LIST))
  const members: Span[] = []
  for (const { start, end: to } of splitClauses(text, from, stop)) {
    const ba = firstPlace(text, '把', start, Math.min(to, start + 4))
    if (ba < 0) break
    members.push({ start: ba, end: to })
  }
  return counts.includes(members.length) ? members : []
}

/** 推进“三化”。\n（一）制度规范化 …: the headings or points right below the line of a mention, each of which has the word that is counted. */
export function listedBelow({ text, end, enumerations }: MemberSearch, mention: Mention, counts: readonly number[]): Span[] {
  const line = indexOfAny(text, '\n', mention.close, Math.min(end, mention.close + LONGEST_REST))
  if (text.charAt(line) !== '\n') return []
  const at = pastSpace(text, line, end)
  const members = enumerations.membersAt(text.charAt(at) === '（' ? at + 1 : at, counts)
  if (members.length === 0) return []
  const [word, ...others] = countedWords(text.slice(mention.start, mention.end))
  return word && others.length === 0 && members.every((member) => firstPlace(text, word, member.start, member.end) >= 0) ? members : []
}

/** Members that follow a mention: （…）, 即…, ：一是…二是…, a bare enumeration after the sentence. */
export function membersAfter(search: MemberSearch, mention: Mention, counts: readonly number[]): Span[] {
  const { text, end, enumerations, lexicon: { words } } = search
  const from = mention.close
  const direct = afterOpeningWord(text, from, words)
  if (direct >= 0) return membersIn(search, direct, counts)
  const echoing = (at: number): Span[] => echoingMembers(text, at, end, countedWords(text.slice(mention.start, mention.end)), counts[0] ?? 0, search.lexicon)
  const mark = indexOfAny(text, '（，。：；\n “”、', from, Math.min(end, from + LONGEST_TAIL))
  const next = mark + 1
  switch (text.charAt(mark)) {
    case '（': {
      const close = indexOfAny(text, '）', next, Math.min(end, next + LONGEST_LIST))
      const opened = afterOpeningWord(text, next, words)
      return counts.length > 0 && close < end && text.charAt(close) === '）' ? splitMembers(text, Math.max(next, opened), close, counts, words) : []
    }
    case '，': {
      const opened = afterOpeningWord(text, next, words)
      if (opened >= 0) return membersIn(search, opened, counts)
      const members = echoing(next)
      return members.length > 0 ? members : membersWithBa(text, next, end, counts)
    }
    case '：': {
      const at = pastSpace(text, next, end)
      const opened = afterOpeningWord(text, at, words)
      if (opened >= 0) return membersIn(search, opened, counts)
      const listed = enumerations.membersAt(at, counts)
      // 情况如下：一、做法 is no list of members.
      return listed.length > 0 || enumerations.isMark(at) ? listed : shortOnly(membersIn(search, at, counts))
    }
    case '。': case '\n': case ' ': {
      const at = pastSpace(text, next, end)
      const opened = text.charAt(mark) === '。' ? afterOpeningWord(text, at, words) : -1
      if (opened >= 0) return membersIn(search, opened, counts)
      const listed = enumerations.membersAt(at, counts)
      return listed.length > 0 ? listed : echoing(at)
    }
    default: return []
  }
}

/** The plain list of short members that brackets or an explaining word right after a mention open, however many they are. */
export function listRightAfter({ text, end, lexicon: { words } }: MemberSearch, close: number): Span[] {
  const inBrackets = text.charAt(close) === '（'
  const from = afterOpeningWord(text, inBrackets || text.charAt(close) === '，' ? close + 1 : close, words)
  if (from < 0 && !inBrackets) return []
  const start = from < 0 ? close + 1 : from
  const stop = indexOfAny(text, inBrackets ? '）' : '，；。\n', start, Math.min(end, start + LONGEST_LIST))
  return firstPlace(text, '、', start, stop) < 0 ? [] : shortOnly(splitMembers(text, start, stop, [], words))
}
