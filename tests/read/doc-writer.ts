/** Writes real documents of Word 97: an OLE container with a Word stream, a table stream and pages of properties. */
import CFB from 'cfb'
import { type Changes, propertyPages } from './doc-property-pages.ts'

/** Characters with the same properties. */
export interface Run {
  text: string
  /** List of changes (sprms) of its character properties. */
  changes?: Changes
}

/** A paragraph with the mark that ends it. */
export interface Paragraph {
  runs: (string | Run)[]
  end: '\r' | '\x07' | '\x0c' | ''
  style?: number
  /** List of changes (sprms) of its paragraph properties. */
  changes?: Changes
}

export const STORIES = ['body', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'textBoxes', 'headerTextBoxes'] as const
export type Stories = Partial<Record<(typeof STORIES)[number], Paragraph[]>>

export interface WriteOptions {
  /** Characters of a piece; all in one by default. */
  pieceLength?: number
  /** Whether pieces of nothing but Windows 1252 take one byte a character. */
  compress?: boolean
  /** Whether the pieces stand in the file from the last to the first, as after a fast save. */
  reversed?: boolean
  /** Changes that hold for the piece of that index, by way of the piece table. */
  pieceChanges?: Record<number, Changes>
  /** A short change that stands in the piece of that index itself: its short number and its value. */
  pieceShortChange?: Record<number, [number: number, value: number]>
  /** Least length of the Word stream: below 4096 it lies in the small streams. */
  wordBytes?: number
  /** Further parts of the table stream, by their index in the file information block. */
  parts?: Record<number, { bytes: Uint8Array; uncounted?: Uint8Array }>
  /** Further streams. */
  streams?: Record<string, Uint8Array>
  /** Changes the bytes of the file information block before they are written. */
  patch?: (fib: DataView) => void
  patchTable?: (table: DataView, pieceTable: number) => void
}

export const p = (...runs: (string | Run)[]): Paragraph => ({ runs, end: '\r' })
export const cell = (...runs: (string | Run)[]): Paragraph => ({ runs, end: '\x07', changes: [[0x2416, 1]] })
export const inCell = (...runs: (string | Run)[]): Paragraph => ({ runs, end: '\r', changes: [[0x2416, 1]] })
export const rowEnd = (): Paragraph => ({ runs: [], end: '\x07', changes: [[0x2416, 1], [0x2417, 1]] })
export const row = (...cells: string[]): Paragraph[] => [...cells.map((text) => cell(text)), rowEnd()]
export const deleted = (text: string): Run => ({ text, changes: [[0x0800, 1]] })
export const hidden = (text: string): Run => ({ text, changes: [[0x083c, 1]] })

const TEXT_AT = 1024
const HIGH = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'
const HIGH_CODES = [0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f]

function singleBytes(text: string): number[] | null {
  const codes = Array.from({ length: text.length }, (_, i) => {
    const code = text.charCodeAt(i)
    if (code < 0x80 || (code >= 0xa0 && code < 0x100)) return code
    return HIGH.includes(text[i]!) ? HIGH_CODES[HIGH.indexOf(text[i]!)]! : -1
  })
  return codes.includes(-1) ? null : codes
}

/** A character with what holds for it. */
interface Unit {
  text: string
  run: Run
  paragraph: Paragraph
}

function unitsOf(stories: Stories): { units: Unit[]; lengths: number[] } {
  const units: Unit[] = []
  const lengths = STORIES.map((story) => {
    const before = units.length
    for (const paragraph of stories[story] ?? []) {
      for (const piece of [...paragraph.runs, paragraph.end]) {
        const run = typeof piece === 'string' ? { text: piece } : piece
        for (let i = 0; i < run.text.length; i++) units.push({ text: run.text[i]!, run, paragraph })
      }
    }
    return units.length - before
  })
  // A document with more than a body ends with one more paragraph mark.
  if (lengths.slice(1).some((length) => length > 0)) {
    const paragraph = p()
    units.push({ text: '\r', run: { text: '\r' }, paragraph })
  }
  return { units, lengths }
}

interface Placed {
  first: number
  units: Unit[]
  bytes: Uint8Array
  compressed: boolean
  at: number
}

function place(units: Unit[], options: WriteOptions): Placed[] {
  const length = options.pieceLength ?? Math.max(1, units.length)
  const pieces: Placed[] = []
  for (let first = 0; first < units.length; first += length) {
    const part = units.slice(first, first + length)
    const text = part.map((unit) => unit.text).join('')
    const single = options.compress ? singleBytes(text) : null
    pieces.push({ first, units: part, compressed: single !== null, bytes: Uint8Array.from(single ?? Buffer.from(text, 'utf16le')), at: 0 })
  }
  let at = TEXT_AT
  for (const piece of options.reversed ? [...pieces].reverse() : pieces) {
    // Word begins pieces of two bytes a character at even places.
    piece.at = at += piece.compressed ? 0 : at % 2
    at += piece.bytes.length
  }
  return pieces
}

