import type { CleanText } from './clean/clean.ts'
import { SpunByReport } from './clean/spun-by-report.ts'
import { SECTION_KINDS, type CitedDocument, type DateRecord, type Metric, type MetricPeriod, type SectionKind, type Slogan } from './model/records.ts'
import type { Heading, KindMix, Mined, Noise, Report, Section, Sentence, Stated } from './model/report.ts'
import type { OutlinedReport } from './outline-reports.ts'
import { RawText } from './raw-text.ts'
import type { FoundDocument } from './records/documents.ts'
import type { FoundMetric } from './records/metrics/find.ts'
import { Periods } from './records/metrics/period.ts'
import { statusOf } from './records/metrics/status.ts'
import { isExactDouble } from './records/numerals/decimal.ts'
import type { FoundRecords } from './records/registry.ts'
import type { FoundSlogan } from './records/slogans/find.ts'
import type { Classified } from './sections/classify.ts'
import { isHeading } from './sections/report-outline.ts'
import type { CalendarDate, Place } from './split/metadata.ts'
import type { Outline } from './split/outline.ts'
import type { ReportSplit } from './split/reports.ts'
import type { SentenceTable } from './split/sentences.ts'

/** What the stages found of one report, in clean offsets. */
export interface MinedReport extends OutlinedReport {
  kinds: Classified
  records: FoundRecords
}

/** Puts together what the stages found, in raw offsets. Records are spelled out without spread: there are thousands. */
export function assemble(raw: string, clean: CleanText, split: ReportSplit, sentences: SentenceTable, found: MinedReport[]): Mined {
  const rawText = new RawText(raw, clean.map)
  const noise: Noise[] = clean.noise.map(({ start, end, reason }) => ({ start, end, text: raw.slice(start, end), reason }))
  for (const place of split.prefaces) noise.push({ ...rawText.spanOf(place), reason: 'preface' })
  noise.sort((a, b) => a.start - b.start || a.end - b.end)
  const spun = new SpunByReport(clean.spun)
  return { length: raw.length, reports: found.map((report) => assembleReport(clean.text, rawText, sentences, report, spun)), noise }
}

function assembleReport(text: string, raw: RawText, sentences: SentenceTable, report: MinedReport, spun: SpunByReport): Report {
  const { metadata, records } = report
  const { start, end } = raw.spanOf(report)
  const rows = assembleSentences(raw, sentences, report)
  const sections = assembleSections(rows, report.outline)
  return {
    start, end,
    title: stated(raw, metadata.title, (words) => onOneLine(words, ' ')),
    subtitle: stated(raw, metadata.subtitle, (words) => onOneLine(words, '')),
    author: stated(raw, metadata.author, withoutSpaces),
    organization: stated(raw, metadata.organization, withoutSpaces),
    date: metadata.date && { ...raw.spanOf(metadata.date), value: edtf(metadata.date.value), implied: metadata.date.implied },
    occasion: stated(raw, metadata.occasion, withoutSpaces),
    genre: metadata.genre,
    headings: assembleHeadings(raw, rows, sections, report),
    sentences: rows,
    sections,
    metrics: assembleMetrics(text, raw, sentences, report),
    dates: records.dates.map((date): DateRecord => {
      const { start, end, text } = raw.spanOf(date)
      return { start, end, text, type: date.type, rule: date.rule, value: date.value, implied: date.implied }
    }),
    slogans: records.slogans.map((slogan) => assembleSlogan(raw, slogan)),
    documents: records.documents.map((document) => assembleDocument(text, raw, document)),
    spun: spun.of(start, end),
  }
}

function stated(raw: RawText, place: (Place & { implied: boolean }) | null, tidy: (words: string) => string): Stated | null {
  if (!place) return null
  const { start, end, text } = raw.spanOf(place)
  return { start, end, text, value: tidy(text), implied: place.implied }
}

const onOneLine = (words: string, between: string): string => (words.includes('\n') ? words.replace(/\s*\n\s*/gu, between) : words)
const withoutSpaces = (words: string): string => words.replace(/\s/gu, '')

const two = (n: number): string => String(n).padStart(2, '0')
const edtf = ({ year, month, day }: CalendarDate): string => String(year) + (month ? `-${two(month)}${day ? `-${two(day)}` : ''}` : '')

function assembleSentences(raw: RawText, sentences: SentenceTable, { first, endSentence, kinds, outline }: MinedReport): Sentence[] {
  const rows: Sentence[] = []
  for (let s = first; s < endSentence; s++) {
    const { start, end, text } = raw.spanOf({ start: sentences.start[s]!, end: sentences.end[s]! })
    rows.push({
      start, end, text,
      kind: SECTION_KINDS[kinds.kind[s - first]!]!,
      confidence: Math.round(kinds.confidence[s - first]! * 1000) / 1000,
      heading: outline.headingOf[s - first]!,
    })
  }
  return rows
}

/** A heading is of the kind of the sentence that it is or opens. */
function assembleHeadings(raw: RawText, rows: readonly Sentence[], sections: readonly Section[], report: MinedReport): Heading[] {
  const { first, outline } = report
  const mixes = kindMixes(sections, report)
  return outline.sentence.map((s, h) => {
    const { start, end, text } = raw.spanOf({ start: outline.start[h]!, end: outline.end[h]! })
    return { start, end, text, level: outline.level[h]!, kind: rows[s - first]!.kind, mix: mixes[h]! }
  })
}

