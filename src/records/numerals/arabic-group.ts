import { addDecimals, plainDecimal, shiftDecimal } from './decimal.ts'
import { digitsAt, opensUnit, type Group } from './group.ts'
import { ARABIC, numeralRoles, smallPowerOf } from './numeral-chars.ts'

/** Reads the group of arabic digits that starts at `at`: 365, 1,234.5, 3千5百. */
export function readArabic(text: string, at: number, end: number): Group {
  const roles = numeralRoles()
  let i = at
  let commas = 0
  for (; i < end; i++) {
    if (roles[text.charCodeAt(i)]! >= ARABIC) continue
    if (!isSeparator(text, at, i, end, commas)) break
    commas++
  }
  if (text[i] === '.' && i + 1 < end && roles[text.charCodeAt(i + 1)]! >= ARABIC) for (i++; i < end && roles[text.charCodeAt(i)]! >= ARABIC; i++);
  const written = text.slice(at, i)
  const group: Group = { end: i, decimal: plainDecimal(commas ? written.replace(/[,，]/gu, '') : written), upper: undefined, isMore: false, isLoneDigit: false, scale: 0, isSpelled: false }
  return i < end && smallPowerOf(roles[text.charCodeAt(i)]!) ? addPowers(text, i, end, group) : group
}

/** A comma between groups of three digits, of either width: 1,234,567. */
function isSeparator(text: string, start: number, at: number, end: number, commas: number): boolean {
  if ((text[at] !== ',' && text[at] !== '，') || at + 3 >= end || at - start > 3 + 4 * commas) return false
  const roles = numeralRoles()
  for (let k = 1; k <= 3; k++) if (roles[text.charCodeAt(at + k)]! < ARABIC) return false
  return at + 4 >= end || roles[text.charCodeAt(at + 4)]! < ARABIC
}

/** 3千5百, 1百01, 1千零20: power words after arabic digits, and the digits that each adds. */
function addPowers(text: string, at: number, end: number, group: Group): Group {
  const roles = numeralRoles()
  let i = at
  let decimal = ''
  let digits = group.decimal
  let lastPower = 10
  let steps = 0
  for (;;) {
    const power = i < end ? smallPowerOf(roles[text.charCodeAt(i)]!) : 0
    if (power === 0 || power >= lastPower || opensUnit(text, i, power, true)) break
    decimal = addDecimals(decimal || '0', shiftDecimal(digits, power))
    lastPower = power
    i++
    steps++
    const isGap = i < end && roles[text.charCodeAt(i)] === 1
    const tail = digitsAt(text, isGap ? i + 1 : i, end)
    if (tail === '') break
    const after = (isGap ? i + 1 : i) + tail.length
    const isStep = after < end && smallPowerOf(roles[text.charCodeAt(after)]!) > 0
    if (isStep) {
      digits = tail
      i = after
    } else if (isGap ? tail.length <= lastPower : tail.length === lastPower) {
      return { ...group, end: after, decimal: addDecimals(decimal, tail) }
    } else break
  }
  return steps === 0 ? group : { ...group, end: i, decimal, scale: steps === 1 ? lastPower : 0 }
}
