import { BaogaoError } from '../../model/errors.ts'
import { openDatabase } from './duckdb.ts'
import { type AnswerTable, type Given, type Question, sqlQuestion } from './question.ts'
import { TEXT_QUESTIONS } from './text-questions.ts'
import { TREND_QUESTIONS } from './trend-questions.ts'
import { WORD_QUESTIONS } from './word-questions.ts'

/** All named questions. */
export const QUESTIONS = {
  ...TREND_QUESTIONS, ...WORD_QUESTIONS, ...TEXT_QUESTIONS,
  schema: sqlQuestion('the tables and views with their columns, and what they mean', {}, () => `
    SELECT table_name AS "table", column_name AS "column", data_type AS type, comment AS about
    FROM duckdb_columns() WHERE NOT internal ORDER BY table_name, column_index`),
} satisfies Readonly<Record<string, Question>>

export type QuestionName = keyof typeof QUESTIONS

/** A built corpus, open for questions. */
export interface Corpus {
  /** The answer to a named question of `QUESTIONS`. @throws BaogaoError `options/invalid` for an option that is unknown, missing or out of range */
  ask(question: QuestionName, given?: Given): Promise<AnswerTable>
  /** The answer to an SQL statement. @throws BaogaoError `query/invalid` */
  sql(statement: string): Promise<AnswerTable>
  close(): void
}

/**
 * Opens the DuckDB file that `buildCorpus` made, for reading.
 * @throws BaogaoError `input/not-found`, `input/not-readable`, `output/missing-package` without `@duckdb/node-api`
 */
export async function openCorpus(path: string): Promise<Corpus> {
  const database = await openDatabase(path)
  return {
    async ask(name, given = {}) {
      const question: Question | undefined = Object.hasOwn(QUESTIONS, name) ? QUESTIONS[name] : undefined
      if (!question) throw new BaogaoError('options/invalid', `“${name}” is no named question.`, `Ask one of: ${Object.keys(QUESTIONS).join(', ')}.`, name)
      const unknown = Object.keys(given).find((option) => given[option] !== undefined && !Object.hasOwn(question.options, option))
      if (unknown !== undefined) throw new BaogaoError('options/invalid', `The question ${name} takes no ${unknown}.`, `It takes: ${Object.keys(question.options).join(', ') || 'nothing'}.`, unknown)
      return question.ask(database, given)
    },
    sql: (statement) => database.rows(statement),
    close: () => database.close(),
  }
}
