/** Lists of changes of properties (MS-DOC “grpprl”): a two-byte code, then a value whose length the code tells. */
import { ByteView } from './byte-view.ts'

/** Codes of the changes that matter for the text. */
export const CHANGE = {
  deleted: 0x0800,
  hidden: 0x083c,
  /** Hidden in any case: the mark between a heading and the text that runs on in its line. */
  hiddenMark: 0x0818,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  listLevel: 0x260a,
  list: 0x460b,
  outlineLevel: 0x2640,
  elsewhere: 0x6646,
  elsewhereOld: 0x6645,
} as const

const TABLE_DEFINITION = 0xd608
const TAB_STOPS = 0xc615
/** Bytes of a value by the three highest bits of its code; 0 where the value itself tells. */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3] as const

/** How many bytes a change's value has; `Infinity` where the list ends before it tells. */
function lengthOfValue(code: number, list: ByteView, at: number): number {
  const fixed = LENGTHS[code >> 13]!
  if (fixed > 0) return fixed
  if (at + 2 > list.length) return Infinity
  if (code === TABLE_DEFINITION) return 1 + list.u16(at)
  const told = list.u8(at)
  if (code !== TAB_STOPS || told < 255) return 1 + told
  // Too many tab stops for one byte: the stops taken away with four bytes each, then the new ones with three.
  const added = at + 2 + 4 * list.u8(at + 1)
  return added < list.length ? added + 1 + 3 * list.u8(added) - at : Infinity
}

/**
 * Tells `visit` each change of a list in order, up to `most` of them; a list that ends within a change ends before it.
 * @param visit gets the code, the list and where the value starts in it
 */
export function eachChange(bytes: Uint8Array, most: number, visit: (code: number, list: ByteView, at: number) => void): void {
  const list = new ByteView(bytes, 'a list of properties')
  let at = 0
  for (let i = 0; i < most && at + 2 <= list.length; i++) {
    const code = list.u16(at)
    const end = at + 2 + lengthOfValue(code, list, at + 2)
    if (end > list.length) return
    visit(code, list, at + 2)
    at = end
  }
}
