import type { ErrorCode } from '../model/errors.ts'
import type { Mined } from '../model/report.ts'

/** One raw text to mine: the text itself, a file that holds it, or the path of a file, which is then its id too. */
export type SourceEntry = string | { id: string; text: string } | { id: string; path: string }

/** What a corpus is read from. Ids should be unique, since the keys of all rows begin with them. */
export type CorpusSource = Iterable<SourceEntry> | AsyncIterable<SourceEntry>

/** A raw text of the corpus and all that was found in it. */
export interface MinedEntry {
  id: string
  mined: Mined
}

/** A raw text of the corpus that could not be read or mined. */
export interface FailedEntry {
  /** The id as given; `#n` for the n-th entry, from 1, where it has none. */
  id: string
  /** The code is `corpus/failed` for an error that the library did not throw on purpose. */
  error: { code: ErrorCode; message: string }
}

/** What comes of one source entry. */
export type CorpusEntry = MinedEntry | FailedEntry
