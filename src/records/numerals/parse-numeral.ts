import { multiplyDecimals, plainDecimal, shiftDecimal, addDecimals, unshiftDecimal } from './decimal.ts'
import { readNumeral, type Numeral } from './read-numeral.ts'

/** A text that is a numeral as a whole. */
export interface ParsedNumeral extends Numeral {
  /** `[part, whole]` of 三分之一 as decimal text: `['1', '3']`; `decimal` holds the quotient, rounded to 20 places. */
  fraction?: [string, string]
  /** The value counts in hundredths (百分之七十, 70%, 七成, 5个百分点) or thousandths (千分之三, 3‰), and is written so: 70, 3. */
  per?: 100 | 1000
  /** So many times as much: 3倍, 翻两番 (4). */
  isMultiple?: true
  /** 近万, 约三百. */
  isAbout?: true
}

/** Places of the quotient of a fraction. */
const PLACES = 20

const SIGN = /^(?:[-−－+]|负|負)/u
const RANGE = /[至到~～—–－-]+/u

/**
 * Parses a whole text as one numeral: 两万五千 → 25000, 壹佰贰拾 → 120, 负3.5 → −3.5, 三分之一, 百分之七十, 七成六 (76 in hundredths),
 * 6至7亿 (600,000,000 to 700,000,000), 十几 (10 and more), 近万, 3倍, 翻两番 (4 times). Full-width digits and blanks do no harm.
 * Null where the text is no numeral, as for 千方百计.
 */
export function parseNumeral(text: string): ParsedNumeral | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '').replace(/^\./u, '0.').replaceAll('，', ',')
  const parsed = plain === '' ? null : parseWhole(plain)
  return parsed && { ...parsed, start: 0, end: text.length }
}

function parseWhole(text: string): ParsedNumeral | null {
  if (SIGN.test(text)) {
    const parsed = parseUnsigned(text.slice(1))
    return parsed && (text[0] === '+' ? parsed : negative(parsed))
  }
  const about = '近约'.includes(text[0]!)
  if (!about && !'上逾超'.includes(text[0]!)) return parseUnsigned(text)
  const parsed = parseUnsigned(text.slice(1))
  if (!parsed) return null
  return about ? { ...parsed, isAbout: true } : { ...parsed, isMore: true }
}

function negative(parsed: ParsedNumeral): ParsedNumeral | null {
  if (parsed.upper !== undefined) return null
  const decimal = parsed.decimal === '0' ? '0' : `-${parsed.decimal}`
  return { ...parsed, decimal, value: Number(decimal) }
}

function parseUnsigned(text: string): ParsedNumeral | null {
  return parsePlain(text) ?? parsePercent(text) ?? parseFraction(text) ?? parseHalf(text) ?? parseMultiple(text) ?? parseRange(text)
}

/** The numeral that a text is as a whole, but for 余 or 多 behind it. */
function parsePlain(text: string): Numeral | null {
  const found = text === '' ? null : readNumeral(text, 0, text.length)
  if (!found) return null
  if (found.end === text.length) return found
  return found.end === text.length - 1 && '余多'.includes(text.at(-1)!) ? { ...found, end: text.length, isMore: true } : null
}

/** 百分之七十, 千分之三, 70%, 3‰, 七成, 七成六, 三成半. */
function parsePercent(text: string): ParsedNumeral | null {
  const spoken = /^(?<whole>[百千])分之(?<part>.+)$/u.exec(text)?.groups as { whole: string; part: string } | undefined
  if (spoken) return per(parsePlain(spoken.part === '百' ? '100' : spoken.part), spoken.whole === '百' ? 100 : 1000)
  const mark = text.at(-1)!
  if (mark === '%' || mark === '‰') return per(parsePlain(text.slice(0, -1)), mark === '%' ? 100 : 1000)
  if (text.endsWith('个百分点')) return per(parsePlain(text.slice(0, -4)), 100)
  const tenths = /^(?<tens>[^成]+)成(?<ones>[半一二三四五六七八九1-9]?)$/u.exec(text)?.groups as { tens: string; ones: string } | undefined
  const tens = tenths && parsePlain(tenths.tens)
  if (!tens) return null
  const ones = tenths.ones === '' ? '0' : tenths.ones === '半' ? '5' : readNumeral(tenths.ones, 0, 1)!.decimal
  const decimal = addDecimals(shiftDecimal(tens.decimal, 1), ones)
  return { ...tens, decimal, value: Number(decimal), per: 100 }
}

