import { SECTION_KINDS } from '../model/records.ts'
import { bestKinds, forwardBackward, type Chain } from './chain.ts'
import { FeatureList, featuresOf, type FeatureGroups } from './features.ts'
import { slotOf, type SectionModel } from './model.ts'
import type { ReportOutline } from './report-outline.ts'

const KINDS = SECTION_KINDS.length

/** A kind for every sentence of a report; index 0 is its first sentence. */
export interface Classified {
  /** Index into `SECTION_KINDS`. */
  kind: Uint8Array
  /** The probability of that kind, given all sentences of the report; calibrated on reports that were held out in training. */
  confidence: Float64Array
}

/** How a sentence follows the one before: 0 on the same line, 1 on a line of its own, 2 as a heading. */
export function boundariesOf({ sentences, first, end, outline }: ReportOutline): Uint8Array {
  const boundary = new Uint8Array(end - first)
  for (let s = first; s < end; s++) {
    const heading = outline.headingOf[s - first]!
    boundary[s - first] = heading >= 0 && outline.sentence[heading] === s ? 2 : sentences.opensLine[s]!
  }
  return boundary
}

/** Which rows a group's features count for: its sentence, the next, the one before. */
const OFFSETS = [0, 1, -1]

/**
 * What the features of a report say for each kind of each sentence, `KINDS` numbers a sentence.
 * @param add adds the weights of the features ids[from, to) to the row at `row` of the sums
 */
export function emissionsOf({ first, end, outline }: ReportOutline, { begin, headings }: FeatureGroups, add: (sums: Float64Array, row: number, from: number, to: number) => void): Float64Array {
  const count = end - first
  const sums = new Float64Array(count * KINDS)
  for (let s = 0; s < count; s++) {
    for (let part = 0; part < OFFSETS.length; part++) {
      const target = s + OFFSETS[part]!
      if (target >= 0 && target < count) add(sums, target * KINDS, begin[3 * s + part]!, begin[3 * s + part + 1]!)
    }
  }
  const under = new Float64Array(outline.sentence.length * 2 * KINDS)
  for (let g = 0; g < outline.sentence.length * 2; g++) add(under, g * KINDS, begin[headings + g]!, begin[headings + g + 1]!)
  for (let s = 0; s < count; s++) {
    const own = outline.headingOf[s]!
    for (let h = own; h >= 0; h = outline.parent[h]!) {
      const from = (2 * h + Number(h !== own)) * KINDS
      for (let k = 0; k < KINDS; k++) sums[s * KINDS + k]! += under[from + k]!
    }
  }
  return sums
}

/** A classifier over a trained model; it keeps scratch memory between calls. */
export function createClassifier(model: SectionModel): (report: ReportOutline) => Classified {
  const list = new FeatureList()
  const { prints, weights, step, transitions, temperature } = model
  const soft = transitions.map((value) => value / temperature)
  return (report) => {
    const groups = featuresOf(report, list)
    const { ids } = groups
    const emissions = emissionsOf(report, groups, (sums, row, from, to) => {
      for (let i = from; i < to; i++) {
        const slot = slotOf(prints, ids[i]!)
        if (slot >= 0) for (let k = 0; k < KINDS; k++) sums[row + k]! += weights[slot * KINDS + k]!
      }
    })
    for (let i = 0; i < emissions.length; i++) emissions[i]! *= step
    const chain: Chain = { count: report.end - report.first, emissions, boundary: boundariesOf(report), transitions }
    const kind = bestKinds(chain)
    for (let i = 0; i < emissions.length; i++) emissions[i]! /= temperature
    const marginals = forwardBackward({ ...chain, transitions: soft })
    return { kind, confidence: Float64Array.from(kind, (k, s) => marginals.kind[s * KINDS + k]!) }
  }
}
