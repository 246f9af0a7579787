/** Rows of a table, recognised by cells that stand below one another. */
import { joinLines } from './characters.ts'
import type { Fragment } from './fragment.ts'

/** A stretch of a region's rows: prose, or the rows of a table with their cells. */
export type Stretch = { kind: 'prose'; rows: Fragment[][] } | { kind: 'table'; rows: string[][] }

/** How far edges or middles of cells in one column may differ, in widths of a character. */
const ALIGNED = 0.7
/** Distance of two rows of one table, in heights of a character. */
const NEAR = 4
/** Rows of a single cell that may come one after the other. */
const MOST_LONE_ROWS = 3
/** Largest distance of two lines of one cell, in heights of a character. */
const CELL_PITCH = 1.7
/** Lines nearer than that cannot stand below one another in one cell, so they are of one row. */
const TOUCHING = 0.95

function isAligned(a: Fragment, b: Fragment): boolean {
  const most = ALIGNED * Math.max(a.size, b.size)
  return Math.abs(a.x - b.x) < most || Math.abs(a.right - b.right) < most || Math.abs(a.x + a.right - b.x - b.right) < 2 * most
}

/** Whether two rows have two cells each, or more, that stand below one another. */
function standInColumns(above: readonly Fragment[], below: readonly Fragment[]): boolean {
  if (above.length < 2 || below.length < 2 || below[0]!.base - above[0]!.base > NEAR * above[0]!.size) return false
  let pairs = 0
  for (let i = 0, k = 0; i < above.length && k < below.length;) {
    if (isAligned(above[i]!, below[k]!)) {
      pairs++
      i++
      k++
    } else if (above[i]!.x < below[k]!.x) i++
    else k++
  }
  return pairs >= 2
}

/** The strip of the page that each column takes up, by the rows with the most cells. */
function stripsOf(rows: readonly Fragment[][]): { left: number; right: number }[] {
  const most = Math.max(...rows.map((row) => row.length))
  const strips = Array.from({ length: most }, () => ({ left: Infinity, right: -Infinity }))
  for (const row of rows.filter((one) => one.length === most)) {
    row.forEach((cell, i) => {
      strips[i]!.left = Math.min(strips[i]!.left, cell.x)
      strips[i]!.right = Math.max(strips[i]!.right, cell.right)
    })
  }
  return strips
}

type Strips = ReturnType<typeof stripsOf>

function columnOf(cell: Fragment, strips: Strips): number {
  let best = 0
  let least = Infinity
  strips.forEach(({ left, right }, i) => {
    const apart = Math.abs((cell.x + cell.right - left - right) / 2) - (Math.min(cell.right, right) > Math.max(cell.x, left) ? right - left : 0)
    if (apart < least) [best, least] = [i, apart]
  })
  return best
}

/** Whether a row without a partner may be a cell's second line: it stays within one column. */
function isWithin(row: readonly Fragment[], strips: Strips): boolean {
  return row.every((cell) => strips.filter(({ left, right }) => Math.min(cell.right, right) > Math.max(cell.x, left)).length <= 1)
}

function cellsOf(rows: readonly Fragment[][]): string[][] {
  const strips = stripsOf(rows)
  const full = rows.filter((row) => row.length === strips.length)
  const usual = full.slice(1).reduce((least, row, i) => Math.min(least, row[0]!.base - full[i]![0]!.base), Infinity)
  const table: string[][] = []
  rows.forEach((row, i) => {
    const gap = i === 0 ? Infinity : row[0]!.base - rows[i - 1]![0]!.base
    const touches = gap < TOUCHING * row[0]!.size
    const continues = touches || (row.length < strips.length && gap < Math.min(0.8 * usual, CELL_PITCH * row[0]!.size) && isWithin(row, strips))
    if (!continues) table.push(strips.map(() => ''))
    const cells = table.at(-1)!
    for (const cell of row) {
      const column = columnOf(cell, strips)
      cells[column] = joinLines(cells[column]!, cell.text)
    }
  })
  return table
}

/** Whether the row has two cells or more, each in a column of its own. */
function fits(row: readonly Fragment[], strips: Strips): boolean {
  return row.length > 1 && isWithin(row, strips) && new Set(row.map((cell) => columnOf(cell, strips))).size === row.length
}

/** Where the table that begins at `start` ends: rows in columns, and single cells among them. */
function endOfTable(rows: readonly Fragment[][], start: number): number {
  let end = start + 2
  let strips = stripsOf(rows.slice(start, end))
  for (let i = end; i < rows.length && i - end <= MOST_LONE_ROWS; i++) {
    const row = rows[i]!
    if (row[0]!.base - rows[i - 1]![0]!.base > NEAR * row[0]!.size) break
    if (!standInColumns(rows[end - 1]!, row) && !fits(row, strips)) continue
    if (row.length > strips.length) strips = stripsOf([row])
    end = i + 1
  }
  return end
}

/** A table's last cell may go on below the last full row; it is not of the first column and near. */
function withTail(rows: readonly Fragment[][], start: number, end: number): number {
  const strips = stripsOf(rows.slice(start, end))
  let tail = end
  while (tail < rows.length && rows[tail]![0]!.x > strips[0]!.right && isWithin(rows[tail]!, strips) &&
    rows[tail]![0]!.base - rows[tail - 1]![0]!.base < CELL_PITCH * rows[tail]![0]!.size) tail++
  return tail
}

/** Parts the rows of a region into prose and tables. */
export function stretchesOf(rows: readonly Fragment[][]): Stretch[] {
  const stretches: Stretch[] = []
  let prose: Fragment[][] = []
  const close = (): void => {
    if (prose.length > 0) stretches.push({ kind: 'prose', rows: prose })
    prose = []
  }
  for (let i = 0; i < rows.length;) {
    if (i + 1 < rows.length && standInColumns(rows[i]!, rows[i + 1]!)) {
      const end = withTail(rows, i, endOfTable(rows, i))
      close()
      stretches.push({ kind: 'table', rows: cellsOf(rows.slice(i, end)) })
      i = end
    } else prose.push(rows[i++]!)
  }
  close()
  return stretches
}
