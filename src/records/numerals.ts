/**
 * Numerals as reports write them: arabic with separators (1,234.5), Chinese (三百六十五, 二十五万), formal (壹佰), mixed (2.2万,
 * 3千5百, 1亿2千万), with scale words in every order that occurs (万亿, 百亿亿).
 *
 * Values are computed on decimal text, so that no digit is lost: 0.1万 is 1000, and 47.264287亿 is 4726428700.
 */

const DIGITS = new Map<string, number>([
  ['零', 0], ['〇', 0], ['○', 0], ['一', 1], ['二', 2], ['两', 2], ['三', 3], ['四', 4], ['五', 5], ['六', 6], ['七', 7], ['八', 8], ['九', 9],
  ['壹', 1], ['贰', 2], ['叁', 3], ['肆', 4], ['伍', 5], ['陆', 6], ['柒', 7], ['捌', 8], ['玖', 9], ['弌', 1], ['弐', 2], ['俩', 2], ['仨', 3],
])
const POWERS = new Map<string, number>([
  ['十', 1], ['拾', 1], ['廿', 1], ['卅', 1], ['百', 2], ['佰', 2], ['千', 3], ['仟', 3], ['万', 4], ['萬', 4], ['亿', 8], ['億', 8], ['兆', 12],
])

/** A numeral found at a place of a text. */
export interface Numeral {
  start: number
  end: number
  /** The exact value as decimal text: `22000`, `3.5`. */
  decimal: string
  value: number
  /** `arabic` has digits 0–9 in front, `chinese` has none. */
  style: 'arabic' | 'chinese'
  /** Power of ten of the scale words at its end: 4 for 2.2万, 0 for 365. */
  scale: number
  /** 余 多 来 几 inside the numeral: 二十多万, 3千余. */
  isMore: boolean
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** Whether a numeral can begin with this character. */
export function opensNumeral(char: string): boolean {
  return DIGITS.has(char) || POWERS.has(char) || isDigit(char.charCodeAt(0)) || char === '半'
}

/** `digits` × 10^`power`, as decimal text. @param digits decimal text such as `47.264` */
export function shiftDecimal(digits: string, power: number): string {
  const [whole, fraction = ''] = digits.split('.')
  const moved = fraction.padEnd(power, '0')
  const left = (whole! + moved.slice(0, power)).replace(/^0+(?=\d)/u, '')
  const right = moved.slice(power).replace(/0+$/u, '')
  return right ? `${left}.${right}` : left
}

/** Sum of two decimal texts. */
function addDecimals(a: string, b: string): string {
  const places = Math.max((a.split('.')[1] ?? '').length, (b.split('.')[1] ?? '').length)
  const sum = BigInt(shiftDecimal(a, places)) + BigInt(shiftDecimal(b, places))
  if (places === 0) return sum.toString()
  const text = sum.toString().padStart(places + 1, '0')
  return `${text.slice(0, -places)}.${text.slice(-places)}`.replace(/\.?0+$/u, '')
}

/** Longest numeral, in characters, that is read as one; more digits than this are no quantity. */
const LONGEST = 40

/**
 * Reads the longest numeral that starts at `at` and ends by `end`, or null.
 * @param text clean text: digits are half-width
 */
export function readNumeral(text: string, at: number, end: number): Numeral | null {
  const limit = Math.min(end, at + LONGEST)
  return isDigit(text.charCodeAt(at)) ? readArabic(text, at, limit) : readChinese(text, at, limit)
}

/** Parses a whole text as one numeral: parseNumeral('两万五千') → 25000. Null where it is none. */
export function parseNumeral(text: string): Numeral | null {
  const found = text === '' ? null : readNumeral(text, 0, text.length)
  return found && found.end === text.length ? found : null
}

function readArabic(text: string, at: number, limit: number): Numeral | null {
  let i = at
  let digits = ''
  while (i < limit) {
    const unit = text.charCodeAt(i)
    if (isDigit(unit)) digits += text[i]
    else if (!isSeparator(text, i, limit)) break
    i++
  }
  if (text[i] === '.' && isDigit(text.charCodeAt(i + 1)) && i + 1 < limit) {
    const from = i
    for (i++; i < limit && isDigit(text.charCodeAt(i)); i++);
    digits += text.slice(from, i)
  }
  if (i === limit && limit - at === LONGEST) return null
  return withScale(text, at, i, limit, digits, 'arabic')
}

/** A comma between groups of three digits: 1,234,567. */
function isSeparator(text: string, at: number, limit: number): boolean {
  if (text[at] !== ',' && text[at] !== '，') return false
  for (let k = 1; k <= 3; k++) if (at + k >= limit || !isDigit(text.charCodeAt(at + k))) return false
  return text[at] === ',' && !isDigit(text.charCodeAt(at + 4))
}

/** Scale words after a number, and what a smaller part adds after them: 1亿2千万, 3千5百, 20多万. */
function withScale(text: string, start: number, at: number, limit: number, digits: string, style: Numeral['style']): Numeral {
  let i = at
  let isMore = false
  let power = 0
  let lastPower = 0
  if ((text[i] === '多' || text[i] === '余') && (POWERS.get(text[i + 1] ?? '') ?? 0) >= 3) {
    isMore = true
    i++
  }
  for (let step = POWERS.get(text[i] ?? ''); step !== undefined && i < limit; step = POWERS.get(text[i] ?? '')) {
    power += step
    lastPower = step
    i++
  }
  let decimal = shiftDecimal(digits, power)
  // What follows must be smaller than the scale before it: 1亿2千万, but not 3万、5万.
  if (power > 0 && i < limit && opensNumeral(text[i]!) && text[i] !== '半') {
    const rest = isDigit(text.charCodeAt(i)) ? readArabic(text, i, limit) : readChinese(text, i, limit)
    if (rest && (rest.scale > 0 || style === 'chinese') && rest.value < 10 ** lastPower) {
      // 一万二 is 12,000; 一万零二 is 10,002.
      const short = rest.end - rest.start === 1 && rest.value > 0 && rest.value < 10
      const part = short ? shiftDecimal(rest.decimal, lastPower - 1) : rest.decimal
      const sum = addDecimals(decimal, part)
      return { ...rest, start, decimal: sum, value: Number(sum), style, isMore: isMore || rest.isMore }
    }
  }
  if (text[i] === '半' && power > 0 && POWERS.has(text[i - 1]!)) {
    decimal = addDecimals(decimal, shiftDecimal('0.5', power))
    i++
  }
  return { start, end: i, decimal, value: Number(decimal), style, scale: power, isMore }
}

/** The section of a Chinese numeral below 万: 三百六十五 → 365; digit by digit where there are no powers: 二〇一〇 → 2010. */
function readSection(text: string, at: number, limit: number): { end: number; value: number; isMore: boolean } | null {
  let i = at
  let total = 0
  let digit = -1
  let lastPower = 10
  let isMore = false
  for (; i < limit; i++) {
    const char = text[i]!
    const d = DIGITS.get(char)
    if (d !== undefined) {
      if (digit > 0 && lastPower === 10) {
        // 二〇一〇, 三五: digits in a row are read one by one.
        digit = digit * 10 + d
        continue
      }
      if (digit > 0) break
      digit = d
      continue
    }
    const power = POWERS.get(char)
    if (power === undefined || power > 3 || power >= lastPower || (digit > 9 && lastPower === 10)) break
    const tens = char === '廿' ? 2 : char === '卅' ? 3 : digit <= 0 ? 1 : digit
    if (digit <= 0 && power > 1 && i > at) break
    total += tens * 10 ** power
    lastPower = power
    digit = -1
  }
  if (i === at) return null
  if (digit > 0) {
    // 一百五 is 150, 三千六 is 3600, but 一百零五 is 105 and 十五 is 15.
    const short = lastPower >= 2 && lastPower < 10 && i - at >= 3 && POWERS.has(text[i - 2]!)
    total += short ? digit * 10 ** (lastPower - 1) : digit
  } else if (digit === 0 && total === 0 && i - at > 1) total = 0
  if ((text[i] === '几' || text[i] === '来') && lastPower === 1 && digit < 0) {
    isMore = true
    i++
  }
  return { end: i, value: total, isMore }
}

function readChinese(text: string, at: number, limit: number): Numeral | null {
  if (text[at] === '半') return null
  const section = readSection(text, at, limit)
  if (!section) {
    // 万余人, 亿元: a scale word alone counts as one of it.
    const power = POWERS.get(text[at] ?? '')
    return power === undefined || power < 3 ? null : withScale(text, at, at, limit, '1', 'chinese')
  }
  let end = section.end
  let digits = String(section.value)
  if (text[end] === '点' && DIGITS.has(text[end + 1] ?? '')) {
    let fraction = ''
    for (end++; end < limit && DIGITS.has(text[end]!); end++) fraction += String(DIGITS.get(text[end]!))
    digits += `.${fraction}`
  }
  const numeral = withScale(text, at, end, limit, digits, 'chinese')
  return section.isMore ? { ...numeral, isMore: true } : numeral
}
