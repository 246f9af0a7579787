import { parseArgs } from 'node:util'
import { flatten } from '../gold/flat.ts'
import { summarise } from '../gold/score-summary.ts'
import { scoreFile, type FileScore, type ScoreError } from '../gold/scoring.ts'
import { createMiner } from '../mine.ts'
import { loadSectionModel } from '../sections/load-model.ts'
import { readLabelledTexts } from './gold-files.ts'
import { type Io, type Output, usageError } from './io.ts'
import { scoreTable } from './score-table.ts'

/** What `baogao score --help` prints. */
export const SCORE_HELP = `Usage: baogao score DIR... [options]

Mines every NAME.txt that has a NAME.gold.json beside it, and prints how well. Records that the gold marks
as optional are neither rewarded nor punished.

Options:
      --sections MODEL   tell the kinds of sentences by a model that baogao train wrote
      --errors           one JSON object per line for everything missed, invented or wrong, instead of the figures
      --json             the figures as one JSON object
  -h, --help             print this help

Examples:
  baogao score reports/
  baogao score court/test --sections court.bin
  baogao score reports/ --errors | jq -r 'select(.what == "section") | .predicted + " " + .text'

Exit status: 0 all texts were scored, 1 a file cannot be used, 2 wrong usage.
`

/** Runs `baogao score`. @returns the exit status; @throws BaogaoError for wrong usage and for files that cannot be used */
export async function runScore(args: string[], _: Io, stdout: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { sections: { type: 'string' }, errors: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) {
    await stdout.write(SCORE_HELP)
    return 0
  }
  if (positionals.length === 0) throw usageError('no DIR given.', 'score')
  const miner = createMiner(values.sections === undefined ? {} : { sections: loadSectionModel(values.sections) })
  const texts = await readLabelledTexts(positionals)
  const scores: FileScore[] = []
  for (const { name, raw, gold } of texts) {
    const errors: ScoreError[] = []
    scores.push(scoreFile(gold, flatten(miner.mine(raw)), errors))
    if (values.errors) for (const error of errors) await stdout.write(`${JSON.stringify({ file: name, ...error, text: raw.slice(...spanOf(error)) })}\n`)
  }
  const summary = summarise(scores)
  if (values.json) await stdout.write(`${JSON.stringify(summary, null, 1)}\n`)
  else if (!values.errors) await stdout.write(scoreTable(summary, texts.length))
  return 0
}

/** Where an error stands: what should be there, or what should not. */
function spanOf({ gold, predicted }: ScoreError): [number, number] {
  const { start, end } = (gold ?? predicted) as { start: number; end: number }
  return [start, end]
}
