import { HAN, LATIN, charClasses } from '../../model/chars.ts'
import type { MetricQualifier } from '../../model/records.ts'
import { UnitSet } from '../../model/unit-set.ts'
import { addDecimals, multiplyDecimals, shiftDecimal, unshiftDecimal } from '../numerals/decimal.ts'
import { readNumeral, type Numeral } from '../numerals/read-numeral.ts'
import type { MetricText } from './found-metric.ts'
import { unitAt } from './unit.ts'

/** One number with its unit and the words around it that belong to its surface. */
export interface Quantity {
  /** With the approximators: 近400人, 20户以上. */
  start: number
  end: number
  /** Exact value as decimal text, scale words applied. */
  decimal: string
  /** The upper value of a spoken range: 两三个. */
  upper?: string
  numeral: Numeral
  /** As written, `''` if there is none. */
  unit: string
  /** Its number in the unit table, −1 if there is none. */
  unitNumber: number
  dimension: string
  qualifier: MetricQualifier
  /** 余, 多, 几 or a word such as 近 stands with the number. */
  isRounded: boolean
  /** A word before the number rounds it: 近, 突破. */
  isRoundedBefore: boolean
}

/** More digits than this are no quantity but a code. */
const LONGEST_NUMERAL = 40

const TIMES = new UnitSet('×*')
const MORE = new UnitSet('余多')
const MANY = '多'.charCodeAt(0)
const AND_SOME = '来'.charCodeAt(0)
const HALF = '半'.charCodeAt(0)
const PER = '/'.charCodeAt(0)

/**
 * Reads what follows a numeral and completes it to a quantity: 近400人, 2.2万余项, 三成五, 12元5角. Null where the numeral is part of a
 * word; a numeral without unit is answered with unit `''`, and the caller decides whether it measures something.
 * @param from no word before this place belongs to the quantity
 */
export function readQuantity(within: MetricText, from: number, numeral: Numeral): Quantity | null {
  const { text, end } = within
  if (numeral.end - numeral.start > LONGEST_NUMERAL || standsInWord(text, numeral.start, numeral.end)) return null
  let next = numeral.end
  const { upper } = numeral
  let { decimal } = numeral
  const factor = TIMES.has(text.charCodeAt(next)) && numeral.style === 'arabic' ? readNumeral(text, next + 1, Math.min(end, next + LONGEST_NUMERAL)) : null
  if (factor) {
    decimal = multiplyDecimals(decimal, factor.decimal)
    next = factor.end
  }
  let isRounded = numeral.isMore
  if (MORE.has(text.charCodeAt(next)) || (text.charCodeAt(next) === AND_SOME && '十百千万'.includes(text[next - 1]!))) {
    isRounded = true
    next++
  }
  const unitNumber = unitAt(within, numeral.start, next)
  const phrase = unitNumber < 0 ? '' : within.words.units.phrases[unitNumber]!
  const quantity: Quantity = {
    start: numeral.start, end: next + phrase.length, decimal, numeral, unit: phrase, unitNumber,
    dimension: unitNumber < 0 ? '' : within.words.unit[unitNumber]!.dimension,
    qualifier: isRounded ? 'above' : 'exact', isRounded, isRoundedBefore: false,
  }
  if (upper !== undefined) quantity.upper = upper
  if (unitNumber >= 0) completeUnit(within, quantity, next)
  takeApproximators(within, from, quantity)
  return quantity
}

/** What comes after a unit and belongs to it: /平方米, 角 and 分, 半; and the units that are written one way and mean another. */
function completeUnit(within: MetricText, quantity: Quantity, unitStart: number): void {
  const { text } = within
  if (text.charCodeAt(quantity.end) === PER) {
    const per = unitAt(within, quantity.numeral.start, quantity.end + 1)
    if (per >= 0) {
      quantity.end += 1 + within.words.units.phrases[per]!.length
      quantity.unit = text.slice(unitStart, quantity.end)
    }
    return
  }
  if (quantity.unit === '成') takeTenths(text, quantity)
  else if (quantity.unit === '元' || quantity.unit === '圆') takeSmallMoney(text, within.end, quantity)
  // 个工日 counts 工日; 个百分点 is a unit as it stands.
  else if (quantity.unit[0] === '个' && quantity.unit.length > 1 && quantity.dimension !== 'percent') quantity.unit = quantity.unit.slice(1)
  if (text.charCodeAt(quantity.end) === HALF && quantity.dimension !== 'percent' && charClasses()[text.charCodeAt(quantity.end + 1)] !== HAN) {
    quantity.decimal = addDecimals(quantity.decimal, '0.5')
    quantity.end++
  }
}

