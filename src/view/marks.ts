import type { CitedDocument, DateRecord, Metric, Slogan } from '../model/records.ts'
import type { Mined, Report } from '../model/report.ts'
import type { Mark } from './weave.ts'

/** The types of record that are shown. */
export const RECORD_TYPES = ['date', 'document', 'metric', 'slogan'] as const

/** All that the text pane shows of a mined text. Anchors are `r1`, `r1-h2`, `r1-m3`: the first report, its second heading, its third metric. */
export function marksOf({ reports, noise }: Mined): Mark[] {
  const marks = reports.flatMap((report, r) => reportMarks(report, `r${r + 1}`))
  for (const { start, end, reason } of noise) marks.push({ start, end, className: 'noise', title: `noise: ${reason}` })
  return marks
}

function reportMarks(report: Report, id: string): Mark[] {
  const { start, end, sentences, headings, metrics, dates, slogans, documents } = report
  return [
    { start, end, className: 'report', id },
    ...sentences.map((sent): Mark => ({ ...place(sent), className: `kind-${sent.kind}`, title: `${sent.kind} (confidence ${sent.confidence})` })),
    ...headings.map((heading, n): Mark => ({ ...place(heading), className: 'heading', id: `${id}-h${n + 1}` })),
    ...metrics.map((found, n): Mark => ({ ...place(found), className: 'metric', id: `${id}-m${n + 1}`, title: metricTitle(found) })),
    ...dates.map((found, n): Mark => ({ ...place(found), className: 'date', id: `${id}-d${n + 1}`, title: dateTitle(found) })),
    ...slogans.map((found, n): Mark => ({ ...place(found), className: 'slogan', id: `${id}-g${n + 1}`, title: sloganTitle(found, slogans) })),
    ...documents.map((found, n): Mark => ({ ...place(found), className: 'document', id: `${id}-c${n + 1}`, title: documentTitle(found, documents) })),
  ]
}

function place({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end }
}

/** The value of a metric as a reader would write it: `82 → 96.5 %`, `≈ 400 人`. */
export function metricValue({ value, decimal, unit, shape, qualifier }: Metric): string {
  const joint = { point: '', range: '–', change: ' → ', rank: '', ratio: ':' }[shape]
  const sign = { exact: '', about: '≈ ', above: '> ', below: '< ' }[qualifier]
  return `${sign}${[decimal ?? value].flat().join(joint)}${unit && ` ${unit}`}`
}

/** What a metric is measured against and whether it is real: `up, 同比, target`. */
export function metricAspects({ shape, direction, basis, status }: Metric): string {
  return [shape === 'point' ? undefined : shape, direction, basis, status === 'target' ? status : undefined].filter((aspect) => aspect !== undefined).join(', ')
}

function metricTitle(found: Metric): string {
  const { indicator, subject, period, rule } = found
  const about = [metricAspects(found), subject, period?.value].filter(Boolean).join(', ')
  return `metric: ${indicator === null ? '' : `${indicator} = `}${metricValue(found)}${about && ` (${about})`}\n${rule}`
}

function dateTitle({ type, value, implied, rule }: DateRecord): string {
  return `${type}: ${value}${implied.length > 0 ? ` (implied: ${implied.join(', ')})` : ''}\n${rule}`
}

/** Members are those of the mention that spells the slogan out; the report does not state known ones. */
function sloganTitle({ kind, items, promised, definedBy, knownItems, rule }: Slogan, slogans: readonly Slogan[]): string {
  const members = (definedBy === undefined ? items : slogans[definedBy]!.items).map(({ text }) => text)
  const about = knownItems ? ` (known): ${knownItems.join(' | ')}` : members.length > 0 ? `: ${members.join(' | ')}` : ''
  return `${kind}${about}${promised === undefined ? '' : ` (${promised} promised)`}\n${rule}`
}

function documentTitle({ definedBy, ...found }: CitedDocument, documents: readonly CitedDocument[]): string {
  const { title, number, kind, issuer } = definedBy === undefined ? found : documents[definedBy]!
  return `document: ${[title, number, kind, issuer].filter((fact) => fact !== null).join(', ')}\n${found.rule}`
}
