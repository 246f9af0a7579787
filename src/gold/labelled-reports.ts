import { cleanText, isParted } from '../clean/clean.ts'
import { SECTION_KINDS } from '../model/records.ts'
import { outlineReports } from '../outline-reports.ts'
import { boundariesOf } from '../sections/classify.ts'
import type { ReportOutline } from '../sections/report-outline.ts'
import { splitReports } from '../split/reports.ts'
import { splitSentences } from '../split/sentences.ts'
import { loadDefaultLexicon } from '../words/load-default.ts'
import { createSegmenter } from '../words/segmenter.ts'
import { featureGroups, type FeatureGroups } from './feature-list.ts'
import type { GoldUnit, LabelledText } from './gold.ts'

/** A report with its gold kinds, as the classifier sees it. */
export interface LabelledReport {
  /** Name of its text: reports of one text stay together. */
  file: string
  outline: ReportOutline
  features: FeatureGroups
  boundary: Uint8Array
  /** Of each sentence an index into `SECTION_KINDS`. */
  kinds: Uint8Array
  /** 1 where a reader called the sentence a grey case. */
  grey: Uint8Array
}

/** The reports of labelled texts, in order. @param without features that are left out, to see what they are worth; see `featureGroups` */
export function labelledReports(texts: readonly LabelledText[], without: ReadonlySet<number> = new Set()): LabelledReport[] {
  const lexicon = loadDefaultLexicon()
  return texts.flatMap(({ name, raw, gold: { units } }) => {
    const clean = cleanText(raw)
    const { text, map } = clean
    const sentences = splitSentences(text)
    // A segmenter of its own for each text: it fills the table that it gives anew on every call.
    const words = createSegmenter(lexicon).segment(text)
    return outlineReports(text, splitReports(text, (from, to) => isParted(clean, from, to)), sentences, words).map((outline): LabelledReport => {
      const { first, endSentence } = outline
      const kinds = new Uint8Array(endSentence - first)
      const grey = new Uint8Array(endSentence - first)
      for (let s = first; s < endSentence; s++) {
        const unit = unitAt(units, map.rawOf(sentences.start[s]!), map.rawOf(sentences.end[s]! - 1) + 1)
        kinds[s - first] = SECTION_KINDS.indexOf(unit?.kind ?? 'other')
        grey[s - first] = unit?.optional === true ? 1 : 0
      }
      return { file: name, outline, features: featureGroups(outline, without), boundary: boundariesOf(outline), kinds, grey }
    })
  })
}

/** The unit that covers most of [start, end). */
function unitAt(units: readonly GoldUnit[], start: number, end: number): GoldUnit | undefined {
  let most = 0
  let found: GoldUnit | undefined
  for (const unit of units) {
    const overlap = Math.min(end, unit.end) - Math.max(start, unit.start)
    if (overlap > most) {
      most = overlap
      found = unit
    }
  }
  return found
}
