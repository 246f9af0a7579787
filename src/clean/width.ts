import { replaceUnit, type CleanRule } from './page.ts'

const isFullDigit = (unit: number): boolean => unit >= 0xff10 && unit <= 0xff19
const isDigit = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || isFullDigit(unit)

/**
 * Brings full-width digits, letters and signs (２０１０年, ＧＤＰ, ％) to half width. Punctuation keeps its width, except a dot
 * between digits (３．５).
 */
export const widthRule: CleanRule = {
  id: 'clean/width',
  apply(page, number) {
    const { units, places } = page
    for (let k = 0; k < places.length; k++) {
      const i = places[k]!
      const unit = units[i]!
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
