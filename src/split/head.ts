import { UnitSet } from '../model/unit-set.ts'
import { readByline, type Byline } from './byline.ts'
import { COLON, EXCLAMATION, lineSigns, SENTENCE_MARK } from './line-signs.ts'
import { readFoot, signaturePieces } from './foot.ts'
import { nextLine } from './lines.ts'
import { issuedPieces, isMasthead, isMastheadPart } from './masthead.ts'
import { partOf, pieceOf, type Piece } from './place.ts'
import { isReportTitle, isSalutation, numberedTitleMark, reportMarkLength, titleEndIn } from './titles.ts'
import { hasUnit, indexOfUnit } from './unit-search.ts'

const MOST_HEAD_LINES = 12
/** The lines before a text all stand in so much of it. */
const LONGEST_HEAD = 2000
const LONGEST_HEAD_LINE = 70
/** Title, subtitle, by-line and date run together at the start of a text are no longer than this. */
const LONGEST_RUN = 180

const DOCUMENT_NUMBER = /^[^，。；：]{0,16}[〔［（[]\d{4}[〕］）\]][^，。；：]{0,4}\d{1,4}号$/u
/** The date in brackets at which a run of title and by-line ends: 汇报材料王小明（2009年5月18日）我县…. */
const DATED_RUN = /^(?<run>[^，。；！]{4,150}?（[^（）]{0,30}\d年\d{1,2}月[^（）]{0,30}）)/u
/** 抓班子 带队伍 ——某局工作汇报材料 我区…: a title with its subtitle. */
const DASHED_RUN = /^(?<run>[^，。；：“]{4,60}? ?——[^，。；：（“ ]{6,60})(?= |$)/u
/** 某镇上半年工作总结 今年以来，…: a title that a space ends. */
const SPACED_RUN = /^(?<run>[^，。；：“ ]{4,40}) /u
/** ——2010年2月3日在某会议上 某县县长 王小明 */
const OCCASION = /^(?:[-—]{1,4} ?)?\d{4}年\d{1,2}月[^，。； ]{0,60}上 /u
/** 某县县长王小明各位代表：the greeting stands on the line of the by-line. */
const GREETING = /(?:各位代表|同志们|各位领导)[：！]/u

const GREETING_ENDS = new UnitSet('：！')
const OUTLINE_OPENERS = new UnitSet('一1（第')
const OCCASION_OPENERS = new UnitSet('-—0123456789')
const RUN_ENDS = new UnitSet('，。；')
/** What stands in a run of title and by-line, and seldom in a sentence before its first comma. */
const RUN_SIGNS = new UnitSet('（— ')
const LONGEST_SIGNATURE = 48
const LONGEST_PHRASE = 16
const PHRASE_BREAKS = new UnitSet('—（')

/** The lines before the text of a report begins, and those that sign it. */
export interface Head {
  /** What stands before the text, piece by piece; 第一篇：and its like are left out. */
  pieces: Piece[]
  /** Lines that name the series in which the report came: 工作简报, 会议文件之五. */
  mastheads: Piece[]
  /** For each piece the by-line that it is, if it is one. */
  bylines: (Byline | undefined)[]
  /** Number of pieces that come from the line of a mark: 第一篇：题目. */
  marked: number
  foot: Piece[]
}

/** Reads what stands before and after the text of the report at text[start, end). */
export function readHead(text: string, start: number, end: number): Head {
  const limit = Math.min(end, start + LONGEST_HEAD)
  const pieces: Piece[] = []
  const mastheads: Piece[] = []
  let marked = 0
  let next = nextLine(text, start, limit)
  for (let count = 0; next && count < MOST_HEAD_LINES; count++, next = nextLine(text, next.end, limit)) {
    const line = pieceOf(text, next.start, Math.min(next.end, next.start + LONGEST_RUN * 2))
    const mark = count === 0 ? reportMarkLength(line.text) || numberedTitleMark(line.text, 0, line.text.length) : 0
    if (mark === 0 && !isHeadLine(line)) {
      if (!isSalutation(line.text)) pieces.push(...runPieces(line))
      break
    }
    const words = partOf(line, mark)
    if (mark > 0 && words.text !== '') marked = 1
    if (isMasthead(words)) {
      if (isMastheadPart(words) && pieces.length === 1) mastheads.push(...pieces.splice(0))
      mastheads.push(words)
    } else if (words.text !== '' && !isDocumentNumber(words.text)) pieces.push(...linePieces(words))
  }
  return { pieces, mastheads, bylines: pieces.map(readByline), marked, foot: readFoot(text, next?.start ?? end, end) }
}

function isHeadLine({ text }: Piece): boolean {
  if (text.length > LONGEST_HEAD_LINE || isSalutation(text)) return false
  const signs = lineSigns(text)
  if ((signs & SENTENCE_MARK) !== 0 || ((signs & (COLON | EXCLAMATION)) !== 0 && GREETING.test(text))) return false
  return !opensOutline(text)
}

