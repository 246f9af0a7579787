import { BaogaoError, type ErrorCode } from '../../model/errors.ts'
import type { Mined } from '../../model/report.ts'

/** What a user knows of a raw text besides; plain JSON, handed through untouched. */
export type Meta = Readonly<Record<string, unknown>>

/**
 * One raw text, or many, to mine: the text itself; a file that holds it; or, as a string, a path. A path may name a file, whose
 * id it then is, a folder (all readable files in it and below), a pattern with `*`, `**` or `?`, or an `.ndjson` or `.jsonl` file with an
 * object of the other two kinds on each line; a stream of bytes, such as `process.stdin`, gives such lines too.
 */
export type SourceEntry = string | { id: string; text: string; meta?: Meta } | { id: string; path: string; meta?: Meta } | AsyncIterable<Uint8Array>

/** What a corpus is read from. Ids should be unique, since the keys of all rows begin with them. */
export type CorpusSource = Iterable<SourceEntry> | AsyncIterable<SourceEntry>

/** A raw text of the corpus and all that was found in it. */
export interface MinedEntry {
  id: string
  /** From a worker it is read when it is first looked at, so that what nobody looks at takes no time. */
  readonly mined: Mined
  meta?: Meta
}

/** What is said of a raw text that could not be mined. The code is `corpus/failed` for an error that the library did not throw on purpose. */
export interface Fault {
  code: ErrorCode
  message: string
}

/** A raw text of the corpus that could not be read or mined. */
export interface FailedEntry {
  /** The id as given; `#n` for the n-th entry, from 1, or the n-th line of a stream, where it has none. */
  id: string
  error: Fault
  meta?: Meta
}

/** What comes of one source entry. */
export type CorpusEntry = MinedEntry | FailedEntry

/** Any error as a record. */
export function faultOf(error: unknown): Fault {
  if (error instanceof BaogaoError) return { code: error.code, message: error.message }
  return { code: 'corpus/failed', message: error instanceof Error ? error.message : String(error) }
}
