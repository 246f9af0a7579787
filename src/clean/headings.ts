/**
 * What opens a heading or a list item: 一、 （一） 1. 1、 （1） ① 第一章 一是 第一，. Cleaning must not join a line that opens so to
 * the line before it, and splitting builds the outline from the same marks.
 */

/** 一二三四五六七八九十百 */
function isChineseNumber(unit: number): boolean {
  switch (unit) {
    case 0x4e00: case 0x4e8c: case 0x4e09: case 0x56db: case 0x4e94: case 0x516d: case 0x4e03: case 0x516b: case 0x4e5d: case 0x5341: case 0x767e: return true
    default: return false
  }
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** （ */
const OPENING_BRACKET = 0xff08
/** 第 */
const NUMBERING = 0x7b2c

/** The form of a heading's number; forms higher in the list usually stand higher in the outline. */
export type HeadingForm = 'chapter' | 'chinese' | 'chinese-bracket' | 'arabic' | 'arabic-bracket' | 'circled' | 'ordinal'

export const HEADING_FORMS: readonly HeadingForm[] = ['chapter', 'chinese', 'chinese-bracket', 'arabic', 'arabic-bracket', 'circled', 'ordinal']

/** A heading's number: its form and where the words of the heading begin. */
export interface HeadingMark {
  form: HeadingForm
  /** Index of the first unit after the mark. */
  bodyStart: number
}

function skipNumber(text: string, at: number, end: number): number {
  let i = at
  while (i < end && i < at + 4 && isChineseNumber(text.charCodeAt(i))) i++
  return i
}

function skipDigits(text: string, at: number, end: number): number {
  let i = at
  while (i < end && i < at + 3 && isDigit(text.charCodeAt(i))) i++
  return i
}

/** Whether a heading mark can open with a unit. */
export function mayOpenHeading(unit: number): boolean {
  return isDigit(unit) || isChineseNumber(unit) || unit === OPENING_BRACKET || unit === NUMBERING || (unit >= 0x2460 && unit <= 0x249b)
}

/** The heading mark that stands at `at`, or undefined. `text` is clean text. */
export function headingMarkAt(text: string, at: number, end: number): HeadingMark | undefined {
  if (at >= end) return undefined
  const unit = text.charCodeAt(at)
  if (!mayOpenHeading(unit)) return undefined
  if (unit === OPENING_BRACKET) return bracketMark(text, at, end)
  if (unit === NUMBERING) return chapterMark(text, at, end)
  if ((unit >= 0x2460 && unit <= 0x2473) || (unit >= 0x2488 && unit <= 0x249b)) {
    return { form: unit < 0x2480 ? 'circled' : 'arabic', bodyStart: at + 1 }
  }
  if (isDigit(unit)) return arabicMark(text, at, end)
  const afterNumber = skipNumber(text, at, end)
  if (afterNumber === at) return undefined
  const next = text[afterNumber]
  if (next === '、' || next === '．' || next === '.') return { form: 'chinese', bodyStart: afterNumber + 1 }
  if ((next === '是' || next === '要') && afterNumber === at + 1) return { form: 'ordinal', bodyStart: afterNumber + 1 }
  return undefined
}

/** Whether a line opens with a heading mark. */
export function isHeading(line: string): boolean {
  return headingMarkAt(line, 0, line.length) !== undefined
}

function bracketMark(text: string, at: number, end: number): HeadingMark | undefined {
  const chinese = skipNumber(text, at + 1, end)
  if (chinese > at + 1 && text[chinese] === '）') return { form: 'chinese-bracket', bodyStart: chinese + 1 }
  const arabic = skipDigits(text, at + 1, end)
  if (arabic > at + 1 && text[arabic] === '）') return { form: 'arabic-bracket', bodyStart: arabic + 1 }
  return undefined
}

function arabicMark(text: string, at: number, end: number): HeadingMark | undefined {
  const after = skipDigits(text, at, end)
  const mark = text[after]
  if (mark !== '.' && mark !== '、' && mark !== '．' && mark !== '）') return undefined
  // 3.5万亩 is a number.
  if (mark === '.' && isDigit(text.charCodeAt(after + 1))) return undefined
  return { form: mark === '）' ? 'arabic-bracket' : 'arabic', bodyStart: after + 1 }
}

function chapterMark(text: string, at: number, end: number): HeadingMark | undefined {
  const chinese = skipNumber(text, at + 1, end)
  const after = chinese > at + 1 ? chinese : skipDigits(text, at + 1, end)
  if (after === at + 1) return undefined
  const word = text[after]
  if (word === '章' || word === '节' || text.startsWith('部分', after)) {
    return { form: 'chapter', bodyStart: after + (word === '部' ? 2 : 1) }
  }
  if (word === '，' || word === '、' || word === '：') return { form: 'ordinal', bodyStart: after + 1 }
  return undefined
}
