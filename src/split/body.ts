import { UnitSet } from '../model/unit-set.ts'
import type { TextLine } from './lines.ts'
import { hasUnit } from './unit-search.ts'

/** A line of this length is text whatever stands in it. */
const LONGEST_TITLE = 60
const SENTENCE_MARKS = new UnitSet('。；！？')

/** The length of a line that is text, not a title, a name or a date; else 0. */
export function bodyLength(text: string, { start, end }: TextLine): number {
  return end - start > LONGEST_TITLE || hasUnit(text, SENTENCE_MARKS, start, end) ? end - start : 0
}
