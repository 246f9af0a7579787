import { UnitSet } from '../model/unit-set.ts'
import { bodyLength } from './body.ts'
import type { TextLine } from './lines.ts'

const LONGEST_COLLECTION_TITLE = 40
const MOST_TITLE_LINES = 12
/** 工作总结汇编, 述职报告精选（五篇）, 目录: the title of a page of many. */
const COLLECTION = /(?:汇编|合集|大全|集锦|选编|精选|[一二三四五六七八九十\d]{1,3}篇)）?$|^目 ?录$/u
const COLLECTION_UNITS = new UnitSet('编集全锦选篇）录')


/** The number of the line behind the title and the table of contents of a page of many reports; 0 where there are none. */
export function lineAfterContents(text: string, lines: TextLine[]): number {
  let k = 0
  while (k + 1 < Math.min(lines.length, MOST_TITLE_LINES) && isCollection(text, lines[k]!)) k++
  if (k === 0) return 0
  // The contents list the titles; the first to come again opens the first report.
  const listed = new Set<string>()
  for (let n = k; n < lines.length && bodyLength(text, lines[n]!) === 0; n++) {
    const line = text.slice(lines[n]!.start, lines[n]!.end)
    if (listed.has(line)) return n
    listed.add(line)
  }
  return k
}

function isCollection(text: string, { start, end }: TextLine): boolean {
  return end - start <= LONGEST_COLLECTION_TITLE && COLLECTION_UNITS.has(text.charCodeAt(end - 1)) && COLLECTION.test(text.slice(start, end))
}
