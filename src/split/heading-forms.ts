import type { HeadingMark } from '../clean/headings.ts'
import { UnitSet } from '../model/unit-set.ts'

/** Forms of heading for the tree, finer than those of cleaning. */
export const CHAPTER = 0
export const SECTION = 1
/** 一、 */
export const CHINESE = 2
/** No number at all: 主要做法 alone on a line. */
export const PLAIN = 3
export const CHINESE_BRACKET = 4
export const ARABIC = 5
export const ARABIC_BRACKET = 6
export const CIRCLED = 7
/** 第一， */
export const NTH = 8
/** 一是, 一要 */
export const ORDINAL = 9
/** 首先， 其次， */
export const FIRSTLY = 10
/** 前言: no heading stands under it, nor it under any. */
export const FRONT = 11
/** 结束语, 附件：… */
export const BACK = 12
export const FORMS = 13

/** By convention a form stands above those of a higher rank; neither of two of one rank stands above the other. */
export const FORM_RANK: readonly number[] = [0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 8, -1, -1]

const FORM_OF: Record<HeadingMark['form'], number> = {
  'chapter': CHAPTER, 'chinese': CHINESE, 'chinese-bracket': CHINESE_BRACKET, 'arabic': ARABIC, 'arabic-bracket': ARABIC_BRACKET, 'circled': CIRCLED, 'ordinal': ORDINAL,
}

const NUMBERING = '第'.charCodeAt(0)
const SECTION_WORD = '节'.charCodeAt(0)

/** The form of the mark that stands in text[at, mark.bodyStart). */
export function formOf(text: string, at: number, mark: HeadingMark): number {
  if (mark.form === 'ordinal' && text.charCodeAt(at) === NUMBERING) return NTH
  if (mark.form === 'chapter' && text.charCodeAt(mark.bodyStart - 1) === SECTION_WORD) return SECTION
  return FORM_OF[mark.form]
}

const TEN = '十'.charCodeAt(0)

/** The number in text[from, to): 三、 （十二） 21. ⑤; 0 where there is none. */
export function numberIn(text: string, from: number, to: number): number {
  let number = 0
  let tens = 0
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    const digit = digitOf(unit)
    if (unit === TEN) {
      tens = (number || 1) * 10
      number = 0
    } else if (digit >= 10) return digit - 9
    else if (digit >= 0) number = number * 10 + digit
    else if (number + tens > 0) break
  }
  return tens + number
}

const ENUMERATED = new UnitSet('产轮期级类线季批年号、')

/** 二、三产业, 第一、二轮: a run of numbers, not the number of a heading. */
export function isEnumeration(text: string, body: number, form: number, number: number): boolean {
  return (form === CHINESE || form === NTH) && digitOf(text.charCodeAt(body)) === number + 1 && ENUMERATED.has(text.charCodeAt(body + 1))
}

/** 0 to 9; from 10 on one more than nine for ① and ⒈; -1 for others. */
function digitOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30
  switch (unit) {
    case 0x3007: return 0
    case 0x4e00: return 1
    case 0x4e8c: return 2
    case 0x4e09: return 3
    case 0x56db: return 4
    case 0x4e94: return 5
    case 0x516d: return 6
    case 0x4e03: return 7
    case 0x516b: return 8
    case 0x4e5d: return 9
  }
  if (unit >= 0x2460 && unit <= 0x2473) return unit - 0x2460 + 10
  return unit >= 0x2488 && unit <= 0x249b ? unit - 0x2488 + 10 : -1
}
