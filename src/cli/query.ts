import { parseArgs } from 'node:util'
import { type Given, openCorpus, type Question, type QuestionName, QUESTIONS } from '../corpus/index.ts'
import { ANSWER_FORMATS } from './answer-formats.ts'
import { type Io, type Output, usageError } from './io.ts'

function questionsHelp(): string {
  return Object.entries<Question>(QUESTIONS).map(([name, { about, options }]) => (
    `  ${name}\n      ${about}\n${Object.entries(options).map(([option, meaning]) => `      --${option.padEnd(14)} ${meaning}\n`).join('')}`
  )).join('')
}

/** What `baogao query --help` prints. */
export const queryHelp = (): string => `Usage: baogao query FILE.duckdb QUESTION|"SQL" [options]

Asks a database that baogao corpus build has made. Nothing is written to it.

Options:
  -f, --format FORMAT    table for people (default), csv for spreadsheets, json
  -h, --help             print this help

Questions and their options:
${questionsHelp()}
Examples:
  baogao query reports.duckdb slogans --top 20
  baogao query reports.duckdb indicator --indicator 地区生产总值,生产总值 --format csv > gdp.csv
  baogao query reports.duckdb keyness --group "year >= 2018" --against "year < 2018"
  baogao query reports.duckdb "SELECT genre, count(*) FROM reports GROUP BY genre"
`

/** Runs `baogao query`. @returns the exit status; @throws BaogaoError `options/invalid` and errors of parseArgs for wrong usage */
export async function runQuery(argv: string[], _io: Io, stdout: Output): Promise<number> {
  const names = new Set(Object.values<Question>(QUESTIONS).flatMap(({ options }) => Object.keys(options)))
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      ...Object.fromEntries([...names].map((name) => [name, { type: 'string' as const }])),
      format: { type: 'string', short: 'f', default: 'table' }, help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const { format, help, ...given } = values as { format: string; help: boolean } & Given
  if (help) {
    await stdout.write(queryHelp())
    return 0
  }
  const [file, question, ...rest] = positionals
  if (file === undefined || question === undefined) throw usageError('give a FILE and a QUESTION.', 'query')
  if (rest.length > 0) throw usageError(`“${rest[0]}” is one word too many; put SQL in quotes.`, 'query')
  if (!Object.hasOwn(ANSWER_FORMATS, format)) throw usageError(`“${format}” is no format; there are ${Object.keys(ANSWER_FORMATS).join(', ')}.`, 'query')
  const corpus = await openCorpus(file)
  try {
    const answer = /\s/u.test(question) ? await corpus.sql(question) : await corpus.ask(question as QuestionName, given)
    await stdout.write(ANSWER_FORMATS[format as keyof typeof ANSWER_FORMATS](answer))
  } finally {
    corpus.close()
  }
  return 0
}
