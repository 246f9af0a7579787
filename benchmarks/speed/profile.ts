/** Where the time of `mine` goes: a sampling profile, read by the files that functions come from. */
import { readFileSync } from 'node:fs'
import { Session, type Profiler } from 'node:inspector/promises'
import { BUILT, createMiner } from './built-stages.ts'
import type { Plan } from './harness.ts'
import { mineContender } from './mine-contender.ts'

/** A part of the time of `mine`; shares of all stages add up to 1. */
export interface Share {
  name: string
  share: number
}

export interface Breakdown {
  stages: Share[]
  /** The functions in which most time is spent, without what they call. */
  functions: Share[]
}

/** The stage of a file; what a stage calls counts as part of it, but for `records`, whose parts are told apart. */
const STAGES: readonly [string, string][] = [
  ['src/clean/', 'clean'], ['src/split/', 'split'], ['src/outline-reports.ts', 'split'], ['src/words/', 'words'], ['src/sections/', 'sections'],
  ['src/records/dates/', 'records: dates'], ['src/records/documents', 'records: documents'], ['src/records/slogans/', 'records: slogans'],
  ['src/records/metrics/', 'records: metrics'], ['src/records/', 'records: what they share'], ['src/assemble.ts', 'assemble'], ['src/raw-text.ts', 'assemble'],
]
const SHARED_RECORDS = 'records: what they share'
const SAMPLING_MICROSECONDS = 200
const TOP_FUNCTIONS = 12

/** For every line of the compiled file the source that it comes from, as its comments say. */
function sourceOfLines(): string[] {
  let source = ''
  return readFileSync(BUILT, 'utf8').split('\n').map((line) => (source = /^\/\/ (?<path>src\/\S+)$/u.exec(line)?.groups!.path ?? source))
}

/** Adds up the samples of a profile that are of `mine`. */
function breakDown({ nodes, samples = [] }: Profiler.Profile): Breakdown {
  const sources = sourceOfLines()
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const hits = new Map<number, number>()
  for (const id of samples) hits.set(id, (hits.get(id) ?? 0) + 1)
  const stages = new Map<string, number>()
  const functions = new Map<string, number>()
  let all = 0
  const add = (sums: Map<string, number>, name: string, count: number): void => void sums.set(name, (sums.get(name) ?? 0) + count)
  const visit = (id: number, above: string): void => {
    const { callFrame: { functionName, url, lineNumber }, children = [] } = byId.get(id)!
    const source = url === BUILT.href ? sources[lineNumber]! : ''
    const own = functionName === '(garbage collector)' ? 'garbage collection' : STAGES.find(([path]) => source.startsWith(path))?.[1]
    const stage = above === '' || above === SHARED_RECORDS ? own ?? above : above
    const count = hits.get(id) ?? 0
    if (stage !== '') {
      all += count
      add(stages, stage, count)
      if (source !== '') add(functions, `${functionName || 'a closure'} ${source}`, count)
    }
    for (const child of children) visit(child, stage)
  }
  visit(nodes[0]!.id, '')
  const shares = (sums: Map<string, number>): Share[] => [...sums].map(([name, count]) => ({ name, share: count / all })).sort((a, b) => b.share - a.share)
  return { stages: shares(stages), functions: shares(functions).slice(0, TOP_FUNCTIONS) }
}

/** Profiles rounds over the texts, after as many to warm up; prints shares of the given time for a character. */
export async function profileMine({ texts, rounds, roundCharacters, warmCharacters }: Plan, nsPerCharacter: number): Promise<Breakdown> {
  const { run } = mineContender(createMiner().mine)
  const count = (): number => texts.reduce((sum, text) => sum + run(text), 0)
  const once = texts.reduce((sum, text) => sum + text.length, 0)
  const expected = count()
  for (let read = 0; read < warmCharacters; read += once) count()
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLING_MICROSECONDS })
  await session.post('Profiler.start')
  for (let read = 0; read < rounds * roundCharacters; read += once) if (count() !== expected) throw new Error('mine gave another count')
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const breakdown = breakDown(profile)
  for (const [title, shares] of [['stage', breakdown.stages], ['function, without what it calls', breakdown.functions]] as const) {
    process.stdout.write(`${title.padEnd(70)}share   ns for a character\n`)
    for (const { name, share } of shares) process.stdout.write(`${name.padEnd(68)}${(share * 100).toFixed(1).padStart(6)} %${(share * nsPerCharacter).toFixed(1).padStart(12)}\n`)
    process.stdout.write('\n')
  }
  return breakdown
}
