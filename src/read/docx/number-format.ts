/** How Word writes the numbers of automatic numbering; formats by their names in .docx files (`w:numFmt`), to which the numbers in .doc files lead. */

const CHINESE_DIGITS = '〇一二三四五六七八九'
const LEGAL_SIMPLIFIED = '零壹贰叁肆伍陆柒捌玖'
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const ROMAN: readonly [number, string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]
/** Beyond it nobody numbers paragraphs, and letters or Roman numerals would grow without bound. */
const GREATEST = 9999

/** A number in words of four places: 23 is 二十三, 105 is 一百零五; `tens` is what 10 to 19 begin with. */
function chineseWords(value: number, digits: string, places: string, zero: string, tens = ''): string {
  let words = ''
  let skipped = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      skipped = words !== ''
      continue
    }
    if (skipped) words += zero
    skipped = false
    const isPlainTen = place === 1 && digit === 1 && words === ''
    words += (isPlainTen ? tens : digits[digit]!) + (place > 0 ? places[place - 1]! : '')
  }
  return words
}

const chineseCounting = (value: number): string => chineseWords(value, CHINESE_DIGITS, '十百千', '零')
/** Japanese counting leaves 一 away before 十, 百 and 千, and knows no zero; up to 99 it is what Chinese reports use. */
const japaneseCounting = (value: number): string => chineseWords(value, CHINESE_DIGITS, '十百千', '').replace(/一(?=[百千])/gu, '').replace(/(?<=[百千])一(?=十)/gu, '')
const digitByDigit = (value: number): string => Array.from(String(value), (digit) => CHINESE_DIGITS[Number(digit)]!).join('')
const fullWidth = (value: number): string => Array.from(String(value), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')

function circled(value: number): string {
  if (value === 0) return '⓪'
  if (value <= 20) return String.fromCharCode(0x245f + value)
  if (value <= 35) return String.fromCharCode(0x3251 + value - 21)
  return value <= 50 ? String.fromCharCode(0x32b1 + value - 36) : String(value)
}

/** Signs that stand in a row from the one for 1 to the one for `last`; plain digits beyond. */
const inRow = (first: number, last: number) => (value: number): string =>
  value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : String(value)

/** a to z, then aa, bb and so on: Word repeats the letter. */
const letters = (first: number) => (value: number): string =>
  value === 0 ? '' : String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 100))

function lowerRoman(value: number): string {
  let rest = value
  let signs = ''
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      signs += sign
      rest -= worth
    }
  }
  return signs
}

const cycle = (signs: string) => (value: number): string => (value === 0 ? '' : signs[(value - 1) % signs.length]!)
const sexagenary = (value: number): string => cycle(STEMS)(value) + cycle(BRANCHES)(value)
const legal = (digits: string) => (value: number): string => chineseWords(value, digits, '拾佰仟', '零', digits[1])

const FORMATS: ReadonlyMap<string, (value: number) => string> = new Map([
  ['decimalZero', (value: number) => String(value).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedParen', inRow(0x2474, 20)],
  ['decimalEnclosedFullstop', inRow(0x2488, 20)],
  ['ideographEnclosedCircle', inRow(0x3220, 10)],
  ['numberInDash', (value: number) => `- ${value} -`],
  ['upperLetter', letters(0x41)],
  ['lowerLetter', letters(0x61)],
  ['upperRoman', (value: number) => lowerRoman(value).toUpperCase()],
  ['lowerRoman', lowerRoman],
  ['chineseCounting', chineseCounting],
  ['chineseCountingThousand', chineseCounting],
  ['taiwaneseCounting', chineseCounting],
  ['taiwaneseCountingThousand', chineseCounting],
  ['japaneseCounting', japaneseCounting],
  ['koreanDigital2', digitByDigit],
  ['ideographDigital', digitByDigit],
  ['japaneseDigitalTenThousand', digitByDigit],
  ['taiwaneseDigital', digitByDigit],
  ['chineseLegalSimplified', legal(LEGAL_SIMPLIFIED)],
  ['ideographLegalTraditional', legal(LEGAL_TRADITIONAL)],
  ['ideographTraditional', cycle(STEMS)],
  ['ideographZodiac', cycle(BRANCHES)],
  ['ideographZodiacTraditional', sexagenary],
  ['none', () => ''],
  ['bullet', () => ''],
])

/** A number as Word shows it in `format`; an unknown format counts in digits. `3` in `chineseCounting` is `三`. */
export function formatNumber(value: number, format: string): string {
  if (value < 0 || value > GREATEST) return String(value)
  const written = FORMATS.get(format)?.(value) ?? String(value)
  return written === '' && value === 0 && format.includes('ounting') ? CHINESE_DIGITS[0]! : written
}

/** Names of the formats that .doc files give as numbers (MS-OSHARED, MSONFC). The others are rare or not of China. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [1, 'upperRoman'], [2, 'lowerRoman'], [3, 'upperLetter'], [4, 'lowerLetter'], [10, 'ideographDigital'], [11, 'japaneseCounting'],
  [14, 'decimalFullWidth'], [18, 'decimalEnclosedCircle'], [19, 'decimalFullWidth2'], [22, 'decimalZero'], [23, 'bullet'],
  [26, 'decimalEnclosedFullstop'], [27, 'decimalEnclosedParen'], [28, 'decimalEnclosedCircleChinese'], [29, 'ideographEnclosedCircle'],
  [30, 'ideographTraditional'], [31, 'ideographZodiac'], [32, 'ideographZodiacTraditional'], [33, 'taiwaneseCounting'],
  [34, 'ideographLegalTraditional'], [35, 'taiwaneseCountingThousand'], [36, 'taiwaneseDigital'], [37, 'chineseCounting'],
  [38, 'chineseLegalSimplified'], [39, 'chineseCountingThousand'], [57, 'numberInDash'], [255, 'none'],
])

/** The name of the format that a .doc file gives as a number; unknown ones count in digits. 39 is `chineseCountingThousand`. */
export const formatName = (number: number): string => NAMES.get(number) ?? 'decimal'
