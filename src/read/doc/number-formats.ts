/** Numbers as automatic lists write them. */

const DIGITS = '〇一二三四五六七八九'
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const ROMAN = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']] as const

type Format = (number: number) => string

/** 123 → 一百二十三; `short` drops the 一 of 一十. Beyond 9999 digit by digit. */
function counted(number: number, digits: string, units: readonly string[], short: boolean): string {
  if (number === 0 || number > 9999) return inDigits(number, digits)
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10
    if (digit === 0) gap ||= text !== ''
    else {
      text += (gap ? '零' : '') + digits[digit]! + units[place]!
      gap = false
    }
  }
  return short && text.startsWith(`${digits[1]!}${units[1]!}`) ? text.slice(1) : text
}

const inDigits = (number: number, digits: string): string => [...String(number)].map((digit) => digits[Number(digit)]!).join('')

function roman(number: number): string {
  if (number > 3999) return String(number)
  let rest = number
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value)
    rest %= value
    return sign.repeat(times)
  }).join('')
}

/** 1 → a, 26 → z, 27 → aa, 53 → aaa. */
const letters = (number: number): string => String.fromCharCode(0x61 + ((number - 1) % 26)).repeat(Math.min(20, Math.ceil(number / 26)))

const chinese: Format = (number) => counted(number, DIGITS, ['', '十', '百', '千'], true)
const legal: Format = (number) => counted(number, LEGAL_DIGITS, ['', '拾', '佰', '仟'], false)
const cyclic = (signs: string): Format => (number) => signs[(number - 1) % signs.length]!
/** Signs that stand in Unicode one behind another, from the one for 1 at `first`, as far as `last`. */
const signs = (first: number, last: number): Format => (number) => (number <= last ? String.fromCharCode(first + number - 1) : String(number))
const wide: Format = (number) => [...String(number)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('')

/** By the number that Word gives a format (MS-OSHARED, MSONFC). The others are rare or not of China, and read as 1, 2, 3. */
const FORMATS = new Map<number, Format>([
  [1, (number) => roman(number).toUpperCase()], [2, roman], [3, (number) => letters(number).toUpperCase()], [4, letters],
  [10, (number) => inDigits(number, DIGITS)], [11, chinese], [14, wide], [18, signs(0x2460, 20)], [19, wide],
  [22, (number) => String(number).padStart(2, '0')], [26, signs(0x2488, 20)], [27, signs(0x2474, 20)], [28, signs(0x2460, 20)],
  [29, signs(0x3220, 10)], [30, cyclic(STEMS)], [31, cyclic(BRANCHES)], [32, (number) => cyclic(STEMS)(number) + cyclic(BRANCHES)(number)],
  [33, chinese], [35, chinese], [36, (number) => inDigits(number, DIGITS)], [37, chinese], [38, legal], [39, chinese],
])
/** Formats without a number: a bullet, and nothing. */
const WITHOUT_NUMBER: ReadonlySet<number> = new Set([23, 255])

/** A number in the format; '' for bullets. `formattedNumber(12, 39)` → 十二 */
export function formattedNumber(number: number, format: number): string {
  if (WITHOUT_NUMBER.has(format)) return ''
  return number < 1 ? String(number) : (FORMATS.get(format) ?? String)(number)
}
