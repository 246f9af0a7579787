/** The door to DuckDB: a real database in a file. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/corpus/database/duckdb.ts'

const folder = mkdtempSync(join(tmpdir(), 'baogao-duckdb-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A list of two million numbers, which cannot leave memory. */
const LARGE = 'CREATE TABLE large AS SELECT len(list(i)) AS size FROM range(2000000) r(i)'

test('a statement that needs more memory than databases are made in gets it', async () => {
  const database = await openDatabase(join(folder, 'made.duckdb'), { write: true })
  try {
    await database.run("SET memory_limit = '10MB'")
    await database.run(LARGE)
    expect((await database.rows('SELECT size FROM large')).rows).toEqual([{ size: 2_000_000 }])
    await expect(database.run('CREATE TABLE large (x INTEGER)')).rejects.toThrow('already exists')
  } finally {
    database.close()
  }
})

test('who only asks gets no more than is set', async () => {
  const database = await openDatabase(join(folder, 'made.duckdb'))
  try {
    await database.run("SET memory_limit = '10MB'")
    await expect(database.rows('SELECT len(list(i)) AS size FROM range(2000000) r(i)')).rejects.toMatchObject({ code: 'query/invalid' })
  } finally {
    database.close()
  }
})
