import { SECTION_KINDS } from '../model/records.ts'
import type { Mined, Report } from '../model/report.ts'
import { RECORD_TYPES } from './marks.ts'
import { link, muted } from './pieces.ts'

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
  return `<section><h2>Legend</h2><ul class="in-line">\n${[...kinds, ...records, entry('noise', 'noise', noise.length)].join('\n')}\n</ul></section>`
}

function entry(className: string, name: string, count: number): string {
  return `<li><span class="${className}">${name}</span> <span class="muted">${count}</span></li>`
}

/** What a report is called on the page: its title, else its number. */
export function reportName({ title }: Report, r: number): string {
  return title?.value ?? `Report ${r + 1}`
}

function facts({ genre, date, organization, author }: Report): string {
  const known = [genre, date?.value, organization?.value, author?.value].filter((fact) => fact !== undefined)
  return ` ${muted(known.join(' · '))}`
}
