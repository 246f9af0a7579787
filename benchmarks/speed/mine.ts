/** The whole of `mine`: against others on the same texts in one process, by stage, and what it costs in memory, in size, with hostile texts and from a cold start. */
import { createMiner, type Mined } from '../../dist/index.js'
import { coldStart, type ColdStart } from './cold-start.ts'
import { printRace, race, raceSlow, type Plan, type Result } from './harness.ts'
import { heapCost, type HeapCost } from './heap.ts'
import { hostileCosts, type HostileCost } from './hostile-texts.ts'
import { mineContender } from './mine-contender.ts'
import { mineSizes, type LargeCost } from './mine-sizes.ts'
import { trainPipeline, type Training } from './pipeline.ts'
import { profileMine, type Breakdown } from './profile.ts'
import { loadRecognizers, recognizerContender } from './recognizers.ts'
import { makeRival } from './rivals.ts'
import type { SizeCost } from './sizes.ts'

/** All that was measured. */
export interface MineRecord {
  /** Cutting into words alone, and `mine`. */
  cutting: Result[]
  pipeline: Result[]
  training: Training
  recognizers: Result[]
  breakdown: Breakdown
  heap: HeapCost
  sizes: { costs: SizeCost[]; large: LargeCost[] }
  hostile: HostileCost[]
  coldStart: ColdStart
}

/** So much the slow rivals read; `mine` reads it so many times. */
const SAMPLES = { pipeline: { characters: 20_000, repeats: 20 }, recognizers: { characters: 6_000, repeats: 200 } }
const QUICK_SAMPLES = { pipeline: { characters: 5_000, repeats: 10 }, recognizers: { characters: 1_000, repeats: 50 } }

/** Runs everything. @throws Error if a rival is not there or an answer is wrong */
export async function benchMine(plan: Plan): Promise<MineRecord> {
  const { mine } = createMiner()
  const ours = mineContender(mine)
  const samples = plan.isQuick ? QUICK_SAMPLES : SAMPLES
  const cutters = [makeRival('nodejieba'), makeRival('@node-rs/jieba')]
  for (const text of plan.texts) checkAnswer(text, mine(text))
  for (const { name, cut } of cutters) if (plan.texts.some((text) => cut(text).join('') !== text)) throw new Error(`${name} loses text`)
  const cutting = race([...cutters.map(({ name, cut }) => ({ name: `${name} cut`, run: (text: string) => cut(text).length })), ours], plan)
  printRace(cutting, 'words or records')
  const { pipeline: built, training } = trainPipeline()
  const pipeline = raceSlow({ slow: built, fast: [ours], ...samples.pipeline }, plan)
  printRace(pipeline, `records, having learned from ${training.sentences} sentences of ${training.files} reports`)
  const { number, percentage, currency, dimension, dateTime } = loadRecognizers(new Date(2010, 4, 7))
  const recognizers = raceSlow({ slow: recognizerContender([number, percentage, currency, dimension, dateTime]), fast: [ours], ...samples.recognizers }, plan)
  printRace(recognizers, 'records')
  return {
    cutting, pipeline, training, recognizers,
    breakdown: await profileMine(plan, 1000 / cutting.at(-1)!.speed),
    heap: heapCost(plan),
    coldStart: coldStart(plan),
    sizes: mineSizes(ours, plan),
    hostile: hostileCosts(mine, plan),
  }
}

/** A benchmark that does not check its answer is not a benchmark: records stand where they say. */
function checkAnswer(text: string, mined: Mined): void {
  const records = mined.reports.flatMap((r) => [...r.sentences, ...r.metrics, ...r.dates, ...r.slogans, ...r.documents])
  if (records.length === 0) throw new Error(`mine found nothing in “${text.slice(0, 20)}…”`)
  for (const r of records) if (r.text !== text.slice(r.start, r.end)) throw new Error(`“${r.text}” does not stand at ${r.start}`)
}
