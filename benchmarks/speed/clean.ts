/** Cleaning and splitting, into reports, headings and sentences, against `nodejieba.cut` alone, on the same texts in one process. */
import { createRequire } from 'node:module'
import { cleanText, buildOutline, splitReports, splitSentences } from './built-stages.ts'
import { printRace, race, type Plan } from './harness.ts'

/** Runs the race. @returns how many times as fast cleaning and splitting are */
export function benchClean(plan: Plan): number {
  const jieba = createRequire(import.meta.url)('nodejieba') as typeof import('nodejieba')
  for (const text of plan.texts) checkAnswer(text)
  const results = race([
    { name: 'nodejieba.cut', run: (text) => jieba.cut(text).length },
    { name: 'baogao clean and split', run: (text) => countParts(cleanText(text).text) },
  ], plan)
  printRace(results, 'tokens or parts')
  return results[1]!.speed / results[0]!.speed
}

/** How many reports, headings and sentences a clean text has. */
function countParts(text: string): number {
  const sentences = splitSentences(text)
  const { reports } = splitReports(text)
  let parts = reports.length + sentences.count
  let next = 0
  for (const { start, end } of reports) {
    while (next < sentences.count && sentences.start[next]! < start) next++
    const first = next
    while (next < sentences.count && sentences.start[next]! < end) next++
    parts += buildOutline(text, sentences, first, next).sentence.length
  }
  return parts
}

/** A benchmark that does not check its answer is not a benchmark: the map leads back to the raw text, and sentences hold all of the clean one. */
function checkAnswer(raw: string): void {
  const { text, map } = cleanText(raw)
  for (let i = 1; i < text.length; i++) if (map.rawOf(i) <= map.rawOf(i - 1)) throw new Error(`the map turns back at ${i}`)
  const { count, start, end } = splitSentences(text)
  let held = 0
  for (let s = 0; s < count; s++) held += text.slice(start[s], end[s]).replace(/\s/gu, '').length
  if (held !== text.replace(/\s/gu, '').length) throw new Error(`sentences lose text of “${raw.slice(0, 20)}…”`)
}
