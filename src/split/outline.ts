import { HEADING_FORMS, headingMarkAt, type HeadingForm, type HeadingMark } from '../clean/headings.ts'
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
  headingOf: Int32Array
  /** For each sentence of the report where its words begin: behind the number that opens it, or at its start. */
  bodyOf: Int32Array
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
  const headingOf = new Int32Array(end - first)
  const bodyOf = new Int32Array(end - first)
  const collector = new HeadingCollector(text, sentences, first, end)
  const open: { form: HeadingForm; heading: number }[] = []
  let current = -1
  for (let s = first; s < end; s++) {
    const from = sentences.start[s]!
    const to = sentences.end[s]!
    const mark = headingMarkAt(text, from, to)
    bodyOf[s - first] = mark ? mark.bodyStart : from
    if (mark && isHeading(text, from, to, mark)) {
      closeDownTo(open, mark.form)
      current = sentence.length
      sentence.push(s)
      level.push(open.length + 1)
      parent.push(open.length > 0 ? open[open.length - 1]!.heading : -1)
      open.push({ form: mark.form, heading: current })
    }
    headingOf[s - first] = current
    collector.visit(s, mark)
  }
  return { sentence, level, parent, headingOf, bodyOf, tree: collector.finish() }
}

/** Drops the open headings that one of `form` ends: down to the same form, or all that stand lower by convention. */
function closeDownTo(open: { form: HeadingForm; heading: number }[], form: HeadingForm): void {
  const same = open.findIndex((entry) => entry.form === form)
  if (same >= 0) open.length = same
  else while (open.length > 0 && HEADING_FORMS.indexOf(open.at(-1)!.form) > HEADING_FORMS.indexOf(form)) open.pop()
}
