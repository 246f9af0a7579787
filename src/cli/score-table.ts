import type { Summary } from '../gold/score-summary.ts'
import { META_FIELDS, RECORD_NAMES } from '../gold/scoring.ts'
import type { SectionFigures } from '../gold/section-figures.ts'
import { SECTION_KINDS } from '../model/records.ts'

const percent = (rate: number): string => (rate * 100).toFixed(1).padStart(6)

/** Figures over sentences as lines for people: all together, then kind by kind. */
export function sectionLines({ accuracy, macroF1, perKind }: SectionFigures): string[] {
  const kinds = SECTION_KINDS.filter((kind) => perKind[kind].gold > 0)
  return [
    `sections   accuracy${percent(accuracy)}   macro-F1${percent(macroF1)}`,
    ...kinds.map((kind) => {
      const { gold, precision, recall, f1 } = perKind[kind]
      return `  ${kind.padEnd(12)} gold ${String(gold).padStart(5)}   P${percent(precision)}  R${percent(recall)}  F1${percent(f1)}`
    }),
  ]
}

/** All figures as a table for people. What the gold has nothing of is left out. */
export function scoreTable({ sections, records, reports, noise }: Summary, files: number): string {
  const lines = [`${files} files, ${reports.gold} reports, ${sections.units} units`, '']
  if (reports.gold > 0) {
    lines.push(`reports    found ${reports.found} of ${reports.gold}, invented ${reports.invented}`)
    lines.push(`           ${META_FIELDS.map((f) => `${f}${percent(reports.meta[f]!.right)} of ${reports.meta[f]!.asked}`).join(', ')}`, '')
  }
  if (reports.gold > 0 && noise.noise > 0) lines.push(`noise      left out or \`other\` ${noise.other} of ${noise.noise} units; lost to it ${noise.lost} of ${noise.report} units of reports`, '')
  lines.push(...sectionLines(sections))
  const names = RECORD_NAMES.filter((name) => records[name].gold > 0)
  if (names.length > 0) lines.push('', '             gold  mined   overlap F1  exact F1  strict F1   fields right on found')
  for (const name of names) {
    const r = records[name]
    const fields = Object.entries(r.fields).map(([field, rate]) => `${field}${percent(rate)}`).join(', ')
    lines.push(`${name.padEnd(11)}${String(r.gold).padStart(6)}${String(r.predicted).padStart(7)}${percent(r.overlap.f1).padStart(12)}${percent(r.exact.f1).padStart(11)}${percent(r.strict.f1).padStart(11)}   ${fields}`)
  }
  return `${lines.join('\n')}\n`
}
