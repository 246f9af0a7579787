import type { CitedDocument, DateRecord, Metric, Slogan } from '../../model/records.ts'
import type { Mined, Report, Stated } from '../../model/report.ts'
import type { TextSpan } from '../../model/span.ts'
import { normalForm } from '../series/normal-form.ts'
import { reportYear } from '../series/report-year.ts'
import type { DateRow, DocumentRow, MetricRow, RecordRow, ReportRow, SectionRow, SentenceRow, SloganRow, Tables } from './table-rows.ts'

/**
 * The flat rows of one mined text: plain, JSON-safe, with keys between the tables. Same input, same keys.
 * @param id id of the raw text, unique in its corpus: all keys begin with it
 */
export function toTables(id: string, mined: Mined): Tables {
  const tables: Tables = { reports: [], sentences: [], sections: [], metrics: [], dates: [], slogans: [], documents: [] }
  mined.reports.forEach((report, r) => {
    const key = `${id}#${r + 1}`
    const sectionOf = sectionKeys(key, report)
    const place = placer(key, report, sectionOf)
    tables.reports.push(reportRow(id, key, report))
    report.sentences.forEach((_, s) => tables.sentences.push(sentenceRow(key, report, s, sectionOf)))
    report.sections.forEach((_, s) => tables.sections.push(sectionRow(key, report, s)))
    report.metrics.forEach((found, n) => tables.metrics.push(metricRow(place(`m${n + 1}`, found), found)))
    report.dates.forEach((found, n) => tables.dates.push(dateRow(place(`d${n + 1}`, found), found)))
    report.slogans.forEach((found, n) => tables.slogans.push(sloganRow(place(`g${n + 1}`, found), found)))
    report.documents.forEach((found, n) => tables.documents.push(documentRow(place(`c${n + 1}`, found), found)))
  })
  return tables
}

function reportRow(source: string, key: string, report: Report): ReportRow {
  const { start, end, title, subtitle, author, organization, date, occasion, genre, spun } = report
  const stated: Record<string, Stated | null> = { title, subtitle, author, organization, date, occasion }
  return {
    key, source, start, end,
    title: title && title.value, author: author && author.value, organization: organization && organization.value,
    date: date && date.value, year: reportYear(report), genre, subtitle: subtitle && subtitle.value, occasion: occasion && occasion.value,
    implied: Object.keys(stated).filter((name) => stated[name]?.implied).join(' '), spun: spun.score,
  }
}

/** The key of every sentence's section, by index of the sentence. */
function sectionKeys(key: string, report: Report): (string | null)[] {
  const keys = new Array<string | null>(report.sentences.length).fill(null)
  report.sections.forEach(({ firstSentence, endSentence }, s) => keys.fill(`${key}/p${s + 1}`, firstSentence, endSentence))
  return keys
}

function sentenceRow(key: string, report: Report, s: number, sectionOf: (string | null)[]): SentenceRow {
  const { start, end, text, kind, confidence, heading } = report.sentences[s]!
  return {
    key: `${key}/s${s + 1}`, report: key, section: sectionOf[s]!, start, end, text, kind, confidence,
    heading: report.headings[heading]?.text ?? null,
  }
}

function sectionRow(key: string, report: Report, s: number): SectionRow {
  const { start, end, kind, firstSentence, endSentence, headings } = report.sections[s]!
  return {
    key: `${key}/p${s + 1}`, report: key, start, end, kind,
    firstSentence: `${key}/s${firstSentence + 1}`, lastSentence: `${key}/s${endSentence}`,
    headings: headings.map((h) => report.headings[h]!.text).join(' / '),
  }
}

/** Gives the cells that all records share; looks up the sentence by halving, since sentences are in order and apart. */
function placer(key: string, { sentences }: Report, sectionOf: (string | null)[]) {
  return (part: string, { start, end, text, rule }: TextSpan & { rule: string }): RecordRow => {
    let low = 0
    let high = sentences.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sentences[middle]!.end <= start) low = middle + 1
      else high = middle
    }
    const isInside = low < sentences.length && sentences[low]!.start <= start
    return {
      key: `${key}/${part}`, report: key, sentence: isInside ? `${key}/s${low + 1}` : null, section: isInside ? sectionOf[low]! : null,
      start, end, text, rule,
    }
  }
}

/** The key of a record by its index in its report; `null` where there is none. */
const keyOf = (report: string, letter: string, index: number | undefined): string | null => (index === undefined ? null : `${report}/${letter}${index + 1}`)

// Rows of records are spelled out: putting two objects together takes ten times as long, and there are thousands.

function metricRow({ key, report, sentence, section, start, end, text, rule }: RecordRow, found: Metric): MetricRow {
  const { value, decimal = null, unit, shape, qualifier, indicator, direction = null, basis = null, status, period, subject = null, partOf } = found
  const [from, to] = Array.isArray(value) ? value : [value, null]
  const [exact, exactTo] = Array.isArray(decimal) ? decimal : [decimal, null]
  return {
    key, report, sentence, section, start, end, text, rule,
    value: from, valueTo: to, decimal: exact, decimalTo: exactTo, unit, shape, qualifier, indicator, direction, basis, status,
    period: period?.value ?? null, periodFrom: period?.from ?? null, periodDate: keyOf(report, 'd', period?.date), subject, partOf: keyOf(report, 'm', partOf),
  }
}

function dateRow({ key, report, sentence, section, start, end, text, rule }: RecordRow, { type, value, implied }: DateRecord): DateRow {
  return { key, report, sentence, section, start, end, text, rule, type, value, implied: implied.join(' ') }
}

function sloganRow({ key, report, sentence, section, start, end, text, rule }: RecordRow, { kind, items, promised, definedBy, knownItems = [] }: Slogan): SloganRow {
  return {
    key, report, sentence, section, start, end, text, rule,
    kind, normal: normalForm(text), members: items.map((member) => member.text).join('|'), promised: promised ?? null, definedBy: keyOf(report, 'g', definedBy),
    knownItems: knownItems.join('|'),
  }
}

function documentRow({ key, report, sentence, section, start, end, text, rule }: RecordRow, { title, number, kind, issuer, shortName, definedBy }: CitedDocument): DocumentRow {
  return {
    key, report, sentence, section, start, end, text, rule,
    title, number, kind, issuer, shortName: shortName ?? null, definedBy: keyOf(report, 'c', definedBy),
  }
}
