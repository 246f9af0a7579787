import { UnitSet } from '../model/unit-set.ts'
import { readByline } from './byline.ts'
import { isAside } from './head.ts'
import type { TextLine } from './lines.ts'
import { pieceOf } from './place.ts'
import { hasUnit } from './unit-search.ts'

const SENTENCE_ENDS = new UnitSet('。！？”）')
const LONGEST_SIGNATURE = 40
/** 谢谢大家！ 以上汇报，请批评指正。 特此报告。 */
const CLOSING = /谢谢|批评指正|特此(?:报告|汇报|说明|通知)|(?:汇报|发言|讲话|报告|述职)(?:完毕|完了|结束)/u
const CLOSING_UNITS = new UnitSet('谢指此毕完束')
const LONGEST_CLOSING = 60
/** 2010年12月17日 also with the name of who signs, in brackets or in Chinese numerals. */
const DATE_LINE = /[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月/u
const YEAR = new UnitSet('年')

/** Whether a line holds a date with its month. */
export const isDated = (line: string): boolean => hasUnit(line, YEAR) && DATE_LINE.test(line)

/** Whether a line closes a report: 谢谢大家！, a date, or who signs under the sentence of the line before. */
export function closesReport(text: string, { start, end }: TextLine, before: TextLine | undefined): boolean {
  if (end - start > LONGEST_CLOSING) return false
  const line = text.slice(start, end)
  if (hasUnit(line, CLOSING_UNITS) && CLOSING.test(line)) return true
  if (end - start > LONGEST_SIGNATURE || (SENTENCE_ENDS.has(text.charCodeAt(end - 1)) && !isAside(line))) return false
  if (isDated(line)) return true
  return before !== undefined && SENTENCE_ENDS.has(text.charCodeAt(before.end - 1)) && readByline(pieceOf(text, start, end)) !== undefined
}

/** Whether line k dates the text above it under the name of who signs it: …。 / 某镇人民政府 / 2015年11月20日 */
export function closesSignature(text: string, lines: readonly TextLine[], k: number): boolean {
  if (k < 2) return false
  const date = lines[k]!
  if (date.end - date.start > LONGEST_SIGNATURE) return false
  const name = lines[k - 1]!
  const last = lines[k - 2]!
  if (name.end - name.start > LONGEST_SIGNATURE || !SENTENCE_ENDS.has(text.charCodeAt(last.end - 1))) return false
  const line = text.slice(date.start, date.end)
  return isAside(line) && isDated(line) && readByline(pieceOf(text, name.start, name.end)) !== undefined
}