/** For each heading how many sentences of each kind stand under it, those under headings below it too. */
function kindMixes(sections: readonly Section[], report: MinedReport): KindMix[] {
  const mixes = report.outline.sentence.map((): KindMix => ({}))
  const add = (mix: KindMix, kind: SectionKind, count: number): void => void (mix[kind] = (mix[kind] ?? 0) + count)
  for (const { kind, firstSentence, endSentence, headings } of sections) {
    if (headings.length === 0) continue
    // Only the first sentence under a heading can be that heading.
    const from = isHeading(report, report.first + firstSentence) ? firstSentence + 1 : firstSentence
    if (from < endSentence) add(mixes[headings.at(-1)!]!, kind, endSentence - from)
  }
  // A parent stands before its children.
  for (let h = mixes.length - 1; h >= 0; h--) {
    const above = mixes[report.outline.parent[h]!]
    if (above) for (const kind of SECTION_KINDS) if (mixes[h]![kind]) add(above, kind, mixes[h]![kind]!)
  }
  return mixes
}

/** Runs of one kind under one heading; a heading opens the section that it heads. */
function assembleSections(rows: readonly Sentence[], outline: Outline): Section[] {
  const sections: Section[] = []
  for (let first = 0; first < rows.length; ) {
    const { start, kind, heading } = rows[first]!
    let end = first + 1
    while (end < rows.length && rows[end]!.kind === kind && rows[end]!.heading === heading) end++
    const headings: number[] = []
    for (let h = heading; h >= 0; h = outline.parent[h]!) headings.push(h)
    sections.push({ start, end: rows[end - 1]!.end, kind, firstSentence: first, endSentence: end, headings: headings.reverse() })
    first = end
  }
  return sections
}

function assembleMetrics(text: string, raw: RawText, { start, end }: SentenceTable, report: MinedReport): Metric[] {
  const { first, endSentence, kinds, records, outline } = report
  const periods = new Periods({ text, dates: records.dates, year: records.year })
  // Metrics and sentences both stand in order.
  let s = first
  let heading = -1
  let places = headingsAbove(report, heading)
  const placesAbove = (): Place[] => {
    const next = s < endSentence ? outline.headingOf[s - first]! : -1
    if (next !== heading) places = headingsAbove(report, (heading = next))
    return places
  }
  return records.metrics.map((found) => {
    while (s < endSentence && end[s]! <= found.start) s++
    const isInside = s < endSentence && start[s]! <= found.start
    const period = periods.of(found, isInside ? start[s]! : found.start, placesAbove)
    return assembleMetric(raw, isInside ? SECTION_KINDS[kinds.kind[s - first]!]! : null, found, period)
  })
}

/** A heading and those above it, the nearest first, and the title. */
function headingsAbove({ outline, metadata }: MinedReport, heading: number): Place[] {
  const places: Place[] = []
  for (let h = heading; h >= 0; h = outline.parent[h]!) places.push({ start: outline.start[h]!, end: outline.end[h]! })
  if (metadata.title) places.push(metadata.title)
  return places
}

/** @param kind the kind of the sentence that the metric stands in, or null */
function assembleMetric(raw: RawText, kind: SectionKind | null, found: FoundMetric, period: MetricPeriod | null): Metric {
  const { start, end, text } = raw.spanOf(found)
  const { decimal } = found
  const isPair = typeof decimal !== 'string'
  const metric: Metric = {
    start, end, text, type: 'metric', rule: found.rule,
    value: isPair ? [Number(decimal[0]), Number(decimal[1])] : Number(decimal),
    unit: found.unit, shape: found.shape, qualifier: found.qualifier,
    indicator: found.indicator && raw.textOf(found.indicator) + (found.indicatorHead ? raw.textOf(found.indicatorHead) : ''),
    status: statusOf(found.evidence, kind),
  }
  if (!(isPair ? decimal.every(isExactDouble) : isExactDouble(decimal))) metric.decimal = decimal
  if (found.direction) metric.direction = found.direction
  if (found.basis) metric.basis = raw.textOf(found.basis)
  if (period) metric.period = period
  if (found.subject) metric.subject = raw.textOf(found.subject)
  if (found.partOf !== undefined) metric.partOf = found.partOf
  return metric
}

function assembleSlogan(raw: RawText, found: FoundSlogan): Slogan {
  const { start, end, text } = raw.spanOf(found)
  const slogan: Slogan = { start, end, text, type: 'slogan', rule: found.rule, kind: found.kind, items: found.items.map((item) => raw.spanOf(item)) }
  if (found.promised !== null) slogan.promised = found.promised
  if (found.definedBy !== null) slogan.definedBy = found.definedBy
  if (found.knownItems) slogan.knownItems = [...found.knownItems]
  return slogan
}

function assembleDocument(text: string, raw: RawText, found: FoundDocument): CitedDocument {
  const { start, end, text: words } = raw.spanOf(found)
  const number = found.number && withoutSpaces(raw.textOf(found.number))
  const title = onOneLine(text.slice(found.titleStart, found.titleEnd), '')
  const document: CitedDocument = { start, end, text: words, type: 'document', rule: found.rule, title, number, kind: found.kind, issuer: found.issuer }
  if (found.shortName !== null) document.shortName = found.shortName
  if (found.definedBy !== null) document.definedBy = found.definedBy
  return document
}
