import type { MetricQualifier, MetricShape } from '../../model/records.ts'
import type { CorpusEntry } from '../mining/entries.ts'
import { normalForm } from './normal-form.ts'
import { reportYear } from './report-year.ts'

/** One value of an indicator, and where it was said. */
export interface IndicatorRow {
  /** Year of the report that says it, which for a target or a look back is not the year that it speaks of. */
  year: number | null
  value: number
  /** The second number of a range, a change or a ratio. */
  valueTo: number | null
  /** As written; values of several units are not brought together. */
  unit: string
  shape: MetricShape
  qualifier: MetricQualifier
  direction: 'up' | 'down' | null
  basis: string | null
  status: 'actual' | 'target'
  /** The indicator as written. */
  indicator: string
  organization: string | null
  /** Key of the metric, as in the table `metrics`. */
  metric: string
  text: string
}

/**
 * The values of one indicator over the years of the reports: by year, reports without a year last, within a year in the order
 * of the corpus. Failed entries are passed over.
 * @param indicator its name, or several names of the same thing; compared whole, without regard to width, quotes and spaces
 */
export function indicatorSeries(entries: Iterable<CorpusEntry>, indicator: string | readonly string[]): IndicatorRow[] {
  const names = new Set((typeof indicator === 'string' ? [indicator] : indicator).map(normalForm))
  const rows: IndicatorRow[] = []
  for (const entry of entries) {
    if ('error' in entry) continue
    entry.mined.reports.forEach((report, r) => {
      const year = reportYear(report)
      report.metrics.forEach((found, m) => {
        if (found.indicator === null || !names.has(normalForm(found.indicator))) return
        const [value, valueTo] = Array.isArray(found.value) ? found.value : [found.value, null]
        const { unit, shape, qualifier, direction = null, basis = null, status, text } = found
        rows.push({
          year, value, valueTo, unit, shape, qualifier, direction, basis, status, indicator: found.indicator,
          organization: report.organization && report.organization.value, metric: `${entry.id}#${r + 1}/m${m + 1}`, text,
        })
      })
    })
  }
  return rows.sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || 0)
}
