import { UnitSet } from '../model/unit-set.ts'
import type { Head } from './head.ts'
import type { Place, Piece } from './place.ts'
import type { ReadTitle } from './title.ts'
import { isReportTitle } from './titles.ts'

/** A second line that says where and how a report was given: 在全县组织工作会议上的讲话, also in brackets. */
const OCCASION_LINE = /^（?在.{4,70}(?:讲话|发言|报告|致辞|汇报|材料|提纲)）?$/u
const DASHES = new UnitSet('-—― （')
const ENDS = new UnitSet(' ：）')

/** The subtitle of a report without the dash before it, also where it goes on in a second line; null where it has none. */
export function readSubtitle(text: string, { pieces, bylines }: Head, read: ReadTitle | null): Place | null {
  if (!read) return null
  const first = pieces.findIndex((piece) => (read.subtitle ? piece.start === read.subtitle.start : piece.start >= read.title.end))
  const opening = pieces[first]
  if (!opening || !(read.subtitle || isOccasionLine(text, opening, read))) return null
  const next = pieces[first + 1]
  const goesOn = next !== undefined && !isReportTitle(opening.text) && isReportTitle(next.text) && !bylines[first + 1]
  return bare(text, { start: opening.start, end: goesOn ? next.end : opening.end })
}

const isOccasionLine = (text: string, { text: line }: Piece, { title }: ReadTitle): boolean =>
  OCCASION_LINE.test(line) && !OCCASION_LINE.test(text.slice(title.start, title.end))

function bare(text: string, place: Place): Place | null {
  let { start, end } = place
  while (start < end && DASHES.has(text.charCodeAt(start))) start++
  // The bracket that closes is of the line only if it opened the line.
  const isBracketed = text.charCodeAt(start - 1) === 0xff08
  while (end > start && ENDS.has(text.charCodeAt(end - 1)) && (isBracketed || text.charCodeAt(end - 1) !== 0xff09)) end--
  return end > start ? { start, end } : null
}
