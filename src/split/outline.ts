import { headingMarkAt } from '../clean/headings.ts'
import { HeadingCollector, type HeadingTree } from './heading-collector.ts'
import type { SentenceTable } from './sentences.ts'

/** The headings of a report and, for every sentence, the one it stands under. */
export interface Outline extends HeadingTree {
  /** For each sentence of the report where its words begin: behind the number that opens it, or at its start. Index 0 is the first sentence. */
  bodyOf: number[]
}

/** Builds the outline of the sentences first…end. */
export function buildOutline(text: string, sentences: SentenceTable, first: number, end: number): Outline {
  const collector = new HeadingCollector(text, sentences, first, end)
  // Not a typed array, which takes longer to make than a short report takes to fill it.
  const bodyOf: number[] = []
  for (let s = first; s < end; s++) {
    const mark = headingMarkAt(text, sentences.start[s]!, sentences.end[s]!)
    bodyOf.push(mark ? mark.bodyStart : sentences.start[s]!)
    collector.visit(s, mark)
  }
  return { ...collector.finish(), bodyOf }
}
