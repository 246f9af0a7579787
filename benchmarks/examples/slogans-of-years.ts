/**
 * Which slogans came and went? Builds a database of a folder of reports, if there is none, and prints the slogans that rose and fell most.
 *
 *   npx tsx benchmarks/examples/slogans-of-years.ts FOLDER DATABASE
 */
import { existsSync } from 'node:fs'
import { buildCorpus, openCorpus } from 'baogao/corpus'

const [folder = 'corpus/reports', database = 'reports.duckdb'] = process.argv.slice(2)
if (!existsSync(database)) await buildCorpus([folder], database, { workers: 2 })

const corpus = await openCorpus(database)
const { rows } = await corpus.ask('slogans', { top: 500 })
const bySlope = rows.filter(({ reports }) => Number(reports) > 1).sort((a, b) => Number(b.slope) - Number(a.slope))
for (const [title, some] of [['Rising', bySlope.slice(0, 10)], ['Falling', bySlope.slice(-10).reverse()]] as const) {
  process.stdout.write(`${title}\n`)
  for (const { slogan, reports, first, peak, last } of some) process.stdout.write(`  ${slogan}: ${reports} reports, ${first}–${last}, most in ${peak}\n`)
}
corpus.close()
