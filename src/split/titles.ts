import { headingMarkAt } from '../clean/headings.ts'
import { TABLES } from '../generated/tables.ts'
import { tableRows } from '../model/table.ts'

const LONGEST_TITLE = 60
/** 第一篇： 篇一： 范文一： 【篇1】 (1): what a page with many reports puts before each. */
const REPORT_MARK = /^(?:[【（(]?(?:第[一二三四五六七八九十\d]{1,3}篇|篇[一二三四五六七八九十\d]{1,3}|范文[一二三四五六七八九十\d]{1,3})[】）)]?)(?:[：:、. ]|$)/u

/** The length of the mark that opens a report in a page of many (第三篇：), or 0. */
export function reportMarkLength(line: string): number {
  return REPORT_MARK.exec(line.slice(0, 12))?.[0].length ?? 0
}

/** Whether a line has the form of a title: short, not numbered, without the punctuation of a sentence. */
export function hasTitleForm(line: string): boolean {
  if (line.length < 4 || line.length > LONGEST_TITLE) return false
  if (headingMarkAt(line, 0, line.length) || /[。；！？]/u.test(line)) return false
  return !/[，、：]$/u.test(line)
}

let ends: string[] | undefined

/** Whether a line of title form names a kind of report or asks a question, as only the title of a whole text does. */
export function isReportTitle(line: string): boolean {
  if (!hasTitleForm(line)) return false
  ends ??= tableRows(TABLES['title-ends']).map(([word]) => word!)
  const bare = line.replace(/（[^）]{0,20}）$/u, '').trimEnd()
  return ends.some((word) => bare.endsWith(word)) || /^(?:如何|怎样|怎么)|(?:呢|吗)$/u.test(bare) || /^[^，。]{2,16}怎样[^，。]{2,30}$/u.test(bare)
}

/** Whether a line greets the listeners: 同志们： 各位代表： 尊敬的各位领导、同志们，大家好！ */
export function isSalutation(line: string): boolean {
  if (line.length > 40) return false
  return /^(?:同志们|朋友们|各位|尊敬的)[^。；]*[：！，:]?(?:大家好[！。]?)?$/u.test(line)
}
