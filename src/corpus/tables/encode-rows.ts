import { toCsv } from './csv.ts'
import { toNdjson } from './ndjson.ts'
import { optionalPackage } from '../optional-package.ts'
import type { CorpusTableName } from './table-rows.ts'
import { columnsOf, type ColumnSchema, TABLE_SCHEMAS } from './table-schema.ts'

/** How rows are written. */
export type RowFormat = 'ndjson' | 'csv' | 'parquet'

type Row = object & Record<string, string | number | null>

const PARQUET_TYPES = { text: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const

/** Columns whose cells are nearly all different, so that no dictionary is tried, and how Parquet holds them. */
const UNLIKE: Readonly<Record<string, { encoding: 'PLAIN' | 'DELTA_BYTE_ARRAY'; codec?: 'UNCOMPRESSED' }>> = {
  // Packing a text takes longer than all else that is done to it, and saves a quarter.
  ...Object.fromEntries(['text', 'hash', 'minhash'].map((name) => [name, { encoding: 'PLAIN', codec: 'UNCOMPRESSED' }])),
  ...Object.fromEntries(['start', 'end', 'confidence'].map((name) => [name, { encoding: 'PLAIN' }])),
  // Keys begin like the one before: only what differs is held.
  ...Object.fromEntries(['key', 'id', 'sentence', 'section', 'firstSentence', 'lastSentence'].map((name) => [name, { encoding: 'DELTA_BYTE_ARRAY' }])),
}

/** The rows of a table as bytes: CSV without header, or a whole Parquet file. Same rows, same bytes. @throws BaogaoError `output/missing-package` */
export async function encodeRows(format: RowFormat, table: CorpusTableName, rows: readonly object[]): Promise<string | Uint8Array> {
  const cells = rows as readonly Row[]
  if (format === 'ndjson') return toNdjson(cells)
  if (format === 'csv') return toCsv(cells, { columns: columnsOf(table), header: false })
  const { parquetWriteBuffer } = await loadParquetWriter()
  const columnData = Object.entries<ColumnSchema>(TABLE_SCHEMAS[table].columns).map(([name, [type]]) => {
    const column = cells.map((row) => row[name] ?? null)
    return {
      name, data: name in UNLIKE && type.startsWith('text') ? encodedTexts(column as (string | null)[]) : column, nullable: type.endsWith('?'),
      type: PARQUET_TYPES[type.replace('?', '') as keyof typeof PARQUET_TYPES], ...UNLIKE[name],
      // Pages alone: an index of them could not be moved with them.
      offsetIndex: false,
    }
  })
  // Least and greatest texts of a column tell nobody anything, and take as long as all the rest.
  return new Uint8Array(parquetWriteBuffer({ columnData, statistics: false, rowGroupSize: Math.max(1, rows.length) }))
}

/** Texts in UTF-8, encoded in one go: one by one it takes longer than all else that is done to them. */
function encodedTexts(texts: readonly (string | null)[]): (Uint8Array | null)[] {
  // The line ends keep halves of a character that end and begin two texts from becoming one.
  const bytes = new TextEncoder().encode(texts.join('\n'))
  let start = 0
  return texts.map((text) => {
    const end = start + (text === null ? 0 : Buffer.byteLength(text))
    const cell = text === null ? null : bytes.subarray(start, end)
    start = end + 1
    return cell
  })
}

/** @throws BaogaoError `output/missing-package` */
export function loadParquetWriter(): Promise<typeof import('hyparquet-writer')> {
  return optionalPackage(() => import('hyparquet-writer'), 'hyparquet-writer', 'Parquet')
}
