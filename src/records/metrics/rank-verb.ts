import type { MetricText } from './found-metric.ts'

/** Where the first verb of a place in an order begins in text[start, end): 居 in 居全省第3位, but not in 居民; or of the order right before the end, 全省 in 连续两年全省第一; or −1. */
export function rankVerbIn({ text, words }: MetricText, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const k = words.rankVerbs.matchAt(text, at, end)
    if (k < 0) continue
    const { notBefore, notAfter, isNear } = words.rankVerb[k]!
    const next = at + words.rankVerbs.phrases[k]!.length
    if (isNear && next !== end) continue
    if (!notBefore.some((word) => text.startsWith(word, at - word.length)) && !notAfter.some((word) => text.startsWith(word, next))) return at
  }
  return -1
}
