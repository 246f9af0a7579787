import { charClasses, DIGIT } from '../../model/chars.ts'
import type { PhraseIndex } from '../../model/phrase-index.ts'
import type { Span } from '../../model/span.ts'
import { countedWords, echo } from './echo.ts'
import type { Mention } from './find.ts'
import { shorthandKey } from './key.ts'
import { firstPlace, hasJoint, isBalanced, isMarkAt, lastPlace, pastJoint, splitMembers, trimMember, withoutLastWords } from './lists.ts'
import type { MemberSearch } from './members.ts'

/** A list before its shorthand is no longer than this. */
const LONGEST_LIST = 200
/** What ends the search for the first member, backwards. */
const BREAKS = '。；！？：\n《》“（'
const CLAUSE_BREAKS = `${BREAKS}，`

const RIGHT_DOUBLE = 0x201d
/** By how much the longest member may be more than twice the last, which is easily none: 甲病防治、乙病防治、妇女“两癌”. */
const LENGTH_APART = 3

/** The longest beginning that all members but the first share. */
function sharedBeginning(text: string, members: readonly Span[]): string {
  const second = text.slice(members[1]!.start, members[1]!.end)
  let length = members.length > 2 ? second.length : 1
  for (const { start } of members.slice(2)) {
    let k = 0
    while (k < length && text.charCodeAt(start + k) === second.charCodeAt(k)) k++
    length = k
  }
  return second.slice(0, length)
}

/**
 * The first member without the words that lead to the list: 通过比技能、比效率 → 比技能; 争做节约高效、安全生产 → 节约高效.
 */
function trimFirst({ text, lexicon: { left, words } }: MemberSearch, members: readonly Span[]): Span[] {
  const [first, ...rest] = members as [Span, ...Span[]]
  const beginning = sharedBeginning(text, members)
  const at = beginning === '' ? -1 : lastPlace(text, beginning, first.start, first.end)
  if (at >= 0) return [{ start: at, end: first.end }, ...rest]
  const opened = pastOpeningWord(text, first, words.opens)
  if (opened > first.start) return [{ start: opened, end: first.end }, ...rest]
  const length = rest[0]!.end - rest[0]!.start
  const even = rest.length > 1 && rest.every(({ start, end }) => end - start === length)
  const last = { start: first.end - length, end: first.end }
  if (even && last.start > first.start && isBalanced(text, last)) return [last, ...rest]
  const shortest = Math.min(2, ...rest.map(({ start, end }) => end - start))
  let from = first.start
  for (let i = first.start; i < first.end - 1; i++) {
    const verb = left.index.matchAt(text, i, first.end)
    const past = verb < 0 ? i : i + left.index.phrases[verb]!.length
    if (past - i > 1 && past <= first.end - shortest) from = past
  }
  return [{ start: from, end: first.end }, ...rest]
}

/** 是指甲法、乙法: the place behind a word of two units or more that leads to a list, or the start of the member. */
function pastOpeningWord(text: string, { start, end }: Span, opens: PhraseIndex): number {
  for (let i = end - 2; i >= start; i--) {
    const word = opens.matchAt(text, i, end - 2)
    const length = word < 0 ? 0 : opens.phrases[word]!.length
    if (length > 1) return i + length
  }
  return start
}

/**
 * Whether what stands before a shorthand reads as one list of its members: 入学儿童视力检查、老人“两病” and 3个茶场、5个合作社“双优”
 * do not.
 */
function isList(text: string, members: readonly Span[]): boolean {
  const lengths = members.map(({ start, end }) => end - start)
  if (Math.max(...lengths) > 2 * (lengths.at(-1) ?? 0) + LENGTH_APART) return false
  const classes = charClasses()
  return members.every(({ start, end }) => classes[text.charCodeAt(start)] !== DIGIT && text.charCodeAt(end - 1) !== RIGHT_DOUBLE && isBalanced(text, { start, end }))
}

/** “党建引路，服务先行”的“两先”: the members stand in the quotes before. */
function inQuotesBefore({ text, start, lexicon }: MemberSearch, end: number, counts: readonly number[]): Span[] {
  const open = lastPlace(text, '“', Math.max(start, end - LONGEST_LIST), end - 1)
  return open >= 0 ? splitMembers(text, open + 1, end - 1, counts, lexicon.words) : []
}

/** 争当骨干、争当能手，创样板、创品牌、创效益的“双争三创”: the shorthand has the first word of every member. */
function namedByShorthand({ text }: MemberSearch, from: number, to: number, mention: Mention, counts: readonly number[]): Span[] {
  const members = lastMembers(text, from, to, counts[0]!)
  if (members.length < 2 || members.length !== counts[0]) return []
  const phrase = text.slice(mention.start, mention.end)
  const fits = members.slice(1).every(({ start }) => phrase.includes(text.charAt(start)))
  return fits ? members : []
}

