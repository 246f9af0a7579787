import type { Draft } from './story.ts'

/** From that many characters on, a cell of several paragraphs is a text in a frame and not an entry of a table. */
const LONG_CELL = 100

/**
 * The blocks of a table's row: one line with a tab between the cells. Forms and pages laid out by tables hold whole texts in
 * their cells: such a row, and one around another table, comes as the blocks of its cells one after the other.
 */
export function rowDrafts(cells: readonly (readonly Draft[])[]): Draft[] {
  const isText = cells.some((cell) => holdsText(cell, cells.length === 1))
  if (isText) return cells.flat()
  const text = cells.map((cell) => cell.map((draft) => oneLine(draft.text)).join(' ')).join('\t')
  return text.trim() === '' ? [] : [{ kind: 'table-row', text: text.trimEnd() }]
}

function holdsText(cell: readonly Draft[], isAlone: boolean): boolean {
  if (cell.some((draft) => draft.kind === 'table-row')) return true
  if (cell.length < 2) return false
  return isAlone || cell.reduce((sum, draft) => sum + draft.text.length, 0) >= LONG_CELL
}

function oneLine(text: string): string {
  return text.replace(/[\t\n]+/gu, ' ')
}
