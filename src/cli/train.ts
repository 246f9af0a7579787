import { writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { missingKinds, trainSections } from '../gold/train-sections.ts'
import { BaogaoError } from '../model/errors.ts'
import { readLabelledTexts } from './gold-files.ts'
import { type Io, noticeLine, type Output, usageError } from './io.ts'
import { sectionLines } from './score-table.ts'

/** What `baogao train --help` prints. */
export const TRAIN_HELP = `Usage: baogao train DIR... -o MODEL [options]

Trains what tells the kinds of sentences (background, measures, results, problems, next-steps, other) on reports
of your own. DIR holds NAME.txt and, beside it, NAME.gold.json with the kind of each sentence or line:
{"units": [{"start": 0, "end": 12, "kind": "other"}, ...]}, offsets in UTF-16 units of the text, the end exclusive;
"optional": true marks a unit of which you are not sure.

Writes MODEL and, beside it with the ending .json, the record of its training; prints how well it does on texts that
were held out. The same texts give the same bytes. Some 200 reports take minutes.

Options:
  -o, --output MODEL     the file to write
      --folds N          parts into which the texts are divided to hold them out (default 8, or fewer for few texts)
  -h, --help             print this help

Examples:
  baogao train court/ -o court.bin
  baogao train court/ school/ -o mine.bin --folds 10
  baogao mine --sections court.bin report.txt
  baogao score court/test --sections court.bin

Exit status: 0 the model was written, 1 a file cannot be used or written, 2 wrong usage.
`

/** Runs `baogao train`. @returns the exit status; @throws BaogaoError for wrong usage and for files that cannot be used */
export async function runTrain(args: string[], io: Io, stdout: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { output: { type: 'string', short: 'o' }, folds: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) {
    await stdout.write(TRAIN_HELP)
    return 0
  }
  if (positionals.length === 0) throw usageError('no DIR given.', 'train')
  if (values.output === undefined) throw usageError('no --output MODEL given.', 'train')
  const texts = await readLabelledTexts(positionals)
  const onProgress = (step: string): void => void io.stderr.write(noticeLine(step))
  const { bytes, record } = trainSections(texts, { onProgress, ...(values.folds === undefined ? {} : { folds: Number(values.folds) }) })
  write(values.output, bytes)
  const recordFile = `${values.output.slice(0, values.output.length - extname(values.output).length)}.json`
  write(recordFile, `${JSON.stringify(record, rounded, 2)}\n`)
  for (const kind of missingKinds(record.heldOut)) io.stderr.write(noticeLine(`no unit is labelled ${kind}, so the model will not find any`))
  const { folds } = record.heldOut
  await stdout.write(`${record.texts} texts, ${record.reports} reports, ${record.sentences} sentences; held out in ${folds} parts:\n\n${sectionLines(record.heldOut).join('\n')}\n\n${values.output}: ${bytes.length} bytes\n`)
  return 0
}

/** Rates to four digits: more say nothing. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value
}

function write(file: string, content: Uint8Array | string): void {
  try {
    writeFileSync(file, content)
  } catch (cause) {
    throw new BaogaoError('output/not-writable', `${file}: cannot be written: ${(cause as Error).message}.`, 'Give another --output.', file, { cause })
  }
}
