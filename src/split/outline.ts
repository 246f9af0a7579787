import { headingMarkAt } from '../clean/headings.ts'
import { HeadingCollector, type HeadingTree } from './heading-collector.ts'
import type { SentenceTable } from './sentences.ts'

/** The headings of a report and, for every sentence, the one it stands under. */
export type Outline = HeadingTree

/** Builds the outline of the sentences first…end. */
export function buildOutline(text: string, sentences: SentenceTable, first: number, end: number): Outline {
  const collector = new HeadingCollector(text, sentences, first, end)
  for (let s = first; s < end; s++) collector.visit(s, headingMarkAt(text, sentences.start[s]!, sentences.end[s]!))
  return collector.finish()
}
