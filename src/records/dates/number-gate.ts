import { ARABIC, HAN_NUMERAL, type DateWords } from './date-words.ts'

const DOT = 0x2e
/** Plans written without quotes have three units: 十二五. */
const PLAN_LENGTH = 3
const YEAR_LENGTH = 4
const DAY_LENGTH = 8

/** The end of the run of numerals of one kind at `at`. */
export function runEnd(text: string, at: number, end: number, starts: Uint8Array, kind: number): number {
  let to = at + 1
  while (to < end && starts[text.charCodeAt(to)]! & kind) to++
  return to
}

/** 3.5, A4: a number that goes on from something else starts no time expression. */
function goesOn(text: string, at: number, starts: Uint8Array): boolean {
  if (at === 0) return false
  const before = text.charCodeAt(at - 1)
  return ((before | 0x20) >= 0x61 && (before | 0x20) <= 0x7a) || (before === DOT && at > 1 && (starts[text.charCodeAt(at - 2)]! & ARABIC) !== 0)
}

/**
 * Whether the run of numerals [at, to) can open a time expression, by the unit after it alone. Most numbers of a report do
 * not, and are passed over at this price.
 */
export function mayOpen(text: string, at: number, to: number, words: DateWords): boolean {
  const { starts } = words
  const next = text.charCodeAt(to)
  const arabic = (starts[text.charCodeAt(at)]! & ARABIC) !== 0
  if (arabic && goesOn(text, at, starts)) return false
  if (words.afterNumber[next]) return true
  const length = to - at
  if (arabic ? length === DAY_LENGTH : length === PLAN_LENGTH) return true
  if (!words.betweenNumbers[next]) return false
  if (arabic && length === YEAR_LENGTH) return true
  const beyond = text.charCodeAt(to + 1)
  return beyond === next || (starts[beyond]! & (ARABIC | HAN_NUMERAL)) !== 0
}
