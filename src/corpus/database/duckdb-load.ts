import { parseUnit } from '../../records/units.ts'
import { type CorpusDatabase, openDatabase, sqlText } from './duckdb.ts'
import type { CorpusTableName } from '../tables/table-rows.ts'
import { type ColumnSchema, CORPUS_TABLES, TABLE_SCHEMAS } from '../tables/table-schema.ts'
import { CORPUS_VIEWS } from './views.ts'

const SQL_TYPES = { text: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE' } as const
/** Files that one statement reads. */
const FILES_A_STATEMENT = 200

/**
 * Makes a database of Parquet files: the tables with what their columns mean, units with what brings them together, and the views.
 * @throws BaogaoError `output/missing-package`
 */
export async function loadDuckDb(path: string, filesOf: (table: CorpusTableName) => string[]): Promise<void> {
  const database = await openDatabase(path, { write: true })
  try {
    for (const table of CORPUS_TABLES) {
      await database.run(tableDefinition(table))
      const files = filesOf(table)
      for (let at = 0; at < files.length; at += FILES_A_STATEMENT) {
        const list = files.slice(at, at + FILES_A_STATEMENT).map(sqlText).join(', ')
        await database.run(`INSERT INTO ${table} SELECT * FROM read_parquet([${list}])`)
      }
      await describe(database, table)
    }
    await addUnits(database)
    await addIndicators(database)
    await addSloganNames(database)
    for (const [name, { about, sql }] of Object.entries(CORPUS_VIEWS)) {
      await database.run(`CREATE VIEW ${name} AS ${sql}`)
      await database.run(`COMMENT ON VIEW ${name} IS ${sqlText(about)}`)
    }
    await database.run('CHECKPOINT')
  } finally {
    database.close()
  }
}

function tableDefinition(table: CorpusTableName): string {
  const columns = Object.entries<ColumnSchema>(TABLE_SCHEMAS[table].columns).map(([name, [type]]) => (
    `"${name}" ${SQL_TYPES[type.replace('?', '') as keyof typeof SQL_TYPES]}${type.endsWith('?') ? '' : ' NOT NULL'}`
  ))
  return `CREATE TABLE ${table} (${columns.join(', ')})`
}

async function describe(database: CorpusDatabase, table: CorpusTableName): Promise<void> {
  const { about, columns } = TABLE_SCHEMAS[table]
  await database.run(`COMMENT ON TABLE ${table} IS ${sqlText(about)}`)
  for (const [name, [, column]] of Object.entries<ColumnSchema>(columns)) await database.run(`COMMENT ON COLUMN ${table}."${name}" IS ${sqlText(column)}`)
}

async function addUnits(database: CorpusDatabase): Promise<void> {
  await database.run('CREATE TABLE units (unit VARCHAR, base VARCHAR, factor DOUBLE)')
  const written = await database.rows('SELECT DISTINCT unit FROM metrics ORDER BY unit')
  const rows = written.rows.flatMap(({ unit }) => {
    const meaning = parseUnit(String(unit))
    return meaning ? [`(${sqlText(String(unit))}, ${sqlText(meaning.base)}, ${meaning.scale})`] : []
  })
  if (rows.length > 0) await database.run(`INSERT INTO units VALUES ${rows.join(', ')}`)
  await database.run("COMMENT ON TABLE units IS 'How units of one kind are brought together: a value times factor is in base.'")
}

/** Names of indicators are brought together once: over all metrics, and for every question, it would take seconds. */
async function addIndicators(database: CorpusDatabase): Promise<void> {
  await database.run(`CREATE TABLE indicators AS
    SELECT indicator AS written, any_value(regexp_replace(indicator, '[\\s“”‘’"「」]', '', 'g')) AS indicator FROM metrics WHERE indicator IS NOT NULL GROUP BY 1 ORDER BY 1`)
  await database.run("COMMENT ON TABLE indicators IS 'Names of indicators as written, each without spaces and quotes.'")
}

/** Slogans are counted by their normal form, and shown to people as they are written most often. Forms are counted first: `mode` would hold every mention in memory. */
async function addSloganNames(database: CorpusDatabase): Promise<void> {
  await database.run(`CREATE TABLE slogan_names AS
    SELECT normal AS slogan, regexp_replace(first(text ORDER BY n DESC, text), '\\s', '', 'g') AS written
    FROM (SELECT normal, text, count(*) AS n FROM slogans GROUP BY 1, 2) GROUP BY 1 ORDER BY 1`)
  await database.run("COMMENT ON TABLE slogan_names IS 'Slogans by their normal form, each as it is written most often.'")
}
