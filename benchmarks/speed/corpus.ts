/** Many reports: how mining grows with workers, what a build costs beside mining, its memory, kills, and the time of questions. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mine } from '../../dist/index.js'
import { mineAll } from '../../dist/corpus/index.js'
import { build, buildThroughKills } from './corpus-builds.ts'
import { multiply, nearDuplicateTimes, questionTimes } from './corpus-questions.ts'
import { varied, writeVaried } from './corpus-texts.ts'
import { median, type Plan } from './harness.ts'

const WORKERS = 2
const KILLS = 10
const QUESTIONED_REPORTS = 100_000
const NEAR_DUPLICATES = [12_500, 25_000, 50_000, 100_000] as const

const say = (what: string, value: unknown): void => void process.stdout.write(`${what.padEnd(44)}${JSON.stringify(value, (_, cell: unknown) => (typeof cell === 'number' ? Number(cell.toPrecision(3)) : cell))}\n`)

/** Seconds that `mineAll` takes with some workers, once they have read as many texts to warm up. */
async function minedIn(texts: readonly string[], workers: number): Promise<number> {
  let began = 0
  let count = 0
  for await (const entry of mineAll([...texts, ...texts].map((text, n) => ({ id: `${n}`, text })), { workers })) {
    if ('mined' in entry) count++
    if (count === texts.length) began = performance.now()
  }
  if (count !== 2 * texts.length) throw new Error(`${2 * texts.length - count} texts were not mined`)
  return (performance.now() - began) / 1000
}

/** Two workers against one, and one against `mine` in this thread, in turn. */
async function scaling({ texts, rounds, roundCharacters }: Plan): Promise<{ twoToOne: number; oneToBare: number; charactersASecond: number }> {
  const once = texts.reduce((sum, text) => sum + text.length, 0)
  const many = Array.from({ length: Math.ceil((roundCharacters / once) * texts.length) }, (_, n) => varied(texts[n % texts.length]!, n))
  const characters = many.reduce((sum, text) => sum + text.length, 0)
  const runs = { bare: [] as number[], one: [] as number[], two: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    for (const text of many) mine(text)
    runs.bare.push((performance.now() - began) / 1000)
    runs.one.push(await minedIn(many, 1))
    runs.two.push(await minedIn(many, 2))
  }
  const [bare, one, two] = [median(runs.bare), median(runs.one), median(runs.two)]
  return { twoToOne: one / two, oneToBare: bare / one, charactersASecond: characters / bare }
}

/** Runs all. @param megabytes size of the corpus that is built; a gigabyte takes a while */
export async function benchCorpus(plan: Plan, megabytes = 100): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-bench-'))
  try {
    const grown = await scaling(plan)
    say('two workers to one, one to bare mine', grown)
    const [source, small] = [join(folder, 'all.ndjson'), join(folder, 'small.ndjson')]
    const made = writeVaried(source, plan.texts, megabytes)
    writeVaried(small, plan.texts, megabytes / 10)
    const builds: Record<string, unknown> = {}
    for (const out of ['tables', 'all.duckdb']) {
      const { isDone, ...built } = await build(source, join(folder, out), WORKERS)
      if (!isDone) throw new Error(`${out} was not built`)
      builds[out] = { ...built, megabytes, texts: made.texts, rateToBareTimesWorkers: made.characters / built.seconds / (grown.charactersASecond * WORKERS) }
      say(`build ${out}`, builds[out])
    }
    const memory = await build(small, join(folder, 'small'), WORKERS)
    say('peak memory of a tenth of it', memory.peakMb)
    const killed = await buildThroughKills(small, folder, KILLS)
    say('killed and resumed', killed)
    await build(small, join(folder, 'questions.duckdb'), WORKERS)
    await multiply(join(folder, 'questions.duckdb'), QUESTIONED_REPORTS)
    const questions = await questionTimes(join(folder, 'questions.duckdb'))
    say(`milliseconds over ${QUESTIONED_REPORTS} reports`, questions)
    const nearDuplicates = await nearDuplicateTimes(folder, NEAR_DUPLICATES)
    say(`near-duplicates among ${NEAR_DUPLICATES.join(', ')}`, nearDuplicates)
    return { scaling: grown, builds, smallPeakMb: memory.peakMb, killed, questions, nearDuplicates }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
