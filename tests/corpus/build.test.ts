import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCorpus, type BuildProgress, type CorpusTableName, openCorpus, TABLE_SCHEMAS, tablesJsonSchema } from '../../src/corpus/index.ts'
import { COPY, REPORTS } from './reports.ts'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const TABLES = Object.keys(TABLE_SCHEMAS) as CorpusTableName[]
const SOURCE = [...REPORTS, COPY, { ...REPORTS[0], id: '又一份', meta: { 来源: '网站' } }, '/no/such/file.txt']

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-build-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (...names: string[]): string => join(folder, ...names)
/** Names and hashes of all files of a folder. */
const printsOf = (path: string): string[] => readdirSync(path).sort().map((name) => `${name} ${createHash('sha256').update(readFileSync(join(path, name))).digest('hex')}`)
const ndjsonRows = (path: string): object[] => readFileSync(path, 'utf8').split('\n').slice(0, -1).map((line) => JSON.parse(line) as object)

describe('buildCorpus', () => {
  let built: BuildProgress
  beforeAll(async () => {
    built = await buildCorpus(SOURCE, at('rows'), { format: 'ndjson', workers: 2 })
    for (const format of ['csv', 'parquet'] as const) await buildCorpus(SOURCE, at(format), { format })
    await buildCorpus(SOURCE, at('all.duckdb'))
  }, 60_000)

  test('tells what became of the texts, and leaves nothing beside the output', () => {
    expect(built).toMatchObject({ sources: 6, reports: 4, duplicates: 1, failed: 1 })
    expect(readdirSync(folder).sort()).toEqual(['all.duckdb', 'csv', 'parquet', 'rows'])
    expect(ndjsonRows(at('rows', 'sources.ndjson'))).toMatchObject([
      { id: '青石2014', status: 'mined', length: REPORTS[0].text.length, reports: 1, code: null, meta: null, hash: createHash('sha256').update(REPORTS[0].text).digest('hex') },
      { id: '青石2015', status: 'mined' }, { id: '云岭2016', status: 'mined' }, { id: '白水2014', status: 'mined' },
      { id: '又一份', status: 'duplicate', reports: null, meta: '{"来源":"网站"}' }, { id: '/no/such/file.txt', status: 'failed', code: 'input/not-found', hash: null },
    ])
  })

  test('writes rows that the published JSON Schema allows, and no other columns', () => {
    const published = JSON.parse(readFileSync(new URL('../../dist/corpus/tables.schema.json', import.meta.url), 'utf8')) as ReturnType<typeof tablesJsonSchema>
    expect(published).toEqual(tablesJsonSchema())
    const { $defs } = published as { $defs: Record<string, { properties: Record<string, { type: string | string[] }>; required: string[] }> }
    for (const table of TABLES) {
      const { properties, required } = $defs[table]!
      const rows = ndjsonRows(at('rows', `${table}.ndjson`))
      expect(rows.length, `${table} has rows`).toBeGreaterThan(table === 'documents' ? -1 : 0)
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(required)
        for (const [name, cell] of Object.entries(row) as [string, unknown][]) {
          const type = cell === null ? 'null' : Number.isInteger(cell) ? 'integer' : typeof cell
          expect([properties[name]!.type].flat(), `${table}.${name} is ${String(cell)}`).toSatisfy((types: string[]) => types.includes(type) || (type === 'integer' && types.includes('number')))
        }
      }
    }
  })

  test('writes the same rows as Parquet', async () => {
    for (const table of TABLES) {
      const bytes = readFileSync(at('parquet', `${table}.parquet`))
      expect(await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer }), table).toEqual(ndjsonRows(at('rows', `${table}.ndjson`)))
    }
  })

  test('writes CSV with a mark for Excel and one header', () => {
    const csv = readFileSync(at('csv', 'reports.csv'), 'utf8')
    expect(csv).toMatch(/^\ufeffkey,source,start,end,title,/u)
    expect(csv.split('\r\n')).toHaveLength(1 + 4 + 1)
  })

  test('writes the same rows into DuckDB, with what columns mean, and keys that lead somewhere', async () => {
    const corpus = await openCorpus(at('all.duckdb'))
    for (const table of TABLES) expect((await corpus.sql(`SELECT * FROM ${table}`)).rows, table).toEqual(ndjsonRows(at('rows', `${table}.ndjson`)))
    const { rows } = await corpus.ask('schema')
    expect(rows.find((row) => row.table === 'metrics' && row.column === 'value')!.about).toBe(TABLE_SCHEMAS.metrics.columns.value[1])
    for (const [table, column, target, key] of [['sentences', 'section', 'sections', 'key'], ['metrics', 'sentence', 'sentences', 'key'], ['words', 'report', 'reports', 'key'], ['reports', 'source', 'sources', 'id'], ['sections', 'lastSentence', 'sentences', 'key']]) {
      expect((await corpus.sql(`SELECT count(*) AS n FROM ${table} WHERE ${column} IS NOT NULL AND ${column} NOT IN (SELECT ${key} FROM ${target})`)).rows).toEqual([{ n: 0 }])
    }
    corpus.close()
  })

  test('gives the same bytes again, with any number of workers and over an old output', async () => {
    const before = printsOf(at('parquet'))
    await buildCorpus(SOURCE, at('parquet'), { format: 'parquet', workers: 2 })
    expect(printsOf(at('parquet'))).toEqual(before)
  })

  test('mines only what has changed where parts are kept', async () => {
    const texts = Array.from({ length: 450 }, (_, n) => ({ id: `${n}`, text: `走访农户${n}户。` }))
    await buildCorpus(texts, at('kept'), { format: 'ndjson', keepParts: true })
    const times = (): number[] => readdirSync(at('kept.parts')).map((name) => statSync(at('kept.parts', name)).mtimeMs)
    const old = times()
    await buildCorpus([...texts, { id: 'new', text: '修渠3公里。' }], at('kept'), { format: 'ndjson', keepParts: true })
    expect(old).toHaveLength(3)
    expect(times().filter((time) => !old.includes(time))).toHaveLength(1)
    expect(ndjsonRows(at('kept', 'sources.ndjson'))).toHaveLength(451)
    rmSync(at('kept.parts'), { recursive: true })
  })

  test('reports a text over which a worker runs out of memory, and mines the others', async () => {
    const big = { id: 'big', text: '修渠3公里，走访农户12户。\n'.repeat(300_000) }
    expect(await buildCorpus([REPORTS[0], big, REPORTS[1]], at('lost'), { format: 'ndjson', workerMemory: 70 })).toMatchObject({ sources: 3, reports: 2, failed: 1 })
    expect(ndjsonRows(at('lost', 'sources.ndjson'))).toMatchObject([{ status: 'mined' }, { id: 'big', status: 'failed', code: 'corpus/worker-lost' }, { status: 'mined' }])
  }, 60_000)

  test('makes an empty corpus of nothing', async () => {
    await buildCorpus([], at('none.duckdb'))
    const corpus = await openCorpus(at('none.duckdb'))
    expect(await corpus.ask('slogans')).toMatchObject({ rows: [] })
    corpus.close()
  })

  test('says where it cannot write', async () => {
    await expect(buildCorpus([], at('rows', 'reports.ndjson', 'x'))).rejects.toThrow(expect.objectContaining({ code: 'output/not-writable' }))
  })
})

