/**
 * Arithmetic on decimal text, so that no digit is lost: 0.1 shifted by 4 is 1000, and 47.264287 by 8 is 4726428700.
 * A decimal text has digits, at most one point with digits on both sides, and no sign: `22000`, `3.5`.
 */

/** Without zeros that say nothing: `007.50` → `7.5`. */
export function plainDecimal(digits: string): string {
  const point = digits.indexOf('.')
  let start = 0
  const lastWhole = (point < 0 ? digits.length : point) - 1
  while (start < lastWhole && digits.charCodeAt(start) === 0x30) start++
  let end = digits.length
  if (point >= 0) {
    while (digits.charCodeAt(end - 1) === 0x30) end--
    if (end - 1 === point) end--
  }
  return start === 0 && end === digits.length ? digits : digits.slice(start, end)
}

/** `digits` × 10^`power`, as decimal text. @param power 0 or more */
export function shiftDecimal(digits: string, power: number): string {
  const point = digits.indexOf('.')
  if (point < 0) return plainDecimal(power === 0 ? digits : digits + '0'.repeat(power))
  const fraction = digits.slice(point + 1).padEnd(power, '0')
  const whole = digits.slice(0, point) + fraction.slice(0, power)
  return plainDecimal(fraction.length > power ? `${whole}.${fraction.slice(power)}` : whole)
}

/** `digits` ÷ 10^`power`, as decimal text. @param power 0 or more */
export function unshiftDecimal(digits: string, power: number): string {
  const point = digits.indexOf('.')
  const whole = (point < 0 ? digits : digits.slice(0, point)).padStart(power + 1, '0')
  const cut = whole.length - power
  return plainDecimal(`${whole.slice(0, cut)}.${whole.slice(cut)}${point < 0 ? '' : digits.slice(point + 1)}`)
}

/** Sum of two decimal texts. Linear in their length, which `BigInt` is not. */
export function addDecimals(a: string, b: string): string {
  const places = Math.max(placesOf(a), placesOf(b))
  const x = shiftDecimal(a, places)
  const y = shiftDecimal(b, places)
  const length = Math.max(x.length, y.length)
  const sum: number[] = new Array<number>(length)
  let carry = 0
  for (let k = 1; k <= length; k++) {
    const digit = digitAt(x, x.length - k) + digitAt(y, y.length - k) + carry
    carry = digit > 9 ? 1 : 0
    sum[length - k] = digit - 10 * carry
  }
  return unshiftDecimal((carry ? '1' : '') + sum.join(''), places)
}

/** Product of two decimal texts. Quadratic: for numbers of ordinary length. */
export function multiplyDecimals(a: string, b: string): string {
  const x = placesOf(a)
  const y = placesOf(b)
  return unshiftDecimal((BigInt(shiftDecimal(a, x)) * BigInt(shiftDecimal(b, y))).toString(), x + y)
}

/** −1, 0 or 1: the order of two decimal texts, exactly. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(placesOf(a), placesOf(b))
  const x = shiftDecimal(a, places)
  const y = shiftDecimal(b, places)
  return Math.sign(x.length - y.length) || (x < y ? -1 : x > y ? 1 : 0)
}

/** Whether a double holds just the number that the digits say. */
export function isExactDouble(digits: string): boolean {
  if (digits.length <= 15) return true
  const plain = plainDecimal(digits)
  if (plain.length <= 15) return true
  const value = Number(plain)
  return String(value) === plain || (Number.isInteger(value) && BigInt(value).toString() === plain)
}

function placesOf(digits: string): number {
  const point = digits.indexOf('.')
  return point < 0 ? 0 : digits.length - point - 1
}

const digitAt = (digits: string, at: number): number => (at < 0 ? 0 : digits.charCodeAt(at) - 0x30)
