import { UnitSet } from '../model/unit-set.ts'
import { indexOfUnit } from './unit-search.ts'

/** 强化督导 以实为先 ——开封市…工作纪实 一场…: title and first sentence on one line. */
const INLINE_TITLE = /^[^，。；：]{4,40} ——[^，。；]{6,60}/u
const DASH = 0x2014
const INLINE_SIGNS = new UnitSet('，。；：—')
const LONGEST_INLINE = 42
/** So much of a line tells whether it does. */
const MOST_READ = 120

/** Whether the line text[start, end) opens with a title, its subtitle and a space. */
export function hasInlineTitle(text: string, start: number, end: number): boolean {
  const sign = indexOfUnit(text, INLINE_SIGNS, start, Math.min(end, start + LONGEST_INLINE))
  return sign >= 0 && text.charCodeAt(sign) === DASH && INLINE_TITLE.test(text.slice(start, Math.min(end, start + MOST_READ)))
}
