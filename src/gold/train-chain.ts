/**
 * Trains the linear chain: maximum likelihood with a quadratic penalty, by stochastic gradients with a rate of its own for each weight
 * (AdaGrad; Duchi, Hazan & Singer 2011), one report a step. The order of the reports is shuffled by a fixed seed, so that the same data
 * give the same weights.
 */
import { SECTION_KINDS } from '../model/records.ts'
import { forwardBackward, type Chain } from '../sections/chain.ts'
import { TRANSITIONS } from '../sections/model.ts'
import type { Outline } from '../split/outline.ts'
import type { LabelledReport } from './labelled-reports.ts'

const KINDS = SECTION_KINDS.length

export interface TrainingOptions {
  epochs: number
  rate: number
  penalty: number
  /** A feature counts if it stands in so many files. */
  fewestFiles: number
  /** How much a grey case counts. */
  greyShare: number
  /** The share of features that each step does not see, so that no feature relies on others (Srivastava et al. 2014). */
  dropout: number
  /** Whether what stands before a sentence counts; default `true`. */
  neighbours?: boolean
  seed: number
}

export const TRAINING: Readonly<TrainingOptions> = { epochs: 30, rate: 0.04, penalty: 0.005, fewestFiles: 4, greyShare: 0.3, dropout: 0.5, seed: 7 }

/** Trained weights before they are made small. */
export interface Weights {
  /** Of each feature its row in `values`. */
  rowOf: Map<number, number>
  /** `KINDS` numbers a row. */
  values: Float64Array
  transitions: Float64Array
}

/** The features that stand in enough files. */
function commonFeatures(reports: readonly LabelledReport[], fewest: number): Map<number, number> {
  const files = new Map<number, number>()
  const lastFile = new Map<number, string>()
  for (const { file, features } of [...reports].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    for (const id of features.ids) {
      if (lastFile.get(id) === file) continue
      lastFile.set(id, file)
      files.set(id, (files.get(id) ?? 0) + 1)
    }
  }
  const common = [...files].filter(([, count]) => count >= fewest).map(([id]) => id).sort((a, b) => a - b)
  return new Map(common.map((id, row) => [id, row]))
}

/** Numbers from 0 to 1 that are the same every time (a linear congruential generator). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

/** Shuffles in place (Fisher & Yates). */
export function shuffle<T>(list: T[], random: () => number): void {
  for (let k = list.length - 1; k > 0; k--) {
    const j = Math.floor(random() * (k + 1))
    ;[list[k], list[j]] = [list[j]!, list[k]!]
  }
}

/** A report as rows of weights: what of its features is common. */
interface Prepared {
  report: LabelledReport
  /** `features` with rows instead of hashes, −1 for what is rare. */
  rows: Int32Array
}

/** Scores a report with weights that are not yet a model. @param rows see `rowsOf` */
export function chainOf({ outline, features, boundary }: LabelledReport, rows: Int32Array, { values, transitions }: Weights): Chain {
  const { begin, headings } = features
  const addGroups = (sums: Float64Array, from: number): Float64Array => {
    for (let group = 0; group * KINDS < sums.length; group++) {
      for (let i = begin[from + group]!; i < begin[from + group + 1]!; i++) {
        const at = rows[i]! * KINDS
        if (at >= 0) for (let k = 0; k < KINDS; k++) sums[group * KINDS + k]! += values[at + k]!
      }
    }
    return sums
  }
  const emissions = addGroups(new Float64Array(headings * KINDS), 0)
  const under = addGroups(new Float64Array(outline.outline.sentence.length * 2 * KINDS), headings)
  addHeadings(outline.outline, emissions, under)
  return { count: boundary.length, emissions, boundary, transitions }
}

/** A report's features as rows of weights. */
export function rowsOf({ features }: LabelledReport, rowOf: ReadonlyMap<number, number>): Int32Array {
  return Int32Array.from(features.ids, (id) => rowOf.get(id) ?? -1)
}

