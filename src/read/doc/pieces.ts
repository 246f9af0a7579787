/** The table of pieces: where each stretch of the document's characters stands in the Word stream (MS-DOC “Clx”). */
import { ByteView } from './byte-view.ts'
import { Damage } from './damage.ts'
import type { TablePart } from './file-information.ts'

/** A stretch of characters that stand together in the Word stream. */
export interface Piece {
  /** Position of its first character in the document. */
  first: number
  /** One past the position of its last character. */
  end: number
  /** Offset of its first byte in the Word stream. */
  at: number
  /** Bytes of one character: 1 for Windows 1252, 2 for UTF-16. */
  width: 1 | 2
  /** Changes of properties that hold for all of it, made when the file was saved in haste. */
  changes: Uint8Array | null
}

const [CHANGES, TABLE] = [1, 2]
const COMPRESSED = 0x4000_0000
/** Pieces may share bytes, but a file in which they do so without end is made to fill the memory. */
const MOST_SHARED = 4
/** Half of the longest string that engines make. */
const MOST_CHARACTERS = 1 << 28
/** Codes of the changes that are short enough to stand in the piece itself, by their short numbers there. */
const SHORT_CHANGES = new Map([[0x41, 0x0800], [0x5c, 0x083c], [0x18, 0x2416], [0x19, 0x2417], [0x0c, 0x260a]])

/** The lists of changes before the table, and the table itself. */
function sectionsOf(tables: ByteView, { at, length }: TablePart): { changes: Uint8Array[]; table: ByteView } {
  const section = new ByteView(tables.part(at, length), 'the table of pieces')
  const changes: Uint8Array[] = []
  let place = 0
  while (section.u8(place) === CHANGES) {
    const bytes = section.u16(place + 1)
    changes.push(section.part(place + 3, bytes))
    place += 3 + bytes
  }
  if (section.u8(place) !== TABLE) throw new Damage('its table of pieces is missing')
  return { changes, table: new ByteView(section.part(place + 5, section.u32(place + 1)), 'the table of pieces') }
}

/** The changes that a piece's reference means: one short change written out, or a list by its number. */
function referredChanges(reference: number, lists: readonly Uint8Array[]): Uint8Array | null {
  if (reference & 1) return lists[reference >> 1] ?? null
  const code = SHORT_CHANGES.get((reference >> 1) & 0x7f)
  return code === undefined ? null : Uint8Array.of(code & 0xff, code >> 8, reference >> 8)
}

/**
 * The pieces in the order of their characters.
 * @param bytes how many bytes the Word stream has
 */
export function piecesOf(tables: ByteView, part: TablePart, bytes: number): Piece[] {
  const { changes, table } = sectionsOf(tables, part)
  const count = Math.floor((table.length - 4) / 12)
  const pieces: Piece[] = []
  let taken = 0
  for (let i = 0; i < count; i++) {
    const [first, end] = [table.u32(4 * i), table.u32(4 * i + 4)]
    if (first !== (pieces.at(-1)?.end ?? 0) || end < first) throw new Damage('its pieces do not follow one another')
    const entry = 4 * (count + 1) + 8 * i
    const place = table.u32(entry + 2)
    const width = (place & COMPRESSED) === 0 ? 2 : 1
    const at = width === 1 ? (place & (COMPRESSED - 1)) >> 1 : place & (COMPRESSED - 1)
    taken += (end - first) * width
    if (at + (end - first) * width > bytes) throw new Damage('a piece of its text lies behind the end of the Word stream')
    if (taken > MOST_SHARED * bytes || end > MOST_CHARACTERS) throw new Damage('its pieces claim more text than the file can hold')
    if (end > first) pieces.push({ first, end, at, width, changes: referredChanges(table.u16(entry + 6), changes) })
  }
  return pieces
}
