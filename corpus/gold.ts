/** The gold format: what a person marked in one raw file, all offsets in UTF-16 units of that file. */
import type { DateType, MetricQualifier, MetricShape, SectionKind, SloganKind } from '../src/model/records.ts'

interface Marked {
  start: number
  end: number
  text?: string
  /** A grey case: finding it is neither rewarded nor punished. */
  optional?: true
}

export interface GoldReport {
  start: number
  end: number
  title: string | null
  author: string | null
  organization: string | null
  date: string | null
  genre: string
}

export interface GoldUnit extends Marked {
  kind: SectionKind
}

export interface GoldMetric extends Marked {
  value: number | [number, number]
  unit: string
  shape: MetricShape
  qualifier: MetricQualifier
  indicator: string | null
  direction?: 'up' | 'down'
  basis?: string
  status?: 'target'
}

export interface GoldDate extends Marked {
  type: DateType
  value: string
}

export interface GoldSlogan extends Marked {
  kind: SloganKind
  items?: string[]
}

export interface GoldDocument extends Marked {
  number: string | null
}

export interface Gold {
  file: string
  reports: GoldReport[]
  units: GoldUnit[]
  metrics: GoldMetric[]
  dates: GoldDate[]
  slogans: GoldSlogan[]
  documents: GoldDocument[]
}
