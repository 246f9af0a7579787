import { parseArgs } from 'node:util'
import { createMiner } from '../mine.ts'
import type { Explanation } from '../model/explanation.ts'
import { SECTION_KINDS, type SectionKind } from '../model/records.ts'
import { loadSectionModel } from '../sections/load-model.ts'
import { readInput } from './input.ts'
import { type Io, type Output, usageError } from './io.ts'
import { cut, plainLine } from './layout.ts'

/** What `baogao explain --help` prints. */
export const EXPLAIN_HELP = `Usage: baogao explain [FILE|-] [options]

Says why each sentence has its kind (background, measures, results, problems, next-steps, other): what spoke for it
and, in brackets, for the next best kind. Weights are logarithms of factors: 0.7 doubles the odds, 2.3 multiplies
them by ten.

Options:
      --kind KIND        only sentences of this kind
      --below P          only sentences whose kind has a lower probability than P, such as 0.6
      --json             one JSON object per sentence and line, with all reasons
      --sections MODEL   tell the kinds of sentences by a model that baogao train wrote
  -e, --encoding NAME    read the file as NAME instead of finding its encoding
  -h, --help             print this help

Examples:
  baogao explain report.txt | less
  baogao explain --kind problems report.txt
  baogao explain --below 0.6 --json report.txt | jq '[.kind, .over, .text]'

Exit status: 0 done, 1 the file failed, 2 wrong usage.
`

const SHOWN_REASONS = 6
const WIDTH = 100

/** Runs `baogao explain`. @returns the exit status; @throws BaogaoError for wrong usage and for files that cannot be read */
export async function runExplain(args: string[], io: Io, stdout: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      kind: { type: 'string' }, below: { type: 'string', default: '2' }, json: { type: 'boolean' }, sections: { type: 'string' },
      encoding: { type: 'string', short: 'e' }, help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    await stdout.write(EXPLAIN_HELP)
    return 0
  }
  const { kind, sections } = values
  const below = Number(values.below)
  if (kind !== undefined && !SECTION_KINDS.includes(kind as SectionKind)) throw usageError(`“${kind}” is no kind; there are ${SECTION_KINDS.join(', ')}.`, 'explain')
  if (!(below > 0)) throw usageError(`--below takes a number above 0, not “${values.below}”.`, 'explain')
  if (positionals.length > 1) throw usageError('more than one FILE given.', 'explain')
  if (positionals.length === 0 && io.stdin.isTTY) throw usageError('no FILE given.', 'explain')
  const miner = createMiner(sections === undefined ? {} : { sections: loadSectionModel(sections) })
  const { text } = await readInput(positionals[0] ?? '-', values.encoding, io)
  for (const explanation of miner.explain(text)) {
    if ((kind !== undefined && explanation.kind !== kind) || explanation.confidence >= below) continue
    const isRead = await stdout.write(values.json ? `${JSON.stringify(explanation)}\n` : explanationText(explanation))
    if (!isRead) break
  }
  return 0
}

/** The sentence, then what spoke for its kind and what against. */
function explanationText({ text, kind, confidence, over, reasons }: Explanation): string {
  const shown = (sign: number): string => reasons.filter(({ weight }) => weight * sign > 0).slice(0, SHOWN_REASONS)
    .map(({ about, says, weight }) => `${about}${says === '' ? '' : ` ${cut(plainLine(says), 24)}`} ${Math.abs(weight).toFixed(1)}`).join(' · ')
  const against = shown(-1)
  return `${kind} ${confidence.toFixed(2)}  ${cut(plainLine(text), WIDTH - 18)}\n  ${shown(1)}\n${against === '' ? '' : `  (${over}: ${against})\n`}\n`
}
