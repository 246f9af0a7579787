import type { DateType, MetricQualifier, MetricShape, SectionKind, SloganKind } from '../model/records.ts'
import type { Genre, Mined } from '../model/report.ts'
import type { Span } from '../model/span.ts'

/** All records of one file in one flat list per kind, as the scorer compares them with gold. Offsets are those of the raw text. */
export interface FlatMined {
  sections: (Span & { kind: SectionKind })[]
  reports: (Span & { title: string | null; author: string | null; organization: string | null; date: string | null; genre: Genre })[]
  metrics: FlatMetric[]
  dates: (Span & { type: DateType; value: string })[]
  slogans: (Span & { kind: SloganKind; items: string[] })[]
  documents: (Span & { title: string; number: string | null })[]
}

export interface FlatMetric extends Span {
  value: number | [number, number]
  unit: string
  shape: MetricShape
  qualifier: MetricQualifier
  indicator: string | null
  direction?: 'up' | 'down'
  basis?: string
  status: 'actual' | 'target'
}

/** Flattens the reports of one raw text; metadata and slogan members become plain strings. */
export function flatten({ reports }: Mined): FlatMined {
  return {
    sections: reports.flatMap(({ sections }) => sections.map(({ start, end, kind }) => ({ start, end, kind }))),
    reports: reports.map(({ start, end, title, author, organization, date, genre }) => ({
      start, end, title: title?.value ?? null, author: author?.value ?? null, organization: organization?.value ?? null,
      date: date?.value ?? null, genre,
    })),
    metrics: reports.flatMap(({ metrics }) =>
      metrics.map(({ start, end, value, unit, shape, qualifier, indicator, direction, basis, status }) => ({
        start, end, value, unit, shape, qualifier, indicator,
        ...(direction === undefined ? {} : { direction }), ...(basis === undefined ? {} : { basis }), status,
      }))),
    dates: reports.flatMap(({ dates }) => dates.map(({ start, end, type, value }) => ({ start, end, type, value }))),
    slogans: reports.flatMap(({ slogans }) =>
      slogans.map(({ start, end, kind, items }) => ({ start, end, kind, items: items.map(({ text }) => text) }))),
    documents: reports.flatMap(({ documents }) => documents.map(({ start, end, title, number }) => ({ start, end, title, number }))),
  }
}
