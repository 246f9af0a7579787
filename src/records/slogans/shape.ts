import { charClasses, DIGIT, HAN, LATIN } from '../../model/chars.ts'
import type { PhraseIndex } from '../../model/phrase-index.ts'

/** What the form of a phrase says of a numeric shorthand. */
export interface Shape {
  /** How many members the numerals may stand for, likeliest first; empty where they do not tell (168, 三三教育工程). */
  counts: number[]
  /** How many numerals lead a part; one alone (三违) is weaker evidence than a compound (三会一课). */
  parts: number
  /** Whether the form alone is strong: compound, or a numeral above 一 and 双 with a short word. */
  strong: boolean
  /** Whether it begins with 一 and has no other numeral: 一及时, only believed beside its like. */
  lone: boolean
  /** Whether every numeral is 一: 一校一品. */
  ones?: boolean
}

const LONGEST_WORD = 10

let values: Int8Array | undefined

/** In order of value, from 0; then two that mean 2. */
const NUMERALS = '〇一二三四五六七八九十'
const TWOS = '两双'
/** All characters that have a `numeralValue`. */
export const NUMERAL_CHARS = `${NUMERALS}${TWOS}`

function numeralValues(): Int8Array {
  const table = new Int8Array(65536).fill(-1)
  for (let value = 0; value < NUMERALS.length; value++) table[NUMERALS.charCodeAt(value)] = value
  for (const two of TWOS) table[two.charCodeAt(0)] = 2
  return table
}

/** The value of a Chinese numeral character that can lead a shorthand, 0 for 〇, or -1; -1 also for the NaN past the end of a text. */
export function numeralValue(unit: number): number {
  values ??= numeralValues()
  return values[unit & 0xffff]!
}

const isSeparator = (unit: number): boolean => unit === 0x3001 || unit === 0xff0c || unit === 0xff1b || unit === 0xb7 || unit === 32

const isJoin = (unit: number): boolean => unit === 0x2b || unit === 0xff0b || unit === 0xd7

/** 168, 1+1, 1+2+4+N, 4×4, 1个中心+6个站点+N个网格: digits alone, one member each, or parts joined by signs, each led by a number or a letter for one. */
function digitShape(phrase: string): Shape | undefined {
  const classes = charClasses()
  let joins = 0
  let numbers = 0
  let worded = 0
  for (let i = 0; i < phrase.length; i++) {
    const unit = phrase.charCodeAt(i)
    const leads = i === 0 || isJoin(phrase.charCodeAt(i - 1))
    if (isJoin(unit)) joins++
    else if (classes[unit] === DIGIT || (leads && numeralValue(unit) > 0)) numbers++
    else if (classes[unit] === HAN && !leads) worded += classes[phrase.charCodeAt(i - 1)] === HAN ? 0 : 1
    // N, X and M stand for a number.
    else if (!(leads && joins > 0 && classes[unit] === LATIN)) return undefined
  }
  const evenly = worded === 0 || worded === joins + 1
  if (numbers === 0 || !evenly || (joins === 0 && (worded > 0 || numbers < 2 || numbers > 6))) return undefined
  return { counts: [joins > 0 ? 1 + joins : numbers], parts: 1 + joins, strong: joins > 0, lone: false }
}

/** Units of time, money and measure: what a numeral before them counts is no list. */
const MEASURES = '年月日天时分秒岁元亿里米度吨克连届'

const isMeasure = (phrase: string, at: number): boolean =>
  MEASURES.includes(phrase.charAt(at)) || phrase.startsWith('小时', at) || phrase.startsWith('个月', at)

/** 十四五 has three units. */
export const LONGEST_PLAN = 3

/** 十五, 十四五, 七五: five-year plans, which are dates. */
export function isPlan(phrase: string): boolean {
  if (phrase.length > LONGEST_PLAN || !phrase.endsWith('五')) return false
  for (let i = 0; i < phrase.length; i++) if (numeralValue(phrase.charCodeAt(i)) < 1) return false
  return true
}

/** Whether a phrase begins with an ordinal: a five-year plan (十四五) or the name of a meeting (十八大). */
export const isOrdinal = (phrase: string): boolean => isPlan(phrase) || isOrdinalName(phrase)

/** 十四冬, 十八大: a numeral above ten without 个, 项, 条 or 大 is an ordinal in a name. */
function isOrdinalName(phrase: string): boolean {
  return phrase.charAt(0) === '十' && numeralValue(phrase.charCodeAt(1)) > 0 && !'个项条'.includes(phrase.charAt(2))
}

