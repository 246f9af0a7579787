import type { Draft } from './story.ts'

/** From that many characters on, or with a sentence in it, a cell of several paragraphs is text in a frame and no entry of a table. */
const LONG_CELL = 60

/**
 * The blocks of a table's row: one line with a tab between the cells. Forms and pages laid out by tables hold whole texts in
 * their cells: such a row, and one around another table, comes as the blocks of its cells one after the other.
 */
export function rowDrafts(cells: readonly (readonly Draft[])[]): Draft[] {
  const isText = cells.length === 1 || cells.some(holdsText)
  if (isText) return cells.flat()
  const text = cells.map((cell) => cell.map((draft) => oneLine(draft.text)).join(' ')).join('\t')
  return text.trim() === '' ? [] : [{ kind: 'table-row', text: text.trimEnd() }]
}

function holdsText(cell: readonly Draft[]): boolean {
  if (cell.some((draft) => draft.kind === 'table-row')) return true
  if (cell.length < 2) return false
  return cell.some((draft) => draft.text.includes('。')) || cell.reduce((sum, draft) => sum + draft.text.length, 0) > LONG_CELL
}

function oneLine(text: string): string {
  return text.replace(/[\t\n]+/gu, ' ')
}
