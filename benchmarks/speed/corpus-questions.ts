/** Named questions over a hundred thousand reports: a mined corpus multiplied inside the database. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { openCorpus, QUESTIONS, TABLE_SCHEMAS, type CorpusTableName, type Given, type QuestionName } from '../../dist/corpus/index.js'

/** What questions need to be told. */
const GIVEN: Partial<Record<QuestionName, Given>> = {
  'slogan-years': { slogan: '三会一课,三违' }, terms: { term: '创新,安全生产' }, indicator: { indicator: '财政收入' }, keyness: { group: 'year >= 2018' },
  'report-words': { report: 'report-0#1' }, kwic: { term: '党员' }, copied: { report: 'report-0#1', other: 'report-28#1' },
}

/** Columns that hold keys; the rows of the n-th copy get other ones. */
const KEYS = new Set(['key', 'report', 'section', 'sentence', 'firstSentence', 'lastSentence', 'source', 'id', 'periodDate', 'partOf', 'definedBy'])

/** Multiplies all rows of a corpus until it has so many reports; copies get other years and, but for every tenth, prints of their own. */
export async function multiply(path: string, reports: number): Promise<void> {
  const instance = await DuckDBInstance.create(path, { memory_limit: '4GB' })
  const connection = await instance.connect()
  const [[had]] = (await connection.runAndReadAll('SELECT count(*)::INTEGER FROM reports')).getRowsJS() as [[number]]
  const copies = Math.ceil(reports / had) - 1
  for (const [table, { columns }] of Object.entries(TABLE_SCHEMAS) as [CorpusTableName, { columns: object }][]) {
    const cells = Object.keys(columns).map((name) => {
      if (KEYS.has(name)) return `n || '-' || "${name}"`
      if (name === 'year') return '1980 + (year + n) % 45'
      if (name === 'minhash') return `CASE WHEN n % 10 = 0 THEN minhash[1:384] || md5(n || report) || md5(n || report || 'b') || md5(n || report || 'c') || md5(n || report || 'd') ELSE ${ownPrint('n || report')} END`
      return `"${name}"`
    })
    await connection.run(`INSERT INTO ${table} SELECT ${cells.join(', ')} FROM range(1, ${copies + 1}) AS r(n), ${table}`)
  }
  await connection.run('CHECKPOINT')
  connection.closeSync()
  instance.closeSync()
}

const ownPrint = (key: string): string => `array_to_string(list_transform(range(16), lambda k: md5(${key} || k)), '')`

/** Milliseconds that each question takes, the better of two. @throws Error where one has no answer */
export async function questionTimes(path: string): Promise<Record<string, number>> {
  const corpus = await openCorpus(path)
  const times: Record<string, number> = {}
  for (const name of Object.keys(QUESTIONS) as QuestionName[]) {
    const runs: number[] = []
    for (let run = 0; run < 2; run++) {
      const began = performance.now()
      const { rows } = await corpus.ask(name, GIVEN[name] ?? {})
      runs.push(performance.now() - began)
      if (rows.length === 0 && name !== 'promises' && name !== 'copied') throw new Error(`${name} has no answer`)
    }
    times[name] = Math.min(...runs)
  }
  corpus.close()
  return times
}

/** Milliseconds of the search for near-duplicates among so many reports, of which every tenth has one. */
export async function nearDuplicateTimes(folder: string, counts: readonly number[]): Promise<number[]> {
  const times: number[] = []
  for (const count of counts) {
    const path = `${folder}/prints-${count}.duckdb`
    await makePrints(path, count)
    const corpus = await openCorpus(path)
    const began = performance.now()
    const { rows } = await corpus.ask('near-duplicates', { top: count })
    times.push(performance.now() - began)
    if (Math.abs(rows.length - count / 10) > count / 100) throw new Error(`${rows.length} near-duplicates among ${count}`)
    corpus.close()
  }
  return times
}

async function makePrints(path: string, count: number): Promise<void> {
  const instance = await DuckDBInstance.create(path)
  const connection: DuckDBConnection = await instance.connect()
  await connection.run('CREATE TABLE reports (key VARCHAR, title VARCHAR, year INTEGER); CREATE TABLE prints (report VARCHAR, minhash VARCHAR)')
  await connection.run(`INSERT INTO reports SELECT lpad(n::VARCHAR, 8, '0'), NULL, NULL FROM range(${count}) AS r(n)`)
  await connection.run(`INSERT INTO prints SELECT lpad(n::VARCHAR, 8, '0'), CASE WHEN n % 10 = 9 THEN (${ownPrint('(n - 1)')})[1:416] || (${ownPrint('n')})[417:512] ELSE ${ownPrint('n')} END FROM range(${count}) AS r(n)`)
  connection.closeSync()
  instance.closeSync()
}
