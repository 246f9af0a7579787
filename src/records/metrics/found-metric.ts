import type { MetricQualifier, MetricShape } from '../../model/records.ts'
import type { TokenTable } from '../../words/token-table.ts'
import type { MetricWords } from './words.ts'

/** A place in the clean text. */
export interface Place {
  start: number
  end: number
}

/** What the words around a number say of its status: planned, or done. */
export type StatusEvidence = 'target' | 'actual' | null

/**
 * A metric in clean offsets; the pipeline settles its status and maps it to the raw text. It has all its fields from the start, so that
 * all metrics are of one shape.
 */
export interface FoundMetric extends Place {
  rule: string
  /** Exact decimal text of the value, or of both values of a range, change or ratio. */
  decimal: string | [string, string]
  unit: string
  shape: MetricShape
  qualifier: MetricQualifier
  indicator: Place | null
  direction: 'up' | 'down' | undefined
  basis: Place | undefined
  /** What the indicator shares with others: 产业 of 一 in 一、二、三产业. */
  indicatorHead: Place | undefined
  subject: Place | undefined
  /** Number of the metric that this one is a part of. */
  partOf: number | undefined
  evidence: StatusEvidence
}

/** The stretch of text that is searched, and what it is searched with. */
export interface MetricText extends Place {
  text: string
  words: MetricWords
  /** The words of the whole text. */
  tokens: TokenTable
}
