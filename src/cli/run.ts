import { readFileSync } from 'node:fs'
import { BaogaoError } from '../model/errors.ts'
import { errorLine, type Io, type Output, outputTo, usageError } from './io.ts'

/** What `baogao --help` prints. */
export const HELP = `Usage: baogao COMMAND [options]

Turns Chinese political work reports into records: sections, metrics, dates, slogans, cited documents.

Commands:
  mine [FILE|-]...                 mine reports and print what was found
  clean [FILE|-]...                print the cleaned text, or what each cleaning rule changed and where
  dates [FILE|-]...                print the time expressions with their values, or why each was found or refused
  explain [FILE|-]                 say why each sentence has its kind
  train DIR...                     train what tells the kinds of sentences on labelled reports of your own
  score DIR...                     mine labelled reports and print how well
  corpus build SOURCE... -o OUT    mine many reports into a database or tables
  query FILE QUESTION|SQL          ask a database of reports

Options:
  -h, --help         print this help; baogao COMMAND --help prints that of a command
  -v, --version      print the version

Examples:
  baogao mine report.txt
  baogao mine --format ndjson reports/*.txt > reports.ndjson
  baogao clean --explain page.txt
  baogao corpus build reports/ -o reports.duckdb && baogao query reports.duckdb slogans
`

type Command = (args: string[], io: Io, stdout: Output) => Promise<number>

/** Loaded when asked for, so that help and usage errors do not wait for the miner. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  clean: async () => (await import('./clean.ts')).runClean,
  dates: async () => (await import('./dates.ts')).runDates,
  explain: async () => (await import('./explain.ts')).runExplain,
  mine: async () => (await import('./mine.ts')).runMine,
  score: async () => (await import('./score.ts')).runScore,
  train: async () => (await import('./train.ts')).runTrain,
  corpus: async () => (await import('./corpus.ts')).runCorpus,
  query: async () => (await import('./query.ts')).runQuery,
}

function version(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

async function dispatch(args: string[], io: Io, stdout: Output): Promise<number> {
  const [name, ...rest] = args
  if (name === '--help' || name === '-h') {
    await stdout.write(HELP)
    return 0
  }
  if (name === '--version' || name === '-v') {
    await stdout.write(`${version()}\n`)
    return 0
  }
  if (name === undefined) throw usageError('no command given.')
  if (name.startsWith('-')) throw usageError(`unknown option ${name}.`)
  if (!Object.hasOwn(COMMANDS, name)) {
    const meant = name.includes('.') || name.includes('/') ? `; did you mean baogao mine ${name}?` : '.'
    throw usageError(`unknown command “${name}”${meant}`)
  }
  return (await COMMANDS[name]!())(rest, io, stdout)
}

/** Whether the command line is at fault: our own complaint, or that of `parseArgs`. */
function isUsageError(error: unknown): boolean {
  if (error instanceof BaogaoError) return error.code === 'options/invalid'
  return String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
}

/**
 * Runs a command line. Data goes to `io.stdout`, everything else to `io.stderr`.
 * @param args the words after `baogao`
 * @returns the exit status: 0 done, 1 something failed, 2 wrong usage
 */
export async function run(args: string[], io: Io): Promise<number> {
  const stdout = outputTo(io.stdout, null)
  try {
    const status = await dispatch(args, io, stdout)
    await stdout.close()
    return status
  } catch (error) {
    const isUsage = isUsageError(error)
    const shown = isUsage && !(error instanceof BaogaoError) ? usageError(firstSentence((error as Error).message), args[0]) : error
    io.stderr.write(errorLine(shown, args[0] ?? ''))
    return isUsage ? 2 : 1
  }
}

/** What `parseArgs` complains of, without its advice on how to quote. */
function firstSentence(message: string): string {
  return `${message.split(/\. |\n/u, 1)[0]!.replace(/\.$/u, '')}.`
}
