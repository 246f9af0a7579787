import { ByteView } from './byte-view.ts'
import { CHANGE, eachChange } from './property-changes.ts'

/** What the properties of a paragraph say about the text; what is absent is as the style has it. */
export interface ParagraphProperties {
  /** Number of the style. */
  style: number
  inTable?: boolean
  /** How many tables the paragraph stands in, one within the other. */
  depth?: number
  /** The paragraph is the mark at the end of a table's row. */
  rowEnd?: boolean
  /** The paragraph ends a cell of a table within a cell. */
  innerCellEnd?: boolean
  innerRowEnd?: boolean
  /** Level in the outline: 0 to 8 for headings, 9 for text. */
  outlineLevel?: number
  /** Number of the list's use, from 1; 0 for none. */
  list?: number
  listLevel?: number
}

/** More changes than any paragraph has: a longer list is made to waste time. */
const MOST_CHANGES = 512
/** Changes read of a list in the data stream, where a table's row keeps what a page cannot hold; what matters stands first. */
const MOST_CHANGES_ELSEWHERE = 64

/** Takes the changes of a list into `found`. */
export function applyParagraphChanges(found: ParagraphProperties, changes: Uint8Array, more: ByteView | null): void {
  let elsewhere = -1
  const take = (code: number, list: ByteView, at: number): void => {
    switch (code) {
      case CHANGE.inTable:
        found.inTable = list.u8(at) === 1
        break
      case CHANGE.rowEnd:
        found.rowEnd = list.u8(at) === 1
        break
      case CHANGE.tableDepth:
        found.depth = list.i32(at)
        break
      case CHANGE.innerCellEnd:
        found.innerCellEnd = list.u8(at) === 1
        break
      case CHANGE.innerRowEnd:
        found.innerRowEnd = list.u8(at) === 1
        break
      case CHANGE.outlineLevel:
        found.outlineLevel = list.u8(at)
        break
      case CHANGE.list:
        found.list = list.u16(at)
        break
      case CHANGE.listLevel:
        found.listLevel = list.u8(at)
        break
      case CHANGE.elsewhere:
      case CHANGE.elsewhereOld:
        elsewhere = list.u32(at)
    }
  }
  eachChange(changes, MOST_CHANGES, take)
  if (elsewhere >= 0 && more) eachChange(more.part(elsewhere + 2, more.u16(elsewhere)), MOST_CHANGES_ELSEWHERE, take)
}

/**
 * Reads a style number and the list of changes behind it.
 * @param more the stream where lists stand that are too long for a page
 */
export function paragraphProperties(bytes: Uint8Array, more: ByteView | null): ParagraphProperties | null {
  if (bytes.length < 2) return null
  const found: ParagraphProperties = { style: new ByteView(bytes, 'the properties of a paragraph').u16(0) }
  applyParagraphChanges(found, bytes.subarray(2), more)
  return found
}
