import { parseFullDate } from './records/dates/report-date.ts'
import type { ReportOutline } from './sections/report-outline.ts'
import { readMetadata, type ReportMetadata } from './split/metadata.ts'
import { buildOutline } from './split/outline.ts'
import type { ReportSplit } from './split/reports.ts'
import type { SentenceTable } from './split/sentences.ts'
import type { TokenTable } from './words/token-table.ts'

/** A report of a clean text, with all that is known of it before its sentences get their kinds. */
export interface OutlinedReport extends ReportOutline {
  start: number
  end: number
  metadata: ReportMetadata
}

/** The reports of a clean text, in order. */
export function outlineReports(text: string, { reports }: ReportSplit, sentences: SentenceTable, words: TokenTable): OutlinedReport[] {
  let next = 0
  return reports.map(({ start, end }): OutlinedReport => {
    while (next < sentences.count && sentences.start[next]! < start) next++
    const first = next
    while (next < sentences.count && sentences.start[next]! < end) next++
    const metadata = readMetadata(text, start, end, parseFullDate)
    const outline = buildOutline(text, sentences, first, next)
    return { start, end, text, sentences, words, first, endSentence: next, metadata, outline, genre: metadata.genre, year: metadata.date?.value.year ?? null }
  })
}
