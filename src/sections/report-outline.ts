import type { Genre } from '../model/report.ts'
import type { Outline } from '../split/outline.ts'
import type { SentenceTable } from '../split/sentences.ts'
import type { TokenTable } from '../words/token-table.ts'

/** What the classifier reads of one report, in clean offsets. */
export interface ReportOutline {
  text: string
  sentences: SentenceTable
  /** First sentence of the report. */
  first: number
  /** One past its last sentence. */
  endSentence: number
  outline: Outline
  genre: Genre
  /** The year of the report's date, where it is known. */
  year: number | null
  /** The words of the whole text. */
  words: TokenTable
}

/** Whether sentence `s` is a heading, or one that ends with a heading. */
export function isHeading({ sentences, outline, first }: ReportOutline, s: number): boolean {
  const heading = outline.headingOf[s - first]!
  return heading >= 0 && outline.sentence[heading] === s && outline.end[heading] === sentences.end[s]
}
