import { HEADING_FORMS, headingMarkAt, type HeadingMark } from '../clean/headings.ts'
import { UnitSet } from '../model/unit-set.ts'
import { HeadingCollector, type HeadingTree } from './heading-collector.ts'
import type { SentenceTable } from './sentences.ts'

/** A heading sentence ends without a stop; with one it is a heading only if it is no longer than this. */
const LONGEST_SENTENCE_HEADING = 40
const LONGEST_LINE_HEADING = 80

/** The sentences of a report that are headings and, for every sentence, the one it stands under. */
export interface Outline {
  /** Sentence numbers of the headings, in order. */
  sentence: number[]
  /** 1 for the outermost level. */
  level: number[]
  /** Index of the heading that each heading stands under, or -1. */
  parent: number[]
  /** For each sentence of the report the index of its heading (a heading's own is itself), or -1. Index 0 is the first sentence. */
  headingOf: number[]
  /** For each sentence of the report where its words begin: behind the number that opens it, or at its start. */
  bodyOf: number[]
  /** All headings of the report, also those that are part of a sentence. What kind a sentence is, only whole ones tell. */
  tree: HeadingTree
}

const STOPS = new UnitSet('。！？')

/** Whether the sentence text[start, end), which opens with `mark`, is a heading. */
function isHeading(text: string, start: number, end: number, mark: HeadingMark): boolean {
  const isShort = mark.form === 'ordinal' || STOPS.has(text.charCodeAt(end - 1))
  return end - start <= (isShort ? LONGEST_SENTENCE_HEADING : LONGEST_LINE_HEADING) && end > mark.bodyStart
}

/**
 * Builds the outline of the sentences first…end. The levels of whole sentences follow the report's own nesting: a form of number
 * that is open already closes down to it, a new form opens a level below. Gaps and repeats in the numbers do not matter.
 */
export function buildOutline(text: string, sentences: SentenceTable, first: number, end: number): Outline {
  const sentence: number[] = []
  const level: number[] = []
  const parent: number[] = []
  // Not typed arrays, which take longer to make than a short report takes to fill them.
  const headingOf: number[] = []
  const bodyOf: number[] = []
  const collector = new HeadingCollector(text, sentences, first, end)
  /** The open headings and their forms, of which only the first `depth` count. */
  const open: number[] = []
  const forms: number[] = []
  let depth = 0
  for (let s = first; s < end; s++) {
    const from = sentences.start[s]!
    const to = sentences.end[s]!
    const mark = headingMarkAt(text, from, to)
    bodyOf.push(mark ? mark.bodyStart : from)
    if (mark && isHeading(text, from, to, mark)) {
      const form = HEADING_FORMS.indexOf(mark.form)
      depth = depthFor(forms, depth, form)
      level.push(depth + 1)
      parent.push(depth > 0 ? open[depth - 1]! : -1)
      forms[depth] = form
      open[depth++] = sentence.length
      sentence.push(s)
    }
    headingOf.push(sentence.length - 1)
    collector.visit(s, mark)
  }
  return { sentence, level, parent, headingOf, bodyOf, tree: collector.finish() }
}

/** How many of the open headings one of `form` leaves open: those above the same form, or above all that stand lower by convention. */
function depthFor(forms: number[], depth: number, form: number): number {
  for (let at = 0; at < depth; at++) if (forms[at] === form) return at
  let stays = depth
  while (stays > 0 && forms[stays - 1]! > form) stays--
  return stays
}
