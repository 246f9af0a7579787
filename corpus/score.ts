/**
 * Mines every NAME.txt of a folder that has a NAME.gold.json beside it, and prints how well.
 *
 *   npm run score                      the reports of this project
 *   npm run score -- DIR               any folder
 *   npm run score -- DIR --errors      one JSON object a line for everything missed, invented or wrong
 *   npm run score -- DIR --json        the figures as one JSON object
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { flatten } from '../src/cli/flat.ts'
import { SECTION_KINDS } from '../src/model/records.ts'
import { createMiner } from '../src/mine.ts'
import { read } from '../src/read/index.ts'
import type { Gold } from './gold.ts'
import { META_FIELDS, RECORD_NAMES, scoreFile, summarise, type FileScore, type ScoreError, type Summary } from './scoring.ts'

const percent = (rate: number): string => (rate * 100).toFixed(1).padStart(6)

/** The figures as a table for people. */
export function scoreTable({ sections, records, reports, noise }: Summary, files: number): string {
  const lines = [`${files} files, ${reports.gold} reports, ${sections.units} units`, '']
  lines.push(`reports    found ${reports.found} of ${reports.gold}, invented ${reports.invented}`)
  lines.push(`           ${META_FIELDS.map((f) => `${f}${percent(reports.meta[f]!.right)} of ${reports.meta[f]!.asked}`).join(', ')}`, '')
  lines.push(`noise      left out or \`other\` ${noise.other} of ${noise.noise} units; lost to it ${noise.lost} of ${noise.report} units of reports`, '')
  lines.push(`sections   accuracy${percent(sections.accuracy)}   macro-F1${percent(sections.macroF1)}`)
  for (const kind of SECTION_KINDS) {
    const { gold, precision, recall, f1 } = sections.perKind[kind]
    lines.push(`  ${kind.padEnd(12)} gold ${String(gold).padStart(5)}   P${percent(precision)}  R${percent(recall)}  F1${percent(f1)}`)
  }
  lines.push('', '             gold  mined   overlap F1  exact F1  strict F1   fields right on found')
  for (const name of RECORD_NAMES) {
    const r = records[name]
    const fields = Object.entries(r.fields).map(([field, rate]) => `${field}${percent(rate)}`).join(', ')
    lines.push(`${name.padEnd(11)}${String(r.gold).padStart(6)}${String(r.predicted).padStart(7)}${percent(r.overlap.f1).padStart(12)}${percent(r.exact.f1).padStart(11)}${percent(r.strict.f1).padStart(11)}   ${fields}`)
  }
  return `${lines.join('\n')}\n`
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { errors: { type: 'boolean' }, json: { type: 'boolean' } } })
  const dir = positionals[0] ?? fileURLToPath(new URL('./reports/', import.meta.url))
  const names = readdirSync(dir).filter((f) => f.endsWith('.txt') && existsSync(join(dir, f.replace(/\.txt$/u, '.gold.json')))).sort()
  if (names.length === 0) {
    process.stderr.write(`score: no NAME.txt with a NAME.gold.json beside it in ${dir}\n`)
    process.exitCode = 2
    return
  }
  const miner = createMiner()
  const scores: FileScore[] = []
  for (const name of names) {
    const gold = JSON.parse(readFileSync(join(dir, name.replace(/\.txt$/u, '.gold.json')), 'utf8')) as Gold
    const { text } = await read(join(dir, name))
    const errors: ScoreError[] = []
    scores.push(scoreFile(gold, flatten(miner.mine(text)), errors))
    if (values.errors) for (const error of errors) process.stdout.write(`${JSON.stringify({ file: name, ...error })}\n`)
  }
  const summary = summarise(scores)
  if (values.json) process.stdout.write(`${JSON.stringify(summary, null, 1)}\n`)
  else if (!values.errors) process.stdout.write(scoreTable(summary, names.length))
}

await main()
