import { textLines, type TextLine } from './lines.ts'
import { isReportTitle, isSalutation, reportMarkLength } from './titles.ts'

/** A report's place in the clean text. */
export interface ReportRange {
  start: number
  end: number
}

/** A report without a marker before it must have at least this much text before the next title can open another. */
const SHORTEST_REPORT = 120
/** Text before the first marker of a compilation that is longer than this is a report of its own. */
const LONGEST_PREFACE = 600

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
  const words = lines.map((line) => text.slice(line.start, Math.min(line.end, line.start + 200)))
  const marked = words.flatMap((line, k) => (reportMarkLength(line) > 0 ? [k] : []))
  const openings = marked.length > 0 ? withPreface(lines, marked) : unmarkedOpenings(lines, words)
  const reports = openings.map((k, n) => ({ start: lines[k]!.start, end: lines[(openings[n + 1] ?? lines.length) - 1]!.end }))
  const first = openings[0]!
  return { reports, prefaces: first > 0 ? [{ start: lines[0]!.start, end: lines[first - 1]!.end }] : [] }
}

function withPreface(lines: TextLine[], marked: number[]): number[] {
  const before = lines[marked[0]!]!.start - lines[0]!.start
  return marked[0] === 0 || before <= LONGEST_PREFACE ? marked : [0, ...marked]
}

/** Line numbers at which reports open that run on one after another without marks. */
function unmarkedOpenings(lines: TextLine[], words: string[]): number[] {
  const openings = [0]
  let body = 0
  for (let k = 1; k < lines.length; k++) {
    const length = lines[k]!.end - lines[k]!.start
    const opens = body >= SHORTEST_REPORT && endsText(words[k - 1]!, lines[k - 1]!) && opensReport(words, k)
    if (opens) {
      openings.push(k)
      body = 0
    } else if (length > 24 && !isSalutation(words[k]!)) body += length
  }
  return openings
}

/** Whether a line can be the last of a report: it ends a sentence, is broken off, or signs. */
function endsText(line: string, { start, end }: TextLine): boolean {
  return end - start <= 40 || line.length < end - start || /[。！？；，、”）]$/u.test(line)
}

function opensReport(words: string[], k: number): boolean {
  const line = words[k]!
  if (isReportTitle(line)) return true
  // 强化督导 以实为先 ——开封市…工作纪实 一场…: title and first sentence on one line.
  const inline = /^[^，。；：]{4,40} ——[^，。；]{6,60}/u.test(line)
  return inline || (isSalutation(line) && isReportTitle(words[k - 1]!))
}
