import { LATIN, charClasses } from '../../model/chars.ts'
import type { MetricText } from './found-metric.ts'

/** A word that a unit needs stands within so many characters before the number. */
const REACH_OF_NEEDS = 24

/** The number of the longest unit that stands at `at` and is no other word there, or −1. @param numberStart where the number starts */
export function unitAt({ text, end, words }: MetricText, numberStart: number, at: number): number {
  const { units } = words
  for (let k = units.matchAt(text, at, end); k >= 0; k = units.matchAt(text, at, end, k)) {
    const { dimension, notAfter, needs } = words.unit[k]!
    const next = at + units.phrases[k]!.length
    if (notAfter.length > 0 && oneStandsAt(text, notAfter, next)) continue
    if (needs.length > 0 && dimension !== 'time' && !hasNeeded(text, needs, numberStart)) continue
    if (isLatin(text.charCodeAt(next - 1)) && isLatin(text.charCodeAt(next))) continue
    return k
  }
  return -1
}

const isLatin = (unit: number): boolean => (unit < 0x80 || unit >= 0xff00) && charClasses()[unit] === LATIN

/** Whether one of the words stands at `at`. */
function oneStandsAt(text: string, words: readonly string[], at: number): boolean {
  const first = text.charCodeAt(at)
  for (let k = 0; k < words.length; k++) if (words[k]!.charCodeAt(0) === first && text.startsWith(words[k]!, at)) return true
  return false
}

/** Whether one of the words that a unit needs stands before the number at `at` in its sentence: 年限 before 5年. */
export const hasNeeded = (text: string, needs: readonly string[], at: number): boolean => needs.some((word) => standsBefore(text, word, at))

function standsBefore(text: string, word: string, at: number): boolean {
  const clause = text.slice(Math.max(0, at - REACH_OF_NEEDS), at)
  const place = clause.lastIndexOf(word)
  return place >= 0 && !/[。；！？\n]/u.test(clause.slice(place))
}
