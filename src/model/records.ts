import type { TextSpan } from './span.ts'

/** What a sentence is for, as the annotation guide of the project defines it. */
export type SectionKind = 'background' | 'measures' | 'results' | 'problems' | 'next-steps' | 'other'

/** All section kinds, in the order in which tables print them. */
export const SECTION_KINDS: readonly SectionKind[] = ['background', 'measures', 'results', 'problems', 'next-steps', 'other']

export type MetricShape = 'point' | 'range' | 'change' | 'rank' | 'ratio'
export type MetricQualifier = 'exact' | 'about' | 'above' | 'below'

/** A quantity about the reported world: 近400人, 由87%提高到95%, 第3位. */
export interface Metric extends TextSpan {
  type: 'metric'
  /** The rule that made the record, `metrics/…`. */
  rule: string
  /** The number, scaled (2.2万 → 22000); `[from, to]` for a range or a change, `[part, whole]` for a ratio. */
  value: number | [number, number]
  /** The same as exact decimal text, where a double cannot hold it. */
  decimal?: string | [string, string]
  /** The measure word or unit as written, without scale words; `''` if there is none. */
  unit: string
  shape: MetricShape
  qualifier: MetricQualifier
  /** What is counted or measured, as written; `null` where nothing near the number names it. */
  indicator: string | null
  /** Present where the number is the size of a rise or a fall. */
  direction?: 'up' | 'down'
  /** What a rise or a fall is measured against, as written: 同比, 比上年. */
  basis?: string
  /** `target` for what is planned, expected or demanded. */
  status: 'actual' | 'target'
  /** The time that the number is of; absent where neither its sentence, its headings nor the report names one. */
  period?: MetricPeriod
  /** Whose number it is, as its sentence says: 全镇, 各支部, 柳溪县. */
  subject?: string
  /** Index into `Report.metrics` of the whole that this is a part or share of: 71个 for the 55个 of 党支部71个（其中学校党支部55个）. */
  partOf?: number
}

/** The time that a metric is of. */
export interface MetricPeriod {
  /** As `DateRecord.value`; the year alone where the report tells it. */
  value: string
  /** Where it was read: in front of the number in its clause, in its sentence, in a heading or title above it, or from the report's own year. */
  from: 'phrase' | 'sentence' | 'heading' | 'report'
  /** Index into `Report.dates`; absent where the report's own year stands in. */
  date?: number
}

export type DateType = 'date' | 'month' | 'year' | 'part' | 'period' | 'duration' | 'set' | 'event' | 'invalid'

/** A time expression, resolved as far as its report allows. */
export interface DateRecord extends TextSpan {
  type: DateType
  /** The rule that made the record, `dates/…`. */
  rule: string
  /** EDTF or ISO 8601 text: `2010-12-17`, `2010-05/2011-06`, `P3Y`, `R/P1M`, `XXXX-06-10`; as written for `invalid`. `toInterval` gives its days. */
  value: string
  /** Parts of the value that the words do not state but the report implies. */
  implied: ('year' | 'month' | 'day')[]
}

export type SloganKind = 'abbreviation' | 'motto' | 'brand'

/** A shorthand (五个好), a coined phrase, or the coined name of a campaign, post or award. */
export interface Slogan extends TextSpan {
  type: 'slogan'
  rule: string
  kind: SloganKind
  /** The members as written, where the mention spells them out; otherwise empty. */
  items: TextSpan[]
  /** Present where the numerals of the shorthand promise another number of members than `items` has: that number. */
  promised?: number
  /** Index in `slogans` of the mention in the same report that spells out the members of this one. */
  definedBy?: number
  /** The members as every reader knows them; only where the report states them nowhere, and not from its words. */
  knownItems?: string[]
}

/** A document cited in 《…》 or other brackets of titles, or by its title and number. */
export interface CitedDocument extends TextSpan {
  type: 'document'
  rule: string
  /** The title without the enclosing 《》. */
  title: string
  /** The document number as written, where the text gives one. */
  number: string | null
  /** What it is by the last word of its title: 方案, 意见, 通知, 办法, 规划, 法, 报刊 (a newspaper or magazine); `null` for books, films and other titles. */
  kind: string | null
  /** Who issued it, as written, where the text says so right before the title or at its head. */
  issuer: string | null
  /** The short name that the text gives it, without brackets: 实施意见. */
  shortName?: string
  /** Index in `documents` of the one in the same report that this mention is a short name of. */
  definedBy?: number
}
