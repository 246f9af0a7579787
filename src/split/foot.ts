import { UnitSet } from '../model/unit-set.ts'
import { isBlank, lineBefore, type TextLine } from './lines.ts'
import { partOf, pieceOf, type Piece } from './place.ts'

const MOST_FOOT_LINES = 6
const LONGEST_FOOT_LINE = 40
const SENTENCE_ENDS = new UnitSet('。！')
const FOOT_ENDS = new UnitSet('。！？；，：…')

/** The short lines at the end that are no sentences: names, organizations and dates. */
export function readFoot(text: string, start: number, end: number): Piece[] {
  const foot: Piece[] = []
  const from = Math.max(start, end - LONGEST_FOOT_LINE * MOST_FOOT_LINES * 4)
  for (let next = lastLine(text, from, end); next && foot.length < MOST_FOOT_LINES; next = lastLine(text, from, next.start)) {
    foot.unshift(...signaturePieces(pieceOf(text, next.start, next.end)))
  }
  return foot
}

/** The last line of text[from, to) if it is short and no sentence. */
function lastLine(text: string, from: number, to: number): TextLine | undefined {
  let end = to
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--
  if (FOOT_ENDS.has(text.charCodeAt(end - 1))) return undefined
  return lineBefore(text, from, end, LONGEST_FOOT_LINE) ?? lastPart(text, from, end)
}

/** What stands behind the last sentence of a long line, in a text that lost its line ends: …。清河街道 2016年7月5日 */
function lastPart(text: string, from: number, end: number): TextLine | undefined {
  for (let at = end - 1; at >= from && at >= end - LONGEST_FOOT_LINE; at--) if (SENTENCE_ENDS.has(text.charCodeAt(at))) return { start: at + 1, end }
  return undefined
}

/** 2010年12月17日 某矿机电队; 某局 2010年5月: two pieces on one line; any other line as it is. */
export function signaturePieces(line: Piece): Piece[] {
  const { text } = line
  if (!DATE_ENDS.has(text.charCodeAt(text.length - 1)) && !text.includes(' ')) return [line]
  const dated = /^(?<date>[\d〇○零一二三四五六七八九十年月日.（(-]{6,16}[日）)]?) (?<name>\S+)$/u.exec(text)
  if (dated) return [partOf(line, 0, dated.groups!.date!.length), partOf(line, dated.groups!.date!.length)]
  const signed = /^(?<name>\S+(?: \S{1,3})?) (?<date>[（(]?[\d二][\d〇○零一二三四五六七八九十]{3}[年.-].*)$/u.exec(text) ?? GLUED_DATE.exec(text)
  return signed ? [partOf(line, 0, signed.groups!.name!.length), partOf(line, signed.groups!.name!.length)] : [line]
}

const DATE_ENDS = new UnitSet('月日')
/** 某局2010年5月7日: what cleaning left of a name, a space and a date. */
const GLUED_DATE = /^(?<name>[^\d，。；：]{2,30})(?<date>\d{4}年\d{1,2}月(?:\d{1,2}日)?)$/u
