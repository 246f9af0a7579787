/** How well text of sites is told from text of reports, by the units of gold files. */
import type { FlatMined } from './flat.ts'
import type { Span } from '../model/span.ts'
import type { Gold } from './gold.ts'

export interface NoiseCounts {
  /** Units outside of every gold report. */
  noise: number
  /** How many of them lie in no section, or in one of kind `other`. */
  other: number
  /** Units of reports but for those of kind `other`, among which page numbers and notices inside of reports are. */
  report: number
  /** How many of them lie for the most part in no section of any report. */
  lost: number
}

const sharedBy = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Counts the units of one file; those that two careful readers may see differently are left out. */
export function countNoise({ reports, units }: Gold, sections: FlatMined['sections']): NoiseCounts {
  const counts: NoiseCounts = { noise: 0, other: 0, report: 0, lost: 0 }
  const covered = (unit: Span, of: FlatMined['sections']): boolean => of.reduce((n, section) => n + sharedBy(section, unit), 0) * 2 >= unit.end - unit.start
  const told = sections.filter(({ kind }) => kind !== 'other')
  for (const unit of units) {
    if (unit.optional) continue
    if (reports.some((report) => sharedBy(report, unit) > 0)) {
      if (unit.kind === 'other') continue
      counts.report++
      if (!covered(unit, sections)) counts.lost++
    } else {
      counts.noise++
      if (!covered(unit, told)) counts.other++
    }
  }
  return counts
}
