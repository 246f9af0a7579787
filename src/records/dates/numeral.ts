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

const DIGITS = new Map([...'〇○◯零0Oo一二三四五六七八九'].map((unit, i) => [unit.charCodeAt(0), Math.max(0, i - 6)]))
DIGITS.set('两'.charCodeAt(0), 2).set('兩'.charCodeAt(0), 2)
const SCALES = new Map([['十', 10], ['百', 100], ['千', 1000]].map(([unit, scale]) => [(unit as string).charCodeAt(0), scale as number]))
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
  let to = at
  for (; to < end; to++) {
    const unit = text.charCodeAt(to)
    if (unit < 0x80 ? to === at || to - at > 3 || !DIGITS.has(unit) : !DIGITS.has(unit) && !SCALES.has(unit)) break
    if (to - at === LONGEST) return -1
  }
  return to
}

/** 二十三, 一百二十: null where two digits stand side by side, as in 十七八. */
function scaledValue(text: string, at: number, end: number): number | null {
  let total = 0
  let digit = -1
  for (let i = at; i < end; i++) {
    const unit = text.charCodeAt(i)
    const scale = SCALES.get(unit)
    if (scale === undefined) {
      if (digit > 0) return null
      digit = DIGITS.get(unit)!
    } else {
      total += (digit > 0 ? digit : 1) * scale
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
  const length = to - at
  let digits = 0
  for (let i = at; i < to; i++) {
    const digit = DIGITS.get(text.charCodeAt(i))
    if (digit === undefined) {
      const value = scaledValue(text, at, to)
      return value === null ? null : { end: to, value, upper: value, form: 'number', length }
    }
    digits = digits * 10 + digit
  }
  const upper = length === 2 ? upperOf(digits) : -1
  return { end: to, value: digits, upper: upper < 0 ? digits : upper, form: 'digits', length }
}

/** The number that starts at `at`, or null: at most nine units, 0 and O only inside a Han number. */
export function readNumeral(text: string, at: number, end: number): Numeral | null {
  if (at >= end) return null
  const unit = text.charCodeAt(at)
  if (isArabic(unit)) return readArabic(text, at, end)
  return unit > 0x80 && (DIGITS.has(unit) || SCALES.has(unit)) ? readHan(text, at, end) : null
}

/** Whether the number is a pair like 三四, which as a count means three to four. */
export function isAbout(n: Numeral): boolean {
  return n.upper !== n.value
}
