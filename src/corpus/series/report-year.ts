import type { Report } from '../../model/report.ts'

/** The year of a report's own date, or `null` where the report has none or leaves its year open. */
export function reportYear(report: Report): number | null {
  const year = /^\d{4}(?!\d)/u.exec(report.date?.value ?? '')
  return year ? Number(year[0]) : null
}
