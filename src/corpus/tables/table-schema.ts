import type { CorpusTableName, CorpusTables, TableName, Tables } from './table-rows.ts'

/** Type of a column; `?` where cells may be null. Integers fit 32 bits. */
export type ColumnType = 'text' | 'text?' | 'integer' | 'integer?' | 'number' | 'number?'

/** One column: its type and what it holds. */
export type ColumnSchema = readonly [type: ColumnType, about: string]

/** One table: what a row is, and its columns in order. */
export interface TableSchema {
  about: string
  columns: Readonly<Record<string, ColumnSchema>>
}

type Schemas = { readonly [Name in CorpusTableName]: { about: string; columns: { readonly [Column in keyof CorpusTables[Name][number]]: ColumnSchema } } }

const KEY: ColumnSchema = ['text', 'Key of the row.']
const REPORT: ColumnSchema = ['text', 'Key of the report.']
const START: ColumnSchema = ['integer', 'First UTF-16 code unit in the raw text.']
const END: ColumnSchema = ['integer', 'One past the last UTF-16 code unit in the raw text.']
const TEXT: ColumnSchema = ['text', 'The raw text from start to end.']
const KIND: ColumnSchema = ['text', 'background, measures, results, problems, next-steps or other.']
const RECORD = {
  key: KEY, report: REPORT, sentence: ['text?', 'Key of the sentence in which it starts.'], section: ['text?', 'Key of the section in which it starts.'],
  start: START, end: END, text: TEXT, rule: ['text', 'The rule that made the record.'],
} as const

/** The tables of a corpus: the one place from which columns, Parquet types, the database and the JSON Schema are made. */
export const TABLE_SCHEMAS: Schemas = {
  reports: {
    about: 'One report; a raw text may hold several.',
    columns: {
      key: KEY, source: ['text', 'Id of the raw text.'], start: START, end: END, title: ['text?', 'The title without spaces and marks.'],
      author: ['text?', 'The person who gave it.'], organization: ['text?', 'The body that gave it.'], date: ['text?', 'Its own date as EDTF text.'],
      year: ['integer?', 'The year of that date.'],
      genre: ['text', 'work-report, summary, speech, briefing, plan, self-review, exchange or other.'],
      subtitle: ['text?', 'What a second line adds to the title.'], occasion: ['text?', 'The meeting at which it was given.'],
      implied: ['text', 'Which of title, subtitle, author, organization, date and occasion were inferred, with a space between them.'],
      spun: ['number', 'Words in 1,000 characters that a synonym replacer had put in.'],
    },
  },
  sentences: {
    about: 'One sentence or line of a report.',
    columns: {
      key: KEY, report: REPORT, section: ['text?', 'Key of the section.'], start: START, end: END, text: TEXT, kind: KIND,
      confidence: ['number', 'By how much the kind won, from 0 to 1.'], heading: ['text?', 'The nearest heading above, as written.'],
    },
  },
  sections: {
    about: 'A run of sentences of one kind under one heading.',
    columns: {
      key: KEY, report: REPORT, start: START, end: END, kind: KIND, firstSentence: ['text', 'Key of the first sentence.'],
      lastSentence: ['text', 'Key of the last sentence.'], headings: ['text', 'The headings above, outermost first, with “ / ” between them.'],
    },
  },
  metrics: {
    about: 'A quantity about the reported world.',
    columns: {
      ...RECORD, value: ['number', 'The number, scaled; of a range, change or ratio the first.'], valueTo: ['number?', 'The second number of a pair.'],
      decimal: ['text?', 'Exact decimal text where a double cannot hold the value.'], decimalTo: ['text?', 'The same for the second number.'],
      unit: ['text', 'Unit or measure word as written, without scale words.'], shape: ['text', 'point, range, change, rank or ratio.'],
      qualifier: ['text', 'exact, about, above or below.'], indicator: ['text?', 'What is measured, as written.'],
      direction: ['text?', 'up or down where the number is the size of a rise or fall.'], basis: ['text?', 'What it is measured against, as written.'],
      status: ['text', 'actual, or target for what is planned or demanded.'],
      period: ['text?', 'The time that the number is of, as EDTF text.'],
      periodFrom: ['text?', 'Where that was read: phrase, sentence, heading or report (its own year).'], periodDate: ['text?', 'Key of the date that says it.'],
      subject: ['text?', 'Whose number it is, as written.'], partOf: ['text?', 'Key of the metric that this is a part or share of.'],
    },
  },
  dates: {
    about: 'A time expression.',
    columns: {
      ...RECORD, type: ['text', 'date, month, year, part, period, duration, set, event or invalid.'], value: ['text', 'EDTF or ISO 8601 text.'],
      implied: ['text', 'Parts of the value that the report implies, with a space between them.'],
    },
  },
  slogans: {
    about: 'One mention of a slogan, a shorthand or a coined name.',
    columns: {
      ...RECORD, kind: ['text', 'abbreviation, motto or brand.'], normal: ['text', 'The form to count by.'],
      members: ['text', 'Its members as written, with | between them.'],
      promised: ['integer?', 'How many members it promises, where that is not how many are spelled out.'],
      definedBy: ['text?', 'Key of the mention in the same report that spells out the members.'],
      knownItems: ['text', 'Its members as every reader knows them, with | between them, where the report states them nowhere.'],
    },
  },
  documents: {
    about: 'One citation of a document.',
    columns: {
      ...RECORD, title: ['text', 'The title without 《》.'], number: ['text?', 'The document number as written.'],
      kind: ['text?', 'What it is by the last word of its title: 方案, 意见, 通知, 办法, 规划, 法, 报刊.'], issuer: ['text?', 'Who issued it, as written.'],
      shortName: ['text?', 'The short name that the text gives it.'], definedBy: ['text?', 'Key of the citation in the same report that this one is a short name of.'],
    },
  },
  sources: {
    about: 'One raw text that was given, mined or not.',
    columns: {
      id: ['text', 'Its id, or its path.'], hash: ['text?', 'SHA-256 of its content in hexadecimal.'], status: ['text', 'mined, duplicate or failed.'],
      length: ['integer?', 'UTF-16 code units.'], reports: ['integer?', 'Reports found in it.'], code: ['text?', 'Code of the error.'],
      message: ['text?', 'What went wrong.'], meta: ['text?', 'What was given with it, as JSON.'],
    },
  },
  words: {
    about: 'How often a word of two characters or more stands in a report.',
    columns: { report: REPORT, word: ['text', 'The word.'], count: ['integer', 'How often.'] },
  },
  prints: {
    about: 'What near-duplicates of a report are known by.',
    columns: { report: REPORT, minhash: ['text', 'MinHash signature of its text: 64 numbers of 32 bits in hexadecimal.'] },
  },
}

