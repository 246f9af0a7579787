/** What a cell of a table can hold. */
export type Cell = string | number | boolean | null | undefined

/** How a table is written as CSV. */
export interface CsvOptions<Column extends string = string> {
  /** The columns and their order; without them, all keys of the rows in the order in which they first occur. */
  columns?: readonly Column[]
  /** Writes the column names as first record; `true` by default. */
  header?: boolean
  /** Begins with a byte order mark, without which Excel takes UTF-8 for the code page of its machine; `false` by default. */
  bom?: boolean
  /**
   * Puts `'` before a text that a spreadsheet would run as a formula; `true` by default. Numbers, also those written as text,
   * stay as they are.
   */
  guardFormulas?: boolean
}

/** Leading characters that make a spreadsheet run a cell, with their full-width forms, which some editions fold. */
const FORMULA = /^[\t\r\n=+\-@＝＋－＠]/u
/** A number written as text: `-3.5`. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u

/**
 * Rows as CSV after RFC 4180: CRLF after every record, quotes doubled. A missing cell is empty, an empty text is `""`.
 */
export function toCsv<Row extends { [Column in keyof Row]: Cell }>(
  rows: Iterable<Row>, options: CsvOptions<keyof Row & string> = {},
): string {
  const { header = true, bom = false, guardFormulas = true } = options
  const list = [...rows]
  const columns = options.columns ?? columnsOf(list)
  const lines = list.map((row) => columns.map((column) => toCell(row[column], guardFormulas)).join(','))
  if (header && columns.length > 0) lines.unshift(columns.map((column) => toCell(column, guardFormulas)).join(','))
  return (bom ? '\ufeff' : '') + lines.map((line) => `${line}\r\n`).join('')
}

function columnsOf<Row extends object>(rows: readonly Row[]): (keyof Row & string)[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))] as (keyof Row & string)[]
}

function toCell(cell: Cell, guardFormulas: boolean): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  if (typeof cell === 'boolean') return String(cell)
  if (cell === '') return '""'
  const text = guardFormulas && FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
