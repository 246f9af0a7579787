import type { Span } from '../../model/span.ts'
import type { FunctionWords } from './lexicon.ts'

/** What parts members, as bits. 和, 及 and 与 join them unless they are part of a word. */
const LIST_COMMA = 1
const COMMA = 2
const SEMICOLON = 4
const JOINT = 8
const MARKS = LIST_COMMA | COMMA | SEMICOLON

function separatorOf(unit: number): number {
  switch (unit) {
    case 0x3001: return LIST_COMMA
    case 0xff0c: return COMMA
    case 0xff1b: return SEMICOLON
    case 0x548c: case 0x53ca: case 0x4e0e: return JOINT
    default: return 0
  }
}

/** What may stand before the first word of a member or after its last and is no part of it. */
const EDGES = '“”‘’（） 、，；：。'

/** Whether the 和, 及 or 与 at `at` joins two members and is no part of a word. */
function joinsHere(text: string, at: number, words: FunctionWords): boolean {
  if (separatorOf(text.charCodeAt(at)) !== JOINT) return false
  return words.whole.matchAt(text, at, text.length) < 0 && words.whole.matchBefore(text, at - 1, at + 1) < 0
}

/** Whether at least `least` marks or words that may part members stand in text[from, to). @param separators which ones count */
export function hasSeparators(text: string, from: number, to: number, least = 1, separators = MARKS | JOINT): boolean {
  let found = 0
  for (let i = from; i < to && found < least; i++) if ((separatorOf(text.charCodeAt(i)) & separators) !== 0) found++
  return found >= least
}

/** The place after the last 和, 及 or 与 that joins members in text[from, to), or `from`. */
export function pastJoint(text: string, from: number, to: number, words: FunctionWords): number {
  for (let i = to - 2; i > from; i--) if (joinsHere(text, i, words)) return i + 1
  return from
}

/** Whether anything in text[from, to) joins two members. */
export const hasJoint = (text: string, from: number, to: number, words: FunctionWords): boolean => pastJoint(text, from, to, words) > from

/** The last place of `words` in text[floor, end), or -1. Unlike `lastIndexOf` it never looks farther back than `floor`. */
export function lastPlace(text: string, words: string, floor: number, end: number): number {
  const first = words.charCodeAt(0)
  for (let i = end - words.length; i >= floor; i--) if (text.charCodeAt(i) === first && text.startsWith(words, i)) return i
  return -1
}

/** The first place of `words` in text[from, end), or -1. Unlike `indexOf` it never looks farther than `end`. */
export function firstPlace(text: string, words: string, from: number, end: number): number {
  const first = words.charCodeAt(0)
  const last = end - words.length
  for (let i = from; i <= last; i++) if (text.charCodeAt(i) === first && text.startsWith(words, i)) return i
  return -1
}

/** Whether one of `marks`, none of which is Han, stands at `at`. Most units of a text are Han and cost no look at the marks. */
export function isMarkAt(text: string, at: number, marks: string): boolean {
  const unit = text.charCodeAt(at)
  if (unit >= 0x3400 && unit <= 0x9fff) return false
  // `includes` would make a string of the unit first.
  for (let k = 0; k < marks.length; k++) if (marks.charCodeAt(k) === unit) return true
  return false
}

/** Whether every quote in a member is closed in it: 四级”为省 is none. */
export function isBalanced(text: string, { start, end }: Span): boolean {
  let open = 0
  for (let i = start; i < end && open >= 0; i++) open += text.charCodeAt(i) === 0x201c ? 1 : text.charCodeAt(i) === 0x201d ? -1 : 0
  return open === 0
}

/** A member without quotes, spaces and marks at its edges; a quote that is closed inside the member stays: “一带一路”建设. */
export function trimMember(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && isMarkAt(text, start, EDGES) && !(text.charCodeAt(start) === 0x201c && isClosedInside(text, start, end))) start++
  while (end > start && isMarkAt(text, end - 1, EDGES)) end--
  return { start, end }
}

/** Whether the quote that opens at `open` is closed before the last unit of a member that ends at `end`. */
function isClosedInside(text: string, open: number, end: number): boolean {
  const close = firstPlace(text, '”', open, end)
  for (let i = close + 1; close >= 0 && i < end; i++) if (!isMarkAt(text, i, EDGES)) return true
  return false
}