/** Names of all tables of a built corpus. */
export const CORPUS_TABLES = Object.keys(TABLE_SCHEMAS) as CorpusTableName[]

/** The table whose key a column of any table holds. */
const REFERENCES: Readonly<Record<string, CorpusTableName>> = {
  source: 'sources', report: 'reports', section: 'sections', sentence: 'sentences', firstSentence: 'sentences', lastSentence: 'sentences',
  periodDate: 'dates', partOf: 'metrics',
}

/** The table whose key a column holds, if it holds one: a mention is defined by one of its own kind. */
const targetOf = (table: CorpusTableName, column: string): CorpusTableName | undefined => (column === 'definedBy' ? table : REFERENCES[column])

/** The columns of a table in order. */
export function columnsOf<Name extends CorpusTableName>(table: Name): (keyof CorpusTables[Name][number] & string)[] {
  return Object.keys(TABLE_SCHEMAS[table].columns) as (keyof CorpusTables[Name][number] & string)[]
}

/** The columns of every table of `toTables`, in the order of the rows; what `toCsv` needs for a table without rows. */
export const TABLE_COLUMNS = Object.freeze(Object.fromEntries(
  CORPUS_TABLES.filter((name) => !['sources', 'words', 'prints'].includes(name)).map((name) => [name, columnsOf(name)]),
)) as unknown as { readonly [Name in TableName]: readonly (keyof Tables[Name][number])[] }

const JSON_TYPES = { text: 'string', integer: 'integer', number: 'number' } as const

/** JSON Schema (2020-12) of the rows of all tables, each under `$defs` by the name of its table; also published as `baogao/corpus/tables.schema.json`. */
export function tablesJsonSchema(): object {
  const definitions = CORPUS_TABLES.map((name) => {
    const columns = Object.entries<ColumnSchema>(TABLE_SCHEMAS[name].columns)
    const properties = Object.fromEntries(columns.map(([column, [type, about]]) => {
      const plain = JSON_TYPES[type.replace('?', '') as keyof typeof JSON_TYPES]
      const target = targetOf(name, column)
      return [column, { type: type.endsWith('?') ? [plain, 'null'] : plain, description: about, ...(target ? { $comment: `key in ${target}` } : {}) }]
    }))
    return [name, { description: TABLE_SCHEMAS[name].about, type: 'object', properties, required: Object.keys(properties), additionalProperties: false }]
  })
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Tables of a baogao corpus', $defs: Object.fromEntries(definitions) }
}
