/** What a reader takes out of a document (HTML, Word, PDF), with the way back to the place where it stands. */
import type { Encoding } from './encodings.ts'

/** What a stretch of a document's text is. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table-row' | 'footnote' | 'text-box'

/** A paragraph, row or the like; blocks stand in order, with line ends between them. */
export interface Block {
  kind: BlockKind
  /** First unit of the block in the text. */
  start: number
  /** One past the last unit. */
  end: number
  /** Page on which the block begins, from 1, where the format has pages. */
  page?: number
  /**
   * Where its characters stand in the source of formats that are text themselves (HTML: offsets into the decoded page), as runs that
   * go side by side: the unit at `start + k` stands at `source + k`, up to the next run. Ascending; the first begins with the block.
   */
  runs?: { start: number; source: number }[]
}

/** Text of a document that is not in `text`, since no reader of the document would count it as such. */
export interface LeftOut {
  text: string
  /** `annotation` is what stands beside the text to help its readers: reading aids, prompts of forms, signs of notes. */
  reason: 'page-number' | 'running-head' | 'script' | 'hidden' | 'navigation' | 'deleted' | 'comment' | 'annotation'
  page?: number
}

/** A text taken out of a document. */
export interface DocumentText {
  text: string
  blocks: Block[]
  leftOut: LeftOut[]
  /** How the characters were written, whether a byte order mark said so and how sure that is: for formats that are text themselves. */
  encoding?: Encoding
  bom?: boolean
  certainty?: number
}

/** How much a reader may take in, in bytes. */
export interface ReadLimits {
  /** Of the file itself. */
  maxBytes: number
  /** Of what its archive holds unpacked. */
  maxUnpackedBytes: number
}

/**
 * Reads a document. It never hangs and throws nothing but BaogaoErrors: `input/encrypted`, `input/damaged`, `input/too-large`,
 * `input/no-text`, `input/missing-package`.
 * @param name what error messages call the input
 * @param encoding label of the encoding that the caller knows, for formats that are text themselves
 */
export type DocumentReader = (bytes: Uint8Array, name: string, limits: ReadLimits, encoding?: string) => Promise<DocumentText>

/** Where a unit of a document's text stands in the document. */
export interface DocumentPlace {
  page?: number
  /** Offset into the source of formats that are text themselves. */
  source?: number
}

/** Where the unit at `offset` of a document's text stands in the document; `{}` between blocks. */
export function placeOf(blocks: readonly Block[], offset: number): DocumentPlace {
  const block = lastFrom(blocks, offset)
  if (!block || offset >= block.end) return {}
  const run = block.runs && lastFrom(block.runs, offset)
  return {
    ...(block.page === undefined ? {} : { page: block.page }),
    ...(run === undefined ? {} : { source: run.source + offset - run.start }),
  }
}

/** The last entry that starts at or before `offset`. */
function lastFrom<T extends { start: number }>(entries: readonly T[], offset: number): T | undefined {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return entries[low - 1]
}
