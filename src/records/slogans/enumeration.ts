import type { Span } from '../../model/span.ts'
import { CLOSER, charClasses, HAN, NEWLINE, OPENER, PUNCTUATION, SPACE } from '../../model/chars.ts'
import { NUMERAL, ORDINAL, type Places } from '../places.ts'
import { isMarkAt, trimMember } from './lists.ts'
import { numeralValue } from './shape.ts'

/** The members of one enumeration stand no farther apart than this in all. */
const LONGEST_SPREAD = 6000
/** Marks of other lists between two marks of one list. */
const MOST_BETWEEN = 120
/** Longest member. */
const LONGEST_MEMBER = 80
/** 两 and 双 number no members. */
const LIANG = 0x4e24
const SHUANG = 0x53cc

const ORDINAL_SIGNS = '第其'

/** Whether 十 stands at `at` and a numeral behind it: 十一是. */
const isTeen = (text: string, at: number): boolean => text.charAt(at) === '十' && numeralValue(text.charCodeAt(at + 1)) > 0

/** What a mark at `at` counts, 0 where none stands there. */
function markValue(text: string, at: number): number {
  const from = ORDINAL_SIGNS.includes(text.charAt(at)) ? at + 1 : at
  const mark = text.charCodeAt(from)
  if (mark >= 0x31 && mark <= 0x39) return mark - 0x30
  if (isTeen(text, from)) return 10 + numeralValue(text.charCodeAt(from + 1))
  return mark === LIANG || mark === SHUANG ? 0 : Math.max(0, numeralValue(mark))
}

/** 一是, 2., 第三，: the marks of enumerations of a report, in order of place. They are read at first need. */
export class Enumerations {
  readonly #at: number[] = []
  readonly #value: number[] = []
  readonly #style: number[] = []
  readonly #text: string
  readonly #start: number
  readonly #end: number
  readonly #places: Places
  #isRead = false

  constructor(text: string, start: number, end: number, places: Places) {
    this.#text = text
    this.#start = start
    this.#end = end
    this.#places = places
  }

  #read(): void {
    const { at, kind, count } = this.#places
    for (let k = 0; k < count; k++) if ((kind[k]! & (NUMERAL | ORDINAL)) !== 0) this.#readMark(at[k]!)
    this.#isRead = true
  }

  #readMark(at: number): void {
    if (!this.#opensClause(at)) return
    const value = markValue(this.#text, at)
    if (value === 0) return
    this.#at.push(at)
    this.#value.push(value)
    this.#style.push(ORDINAL_SIGNS.includes(this.#text.charAt(at)) ? 1 : this.#text.charCodeAt(isTeen(this.#text, at) ? at + 2 : at + 1))
  }

  /** Whether something ends before `at`; a mark has a unit behind it. */
  #opensClause(at: number): boolean {
    if (at >= this.#end - 1) return false
    if (at === this.#start) return true
    const before = charClasses()[this.#text.charCodeAt(at - 1)]!
    return before === NEWLINE || before === PUNCTUATION || before === SPACE || before === OPENER || before === CLOSER
  }

  /** Index of the first mark at or after `from`. */
  #indexFrom(from: number): number {
    let low = 0
    let high = this.#at.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#at[middle]! < from) low = middle + 1
      else high = middle
    }
    return low
  }

  #next(index: number, value: number, style: number): number {
    for (let k = index; k < this.#at.length && k < index + MOST_BETWEEN; k++) {
      if (this.#style[k] !== style) continue
      if (this.#value[k] === value) return k
      // The next list begins before this one goes on.
      if (this.#value[k] === 1) return -1
    }
    return -1
  }

  /** Whether an enumeration goes on or begins at `at`: 一、 2. */
  isMark(at: number): boolean {
    return at < this.#end - 1 && markValue(this.#text, at) > 0 && '、.．，是'.includes(this.#text.charAt(at + 1))
  }

  /**
   * The members of the enumeration whose first mark stands at `from`, where it has exactly as many as one of `counts`.
   * 一是领导班子好。…二是党员队伍好。… → 领导班子好, 党员队伍好, …
   */
  membersAt(from: number, counts: readonly number[]): Span[] {
    if (from >= this.#end || markValue(this.#text, from) !== 1) return []
    if (!this.#isRead) this.#read()
    const first = this.#indexFrom(from)
    if (this.#at[first] !== from || this.#value[first] !== 1) return []
    const style = this.#style[first]!
    const members: Span[] = []
    let index = first
    const most = Math.max(0, ...counts)
    for (let value = 1; value <= most + 1; value++) {
      index = value === 1 ? first : this.#next(index + 1, value, style)
      if (index < 0 || this.#at[index]! - from > LONGEST_SPREAD) break
      members.push(this.#member(this.#at[index]!, style))
    }
    if (members.some(({ start, end }) => end <= start)) return []
    return counts.includes(members.length) ? members : []
  }

  #member(at: number, style: number): Span {
    const text = this.#text
    const classes = charClasses()
    // 一抓主题党日: a verb is part of the member, 是 and marks are not.
    const verb = style > 1 && classes[style] === HAN && style !== 0x662f && style !== 0x8981
    let from = at + (style === 1 || isTeen(text, at) ? 2 : 1)
    if (!verb) while (from < this.#end && (classes[text.charCodeAt(from)] === PUNCTUATION || text.charCodeAt(from) === 0x662f || text.charCodeAt(from) === 0x8981 || text.charCodeAt(from) === 32)) from++
    let to = from
    const limit = Math.min(this.#end, from + LONGEST_MEMBER)
    while (to < limit && !isMarkAt(text, to, '。，；：！？\n')) to++
    return trimMember(text, from, to)
  }
}
