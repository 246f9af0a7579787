import type { CleanText } from './clean/clean.ts'
import { SECTION_KINDS, type CitedDocument, type DateRecord, type Metric, type Slogan } from './model/records.ts'
import type { Heading, Mined, Noise, Report, Section, Sentence, Stated } from './model/report.ts'
import type { TextSpan } from './model/span.ts'
import type { FoundMetric } from './records/metrics/find.ts'
import { statusOf } from './records/metrics/status.ts'
import { isExactDouble } from './records/numerals/decimal.ts'
import type { FoundRecords } from './records/registry.ts'
import type { Classified } from './sections/classify.ts'
import type { CalendarDate, Place, ReportMetadata } from './split/metadata.ts'
import type { Outline } from './split/outline.ts'
import type { ReportSplit } from './split/reports.ts'
import type { SentenceTable } from './split/sentences.ts'

/** What the stages found of one report, in clean offsets. */
export interface MinedReport extends Place {
  /** First sentence, and one past the last. */
  first: number
  endSentence: number
  metadata: ReportMetadata
  outline: Outline
  kinds: Classified
  records: FoundRecords
}

/** Takes a clean place to the raw text. The only way from clean to raw offsets. */
type ToRaw = (place: Place) => TextSpan

/** Puts together what the stages found, in raw offsets. */
export function assemble(raw: string, clean: CleanText, split: ReportSplit, sentences: SentenceTable, found: MinedReport[]): Mined {
  const { map } = clean
  // Spelled out, without spread: this runs for every sentence and record.
  const toRaw: ToRaw = (place) => {
    const start = map.rawOf(place.start)
    const end = place.end > place.start ? map.rawOf(place.end - 1) + 1 : start
    return { start, end, text: raw.slice(start, end) }
  }
  const noise: Noise[] = clean.noise.map(({ start, end, reason }) => ({ start, end, text: raw.slice(start, end), reason }))
  for (const place of split.prefaces) noise.push({ ...toRaw(place), reason: 'preface' })
  noise.sort((a, b) => a.start - b.start || a.end - b.end)
  return { length: raw.length, reports: found.map((report) => assembleReport(clean.text, toRaw, sentences, report)), noise }
}

function assembleReport(text: string, toRaw: ToRaw, sentences: SentenceTable, report: MinedReport): Report {
  const { metadata, records } = report
  const { start, end } = toRaw(report)
  const rows = assembleSentences(toRaw, sentences, report)
  return {
    start, end,
    title: stated(toRaw, metadata.title, (words) => words.replace(/\s*\n\s*/gu, ' ')),
    author: stated(toRaw, metadata.author, (words) => words.replace(/\s/gu, '')),
    organization: stated(toRaw, metadata.organization, (words) => words.replace(/\s/gu, '')),
    date: metadata.date && { ...toRaw(metadata.date), value: edtf(metadata.date.value), implied: metadata.date.implied },
    genre: metadata.genre,
    headings: assembleHeadings(toRaw, sentences, report),
    sentences: rows,
    sections: assembleSections(rows, report.outline),
    metrics: records.metrics.map((metric) => assembleMetric(toRaw, sentences, report, metric)),
    dates: records.dates.map((date): DateRecord => {
      const { start, end, text } = toRaw(date)
      return { start, end, text, type: date.type, rule: date.rule, value: date.value, implied: date.implied }
    }),
    slogans: records.slogans.map((slogan): Slogan => {
      const { start, end, text } = toRaw(slogan)
      return { start, end, text, type: 'slogan', rule: slogan.rule, kind: slogan.kind, items: slogan.items.map(toRaw) }
    }),
    documents: records.documents.map((document): CitedDocument => ({
      ...toRaw(document), type: 'document', rule: document.rule, title: text.slice(document.titleStart, document.titleEnd), number: document.number,
    })),
  }
}

function stated(toRaw: ToRaw, place: (Place & { implied: boolean }) | null, tidy: (words: string) => string): Stated | null {
  if (!place) return null
  const span = toRaw(place)
  return { ...span, value: tidy(span.text), implied: place.implied }
}

const two = (n: number): string => String(n).padStart(2, '0')

function edtf({ year, month, day }: CalendarDate): string {
  return [String(year), month && two(month), month && day && two(day)].filter(Boolean).join('-')
}

function assembleSentences(toRaw: ToRaw, sentences: SentenceTable, { first, endSentence, kinds, outline }: MinedReport): Sentence[] {
  const rows: Sentence[] = []
  for (let s = first; s < endSentence; s++) {
    const { start, end, text } = toRaw({ start: sentences.start[s]!, end: sentences.end[s]! })
    rows.push({
      start, end, text,
      kind: SECTION_KINDS[kinds.kind[s - first]!]!,
      confidence: Math.round(kinds.confidence[s - first]! * 1000) / 1000,
      heading: outline.headingOf[s - first]!,
    })
  }
  return rows
}

function assembleHeadings(toRaw: ToRaw, sentences: SentenceTable, { first, kinds, outline }: MinedReport): Heading[] {
  return outline.sentence.map((s, h) => ({
    ...toRaw({ start: sentences.start[s]!, end: sentences.end[s]! }),
    level: outline.level[h]!,
    kind: SECTION_KINDS[kinds.kind[s - first]!]!,
  }))
}

/** Runs of one kind under one heading; a heading opens the section that it heads. */
function assembleSections(rows: Sentence[], outline: Outline): Section[] {
  const sections: Section[] = []
  rows.forEach((row, s) => {
    const last = sections.at(-1)
    if (last && last.kind === row.kind && rows[s - 1]!.heading === row.heading) {
      last.end = row.end
      last.endSentence = s + 1
    } else {
      const headings: number[] = []
      for (let h = row.heading; h >= 0; h = outline.parent[h]!) headings.unshift(h)
      sections.push({ start: row.start, end: row.end, kind: row.kind, firstSentence: s, endSentence: s + 1, headings })
    }
  })
  return sections
}

function assembleMetric(toRaw: ToRaw, sentences: SentenceTable, report: MinedReport, found: FoundMetric): Metric {
  const s = sentenceAt(sentences, report, found.start)
  const { start, end, text: surface } = toRaw(found)
  const { decimal } = found
  const isPair = typeof decimal !== 'string'
  const metric: Metric = {
    start, end, text: surface, type: 'metric', rule: found.rule,
    value: isPair ? [Number(decimal[0]), Number(decimal[1])] : Number(decimal),
    unit: found.unit, shape: found.shape, qualifier: found.qualifier,
    indicator: found.indicator && toRaw(found.indicator).text,
    status: statusOf(found.evidence, s < 0 ? null : SECTION_KINDS[report.kinds.kind[s - report.first]!]!),
  }
  if (!(isPair ? decimal.every(isExactDouble) : isExactDouble(decimal))) metric.decimal = decimal
  if (found.direction) metric.direction = found.direction
  if (found.basis) metric.basis = toRaw(found.basis).text
  return metric
}

function sentenceAt({ start, end }: SentenceTable, { first, endSentence }: MinedReport, at: number): number {
  let low = first
  let high = endSentence
  while (low < high) {
    const middle = (low + high) >> 1
    if (end[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low < endSentence && start[low]! <= at ? low : -1
}
