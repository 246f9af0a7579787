/** One file in a ZIP archive, as its directory describes it. */
export interface ZipEntry {
  name: string
  /** 0 stored, 8 deflated; nothing else is used by office documents. */
  method: number
  encrypted: boolean
  crc: number
  packedSize: number
  /** What the directory says that it has unpacked; the archive may lie. */
  size: number
  /** Offset of its local header. */
  offset: number
}

const END = 0x06054b50
const END_LENGTH = 22
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const ENTRY = 0x02014b50
const ENTRY_LENGTH = 46
const LONGEST_COMMENT = 65_535
/** What stands in a field whose value is in the 64-bit record. */
const ELSEWHERE = 0xffffffff

/**
 * The entries of the archive's central directory, in its order.
 * @returns `null` where there is no sound directory: the end of an archive is lost first
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOfDirectory(view)
  if (end < 0) return null
  const place = directoryPlace(view, end)
  if (!place) return null
  const entries: ZipEntry[] = []
  let at = place.offset
  while (at + ENTRY_LENGTH <= end && view.getUint32(at, true) === ENTRY) {
    const next = at + ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return null
    entries.push(entryAt(bytes, view, at))
    at = next
  }
  return entries.length === place.count ? entries : null
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return -1
}

function directoryPlace(view: DataView, end: number): { count: number; offset: number } | null {
  const count = view.getUint16(end + 10, true)
  const offset = view.getUint32(end + 16, true)
  if (offset !== ELSEWHERE && count !== 0xffff) return offset <= end ? { count, offset } : null
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR64) return offset <= end ? { count, offset } : null
  const record = Number(view.getBigUint64(end - 12, true))
  if (record + 56 > end || view.getUint32(record, true) !== END64) return null
  const start = Number(view.getBigUint64(record + 48, true))
  return start <= end ? { count: Number(view.getBigUint64(record + 32, true)), offset: start } : null
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true)
  const extra = at + ENTRY_LENGTH + nameLength
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, extra)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  widen(entry, view, extra, extra + view.getUint16(at + 30, true))
  return entry
}

/** Puts in the 64-bit values that did not fit: in this order, and only those that are marked as standing elsewhere. */
function widen(entry: ZipEntry, view: DataView, from: number, to: number): void {
  for (let at = from; at + 4 <= to; ) {
    const length = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) {
      let value = at + 4
      for (const field of ['size', 'packedSize', 'offset'] as const) {
        if (entry[field] !== ELSEWHERE || value + 8 > Math.min(to, at + 4 + length)) continue
        entry[field] = Number(view.getBigUint64(value, true))
        value += 8
      }
    }
    at += 4 + length
  }
}
