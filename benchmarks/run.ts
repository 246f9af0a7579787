/**
 * Benchmarks, on the built package; single passes, which it does not show, on their sources.
 *
 *   npm run bench -- mine [PATH] [--quick] [--large] [--record]   the whole of mine: against others, by stage, memory, sizes, hostile texts, cold start
 *   npm run bench -- clean [PATH] [--quick] [--record]    cleaning and splitting against nodejieba.cut alone
 *   npm run bench -- words [PATH] [--quick] [--record]    the segmenter against others: speed, load, memory, short and long texts
 *   npm run bench -- dates [PATH] [--quick] [--record]    the date pass alone against that of Microsoft's recognizers
 *   npm run bench -- metrics [PATH] [--quick] [--record]  the metric pass alone against the number and unit passes of the recognizers
 *
 *   npm run bench -- corpus [PATH] [--megabytes N] [--record]   many reports: workers, builds, memory, kills, questions
 *   npm run bench -- cutting [--record]                   how well segmenters cut the sentences that were cut by hand
 *
 *   npm run bench -- quality [DIR…] [--texts DIR] [--record]    how well sections are told on reports that were held out, against baselines
 *
 * PATH is a file or folder of texts; without it the reports of this project. --quick: fewer rounds, for continuous integration.
 * --texts: the folder of the published texts whose labels stand in corpus/section-labels.
 * --large: texts up to 100 MB, each in a process of its own.
 * --record writes what was measured to benchmarks/records.
 * Needs nodejieba's native part: npm run native.
 */
import { parseArgs } from 'node:util'
import { gatherLabelledTexts } from '../corpus/section-labels.ts'
import { writeRecord } from './record.ts'
import { benchSections } from './quality/sections.ts'
import { benchCutting } from './quality/words.ts'
import { benchClean } from './speed/clean.ts'
import { benchCorpus } from './speed/corpus.ts'
import { benchDates } from './speed/dates.ts'
import { loadTexts, type Plan } from './speed/harness.ts'
import { benchMetrics } from './speed/metrics.ts'
import { benchMine } from './speed/mine.ts'
import { benchWords } from './speed/words.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' }, large: { type: 'boolean' }, record: { type: 'boolean' }, megabytes: { type: 'string' }, texts: { type: 'string' } } })
const [suite = '', ...paths] = positionals

const SUITES: Record<string, (plan: Plan) => unknown> = {
  mine: benchMine,
  clean: benchClean,
  words: benchWords,
  cutting: benchCutting,
  dates: benchDates,
  metrics: benchMetrics,
  quality: () => benchSections([...paths, ...(values.texts === undefined ? [] : [gatherLabelledTexts(values.texts)])]),
  corpus: (plan) => benchCorpus(plan, values.megabytes === undefined ? undefined : Number(values.megabytes)),
}

const bench = SUITES[suite]
if (bench) {
  const { quick: isQuick = false, large: isLarge = false } = values
  const pace = isQuick ? { rounds: 5, roundCharacters: 100_000, warmCharacters: 500_000 } : { rounds: 11, roundCharacters: 2_000_000, warmCharacters: 6_000_000 }
  const plan: Plan = { texts: loadTexts(paths[0]), isQuick, isLarge, ...pace }
  const measured = await bench(plan)
  if (values.record) process.stderr.write(`written: ${writeRecord(suite, plan, measured)}\n`)
  // The classifiers of natural leave connections open behind them.
  process.exit()
} else {
  process.stderr.write(`bench: name a suite: ${Object.keys(SUITES).join(', ')}\n`)
  process.exitCode = 2
}
