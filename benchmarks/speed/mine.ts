/** The whole of `mine` against `nodejieba.cut` alone, on the same texts in one process. */
import { createRequire } from 'node:module'
import { createMiner } from '../../dist/index.js'
import { printRace, race, type Plan } from './harness.ts'

/** Runs the race. @returns how many times as fast `mine` is */
export function benchMine(plan: Plan): number {
  const jieba = createRequire(import.meta.url)('nodejieba') as typeof import('nodejieba')
  const miner = createMiner()
  for (const text of plan.texts) checkAnswer(text, jieba.cut(text), miner.mine(text))
  const results = race([
    { name: 'nodejieba.cut', run: (text) => jieba.cut(text).length },
    {
      name: 'baogao mine',
      run: (text) => miner.mine(text).reports.reduce((n, r) => n + r.sentences.length + r.metrics.length + r.dates.length + r.slogans.length + r.documents.length, 0),
    },
  ], plan)
  printRace(results, 'tokens or records')
  return results[1]!.speed / results[0]!.speed
}

/** A benchmark that does not check its answer is not a benchmark: words tile the text, records stand where they say. */
function checkAnswer(text: string, words: string[], mined: ReturnType<ReturnType<typeof createMiner>['mine']>): void {
  if (words.join('') !== text) throw new Error('nodejieba.cut loses text')
  const records = mined.reports.flatMap((r) => [...r.sentences, ...r.metrics, ...r.dates, ...r.slogans, ...r.documents])
  if (records.length === 0) throw new Error(`mine found nothing in “${text.slice(0, 20)}…”`)
  for (const r of records) if (r.text !== text.slice(r.start, r.end)) throw new Error(`“${r.text}” does not stand at ${r.start}`)
}
