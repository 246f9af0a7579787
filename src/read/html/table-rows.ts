import type { Draft, DraftWriter, Run } from './drafts.ts'

/** A row of a table that is being read. */
export interface Row {
  /** Where its cells begin: number of the draft, and the cell's tag in the source. */
  cells: { first: number; source: number }[]
  /** Whether a table stands inside of it: then it is there for the layout of the page. */
  holdsTable: boolean
}

/** Cells with more lines than this on average are no data. */
const MOST_LINES = 3
/** Cells of several lines are data only up to this length. */
const LONGEST_CELL = 60

/** The lines of a cell as one, or `null` if they are paragraphs of text: pages of old lay out whole reports in tables. */
function cellOf(lines: readonly Draft[]): Draft | null {
  if (lines.some((line) => line.marks.length > 0)) return null
  if (lines.length <= 1) return lines[0] ?? { kind: 'table-row', text: '', runs: [], marks: [] }
  const length = lines.reduce((sum, line) => sum + line.text.length, 0)
  if (length > LONGEST_CELL || lines.some((line) => line.text.includes('。'))) return null
  return joined(lines, lines.map((line) => line.runs[0]!.source), ' ')
}

/** One line of several, parted by `part`, which stands for what is at `sources` in the page. */
function joined(lines: readonly Draft[], sources: readonly number[], part: string): Draft {
  let text = ''
  const runs: Run[] = []
  for (const [k, line] of lines.entries()) {
    if (k > 0) {
      runs.push({ start: text.length, source: sources[k]! })
      text += part
    }
    for (const run of line.runs) runs.push({ start: text.length + run.start, source: run.source })
    text += line.text
  }
  return { kind: 'table-row', text, runs, marks: [] }
}

/** Ends a row: its cells become one line parted by tabs, unless it is there for the layout of paragraphs or other tables. */
export function endRow({ cells, holdsTable }: Row, { drafts }: DraftWriter): void {
  const first = cells[0]?.first ?? drafts.length
  const lines = drafts.length - first
  if (holdsTable || cells.length < 2 || lines === 0 || lines > MOST_LINES * cells.length) return
  const merged: Draft[] = []
  for (const [k, cell] of cells.entries()) {
    const whole = cellOf(drafts.slice(cell.first, cells[k + 1]?.first ?? drafts.length))
    if (whole === null) return
    merged.push(whole)
  }
  while (merged.at(-1)!.text === '') merged.pop()
  const row = joined(merged, cells.map((cell) => cell.source), '\t')
  drafts.splice(first, lines, row)
}
