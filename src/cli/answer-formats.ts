import { type AnswerTable, toCsv } from '../corpus/index.ts'
import { cut, displayWidth, padTo, plainLine } from './layout.ts'

/** Cells of the widest column of a table for people. */
const WIDEST = 48

/** How an answer can be printed. */
export const ANSWER_FORMATS: Readonly<Record<'table' | 'csv' | 'json', (answer: AnswerTable) => string>> = {
  table: forPeople,
  csv: ({ columns, rows }) => toCsv(rows, { columns, bom: true }),
  json: ({ rows }) => `${JSON.stringify(rows, null, 2)}\n`,
}

/** Columns under their names, numbers to the right; long cells are cut. */
function forPeople({ columns, rows }: AnswerTable): string {
  const cells = [columns, ...rows.map((row) => columns.map((column) => shown(row[column])))].map((line) => line.map((cell) => cut(plainLine(cell), WIDEST)))
  const widths = columns.map((_, k) => cells.reduce((most, line) => Math.max(most, displayWidth(line[k]!)), 0))
  const isNumber = columns.map((column) => rows.every((row) => row[column] === null || typeof row[column] === 'number'))
  const lines = cells.map((line) => line.map((cell, k) => (isNumber[k] ? ' '.repeat(widths[k]! - displayWidth(cell)) + cell : padTo(cell, widths[k]!))).join('  ').trimEnd())
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '))
  return `${lines.join('\n')}\n`
}

/** Numbers to four digits behind the point: more is noise to an eye. */
function shown(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'number' && !Number.isInteger(cell) ? String(Number(cell.toFixed(4))) : String(cell)
}
