import type { CorpusEntry } from '../mining/entries.ts'
import { normalForm } from '../series/normal-form.ts'
import { countPhrases, type PhraseReport } from './phrase-counter.ts'
import { reportYear } from '../series/report-year.ts'

/** What tells a set phrase from words that merely meet. */
export interface SetPhraseOptions {
  /** Shortest and longest phrase, in characters; 4 and 12, and never less than 2. */
  shortest?: number
  longest?: number
  /** A phrase stands at least so often, and in so many reports; 5 and 2. */
  minCount?: number
  minReports?: number
  /** How many times more often its halves stand together than chance would have it, whatever the cut; 100. */
  minCohesion?: number
  /** How freely words change before and after it, in nats; 1.2, that is, more than three neighbours of one frequency. */
  minEntropy?: number
}

/** What a phrase did in one year. */
export interface SetPhraseYear {
  year: number
  count: number
  reports: number
}

/** A run of characters that a corpus uses as one. */
export interface SetPhrase {
  phrase: string
  count: number
  reports: number
  /** Count × length of the corpus ÷ the product of the counts of its two parts, at the cut that binds it least. */
  cohesion: number
  /** The lesser of the branching entropies of its two sides, in nats. */
  entropy: number
  /** Whether some report of the corpus has it among its slogans. */
  isSlogan: boolean
  /** Years in which it stands, in order; reports without a year count in none. */
  years: SetPhraseYear[]
}

const DEFAULTS: Required<SetPhraseOptions> = { shortest: 4, longest: 12, minCount: 5, minReports: 2, minCohesion: 100, minEntropy: 1.2 }

/**
 * Finds phrases that a corpus repeats as one, those that nobody has put in quotes among them: by cohesion (as Matrix67, 互联网时代的社会语言学,
 * 2012) and branching entropy (Jin and Tanaka-Ishii, Unsupervised Segmentation of Chinese Text by Use of Branching Entropy, 2006).
 * Most reports first, then highest count, then code unit order. Memory grows with the text and with the phrases of `minCount` and
 * more, not with all runs of the text: a run is counted only where its own parts were frequent. Failed entries are passed over.
 */
export function setPhrases(entries: Iterable<CorpusEntry>, options: SetPhraseOptions = {}): SetPhrase[] {
  const { shortest, longest, minCount, minReports, minCohesion, minEntropy } = { ...DEFAULTS, ...options }
  const reports: PhraseReport[] = []
  const slogans = new Set<string>()
  for (const entry of entries) {
    if ('error' in entry) continue
    for (const report of entry.mined.reports) {
      reports.push({ year: reportYear(report), texts: report.sentences.map(({ text }) => text) })
      for (const { text } of report.slogans) slogans.add(normalForm(text))
    }
  }
  return countPhrases(reports, { shortest: Math.max(2, shortest), longest, minCount: Math.max(2, minCount), minCohesion })
    .map(({ reports: inReports, ...found }): SetPhrase => ({ ...found, reports: inReports, isSlogan: slogans.has(normalForm(found.phrase)) }))
    .filter((found) => found.reports >= minReports && found.entropy >= minEntropy)
    .sort((a, b) => b.reports - a.reports || b.count - a.count || (a.phrase < b.phrase ? -1 : 1))
}
