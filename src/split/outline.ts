import { HEADING_FORMS, headingMarkAt, type HeadingForm, type HeadingMark } from '../clean/headings.ts'
import { UnitSet } from '../model/unit-set.ts'
import type { SentenceTable } from './sentences.ts'

/** A heading sentence ends without a stop; with one it is a heading only if it is no longer than this. */
const LONGEST_SENTENCE_HEADING = 40
const LONGEST_LINE_HEADING = 80

/** The headings of a report and, for every sentence, the heading it stands under. */
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
}

const STOPS = new UnitSet('。！？')

/** Whether the sentence text[start, end), which opens with `mark`, is a heading. */
function isHeading(text: string, start: number, end: number, mark: HeadingMark): boolean {
  const isShort = mark.form === 'ordinal' || STOPS.has(text.charCodeAt(end - 1))
  return end - start <= (isShort ? LONGEST_SENTENCE_HEADING : LONGEST_LINE_HEADING) && end > mark.bodyStart
}

/**
 * Builds the heading tree of the sentences first…end. Levels follow the report's own nesting: a form of number that is open
 * already closes down to it, a new form opens a level below. Gaps and repeats in the numbers do not matter.
 */
export function buildOutline(text: string, sentences: SentenceTable, first: number, end: number): Outline {
  const outline: Outline = { sentence: [], level: [], parent: [], headingOf: new Int32Array(end - first), bodyOf: new Int32Array(end - first) }
  const open: { form: HeadingForm; heading: number }[] = []
  let current = -1
  for (let s = first; s < end; s++) {
    const from = sentences.start[s]!
    const to = sentences.end[s]!
    const mark = headingMarkAt(text, from, to)
    outline.bodyOf[s - first] = mark ? mark.bodyStart : from
    if (mark && isHeading(text, from, to, mark)) {
      closeDownTo(open, mark.form)
      current = outline.sentence.length
      outline.sentence.push(s)
      outline.level.push(open.length + 1)
      outline.parent.push(open.length > 0 ? open[open.length - 1]!.heading : -1)
      open.push({ form: mark.form, heading: current })
    }
    outline.headingOf[s - first] = current
  }
  return outline
}

/** Drops the open headings that one of `form` ends: down to the same form, or all that stand lower by convention. */
function closeDownTo(open: { form: HeadingForm; heading: number }[], form: HeadingForm): void {
  const same = open.findIndex((entry) => entry.form === form)
  if (same >= 0) open.length = same
  else while (open.length > 0 && HEADING_FORMS.indexOf(open.at(-1)!.form) > HEADING_FORMS.indexOf(form)) open.pop()
}
