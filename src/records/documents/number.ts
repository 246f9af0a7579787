import { charClasses, DIGIT, HAN, LATIN } from '../../model/chars.ts'
import type { Span } from '../../model/span.ts'

/** Longest document number with its issuer: 杭地研党〔2010〕7号. */
const LONGEST_NUMBER = 30
/** Longest issuer mark before the year. */
const LONGEST_ISSUER = 12

const HAO = 0x53f7 // 号
const OPENERS = '〔[（(“【［〈{﹝'
const CLOSERS = '〕]）)”】］〉}﹞'
/** What stands for an issuer that a published text hides: ×政发〔2013〕12号. */
const MASKS = '×＊*○□'

/** Function words that never stand in an issuer's mark. */
const NOT_IN_ISSUER = '了和与的以按照据照由在是及或并将把'

/** Whether a unit may stand in an issuer's mark. */
function isInMark(text: string, at: number): boolean {
  const kind = charClasses()[text.charCodeAt(at)]
  return kind === HAN || kind === LATIN || MASKS.includes(text.charAt(at) || '。')
}

/** Reads digits from `at`; the offset past the last. */
function digits(text: string, at: number, end: number): number {
  const classes = charClasses()
  let i = at
  while (i < end && classes[text.charCodeAt(i)] === DIGIT) i++
  return i
}

/**
 * The number that begins at `at`: 国发〔2010〕7号, [2010]7号, 2010年第7号. A year in brackets of any kind is what tells it
 * from other words; a year with 年 or 第 needs no brackets.
 * @returns one past 号, or -1
 */
function endOfNumber(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + LONGEST_NUMBER)
  let i = at
  while (i < limit && i - at < LONGEST_ISSUER && isInMark(text, i)) i++
  const bracket = OPENERS.indexOf(text.charAt(i))
  if (bracket < 0 || i >= limit) return -1
  const yearEnd = digits(text, i + 1, limit)
  if (yearEnd - i - 1 < 2 || yearEnd - i - 1 > 6) return -1
  i = yearEnd + (text.charCodeAt(yearEnd) === 0x5e74 ? 1 : 0)
  if (CLOSERS.indexOf(text.charAt(i)) < 0 || i >= limit) return -1
  i++
  if (text.charCodeAt(i) === 0x7b2c) i++ // 第
  const numberEnd = digits(text, i, limit)
  return numberEnd > i && text.charCodeAt(numberEnd) === HAO && numberEnd < limit ? numberEnd + 1 : -1
}

/** Numbers such as 2010年第7号 or 第7号令, only inside brackets of their own. */
function endOfPlainNumber(text: string, at: number, end: number): number {
  const classes = charClasses()
  const limit = Math.min(end, at + LONGEST_NUMBER)
  let i = at
  while (i < limit && i - at < LONGEST_ISSUER && classes[text.charCodeAt(i)] === HAN && text.charCodeAt(i) !== 0x7b2c) i++
  const yearEnd = digits(text, i, limit)
  if (yearEnd > i && text.charCodeAt(yearEnd) === 0x5e74) i = yearEnd + 1
  if (text.charCodeAt(i) !== 0x7b2c) return -1
  const numberEnd = digits(text, i + 1, limit)
  if (numberEnd === i + 1 || text.charCodeAt(numberEnd) !== HAO) return -1
  return text.charCodeAt(numberEnd + 1) === 0x4ee4 ? numberEnd + 2 : numberEnd + 1 // 令
}

/**
 * The document number that stands right after a title, in brackets or bare: 《…》（国发〔2010〕7号） → 国发〔2010〕7号.
 * @param at one past the title
 */
export function numberAfter(text: string, at: number, end: number): Span | undefined {
  let i = at
  while (i < end && text.charCodeAt(i) === 32) i++
  if (i >= end) return undefined
  const bare = NOT_IN_ISSUER.includes(text.charAt(i)) ? -1 : endOfNumber(text, i, end)
  if (bare >= 0) return { start: i, end: bare }
  if ('（(〔[【﹝'.indexOf(text.charAt(i)) < 0) return undefined
  const inside = endOfNumber(text, i + 1, end)
  if (inside >= 0) return { start: i + 1, end: inside }
  const plain = endOfPlainNumber(text, i + 1, end)
  return plain >= 0 ? { start: i + 1, end: plain } : undefined
}

/**
 * The document number that ends right before a title: 国发〔2010〕7号《…》, 〔2010〕7号文件《…》, （2010）7号《…》.
 * @param start nothing before it belongs to this title
 * @param at the place of 《
 */
export function numberBefore(text: string, start: number, at: number): Span | undefined {
  const classes = charClasses()
  let to = at
  while (to > start && text.charCodeAt(to - 1) === 32) to--
  for (const word of ['文件', '文']) if (text.startsWith(word, to - word.length)) to -= word.length
  const closed = '）)'.indexOf(text.charAt(to - 1)) >= 0 && text.charCodeAt(to - 2) === HAO
  if (closed) to--
  if (text.charCodeAt(to - 1) !== HAO) return undefined
  let i = to - 2
  const limit = Math.max(start, to - LONGEST_NUMBER)
  while (i >= limit && (classes[text.charCodeAt(i)] === DIGIT || text.charCodeAt(i) === 0x7b2c)) i--
  if (CLOSERS.indexOf(text.charAt(i)) < 0) return undefined
  do i--
  while (i >= limit && OPENERS.indexOf(text.charAt(i)) < 0)
  const from = issuerStart(text, limit, i)
  return from >= start && endOfNumber(text, from, to) === to ? { start: from, end: to } : undefined
}

/** What stands before the year and is the issuer's mark, not the sentence: 印发了杭地研党 → 杭地研党. */
function issuerStart(text: string, limit: number, bracket: number): number {
  let i = bracket
  while (i > limit && bracket - i < LONGEST_ISSUER && isInMark(text, i - 1) && NOT_IN_ISSUER.indexOf(text.charAt(i - 1)) < 0) i--
  return i
}
