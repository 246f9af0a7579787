import type { NoiseCounts } from './noise-scoring.ts'
import { FIELDS, META_FIELDS, RECORD_NAMES, type FileScore, type RecordName } from './scoring.ts'
import { addConfusion, emptyConfusion, ratio, rates, sectionFigures, type Rates, type SectionFigures } from './section-figures.ts'

/** The figures of several files together: counts are added first, rates taken last. All rates are from 0 to 1. */
export interface Summary {
  sections: SectionFigures
  records: Record<RecordName, { gold: number; predicted: number; overlap: Rates; exact: Rates; strict: Rates; fields: Record<string, number> }>
  reports: { gold: number; found: number; invented: number; meta: Record<string, { asked: number; right: number }> }
  noise: NoiseCounts
}

/** Adds up the scores of several files. */
export function summarise(scores: FileScore[]): Summary {
  const sum = (of: (score: FileScore) => number): number => scores.reduce((n, score) => n + of(score), 0)
  const confusion = emptyConfusion()
  for (const score of scores) addConfusion(confusion, score.confusion)
  const records = Object.fromEntries(RECORD_NAMES.map((name) => {
    const [gold, found, invented] = [sum((s) => s.records[name].gold), sum((s) => s.records[name].found), sum((s) => s.records[name].invented)]
    const predicted = found + invented
    const fields = Object.fromEntries(Object.keys(FIELDS[name]).map((field) => [field, ratio(sum((s) => s.records[name].fields[field]!), found)]))
    const of = (hits: number): Rates => rates(hits, predicted, gold)
    return [name, { gold, predicted, overlap: of(found), exact: of(sum((s) => s.records[name].exact)), strict: of(sum((s) => s.records[name].strict)), fields }]
  })) as Summary['records']
  const meta = Object.fromEntries(META_FIELDS.map((field) => {
    const asked = sum((s) => s.reports.meta[field]!.asked)
    return [field, { asked, right: ratio(sum((s) => s.reports.meta[field]!.right), asked) }]
  }))
  return {
    sections: sectionFigures(confusion),
    records,
    reports: { gold: sum((s) => s.reports.gold), found: sum((s) => s.reports.found), invented: sum((s) => s.reports.invented), meta },
    noise: { noise: sum((s) => s.noise.noise), other: sum((s) => s.noise.other), report: sum((s) => s.noise.report), lost: sum((s) => s.noise.lost) },
  }
}
