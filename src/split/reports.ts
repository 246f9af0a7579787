import { textLines, type TextLine } from './lines.ts'
import { unmarkedOpenings } from './openings.ts'
import { numberedTitles } from './numbered-titles.ts'
import { reportMarkLengthAt, weakMarkLengthAt } from './titles.ts'
import { bodyLength } from './body.ts'

/** A report's place in the clean text. */
export interface ReportRange {
  start: number
  end: number
}

/** Text before the first marker of a compilation that is longer than this is a report of its own. */
const LONGEST_PREFACE = 600
/** Marks such as 材料一： count where there are so many. */
const FEWEST_WEAK_MARKS = 2

/** The reports of a clean text and what belongs to none, both as clean ranges in order. */
export interface ReportSplit {
  reports: ReportRange[]
  /** Text before the first report of a compilation: page titles, teasers and contents. */
  prefaces: ReportRange[]
}

/**
 * Finds where the reports of one file begin: at 第N篇 marks, or else at the titles, greetings and signatures of texts run together.
 * @param isParted whether text of a site was left out between two units of the text
 */
export function splitReports(text: string, isParted: (from: number, to: number) => boolean = () => false): ReportSplit {
  const lines = textLines(text)
  if (lines.length === 0) return { reports: [], prefaces: [] }
  const marked = markedLines(text, lines)
  const openings = marked.length > 0 ? withPreface(text, lines, marked) : unmarkedOpenings(text, lines, isParted)
  const reports = openings.map((k, n) => ({ start: lines[k]!.start, end: lines[(openings[n + 1] ?? lines.length) - 1]!.end }))
  const first = openings[0]!
  return { reports, prefaces: first > 0 ? [{ start: lines[0]!.start, end: lines[first - 1]!.end }] : [] }
}

/** The numbers of the lines that open with a mark; empty where none does. */
function markedLines(text: string, lines: TextLine[]): number[] {
  const marked: number[] = []
  const weak: number[] = []
  for (let k = 0; k < lines.length; k++) {
    const { start, end } = lines[k]!
    if (reportMarkLengthAt(text, start, end) > 0) marked.push(k)
    else if (weakMarkLengthAt(text, start, end) > 0) weak.push(k)
  }
  if (marked.length > 0) return withoutContents(text, lines, marked)
  return weak.length >= FEWEST_WEAK_MARKS ? withoutContents(text, lines, weak) : numberedTitles(text, lines)
}

/** Leaves out the lines of a table of contents: marks without text behind them that come again later. */
function withoutContents(text: string, lines: TextLine[], marked: number[]): number[] {
  const later = new Set<string>()
  const kept: number[] = []
  for (let n = marked.length - 1; n >= 0; n--) {
    const { start, end } = lines[marked[n]!]!
    const line = text.slice(start, end)
    if (marked[n + 1] !== marked[n]! + 1 || !later.has(line)) kept.push(marked[n]!)
    later.add(line)
  }
  return kept.reverse()
}

function withPreface(text: string, lines: TextLine[], marked: number[]): number[] {
  const before = lines.slice(0, marked[0])
  return before.reduce((sum, line) => sum + bodyLength(text, line), 0) <= LONGEST_PREFACE ? marked : [0, ...marked]
}
