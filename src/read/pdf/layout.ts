/** From the pieces of the pages to lines, rows and notes in the order of reading, with the margins between which the lines stand. */
import { joinLines } from './characters.ts'
import { type Region, regionsOf } from './columns.ts'
import { type Fragment, fragmentsOf, lineText, rowsOf } from './fragment.ts'
import type { PageText } from './piece.ts'
import { stretchesOf } from './table.ts'

/** A line of prose. */
export interface Line {
  kind: 'line'
  text: string
  x: number
  right: number
  base: number
  size: number
  page: number
  /** Margins of its column. */
  left: number
  limit: number
  /** Distance from the line above it in its column; `null` for the first line of a column or below a table. */
  gap: number | null
  /** The usual distance there. */
  pitch: number
}

/** A line, or what is a block of its own as it stands. */
export type Element = Line | { kind: 'table-row' | 'footnote' | 'text-box'; text: string; page: number }

/** Largest size of notes, as a share of the size of most text. */
const NOTE_SIZE = 0.92
const NOTE_MARK = /^(?:[①-⑳⑴-⒇⁰¹²³⁴-⁹*＊※]|\[\d{1,3}\]|〔\d{1,3}〕|注[：:\d])/u
/** Rows from which a column's own margins are sure. */
const MANY_ROWS = 8

/** The size in which most characters of the document are set. */
export function bodySizeOf(pages: readonly PageText[]): number {
  const counts = new Map<number, number>()
  for (const { pieces } of pages) {
    for (const { size, text } of pieces) {
      const rounded = Math.round(size * 2) / 2
      counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
    }
  }
  let best = 0
  for (const [size, count] of counts) if (count > (counts.get(best) ?? 0)) best = size
  return best
}

interface Margins {
  left: number
  limit: number
}

/** The right edge of the longest row; of many rows, the one at which many end, where only a few stick out beyond it. */
function rightEdge(rows: readonly Fragment[][], size: number): number {
  const inwards = rows.map((row) => row.at(-1)!.right).sort((a, b) => b - a)
  const fewest = 0.3 * inwards.length
  for (let i = 0; i <= 0.05 * inwards.length; i++) {
    if (inwards[Math.ceil(i + fewest)]! > inwards[i]! - size) return inwards[i]!
  }
  return inwards[0]!
}

/** Margins by the rows in the size of most text, if there are any. */
function ownMargins(rows: readonly Fragment[][], size: number): Margins {
  const usual = rows.filter((row) => Math.abs(sizeOf(row) - size) < 0.1 * size)
  const shown = usual.length > 0 ? usual : rows
  return { left: shown.reduce((least, row) => Math.min(least, row[0]!.x), Infinity), limit: rightEdge(shown, size) }
}

const proseOf = (region: Region): Fragment[][] => stretchesOf(region.rows).flatMap((one) => (one.kind === 'prose' ? one.rows : []))

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[values.length >> 1]
}

/** The value that a quarter of them reaches: pages that fill their measure, without the one that oversteps it. */
function outer(values: readonly number[]): number {
  return [...values].sort((a, b) => b - a)[values.length >> 2]!
}

/** Margins of single-column regions that have too few rows to show their own: those of the others. */
function commonMargins(regions: readonly Region[], size: number): Margins | null {
  const prose = regions.filter((one) => !one.isColumn).map(proseOf).filter((rows) => rows.length > 0)
  const dense = prose.filter((rows) => rows.length >= MANY_ROWS).map((rows) => ownMargins(rows, size))
  if (dense.length > 0) return { left: -outer(dense.map((one) => -one.left)), limit: outer(dense.map((one) => one.limit)) }
  const all = prose.flat()
  return all.length > 0 ? ownMargins(all, size) : null
}

function marginsOf(region: Region, prose: readonly Fragment[][], common: Margins | null, size: number): Margins {
  const own = ownMargins(prose, size)
  if (region.isColumn || !common) return own
  // A page of first lines only seems to have its margin where the others have their indent; left and right pages may differ too.
  const shift = (own.left - common.left) / size
  if (prose.length >= MANY_ROWS && !(shift > 1.5 && shift < 2.6)) return own
  return { left: Math.min(own.left, common.left), limit: Math.max(own.limit, common.limit) }
}

function pitchOf(rows: readonly Fragment[][]): number {
  const gaps = rows.slice(1).map((row, i) => row[0]!.base - rows[i]![0]!.base)
  return median(gaps.filter((gap, i) => gap < 3.5 * rows[i]![0]!.size)) ?? Infinity
}

const sizeOf = (row: readonly Fragment[]): number => row.reduce((most, one) => (one.text.length > most.text.length ? one : most)).size

/** Index of the first row of the notes at the foot of a page: small type to the end, from the first row with a mark. */
function notesFrom(rows: readonly Fragment[][], bodySize: number): number {
  let small = rows.length
  while (small > 0 && sizeOf(rows[small - 1]!) <= NOTE_SIZE * bodySize) small--
  const mark = rows.slice(small).findIndex((row) => NOTE_MARK.test(row[0]!.text))
  return small === 0 || mark < 0 ? rows.length : small + mark
}

function notesOf(rows: readonly Fragment[][], page: number): Element[] {
  const notes: { kind: 'footnote'; text: string; page: number }[] = []
  for (const row of rows) {
    const text = lineText(row)
    if (notes.length === 0 || NOTE_MARK.test(text)) notes.push({ kind: 'footnote', text, page })
    else notes.at(-1)!.text = joinLines(notes.at(-1)!.text, text)
  }
  return notes
}

function linesOf(rows: readonly Fragment[][], page: number, margins: Margins, pitch: number): Line[] {
  return rows.map((row, i) => ({
    kind: 'line', text: lineText(row), x: row[0]!.x, right: row.at(-1)!.right, base: row[0]!.base, size: sizeOf(row), page, ...margins,
    gap: i === 0 ? null : row[0]!.base - rows[i - 1]![0]!.base, pitch,
  }))
}

function elementsOf(region: Region, page: number, bodySize: number, common: Margins | null): Element[] {
  const notesStart = notesFrom(region.rows, bodySize)
  const stretches = stretchesOf(region.rows.slice(0, notesStart))
  const prose = stretches.flatMap((one) => (one.kind === 'prose' ? one.rows : []))
  const margins = prose.length > 0 ? marginsOf(region, prose, common, bodySize) : { left: region.left, limit: region.right }
  const elements = stretches.flatMap((one): Element[] => one.kind === 'prose'
    ? linesOf(one.rows, page, margins, pitchOf(prose))
    : one.rows.map((cells) => ({ kind: 'table-row', text: cells.join('\t').trimEnd(), page })))
  return [...elements, ...notesOf(region.rows.slice(notesStart), page)]
}

/** All elements of the document, in the order of reading. */
export function layOut(pages: readonly PageText[], bodySize: number): Element[] {
  const regions = pages.map((page) => regionsOf(rowsOf(page.pieces).map(fragmentsOf)))
  const common = commonMargins(regions.flat(), bodySize)
  return pages.flatMap((page, i) => [
    ...regions[i]!.flatMap((one) => elementsOf(one, page.number, bodySize, common)),
    ...page.aslant.map((text): Element => ({ kind: 'text-box', text, page: page.number })),
  ])
}
