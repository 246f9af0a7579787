import { SECTION_KINDS } from '../model/records.ts'
import { ABOUT } from './about.ts'
import { bestKinds, forwardBackward, type Chain } from './chain.ts'
import { firstToken, headingFeatures, sentenceFeatures } from './features.ts'
import type { SectionModel } from './model.ts'
import { isHeading, type ReportOutline } from './report-outline.ts'
import { tensesOf } from './tenses.ts'
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

/** How a sentence follows the one before: on the same line, on a line of its own, as a heading, or first behind a heading. */
const SAME_LINE = 0
const HEADING = 2
const BEHIND_HEADING = 3
/** Added to all boundaries of a report of few sentences: there the kind changes from one to the next, while it stays for whole pages of a long one. */
const IN_SHORT_REPORT = 4
const MOST_OF_SHORT = 12

/** The boundary in front of each sentence of a report, below `BOUNDARIES`. */
export function boundariesOf(report: ReportOutline): Uint8Array {
  const { sentences, first, endSentence } = report
  const boundary = new Uint8Array(endSentence - first)
  const base = boundary.length > MOST_OF_SHORT ? SAME_LINE : IN_SHORT_REPORT
  let isBehindHeading = false
  for (let s = first; s < endSentence; s++) {
    const opensPart = isHeading(report, s)
    // `opensLine` is 1 for a sentence that begins a line.
    boundary[s - first] = base + (opensPart ? HEADING : isBehindHeading ? BEHIND_HEADING : sentences.opensLine[s]!)
    isBehindHeading = opensPart
  }
  return boundary
}

/**
 * A classifier over a trained model; it keeps scratch memory between calls.
 * @param idLimit of the lexicon that the words of the reports come from
 */
export function createClassifier(model: SectionModel, idLimit: number): (report: ReportOutline) => Classified {
  const weights = new WeightSums(model, idLimit)
  const { step, transitions, temperature } = model
  const moves = transitions.map((value) => Math.exp(value / temperature))

  /** What the headings say for each kind: `KINDS` numbers for what stands right under a heading, then as many for what stands deeper; those above it are in both. */
  function headingSums(report: ReportOutline): Float64Array {
    const { parent, sentence: headings } = report.outline
    const sums = new Float64Array(headings.length * 2 * KINDS)
    weights.sums = sums
    for (let h = 0; h < headings.length; h++) {
      const row = 2 * h * KINDS
      weights.at = row
      headingFeatures(report, h, ABOUT.under, weights)
      // What stands deeper comes first behind it, if anything does.
      if (parent[h + 1] === h) {
        weights.at += KINDS
        headingFeatures(report, h, ABOUT.deepUnder, weights)
      }
      const above = (2 * parent[h]! + 1) * KINDS
      if (above >= 0) for (let k = 0; k < 2 * KINDS; k++) sums[row + k]! += sums[above + (k % KINDS)]!
    }
    return sums
  }

  /** What the features of a report say for each kind of each sentence, `KINDS` numbers a sentence. */
  function emissionsOf(report: ReportOutline): Float64Array {
    const { first, endSentence, outline } = report
    const under = headingSums(report)
    const sums = new Float64Array((endSentence - first) * KINDS)
    weights.sums = sums
    const tenses = tensesOf(report)
    let token = firstToken(report, first)
    for (let s = first; s < endSentence; s++) {
      const at = (s - first) * KINDS
      weights.at = at
      token = sentenceFeatures(report, tenses, s, token, weights)
      const heading = 2 * outline.headingOf[s - first]! * KINDS
      if (heading >= 0) for (let k = 0; k < KINDS; k++) sums[at + k]! += under[heading + k]!
    }
    return sums
  }

  return (report) => {
    const emissions = emissionsOf(report)
    for (let i = 0; i < emissions.length; i++) emissions[i]! *= step
    const chain: Chain = { count: report.endSentence - report.first, emissions, boundary: boundariesOf(report), transitions }
    const kind = bestKinds(chain)
    for (let i = 0; i < emissions.length; i++) emissions[i]! /= temperature
    const probability = forwardBackward(chain, moves).kind
    const confidence = new Float64Array(kind.length)
    for (let s = 0; s < kind.length; s++) confidence[s] = probability[s * KINDS + kind[s]!]!
    return { kind, confidence, probability }
  }
}
