import { ABOUT, FeatureReader, featureHash, firstToken, headingFeatures, wordFeatures, type FeatureSink } from '../sections/features.ts'
import type { ReportOutline } from '../sections/report-outline.ts'

/** Features of a report in groups: one for each sentence, then two for each heading. */
export interface FeatureGroups {
  /** The features of all groups, one after another; whole numbers of 32 bits. */
  ids: Int32Array
  /** Where each group begins in `ids`; one more than groups. Sentence `s` (0 the first) has group `s`. */
  begin: Int32Array
  /** The first group of the headings: heading `h` has groups `headings` + 2 h (for what stands right under it) and + 1 (for what stands deeper). */
  headings: number
}

/** Keeps features as their hashes, for training. */
class FeatureList implements FeatureSink {
  readonly ids: number[] = []

  add(what: number, a: number, b: number, c: number): void {
    this.ids.push(featureHash(what, a, b, c))
  }

  small(what: number, a: number): void {
    this.add(what, a, 0, 0)
  }

  word(_: number, text: string, start: number, end: number): void {
    wordFeatures(this, text, start, end)
  }

  tags(last: number, kind: number): void {
    this.add(ABOUT.tags, last, kind, 0)
  }
}

/** All features of a report. */
export function featureGroups(report: ReportOutline, reader: FeatureReader): FeatureGroups {
  const list = new FeatureList()
  const begin = [0]
  let row = firstToken(report, report.first)
  for (let s = report.first; s < report.endSentence; s++) {
    row = reader.sentence(report, s, row, list)
    begin.push(list.ids.length)
  }
  for (let h = 0; h < report.outline.sentence.length; h++) {
    for (const what of [ABOUT.under, ABOUT.deepUnder]) {
      headingFeatures(report, h, what, list)
      begin.push(list.ids.length)
    }
  }
  return { ids: Int32Array.from(list.ids), begin: Int32Array.from(begin), headings: report.endSentence - report.first }
}
