import { parseArgs } from 'node:util'
import { explainDates, toInterval } from '../index.ts'
import { encodingOf } from '../read/index.ts'
import { readInput } from './input.ts'
import { errorLine, type Io, type Output, usageError } from './io.ts'

/** What `baogao dates --help` prints. */
export const DATES_HELP = `Usage: baogao dates [FILE|-]... [options]

Prints the time expressions of reports, one a line, parted by tabs: file, line and column (from 1), text, type, value, first
day and the day after the last (where it has them), rule. - or no FILE is standard input.

Options:
      --explain          print as well what looked like a time expression, with the type refused and the rule that removed it
      --reference DATE   the date of reports that do not state their own: 2010, 2010-05 or 2010-05-07
  -e, --encoding NAME    read all files as NAME instead of finding each file's encoding
  -h, --help             print this help

Examples:
  baogao dates report.txt
  baogao dates --explain report.txt | grep dates/not-

Exit status: 0 all files were read, 1 a file failed and the others were done, 2 wrong usage.
`

interface DatesArgs {
  help: boolean
  explain: boolean
  reference: string | undefined
  encoding: string | undefined
  files: string[]
}

function parseDatesArgs(args: string[], io: Io): DatesArgs {
  const { values: { help, explain, reference, encoding }, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      explain: { type: 'boolean', default: false },
      reference: { type: 'string' },
      encoding: { type: 'string', short: 'e' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (encoding !== undefined) encodingOf(encoding)
  if (positionals.length === 0 && io.stdin.isTTY && !help) throw usageError('no FILE given.', 'dates')
  if (positionals.filter((file) => file === '-').length > 1) throw usageError('- (standard input) can be given once only.', 'dates')
  return { help, explain, reference, encoding, files: positionals.length > 0 ? positionals : ['-'] }
}

/** The lines of one text. */
function* dateLines(file: string, raw: string, { explain, reference }: DatesArgs): Generator<string> {
  let line = 1
  let lineStart = 0
  let at = 0
  for (const date of explainDates(raw, reference === undefined ? {} : { reference })) {
    for (; at < date.start; at++) {
      if (raw[at] !== '\n') continue
      line++
      lineStart = at + 1
    }
    if (date.type === 'refused' && !explain) continue
    const value = date.type === 'refused' ? '' : date.value
    const [first, after] = toInterval(value) ?? []
    const cells = [file, `${line}:${date.start - lineStart + 1}`, date.text, date.type, value, first ?? '', after ?? '', date.rule]
    yield `${cells.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t')}\n`
  }
}

/** Prints one file. Returns whether anybody still reads. */
async function printDates(file: string, args: DatesArgs, io: Io, output: Output): Promise<boolean> {
  const { text } = await readInput(file, args.encoding, io)
  for (const line of dateLines(file, text, args)) if (!(await output.write(line))) return false
  return true
}

/** Runs `baogao dates`. @returns the exit status; @throws BaogaoError `options/invalid` and errors of parseArgs for wrong usage */
export async function runDates(argv: string[], io: Io, stdout: Output): Promise<number> {
  const args = parseDatesArgs(argv, io)
  if (args.help) {
    await stdout.write(DATES_HELP)
    return 0
  }
  if (args.reference !== undefined) explainDates('', { reference: args.reference })
  let failed = 0
  for (const file of args.files) {
    try {
      if (!(await printDates(file, args, io, stdout))) break
    } catch (error) {
      failed++
      io.stderr.write(errorLine(error, file))
    }
  }
  return failed === 0 ? 0 : 1
}
