import { stat } from 'node:fs/promises'
import { BaogaoError } from '../../model/errors.ts'
import type { Cell } from '../tables/csv.ts'
import { optionalPackage } from '../optional-package.ts'

/** A row of an answer: plain cells by column. */
export type AnswerRow = Record<string, Cell>

/** An open database of a corpus. */
export interface CorpusDatabase {
  /** Runs a statement whose answer nobody wants. */
  run(sql: string): Promise<void>
  /**
   * The rows of an answer; whole numbers beyond 2⁵³ and what is no plain cell come as text.
   * @throws BaogaoError `query/invalid` where the statement is wrong
   */
  rows(sql: string): Promise<{ columns: string[]; rows: AnswerRow[] }>
  close(): void
}

/** A text as SQL literal. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** How a database is made: in little memory, by one thread, since each would hold row groups of its own and the rows keep their order anyway. */
const MAKING = { memory_limit: '96MB', threads: '1' }
/** What a statement may take that does not do with that. */
const MOST_MEMORY = '2GB'
/** How a database is asked: it changes nothing and reaches no other file. */
const ASKING = { memory_limit: '1GB', access_mode: 'READ_ONLY', enable_external_access: 'false' }

/**
 * Opens the DuckDB file of a corpus. It reaches no other file and no network when it is read.
 * @throws BaogaoError `input/not-found`, `input/not-readable`, `output/missing-package`
 */
export async function openDatabase(path: string, { write = false }: { write?: boolean } = {}): Promise<CorpusDatabase> {
  if (!write && !(await stat(path).catch(() => null))?.isFile()) throw new BaogaoError('input/not-found', `${path}: no such file.`, 'Make it with baogao corpus build.', path)
  const { DuckDBInstance } = await optionalPackage(() => import('@duckdb/node-api'), '@duckdb/node-api', 'DuckDB')
  const instance = await DuckDBInstance.create(path, write ? MAKING : ASKING).catch((cause: unknown) => {
    throw new BaogaoError('input/not-readable', `${path}: is no database that DuckDB can open: ${(cause as Error).message}.`, 'Make it anew with baogao corpus build.', path, { cause })
  })
  const connection = await instance.connect()
  return {
    async run(sql) {
      await connection.run(sql).catch(async (cause: unknown) => {
        if (!write || !(cause as Error).message.startsWith('Out of Memory')) throw cause
        // Nothing of a statement that fails is kept.
        await connection.run(`SET memory_limit = '${MOST_MEMORY}'`)
        await connection.run(sql)
        await connection.run(`SET memory_limit = '${MAKING.memory_limit}'`)
      })
    },
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql).catch((cause: unknown) => {
        throw new BaogaoError('query/invalid', `The question cannot be answered: ${(cause as Error).message}.`, 'Tables and columns are listed by: baogao query FILE schema.', sql, { cause })
      })
      const columns = reader.deduplicatedColumnNames()
      return { columns, rows: reader.getRowsJS().map((row) => Object.fromEntries(columns.map((name, k) => [name, plainCell(row[k])]))) }
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

function plainCell(value: unknown): Cell {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  if (value === null || typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner))
}