/** The stretches of the stream in which `keyOf` gives the same thing, in the order of the stream. */
function stretches<K>(pieces: Placed[], keyOf: (unit: Unit) => K): { start: number; end: number; key: K }[] {
  const found: { start: number; end: number; key: K }[] = []
  for (const piece of [...pieces].sort((a, b) => a.at - b.at)) {
    const width = piece.compressed ? 1 : 2
    piece.units.forEach((unit, i) => {
      const [start, key] = [piece.at + i * width, keyOf(unit)]
      const last = found.at(-1)
      if (last && last.key === key && last.end === start) last.end += width
      else found.push({ start, end: start + width, key })
    })
  }
  return found
}

function pieceTable(pieces: Placed[], total: number, options: WriteOptions): Uint8Array {
  const lists: number[] = []
  const references = pieces.map((_, i) => {
    const short = options.pieceShortChange?.[i]
    if (short) return (short[0] << 1) | (short[1] << 8)
    const changes = options.pieceChanges?.[i]
    if (!changes) return 0
    const bytes = changes.flatMap(([code, ...value]) => [code & 0xff, code >> 8, ...value])
    const before = Object.keys(options.pieceChanges!).filter((key) => Number(key) < i).length
    lists.push(1, bytes.length & 0xff, bytes.length >> 8, ...bytes)
    return (before << 1) | 1
  })
  const table = new DataView(new ArrayBuffer(4 * (pieces.length + 1) + 8 * pieces.length))
  pieces.forEach((piece, i) => {
    table.setUint32(4 * i, piece.first, true)
    const entry = 4 * (pieces.length + 1) + 8 * i
    table.setUint32(entry + 2, piece.compressed ? (piece.at * 2) | 0x4000_0000 : piece.at, true)
    table.setUint16(entry + 6, references[i]!, true)
  })
  table.setUint32(4 * pieces.length, total, true)
  const size = table.byteLength
  return Uint8Array.from([...lists, 2, size & 0xff, (size >> 8) & 0xff, (size >> 16) & 0xff, 0, ...new Uint8Array(table.buffer)])
}

/** An OLE container with the given streams. */
export function writeOle(streams: Record<string, Uint8Array>): Uint8Array {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_del(container, '/\u0001Sh33tJ5')
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(container, name, Buffer.from(bytes))
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}

/** The streams of a document. */
export function writeStreams(stories: Stories, options: WriteOptions = {}): { WordDocument: Uint8Array; '1Table': Uint8Array } {
  const { units, lengths } = unitsOf(stories)
  const pieces = place(units, options)
  const textEnd = pieces.reduce((end, piece) => Math.max(end, piece.at + piece.bytes.length), TEXT_AT)
  const characters = propertyPages(stretches(pieces, ({ run }) => run).map(({ key, ...place }) => ({ ...place, changes: key.changes ?? [] })), textEnd, 'characters')
  const paragraphs = propertyPages(
    stretches(pieces, ({ paragraph }) => paragraph).map(({ key, ...place }) => ({ ...place, changes: key.changes ?? [], style: key.style ?? 0 })),
    characters.end, 'paragraphs',
  )
  const word = new Uint8Array(Math.max(paragraphs.end, options.wordBytes ?? 0))
  for (const piece of pieces) word.set(piece.bytes, piece.at)
  for (const { at, bytes } of [...characters.pages, ...paragraphs.pages]) word.set(bytes, at)

  const fib = new DataView(word.buffer)
  for (const [at, value] of [[0, 0xa5ec], [2, 0xc1], [6, 0x804], [0x0a, 0x1200], [0x0c, 0xbf], [0x20, 14], [0x3e, 22], [0x98, 0x5d]] as const) fib.setUint16(at, value, true)
  fib.setUint32(0x18, TEXT_AT, true)
  fib.setUint32(0x1c, textEnd, true)
  lengths.forEach((length, i) => fib.setInt32(0x4c + 4 * i, length, true))
  const table: number[] = []
  const parts: NonNullable<WriteOptions['parts']> = { 12: { bytes: characters.list }, 13: { bytes: paragraphs.list }, 33: { bytes: pieceTable(pieces, units.length, options) }, ...options.parts }
  for (const [index, part] of Object.entries(parts)) {
    fib.setUint32(0x9a + 8 * Number(index), table.length, true)
    fib.setUint32(0x9e + 8 * Number(index), part.bytes.length, true)
    for (const byte of part.bytes) table.push(byte)
    for (const byte of part.uncounted ?? []) table.push(byte)
  }
  options.patch?.(fib)
  const tables = Uint8Array.from(table)
  options.patchTable?.(new DataView(tables.buffer), fib.getUint32(0x1a2, true))
  return { WordDocument: word, '1Table': tables }
}

/** A document as Word 97 writes it. */
export function writeDoc(stories: Stories, options: WriteOptions = {}): Uint8Array {
  return writeOle({ ...writeStreams(stories, options), ...options.streams })
}
