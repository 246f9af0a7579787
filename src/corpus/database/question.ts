import { BaogaoError } from '../../model/errors.ts'
import type { AnswerRow, CorpusDatabase } from './duckdb.ts'
import { sqlText } from './duckdb.ts'

/** What a question is told, by the names of its options. */
export type Given = Readonly<Record<string, string | number | undefined>>

/** A question that people ask of a corpus. Its answer is one table, ready for a chart. */
export interface Question {
  about: string
  /** What it can be told: name and meaning, with the default where there is one. */
  options: Readonly<Record<string, string>>
  ask: (database: CorpusDatabase, given: Given) => Promise<AnswerTable>
}

/** The answer to a question: columns in order, and rows. */
export interface AnswerTable {
  columns: string[]
  rows: AnswerRow[]
}

/** A question that one statement answers. */
export function sqlQuestion(about: string, options: Question['options'], sql: (given: Given) => string): Question {
  return { about, options, ask: (database, given) => database.rows(sql(given)) }
}

/** Rows as a table. @param columns those of a table without rows */
export function tableOf(columns: string[], rows: AnswerRow[]): AnswerTable {
  return { columns, rows }
}

/** The values of an option that may name several, with commas between them, as SQL list. @param formOf the form in which the database holds them. @throws BaogaoError `options/invalid` where it is missing */
export function listOf(given: Given, name: string, formOf = (value: string): string => value): string {
  const values = needed(given, name).split(/[,，]/u).map((value) => formOf(value.trim())).filter((value) => value !== '')
  return `(${values.map(sqlText).join(', ')})`
}

/** An option without which there is no answer. @throws BaogaoError `options/invalid` where it is missing */
export function needed(given: Given, name: string): string {
  const value = given[name]
  if (value !== undefined && String(value).trim() !== '') return String(value)
  throw new BaogaoError('options/invalid', `The question needs ${name}.`, `Give it: --${name} …`, name)
}

/** A number. @throws BaogaoError `options/invalid` for what is none */
export function numberOf(given: Given, name: string, fallback: number): number {
  const value = given[name] === undefined ? fallback : Number(given[name])
  if (Number.isFinite(value) && value >= 0) return value
  throw new BaogaoError('options/invalid', `${name} is “${given[name]}”, which is no number from 0.`, 'Give a number.', name)
}

/** One of some words. @throws BaogaoError `options/invalid` for another */
export function oneOf<Word extends string>(given: Given, name: string, words: readonly Word[]): Word {
  const value = (given[name] ?? words[0]) as Word
  if (words.includes(value)) return value
  throw new BaogaoError('options/invalid', `${name} is “${value}”.`, `Give one of: ${words.join(', ')}.`, name)
}

/** Conditions on reports `r` that many questions take: organization, genre, year. */
export function reportsWhere(given: Given): string {
  const conditions = ['organization', 'genre'].filter((name) => given[name] !== undefined).map((name) => `r.${name} = ${sqlText(String(given[name]))}`)
  if (given.year !== undefined) conditions.push(`r.year = ${numberOf(given, 'year', 0)}`)
  if (given.report !== undefined) conditions.push(`r.key = ${sqlText(String(given.report))}`)
  return conditions.length === 0 ? 'true' : conditions.join(' AND ')
}
