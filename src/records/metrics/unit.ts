import { LATIN, charClasses } from '../../model/chars.ts'
import type { MetricText } from './found-metric.ts'

/** A word that a unit needs stands within so many characters before the number. */
const REACH_OF_NEEDS = 24

/** The number of the longest unit that stands at `at` and is no other word there, or −1. @param numberStart where the number starts */
export function unitAt({ text, end, words }: MetricText, numberStart: number, at: number): number {
  for (let k = words.units.matchAt(text, at, end); k >= 0; k = words.units.matchAt(text, at, end, k)) {
    const { notAfter, needs } = words.unit[k]!
    const next = at + words.units.phrases[k]!.length
    if (notAfter.length > 0 && notAfter.some((word) => text.startsWith(word, next))) continue
    if (needs.length > 0 && !needs.some((word) => standsBefore(text, word, numberStart))) continue
    if (charClasses()[text.charCodeAt(next - 1)] === LATIN && charClasses()[text.charCodeAt(next)] === LATIN) continue
    return k
  }
  return -1
}

function standsBefore(text: string, word: string, at: number): boolean {
  const clause = text.slice(Math.max(0, at - REACH_OF_NEEDS), at)
  const place = clause.lastIndexOf(word)
  return place >= 0 && !/[。；！？\n]/u.test(clause.slice(place))
}
