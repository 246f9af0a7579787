import { SECTION_KINDS } from '../model/records.ts'
import type { Outline } from '../split/outline.ts'
import { ABOUT } from './about.ts'
import { bestKinds, forwardBackward, type Chain } from './chain.ts'
import { firstToken, headingFeatures, sentenceFeatures } from './features.ts'
import type { SectionModel } from './model.ts'
import { isHeading, type ReportOutline } from './report-outline.ts'
import { WeightSums } from './weight-sums.ts'

const KINDS = SECTION_KINDS.length

/** A kind for every sentence of a report; index 0 is its first sentence. */
export interface Classified {
  /** Index into `SECTION_KINDS`. */
  kind: Uint8Array
  /** The probability of that kind, given all sentences of the report; calibrated on reports that were held out in training. */
  confidence: Float64Array
  /** The probability of every kind, as many numbers a sentence as there are kinds. */
  probability: Float64Array
}

/** How a sentence follows the one before: 0 on the same line, 1 on a line of its own, 2 as a heading. */
export function boundariesOf(report: ReportOutline): Uint8Array {
  const { sentences, first, endSentence } = report
  const boundary = new Uint8Array(endSentence - first)
  for (let s = first; s < endSentence; s++) boundary[s - first] = isHeading(report, s) ? 2 : sentences.opensLine[s]!
  return boundary
}

/**
 * Adds to each sentence what the headings above it say.
 * @param sums `KINDS` numbers a sentence
 * @param under for each heading `KINDS` numbers for what stands right under it, then as many for what stands deeper
 */
export function addHeadings({ headingOf, parent }: Outline, sums: Float64Array, under: Float64Array): void {
  for (let s = 0; s < headingOf.length; s++) {
    const own = headingOf[s]!
    for (let h = own; h >= 0; h = parent[h]!) {
      const from = (2 * h + Number(h !== own)) * KINDS
      for (let k = 0; k < KINDS; k++) sums[s * KINDS + k]! += under[from + k]!
    }
  }
}

/**
 * A classifier over a trained model; it keeps scratch memory between calls.
 * @param idLimit of the lexicon that the words of the reports come from
 */
export function createClassifier(model: SectionModel, idLimit: number): (report: ReportOutline) => Classified {
  const weights = new WeightSums(model, idLimit)
  const { step, transitions, temperature } = model
  const soft = transitions.map((value) => value / temperature)

  /** What the features of a report say for each kind of each sentence, `KINDS` numbers a sentence. */
  function emissionsOf(report: ReportOutline): Float64Array {
    const { first, endSentence, outline } = report
    const sums = new Float64Array((endSentence - first) * KINDS)
    weights.sums = sums
    let token = firstToken(report, first)
    for (let s = first; s < endSentence; s++) {
      weights.at = (s - first) * KINDS
      token = sentenceFeatures(report, s, token, weights)
    }
    const under = new Float64Array(outline.sentence.length * 2 * KINDS)
    weights.sums = under
    for (let h = 0; h < outline.sentence.length; h++) {
      weights.at = 2 * h * KINDS
      headingFeatures(report, h, ABOUT.under, weights)
      weights.at += KINDS
      // What stands deeper comes first behind it, if anything does.
      if (outline.parent[h + 1] === h) headingFeatures(report, h, ABOUT.deepUnder, weights)
    }
    addHeadings(outline, sums, under)
    return sums
  }

  return (report) => {
    const emissions = emissionsOf(report)
    for (let i = 0; i < emissions.length; i++) emissions[i]! *= step
    const chain: Chain = { count: report.endSentence - report.first, emissions, boundary: boundariesOf(report), transitions }
    const kind = bestKinds(chain)
    for (let i = 0; i < emissions.length; i++) emissions[i]! /= temperature
    const probability = forwardBackward({ ...chain, transitions: soft }).kind
    const confidence = new Float64Array(kind.length)
    for (let s = 0; s < kind.length; s++) confidence[s] = probability[s * KINDS + kind[s]!]!
    return { kind, confidence, probability }
  }
}
