import type { Slogan, SloganKind } from '../../model/records.ts'
import type { CorpusEntry } from '../mining/entries.ts'
import { normalForm } from './normal-form.ts'
import { reportYear } from './report-year.ts'

/** What a slogan did in one year. */
export interface SloganYear {
  year: number
  mentions: number
  /** Reports of the year that mention it. */
  reports: number
  /** Those among all reports of the year, from 0 to 1. */
  share: number
}

/** One slogan over the years. */
export interface SloganTrend {
  /** Its normal form. */
  slogan: string
  /** Its commonest writing. */
  text: string
  /** Its commonest kind. */
  kind: SloganKind
  mentions: number
  reports: number
  /** Mentions in reports without a year; they count in `mentions`, but in no year. */
  undated: number
  first: number | null
  /** The year with the most mentions, the earliest of several. */
  peak: number | null
  last: number | null
  /**
   * Every year from first to last in which the corpus has reports: a year with zeros is one of silence, a missing year is one
   * that nothing is known of.
   */
  years: SloganYear[]
}

interface Tally {
  texts: Map<string, number>
  kinds: Map<SloganKind, number>
  mentions: number
  reports: number
  undated: number
  years: Map<number, { mentions: number; reports: number }>
}

/**
 * Counts slogans by the years of their reports. Commonest first, then by normal form in code unit order. Failed entries are
 * passed over.
 */
export function sloganTrend(entries: Iterable<CorpusEntry>): SloganTrend[] {
  const reportsOf = new Map<number, number>()
  const tallies = new Map<string, Tally>()
  for (const entry of entries) {
    if ('error' in entry) continue
    for (const report of entry.mined.reports) {
      const year = reportYear(report)
      if (year !== null) bump(reportsOf, year)
      countReport(tallies, report.slogans, year)
    }
  }
  const years = [...reportsOf.keys()].sort((a, b) => a - b)
  return [...tallies]
    .map(([slogan, tally]) => trendOf(slogan, tally, years, reportsOf))
    .sort((a, b) => b.mentions - a.mentions || compareUnits(a.slogan, b.slogan))
}

function countReport(tallies: Map<string, Tally>, slogans: readonly Slogan[], year: number | null): void {
  const seen = new Set<string>()
  for (const { text, kind } of slogans) {
    const normal = normalForm(text)
    let tally = tallies.get(normal)
    if (!tally) tallies.set(normal, (tally = { texts: new Map(), kinds: new Map(), mentions: 0, reports: 0, undated: 0, years: new Map() }))
    const isFirstHere = seen.has(normal) ? 0 : 1
    seen.add(normal)
    bump(tally.texts, text)
    bump(tally.kinds, kind)
    tally.mentions++
    tally.reports += isFirstHere
    if (year === null) {
      tally.undated++
      continue
    }
    const { mentions, reports } = tally.years.get(year) ?? { mentions: 0, reports: 0 }
    tally.years.set(year, { mentions: mentions + 1, reports: reports + isFirstHere })
  }
}

function trendOf(slogan: string, tally: Tally, corpusYears: readonly number[], reportsOf: ReadonlyMap<number, number>): SloganTrend {
  const own = [...tally.years.keys()].sort((a, b) => a - b)
  const first = own[0] ?? null
  const last = own.at(-1) ?? null
  const years = first === null ? [] : corpusYears.filter((year) => year >= first && year <= last!).map((year): SloganYear => {
    const { mentions, reports } = tally.years.get(year) ?? { mentions: 0, reports: 0 }
    return { year, mentions, reports, share: reports / reportsOf.get(year)! }
  })
  let peak: SloganYear | null = null
  for (const year of years) if (!peak || year.mentions > peak.mentions) peak = year
  return {
    slogan, text: commonest(tally.texts), kind: commonest(tally.kinds),
    mentions: tally.mentions, reports: tally.reports, undated: tally.undated, first, peak: peak && peak.year, last, years,
  }
}

function bump<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The key with the highest count, the first in code unit order of several. */
function commonest<Key extends string>(counts: ReadonlyMap<Key, number>): Key {
  return [...counts].sort(([a, n], [b, m]) => m - n || compareUnits(a, b))[0]![0]
}

/** Compares by code units: the order of a locale would differ from machine to machine. */
function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
