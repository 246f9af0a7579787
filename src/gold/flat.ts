import type { DateType, MetricQualifier, MetricShape, SectionKind, SloganKind } from '../model/records.ts'
import type { Genre, Mined, Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'

/**
 * All records of one file in one flat list per kind, as the scorer compares them with gold. Offsets are those of the raw text; `partOf`
 * and `definedBy` are indices in the list of their kind. A field that a record does not have is absent.
 */
export interface FlatMined {
  sections: (Span & { kind: SectionKind })[]
  reports: (Span & { title: string | null; author: string | null; organization: string | null; date: string | null; genre: Genre })[]
  metrics: FlatMetric[]
  dates: (Span & { type: DateType; value: string })[]
  slogans: (Span & { kind: SloganKind; items: string[]; promised?: number; definedBy?: number; knownItems?: string[] })[]
  documents: (Span & { title: string; number: string | null; kind: string | null; issuer: string | null; shortName?: string; definedBy?: number })[]
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
  /** The value of the period alone. */
  period?: string
  subject?: string
  partOf?: number
}

/** The fields that have a value. */
function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }
}

type RecordList = 'metrics' | 'dates' | 'slogans' | 'documents'

/** The records of all reports; `make` is given what an index into the list of their report becomes. */
function flatList<List extends RecordList, Row>(reports: readonly Report[], list: List, make: (record: Report[List][number], indexOf: IndexOf) => Row): Row[] {
  let before = 0
  return reports.flatMap((report) => {
    const first = before
    const records: readonly Report[List][number][] = report[list]
    before += records.length
    return records.map((record) => make(record, (index) => (index === undefined ? undefined : first + index)))
  })
}

type IndexOf = (index: number | undefined) => number | undefined

/** Flattens the reports of one raw text; metadata, periods and slogan members become plain strings. */
export function flatten({ reports }: Mined): FlatMined {
  return {
    sections: reports.flatMap(({ sections }) => sections.map(({ start, end, kind }) => ({ start, end, kind }))),
    reports: reports.map(({ start, end, title, author, organization, date, genre }) => ({
      start, end, title: title?.value ?? null, author: author?.value ?? null, organization: organization?.value ?? null,
      date: date?.value ?? null, genre,
    })),
    metrics: flatList(reports, 'metrics', ({ start, end, value, unit, shape, qualifier, indicator, direction, basis, status, period, subject, partOf }, indexOf) => ({
      start, end, value, unit, shape, qualifier, indicator, ...given({ direction, basis }), status,
      ...given({ period: period?.value, subject, partOf: indexOf(partOf) }),
    })),
    dates: flatList(reports, 'dates', ({ start, end, type, value }) => ({ start, end, type, value })),
    slogans: flatList(reports, 'slogans', ({ start, end, kind, items, promised, definedBy, knownItems }, indexOf) => ({
      start, end, kind, items: items.map(({ text }) => text), ...given({ promised, definedBy: indexOf(definedBy), knownItems }),
    })),
    documents: flatList(reports, 'documents', ({ start, end, title, number, kind, issuer, shortName, definedBy }, indexOf) => ({
      start, end, title, number, kind, issuer, ...given({ shortName, definedBy: indexOf(definedBy) }),
    })),
  }
}
