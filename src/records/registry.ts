import type { TokenTable } from '../words/token-table.ts'
import { createDateFinder, type DateAnchor, type FoundDate } from './dates/find.ts'
import { guessYear } from './dates/guess-year.ts'
import { findDocuments, type FoundDocument } from './documents.ts'
import { createMetricFinder, type FoundMetric, type Place } from './metrics/find.ts'
import { Places } from './places.ts'
import { createSloganFinder, type FoundSlogan } from './slogans/find.ts'

/** One report of a clean text, as the extractors read it. */
export interface ReportText {
  text: string
  start: number
  end: number
  /** The words of the whole text. */
  words: TokenTable
  /** The report's own date, as far as it is known. */
  anchor: DateAnchor
}

/** The records of one report, in clean offsets, each list in order. */
export interface FoundRecords {
  dates: FoundDate[]
  documents: FoundDocument[]
  slogans: FoundSlogan[]
  metrics: FoundMetric[]
  /** The year that the report is of, as stated or as its own dates show; null where nothing tells it. */
  year: number | null
}

/**
 * The extractors, run in this order: dates, documents and shorthands come before metrics, since their numbers are no quantities
 * (10天, 《…第十五个五年规划》, 五个好).
 */
export function createExtractors(): (report: ReportText) => FoundRecords {
  const findDates = createDateFinder()
  const findSlogans = createSloganFinder()
  const findMetrics = createMetricFinder()
  const places = new Places()
  return ({ text, start, end, words, anchor }) => {
    places.read(text, start, end)
    const dates = findDates(text, start, end, anchor, places)
    const documents = findDocuments(text, start, end, places)
    const slogans = findSlogans(text, start, end, places)
    const metrics = findMetrics(text, start, end, takenBy(dates, documents, slogans), words)
    return { dates, documents, slogans, metrics, year: anchor.year ?? guessYear(text, dates, start) }
  }
}

/** The places in which no metric may begin, in order; longer ones first. */
function takenBy(dates: readonly Place[], documents: readonly Place[], slogans: readonly FoundSlogan[]): Place[] {
  const taken = [...dates, ...documents]
  for (const slogan of slogans) if (slogan.kind === 'abbreviation') taken.push(slogan)
  return taken.sort((a, b) => a.start - b.start || b.end - a.end)
}
