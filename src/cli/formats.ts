import type { Mined } from '../model/report.ts'
import { flatten } from '../gold/flat.ts'
import { plainLine } from './layout.ts'
import { type PrettyOptions, prettyText } from './pretty.ts'

/** The output formats of `baogao mine`. */
export type FormatName = 'pretty' | 'json' | 'ndjson' | 'flat'

/** What writing a file's records needs to know of the run. */
export interface FormatOptions extends PrettyOptions {
  /** Number of files asked for. */
  files: number
}

/** Pieces of output around and between files, so that no format has to hold more than one file in memory. */
export interface OutputFormat {
  before(options: FormatOptions): string
  /** @param at number of files written before */
  file(file: string, mined: Mined, at: number, options: FormatOptions): string
  after(options: FormatOptions, written: number): string
}

const nothing = (): string => ''

/** One object, or an array where several files were asked for, even if only some could be read. */
const json: OutputFormat = {
  before: ({ files }) => (files > 1 ? '[' : ''),
  file: (file, mined, at, { files }) => {
    const text = JSON.stringify({ file, ...mined }, null, 2)
    return files > 1 ? `${at > 0 ? ',' : ''}\n${text}` : `${text}\n`
  },
  after: ({ files }) => (files > 1 ? '\n]\n' : ''),
}

const pretty: OutputFormat = {
  before: nothing,
  file: (file, mined, at, options) => {
    const head = options.files > 1 ? `${at > 0 ? '\n' : ''}${options.style.dim(`── ${plainLine(file)}`)}\n` : ''
    return head + prettyText(mined, options)
  },
  after: nothing,
}

/** All output formats by name. */
export const OUTPUT_FORMATS: Readonly<Record<FormatName, OutputFormat>> = {
  pretty,
  json,
  ndjson: { before: nothing, file: (file, mined) => `${JSON.stringify({ file, ...mined })}\n`, after: nothing },
  flat: { before: nothing, file: (file, mined) => `${JSON.stringify({ file, ...flatten(mined) })}\n`, after: nothing },
}
