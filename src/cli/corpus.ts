import { availableParallelism } from 'node:os'
import { stdin } from 'node:process'
import { parseArgs } from 'node:util'
import { buildCorpus, bytesOf, type CorpusFormat } from '../corpus/index.ts'
import { loadSectionModel } from '../sections/load-model.ts'
import { type Io, type Output, usageError } from './io.ts'
import { progressLine } from './progress.ts'

const FORMATS: readonly CorpusFormat[] = ['duckdb', 'parquet', 'csv', 'ndjson']

/** What `baogao corpus --help` prints. */
export const CORPUS_HELP = `Usage: baogao corpus build SOURCE... -o OUT [options]

Mines many reports into tables: sources, reports, sentences, sections, metrics, dates, slogans, documents, words, prints.
SOURCE is a file, a folder, a pattern ('reports/**/*.txt'), or an .ndjson file with { "id", "text" | "path", "meta" } a line;
- is standard input with such lines. A build that was killed goes on where it was when it is called again; what came from
standard input must be given again, and what is done of it is known by its ids and contents and not mined again.
A content that occurs again is mined once; what fails is a row of the table sources.

Options:
  -o, --output OUT       NAME.duckdb for a database; any other name is a folder with a file for each table
  -f, --format FORMAT    ${FORMATS.join(', ')}; by default duckdb for NAME.duckdb, else parquet
  -w, --workers N        threads that mine (default: one for each processor)
      --worker-memory MB of each worker (default 1024)
      --reference DATE   the date of reports that do not state their own
      --sections MODEL   tell the kinds of sentences by a model that baogao train wrote
      --keep-parts       keep OUT.parts: the next build mines only what has changed
  -h, --help             print this help

Examples:
  baogao corpus build reports/ -o reports.duckdb
  baogao corpus build 'texts/**/*.docx' more.ndjson -o tables --format csv
  zcat texts.ndjson.gz | baogao corpus build - -o reports.duckdb
  baogao query reports.duckdb slogans --top 20

Exit status: 0 built, 1 it could not be built, 2 wrong usage. Texts that failed do not change it.
`

/** Runs `baogao corpus`. @returns the exit status; @throws BaogaoError `options/invalid` and errors of parseArgs for wrong usage */
export async function runCorpus(argv: string[], io: Io, stdout: Output): Promise<number> {
  const { values, positionals: [verb, ...sources] } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' }, format: { type: 'string', short: 'f' }, workers: { type: 'string', short: 'w' }, 'worker-memory': { type: 'string', default: '1024' },
      reference: { type: 'string' }, sections: { type: 'string' }, 'keep-parts': { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    await stdout.write(CORPUS_HELP)
    return 0
  }
  const { output, format, reference } = values
  if (verb !== 'build') throw usageError(verb === undefined ? 'no command of corpus given; there is build.' : `“${verb}” is no command of corpus; there is build.`, 'corpus')
  if (sources.length === 0) throw usageError('no SOURCE given.', 'corpus')
  if (output === undefined) throw usageError('no --output given.', 'corpus')
  if (format !== undefined && !FORMATS.includes(format as CorpusFormat)) throw usageError(`“${format}” is no format; there are ${FORMATS.join(', ')}.`, 'corpus')
  const workerMemory = Number(values['worker-memory'])
  if (!(workerMemory > 0)) throw usageError(`“${values['worker-memory']}” is no number of megabytes.`, 'corpus')
  const readsInput = sources.includes('-')
  if (sources.indexOf('-') !== sources.lastIndexOf('-')) throw usageError('- (standard input) can be given once only.', 'corpus')
  // How much will come from standard input nobody knows.
  const line = progressLine(io, readsInput ? 0 : await bytesOf(sources))
  const built = await buildCorpus(sources.map((source) => (source === '-' ? stdin : source)), output, {
    ...(format === undefined ? {} : { format: format as CorpusFormat }), minerOptions: { ...(reference === undefined ? {} : { reference }), ...(values.sections === undefined ? {} : { sections: loadSectionModel(values.sections) }) },
    workers: values.workers === undefined ? availableParallelism() : Number(values.workers), workerMemory, keepParts: values['keep-parts'],
    onProgress: (progress) => line.show(progress),
  })
  line.end(built)
  return 0
}
