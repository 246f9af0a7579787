import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { toCsv } from './csv.ts'
import { loadDuckDb } from '../database/duckdb-load.ts'
import type { RowFormat } from './encode-rows.ts'
import { mergeParquet } from './merge-parquet.ts'
import type { CorpusTableName } from './table-rows.ts'
import { columnsOf, CORPUS_TABLES } from './table-schema.ts'

/** What a corpus can be built as: a DuckDB file, or a folder with a file for each table. */
export type CorpusFormat = 'duckdb' | RowFormat

/** The form in which parts of a corpus are kept until they are put together. */
export const partFormat = (format: CorpusFormat): RowFormat => (format === 'duckdb' ? 'parquet' : format)

/** Puts parts together, in order; the result takes its place at once and whole. @param parts their folders */
export async function assembleParts(format: CorpusFormat, parts: readonly string[], out: string): Promise<void> {
  const unfinished = `${out}.new`
  await rm(unfinished, { recursive: true, force: true })
  const filesOf = (table: CorpusTableName): string[] => parts.map((part) => join(part, `${table}.${partFormat(format)}`))
  if (format === 'duckdb') await loadDuckDb(unfinished, filesOf)
  else {
    await mkdir(unfinished)
    for (const table of CORPUS_TABLES) await writeTable(format, table, filesOf(table), join(unfinished, `${table}.${format}`))
  }
  await rm(out, { recursive: true, force: true })
  await rename(unfinished, out)
}

async function writeTable(format: RowFormat, table: CorpusTableName, files: readonly string[], target: string): Promise<void> {
  if (format === 'parquet') return mergeParquet(files, target)
  await pipeline(async function* () {
    if (format === 'csv') yield toCsv([], { columns: columnsOf(table), bom: true })
    for (const file of files) yield* createReadStream(file)
  }, createWriteStream(target))
}
