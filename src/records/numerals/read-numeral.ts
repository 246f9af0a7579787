import { UnitSet } from '../../model/unit-set.ts'
import { readArabic } from './arabic-group.ts'
import { readChinese } from './chinese-group.ts'
import { addDecimals, compareDecimals, shiftDecimal } from './decimal.ts'
import type { Group } from './group.ts'
import { ARABIC, SOME, numeralRoles, scaleOf } from './numeral-chars.ts'

/** A numeral found at a place of a text. */
export interface Numeral {
  start: number
  end: number
  /** The exact value as decimal text: `22000`, `3.5`; the lower end of a range. */
  decimal: string
  value: number
  /** The upper end of a range, as decimal text: 3 for 两三, 700000000 for 6至7亿. */
  upper?: string
  /** `arabic` has digits 0–9 in front, `chinese` has none. */
  style: 'arabic' | 'chinese'
  /** Power of ten of the scale words at its end: 4 for 2.2万, 3 for 三千, 0 for 365. */
  scale: number
  /** 余 多 来 几 数 inside the numeral: 二十多万, 3千余万, 数百. */
  isMore: boolean
  /** Digits in a row, read one by one: 二〇一〇. */
  isSpelled?: true
}

/** Whether a numeral can begin with this code unit. */
export function opensNumeral(unit: number): boolean {
  return numeralRoles()[unit] !== 0
}

/**
 * Reads the longest numeral that starts at `at` and ends by `end`, or null: 1,234.5, 三百六十五, 2.2万, 1亿2千万, 十几万, 两三千.
 * Linear, whatever its length.
 * @param text clean text: digits are half-width
 */
export function readNumeral(text: string, at: number, end: number): Numeral | null {
  const roles = numeralRoles()
  const opening = roles[text.charCodeAt(at)]!
  if (opening === 0) return null
  const style = opening >= ARABIC ? 'arabic' : 'chinese'
  // 万余人, 亿元: a scale word alone counts as one of it.
  const group = scaleOf(opening) ? null : readGroup(text, at, end, true)
  // 兆 alone is a unit.
  if (!group) return scaleOf(opening) && scaleAt(text, at, end) === 1 ? readScales(text, at, at, end, null, style) : null
  return scaleAt(text, group.end, end) ? readScales(text, at, group.end, end, group, style) : withoutScale(at, group, style)
}

function withoutScale(start: number, group: Group, style: Numeral['style']): Numeral {
  return makeNumeral(start, group.end, group.decimal, group.upper, style, group.scale, group.isMore, group.isSpelled)
}

function makeNumeral(
  start: number, end: number, decimal: string, upper: string | undefined, style: Numeral['style'], scale: number, isMore: boolean, isSpelled: boolean,
): Numeral {
  const numeral: Numeral = { start, end, decimal, value: Number(decimal), style, scale, isMore }
  if (upper !== undefined) numeral.upper = upper
  if (isSpelled) numeral.isSpelled = true
  return numeral
}

/** Reads the group without scale words that starts at `at`, or null. @param isFirst whether no scale word stands before it */
function readGroup(text: string, at: number, end: number, isFirst: boolean): Group | null {
  return numeralRoles()[text.charCodeAt(at)]! >= ARABIC ? readArabic(text, at, end) : readChinese(text, at, end, isFirst)
}

const FILLERS = new UnitSet('多余来')

/** Where the scale word stands that follows `at`, if need be behind 多, 余, 来 or 几: 1 or 2 for its length from `at`, 0 for none. */
function scaleAt(text: string, at: number, end: number): number {
  if (at >= end) return 0
  const roles = numeralRoles()
  const role = roles[text.charCodeAt(at)]!
  const isFiller = role === SOME || FILLERS.has(text.charCodeAt(at))
  const place = isFiller ? at + 1 : at
  const power = place < end ? scaleOf(roles[text.charCodeAt(place)]!) : 0
  if (power === 0) return 0
  // 25兆瓦: 兆 is a scale word only where the numeral goes on.
  if (power === 12 && (place + 1 >= end || roles[text.charCodeAt(place + 1)] === 0)) return 0
  return isFiller ? 2 : 1
}

/** Scale words in a row mean no more than this power of ten; a longer run (亿亿亿…) is cut, lest its digits grow without bound. */
const MOST_POWER = 64

/** A part of a numeral that ends with scale words; `high` where it is a spoken range (两三万). */
interface Part { low: string; high: string | undefined; power: number }

/**
 * Scale words and the groups between them. Parts wait until a larger scale word takes all that is smaller:
 *
 *     四千五百万 八千亿 六千   4500·10⁴ + 8000 → (…)·10⁸, then + 6000
 */
