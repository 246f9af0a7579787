/** The container of old Office files: a small file system of 512-byte sectors (MS-CFB), read with every chain bounded by the file. */
import { ByteView } from './byte-view.ts'
import { Damage } from './damage.ts'
import { sectorChain } from './sector-chain.ts'

/** A container that has been opened. */
export interface OleFile {
  /** Names of what stands at the top, streams and folders alike. */
  names: string[]
  /** The bytes of the stream of that name at the top, in any case; `null` if there is none. */
  stream(name: string): Uint8Array | null
}

interface Entry {
  name: string
  kind: number
  left: number
  right: number
  child: number
  start: number
  size: number
}

const HEADER = 512
const ENTRY = 128
const [STREAM, ROOT] = [2, 5]
/** First sector number that means something else than a sector: end of chain, free, and the like. */
const LAST_SECTOR = 0xffff_fff9
const NO_ENTRY = 0xffff_ffff
const LISTED_IN_HEADER = 109

/** The sectors of a container, each `size` bytes long; the last may be cut short, as some programs do not fill it. */
class Sectors {
  readonly size: number
  readonly count: number
  readonly #file: ByteView

  constructor(file: ByteView) {
    const shift = file.u16(30)
    if (shift !== 9 && shift !== 12) throw new Damage(`sectors of 2^${shift} bytes do not exist`)
    this.#file = file
    this.size = 1 << shift
    this.count = Math.max(0, Math.ceil(file.length / this.size) - 1)
  }

  /** Offset in the file of a sector's first byte. */
  offset(sector: number): number {
    if (sector >= this.count) throw new Damage(`sector ${sector} lies behind the end of the file`)
    return (sector + 1) * this.size
  }

  /** The first `length` bytes of what the sectors hold together. */
  read(sectors: Uint32Array, length: number): Uint8Array {
    const joined = new Uint8Array(length)
    for (let i = 0, filled = 0; filled < length; i++, filled += this.size) {
      joined.set(this.#file.part(this.offset(sectors[i]!), Math.min(this.size, length - filled)), filled)
    }
    return joined
  }
}

/** Numbers of the sectors that hold the allocation table: 109 in the header, the rest in a chain of lists. */
function* tableSectors(file: ByteView, sectors: Sectors): Generator<number> {
  for (let i = 0; i < LISTED_IN_HEADER; i++) yield file.u32(76 + 4 * i)
  let list = file.u32(68)
  for (let seen = 0; list <= LAST_SECTOR; seen++) {
    if (seen >= sectors.count) throw new Damage('the list of allocation sectors runs in a circle')
    const offset = sectors.offset(list)
    for (let at = 0; at < sectors.size - 4; at += 4) yield file.u32(offset + at)
    list = file.u32(offset + sectors.size - 4)
  }
}

/** For each sector the one that follows it. Sectors that the table does not reach are free. */
function allocationTable(file: ByteView, sectors: Sectors): Uint32Array {
  const table = new Uint32Array(sectors.count).fill(NO_ENTRY)
  let filled = 0
  for (const sector of tableSectors(file, sectors)) {
    if (filled >= table.length) break
    if (sector > LAST_SECTOR) continue
    const offset = sectors.offset(sector)
    for (let at = 0; at < sectors.size && filled < table.length && offset + at + 4 <= file.length; at += 4) {
      table[filled++] = file.u32(offset + at)
    }
  }
  return table
}

function entryAt(directory: ByteView, at: number, decoder: { decode(bytes: Uint8Array): string }): Entry {
  const length = Math.min(directory.u16(at + 64), 64)
  return {
    name: decoder.decode(directory.part(at, Math.max(0, length - 2))),
    kind: directory.u8(at + 66), left: directory.u32(at + 68), right: directory.u32(at + 72), child: directory.u32(at + 76),
    start: directory.u32(at + 116), size: directory.u32(at + 120),
  }
}

/** The entries right below the root: a tree of brothers, walked with each entry at most once. */
function topEntries(entries: readonly Entry[]): Entry[] {
  const top: Entry[] = []
  const seen = new Uint8Array(entries.length)
  const waiting = [entries[0]!.child]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index >= entries.length || seen[index]) continue
    seen[index] = 1
    const entry = entries[index]!
    top.push(entry)
    waiting.push(entry.left, entry.right)
  }
  return top
}

/**
 * Opens a container.
 * @throws Damage where its tables contradict themselves or the length of the file
 */
export function openOle(bytes: Uint8Array): OleFile {
  const file = new ByteView(bytes, 'the file')
  file.part(0, HEADER)
  const sectors = new Sectors(file)
  const table = allocationTable(file, sectors)
  const whole = (start: number): Uint8Array => {
    const chain = sectorChain(table, start)
    return sectors.read(chain, chain.length * sectors.size)
  }
  const directory = new ByteView(whole(file.u32(48)), 'the directory')
  const decoder = new TextDecoder('utf-16le')
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, i) => entryAt(directory, i * ENTRY, decoder))
  const root = entries[0]
  if (root?.kind !== ROOT) throw new Damage('its directory has no root')

  const top = topEntries(entries)
  const large = ({ start, size }: Entry): Uint8Array => sectors.read(sectorChain(table, start, Math.ceil(size / sectors.size)), size)
  const smallest = file.u32(56)
  return {
    names: top.map(({ name }) => name),
    stream(name) {
      const entry = top.find((one) => one.kind === STREAM && one.name.toLowerCase() === name.toLowerCase())
      if (!entry) return null
      return entry.size >= smallest ? large(entry) : small(entry, large(root), file, whole(file.u32(60)))
    },
  }
}

/** The bytes of a stream below the threshold: it lies in parts of 64 bytes within a stream of the root's. */
function small({ start, size }: Entry, container: Uint8Array, file: ByteView, tableBytes: Uint8Array): Uint8Array {
  const part = 1 << Math.min(file.u16(32), 9)
  const tableView = new ByteView(tableBytes, 'the table of small sectors')
  const table = Uint32Array.from({ length: Math.min(tableBytes.length >> 2, Math.ceil(container.length / part)) }, (_, i) => tableView.u32(4 * i))
  const from = new ByteView(container, 'the small streams')
  const chain = sectorChain(table, start, Math.ceil(size / part))
  const joined = new Uint8Array(size)
  chain.forEach((sector, i) => {
    joined.set(from.part(sector * part, Math.min(part, size - i * part)), i * part)
  })
  return joined
}
