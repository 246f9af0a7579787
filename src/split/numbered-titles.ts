import { headingMarkAt } from '../clean/headings.ts'
import { lineAfterContents } from './contents.ts'
import { formOf, numberIn } from './heading-forms.ts'
import type { TextLine } from './lines.ts'
import { numberedTitleMark } from './titles.ts'

/**
 * The numbers of the lines that open reports numbered as headings are: （1）青山乡秋粮收购工作总结 … （2）…. The first must stand on the
 * first line, or behind the title of the collection: under a title of its own a report has headings so. Empty where there are none.
 */
export function numberedTitles(text: string, lines: TextLine[]): number[] {
  const first = lineAfterContents(text, lines)
  const { start, end } = lines[first]!
  if (numberedTitleMark(text, start, end) === 0) return []
  const mark = headingMarkAt(text, start, end)!
  const form = formOf(text, start, mark)
  const found: number[] = []
  for (let k = first; k < lines.length; k++) {
    const { start: from, end: to } = lines[k]!
    const next = headingMarkAt(text, from, to)
    if (!next || formOf(text, from, next) !== form || numberIn(text, from, next.bodyStart) !== found.length + 1) continue
    if (numberedTitleMark(text, from, to) > 0) found.push(k)
  }
  return found.length > 1 ? found : []
}
