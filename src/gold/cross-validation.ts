import { SECTION_KINDS } from '../model/records.ts'
import { bestKinds, forwardBackward, type Chain } from '../sections/chain.ts'
import type { LabelledReport } from './labelled-reports.ts'
import { emptyConfusion, sectionFigures, type SectionFigures } from './section-figures.ts'
import { chainOf, randomFrom, rowsOf, shuffle, trainChain, TRAINING, type TrainingOptions } from './train-chain.ts'

const KINDS = SECTION_KINDS.length

/** How reports are held out. */
export interface HoldingOut {
  /** Into how many parts the files are divided; at least 2. */
  folds: number
  /** Another number divides them otherwise. */
  seed?: number
  training?: TrainingOptions
  /** The share of the other files that is trained on, above 0, at most 1; default 1. */
  share?: number
  /** Told after each fold how many are done. */
  onFold?: (done: number) => void
}

/** The chain of every report, scored by weights that were trained without it; files, never sentences, are held out. */
export function heldOutChains(reports: readonly LabelledReport[], { folds, seed = 0, training = TRAINING, share = 1, onFold }: HoldingOut): Map<LabelledReport, Chain> {
  const files = [...new Set(reports.map(({ file }) => file))].sort()
  if (seed !== 0) shuffle(files, randomFrom(seed))
  const chains = new Map<LabelledReport, Chain>()
  for (let fold = 0; fold < folds; fold++) {
    const held = new Set(files.filter((_, k) => k % folds === fold))
    const others = files.filter((file) => !held.has(file))
    if (share < 1) shuffle(others, randomFrom(seed + 1))
    const known = new Set(others.slice(0, Math.ceil(others.length * share)))
    const weights = trainChain(reports.filter(({ file }) => known.has(file)), training)
    for (const report of reports) if (held.has(report.file)) chains.set(report, chainOf(report, rowsOf(report, weights.rowOf), weights))
    onFold?.(fold + 1)
  }
  return chains
}

/** Figures of what `kindsOf` finds in reports; grey cases do not count. */
export function figuresOf(reports: Iterable<LabelledReport>, kindsOf: (report: LabelledReport) => ArrayLike<number>): SectionFigures {
  const confusion = emptyConfusion()
  for (const report of reports) {
    const found = kindsOf(report)
    report.kinds.forEach((kind, s) => {
      if (report.grey[s] === 0) confusion[SECTION_KINDS[kind]!][SECTION_KINDS[found[s]!]!]++
    })
  }
  return sectionFigures(confusion)
}

/** Figures of chains. */
export function chainFigures(chains: ReadonlyMap<LabelledReport, Chain>): SectionFigures {
  return figuresOf(chains.keys(), (report) => bestKinds(chains.get(report)!))
}

/** The temperature at which the gold kinds of held-out reports are most probable. */
export function bestTemperature(chains: ReadonlyMap<LabelledReport, Chain>): number {
  const surprise = (temperature: number): number => {
    let sum = 0
    for (const [{ kinds, grey }, { count, emissions, boundary, transitions }] of chains) {
      const { kind } = forwardBackward({ count, boundary, emissions: emissions.map((e) => e / temperature), transitions: transitions.map((t) => t / temperature) })
      for (let s = 0; s < count; s++) if (grey[s] === 0) sum -= Math.log(Math.max(1e-12, kind[s * KINDS + kinds[s]!]!))
    }
    return sum
  }
  const tried = Array.from({ length: 37 }, (_, k) => 0.4 + k * 0.1)
  return tried.reduce((best, temperature) => (surprise(temperature) < surprise(best) ? temperature : best), tried[0]!)
}
