import { ABOUT } from '../sections/about.ts'
import { featureHash, firstToken, headingFeatures, sentenceFeatures, visitWords, wordFeatures, type FeatureSink } from '../sections/features.ts'
import type { ReportOutline } from '../sections/report-outline.ts'
import { tensesOf } from '../sections/tenses.ts'
import type { TokenTable } from '../words/token-table.ts'

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
  readonly #without: ReadonlySet<number>

  constructor(without: ReadonlySet<number>) {
    this.#without = without
  }

  add(what: number, a: number, b: number, c: number): void {
    if (!this.#without.has(what)) this.ids.push(featureHash(what, a, b, c))
  }

  small(what: number, a: number): void {
    this.add(what, a, 0, 0)
  }

  words(text: string, words: TokenTable, from: number, stop: number): number {
    return visitWords(text, words, from, stop, (token) => wordFeatures(this, text, words.start[token]!, words.end[token]!), (last, kind) => this.add(ABOUT.tags, last, kind, 0))
  }
}

/** All features of a report. @param without what is left out, by numbers of `ABOUT` and `SHAPE` */
export function featureGroups(report: ReportOutline, without: ReadonlySet<number>): FeatureGroups {
  const list = new FeatureList(without)
  const begin = [0]
  const tenses = tensesOf(report)
  let token = firstToken(report, report.first)
  for (let s = report.first; s < report.endSentence; s++) {
    token = sentenceFeatures(report, tenses, s, token, list)
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
