/**
 * Trains the classifier of sections on reports whose sentences readers have labelled.
 *
 *   npm run train [-- DIR…]              writes corpus/models/sections.bin and the record of it beside it
 *   npm run train -- --folds 8 [DIR…]    writes nothing; trains on all files but an eighth and tests on that, eight times
 *
 * DIR holds NAME.txt with NAME.gold.json; without it the reports of this project.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { SECTION_KINDS } from '../src/model/records.ts'
import { bestKinds, type Chain, forwardBackward } from '../src/sections/chain.ts'
import { createClassifier } from '../src/sections/classify.ts'
import { readSectionModel } from '../src/sections/model.ts'
import { loadDefaultLexicon } from '../src/words/index.ts'
import { chainOf, rowsOf, trainChain, TRAINING } from './chain-training.ts'
import { labelledReports, type LabelledReport } from './section-data.ts'
import { modelBytes } from './section-model-file.ts'

const KINDS = SECTION_KINDS.length
/** Folds of the cross-validation that goes into the record and sets the temperature. */
const RECORD_FOLDS = 8
const round = (value: number): number => Math.round(value * 10_000) / 10_000
const MODELS = new URL('./models/', import.meta.url)

/** Figures over sentences; grey cases do not count. */
export interface SectionFigures {
  sentences: number
  accuracy: number
  macroF1: number
  /** F1 of each kind, in the order of `SECTION_KINDS`. */
  f1: number[]
  /** Gold × found. */
  confusion: number[][]
}

export function figuresOf(pairs: readonly (readonly [gold: number, found: number])[]): SectionFigures {
  const confusion = SECTION_KINDS.map(() => SECTION_KINDS.map(() => 0))
  for (const [gold, found] of pairs) confusion[gold]![found]!++
  const f1 = confusion.map((row, k) => {
    const wanted = row.reduce((sum, n) => sum + n, 0)
    const given = confusion.reduce((sum, other) => sum + other[k]!, 0)
    return wanted + given === 0 ? 0 : (2 * row[k]!) / (wanted + given)
  })
  const right = confusion.reduce((sum, row, k) => sum + row[k]!, 0)
  return { sentences: pairs.length, accuracy: right / pairs.length, macroF1: f1.reduce((sum, f) => sum + f, 0) / KINDS, f1, confusion }
}

const pairsOf = ({ kinds, grey }: LabelledReport, found: Uint8Array): [number, number][] =>
  [...kinds].flatMap((kind, s): [number, number][] => (grey[s] === 1 ? [] : [[kind, found[s]!]]))

function printFigures(name: string, { sentences, accuracy, macroF1, f1 }: SectionFigures): void {
  const kinds = SECTION_KINDS.map((kind, k) => `${kind} ${f1[k]!.toFixed(2)}`).join('  ')
  process.stdout.write(`${name.padEnd(24)}${String(sentences).padStart(6)}   accuracy ${accuracy.toFixed(3)}   macro-F1 ${macroF1.toFixed(3)}   ${kinds}\n`)
}

/** The chain of every report, scored by weights that were trained without it; files, never sentences, are held out. */
export function heldOutChains(reports: readonly LabelledReport[], folds: number): Map<LabelledReport, Chain> {
  const files = [...new Set(reports.map(({ file }) => file))].sort()
  const foldOf = new Map(files.map((file, k) => [file, k % folds]))
  const chains = new Map<LabelledReport, Chain>()
  for (let fold = 0; fold < folds; fold++) {
    const weights = trainChain(reports.filter(({ file }) => foldOf.get(file) !== fold))
    for (const report of reports) if (foldOf.get(report.file) === fold) chains.set(report, chainOf(report, rowsOf(report, weights.rowOf), weights))
    process.stderr.write(`fold ${fold + 1} of ${folds}\n`)
  }
  return chains
}

/** The temperature at which the gold kinds of held-out reports are most probable. */
function bestTemperature(chains: ReadonlyMap<LabelledReport, Chain>): number {
  const surprise = (temperature: number): number => {
    let sum = 0
    for (const [{ kinds, grey }, { count, emissions, boundary, transitions }] of chains) {
      const { kind } = forwardBackward({ count, boundary, emissions: emissions.map((e) => e / temperature), transitions: transitions.map((t) => t / temperature) })
      for (let s = 0; s < count; s++) if (grey[s] === 0) sum -= Math.log(Math.max(1e-12, kind[s * KINDS + kinds[s]!]!))
    }
    return sum
  }
  const tried = Array.from({ length: 36 }, (_, k) => 0.8 + k * 0.2)
  return tried.reduce((best, temperature) => (surprise(temperature) < surprise(best) ? temperature : best), tried[0]!)
}

function printTables(reports: readonly LabelledReport[], chains: ReadonlyMap<LabelledReport, Chain>): SectionFigures {
  const figures = (chosen: readonly LabelledReport[]): SectionFigures => figuresOf(chosen.flatMap((report) => pairsOf(report, bestKinds(chains.get(report)!))))
  const groups = (keyOf: (report: LabelledReport) => string): void => {
    for (const key of [...new Set(reports.map(keyOf))].sort()) printFigures(key, figures(reports.filter((report) => keyOf(report) === key)))
  }
  groups(({ file }) => file.split('/')[0]!)
  groups(({ outline }) => outline.genre)
  const all = figures(reports)
  printFigures('all', all)
  process.stdout.write(`gold \\ found  ${SECTION_KINDS.join('  ')}\n`)
  all.confusion.forEach((row, k) => process.stdout.write(`${SECTION_KINDS[k]!.padEnd(14)}${row.map((n, j) => String(n).padStart(SECTION_KINDS[j]!.length)).join('  ')}\n`))
  return all
}

function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { folds: { type: 'string' } } })
  const own = ['reports', 'section-reports'].map((name) => fileURLToPath(new URL(name, import.meta.url)))
  const reports = labelledReports(positionals.length > 0 ? positionals : own)
  if (values.folds !== undefined) {
    printTables(reports, heldOutChains(reports, Number(values.folds)))
    return
  }
  const weights = trainChain(reports)
  const chains = heldOutChains(reports, RECORD_FOLDS)
  const heldOut = printTables(reports, chains)
  const temperature = bestTemperature(chains)
  const { bytes, features } = modelBytes(weights, temperature)
  const classify = createClassifier(readSectionModel(bytes), loadDefaultLexicon().idLimit)
  const onTraining = figuresOf(reports.flatMap((report) => pairsOf(report, classify(report.outline).kind)))
  printFigures('on what it was trained on', onTraining)
  const record = {
    version: 1,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    training: TRAINING,
    files: new Set(reports.map(({ file }) => file)).size,
    reports: reports.length,
    sentences: reports.reduce((sum, { kinds }) => sum + kinds.length, 0),
    features,
    accuracyOnTraining: round(onTraining.accuracy),
    heldOut: { folds: RECORD_FOLDS, accuracy: round(heldOut.accuracy), macroF1: round(heldOut.macroF1), f1: Object.fromEntries(SECTION_KINDS.map((kind, k) => [kind, round(heldOut.f1[k]!)])) },
    temperature: round(temperature),
  }
  writeFileSync(new URL('sections.bin', MODELS), bytes)
  writeFileSync(new URL('sections.json', MODELS), `${JSON.stringify(record, null, 2)}\n`)
  process.stderr.write(`written: corpus/models/sections.bin, ${bytes.length} bytes\n`)
}

main()