export function trainChain(reports: readonly LabelledReport[], options: TrainingOptions = TRAINING): Weights {
  const rowOf = commonFeatures(reports, options.fewestFiles)
  const weights: Weights = { rowOf, values: new Float64Array(rowOf.size * KINDS), transitions: new Float64Array(TRANSITIONS) }
  const squares = { values: new Float64Array(weights.values.length), transitions: new Float64Array(TRANSITIONS) }
  const prepared = reports.map((report): Prepared => ({ report, rows: rowsOf(report, rowOf) }))
  const random = randomFrom(options.seed)
  const order = prepared.map((_, k) => k)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const k of order) {
      const { report, rows } = prepared[k]!
      step({ report, rows: rows.map((row) => (random() < options.dropout ? -1 : row)) }, weights, squares, options)
    }
  }
  // Without dropout all features speak at once: each says as much less.
  for (let at = 0; at < weights.values.length; at++) weights.values[at]! *= 1 - options.dropout
  return weights
}

/** One step along the gradient of one report. */
function step({ report, rows }: Prepared, weights: Weights, squares: { values: Float64Array; transitions: Float64Array }, { rate, penalty, greyShare, neighbours = true }: TrainingOptions): void {
  const { kinds, grey, boundary, outline, features } = report
  const chain = chainOf(report, rows, weights)
  const marginals = forwardBackward(chain)
  const update = (values: Float64Array, sums: Float64Array, at: number, gradient: number): void => {
    sums[at]! += gradient * gradient
    values[at]! += (rate * gradient) / Math.sqrt(sums[at]! + 1e-6)
  }
  const moves = transitionGradient(chain, marginals, kinds)
  // The gradient of a sentence's scores: what is there less what is expected.
  const errors = marginals.kind.map((p, at) => (Number(kinds[Math.floor(at / KINDS)] === at % KINDS) - p) * (grey[Math.floor(at / KINDS)] === 1 ? greyShare : 1))
  const learn = (row: number, from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const at = rows[i]! * KINDS
      if (at >= 0) for (let k = 0; k < KINDS; k++) update(weights.values, squares.values, at + k, errors[row * KINDS + k]! - penalty * weights.values[at + k]!)
    }
  }
  const { begin, headings } = features
  for (let s = 0; s < boundary.length; s++) {
    learn(s, begin[s]!, begin[s + 1]!)
    const own = outline.outline.headingOf[s]!
    for (let h = own; h >= 0; h = outline.outline.parent[h]!) {
      const group = headings + 2 * h + Number(h !== own)
      learn(s, begin[group]!, begin[group + 1]!)
    }
  }
  if (neighbours) for (let at = 0; at < TRANSITIONS; at++) update(weights.transitions, squares.transitions, at, moves[at]! - penalty * weights.transitions[at]!)
}

/** How often each transition is there, less how often it is expected. */
function transitionGradient({ count, boundary, transitions }: Chain, { forward, backward, factor }: ReturnType<typeof forwardBackward>, kinds: Uint8Array): Float64Array {
  const gradient = new Float64Array(TRANSITIONS)
  const pair = new Float64Array(KINDS * KINDS)
  for (let s = 1; s < count; s++) {
    const table = boundary[s]! * KINDS * KINDS
    let sum = 0
    for (let j = 0; j < KINDS; j++) {
      for (let k = 0; k < KINDS; k++) {
        const p = forward[(s - 1) * KINDS + j]! * Math.exp(transitions[table + j * KINDS + k]!) * factor[s * KINDS + k]! * backward[s * KINDS + k]!
        pair[j * KINDS + k] = p
        sum += p
      }
    }
    for (let at = 0; at < pair.length; at++) gradient[table + at]! -= pair[at]! / sum
    gradient[table + kinds[s - 1]! * KINDS + kinds[s]!]! += 1
  }
  return gradient
}

/**
 * Adds to each sentence what the headings above it say.
 * @param sums `KINDS` numbers a sentence
 * @param under for each heading `KINDS` numbers for what stands right under it, then as many for what stands deeper
 */
function addHeadings({ headingOf, parent }: Outline, sums: Float64Array, under: Float64Array): void {
  for (let s = 0; s < headingOf.length; s++) {
    const own = headingOf[s]!
    for (let h = own; h >= 0; h = parent[h]!) {
      const from = (2 * h + Number(h !== own)) * KINDS
      for (let k = 0; k < KINDS; k++) sums[s * KINDS + k]! += under[from + k]!
    }
  }
}
