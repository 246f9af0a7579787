import { SECTION_KINDS, type Metric, type Slogan } from '../model/records.ts'
import type { Mined, Report } from '../model/report.ts'
import { escapeHtml } from './escape.ts'
import { metricAspects, metricValue, RECORD_TYPES } from './marks.ts'

/** Headings deeper than this are indented no further. */
const DEEPEST_LEVEL = 6

/** Links to all reports and headings. */
export function outline({ reports }: Mined): string {
  const entries = reports.flatMap((report, r) => [
    `<li>${link(`r${r + 1}`, reportName(report, r))}${facts(report)}</li>`,
    ...report.headings.map(({ text, level }, h) => (
      `<li class="level-${Math.min(level + 1, DEEPEST_LEVEL)}">${link(`r${r + 1}-h${h + 1}`, text)}</li>`
    )),
  ])
  return `<nav aria-label="Outline"><h2>Outline</h2><ul>\n${entries.join('\n')}\n</ul></nav>`
}

/** What each colour and line stands for, and how often it occurs. */
export function legend({ reports, noise }: Mined): string {
  const count = (of: (report: Report) => number): number => reports.reduce((sum, report) => sum + of(report), 0)
  const kinds = SECTION_KINDS.map((kind) => entry(`kind-${kind}`, kind, count(({ sentences }) => sentences.filter((sent) => sent.kind === kind).length)))
  const records = RECORD_TYPES.map((type) => entry(type, type, count((report) => report[`${type}s`].length)))
  return `<section><h2>Legend</h2><ul>\n${[...kinds, ...records, entry('noise', 'noise', noise.length)].join('\n')}\n</ul></section>`
}

/** All metrics and slogans, with links to their places. */
export function summary({ reports }: Mined): string {
  const metrics = reports.flatMap((report, r) => report.metrics.map((found, m) => metricRow(found, `r${r + 1}-m${m + 1}`)))
  const slogans = reports.flatMap((report, r) => report.slogans.map((found, g) => sloganRow(found, `r${r + 1}-g${g + 1}`)))
  return table('Metrics', ['indicator', 'value', ''], metrics) + table('Slogans', ['slogan', 'kind', 'members'], slogans)
}

function table(name: string, columns: string[], rows: string[]): string {
  if (rows.length === 0) return ''
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join('')
  return `<section><h2>${name}</h2><table>\n<tr>${head}</tr>\n${rows.join('\n')}\n</table></section>\n`
}

function metricRow(found: Metric, id: string): string {
  return row([found.indicator === null ? '' : chinese(found.indicator), link(id, metricValue(found)), chinese(metricAspects(found))])
}

function sloganRow({ text, kind, items }: Slogan, id: string): string {
  return row([link(id, text), kind, chinese(items.map((member) => member.text).join(' | '))])
}

function row(cells: string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function entry(className: string, name: string, count: number): string {
  return `<li><span class="${className}">${name}</span> <span class="muted">${count}</span></li>`
}

function link(id: string, text: string): string {
  return `<a href="#${id}" lang="zh">${escapeHtml(text)}</a>`
}

function chinese(text: string): string {
  return text === '' ? '' : `<span lang="zh">${escapeHtml(text)}</span>`
}

/** What a report is called on the page: its title, else its number. */
export function reportName({ title }: Report, r: number): string {
  return title?.value ?? `Report ${r + 1}`
}

function facts({ genre, date, organization, author }: Report): string {
  const known = [genre, date?.value, organization?.value, author?.value].filter((fact) => fact !== undefined)
  return ` <span class="muted" lang="zh">${escapeHtml(known.join(' · '))}</span>`
}