/** Whether the first heading of a text opens so: 一、 （一） 1. 第一章. */
const opensOutline = (text: string): boolean => OUTLINE_OPENERS.has(text.charCodeAt(0)) && /^(?:[一1]、|（[一1]）|1\.|第一[章节部])/u.test(text)

/** 政发〔2012〕15号 alone on a line. */
export const isDocumentNumber = (text: string): boolean => text.endsWith('号') && DOCUMENT_NUMBER.test(text)

/** The pieces of a line that is all head. */
function linePieces(line: Piece): Piece[] {
  const issued = issuedPieces(line)
  if (issued) return issued
  const occasion = OCCASION_OPENERS.has(line.text.charCodeAt(0)) ? (OCCASION.exec(line.text)?.[0].length ?? 0) : 0
  if (occasion > 0) return [partOf(line, 0, occasion), partOf(line, occasion)]
  // （某县水务局 2018年5月16日）
  const signed = line.text.endsWith('日）') && line.text.startsWith('（') ? partOf(line, 1, line.text.length - 1) : line
  const parts = line.text.length <= LONGEST_SIGNATURE ? signaturePieces(signed) : []
  return parts.length > 1 && parts.some(readByline) ? parts : [line]
}

/** The pieces of head that run on into the text on its first line. */
function runPieces(line: Piece): Piece[] {
  const { text } = line
  const first = indexOfUnit(text, RUN_ENDS, 0, LONGEST_HEAD_LINE)
  const opening = text.slice(0, first < 0 ? LONGEST_HEAD_LINE : first)
  const greeting = hasUnit(opening, GREETING_ENDS) ? (GREETING.exec(opening)?.index ?? 0) : 0
  if (greeting > 0) return [partOf(line, 0, greeting)]
  // Nothing of a run stands behind a comma.
  if (first >= 0 && !hasUnit(text, RUN_SIGNS, 0, first)) return []
  const run = text.slice(0, LONGEST_RUN)
  const dated = DATED_RUN.exec(run)?.groups?.run
  if (dated) return cutRun(partOf(line, 0, dated.length))
  const dashed = DASHED_RUN.exec(run)?.groups?.run
  if (dashed) return cutRun(partOf(line, 0, dashed.length))
  const spaced = SPACED_RUN.exec(run)?.groups?.run
  return spaced && isReportTitle(spaced) ? [partOf(line, 0, spaced.length)] : []
}

/** Cuts a run at its spaces, before the dash of a subtitle, before the date in brackets, and where a title meets a by-line. */
function cutRun(run: Piece): Piece[] {
  const cuts: number[] = []
  for (let at = 1; at < run.text.length; at++) {
    if (isCut(run.text, at)) cuts.push(at)
  }
  const parts = [0, ...cuts].map((from, k) => partOf(run, from, cuts[k] ?? run.text.length)).filter((part) => part.text !== '' && part.text !== '—')
  return joinPhrases(parts).flatMap(cutByline)
}

const SPACE = 0x20
const DASH = 0x2014
const OPENING_BRACKET = 0xff08

function isCut(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) === SPACE) return true
  const unit = text.charCodeAt(at)
  return unit === DASH ? text.charCodeAt(at + 1) === DASH : unit === OPENING_BRACKET && /^（[^（）]*\d年/u.test(text.slice(at, at + 40))
}

/** 抓班子 带队伍 抓党建: short phrases side by side are one title. */
function joinPhrases(parts: Piece[]): Piece[] {
  const joined: Piece[] = []
  let wasPhrase = false
  for (const part of parts) {
    const last = joined.at(-1)
    const isOne = isPhrase(part)
    if (last && wasPhrase && isOne) joined[joined.length - 1] = { start: last.start, end: part.end, text: `${last.text} ${part.text}` }
    else joined.push(part)
    wasPhrase = isOne
  }
  return joined
}

function isPhrase(part: Piece): boolean {
  return part.text.length <= LONGEST_PHRASE && !PHRASE_BREAKS.has(part.text.charCodeAt(0)) && !readByline(part)
}

/** 发言提纲中共某县委副书记王小明: a title and the by-line after it. */
function cutByline(part: Piece): Piece[] {
  let cut: Piece[] = [part]
  // The last cut that leaves a by-line: 发言提纲 ends a title as 发言 does.
  for (let at = titleEndIn(part.text, 4); at > 0 && at < part.text.length; at = titleEndIn(part.text, at + 1)) {
    const rest = partOf(part, at)
    if (readByline(rest)?.isPersonal) cut = [partOf(part, 0, at), rest]
  }
  return cut
}

/** Whether a piece is a date, an occasion or a subtitle: 2010年5月7日, （在…会上）, ——…. */
export const isAside = (text: string): boolean => ASIDE_OPENERS.has(text.charCodeAt(0)) && /^(?:[-—（(]|\d{4}年\d{1,2}月|[二一][〇○零九].{2}年(?:.{1,3}月|$)|\d{4}[.-]\d)/u.test(text)

const ASIDE_OPENERS = new UnitSet('-—（(二一0123456789')
