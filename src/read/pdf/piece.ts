/** Runs of glyphs on a page, turned upright. */
import { repairCharacters } from './characters.ts'
import type { PdfItem } from './library.ts'

/** A run of glyphs. The page's origin is its upper left corner; lengths are points. */
export interface Piece {
  text: string
  x: number
  /** Where it ends. */
  right: number
  /** Its baseline, growing downwards. */
  base: number
  size: number
  /** Whether the document itself marks it as no part of the content: a running head, a page number, a watermark. */
  artifact: boolean
}

/** What stands on a page. */
export interface PageText {
  /** From 1. */
  number: number
  width: number
  height: number
  /** Text along the direction in which most of the page is written, upright. */
  pieces: Piece[]
  /** Text that stands aslant or across the rest, in the order of the file. */
  aslant: string[]
}

/** The page as it is shown: its size, and the matrix from the document's space to it. */
export interface View {
  width: number
  height: number
  transform: number[]
}

/** Cosine from which a direction counts as that of an axis; some 5°. */
const ALONG = 0.996
const ASLANT = 4

interface Turned extends Piece {
  /** Quarter turns clockwise, or `ASLANT`. */
  turn: number
}

function turnOf(dx: number, dy: number): number {
  const length = Math.hypot(dx, dy) || 1
  if (dx > ALONG * length) return 0
  if (dy > ALONG * length) return 1
  if (dx < -ALONG * length) return 2
  if (dy < -ALONG * length) return 3
  return ASLANT
}

/** Place of a point on the page after the page is turned back by quarter turns. */
function upright(x: number, y: number, turn: number, { width, height }: View): [along: number, down: number] {
  if (turn === 1) return [y, width - x]
  if (turn === 2) return [width - x, height - y]
  if (turn === 3) return [height - y, x]
  return [x, y]
}

function placed(item: PdfItem, view: View, artifact: boolean): Turned | null {
  const text = repairCharacters(item.str ?? '').trim()
  const matrix = item.transform
  if (text === '' || !matrix || !matrix.every(Number.isFinite)) return null
  const [a, b, c, d, e, f] = view.transform as [number, number, number, number, number, number]
  const [m0, m1, m2, m3, m4, m5] = matrix as [number, number, number, number, number, number]
  const scale = Math.hypot(a, b)
  const vertical = item.dir === 'ttb'
  const turn = vertical ? 1 : turnOf(a * m0 + c * m1, b * m0 + d * m1)
  const size = Math.hypot(m2, m3) * scale
  const length = Math.abs((vertical ? item.height : item.width) ?? 0) * scale
  const [x, base] = upright(a * m4 + c * m5 + e, b * m4 + d * m5 + f, turn, view)
  if (![x, base, size, length].every(Number.isFinite) || size === 0) return null
  return { text, x, right: x + length, base, size, artifact, turn }
}

/** The pieces of a page; the direction of most characters is taken for upright. */
export function piecesOf(items: readonly PdfItem[], view: View, number: number): PageText {
  const found: Turned[] = []
  const open: boolean[] = []
  let artifacts = 0
  for (const item of items) {
    if (item.type === undefined) {
      const piece = placed(item, view, artifacts > 0)
      if (piece) found.push(piece)
    } else if (item.type === 'endMarkedContent') {
      if (open.pop()) artifacts--
    } else {
      open.push(item.tag === 'Artifact')
      if (item.tag === 'Artifact') artifacts++
    }
  }
  const weights = [0, 0, 0, 0]
  for (const { turn, text } of found) if (turn !== ASLANT) weights[turn]! += text.length
  const main = weights.indexOf(Math.max(...weights))
  const lies = main % 2 === 1
  return {
    number,
    width: lies ? view.height : view.width,
    height: lies ? view.width : view.height,
    pieces: found.filter((piece) => piece.turn === main),
    aslant: found.filter((piece) => piece.turn !== main).map((piece) => piece.text),
  }
}
