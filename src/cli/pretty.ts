import type { CitedDocument, DateRecord, SectionKind, Slogan } from '../model/records.ts'
import { SECTION_KINDS } from '../model/records.ts'
import type { Mined, Noise, Report, Stated } from '../model/report.ts'
import { keyMetrics } from './key-metrics.ts'
import { bar, cut, displayWidth, grouped, padTo, plainLine, wrapParts } from './layout.ts'
import type { Style } from './style.ts'

/** How a person's view of a file is laid out. */
export interface PrettyOptions {
  /** Cells of a line. */
  width: number
  style: Style
}

const KEY_METRICS = 12
const MOST_PARTS = 24
const SENTENCES = 3
const WIDEST_BAR = 24
const INDENT = '  '
const WIDEST_INDICATOR = 30

const COLOUR_OF: Readonly<Record<SectionKind, keyof Style>> = {
  background: 'blue', measures: 'cyan', results: 'green', problems: 'red', 'next-steps': 'yellow', other: 'dim',
}

/** Each different text once, with how often it occurs where that is more than once, in the order of the text. */
function counted(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].map(([text, count]) => (count > 1 ? `${text} ×${count}` : text))
}

/** A titled block of lines; nothing where there are no lines. */
function block(title: string, lines: readonly string[], { style }: PrettyOptions): string[] {
  return lines.length === 0 ? [] : ['', INDENT + style.bold(title), ...lines.map((line) => INDENT + INDENT + line)]
}

/** Parts run together on lines, at most `MOST_PARTS` of them. */
function listing(parts: readonly string[], { width }: PrettyOptions): string[] {
  const more = parts.length > MOST_PARTS ? [`+${parts.length - MOST_PARTS} more`] : []
  return wrapParts([...parts.slice(0, MOST_PARTS), ...more], ' · ', width - 4)
}

function factsOf({ date, organization, author, genre, start, end }: Report): string {
  const shown = (stated: Stated | null): string[] =>
    stated === null ? [] : [plainLine(stated.value) + (stated.implied ? ' (implied)' : '')]
  return [...shown(date), ...shown(organization), ...shown(author), genre, `${grouped(end - start)} characters`].join(' · ')
}

function sharesOf({ sentences }: Report, { width, style }: PrettyOptions): string[] {
  const barWidth = Math.min(WIDEST_BAR, Math.max(1, width - 20))
  const sizes = new Map<SectionKind, number>()
  for (const { kind, start, end } of sentences) sizes.set(kind, (sizes.get(kind) ?? 0) + end - start)
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  return SECTION_KINDS.filter((kind) => sizes.has(kind)).map((kind) => {
    const share = sizes.get(kind)! / total
    const percent = share > 0 && share < 0.01 ? '<1%' : `${Math.round(share * 100)}%`
    return `${padTo(kind, 10)} ${style[COLOUR_OF[kind]](bar(share, barWidth))} ${percent.padStart(4)}`
  })
}

function metricsOf({ metrics }: Report, { width, style }: PrettyOptions): string[] {
  const rows = keyMetrics(metrics, KEY_METRICS)
  const indicatorWidth = Math.min(WIDEST_INDICATOR, Math.max(0, ...rows.map(({ indicator }) => displayWidth(indicator))))
  return rows.map(({ indicator, amounts }) => {
    const name = padTo(cut(indicator, indicatorWidth), indicatorWidth)
    return `${name}  ${style.cyan(cut(amounts.join('  '), Math.max(10, width - 6 - indicatorWidth)))}`
  })
}

/** Slogans with members first, one a line, and whether there should be more or fewer; the others run together. */
function slogansOf(slogans: readonly Slogan[], options: PrettyOptions): string[] {
  const spelledOut = new Map<string, Slogan>()
  for (const slogan of slogans) {
    const name = plainLine(slogan.text)
    if (slogan.items.length > 0 && !spelledOut.has(name)) spelledOut.set(name, slogan)
  }
  const lines = [...spelledOut].slice(0, KEY_METRICS).flatMap(([name, { items, promised }]) => {
    const members = items.map(({ text }) => plainLine(text))
    if (promised !== undefined) members.push(`${members.pop()} (${promised} promised)`)
    const [first = '', ...rest] = wrapParts([`${name}: ${members[0]}`, ...members.slice(1)], '、', options.width - 6)
    return [first, ...rest.map((line) => INDENT + line)]
  })
  const others = slogans.filter(({ definedBy }) => definedBy === undefined).map(({ text }) => plainLine(text)).filter((name) => !spelledOut.has(name))
  return [...lines, ...listing(counted(others), options)]
}

function datesOf(dates: readonly DateRecord[], options: PrettyOptions): string[] {
  return listing(counted(dates.map(({ value }) => plainLine(value))), options)
}

/** Documents by their full titles, with who issued them where the title does not say it; a short name counts as its document. */
function documentsOf(documents: readonly CitedDocument[], options: PrettyOptions): string[] {
  const names = documents.map(({ definedBy }, at) => {
    const { title, number, issuer, text } = documents[definedBy ?? at]!
    const said = issuer !== null && !text.includes(issuer) ? issuer : ''
    return plainLine(`${said}《${title}》${number ?? ''}`)
  })
  return listing(counted(names), options)
}

/** The first sentences of one kind, headings left out unless there is nothing else. */
function headsOf({ sentences, headings }: Report, wanted: SectionKind, { width }: PrettyOptions): string[] {
  const ofKind = sentences.filter(({ kind }) => kind === wanted)
  const headingEnds = new Map(headings.map(({ start, end }) => [start, end]))
  const said = ofKind.filter(({ start, end }) => headingEnds.get(start) !== end)
  return (said.length > 0 ? said : ofKind).slice(0, SENTENCES).map(({ text }) => cut(plainLine(text), width - 4))
}

function reportLines(report: Report, at: number, count: number, options: PrettyOptions): string[] {
  const { width, style } = options
  const number = count > 1 ? `${at + 1}/${count} ` : ''
  const title = report.title === null ? '(no title)' : plainLine(report.title.value)
  const metricTitle = report.metrics.length > KEY_METRICS ? `Key metrics (of ${grouped(report.metrics.length)})` : 'Key metrics'
  return [
    style.dim(number) + style.bold(cut(title, width - number.length)),
    INDENT + cut(factsOf(report), width - 2),
    ...block('Sections', sharesOf(report, options), options),
    ...block(metricTitle, metricsOf(report, options), options),
    ...block('Slogans', slogansOf(report.slogans, options), options),
    ...block('Dates', datesOf(report.dates, options), options),
    ...block('Documents', documentsOf(report.documents, options), options),
    ...block('Problems', headsOf(report, 'problems', options), options),
    ...block('Next steps', headsOf(report, 'next-steps', options), options),
    '',
  ]
}

function noiseLine(noise: readonly Noise[], width: number): string {
  const size = noise.reduce((sum, { start, end }) => sum + end - start, 0)
  return cut(`Noise left out: ${grouped(size)} characters (${counted(noise.map(({ reason }) => reason)).join(', ')})`, width)
}

/** What a person wants to see of one mined file in a terminal, as text that ends with a line end. */
export function prettyText({ reports, noise }: Mined, options: PrettyOptions): string {
  const lines = reports.flatMap((report, at) => reportLines(report, at, reports.length, options))
  if (reports.length === 0) lines.push('No report found.')
  if (noise.length > 0) lines.push(options.style.dim(noiseLine(noise, options.width)))
  return `${lines.join('\n').trimEnd()}\n`
}
