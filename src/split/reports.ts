import { UnitSet } from '../model/unit-set.ts'
import { textLines, type TextLine } from './lines.ts'
import { isReportTitle, isSalutation, isSalutationAt, reportMarkLengthAt } from './titles.ts'
import { indexOfUnit } from './unit-search.ts'

/** A report's place in the clean text. */
export interface ReportRange {
  start: number
  end: number
}

/** A report without a marker before it must have at least this much text before the next title can open another. */
const SHORTEST_REPORT = 120
/** Text before the first marker of a compilation that is longer than this is a report of its own. */
const LONGEST_PREFACE = 600
/** So much of a line tells what it is. */
const MOST_READ = 200

/** The reports of a clean text and what belongs to none, both as clean ranges in order. */
export interface ReportSplit {
  reports: ReportRange[]
  /** Text before the first marked report of a compilation: page titles and teasers. */
  prefaces: ReportRange[]
}

/** Finds where the reports of one file begin: at 第N篇 marks, or else at the titles of texts run together. */
export function splitReports(text: string): ReportSplit {
  const lines = textLines(text)
  if (lines.length === 0) return { reports: [], prefaces: [] }
  const marked: number[] = []
  for (let k = 0; k < lines.length; k++) if (reportMarkLengthAt(text, lines[k]!.start, lines[k]!.end) > 0) marked.push(k)
  const openings = marked.length > 0 ? withPreface(lines, marked) : unmarkedOpenings(text, lines)
  const reports = openings.map((k, n) => ({ start: lines[k]!.start, end: lines[(openings[n + 1] ?? lines.length) - 1]!.end }))
  const first = openings[0]!
  return { reports, prefaces: first > 0 ? [{ start: lines[0]!.start, end: lines[first - 1]!.end }] : [] }
}

function withPreface(lines: TextLine[], marked: number[]): number[] {
  const before = lines[marked[0]!]!.start - lines[0]!.start
  return marked[0] === 0 || before <= LONGEST_PREFACE ? marked : [0, ...marked]
}

/** Line numbers at which reports open that run on one after another without marks. */
function unmarkedOpenings(text: string, lines: TextLine[]): number[] {
  const openings = [0]
  let body = 0
  for (let k = 1; k < lines.length; k++) {
    const { start, end } = lines[k]!
    if (body >= SHORTEST_REPORT && endsText(text, lines[k - 1]!) && opensReport(text, lines[k]!, lines[k - 1]!)) {
      openings.push(k)
      body = 0
    } else if (end - start > 24 && !isSalutationAt(text, start, end)) body += end - start
  }
  return openings
}

const LINE_ENDS = new UnitSet('。！？；，、”）')

/** Whether a line can be the last of a report: it ends a sentence, is broken off, or signs. */
function endsText(text: string, { start, end }: TextLine): boolean {
  return end - start <= 40 || end - start > MOST_READ || LINE_ENDS.has(text.charCodeAt(end - 1))
}

function opensReport(text: string, { start, end }: TextLine, before: TextLine): boolean {
  const line = text.slice(start, Math.min(end, start + MOST_READ))
  if (isReportTitle(line)) return true
  return hasInlineTitle(line) || (isSalutation(line) && isReportTitle(text.slice(before.start, Math.min(before.end, before.start + MOST_READ))))
}

/** 强化督导 以实为先 ——开封市…工作纪实 一场…: title and first sentence on one line. */
const INLINE_TITLE = /^[^，。；：]{4,40} ——[^，。；]{6,60}/u
const DASH = 0x2014
const INLINE_SIGNS = new UnitSet('，。；：—')
const LONGEST_INLINE = 42

function hasInlineTitle(line: string): boolean {
  const sign = indexOfUnit(line, INLINE_SIGNS, 0, Math.min(line.length, LONGEST_INLINE))
  return sign >= 0 && line.charCodeAt(sign) === DASH && INLINE_TITLE.test(line)
}
