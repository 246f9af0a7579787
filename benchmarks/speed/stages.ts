/** The single passes that are raced. */
export { cleanText } from '../../src/clean/clean.ts'
export { createDateFinder } from '../../src/records/dates/find.ts'
export { createMetricFinder } from '../../src/records/metrics/find.ts'
export { buildOutline } from '../../src/split/outline.ts'
export { splitReports } from '../../src/split/reports.ts'
export { splitSentences } from '../../src/split/sentences.ts'
