import { UnitSet } from '../model/unit-set.ts'
import { replaceUnit, type CleanRule } from './page.ts'

const MIDDLE_DOT = 0xb7
const POINT = 0x2e
/** Decimals are no longer than this, where their point is a middle dot. */
const MOST_DECIMALS = 4
/** Before these, a number with a middle dot is a decimal: 增长4·3％, but “5·12”地震. */
const COUNTED = new UnitSet('%％‰万亿元吨个倍')

const isFullDigit = (unit: number): boolean => unit >= 0xff10 && unit <= 0xff19
const isDigit = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || isFullDigit(unit)

/**
 * Brings full-width digits, letters and signs (２０１０年, ＧＤＰ, ％) to half width. Punctuation keeps its width, except a dot
 * between digits (３．５); a middle dot, as older texts print it, becomes a point where the number is a quantity (4·3％).
 */
export const widthRule: CleanRule = {
  id: 'clean/width',
  apply(page, number) {
    const { units, places } = page
    for (let k = 0; k < places.length; k++) {
      const i = places[k]!
      const unit = units[i]!
      if (unit === MIDDLE_DOT && isDecimalDot(units, i)) replaceUnit(page, i, POINT, number)
      if (unit < 0xff00 || unit > 0xff5e) continue
      const isLetter = (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a)
      const isSign = unit === 0xff05 || unit === 0xff0b || unit === 0xff0f || unit === 0xff0a || unit === 0xff1d
      const isPoint = unit === 0xff0e && isBetweenDigits(units, i)
      if (isFullDigit(unit) || isLetter || isSign || isPoint) replaceUnit(page, i, unit - 0xfee0, number)
    }
  },
}

/** Whether digits stand on both sides; a space may stand before the mark where characters are set apart (7 0 ．8). */
function isBetweenDigits(units: Uint16Array, at: number): boolean {
  const before = units[at - 1] === 32 ? at - 2 : at - 1
  return before >= 0 && isDigit(units[before]!) && isDigit(units[at + 1] ?? 0)
}

/** Whether a middle dot stands in a decimal number that is counted or measured. */
function isDecimalDot(units: Uint16Array, at: number): boolean {
  if (!isDigit(units[at - 1] ?? 0)) return false
  let end = at + 1
  while (end - at <= MOST_DECIMALS && isDigit(units[end] ?? 0)) end++
  return end > at + 1 && COUNTED.has(units[end] ?? 0)
}
