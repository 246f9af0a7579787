/** The single passes that are raced, and the whole with the names of its functions. */
export { cleanText } from '../../src/clean/clean.ts'
export { createMiner } from '../../src/mine.ts'
export { createDateFinder } from '../../src/records/dates/find.ts'
export { createMetricFinder } from '../../src/records/metrics/find.ts'
export { buildOutline } from '../../src/split/outline.ts'
export { splitReports } from '../../src/split/reports.ts'
export { splitSentences } from '../../src/split/sentences.ts'
