import { HAN, LATIN, charClasses } from '../../model/chars.ts'
import type { MetricQualifier } from '../../model/records.ts'
import { readNumeral, shiftDecimal, type Numeral } from '../numerals.ts'
import type { MetricWords } from './words.ts'

/** One number with its unit and the words around it that belong to its surface. */
export interface Quantity {
  /** With the approximators: 近400人, 20户以上. */
  start: number
  end: number
  numberStart: number
  /** Exact value as decimal text, scale words applied. */
  decimal: string
  numeral: Numeral
  unit: string
  dimension: string
  qualifier: MetricQualifier
}

/** What follows 个, 分 and the like in words that measure time or are no measure: 3个月, 5分钟, 三个小时. */
const NO_UNIT_AFTER: Record<string, string> = { 个: '月小工年星季昼夜春学世', 分: '钟之别类为成布析管工段期批片级歧', 次: '全会序', 里: '的程', 位: '置', 人: '大代民工均才', 方: '面针法案式', 成: '为立功绩效果员本长就熟品都', 期: '间待望', 度: '假', 家: '庭', 口: '', 道: '德理', 点: '' }

/** The word that multiplies by its power of ten stands alone in 万余人, 上千人; without such a word around it, it is a name (万元). */
const isBare = (numeral: Numeral): boolean => numeral.style === 'chinese' && numeral.decimal.startsWith('1') && numeral.scale >= 3 && numeral.end - numeral.start === 1

/**
 * Reads the quantity whose number starts at `at`: 近400人, 2.2万余项, 百分之七十, 三成. Null where the number measures nothing.
 * @param from no word before this place belongs to the quantity
 */
export function readQuantity(text: string, from: number, at: number, end: number, words: MetricWords): Quantity | null {
  if (text.startsWith('百分之', at)) return readPercent(text, from, at, end, words)
  let numeral = readNumeral(text, at, end)
  if (!numeral || standsInWord(text, at, numeral.end)) return null
  let next = numeral.end
  let product = ''
  if ((text[next] === '×' || text[next] === '*') && numeral.style === 'arabic') {
    const second = readNumeral(text, next + 1, end)
    if (second) {
      product = multiply(numeral.decimal, second.decimal)
      next = second.end
      numeral = { ...second, start: at }
    }
  }
  let isMore = numeral.isMore
  if (text[next] === '余' || text[next] === '多' || (text[next] === '来' && text[next - 1] === '十')) {
    isMore = true
    next++
  }
  const unitNumber = unitAt(text, next, end, words)
  let unit = unitNumber < 0 ? '' : words.units.phrases[unitNumber]!
  let unitEnd = next + unit.length
  if (unitNumber >= 0 && text[unitEnd] === '/' && text[unitEnd + 1] !== undefined) {
    const per = unitAt(text, unitEnd + 1, end, words)
    if (per >= 0) {
      unitEnd += 1 + words.units.phrases[per]!.length
      unit = text.slice(next, unitEnd)
    }
  }
  const dimension = unitNumber < 0 ? '' : words.dimensions[unitNumber]!
  let quantity: Quantity = { start: at, end: unitEnd, numberStart: at, decimal: product || numeral.decimal, numeral, unit, dimension, qualifier: isMore ? 'above' : 'exact' }
  if (unit === '成') quantity = { ...quantity, decimal: shiftDecimal(quantity.decimal, 1), unit: '%', dimension: 'percent' }
  quantity = withApproximators(text, from, end, quantity, words)
  return isQuantity(text, end, quantity, isMore, words) ? quantity : null
}

function multiply(a: string, b: string): string {
  return /^\d+$/u.test(a) && /^\d+$/u.test(b) ? String(BigInt(a) * BigInt(b)) : String(Number(a) * Number(b))
}

/** PM2.5, 5G, 4/5G, v1.2: the number is part of a word. */
function standsInWord(text: string, at: number, end: number): boolean {
  const classes = charClasses()
  const before = at > 0 ? text.charCodeAt(at - 1) : 0
  const after = end < text.length ? text.charCodeAt(end) : 0
  if (classes[before] === LATIN || before === 0x2b) return true
  if ((before === 0x2e || before === 0x2f) && at > 1) return true
  return classes[after] === LATIN || after === 0x2b || (after === 0x2f && /\d/u.test(text[end + 1] ?? ''))
}

