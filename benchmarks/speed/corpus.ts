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

/** Seconds that `mineAll` takes with some workers, once each has read so many characters: every one has to compile what it runs often for itself. */
async function minedIn(texts: readonly string[], workers: number, warmCharacters: number): Promise<number> {
  const once = charactersOf(texts)
  const warm = Math.ceil((warmCharacters * workers) / once) * texts.length
  let began = 0
  let count = 0
  for await (const entry of mineAll(Array.from({ length: warm + texts.length }, (_, n) => ({ id: `${n}`, text: texts[n % texts.length]! })), { workers })) {
    if ('mined' in entry) count++
    if (count === warm) began = performance.now()
  }
  if (count !== warm + texts.length) throw new Error(`${warm + texts.length - count} texts were not mined`)
  return (performance.now() - began) / 1000
}

const charactersOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0)

/** Characters a second of `mine` in this thread. */
function bareRate(texts: readonly string[]): number {
  const began = performance.now()
  for (const text of texts) mine(text)
  return (charactersOf(texts) / (performance.now() - began)) * 1000
}

/** Two workers against one, and one against `mine` in this thread, in turn. */
async function scaling({ rounds, warmCharacters }: Plan, many: readonly string[]): Promise<{ twoToOne: number; oneToBare: number; charactersASecond: number }> {
  const runs = { bare: [] as number[], one: [] as number[], two: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    runs.bare.push(bareRate(many))
    runs.one.push(await minedIn(many, 1, warmCharacters))
    runs.two.push(await minedIn(many, 2, warmCharacters))
  }
  const [bare, one, two] = [median(runs.bare), median(runs.one), median(runs.two)]
  return { twoToOne: one / two, oneToBare: charactersOf(many) / one / bare, charactersASecond: bare }
}

/** Runs all. @param megabytes size of the corpus that is built; a gigabyte takes a while */
export async function benchCorpus(plan: Plan, megabytes = 100): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-bench-'))
  try {
    const many = Array.from({ length: Math.ceil((plan.roundCharacters / charactersOf(plan.texts)) * plan.texts.length) }, (_, n) => varied(plan.texts[n % plan.texts.length]!, n))
    const grown = await scaling(plan, many)
    say('two workers to one, one to bare mine', grown)
    const [source, small] = [join(folder, 'all.ndjson'), join(folder, 'small.ndjson')]
    const made = writeVaried(source, plan.texts, megabytes)
    writeVaried(small, plan.texts, megabytes / 10)
    const builds: Record<string, unknown> = {}
    for (const out of ['tables', 'all.duckdb']) {
      // Before and after, since a machine that others use is not equally fast all the time.
      const before = bareRate(many)
      const { isDone, ...built } = await build(source, join(folder, out), WORKERS)
      if (!isDone) throw new Error(`${out} was not built`)
      builds[out] = { ...built, megabytes, texts: made.texts, rateToBareTimesWorkers: made.characters / built.seconds / (((before + bareRate(many)) / 2) * WORKERS) }
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
