/** Rows of a table, recognised by cells that stand below one another. */
import { joinLines } from './characters.ts'
import type { Fragment } from './fragment.ts'

/** A stretch of a region's rows: prose, or the rows of a table with their cells. */
export type Stretch = { kind: 'prose'; rows: Fragment[][] } | { kind: 'table'; rows: string[][] }

/** How far edges or middles of cells in one column may differ, in widths of a character. */
const ALIGNED = 0.7
/** Distance of two rows of one table, in heights of a character. */
const NEAR = 4
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
  const gaps = rows.slice(1).map((row, i) => row[0]!.base - rows[i]![0]!.base).sort((a, b) => a - b)
  const usual = gaps[gaps.length >> 1] ?? 0
  const table: string[][] = []
  rows.forEach((row, i) => {
    const gap = i === 0 ? Infinity : row[0]!.base - rows[i - 1]![0]!.base
    const touches = gap < TOUCHING * row[0]!.size
    const continues = touches || (row.length < strips.length && gap < 0.8 * usual && isWithin(row, strips))
    if (!continues) table.push(strips.map(() => ''))
    const cells = table.at(-1)!
    for (const cell of row) {
      const column = columnOf(cell, strips)
      cells[column] = joinLines(cells[column]!, cell.text)
    }
  })
  return table
}

/** Where the table that begins at `start` ends: rows in columns, and single cells among them. */
function endOfTable(rows: readonly Fragment[][], start: number): number {
  let end = start + 2
  let last = start + 1
  for (let i = start + 2; i < rows.length && i - last <= 3; i++) {
    const row = rows[i]!
    if (standInColumns(rows[last]!, row) || (i - 2 >= start && standInColumns(rows[i - 2]!, row))) {
      last = i
      end = i + 1
    } else if (row[0]!.base - rows[i - 1]![0]!.base > NEAR * row[0]!.size) break
  }
  return end
}

/** A table's last cell may go on below the last full row; it is not of the first column and near. */
function withTail(rows: readonly Fragment[][], start: number, end: number): number {
  const strips = stripsOf(rows.slice(start, end))
  let tail = end
  while (tail < rows.length && rows[tail]![0]!.x > strips[0]!.right && isWithin(rows[tail]!, strips) &&
    rows[tail]![0]!.base - rows[tail - 1]![0]!.base < 1.7 * rows[tail]![0]!.size) tail++
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
