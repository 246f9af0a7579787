import { charClasses, HAN } from '../../model/chars.ts'

/** The words of one report. */
export interface PhraseReport {
  year: number | null
  texts: readonly string[]
}

/** What was counted of one phrase. */
export interface CountedPhrase {
  phrase: string
  count: number
  reports: number
  cohesion: number
  entropy: number
  years: { year: number; count: number; reports: number }[]
}

/** Which phrases are counted, see `SetPhraseOptions`. */
export interface PhraseBounds {
  shortest: number
  longest: number
  minCount: number
  minCohesion: number
}

const LIST_COMMA = 0x3001
/** Stands between runs. */
const EDGE = 0x0a
/** A phrase between two 、 of a motto has so many characters at least: 乱收费、乱 is none. */
const SHORTEST_PART = 3

/** Where a phrase stood. */
interface Tally {
  cohesion: number
  left: Map<number, number>
  right: Map<number, number>
  reports: number
  lastReport: number
  years: Map<number, { count: number; reports: number }>
}

/** The runs of Han characters of all reports in one string, a 、 inside allowed, with line ends between them. */
class Runs {
  readonly text: string
  /** One past the last character of every report. */
  readonly ends: number[] = []
  /** Characters without the line ends. */
  readonly size: number

  constructor(reports: readonly PhraseReport[]) {
    const runs: string[] = ['']
    let length = 1
    for (const { texts } of reports) {
      for (const text of texts) {
        for (const run of runsOf(text)) {
          runs.push(run)
          length += run.length + 1
        }
      }
      this.ends.push(length)
    }
    this.text = `${runs.join('\n')}\n`
    this.size = length - runs.length
  }
}

/**
 * Counts the phrases of a corpus, length by length: a run of n is counted only where both its runs of n − 1 are frequent, so that the
 * tables hold little more than what is frequent itself. Besides two numbers for every character, memory is that of frequent runs.
 */
export function countPhrases(reports: readonly PhraseReport[], bounds: PhraseBounds): CountedPhrase[] {
  const runs = new Runs(reports)
  const counts = new Map<string, number>()
  const found: CountedPhrase[] = []
  /** The number of the frequent run of the last length that begins at each place, or -1. */
  let ids = new Int32Array(runs.text.length)
  for (let at = 0; at < ids.length; at++) if (runs.text.charCodeAt(at) === EDGE) ids[at] = -1
  for (let length = 1; length <= bounds.longest; length++) {
    const next = length === 1 ? ids.slice() : new Int32Array(ids.length).fill(-1)
    const { first, count } = countLevel(runs.text, ids, next, length)
    const tallies = new Map<number, Tally>()
    let isFrequent = false
    first.forEach((at, id) => {
      if (count[id]! < bounds.minCount) return
      isFrequent = true
      const phrase = runs.text.slice(at, at + length)
      counts.set(phrase, count[id]!)
      const cohesion = length >= bounds.shortest && canBePhrase(phrase) ? cohesionOf(phrase, counts, runs.size) : 0
      if (cohesion >= bounds.minCohesion) tallies.set(id, { cohesion, left: new Map(), right: new Map(), reports: 0, lastReport: -1, years: new Map() })
    })
    if (!isFrequent) break
    tallyLevel(runs, reports, next, length, tallies, (id) => count[id]! >= bounds.minCount)
    for (const [id, tally] of tallies) found.push(counted(runs.text.slice(first[id], first[id]! + length), count[id]!, tally))
    ids = next
  }
  return found
}

/** Numbers the runs of a length in `next`; for each, its first place and its count. */
function countLevel(text: string, ids: Int32Array, next: Int32Array, length: number): { first: number[]; count: number[] } {
  const numbers = new Map<number, number>()
  const first: number[] = []
  const count: number[] = []
  for (let at = 0; at < ids.length; at++) {
    if (ids[at]! < 0 || (length > 1 && ids[at + 1]! < 0)) continue
    const key = ids[at]! * 65536 + text.charCodeAt(at + length - 1)
    let id = numbers.get(key)
    if (id === undefined) {
      numbers.set(key, (id = first.length))
      first.push(at)
      count.push(0)
    }
    count[id]!++
    next[at] = id
  }
  return { first, count }
}

/** Takes out of `ids` what is not frequent, and notes neighbours and years for every tally. */
function tallyLevel({ text, ends }: Runs, reports: readonly PhraseReport[], ids: Int32Array, length: number, tallies: ReadonlyMap<number, Tally>, isFrequent: (id: number) => boolean): void {
  let r = 0
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at]!
    if (id < 0) continue
    while (at >= ends[r]!) r++
    if (!isFrequent(id)) ids[at] = -1
    else {
      const tally = tallies.get(id)
      if (tally) note(tally, text.charCodeAt(at - 1), text.charCodeAt(at + length), reports[r]!.year, r)
    }
  }
}

function note(tally: Tally, before: number, after: number, year: number | null, report: number): void {
  tally.left.set(before, (tally.left.get(before) ?? 0) + 1)
  tally.right.set(after, (tally.right.get(after) ?? 0) + 1)
  const isFirst = tally.lastReport === report ? 0 : 1
  tally.lastReport = report
  tally.reports += isFirst
  if (year === null) return
  const seen = tally.years.get(year) ?? { count: 0, reports: 0 }
  tally.years.set(year, { count: seen.count + 1, reports: seen.reports + isFirst })
}

function counted(phrase: string, count: number, { cohesion, left, right, reports, years }: Tally): CountedPhrase {
  return {
    phrase, count, reports, cohesion: rounded(cohesion), entropy: rounded(Math.min(entropyOf(left), entropyOf(right))),
    years: [...years].map(([year, seen]) => ({ year, ...seen })).sort((a, b) => a.year - b.year),
  }
}

const canBePhrase = (phrase: string): boolean => !phrase.includes('、') || phrase.split('、').every((part) => part.length >= SHORTEST_PART)

/** Count × size ÷ the product of the counts of its parts, at the cut where that is least. */
function cohesionOf(phrase: string, counts: ReadonlyMap<string, number>, size: number): number {
  let most = 0
  for (let cut = 1; cut < phrase.length; cut++) most = Math.max(most, counts.get(phrase.slice(0, cut))! * counts.get(phrase.slice(cut))!)
  return (counts.get(phrase)! * size) / most
}

/** How evenly the neighbours are spread, in nats; every edge of a run is a neighbour of its own, since nothing binds there. */
function entropyOf(neighbours: ReadonlyMap<number, number>): number {
  let all = 0
  for (const count of neighbours.values()) all += count
  let entropy = 0
  for (const [neighbour, count] of neighbours) entropy += (count / all) * Math.log(neighbour === EDGE ? all : all / count)
  return entropy
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** The runs of Han characters of a text, a 、 between two of them allowed; spaces and line ends inside do not count. */
function runsOf(text: string): string[] {
  const classes = charClasses()
  const plain = text.replace(/\s/gu, '')
  const runs: string[] = []
  let from = 0
  for (let i = 0; i <= plain.length; i++) {
    if (i < plain.length && (classes[plain.charCodeAt(i)] === HAN || plain.charCodeAt(i) === LIST_COMMA)) continue
    if (i > from + 1) runs.push(plain.slice(from, i))
    from = i + 1
  }
  return runs
}
