/** A number as dates write it. */
export interface Numeral {
  end: number
  value: number
  /** The higher number of a pair like 三四 or 三五, else `value`. */
  upper: number
  /** `digits`: 一九九八, 九八, 八; `number`: 十二, 一百二十; `arabic`: 1998. */
  form: 'arabic' | 'digits' | 'number'
  /** How many units it is long. */
  length: number
}

/** The Han units of which a number in a date can be made. */
export const HAN_NUMERAL_CHARS = '〇○◯零一二三四五六七八九十百千两兩'

/** Longer numbers stand in no date. */
const LONGEST = 9

/** Roles of units in a Han number: 1 to 10 for the digits 0 to 9, `SCALE` + n for 10^n. */
const SCALE = 16

let table: Uint8Array | undefined

function hanRoles(): Uint8Array {
  if (table) return table
  const roles = new Uint8Array(65536)
  for (const zero of '〇○◯零0Oo') roles[zero.charCodeAt(0)] = 1
  const ones = '一二三四五六七八九'
  for (let k = 0; k < ones.length; k++) roles[ones.charCodeAt(k)] = k + 2
  for (const two of '两兩') roles[two.charCodeAt(0)] = 3
  const scales = '十百千'
  for (let k = 0; k < scales.length; k++) roles[scales.charCodeAt(k)] = SCALE + k + 1
  return (table = roles)
}

const ZERO = 0x30

const isArabic = (unit: number): boolean => unit >= ZERO && unit <= ZERO + 9

function readArabic(text: string, at: number, end: number): Numeral | null {
  let to = at
  let value = 0
  for (; to < end && isArabic(text.charCodeAt(to)); to++) {
    if (to - at === LONGEST) return null
    value = value * 10 + text.charCodeAt(to) - ZERO
  }
  return { end: to, value, upper: value, form: 'arabic', length: to - at }
}

/** Where a Han number that starts at `at` ends; 0 and O count inside one: 二0一0. */
function hanEnd(text: string, at: number, end: number): number {
  const roles = hanRoles()
  let to = at
  for (; to < end; to++) {
    const unit = text.charCodeAt(to)
    if (roles[unit] === 0 || (unit < 0x80 && (to === at || to - at > 3))) break
    if (to - at === LONGEST) return -1
  }
  return to
}

/** 二十三, 一百二十: null where two digits stand side by side, as in 十七八. */
function scaledValue(text: string, at: number, end: number): number | null {
  const roles = hanRoles()
  let total = 0
  let digit = -1
  for (let i = at; i < end; i++) {
    const role = roles[text.charCodeAt(i)]!
    if (role < SCALE) {
      if (digit > 0) return null
      digit = role - 1
    } else {
      total += (digit > 0 ? digit : 1) * 10 ** (role - SCALE)
      digit = -1
    }
  }
  return total + Math.max(0, digit)
}

/** 三四, 两三, 三五: about so many. */
function upperOf(value: number): number {
  const low = Math.floor(value / 10)
  const high = value % 10
  return low > 0 && (high === low + 1 || value === 35) ? high : -1
}

function readHan(text: string, at: number, end: number): Numeral | null {
  const to = hanEnd(text, at, end)
  if (to < 0) return null
  const roles = hanRoles()
  const length = to - at
  let digits = 0
  for (let i = at; i < to; i++) {
    const role = roles[text.charCodeAt(i)]!
    if (role >= SCALE) {
      const value = scaledValue(text, at, to)
      return value === null ? null : { end: to, value, upper: value, form: 'number', length }
    }
    digits = digits * 10 + role - 1
  }
  const upper = length === 2 ? upperOf(digits) : -1
  return { end: to, value: digits, upper: upper < 0 ? digits : upper, form: 'digits', length }
}

/** The number that starts at `at`, or null: at most nine units, 0 and O only inside a Han number. */
export function readNumeral(text: string, at: number, end: number): Numeral | null {
  if (at >= end) return null
  const unit = text.charCodeAt(at)
  if (isArabic(unit)) return readArabic(text, at, end)
  return unit > 0x80 && hanRoles()[unit] !== 0 ? readHan(text, at, end) : null
}

/** Whether the number is a pair like 三四, which as a count means three to four. */
export function isAbout(n: Numeral): boolean {
  return n.upper !== n.value
}
