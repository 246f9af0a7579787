import { bestKinds, forwardBackward, type Chain } from './chain.ts'
import { FeatureList, featuresOf, type FeatureGroups, KnownWords } from './features.ts'
import { MODEL_SLOTS, type SectionModel } from './model.ts'
import type { ReportOutline } from './report-outline.ts'

/** As many as `SECTION_KINDS`; a number, so that loops over kinds have a fixed end. */
const KINDS = 6
const SLOT_MASK = MODEL_SLOTS - 1

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

/**
 * What the features of a report say for each kind of each sentence, `KINDS` numbers a sentence.
 * @param add adds the weights of the features ids[from, to) to the row at `row` of the sums
 */
export function emissionsOf({ first, end, outline }: ReportOutline, { begin, headings }: FeatureGroups, add: (sums: Float64Array, row: number, from: number, to: number) => void): Float64Array {
  const count = end - first
  const sums = new Float64Array(count * KINDS)
  for (let s = 0; s < count; s++) add(sums, s * KINDS, begin[s]!, begin[s + 1]!)
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

/** Prints and weights side by side, two numbers a slot, so that a look-up touches one place in memory: print, a, b; then c, d, e, f. */
function packed({ prints, weights }: SectionModel): Int32Array {
  const slots = new Int32Array(MODEL_SLOTS * 2)
  for (let slot = 0; slot < MODEL_SLOTS; slot++) {
    const byte = (k: number): number => weights[slot * KINDS + k]! & 0xff
    slots[slot * 2] = (prints[slot]! << 16) | (byte(0) << 8) | byte(1)
    slots[slot * 2 + 1] = (byte(2) << 24) | (byte(3) << 16) | (byte(4) << 8) | byte(5)
  }
  return slots
}

/** Adds the weights of the features ids[from, to) to a row. Written out for the six kinds, since whole numbers in variables cost a third of sums in memory. */
function addWeights(sums: Float64Array, row: number, ids: Int32Array, from: number, to: number, slots: Int32Array): void {
  let a = 0, b = 0, c = 0, d = 0, e = 0, f = 0
  for (let i = from; i < to; i++) {
    const id = ids[i]!
    const print = id >>> 16 || 1
    let slot = id & SLOT_MASK
    let first = slots[slot << 1]!
    while (first >>> 16 !== print && first >>> 16 !== 0) {
      slot = (slot + 1) & SLOT_MASK
      first = slots[slot << 1]!
    }
    // An empty slot has no weight, and adding nothing costs less than a branch that nobody can foresee.
    const second = slots[(slot << 1) + 1]!
    a += (first << 16) >> 24
    b += (first << 24) >> 24
    c += second >> 24
    d += (second << 8) >> 24
    e += (second << 16) >> 24
    f += (second << 24) >> 24
  }
  sums[row]! += a
  sums[row + 1]! += b
  sums[row + 2]! += c
  sums[row + 3]! += d
  sums[row + 4]! += e
  sums[row + 5]! += f
}

/**
 * A classifier over a trained model; it keeps scratch memory between calls.
 * @param idLimit of the lexicon that the words of the reports come from
 */
export function createClassifier(model: SectionModel, idLimit: number): (report: ReportOutline) => Classified {
  const list = new FeatureList()
  const known = new KnownWords(idLimit)
  const { step, transitions, temperature } = model
  const slots = packed(model)
  const soft = transitions.map((value) => value / temperature)
  return (report) => {
    const groups = featuresOf(report, list, known)
    const { ids } = groups
    const emissions = emissionsOf(report, groups, (sums, row, from, to) => addWeights(sums, row, ids, from, to, slots))
    for (let i = 0; i < emissions.length; i++) emissions[i]! *= step
    const chain: Chain = { count: report.end - report.first, emissions, boundary: boundariesOf(report), transitions }
    const kind = bestKinds(chain)
    for (let i = 0; i < emissions.length; i++) emissions[i]! /= temperature
    const marginals = forwardBackward({ ...chain, transitions: soft })
    return { kind, confidence: Float64Array.from(kind, (k, s) => marginals.kind[s * KINDS + k]!) }
  }
}