function readScales(text: string, start: number, at: number, end: number, first: Group | null, style: Numeral['style']): Numeral {
  const roles = numeralRoles()
  const parts: Part[] = []
  let pending = first
  let isMore = first?.isMore ?? false
  let scale = 0
  let lastPower = 0
  let stop = at
  for (let i = at, width = scaleAt(text, i, end); width > 0; width = scaleAt(text, i, end)) {
    const power = scaleOf(roles[text.charCodeAt(i + width - 1)]!)
    const last = parts[parts.length - 1]
    // 5万6万 are two numerals, and 亿万 is none.
    if (last && (pending ? last.power === power : power < lastPower || last.power + power > MOST_POWER)) break
    if (pending || !last) {
      parts.push(takeSmaller(parts, pending, power))
      scale = power
    } else {
      last.low = shiftDecimal(last.low, power)
      if (last.high !== undefined) last.high = shiftDecimal(last.high, power)
      last.power += power
      scale += power
    }
    isMore ||= width === 2 || (pending?.isMore ?? false)
    lastPower = power
    i += width
    stop = i
    pending = i < end && scaleAt(text, i, end) === 0 ? readGroup(text, i, end, false) : null
    if (pending) i = pending.end
  }
  const total = sumOf(parts)
  return addTail(text, makeNumeral(start, stop, total.low, total.high, style, scale, isMore, false), pending, parts[parts.length - 1]!.power)
}

/** `group` and all parts smaller than the scale word `power`, times that scale word. */
function takeSmaller(parts: Part[], group: Group | null, power: number): Part {
  let low = group?.decimal ?? '1'
  let high = group?.upper
  while (parts.length > 0 && parts[parts.length - 1]!.power < power) {
    const part = parts.pop()!
    low = addDecimals(part.low, low)
    if (high !== undefined) high = addDecimals(part.low, high)
  }
  return { low: shiftDecimal(low, power), high: high === undefined ? undefined : shiftDecimal(high, power), power }
}

function sumOf(parts: readonly Part[]): Part {
  let total = parts[0]!
  for (let k = 1; k < parts.length; k++) {
    const part = parts[k]!
    const high = total.high !== undefined || part.high !== undefined ? addDecimals(total.low, part.high ?? part.low) : undefined
    total = { low: addDecimals(total.low, part.low), high, power: part.power }
  }
  return total
}

/** Adds what follows without a scale word, if it fits: 一万二, 3万4000, 十万零五. */
function addTail(text: string, total: Numeral, tail: Group | null, power: number): Numeral {
  if (!tail || total.upper !== undefined || !isTail(text, total, tail, power)) return withPoint(text, total)
  const unit = tail.isLoneDigit ? power - 1 : 0
  const decimal = addDecimals(total.decimal, shiftDecimal(tail.decimal, unit))
  const sum: Numeral = { ...total, end: tail.end, decimal, value: Number(decimal), scale: 0, isMore: total.isMore || tail.isMore }
  if (tail.upper !== undefined) sum.upper = addDecimals(total.decimal, shiftDecimal(tail.upper, unit))
  return sum
}

/**
 * What follows must be smaller than the scale word before it: 1亿2千万, but not 3万、5万; digits must fill the places (3万4000). One Chinese digit
 * counts what comes next where it stands behind digits of the other kind (9万亿三个台阶), and so does 两.
 */
function isTail(text: string, { end: at, style }: Numeral, tail: Group, power: number): boolean {
  if (tail.isLoneDigit && (style === 'arabic' || text[at] === '两')) return false
  if (compareDecimals(tail.decimal, `1${'0'.repeat(power)}`) >= 0) return false
  if (numeralRoles()[text.charCodeAt(at)]! < ARABIC) return !tail.isSpelled || text[at] === '零'
  return tail.scale > 0 || tail.end - at > power || (tail.end - at === power && text[tail.end] !== '年')
}

/** 两千万点五五四四. */
function withPoint(text: string, numeral: Numeral): Numeral {
  if (text[numeral.end] !== '点' || numeral.style === 'arabic' || numeral.upper !== undefined) return numeral
  const roles = numeralRoles()
  const digits: number[] = []
  let i = numeral.end + 1
  for (let role = roles[text.charCodeAt(i)]!; i < text.length && role >= 1 && role <= 10; role = roles[text.charCodeAt(++i)]!) digits.push(role - 1)
  if (digits.length === 0) return numeral
  const decimal = addDecimals(numeral.decimal, `0.${digits.join('')}`)
  return { ...numeral, end: i, decimal, value: Number(decimal), scale: 0 }
}
