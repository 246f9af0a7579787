import { numeralRoles, ARABIC } from './numeral-chars.ts'

/** A numeral without 万 and 亿: 365, 1,234.5, 三百六十五, 3千5百, 二〇一〇, 十五六, 三点五. */
export interface Group {
  end: number
  decimal: string
  /** Upper end of a spoken range: 16 for 十五六. */
  upper: string | undefined
  isMore: boolean
  /** One digit that a scale word before it makes a shorthand: 二 in 一万二, but not in 一万零二. */
  isLoneDigit: boolean
  /** Power of the only power word of a group such as 三千 or 3百, otherwise 0. */
  scale: number
  /** Digits in a row, read one by one: 二〇一〇. */
  isSpelled: boolean
}

/** What 千 opens a unit with: 千瓦, 千伏安. Before the others a Chinese numeral goes first: 三千米, but 3千米. */
const AFTER_THOUSAND = '瓦伏'
const AFTER_THOUSAND_AND_DIGITS = '米克卡赫焦帕'

/** Whether 千 (a power of 3) at `at` belongs to the unit behind it: 3千米, 5万千瓦. @param afterDigits whether arabic digits stand before it */
export function opensUnit(text: string, at: number, power: number, afterDigits: boolean): boolean {
  if (power !== 3 || at + 1 >= text.length) return false
  return AFTER_THOUSAND.includes(text[at + 1]!) || (afterDigits && AFTER_THOUSAND_AND_DIGITS.includes(text[at + 1]!))
}

/** The arabic digits at `at`, no more than four. */
export function digitsAt(text: string, at: number, end: number): string {
  const roles = numeralRoles()
  let i = at
  while (i < end && i - at < 4 && roles[text.charCodeAt(i)]! >= ARABIC) i++
  return text.slice(at, i)
}
