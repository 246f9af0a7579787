import type { Token } from 'parse5'
import { attributeOf, integerOf, styleOf } from './attributes.ts'

/** How a list writes its numbers. */
export type MarkStyle = 'decimal' | 'leading-zero' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman' | 'chinese' | 'none'

/** An open or closed ordered list. */
export interface OrderedList {
  style: MarkStyle
  step: 1 | -1
  /** Number of the next item; in a list that counts down to 1 it lacks `count`, which is known at the end of the list only. */
  next: number
  countsDown: boolean
  count: number
}

/** The number of an item, put before its text. */
export interface Mark {
  list: OrderedList
  value: number
  /** Whether the number of items must be added to the value. */
  addsCount: boolean
  /** Where the item's tag stands in the source. */
  source: number
}

const TYPES: Readonly<Record<string, MarkStyle>> = { a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman', 1: 'decimal' }
const CSS_STYLES: readonly [RegExp, MarkStyle][] = [
  [/\b(?:none|disc|circle|square)\b/u, 'none'],
  [/decimal-leading-zero/u, 'leading-zero'],
  [/lower-(?:alpha|latin)/u, 'lower-alpha'],
  [/upper-(?:alpha|latin)/u, 'upper-alpha'],
  [/lower-roman/u, 'lower-roman'],
  [/upper-roman/u, 'upper-roman'],
  [/cjk-ideographic|(?:simp|trad)-chinese/u, 'chinese'],
  [/decimal/u, 'decimal'],
]

function styleOfList(tag: Token.TagToken): MarkStyle {
  const css = styleOf(tag, 'list-style-type') || styleOf(tag, 'list-style')
  const styled = CSS_STYLES.find(([pattern]) => pattern.test(css))
  return styled?.[1] ?? TYPES[attributeOf(tag, 'type') ?? ''] ?? 'decimal'
}

export function openList(tag: Token.TagToken): OrderedList {
  const isReversed = attributeOf(tag, 'reversed') !== undefined
  const start = integerOf(tag, 'start')
  return { style: styleOfList(tag), step: isReversed ? -1 : 1, next: start ?? (isReversed ? 0 : 1), countsDown: isReversed && start === undefined, count: 0 }
}

/** The mark of the next item of a list; `value` on the item sets the count anew. */
export function nextMark(list: OrderedList, tag: Token.TagToken): Mark {
  const value = integerOf(tag, 'value')
  if (value !== undefined) {
    list.next = value
    list.countsDown = false
  }
  const mark: Mark = { list, value: list.next, addsCount: list.countsDown, source: tag.location!.startOffset }
  list.next += list.step
  list.count++
  return mark
}

const ROMAN: readonly [number, string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]

function roman(value: number): string {
  let text = ''
  let rest = value
  for (const [amount, letters] of ROMAN) {
    for (; rest >= amount; rest -= amount) text += letters
  }
  return text
}

/** a, b, … z, aa, ab, … */
function alpha(value: number): string {
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text
}

const CHINESE_DIGITS = '零一二三四五六七八九'

/** 一 to 九十九. */
function chinese(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return (tens > 1 ? CHINESE_DIGITS[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 ? CHINESE_DIGITS[ones]! : '')
}

/** The last number that a style can write; others are written in digits, as browsers do. */
const LAST: Readonly<Partial<Record<MarkStyle, number>>> = { chinese: 99, 'lower-roman': 3999, 'upper-roman': 3999 }

/** What stands before the text of an item: `3. `, `iv. `, `三、`. */
export function markText({ list, value, addsCount }: Mark): string {
  const number = addsCount ? value + list.count : value
  const style = number < 1 || number > (LAST[list.style] ?? Infinity) ? (list.style === 'none' ? 'none' : 'decimal') : list.style
  switch (style) {
    case 'none': return ''
    case 'chinese': return `${chinese(number)}、`
    case 'lower-alpha': return `${alpha(number)}. `
    case 'upper-alpha': return `${alpha(number).toUpperCase()}. `
    case 'lower-roman': return `${roman(number)}. `
    case 'upper-roman': return `${roman(number).toUpperCase()}. `
    case 'leading-zero': return `${String(number).padStart(2, '0')}. `
    default: return `${number}. `
  }
}
