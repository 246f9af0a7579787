import { plainDecimal } from './decimal.ts'
import { digitsAt, opensUnit, type Group } from './group.ts'
import { ARABIC, MANY, POWER, SCORE, SOME, THIRTY, digitOf, numeralRoles, smallPowerOf } from './numeral-chars.ts'

/** Larger than every power: no power word has been read. */
const NO_POWER = 10

/** 两三, 七八, 三五: neighbours that mean either of the two. */
const isSpoken = (low: number, high: number): boolean => low > 0 && (high === low + 1 || (low === 3 && high === 5))

/** Reads the group of Chinese digits that starts at `at`, or null. @param isFirst whether no scale word stands before it */
export function readChinese(text: string, at: number, end: number, isFirst: boolean): Group | null {
  const roles = numeralRoles()
  const opening = roles[text.charCodeAt(at)]!
  if (opening === 0 || (opening === MANY && (at + 1 >= end || !isPowerWord(roles[text.charCodeAt(at + 1)]!)))) return null
  const second = at + 1 < end ? roles[text.charCodeAt(at + 1)]! : 0
  if (digitOf(opening) >= 0 && digitOf(second) >= 0) {
    const spelled = readSpelled(text, at, end)
    if (spelled) return spelled
  }
  const sum = new PowerSum(text, at, end, isFirst).close()
  return sum && withFraction(text, end, sum)
}

const isPowerWord = (role: number): boolean => role > POWER && role < ARABIC

/** 二〇一〇, 一七二〇点一: digits in a row, unless the row is 两三, or 零 before a power. */
function readSpelled(text: string, at: number, end: number): Group | null {
  const roles = numeralRoles()
  let i = at
  let decimal = ''
  for (let d = digitOf(roles[text.charCodeAt(i)]!); i < end && d >= 0; d = digitOf(roles[text.charCodeAt(++i)]!)) decimal += String(d)
  const hasPoint = text[i] === '点' && i + 1 < end && digitOf(roles[text.charCodeAt(i + 1)]!) >= 0
  if (i < end && isPowerWord(roles[text.charCodeAt(i)]!)) return null
  if (i - at === 2 && !hasPoint && isSpoken(Number(decimal[0]), Number(decimal[1]))) return null
  const spelled: Group = { end: i, decimal: plainDecimal(decimal), upper: undefined, isMore: false, isLoneDigit: false, scale: 0, isSpelled: true }
  return hasPoint ? withFraction(text, end, spelled) : spelled
}

/** 三百六十五, 一千零十, 廿五, 十五六, 几百, 二百五. Numbers below 10,000, so plain arithmetic will do. */
class PowerSum {
  total = 0
  /** From the lower to the upper end of a spoken range. */
  spread = 0
  isMore = false
  /** Past the last character that belongs to the sum. */
  stop: number
  readonly #text: string
  readonly #start: number
  readonly #end: number
  readonly #isFirst: boolean
  #digit = -1
  #high = -1
  #lastPower = NO_POWER
  #powers = 0
  #isGap = false

  constructor(text: string, start: number, end: number, isFirst: boolean) {
    this.#text = text
    this.#start = this.stop = start
    this.#end = end
    this.#isFirst = isFirst
    while (this.stop < end && this.#take(numeralRoles()[text.charCodeAt(this.stop)]!));
  }

  /** Takes the character at `stop`; false where the sum ends before it, or with it. */
  #take(role: number): boolean {
    const digit = digitOf(role)
    const power = smallPowerOf(role)
    if (power > 0) return this.#takePower(power)
    if (role === SOME || role === MANY) return this.#takeSome(role)
    if (role === SCORE || role === THIRTY) {
      if (this.#lastPower <= 1 || this.#digit > 0) return false
      this.total += role === SCORE ? 20 : 30
      this.#lastPower = 1
      this.#powers++
    } else if (digit === 0 && this.#digit < 0) this.#isGap = true
    else if (digit >= 0 && this.#digit <= 0) this.#digit = digit
    else if (digit > 0 && this.#high < 0 && isSpoken(this.#digit, digit)) this.#high = digit
    else return false
    this.stop++
    return true
  }

  #takePower(power: number): boolean {
    const coefficient = this.#digit > 0 ? this.#digit : power === 1 || (this.stop === this.#start && this.#isFirst) ? 1 : 0
    if (power >= this.#lastPower || coefficient === 0 || opensUnit(this.#text, this.stop, power, false)) return false
    this.total += coefficient * 10 ** power
    if (this.#high >= 0) this.spread = (this.#high - this.#digit) * 10 ** power
    this.#lastPower = power
    this.#powers++
    this.#digit = -1
    this.#isGap = false
    this.stop++
    // 零四千230: digits that fill the places.
    const digits = power > 1 && this.spread === 0 ? digitsAt(this.#text, this.stop, this.#end) : ''
    if (digits.length !== power) return this.spread === 0
    this.total += Number(digits)
    this.stop += power
    return false
  }

  /** 几百 and 数百 are some hundreds; 十几 is more than ten. */
  #takeSome(role: number): boolean {
    const next = this.stop + 1 < this.#end ? numeralRoles()[this.#text.charCodeAt(this.stop + 1)]! : 0
    const isOpening = this.stop === this.#start
    const isCoefficient = isOpening ? isPowerWord(next) : smallPowerOf(next) > 0 && smallPowerOf(next) < this.#lastPower
    if (this.#digit > 0 || (role === MANY && !isOpening) || (!isCoefficient && this.#lastPower !== 1 && !this.#isGap)) return false
    this.isMore = true
    this.#digit = isCoefficient ? 1 : -1
    this.stop++
    return isCoefficient
  }

  /** The group, or null if there is none. */
  close(): Group | null {
    // 三千两: 两 is no last digit, so it is a unit.
    const isUnit = this.#powers > 0 && this.#digit > 0 && '两兩'.includes(this.#text[this.stop - 1]!)
    if (isUnit) this.stop--
    else if (this.#digit > 0) {
      const unit = this.#lastPower >= 2 && this.#powers > 0 && !this.#isGap ? 10 ** (this.#lastPower - 1) : 1
      this.total += this.#digit * unit
      if (this.#high >= 0) this.spread = (this.#high - this.#digit) * unit
    }
    if (this.stop === this.#start) return null
    const { total, spread, stop, isMore } = this
    const isOnePower = this.#powers === 1 && stop - this.#start === 2 && this.#digit < 0
    return {
      end: stop, decimal: String(total), upper: spread > 0 ? String(total + spread) : undefined, isMore,
      isLoneDigit: this.#powers === 0 && this.#digit > 0 && !this.#isGap && !isMore, scale: isOnePower ? this.#lastPower : 0, isSpelled: false,
    }
  }
}

/** 三点五: 点 and digits after a group. */
function withFraction(text: string, end: number, group: Group): Group {
  const roles = numeralRoles()
  let i = group.end
  if (text[i] !== '点' || group.upper !== undefined || i + 1 >= end || digitOf(roles[text.charCodeAt(i + 1)]!) < 0) return group
  const digits: string[] = []
  for (let d = 0; ++i < end && (d = digitOf(roles[text.charCodeAt(i)]!)) >= 0;) digits.push(String(d))
  return { ...group, end: i, decimal: plainDecimal(`${group.decimal}.${digits.join('')}`), isLoneDigit: false, scale: 0 }
}