/** 七成 is 70 %, 七成六 76, 三成半 35. */
function takeTenths(text: string, quantity: Quantity): void {
  quantity.decimal = shiftDecimal(quantity.decimal, 1)
  if (quantity.upper !== undefined) quantity.upper = shiftDecimal(quantity.upper, 1)
  quantity.unit = '%'
  quantity.dimension = 'percent'
  const ones = text[quantity.end] === '半' ? 5 : '一二三四五六七八九'.indexOf(text[quantity.end] ?? ' ') + 1
  const next = text[quantity.end + 1]
  if (ones === 0 || quantity.upper !== undefined || (next !== undefined && next !== '的' && charClasses()[next.charCodeAt(0)] === HAN)) return
  quantity.decimal = addDecimals(quantity.decimal, String(ones))
  quantity.end++
}

/** 12元5角, 壹拾壹元壹角壹分整. */
function takeSmallMoney(text: string, end: number, quantity: Quantity): void {
  let at = quantity.end
  if (text[at] === '零') at++
  for (const [word, places] of [['角', 1], ['分', 2]] as const) {
    const part = at < end ? readNumeral(text, at, Math.min(end, at + 2)) : null
    if (!part || part.end !== at + 1 || text[part.end] !== word) continue
    quantity.decimal = addDecimals(quantity.decimal, unshiftDecimal(part.decimal, places))
    at = part.end + 1
    quantity.end = at
  }
  if (text[quantity.end] === '整' && charClasses()[text.charCodeAt(quantity.end + 1)] !== HAN) quantity.end++
}

/** PM2.5, 5G, 4/5G, v1.2, 1+1: the number is part of a word. Units in Latin letters are told by `unitAt`. */
function standsInWord(text: string, at: number, end: number): boolean {
  const classes = charClasses()
  const before = at > 0 ? text.charCodeAt(at - 1) : 0
  if (classes[before] === LATIN || before === 0x2b || ((before === 0x2e || before === 0x2f) && at > 1)) return true
  const after = end < text.length ? text.charCodeAt(end) : 0
  if (after === 0x2f) return text.charCodeAt(end + 1) >= 0x30 && text.charCodeAt(end + 1) <= 0x39
  return after === 0x2b || (classes[after] === LATIN && !LATIN_UNIT.test(text.slice(end, end + 4)))
}

/** km, kW, m²: letters that are a unit and not the end of a word (5G, 3D). */
const LATIN_UNIT = /^(?:[km]?m|cm|k[gWV]|[MG]W|[GTP]B|m²)(?![A-Za-z])/u

/** 上千人, 过亿元: a power of ten with no digit before it. */
const POWERS = new UnitSet('百千万亿')
export const isBarePower = (text: string, { start, end }: Numeral): boolean => POWERS.has(text.charCodeAt(start)) && (end - start === 1 || POWERS.has(text.charCodeAt(start + 1)))

function takeApproximators({ text, end, words }: MetricText, from: number, quantity: Quantity): void {
  const before = words.before.matchAt(text, from, quantity.start)
  if (before >= 0) {
    const { qualifier, isRound, notBefore } = words.beforeWord[before]!
    const start = quantity.start - words.before.phrases[before]!.length
    if ((!isRound || isBarePower(text, quantity.numeral)) && !notBefore.some((word) => text.startsWith(word, start - word.length))) {
      quantity.start = start
      quantity.qualifier = qualifier
      quantity.isRounded = true
      quantity.isRoundedBefore = true
    }
  }
  // 增长2倍多.
  if (text.charCodeAt(quantity.end) === MANY && quantity.unitNumber >= 0 && charClasses()[text.charCodeAt(quantity.end + 1)] !== HAN) {
    quantity.end++
    quantity.qualifier = 'above'
    quantity.isRounded = true
  }
  const after = words.after.matchAt(text, quantity.end, end)
  if (after >= 0) {
    quantity.end += words.after.phrases[after]!.length
    quantity.qualifier = words.afterQualifier[after]!
    quantity.isRounded = true
  }
}