/** Splits text[from, to) at `separators` outside quotes; empty members are left out. @param most no more are asked for @param words tells joints from 和 in words */
function splitAt(text: string, from: number, to: number, separators: number, most = Infinity, words?: FunctionWords): Span[] {
  const members: Span[] = []
  let start = from
  let quoted = 0
  for (let i = from; i <= to && members.length < most; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x201c) quoted++
    else if (unit === 0x201d && quoted > 0) quoted--
    const separator = separatorOf(unit) & separators
    if (i < to && (separator === 0 || quoted > 0 || (separator === JOINT && words && !joinsHere(text, i, words)))) continue
    const member = trimMember(text, start, i)
    if (member.end > member.start) members.push(member)
    start = i + 1
  }
  return members
}

/** Groups of text[from, to) between semicolons, the first `most` of them. */
export function splitGroups(text: string, from: number, to: number, most?: number): Span[] {
  return splitAt(text, from, to, SEMICOLON, most)
}

/** Members of text[from, to) between commas and semicolons, the first `most` of them. */
export function splitClauses(text: string, from: number, to: number, most?: number): Span[] {
  return splitAt(text, from, to, COMMA | SEMICOLON, most)
}

/** Members of text[from, to) between 、 and marks of any kind that part members, the first `most` of them. */
export function splitFlat(text: string, from: number, to: number, most?: number): Span[] {
  return splitAt(text, from, to, MARKS, most)
}

/** 比学习，创队伍；比工作，创业绩: groups that begin alike are one member each. */
function areAlike(text: string, groups: readonly Span[]): boolean {
  return groups.length > 1 && groups.every(({ start }) => text.charCodeAt(start) === text.charCodeAt(groups[0]!.start))
}

/** A、B和C: the joint that counts is in the last member. */
function splitLast(text: string, members: Span[], words: FunctionWords): Span[] {
  const last = members[members.length - 1]
  if (!last) return members
  const past = pastJoint(text, last.start, last.end, words)
  return past === last.start ? members : [...members.slice(0, -1), { start: last.start, end: past - 1 }, { start: past, end: last.end }]
}

/**
 * The members of a list, split so that their number is one of `counts`; likelier counts are tried first.
 * 领导班子好、党员队伍好；… with counts [5] → five members, or none where no way of splitting gives five.
 * @param counts numbers that the numeral allows; empty where any number of two and more will do
 * @param words tells joints from 和 in words
 */
export function splitMembers(text: string, from: number, to: number, counts: readonly number[], words: FunctionWords): Span[] {
  if (counts.length === 0) {
    const all = splitFlat(text, from, to)
    return all.length > 1 ? all : []
  }
  // Most stretches have too few separators, and of one with too many it is enough to know that.
  const fewest = Math.min(...counts)
  if (!hasSeparators(text, from, to, fewest - 1)) return []
  const most = Math.max(...counts) + 1
  const flat = splitFlat(text, from, to, most)
  // Fewer kinds of separators make fewer members, joints make more.
  const hasCoarser = flat.length > Math.max(1, fewest) && hasSeparators(text, from, to, fewest - 1, COMMA | SEMICOLON)
  const groups = hasCoarser && hasSeparators(text, from, to, fewest - 1, SEMICOLON) ? splitGroups(text, from, to, most) : []
  if (counts.includes(groups.length) && areAlike(text, groups)) return groups
  if (flat.length === counts[0]) return flat
  const ways = [flat]
  if (flat.length < most - 1 && hasSeparators(text, from, to, 1, JOINT)) ways.push(splitLast(text, flat, words), splitAt(text, from, to, MARKS | JOINT, most, words))
  if (hasCoarser) ways.push(splitClauses(text, from, to, most), groups)
  for (const count of counts) {
    const way = ways.find((members) => members.length === count)
    if (way) return way
  }
  return []
}

/** Takes 等, 的 and 这 off the end of a list that stands before its shorthand. */
export function withoutLastWords(text: string, from: number, to: number, { closes }: FunctionWords): number {
  let end = to
  for (let word = 0; (word = closes.matchBefore(text, from + 1, end)) >= 0;) end -= closes.phrases[word]!.length
  return end
}