describe('a build that is killed', () => {
  test('goes on where it was: no report is lost or doubled, and the bytes are the same in the end', async () => {
    mkdirSync(at('in'))
    const lines = Array.from({ length: 2400 }, (_, n) => JSON.stringify({ id: `${n}`, text: `青石县2014年第${n % 2000}号总结\n走访农户${n % 2000}户，修渠3公里。` }))
    writeFileSync(at('in', 'texts.ndjson'), lines.join('\n'))
    const args = (out: string): string[] => [MAIN, 'corpus', 'build', at('in'), '-o', at(out), '-f', 'parquet', '-w', '2']
    execFileSync(process.execPath, args('whole'), { stdio: 'ignore' })
    let seen = 0
    for (const wanted of [1, 4, 8, 11]) {
      const child = spawn(process.execPath, args('killed'), { stdio: 'ignore' })
      const ended = new Promise((resolve) => child.on('close', resolve))
      while (child.exitCode === null && (seen = existsSync(at('killed.parts')) ? readdirSync(at('killed.parts')).length : 0) < wanted) await sleep(5)
      child.kill('SIGKILL')
      await ended
      expect(seen, 'killed in the middle').toBeGreaterThanOrEqual(wanted)
    }
    const parts = readdirSync(at('killed.parts')).filter((name) => !name.endsWith('.new')).map((name) => statSync(at('killed.parts', name)).mtimeMs)
    expect(parts.length).toBeGreaterThan(6)
    execFileSync(process.execPath, args('killed'), { stdio: 'ignore' })
    expect(printsOf(at('killed'))).toEqual(printsOf(at('whole')))
    expect(existsSync(at('killed.parts'))).toBe(false)
  }, 120_000)
})
