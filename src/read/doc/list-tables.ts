/** The definitions of automatic lists (MS-DOC “PlfLst” and “PlfLfo”). */
import { ByteView } from './byte-view.ts'
import { Damage } from './damage.ts'
import type { TablePart } from './file-information.ts'

/** One level of a list. */
export interface ListLevel {
  start: number
  /** How Word numbers its formats. */
  format: number
  /** What stands before the paragraph: units below 9 are places of the numbers of those levels. */
  pattern: string
  /** Numbers of higher levels are written 1, 2, 3 here. */
  legal: boolean
  /** A level above whose numbers begin this one anew; by default any. */
  restartsAfter: number
  /** What stands between number and text. */
  gap: '' | ' '
}

/** A use of a list: paragraphs of one use are counted together with those of other uses of the same list. */
export interface ListUse {
  /** Which list it is. */
  list: number
  levels: readonly ListLevel[]
  /** Levels that begin with another number in this use. */
  starts: ReadonlyMap<number, number>
}

const LEVELS = 9
const [LIST_BYTES, USE_BYTES, OVERRIDE_BYTES, LEVEL_BYTES] = [28, 16, 8, 28]

/** Reads numbers one behind another. */
class Cursor {
  at: number
  readonly view: ByteView

  constructor(view: ByteView, at: number) {
    this.view = view
    this.at = at
  }

  skip(bytes: number): number {
    const before = this.at
    this.at += bytes
    return before
  }
}

function readLevel(cursor: Cursor): ListLevel {
  const { view } = cursor
  const at = cursor.skip(LEVEL_BYTES)
  const flags = view.u8(at + 5)
  const noRestart = (flags & 8) !== 0
  cursor.skip(view.u8(at + 24) + view.u8(at + 25))
  const units = view.u16(cursor.skip(2))
  const pattern = new TextDecoder('utf-16le').decode(view.part(cursor.skip(2 * units), 2 * units))
  return {
    start: view.i32(at), format: view.u8(at + 4), pattern, legal: (flags & 4) !== 0,
    restartsAfter: noRestart ? view.u8(at + 26) : LEVELS, gap: view.u8(at + 15) === 2 ? '' : ' ',
  }
}

function readLists(tables: ByteView, { at }: TablePart): Map<number, ListLevel[]> {
  const count = tables.u16(at)
  // The levels stand behind the lists, and the length of the part does not count them.
  const cursor = new Cursor(tables, at + 2 + LIST_BYTES * count)
  const lists = new Map<number, ListLevel[]>()
  for (let i = 0; i < count; i++) {
    const list = at + 2 + LIST_BYTES * i
    const levels = (tables.u8(list + 26) & 1) === 0 ? LEVELS : 1
    lists.set(tables.i32(list), Array.from({ length: levels }, () => readLevel(cursor)))
  }
  return lists
}

/** The uses of lists, in the order of their numbers. */
export function listUsesOf(tables: ByteView, lists: TablePart, uses: TablePart): ListUse[] {
  if (lists.length < 2 || uses.length < 4) return []
  const known = readLists(tables, lists)
  const count = tables.u32(uses.at)
  if (count * USE_BYTES > uses.length) throw new Damage(`its lists claim ${count} uses`)
  const cursor = new Cursor(tables, uses.at + 4 + USE_BYTES * count)
  return Array.from({ length: count }, (_, i) => {
    const use = uses.at + 4 + USE_BYTES * i
    const list = tables.i32(use)
    const levels = [...(known.get(list) ?? [])]
    const starts = new Map<number, number>()
    cursor.skip(4)
    for (let left = tables.u8(use + 12); left > 0; left--) {
      const at = cursor.skip(OVERRIDE_BYTES)
      const flags = tables.u32(at + 4)
      const level = flags & 0xf
      const own = (flags & 0x20) === 0 ? undefined : readLevel(cursor)
      if (own) levels[level] = own
      if ((flags & 0x10) !== 0) starts.set(level, own?.start ?? tables.i32(at))
    }
    return { list, levels, starts }
  })
}