/**
 * Adds the numerals that lead words in phrase[from, to) to `numerals`, one right after another as a negative number. Answers
 * whether the part begins with a numeral and each numeral has words after it.
 */
function readPart(phrase: string, from: number, to: number, numeralWords: PhraseIndex, numerals: number[]): boolean {
  let wordLength = 0
  for (let i = from; i < to; i++) {
    const value = numeralValue(phrase.charCodeAt(i))
    const word = value > 0 && i === from ? numeralWords.matchAt(phrase, i, to) : -1
    const isNumeral = value > 0 && (word < 0 || isOneAndMore(phrase, i, to))
    if (!isNumeral) {
      if (i === from || (wordLength === 0 && isMeasure(phrase, i)) || ++wordLength > LONGEST_WORD) return false
    } else {
      // Two numerals in a row (三三制, 一二三) and a last 一 (五个一) do not count members.
      const inRow = wordLength === 0 && i > from
      if (inRow && numerals[numerals.length - 1] === 10) numerals[numerals.length - 1]! += value
      else if (i + 1 < to || value > 1) numerals.push(inRow ? -value : value)
      wordLength = 0
    }
  }
  return true
}

/** 一定三有, 四级三类: begins with a word that only looks like a numeral, yet another numeral follows. */
function isOneAndMore(phrase: string, from: number, to: number): boolean {
  if (numeralValue(phrase.charCodeAt(from + 1)) > 0) return false
  for (let i = from + 2; i < to - 1; i++) if (numeralValue(phrase.charCodeAt(i)) > 0) return true
  return false
}

function countsOf(numerals: readonly number[], bare: boolean): number[] {
  const first = numerals[0]!
  let sum = 0
  let inRow = 0
  let isEven = true
  for (let k = 0; k < numerals.length; k++) {
    sum += numerals[k]!
    if (numerals[k]! < 0) inRow++
    if (numerals[k] !== first) isEven = false
  }
  // 一二三 stands for three, 三三制 for three times something.
  if (inRow > 0) return first > 0 && inRow === numerals.length - 1 ? [bare ? numerals.length : first] : []
  const counts: number[] = []
  if (sum > 1) counts.push(sum)
  if (first > 1 && first !== sum) counts.push(first)
  // 三比三创 as three pairs.
  const pairs = numerals.length
  if (isEven && pairs > 1 && pairs !== sum && pairs !== first) counts.push(pairs)
  return counts
}

/**
 * The shape of a numeric shorthand, or `undefined` where the phrase has none: 三会一课 → counts [4, 3],
 * 两不误、两促进 → [4, 2], 百千万 → [3], 1+1 → []; 一线工作法, 党员先锋岗, 四小时交通圈 → undefined.
 * @param phrase a phrase without its quotes
 * @param numeralWords words that begin with a numeral and count nothing
 */
export function shorthandShape(phrase: string, numeralWords: PhraseIndex): Shape | undefined {
  const classes = charClasses()
  const opening = phrase.charCodeAt(0)
  if (classes[opening] === DIGIT) return digitShape(phrase)
  if (phrase === '百千万' || phrase === '十百千' || phrase === '十百千万') return { counts: [phrase.length], parts: 1, strong: true, lone: false }
  // Every part begins with a numeral; most phrases do not.
  if ((numeralValue(opening) < 1 && !isSeparator(opening)) || isOrdinal(phrase)) return undefined
  const numerals: number[] = []
  let from = 0
  for (let i = 0; i <= phrase.length; i++) {
    if (i < phrase.length && !isSeparator(phrase.charCodeAt(i))) {
      const kind = classes[phrase.charCodeAt(i)]
      if (kind !== HAN && kind !== LATIN && phrase.charCodeAt(i) !== 0x2b) return undefined
      continue
    }
    if (!readPart(phrase, from, i, numeralWords, numerals)) return undefined
    from = i + 1
  }
  if (numerals.length === 0) return undefined
  const lone = numerals.length === 1 && numerals[0] === 1
  const strong = !lone && (numerals.length > 1 || phrase.length <= 5)
  return { counts: countsOf(numerals, numerals.length === phrase.length), parts: numerals.length, strong, lone, ones: numerals.every((n) => n === 1) }
}

/** The parts of a phrase between ，、；· and spaces, as pairs of offsets. */
export function phraseParts(text: string, start: number, end: number): [number, number][] {
  const parts: [number, number][] = []
  let from = start
  for (let i = start; i <= end; i++) {
    if (i < end && !isSeparator(text.charCodeAt(i))) continue
    if (i > from) parts.push([from, i])
    from = i + 1
  }
  return parts
}
