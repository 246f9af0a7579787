import { createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { stdin } from 'node:process'
import { parseArgs } from 'node:util'
import { createMiner, type Miner } from '../mine.ts'
import { BaogaoError } from '../model/errors.ts'
import { encodingOf } from '../read/index.ts'
import { loadSectionModel } from '../sections/load-model.ts'
import { type FormatName, type FormatOptions, OUTPUT_FORMATS } from './formats.ts'
import { readInput } from './input.ts'
import { errorLine, type Io, type Output, outputTo, usageError } from './io.ts'
import { styleFor, wantsColour } from './style.ts'

/** What `baogao mine --help` prints. */
export const MINE_HELP = `Usage: baogao mine [FILE|-]... [options]

Mines Chinese work reports: sections, metrics, dates, slogans, cited documents. Reads text in UTF-8, UTF-16,
GB18030 (GBK, GB2312) or Big5, HTML pages, Word documents (.docx, .doc, .wps) and PDF with a text layer;
- or no FILE is standard input. Offsets count from the beginning of the text that was read.

Options:
  -f, --format FORMAT    pretty   what a person wants to see (default)
                         json     one object, or an array of objects for several files
                         ndjson   one object per line and file
                         flat     one object per line and file: flat lists, as the scorer takes them
  -e, --encoding NAME    read all files as NAME instead of finding each file's encoding
  -o, --output FILE      write to FILE instead of standard output
      --sections MODEL   tell the kinds of sentences by a model that baogao train wrote
      --ndjson           filter: read one JSON object { "id", "text" | "path", "meta" } a line from standard input, write
                         { "id", "mined", "meta" } a line in the same order; what fails gives { "id", "error" }
      --workers N        with --ndjson: N threads beside the main one (default 0)
  -h, --help             print this help

Examples:
  baogao mine report.txt
  baogao mine --format ndjson reports/*.txt > reports.ndjson
  baogao mine --format json report.txt | jq '.reports[].metrics'
  iconv -f GBK -t UTF-8 old.txt | baogao mine -
  parallel --pipe -k baogao mine --ndjson < texts.ndjson > mined.ndjson

Exit status: 0 all files were mined, 1 a file failed and the others were done, 2 wrong usage. With --ndjson 0 also where
lines failed, since each says so itself.
`

/** Cells of a line where the output is no terminal. */
const WIDTH = 100

interface MineArgs {
  help: boolean
  files: string[]
  format: FormatName
  encoding: string | undefined
  output: string | undefined
  sections: string | undefined
  ndjson: boolean
  workers: string
}

function parseMineArgs(args: string[], io: Io): MineArgs {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', short: 'f', default: 'pretty' },
      encoding: { type: 'string', short: 'e' },
      output: { type: 'string', short: 'o' },
      sections: { type: 'string' },
      ndjson: { type: 'boolean', default: false },
      workers: { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const { format, encoding, output, sections, help, ndjson, workers } = values
  if (!Object.hasOwn(OUTPUT_FORMATS, format)) {
    throw usageError(`“${format}” is no format; there are ${Object.keys(OUTPUT_FORMATS).join(', ')}.`, 'mine')
  }
  if (encoding !== undefined) encodingOf(encoding)
  if (ndjson && positionals.length > 0) throw usageError('--ndjson reads standard input and takes no FILE.', 'mine')
  if (positionals.length === 0 && io.stdin.isTTY && !help) throw usageError('no FILE given.', 'mine')
  if (positionals.filter((file) => file === '-').length > 1) throw usageError('- (standard input) can be given once only.', 'mine')
  return { help, files: positionals.length > 0 ? positionals : ['-'], format: format as FormatName, encoding, output, sections, ndjson, workers }
}

/** Opens the output file. An input is never overwritten. */
async function openFile(path: string, files: readonly string[]): Promise<Output> {
  const identity = (file: string): Promise<string | null> =>
    stat(file).then(({ dev, ino }) => `${dev}:${ino}`, () => null)
  const target = await identity(path)
  for (const file of files) {
    if (target !== null && file !== '-' && (await identity(file)) === target) {
      throw usageError(`${path} is both an input and the output.`, 'mine')
    }
  }
  const handle = await open(path, 'w').catch((error: unknown) => {
    throw new BaogaoError('options/invalid', `${path}: cannot be written: ${(error as Error).message}.`, 'Give another --output.', path)
  })
  return outputTo(createWriteStream(path, { fd: handle }), path)
}

/** Mines file after file, so that no more than one is in memory. Returns whether all went well. */
async function mineFiles(args: MineArgs, miner: Miner, output: Output, options: FormatOptions, io: Io): Promise<boolean> {
  const format = OUTPUT_FORMATS[args.format]
  const showsProgress = args.files.length > 1 && io.stderr.isTTY === true
  let written = 0
  let failed = 0
  let isRead = await output.write(format.before(options))
  for (const [at, file] of args.files.entries()) {
    if (!isRead) break
    if (showsProgress) io.stderr.write(`\r\u001b[K[${at + 1}/${args.files.length}] ${file}`)
    try {
      const text = format.file(file, miner.mine((await readInput(file, args.encoding, io)).text), written, options)
      if (showsProgress) io.stderr.write('\r\u001b[K')
      isRead = await output.write(text)
      written++
    } catch (error) {
      failed++
      io.stderr.write((showsProgress ? '\r\u001b[K' : '') + errorLine(error, file))
    }
  }
  await output.write(format.after(options, written))
  return failed === 0
}

/** The filter: a line out for each line in. Ends when nobody reads on. */
async function mineLines({ workers, sections, output: path }: MineArgs, stdout: Output): Promise<number> {
  const { filterLines } = await import('../corpus/mining/filter-lines.ts')
  const options = { workers: Number(workers), ...(sections === undefined ? {} : { minerOptions: { sections: loadSectionModel(sections) } }) }
  const output = path === undefined ? stdout : await openFile(path, [])
  for await (const line of filterLines(stdin, options)) if (!(await output.write(line))) break
  await output.close()
  return 0
}

/** Runs `baogao mine`. @returns the exit status; @throws BaogaoError `options/invalid` and errors of parseArgs for wrong usage */
export async function runMine(argv: string[], io: Io, stdout: Output): Promise<number> {
  const args = parseMineArgs(argv, io)
  if (args.help) {
    await stdout.write(MINE_HELP)
    return 0
  }
  if (args.ndjson) return mineLines(args, stdout)
  const toTerminal = args.output === undefined && io.stdout.isTTY === true
  const options: FormatOptions = {
    files: args.files.length,
    width: toTerminal ? Math.max(40, io.stdout.columns ?? WIDTH) : WIDTH,
    style: styleFor(wantsColour(toTerminal, io.env)),
  }
  const miner = createMiner(args.sections === undefined ? {} : { sections: loadSectionModel(args.sections) })
  const output = args.output === undefined ? stdout : await openFile(args.output, args.files)
  const isFine = await mineFiles(args, miner, output, options, io)
  await output.close()
  return isFine ? 0 : 1
}
