/**
 * What did a body promise, and what did its next report say of it? Prints a line for each target that the next report takes up.
 *
 *   npx tsx benchmarks/examples/promised-and-delivered.ts FOLDER DATABASE [ORGANIZATION]
 */
import { existsSync } from 'node:fs'
import { buildCorpus, openCorpus } from 'baogao/corpus'

const [folder = 'corpus/reports', database = 'reports.duckdb', organization] = process.argv.slice(2)
if (!existsSync(database)) await buildCorpus([folder], database, { workers: 2 })

const corpus = await openCorpus(database)
const { rows } = await corpus.ask('promises', { organization, top: 1000 })
for (const { organization: body, year, indicator, promise, result, kept } of rows) {
  const verdict = kept === null ? 'open' : kept ? 'kept' : 'missed'
  process.stdout.write(`${body} ${year}: ${indicator} ${promise} → ${result} (${verdict})\n`)
}
const judged = rows.filter(({ kept }) => kept !== null)
process.stdout.write(`${judged.filter(({ kept }) => kept).length} of ${judged.length} kept\n`)
corpus.close()
