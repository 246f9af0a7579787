/**
 * What each character is in a numeral, as one table that is made at first use: 1–10 stand for the Chinese digits 零 to 九,
 * `POWER` + n for 10^n, `ARABIC` + n for the digit n.
 */
export const SCORE = 11
export const THIRTY = 12
/** 几: an unknown digit. */
export const SOME = 13
/** 数, which is an unknown digit only right before a power: 数十. */
export const MANY = 14
export const POWER = 16
export const ARABIC = 32

const DIGITS = ['零〇○', '一壹弌', '二贰貳弐两兩俩倆', '三叁參叄仨', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖']
const POWERS: [string, number][] = [['十拾', 1], ['百佰', 2], ['千仟', 3], ['万萬', 4], ['亿億', 8], ['兆', 12]]

let table: Uint8Array | undefined

/** The role of every code unit: `numeralRoles()[text.charCodeAt(i)]`. Shared; never write to it. */
export function numeralRoles(): Uint8Array {
  if (table) return table
  const roles = new Uint8Array(65536)
  const set = (chars: string, role: number): void => {
    for (let i = 0; i < chars.length; i++) roles[chars.charCodeAt(i)] = role
  }
  DIGITS.forEach((chars, digit) => set(chars, digit + 1))
  for (const [chars, power] of POWERS) set(chars, POWER + power)
  for (let digit = 0; digit < 10; digit++) roles[0x30 + digit] = ARABIC + digit
  set('廿', SCORE)
  set('卅', THIRTY)
  set('几幾', SOME)
  set('数數', MANY)
  table = roles
  return roles
}

/** The Chinese digit that a role stands for, or −1. */
export const digitOf = (role: number): number => (role >= 1 && role <= 10 ? role - 1 : -1)

/** The power of ten of 十 百 千, or 0. */
export const smallPowerOf = (role: number): number => (role > POWER && role <= POWER + 3 ? role - POWER : 0)

/** The power of ten of 万 亿 兆, or 0. */
export const scaleOf = (role: number): number => (role >= POWER + 4 && role < ARABIC ? role - POWER : 0)
