import { dateWords, ARABIC, HAN_NUMERAL } from './date-words.ts'
import { runEnd } from './number-gate.ts'
import { readNumeric } from './numeric.ts'
import type { Point } from './point.ts'
import { YEAR, numeralAt, Scope } from './scope.ts'
import { Story } from './story.ts'
import { readYear } from './year.ts'

/** A date that states its year and at least its month, in clean offsets. */
export interface FullDate {
  start: number
  end: number
  year: number
  /** 1 to 12. */
  month: number
  /** 1 to 31, null where only the month is stated. */
  day: number | null
}

const NO_ANCHOR = { year: null, month: null, day: null }
const OLDEST = 1900
const NEWEST = 2099

function readAt(s: Scope, at: number): Point | null {
  const n = numeralAt(s, at)
  if (n === null || (n.form !== 'digits' && n.form !== 'arabic')) return null
  return s.text.charCodeAt(n.end) === YEAR ? readYear(s, at, n, null) : readNumeric(s, at, n)
}

/**
 * The first date of text[start, end) that states its year and month: 2010年5月7日, 二〇一〇年十二月, 2010.6.12, 2010-06-12.
 * A date with a day is preferred to an earlier one without. Impossible dates are passed over. Null where there is none.
 */
export function parseFullDate(text: string, start: number, end: number): FullDate | null {
  const words = dateWords()
  let s: Scope | undefined
  let month: FullDate | null = null
  for (let at = start; at < end;) {
    const kind = words.starts[text.charCodeAt(at)]! & (ARABIC | HAN_NUMERAL)
    if (kind === 0) {
      at++
      continue
    }
    s ??= new Scope(text, start, end, words, new Story(NO_ANCHOR))
    const point = readAt(s, at)
    if (point !== null && !point.invalid && point.month !== null && point.year! >= OLDEST && point.year! <= NEWEST) {
      const found = { start: at, end: point.end, year: point.year!, month: point.month, day: point.day }
      if (found.day !== null) return found
      month ??= found
    }
    at = runEnd(text, at, end, words.starts, kind)
  }
  return month
}
