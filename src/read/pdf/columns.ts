/** The order in which a page is read: one column, or two with what stands across both. */
import type { Fragment } from './fragment.ts'

/** Rows that are read from top to bottom, between the same margins. */
export interface Region {
  rows: Fragment[][]
  left: number
  right: number
  /** Whether it is one of two columns. */
  isColumn: boolean
}

/** Width of the strips in which a gutter is looked for, in points. */
const STRIP = 2
/** Share of a column's width that its lines fill on the median if it is prose and not a column of a table. */
const PROSE_FILL = 0.6
const FEWEST_LINES = 6

/** Where the fewest lines cross the middle half of the text. */
function gutterOf(fragments: readonly Fragment[], left: number, right: number): number {
  const from = left + (right - left) / 4
  const strips = Math.max(1, Math.min(5000, Math.floor((right - left) / 2 / STRIP)))
  const changes = new Int32Array(strips + 1)
  for (const { x, right: end } of fragments) {
    const first = Math.max(0, Math.floor((x - from) / STRIP))
    const last = Math.min(strips, Math.floor((end - from) / STRIP) + 1)
    if (first >= strips || last <= first) continue
    changes[first]!++
    changes[last]!--
  }
  let best = { start: 0, length: 0, lines: Infinity }
  let run = { start: 0, length: 0, lines: -1 }
  for (let i = 0, lines = 0; i < strips; i++) {
    lines += changes[i]!
    run = lines === run.lines ? { ...run, length: run.length + 1 } : { start: i, length: 1, lines }
    if (run.lines < best.lines || (run.lines === best.lines && run.length > best.length)) best = run
  }
  return from + (best.start + best.length / 2) * STRIP
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}

const extent = (fragments: readonly Fragment[]): [left: number, right: number] => [
  fragments.reduce((least, one) => Math.min(least, one.x), Infinity), fragments.reduce((most, one) => Math.max(most, one.right), -Infinity),
]

/** Whether the lines fill their column as prose does. */
function isProse(lines: readonly Fragment[]): boolean {
  const [left, right] = extent(lines)
  return median(lines.map((one) => one.right - one.x)) > PROSE_FILL * (right - left) && median(lines.map((one) => [...one.text].length)) >= 7
}

interface Band {
  fragments: Fragment[]
  /** Whether its lines stand across the gutter. */
  crosses: boolean
}

function bandsOf(fragments: readonly Fragment[], gutter: number): Band[] {
  const bands: Band[] = []
  for (const one of [...fragments].sort((a, b) => a.base - b.base || a.x - b.x)) {
    const crosses = one.x < gutter && one.right > gutter
    const band = bands.at(-1)
    if (band && band.crosses === crosses) band.fragments.push(one)
    else bands.push({ fragments: [one], crosses })
  }
  return bands
}

/** Fragments of one column by baseline, top to bottom. */
function rowsByBase(fragments: readonly Fragment[]): Fragment[][] {
  const rows: Fragment[][] = []
  for (const one of [...fragments].sort((a, b) => a.base - b.base)) {
    const row = rows.at(-1)
    if (row && one.base - row[0]!.base < Math.max(one.size, row[0]!.size) / 2) row.push(one)
    else rows.push([one])
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x)
  return rows
}

function region(fragments: readonly Fragment[], isColumn: boolean): Region {
  const [left, right] = extent(fragments)
  return { rows: rowsByBase(fragments), left, right, isColumn }
}

/** The regions of a page in the order of reading. A title across both columns parts what is above it from what is below. */
export function regionsOf(rows: readonly Fragment[][]): Region[] {
  const fragments = rows.flat()
  if (fragments.length === 0) return []
  const [left, right] = extent(fragments)
  const gutter = gutterOf(fragments, left, right)
  const regions: Region[] = []
  let single: Fragment[] = []
  const close = (): void => {
    if (single.length > 0) regions.push(region(single, false))
    single = []
  }
  for (const { fragments: band, crosses } of bandsOf(fragments, gutter)) {
    const onLeft = band.filter((one) => one.right <= gutter)
    const onRight = band.filter((one) => one.x >= gutter)
    const hasColumns = !crosses && onLeft.length > 1 && onRight.length > 1 && band.length >= FEWEST_LINES && isProse(onLeft) && isProse(onRight)
    if (hasColumns) {
      close()
      regions.push(region(onLeft, true), region(onRight, true))
    } else single.push(...band)
  }
  close()
  return regions
}
