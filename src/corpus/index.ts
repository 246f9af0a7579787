/** `baogao/corpus`: many reports: mining them one after another, tables, and series over years. */
export { toCsv, type Cell, type CsvOptions } from './csv.ts'
export type { CorpusEntry, CorpusSource, FailedEntry, Fault, Meta, MinedEntry, SourceEntry } from './entries.ts'
export { filterLines } from './filter-lines.ts'
export { indicatorSeries, type IndicatorRow } from './indicator-series.ts'
export { mineAll, type MineAllOptions } from './mine-all.ts'
export { toNdjson } from './ndjson.ts'
export { normalForm } from './normal-form.ts'
export { setPhrases, type SetPhrase, type SetPhraseOptions, type SetPhraseYear } from './set-phrases.ts'
export { sloganTrend, type SloganTrend, type SloganYear } from './slogan-trend.ts'
export { sloganVariants, type SloganVariant, type SloganVariants } from './slogan-variants.ts'
export {
  type CorpusTableName, type CorpusTables, type PrintRow, type SourceRow, type WordRow, type DateRow, type DocumentRow, type MetricRow, type RecordRow, type ReportRow, type SectionRow, type SentenceRow, type SloganRow,
  type TableName, type Tables,
} from './table-rows.ts'
export { TABLE_COLUMNS, TABLE_SCHEMAS, tablesJsonSchema, type ColumnSchema, type ColumnType, type TableSchema } from './table-schema.ts'
export { toTables } from './tables.ts'