function unitAt(text: string, at: number, end: number, words: MetricWords): number {
  for (let k = words.units.matchAt(text, at, end); k >= 0; k = words.units.matchAt(text, at, end, k)) {
    const unit = words.units.phrases[k]!
    const next = text[at + unit.length]
    if (next === undefined || !NO_UNIT_AFTER[unit]?.includes(next)) return k
  }
  return -1
}

function readPercent(text: string, from: number, at: number, end: number, words: MetricWords): Quantity | null {
  const numeral = readNumeral(text, at + 3, end)
  if (!numeral) return null
  const quantity: Quantity = { start: at, end: numeral.end, numberStart: at, decimal: numeral.decimal, numeral, unit: '%', dimension: 'percent', qualifier: 'exact' }
  return withApproximators(text, from, end, quantity, words)
}

/** What may not stand before an approximator of one character, since both make another word: 节约, 最近, 赶超, 以上. */
const OTHER_WORD_BEFORE: Record<string, string> = { 约: '节预签条公契制大简', 近: '最附邻靠远临', 超: '赶反高', 上: '以之加马晚早网线', 逾: '' }

function withApproximators(text: string, from: number, end: number, quantity: Quantity, words: MetricWords): Quantity {
  let { start, end: stop, qualifier } = quantity
  const before = words.before.matchBefore(text, from, start, 4)
  if (before >= 0) {
    const word = words.before.phrases[before]!
    const isOther = word.length === 1 && OTHER_WORD_BEFORE[word]?.includes(text[start - 2] ?? '\n')
    // 上 belongs to round numbers only: 上千人.
    if (!isOther && (word !== '上' || isBare(quantity.numeral) || text[start] === '百')) {
      start -= word.length
      qualifier = words.beforeQualifier[before]!
    }
  }
  const after = words.after.matchAt(text, stop, end)
  if (after >= 0) {
    stop += words.after.phrases[after]!.length
    qualifier = words.afterQualifier[after]!
  }
  return { ...quantity, start, end: stop, qualifier }
}

function isQuantity(text: string, end: number, quantity: Quantity, isMore: boolean, words: MetricWords): boolean {
  const { numeral, unit } = quantity
  const isRounded = isMore || quantity.qualifier !== 'exact'
  if (isBare(numeral) || quantity.decimal === '100' && numeral.style === 'chinese' && numeral.end - numeral.start === 1) return isRounded && (unit !== '' || isMore)
  if (unit === '') {
    // 71.3万监测对象: a scale word may stand for the unit, before a noun or at the end of a clause.
    return numeral.scale >= 4 && numeral.end - numeral.start > 1 && !/[年月日元]/u.test(text[quantity.end] ?? '') && (numeral.style === 'arabic' || charClasses()[text.charCodeAt(quantity.end)] === HAN)
  }
  if (numeral.style === 'arabic' || quantity.dimension === 'percent') return true
  return isChineseCount(text, end, quantity, isRounded, words)
}

/** Whether a Chinese numeral with a measure word counts things, and does not announce points (四个方面) or name a list. */
function isChineseCount(text: string, end: number, quantity: Quantity, isRounded: boolean, words: MetricWords): boolean {
  const { numeral, unit } = quantity
  if (numeral.value < 2) return false
  // 二〇一〇 and 三五 are digits in a row; ranges such as 三五个 are read elsewhere.
  if (numeral.end - numeral.start > 1 && numeral.scale === 0 && !/[十百千万亿点拾佰仟廿卅]/u.test(text.slice(numeral.start, numeral.end))) return false
  if (isRounded || numeral.value > 10) return true
  if (!words.countsSmall[words.units.phrases.indexOf(unit)]) return quantity.dimension !== 'count' && quantity.dimension !== 'people'
  for (let at = quantity.end; at < Math.min(end, quantity.end + 6); at++) {
    if (/[，。；、：”“]/u.test(text[at]!)) return at > quantity.end || !/[“”]/u.test(text[at]!)
    if (words.announced.matchAt(text, at, end) >= 0) return false
  }
  return true
}
