import { parseArgs } from 'node:util'
import { CLEAN_RULES, cleanText, explainCleaning } from '../clean/clean.ts'
import { encodingOf } from '../read/index.ts'
import { readInput } from './input.ts'
import { errorLine, type Io, type Output, usageError } from './io.ts'

/** What `baogao clean --help` prints. */
export const CLEAN_HELP = `Usage: baogao clean [FILE|-]... [options]

Prints the text of reports without what belongs to no report, sentences whole, one form of each mark; or what was
changed. - or no FILE is standard input.

Options:
      --explain          print what each rule changed and where instead of the text: file, line and column (from 1),
                         rule, what stood there, what stands there now, and for text of sites the reason; parted by tabs,
                         line ends and tabs inside written as \\n and \\t
      --without RULE     leave a rule out; may be given several times
      --rules            list the rules
  -e, --encoding NAME    read all files as NAME instead of finding each file's encoding
  -h, --help             print this help

Examples:
  baogao clean page.txt > report.txt
  baogao clean --explain page.txt | grep clean/notices
  baogao clean --without clean/line-wraps page.txt

Exit status: 0 all files were cleaned, 1 a file failed and the others were done, 2 wrong usage.
`

interface CleanArgs {
  help: boolean
  rules: boolean
  explain: boolean
  without: string[]
  files: string[]
  encoding: string | undefined
}

function parseCleanArgs(args: string[], io: Io): CleanArgs {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      explain: { type: 'boolean', default: false },
      without: { type: 'string', multiple: true, default: [] },
      rules: { type: 'boolean', default: false },
      encoding: { type: 'string', short: 'e' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const { help, rules, explain, without, encoding } = values
  const unknown = without.find((id) => !CLEAN_RULES.some((rule) => rule.id === id))
  if (unknown !== undefined) throw usageError(`“${unknown}” is no rule; there are ${CLEAN_RULES.map(({ id }) => id).join(', ')}.`, 'clean')
  if (encoding !== undefined) encodingOf(encoding)
  if (positionals.length === 0 && io.stdin.isTTY && !help && !rules) throw usageError('no FILE given.', 'clean')
  if (positionals.filter((file) => file === '-').length > 1) throw usageError('- (standard input) can be given once only.', 'clean')
  return { help, rules, explain, without, files: positionals.length > 0 ? positionals : ['-'], encoding }
}

/** A stretch on one line of a tab-separated file. */
const cell = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')

/** The changes as lines: file, line:column, rule, before, after, reason. */
function* explained(file: string, raw: string, without: readonly string[]): Generator<string> {
  let line = 1
  let lineStart = 0
  let at = 0
  for (const { rule, start, end, now, reason = '' } of explainCleaning(raw, { without })) {
    for (; at < start; at++) {
      if (raw[at] !== '\n') continue
      line++
      lineStart = at + 1
    }
    yield `${[file, `${line}:${start - lineStart + 1}`, rule, raw.slice(start, end), now, reason].map(cell).join('\t')}\n`
  }
}

/** Prints one file. Returns whether anybody still reads. */
async function cleanFile(file: string, args: CleanArgs, io: Io, output: Output): Promise<boolean> {
  const { text: raw } = await readInput(file, args.encoding, io)
  if (!args.explain) {
    const { text } = cleanText(raw, { without: args.without })
    return output.write(text.endsWith('\n') || text === '' ? text : `${text}\n`)
  }
  for (const line of explained(file, raw, args.without)) if (!(await output.write(line))) return false
  return true
}

/** Runs `baogao clean`. @returns the exit status; @throws BaogaoError `options/invalid` and errors of parseArgs for wrong usage */
export async function runClean(argv: string[], io: Io, stdout: Output): Promise<number> {
  const args = parseCleanArgs(argv, io)
  if (args.help || args.rules) {
    await stdout.write(args.help ? CLEAN_HELP : CLEAN_RULES.map(({ id }) => `${id}\n`).join(''))
    return 0
  }
  let failed = 0
  for (const file of args.files) {
    try {
      if (!(await cleanFile(file, args, io, stdout))) break
    } catch (error) {
      failed++
      io.stderr.write(errorLine(error, file))
    }
  }
  return failed === 0 ? 0 : 1
}
