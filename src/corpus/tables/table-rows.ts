import type { DateType, MetricPeriod, MetricQualifier, MetricShape, SectionKind, SloganKind } from '../../model/records.ts'
import type { Genre } from '../../model/report.ts'
import type { Span, TextSpan } from '../../model/span.ts'

/** One report. Key: `${id}#1` for the first report of the raw text `id`. */
export interface ReportRow extends Span {
  key: string
  /** Id of the raw text. */
  source: string
  title: string | null
  author: string | null
  organization: string | null
  /** The report's own date as EDTF text. */
  date: string | null
  year: number | null
  genre: Genre
  subtitle: string | null
  /** The meeting at which it was given. */
  occasion: string | null
  /** Which of title, subtitle, author, organization, date and occasion were inferred, with a space between them, or `''`. */
  implied: string
  /** Words in 1,000 characters that a synonym replacer had put in. */
  spun: number
}

/** What rows of all other tables share: a key such as `${id}#1/m3`, and the report they belong to. */
interface PartRow extends Span {
  key: string
  /** Key of the report. */
  report: string
}

/** One sentence or line. Key: `${id}#1/s1`. */
export interface SentenceRow extends PartRow, TextSpan {
  /** Key of the section. */
  section: string | null
  kind: SectionKind
  confidence: number
  /** The nearest heading above, as written. */
  heading: string | null
}

/** One section. Key: `${id}#1/p1`. */
export interface SectionRow extends PartRow {
  kind: SectionKind
  /** Key of the first sentence. */
  firstSentence: string
  /** Key of the last sentence. */
  lastSentence: string
  /** The headings it stands under, outermost first, with ` / ` between them. */
  headings: string
}

/** What rows of records share. Sentence and section are `null` for a record outside all sentences. */
export interface RecordRow extends PartRow, TextSpan {
  /** Key of the sentence in which the record starts. */
  sentence: string | null
  /** Key of that sentence's section. */
  section: string | null
  rule: string
}

/** One metric. Key: `${id}#1/m1`. */
export interface MetricRow extends RecordRow {
  /** The number; of a pair (range, change, ratio), the first. */
  value: number
  /** The second number of a pair. */
  valueTo: number | null
  /** Exact decimal text, only where a double cannot hold the value. */
  decimal: string | null
  decimalTo: string | null
  unit: string
  shape: MetricShape
  qualifier: MetricQualifier
  indicator: string | null
  direction: 'up' | 'down' | null
  basis: string | null
  status: 'actual' | 'target'
  /** The time that the number is of, as `DateRow.value`, or a year alone. */
  period: string | null
  /** Where the period was read. */
  periodFrom: MetricPeriod['from'] | null
  /** Key of the date that says the period. */
  periodDate: string | null
  /** Whose number it is, as its sentence says. */
  subject: string | null
  /** Key of the metric that this is a part or share of. */
  partOf: string | null
}

/** One time expression. Key: `${id}#1/d1`. */
export interface DateRow extends RecordRow {
  type: DateType
  value: string
  /** Implied parts of the value with a space between them, or `''`. */
  implied: string
}

/** One mention of a slogan. Key: `${id}#1/g1`. */
export interface SloganRow extends RecordRow {
  kind: SloganKind
  /** Its normal form, to count by. */
  normal: string
  /** Its members as written, with `|` between them, or `''`. */
  members: string
  /** How many members the shorthand promises, where that is not how many are spelled out. */
  promised: number | null
  /** Key of the mention in the same report that spells out the members. */
  definedBy: string | null
  /** Its members as every reader knows them, with `|` between them, or `''`: only where the report states them nowhere. */
  knownItems: string
}

/** One cited document. Key: `${id}#1/c1`. */
export interface DocumentRow extends RecordRow {
  title: string
  number: string | null
  /** What it is by the last word of its title. */
  kind: string | null
  /** Who issued it, as written. */
  issuer: string | null
  /** The short name that the text gives it. */
  shortName: string | null
  /** Key of the citation in the same report that this one is a short name of. */
  definedBy: string | null
}

/** The flat rows of one raw text, by table. */
export interface Tables {
  reports: ReportRow[]
  sentences: SentenceRow[]
  sections: SectionRow[]
  metrics: MetricRow[]
  dates: DateRow[]
  slogans: SloganRow[]
  documents: DocumentRow[]
}

export type TableName = keyof Tables

/** One raw text of a built corpus, mined or not. Key: `id`. */
export interface SourceRow {
  id: string
  /** SHA-256 of its content in hexadecimal; `null` where it cannot be read. */
  hash: string | null
  /** `duplicate` for the content of an earlier source, which is not mined again. */
  status: 'mined' | 'duplicate' | 'failed'
  /** UTF-16 code units. */
  length: number | null
  reports: number | null
  /** Of a failure. */
  code: string | null
  message: string | null
  /** What the user gave with it, as JSON. */
  meta: string | null
}

/** How often a word stands in a report. Key: `report` and `word`. */
export interface WordRow {
  report: string
  word: string
  count: number
}

/** What near-duplicates of a report are known by. Key: `report`. */
export interface PrintRow {
  report: string
  /** MinHash signature as hexadecimal text, see `minHash`. */
  minhash: string
}

/** The rows of a built corpus, by table. */
export interface CorpusTables extends Tables {
  sources: SourceRow[]
  words: WordRow[]
  prints: PrintRow[]
}

export type CorpusTableName = keyof CorpusTables
