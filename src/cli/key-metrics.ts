import type { Metric } from '../model/records.ts'
import { plainLine } from './layout.ts'

/** What one indicator is reported to be: its amounts, in the order of the text. */
export interface KeyMetric {
  /** With whose it is in front, where the text says so: `全镇 党员`. */
  indicator: string
  /** `235.2亿元`, `↑18.5% 同比`, `60万吨 (target)`; last `[2014]` for their period, unless it is only that of the report. */
  amounts: string[]
}

interface Group {
  indicator: string
  period: string
  metrics: Metric[]
}

/** The surface with its marks: an arrow for a rise or a fall, what it is measured against, whether it is a target. */
function amountOf(metric: Metric): string {
  const arrow = metric.direction === 'up' ? '↑' : metric.direction === 'down' ? '↓' : ''
  const basis = metric.basis === undefined ? '' : ` ${plainLine(metric.basis)}`
  return `${arrow}${plainLine(metric.text)}${basis}${metric.status === 'target' ? ' (target)' : ''}`
}

/** Neighbouring metrics of one indicator and one period together: an amount and its growth are two records. */
function groupByIndicator(metrics: readonly Metric[]): Group[] {
  const groups: Group[] = []
  for (const metric of metrics) {
    if (metric.indicator === null) continue
    const indicator = plainLine(`${metric.subject ?? ''} ${metric.indicator}`)
    const period = metric.period && metric.period.from !== 'report' ? `[${metric.period.value}]` : ''
    const last = groups.at(-1)
    if (last?.indicator === indicator && last.period === period) last.metrics.push(metric)
    else groups.push({ indicator, period, metrics: [metric] })
  }
  return groups
}

/** How much a reader would want to see the group: amounts that move, that are compared, that are asked for. */
function weightOf({ metrics }: Group): number {
  const some = (holds: (metric: Metric) => boolean): number => (metrics.some(holds) ? 1 : 0)
  return (
    2 * some((metric) => metric.direction !== undefined || metric.shape === 'change') +
    some((metric) => metric.basis !== undefined) + some((metric) => metric.status === 'target' || metric.shape === 'rank') +
    some((metric) => metric.unit === '元' || metric.unit === '%') + (metrics.length > 1 ? 1 : 0)
  )
}

/** The metrics that say most about a report, at most `limit`, in the order of the text. Metrics without indicator are left out. */
export function keyMetrics(metrics: readonly Metric[], limit: number): KeyMetric[] {
  return groupByIndicator(metrics)
    .map((group, at) => ({ group, at, weight: weightOf(group) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, limit)
    .sort((a, b) => a.at - b.at)
    .map(({ group }) => ({ indicator: group.indicator, amounts: [...group.metrics.map(amountOf), ...(group.period === '' ? [] : [group.period])] }))
}
