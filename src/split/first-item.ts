import { headingMarkAt } from '../clean/headings.ts'
import { UnitSet } from '../model/unit-set.ts'
import { headingEnd } from './heading-end.ts'
import { formOf, numberIn } from './heading-forms.ts'
import { indexOfUnit } from './unit-search.ts'

const COLON = new UnitSet('：')

/**
 * The first item of a list whose other items open sentences: 目标是：一是人人有事做。二是事事有人管。 Answers where it begins in
 * text[start, end), which is all of one sentence, or -1. It is a heading as the others are, so it goes to the sentence's end.
 */
export function firstItemIn(text: string, start: number, end: number, form: number): number {
  for (let colon = indexOfUnit(text, COLON, start, end); colon >= 0; colon = indexOfUnit(text, COLON, colon + 1, end)) {
    const at = colon + 1
    const mark = headingMarkAt(text, at, end)
    if (!mark || formOf(text, at, mark) !== form || numberIn(text, at, mark.bodyStart) !== 1) continue
    return headingEnd(text, at, mark.bodyStart, end, form) === end ? at : -1
  }
  return -1
}
