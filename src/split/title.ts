import { UnitSet } from '../model/unit-set.ts'
import { readByline, type Byline } from './byline.ts'
import { isAside, type Head } from './head.ts'
import type { Piece, Place } from './place.ts'
import { hasTitleForm, isQuestion, isReportTitle } from './titles.ts'

/** A title and its subtitle. */
export interface ReadTitle {
  title: Place
  subtitle: Place | null
  /** Title and subtitle, also where the subtitle is no part of `title`. */
  words: string
}

/** A title line that goes on in the next: 在…推进会上的 / 表态发言, 某集团2024年上半年 / 工作总结. */
const UNFINISHED = /(?:的|上|于|和|与|及|暨|、|年|年度|[上下]半年|季度|学期|期间|第.{1,3}届)$/u
/** Whether a line of a title goes on in the next. */
export const isUnfinished = (line: string): boolean => UNFINISHED_ENDS.has(line.charCodeAt(line.length - 1)) && UNFINISHED.test(line)

const UNFINISHED_ENDS = new UnitSet('的上于和与及暨、年度间届期')

/** 在…会上的典型发言 names the occasion; a line after it may be the title. */
const OCCASION = /^在.{4,60}(?:发言|讲话|材料)：?$/u
const MOST_TITLE_LINES = 3

/** The title of a report, from the pieces before its text; null where none of them is one. */
export function readTitle(text: string, { pieces, mastheads, bylines, marked }: Head): ReadTitle | null {
  const own = candidatesOf(pieces, bylines, marked)
  // 工作简报 is a title where nothing else is.
  const candidates = own.length > 0 ? own : mastheads.filter((line) => isReportTitle(line.text))
  const first = candidates[0]
  if (!first) return null
  const lines = titleLines(candidates, pieces, bylines)
  const last = lines.at(-1)!
  const subtitle = pieces.find((piece) => piece.start >= last.end)
  const hasSubtitle = subtitle !== undefined && isSubtitle(subtitle)
  // On one line the two are one title: 抓班子 带队伍 ——某局工作汇报材料.
  const isInline = hasSubtitle && !text.slice(last.end, subtitle.start).includes('\n')
  return {
    title: { start: lines[0]!.start, end: isInline ? subtitle.end : last.end },
    subtitle: hasSubtitle ? subtitle : null,
    words: lines.map((line) => line.text).join('') + (hasSubtitle ? subtitle.text : ''),
  }
}

function candidatesOf(pieces: Piece[], bylines: Head['bylines'], marked: number): Piece[] {
  const all: Piece[] = []
  for (let k = 0; k < pieces.length; k++) {
    const bare = withoutColon(pieces[k]!)
    if (isCandidate(bare, k, bare === pieces[k] ? bylines[k] : readByline(bare))) all.push(bare)
  }
  // After a mark, the report's own title is more to be trusted than the one that the page gives it.
  const own = all.filter((piece) => marked === 0 || piece.start > pieces[0]!.start)
  // On a page of answers the question is the page's.
  const stated = own.filter((piece) => !isQuestion(piece.text))
  return [stated, own, all].find((list) => list.length > 0) ?? []
}

/** 在…推进会上的典型发言： names a title as well. */
function withoutColon(piece: Piece): Piece {
  return piece.text.endsWith('：') && isReportTitle(piece.text.slice(0, -1)) ? { start: piece.start, end: piece.end - 1, text: piece.text.slice(0, -1) } : piece
}

function isCandidate(piece: Piece, k: number, byline: Byline | undefined): boolean {
  if (!hasTitleForm(piece.text) || isAside(piece.text)) return false
  // A title may end in a post or an organization too, so the first line is a by-line only with a name.
  return byline === undefined || (k === 0 && byline.author === null && isReportTitle(piece.text))
}

const isSubtitle = ({ text }: Piece): boolean => /^(?:——|--)/u.test(text) && !/^[-—]+ ?(?:\d{4}年|[二一][〇○零九])/u.test(text)

/** The lines of the title, the first of which is the first candidate. */
function titleLines([first, ...others]: Piece[], pieces: Piece[], bylines: Head['bylines']): Piece[] {
  const lines = [first!]
  let rest = others
  if (others[0] && OCCASION.test(first!.text) && !OCCASION.test(others[0].text) && adjoins(first!, others[0], pieces)) {
    lines[0] = others[0]
    rest = others.slice(1)
    if (rest[0] && adjoins(lines[0], rest[0], pieces)) lines.push(rest[0])
    return lines
  }
  for (const next of rest) {
    const last = lines.at(-1)!
    const goesOn = isUnfinished(last.text) || (!isReportTitle(last.text) && (isReportTitle(next.text) ? last.text.startsWith('关于') : isBeforeSubtitle(next, pieces) || isBeforeByline(next, pieces, bylines)))
    if (lines.length >= MOST_TITLE_LINES || !goesOn || !adjoins(last, next, pieces)) break
    lines.push(next)
  }
  return lines
}

/** Whether one piece follows the other without another between them. */
function adjoins(a: Piece, b: Piece, pieces: Piece[]): boolean {
  return !pieces.some((piece) => piece.start >= a.end && piece.end <= b.start && piece !== b)
}

function isBeforeSubtitle(piece: Piece, pieces: Piece[]): boolean {
  const next = pieces.find((other) => other.start >= piece.end)
  return next !== undefined && isSubtitle(next)
}

/** 抓班子 带队伍 / 开创新局面 / 某镇党委: behind the last line of a title who signs stands; behind a heading text does. */
function isBeforeByline(piece: Piece, pieces: Piece[], bylines: Head['bylines']): boolean {
  const next = pieces.findIndex((other) => other.start >= piece.end)
  return next >= 0 && (bylines[next] !== undefined || isAside(pieces[next]!.text))
}
