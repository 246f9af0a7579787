/** `baogao/gold`: labelled reports: reading them, training the classifier of sections on them, scoring what was mined against them. */
export { flatten, type FlatMetric, type FlatMined } from './flat.ts'
export { parseGold, type Gold, type GoldDate, type GoldDocument, type GoldMetric, type GoldReport, type GoldSlogan, type GoldUnit, type LabelledText } from './gold.ts'
export { summarise, type Summary } from './score-summary.ts'
export { scoreFile, type FileScore, type RecordCounts, type RecordName, type ScoreError } from './scoring.ts'
export type { Confusion, Rates, SectionFigures } from './section-figures.ts'
export type { TrainingOptions } from './train-chain.ts'
export { trainSections, type TrainedSections, type TrainingRecord, type TrainSectionsOptions } from './train-sections.ts'
