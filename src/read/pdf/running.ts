/** Running heads and feet and page numbers: what stands at the same place of several pages, and numbers alone at the edge of one. */
import type { LeftOut } from '../document.ts'
import { fragmentsOf, lineText, rowsOf } from './fragment.ts'
import type { PageText, Piece } from './piece.ts'

/** Rows at either end of a page that can be heads or feet. */
const EDGE_ROWS = 3
/** Share of the height at either end in which a lone number is a page number. */
const MARGIN = 0.13
/** Share of the height at either end in which the document's own word for a running head is taken. */
const ARTIFACT_MARGIN = 0.2
/** How far a running head may stand from its place on the page before, in points. */
const SAME_PLACE = 4

/** — 3 —, 第3页, 第 3 页 共 12 页, 3/12, Page 3 of 12, iv */
const PAGE_NUMBER =
  /^(?:[-–—―－·•~〜\s]*\d{1,4}[-–—―－·•~〜\s]*|第\s*[\d一二三四五六七八九十百]{1,5}\s*页(?:[\s,，/]*共\s*[\d一二三四五六七八九十百]{1,5}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?|[ivxlc]{1,6})$/iu

/** 一、 and （二） begin headings of the text, which may come again at the same place. */
const HEADING = /^[（(]?[一二三四五六七八九十]{1,3}[、）)]/u
/** Characters of the longest running head that stands in one run. */
const LONGEST_HEAD = 30

interface EdgeRow {
  page: PageText
  pieces: Piece[]
  text: string
  /** The text with its numbers alike. */
  key: string
  base: number
  running: boolean
  isOutermost: boolean
}

function edgeRows(page: PageText): EdgeRow[] {
  const rows = rowsOf(page.pieces)
  const isEdge = (i: number): boolean => i < EDGE_ROWS || i >= rows.length - EDGE_ROWS
  return rows.flatMap((pieces, i) => {
    if (!isEdge(i)) return []
    const text = lineText(fragmentsOf(pieces))
    const key = text.replaceAll(/\d+/gu, '#').replaceAll(/\s/gu, '')
    return [{ page, pieces, text, key, base: pieces[0]!.base, running: false, isOutermost: i === 0 || i === rows.length - 1 }]
  })
}

/** Whether repetition tells: of bare numbers only those of pages repeat, and a long run without a gap is a line of the text. */
function tells({ key, text, pieces }: EdgeRow): boolean {
  if (PAGE_NUMBER.test(text)) return true
  return /\p{L}{2}/u.test(key) && !HEADING.test(text) && (text.length <= LONGEST_HEAD || fragmentsOf(pieces).length > 1)
}

/** Marks the rows that stand at the same place of the page before, or of the one before that (left and right pages may differ). */
function markRepeated(pages: readonly EdgeRow[][]): void {
  pages.forEach((rows, i) => {
    const before = [...(pages[i - 1] ?? []), ...(pages[i - 2] ?? [])]
    for (const row of rows.filter(tells)) {
      for (const other of before) {
        if (other.key === row.key && Math.abs(other.base - row.base) < SAME_PLACE) row.running = other.running = true
      }
    }
  })
}

/** Marks the outermost rows that stand where the pages beside have their running rows: heads that change with the chapter. */
function markAtSamePlace(pages: readonly EdgeRow[][]): void {
  const places = pages.map((rows) => rows.filter((row) => row.running).map((row) => row.base))
  pages.forEach((rows, i) => {
    const beside = [i - 2, i - 1, i + 1, i + 2].flatMap((k) => places[k] ?? [])
    for (const row of rows) {
      if (row.isOutermost && row.text.length <= LONGEST_HEAD && !HEADING.test(row.text) && beside.some((base) => Math.abs(base - row.base) < SAME_PLACE)) row.running = true
    }
  })
}

function isAt(row: EdgeRow, share: number): boolean {
  return row.base < share * row.page.height || row.base > (1 - share) * row.page.height
}

/** Marks lone page numbers in the margin, and what the document itself calls no content there. */
function markByShape(rows: readonly EdgeRow[]): void {
  for (const row of rows) {
    if (row.isOutermost && isAt(row, MARGIN) && PAGE_NUMBER.test(row.text)) row.running = true
    if (isAt(row, ARTIFACT_MARGIN) && row.pieces.every((piece) => piece.artifact)) row.running = true
  }
}

/** A body line that happens to repeat stands between lines that do not; running rows are the first or the last of their page. */
function unmarkInner(rows: readonly EdgeRow[]): void {
  const firstInner = rows.findIndex((row) => !row.running)
  if (firstInner < 0) return
  const lastInner = rows.findLastIndex((row) => !row.running)
  for (let i = firstInner; i <= lastInner; i++) rows[i]!.running = false
}

/** Takes running heads and feet and page numbers out of the pages; what was taken is in `leftOut`. */
export function withoutRunning(pages: readonly PageText[]): { pages: PageText[]; leftOut: LeftOut[] } {
  const edges = pages.map(edgeRows)
  markRepeated(edges)
  markAtSamePlace(edges)
  const leftOut: LeftOut[] = []
  const kept = pages.map((page, i) => {
    markByShape(edges[i]!)
    unmarkInner(edges[i]!)
    const taken = new Set<Piece>()
    for (const row of edges[i]!.filter((one) => one.running)) {
      leftOut.push({ text: row.text, reason: PAGE_NUMBER.test(row.text) ? 'page-number' : 'running-head', page: page.number })
      for (const piece of row.pieces) taken.add(piece)
    }
    return taken.size === 0 ? page : { ...page, pieces: page.pieces.filter((piece) => !taken.has(piece)) }
  })
  return { pages: kept, leftOut }
}
