import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mined } from '../../model/report.ts'
import { type CorpusItem, mineItem } from '../mining/corpus-item.ts'
import type { Fault } from '../mining/entries.ts'
import { encodeRows, type RowFormat } from './encode-rows.ts'
import { minHash } from '../texts/min-hash.ts'
import type { WordCounter } from '../texts/report-words.ts'
import type { CorpusTables, SourceRow } from './table-rows.ts'
import { CORPUS_TABLES } from './table-schema.ts'
import { toTables } from './tables.ts'

/** A text of a corpus that is built, with the hash of its content, and why it shall not be mined. */
export interface HashedItem {
  item: CorpusItem
  hash: string | null
  skipped?: 'duplicate' | Fault
}

/** A part of a corpus to make: its texts, and the folder that is there as soon as the part is whole. */
export interface PartJob {
  items: HashedItem[]
  folder: string
  format: RowFormat
}

/** What a part holds, kept in it as `part.json`. */
export interface PartSummary {
  sources: number
  failed: number
  duplicates: number
  reports: number
}

export const SUMMARY_FILE = 'part.json'

/** Mines the texts of a part and writes its tables. @param began told the index of each text before it is mined */
export async function writePart({ items, folder, format }: PartJob, miner: { mine(raw: string): Mined }, wordsOf: WordCounter, began: (at: number) => void): Promise<PartSummary> {
  const tables = Object.fromEntries(CORPUS_TABLES.map((name) => [name, []])) as unknown as CorpusTables
  for (const [at, hashed] of items.entries()) {
    began(at)
    await addItem(tables, hashed, miner, wordsOf)
  }
  const unfinished = `${folder}.new`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished)
  for (const name of CORPUS_TABLES) await writeFile(join(unfinished, `${name}.${format}`), await encodeRows(format, name, tables[name]))
  const count = (status: SourceRow['status']): number => tables.sources.filter((row) => row.status === status).length
  const summary: PartSummary = { sources: items.length, failed: count('failed'), duplicates: count('duplicate'), reports: tables.reports.length }
  await writeFile(join(unfinished, SUMMARY_FILE), JSON.stringify(summary))
  await rename(unfinished, folder)
  return summary
}

async function addItem(tables: CorpusTables, { item, hash, skipped }: HashedItem, miner: { mine(raw: string): Mined }, wordsOf: WordCounter): Promise<void> {
  const { id, meta } = item
  const row: SourceRow = { id, hash, status: 'mined', length: null, reports: null, code: null, message: null, meta: meta === undefined ? null : JSON.stringify(meta) }
  tables.sources.push(row)
  if (skipped === 'duplicate') return void (row.status = 'duplicate')
  const entry = skipped ? { error: skipped } : await mineItem(item, miner)
  if ('error' in entry) return void Object.assign(row, { status: 'failed', ...entry.error })
  const { mined } = entry
  row.length = mined.length
  row.reports = mined.reports.length
  const found = toTables(id, mined)
  for (const [name, rows] of Object.entries(found)) for (const each of rows) (tables[name as keyof CorpusTables] as object[]).push(each)
  mined.reports.forEach((report, r) => {
    const key = found.reports[r]!.key
    for (const [word, count] of wordsOf(report)) tables.words.push({ report: key, word, count })
    tables.prints.push({ report: key, minhash: minHash(report.sentences.map(({ text }) => text).join('')) })
  })
}