/** The offset after the nearest of `marks` before `end`, quotes skipped whole. */
function backTo(text: string, marks: string, floor: number, end: number): number {
  let i = end
  let mayOpen = true
  while (i > floor && !isMarkAt(text, i - 1, marks)) {
    i--
    if (!mayOpen || text.charCodeAt(i) !== RIGHT_DOUBLE) continue
    const open = lastPlace(text, '“', floor, i)
    if (open >= 0) i = open
    else mayOpen = false
  }
  return i
}

/** The last members of text[from, to) between marks that part them, `most` at most. */
function lastMembers(text: string, from: number, to: number, most: number): Span[] {
  const members: Span[] = []
  for (let end = to; end >= from && members.length < most;) {
    const start = backTo(text, '、，；', from, end)
    const member = trimMember(text, start, end)
    if (member.end > member.start) members.unshift(member)
    end = start - 1
  }
  return members
}

/**
 * Members that stand right before a mention, as many as its numeral says: 比技能、比效率、比质量的“三比” → three.
 */
export function membersBefore(search: MemberSearch, mention: Mention, counts: readonly number[]): Span[] {
  const { text, start, lexicon } = search
  const phrase = text.slice(mention.start, mention.end)
  // A member of the list itself sums nothing up, nor does 一校一品.
  if (counts.length === 0 || mention.shape?.lone || '、和与及'.includes(text.charAt(mention.open - 1)) || mention.shape?.ones) return []
  const afterComma = text.charAt(mention.open - 1) === '，'
  const floor = Math.max(start, mention.open - LONGEST_LIST)
  const end = afterComma ? mention.open - 1 : withoutLastWords(text, floor, mention.open, lexicon.words)
  // 银行为“三农”服务: a preposition stands between.
  if (end <= floor || '为对向将把以按在从由到是有'.includes(text.charAt(end - 1))) return []
  if (text.charAt(end - 1) === '”') return afterComma ? [] : inQuotesBefore(search, end, counts)
  const members = listEndingAt(search, floor, end, mention, counts)
  if (members.length === 0) return []
  // 大学生暑期“三下乡”, 收费多、罚款多，“三乱”…: a list that may well be another one must have the words of the shorthand.
  const mustEcho = afterComma || lexicon.knownMembers.has(shorthandKey(phrase))
  return mustEcho && !echo(text, members, countedWords(phrase)) ? [] : members
}

/** 甲制改革和项目评审、机构评估、人才评价的“三评”: the last members of a longer list, each with the word that is counted. */
function lastWithWord({ text, lexicon }: MemberSearch, from: number, to: number, mention: Mention, counts: readonly number[]): Span[] {
  const [word, ...others] = countedWords(text.slice(mention.start, mention.end))
  const count = counts[0] ?? 0
  if (!word || others.length > 0 || count < 2 || firstPlace(text, word, from, to) < 0) return []
  const last = lastMembers(text, from, to, count + 1)
  const members = last.slice(1)
  if (last.length <= count || !members.every((member) => firstPlace(text, word, member.start, member.end) >= 0)) return []
  const { start, end } = members[0]!
  return [{ start: pastJoint(text, start, end, lexicon.words), end }, ...members.slice(1)]
}

function listEndingAt(search: MemberSearch, floor: number, end: number, mention: Mention, counts: readonly number[]): Span[] {
  const { text, lexicon: { words } } = search
  const clause = backTo(text, CLAUSE_BREAKS, floor, end)
  const isListed = firstPlace(text, '、', clause, end) >= 0
  const isCompound = (mention.shape?.parts ?? 0) > 1
  if (!isListed && !isCompound) return []
  // A shorthand of pairs names them after itself; before it stands what its numerals sum up to, or the first of them.
  const near = isListed ? splitMembers(text, clause, end, counts.slice(0, 2), words) : []
  const named = near.length > 1 || !isCompound ? near : namedByShorthand(search, backTo(text, BREAKS, floor, clause), end, mention, counts)
  const last = named.at(-1)
  if (!last || named.length < 2) return isListed ? lastWithWord(search, clause, end, mention, counts) : []
  // 甲制度、乙制度和干部“三级承诺制”: the words before the shorthand are its own.
  const members = hasJoint(text, last.start, last.end, words) ? [] : trimFirst(search, named)
  return isList(text, members) ? members : []
}
