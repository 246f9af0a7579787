/** Mines Chinese political work reports: sections, metrics, dates, slogans and cited documents, each with its place in the raw text. */
export { explainDates, type RefusedDate } from './explain-dates.ts'
export { createMiner, mine, type Miner, type MinerOptions } from './mine.ts'
export { BaogaoError, type ErrorCode } from './model/errors.ts'
export type { Explanation, Reason } from './model/explanation.ts'
export { SECTION_KINDS } from './model/records.ts'
export type {
  CitedDocument, DateRecord, DateType, Metric, MetricPeriod, MetricQualifier, MetricShape, SectionKind, Slogan, SloganKind,
} from './model/records.ts'
export type { Genre, Heading, KindMix, Mined, Noise, Report, Section, Sentence, Spun, SpunWord, Stated } from './model/report.ts'
export type { Span, TextSpan } from './model/span.ts'
export { loadSectionModel } from './sections/load-model.ts'
export { readSectionModel, type SectionModel } from './sections/model.ts'
export { parseNumeral, type Numeral, type ParsedNumeral } from './records/numerals.ts'
export { toInterval, type DateInterval } from './records/dates/interval.ts'
export { parseUnit, toBase, type UnitMeaning } from './records/units.ts'
