/** Pieces of one baseline that stand side by side, and the rows that they form. */
import { mayPart, raised, withoutFalseBlanks } from './characters.ts'
import type { Piece } from './piece.ts'

/** A run of text on one baseline without a wide gap: a line of prose, or a cell of a table. */
export interface Fragment {
  text: string
  x: number
  right: number
  base: number
  size: number
}

/** Gap from which two pieces are no longer one run, in widths of a character. */
const WIDE_GAP = 0.85
/** Gap from which Latin words are parted. */
const WORD_GAP = 0.15
/** Largest gap between letters that are spaced apart. */
const LETTER_GAP = 2.6

/** Pieces by baseline; raised and lowered ones go with the larger text beside them. From top to bottom, each from left to right. */
export function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  let base = 0
  let size = 0
  for (const piece of [...pieces].sort((a, b) => a.base - b.base || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && piece.base - base < Math.max(piece.size, size) / 2) {
      row.push(piece)
      if (piece.size > size * 1.1) ({ base, size } = piece)
    } else {
      rows.push([piece])
      ;({ base, size } = piece)
    }
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x || a.base - b.base)
  return rows
}

/** Whether the piece is the one before it, drawn again a little beside it to look bold. */
function isShadow(piece: Piece, before: Piece | undefined): boolean {
  return before !== undefined && piece.text === before.text &&
    Math.abs(piece.x - before.x) < 0.3 * piece.size && Math.abs(piece.base - before.base) < 0.3 * piece.size
}

function textOf(pieces: readonly Piece[], base: number, size: number): string {
  let text = ''
  let right = 0
  for (const piece of pieces) {
    const isRaised = piece.size < 0.8 * size && base - piece.base > 0.15 * size && /^[[\]\d]+$/u.test(piece.text)
    const own = withoutFalseBlanks(isRaised ? raised(piece.text) : piece.text)
    const gap = piece.x - right
    const parted = text !== '' && gap > WORD_GAP * Math.min(piece.size, size) && mayPart(text.at(-1)!, own[0]!)
    text += parted ? ` ${own}` : own
    right = piece.right
  }
  return text
}

function fragmentOf(pieces: readonly Piece[]): Fragment {
  let largest = pieces[0]!
  for (const piece of pieces) if (piece.size > largest.size) largest = piece
  const { base, size } = largest
  return { text: textOf(pieces, base, size), x: pieces[0]!.x, right: Math.max(...pieces.map((piece) => piece.right)), base, size }
}

/** Joins single characters that stand apart by the same gap: 工　作　总　结. */
function joinSpaced(fragments: readonly Fragment[]): Fragment[] {
  const joined: Fragment[] = []
  const single = (one: Fragment): boolean => [...one.text].length === 1 && /[\p{Script=Han}\d]/u.test(one.text)
  for (let i = 0; i < fragments.length;) {
    let end = i + 1
    const gapAt = (place: number): number => fragments[place]!.x - fragments[place - 1]!.right
    while (end < fragments.length && single(fragments[i]!) && single(fragments[end]!) &&
      gapAt(end) < LETTER_GAP * fragments[i]!.size && Math.abs(gapAt(end) - gapAt(i + 1)) < 0.3 * fragments[i]!.size) end++
    const run = fragments.slice(i, end)
    if (run.length > 2 || run.length === fragments.length) {
      joined.push({ ...run[0]!, right: run.at(-1)!.right, text: run.map((one) => one.text).join('') })
    } else joined.push(...run)
    i = end
  }
  return joined
}

/** The runs of a row, from left to right. */
export function fragmentsOf(row: readonly Piece[]): Fragment[] {
  const runs: Piece[][] = []
  let right = -Infinity
  let last: Piece | undefined
  for (const piece of row) {
    if (isShadow(piece, last)) continue
    if (piece.x - right > WIDE_GAP * piece.size || runs.length === 0) runs.push([piece])
    else runs.at(-1)!.push(piece)
    right = Math.max(piece.right, runs.at(-1)!.length === 1 ? -Infinity : right)
    last = piece
  }
  return joinSpaced(runs.map(fragmentOf))
}

/** The text of a row as one line: runs parted by a blank. */
export function lineText(fragments: readonly Fragment[]): string {
  return fragments.map((one) => one.text).join(' ')
}
