/**
 * How well the classifier of sections does on reports that it was not trained on: by kind, by genre and folder, against baselines, without
 * parts of what it reads, and with less to learn from. Reports are held out by file, never by sentence.
 */
import { fileURLToPath } from 'node:url'
import { readLabelledTexts } from '../../src/cli/gold-files.ts'
import { chainFigures, figuresOf, heldOutChains, type HoldingOut } from '../../src/gold/cross-validation.ts'
import type { LabelledText } from '../../src/gold/gold.ts'
import { labelledReports, type LabelledReport } from '../../src/gold/labelled-reports.ts'
import { sectionFigures, type SectionFigures } from '../../src/gold/section-figures.ts'
import { TRAINING } from '../../src/gold/train-chain.ts'
import { SECTION_KINDS } from '../../src/index.ts'
import { ABOUT, SHAPE } from '../../src/sections/about.ts'
import { bestKinds } from '../../src/sections/chain.ts'
import { baselines, tryBaseline } from './baselines.ts'

const FOLDS = 8
/** For all that is only compared with one another. */
const FEWER_FOLDS = 4
/** Baselines that take long are tried on one of so many sentences. */
const EVERY = 8
const SHARES = [0.125, 0.25, 0.5]
const OWN = ['reports', 'section-reports']

const ABLATIONS: readonly [string, readonly number[]][] = [
  ['headings', [ABOUT.under, ABOUT.deepUnder, SHAPE.noHeading, SHAPE.fromHeading]],
  ['words', [ABOUT.word]],
  ['characters in words', [ABOUT.pair]],
  ['order of parts of speech', [ABOUT.tags]],
  ['openings and endings', [ABOUT.opens, ABOUT.ends, ABOUT.clause]],
  ['form and place', Object.values(SHAPE).filter((what) => what !== SHAPE.always)],
]

type Rows = Record<string, SectionFigures>

function print(title: string, rows: Rows): void {
  process.stdout.write(`\n${title.padEnd(52)}units  accuracy  macro-F1  ${SECTION_KINDS.join('  ')}\n`)
  for (const [name, { units, accuracy, macroF1, perKind }] of Object.entries(rows)) {
    const kinds = SECTION_KINDS.map((kind) => (perKind[kind].gold === 0 ? '–' : perKind[kind].f1.toFixed(2)).padStart(kind.length)).join('  ')
    process.stdout.write(`${name.padEnd(52)}${String(units).padStart(5)}${accuracy.toFixed(3).padStart(10)}${macroF1.toFixed(3).padStart(10)}  ${kinds}\n`)
  }
}

function printConfusion({ confusion }: SectionFigures): void {
  process.stdout.write(`\ngold \\ found  ${SECTION_KINDS.join('  ')}\n`)
  for (const k of SECTION_KINDS) process.stdout.write(`${k.padEnd(14)}${SECTION_KINDS.map((j) => String(confusion[k][j]).padStart(j.length)).join('  ')}\n`)
}

/** Figures of parts of the reports that were held out. */
function parts(reports: readonly LabelledReport[], kindsOf: (report: LabelledReport) => ArrayLike<number>, keyOf: (report: LabelledReport) => string): Rows {
  const keys = [...new Set(reports.map(keyOf))].sort()
  return Object.fromEntries(keys.map((key) => [key, figuresOf(reports.filter((report) => keyOf(report) === key), kindsOf)]))
}

function ablate(texts: readonly LabelledText[], reports: readonly LabelledReport[]): Rows {
  const figures = (from: readonly LabelledReport[], more: Partial<HoldingOut> = {}): SectionFigures => chainFigures(heldOutChains(from, { folds: FEWER_FOLDS, ...more }))
  const chains = heldOutChains(reports, { folds: FEWER_FOLDS })
  const rows: Rows = { everything: chainFigures(chains), 'without neighbours': figures(reports, { training: { ...TRAINING, neighbours: false } }) }
  for (const [name, without] of ABLATIONS) rows[`without ${name}`] = figures(labelledReports(texts, new Set(without)))
  const others = reports.filter(({ file }) => !OWN.includes(file.split('/')[0]!))
  if (others.length > 1 && others.length < reports.length) {
    rows['tested on reports not of this project'] = chainFigures(new Map([...chains].filter(([report]) => others.includes(report))))
    rows['the same, without reports of this project'] = figures(others)
  }
  for (const share of SHARES) rows[`with ${share * 100} % of the files`] = figures(reports, { share })
  return rows
}

/** Measures and prints. @param folders of labelled texts beside those of this project */
export async function benchSections(folders: readonly string[]): Promise<Record<string, unknown>> {
  const own = OWN.map((name) => fileURLToPath(new URL(`../../corpus/${name}`, import.meta.url)))
  const texts = await readLabelledTexts([...folders, ...own])
  const reports = labelledReports(texts)
  const chains = heldOutChains(reports, { folds: FOLDS })
  const found = new Map([...chains].map(([report, chain]) => [report, bestKinds(chain)]))
  const kindsOf = (report: LabelledReport): Uint8Array => found.get(report)!
  const all = figuresOf(reports, kindsOf)
  const methods: Rows = { baogao: all }
  for (const baseline of baselines()) {
    const isSlow = baseline.name.startsWith('natural')
    methods[`${baseline.name}${isSlow ? `; on 1 of ${EVERY}` : ''}`] = sectionFigures(tryBaseline(baseline, reports, FOLDS, isSlow ? EVERY : 1))
  }
  print('method', methods)
  printConfusion(all)
  const genres = parts(reports, kindsOf, ({ outline }) => outline.genre)
  print('genre', genres)
  const sources = parts(reports, kindsOf, ({ file }) => file.split('/')[0]!)
  print('folder', sources)
  const ablations = ablate(texts, reports)
  print(`what it reads and learns from, in ${FEWER_FOLDS} parts`, ablations)
  const { precision, recall, f1, gold } = all.perKind.problems
  process.stdout.write(`\nproblems apart: ${gold} units, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}\n`)
  return { files: texts.length, reports: reports.length, folds: FOLDS, methods, genres, folders: sources, fewerFolds: FEWER_FOLDS, ablations }
}
