import { SECTION_KINDS, type SectionKind } from '../model/records.ts'

/** Counts of gold kind × found kind. */
export type Confusion = Record<SectionKind, Record<SectionKind, number>>

/** How much of what was found is right, how much of what is there was found, and their harmonic mean; from 0 to 1. */
export interface Rates { precision: number; recall: number; f1: number }

/** Figures over sentences. All rates are from 0 to 1. */
export interface SectionFigures {
  units: number
  accuracy: number
  /** Mean F1 of the kinds that the gold has. */
  macroF1: number
  perKind: Record<SectionKind, Rates & { gold: number }>
  confusion: Confusion
}

/** A part of a whole; where there is no whole, all of it. */
export const ratio = (a: number, b: number): number => (b === 0 ? (a === 0 ? 1 : 0) : a / b)

/** Rates from counts. */
export function rates(hits: number, predicted: number, gold: number): Rates {
  const [precision, recall] = [ratio(hits, predicted), ratio(hits, gold)]
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** No counts. */
export const emptyConfusion = (): Confusion =>
  Object.fromEntries(SECTION_KINDS.map((k) => [k, Object.fromEntries(SECTION_KINDS.map((j) => [j, 0]))])) as Confusion

/** Adds the counts of `more` to those of `sum`. */
export function addConfusion(sum: Confusion, more: Confusion): void {
  for (const k of SECTION_KINDS) for (const j of SECTION_KINDS) sum[k][j] += more[k][j]
}

/** What counts of sentences say. */
export function sectionFigures(confusion: Confusion): SectionFigures {
  const sum = (of: (kind: SectionKind) => number): number => SECTION_KINDS.reduce((n, kind) => n + of(kind), 0)
  const perKind = Object.fromEntries(SECTION_KINDS.map((k) => {
    const gold = sum((j) => confusion[k][j])
    return [k, { gold, ...rates(confusion[k][k], sum((j) => confusion[j][k]), gold) }]
  })) as SectionFigures['perKind']
  const units = sum((k) => perKind[k].gold)
  const present = SECTION_KINDS.filter((k) => perKind[k].gold > 0)
  const macroF1 = present.reduce((n, k) => n + perKind[k].f1, 0) / Math.max(1, present.length)
  return { units, accuracy: ratio(sum((k) => confusion[k][k]), units), macroF1, perKind, confusion }
}