const per = (parsed: Numeral | null, whole: 100 | 1000): ParsedNumeral | null => parsed && { ...parsed, per: whole }

/** 三分之一, 3/5, 一又二分之一. */
function parseFraction(text: string): ParsedNumeral | null {
  const found = /^(?:(?<ones>.+)又)?(?:(?<under>[^又]+)分之(?<over>.+)|(?<top>\d+)\/(?<bottom>\d+))$/u.exec(text)?.groups
  if (!found) return null
  const ones = found['ones'] === undefined ? null : parsePlain(found['ones'])
  const under = parsePlain(found['under'] ?? found['bottom']!)
  const over = parsePlain(found['over'] ?? found['top']!)
  if (!under || !over || under.value === 0 || (found['ones'] !== undefined && !ones)) return null
  const part = ones ? addDecimals(multiplyDecimals(ones.decimal, under.decimal), over.decimal) : over.decimal
  const decimal = quotient(part, under.decimal)
  return { ...over, decimal, value: Number(part) / under.value, scale: 0, fraction: [part, under.decimal] }
}

/** `a` ÷ `b` to so many places, as decimal text. */
function quotient(a: string, b: string): string {
  const places = (b.split('.')[1] ?? '').length
  const whole = shiftDecimal(a, places + PLACES).split('.')[0]!
  return plainDecimal(unshiftDecimal((BigInt(whole) / BigInt(shiftDecimal(b, places))).toString(), PLACES))
}

/** More doublings are no number that a report means. */
const MOST_DOUBLINGS = 30

/** 3倍, 一点五倍, 两三倍; 翻番, 翻一番, 翻了两番. */
function parseMultiple(text: string): ParsedNumeral | null {
  const times = text.endsWith('倍') ? parsePlain(text.slice(0, -1)) : null
  if (times) return { ...times, isMultiple: true }
  const doublings = /^翻了?(?<count>[^番]{0,3})番$/u.exec(text)?.groups?.['count']
  const count = doublings === undefined ? null : parsePlain(doublings || '一')
  if (!count || count.upper !== undefined || !Number.isInteger(count.value) || count.value < 1 || count.value > MOST_DOUBLINGS) return null
  const value = 2 ** count.value
  return { ...count, decimal: String(value), value, isMultiple: true }
}

/** 半, 半百, 两万半. */
function parseHalf(text: string): Numeral | null {
  const base: Numeral = { start: 0, end: text.length, decimal: '0.5', value: 0.5, style: 'chinese', scale: 0, isMore: false }
  if (text === '半') return base
  const power = text[0] === '半' ? parsePlain(text.slice(1)) : null
  if (!power || !/^[十百千万亿]+$/u.test(text.slice(1))) return null
  const decimal = multiplyDecimals('0.5', power.decimal)
  return { ...base, decimal, value: Number(decimal) }
}

/** 6至7亿, 3-5, 300~400, 一百二十到一百五十万: a low end without scale words takes those of the high end if it is smaller without. */
function parseRange(text: string): Numeral | null {
  const found = RANGE.exec(text)
  const low = found && parsePlain(text.slice(0, found.index))
  const high = found && parsePlain(text.slice(found.index + found[0].length))
  if (!low || !high || low.upper !== undefined || high.upper !== undefined) return null
  const decimal = lowEnd(low, high)
  return Number(decimal) > high.value ? null : { ...high, decimal, value: Number(decimal), upper: high.decimal }
}

/** The low end of a range, with the scale words that only its high end says: 600000000 for 6 in 6至7亿. */
export function lowEnd(low: Numeral, high: Numeral): string {
  const takes = low.scale === 0 && high.scale >= 2 && low.value < high.value / 10 ** high.scale
  return takes ? shiftDecimal(low.decimal, high.scale) : low.decimal
}
