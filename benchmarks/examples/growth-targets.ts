/**
 * Which growth do reports of one year promise? Prints the targets for gross product, highest first, as CSV.
 *
 *   npx tsx benchmarks/examples/growth-targets.ts FOLDER YEAR
 */
import { mineAll, toCsv } from 'baogao/corpus'

const [folder = 'corpus/reports', year = '2017'] = process.argv.slice(2)
const GROSS_PRODUCT = /^(?:地区|国内)?生产总值$|^GDP$/u

const targets = []
for await (const entry of mineAll([folder], { workers: 2 })) {
  if ('error' in entry) {
    process.stderr.write(`${entry.id}: ${entry.error.message}\n`)
    continue
  }
  for (const report of entry.mined.reports) {
    if (!report.date?.value.startsWith(year)) continue
    for (const metric of report.metrics) {
      if (metric.status !== 'target' || metric.unit !== '%' || !GROSS_PRODUCT.test(metric.indicator ?? '')) continue
      const [low, high] = [metric.value].flat()
      targets.push({ place: report.organization?.value ?? entry.id, low, high: high ?? low, words: metric.text, start: metric.start })
    }
  }
}
targets.sort((a, b) => Number(b.low) - Number(a.low))
process.stdout.write(toCsv(targets, { columns: ['place', 'low', 'high', 'words', 'start'], bom: process.stdout.isTTY !== true }))
