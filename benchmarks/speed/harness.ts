/** What the speed benchmarks share: the texts, rounds in turn, medians, ratios. Absolute times on a shared machine mean little. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A way to do the same work. `run` returns a count that must be the same each time, and for rivals that promise the same, the same for all. */
export interface Contender {
  name: string
  run: (text: string) => number
}

export interface Plan {
  texts: string[]
  /** Counted rounds. */
  rounds: number
  /** A round reads at least so many characters, so that short folders are read several times. */
  roundCharacters: number
  /** Each contender reads at least so many characters before the counted rounds, until its engine has compiled what it runs often. */
  warmCharacters: number
  /** Less of everything, for continuous integration. */
  isQuick: boolean
  /** Also what takes minutes and gigabytes. */
  isLarge: boolean
}

/** The .txt files of a folder and the folders in it, or the one file; in order of name. */
export function* textFiles(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) return yield path
  for (const name of readdirSync(path).sort()) {
    const inner = join(path, name)
    if (statSync(inner).isDirectory()) yield* textFiles(inner)
    else if (name.endsWith('.txt')) yield inner
  }
}

/** Reads the texts to work on: those of `path`, or the reports of this project. */
export function loadTexts(path: string | undefined): string[] {
  const from = path ?? fileURLToPath(new URL('../../corpus/reports', import.meta.url))
  const texts = [...textFiles(from)].map((file) => readFileSync(file, 'utf8'))
  if (texts.join('') === '') throw new Error(`no text in ${from}`)
  return texts
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!
}

/** A contender's speed: median of its rounds, in million characters a second, and the count of one pass over the texts. */
export interface Result {
  name: string
  speed: number
  count: number
}

/**
 * Runs the contenders in turn, round by round, so that all meet the same machine, each warmed up before.
 * @throws Error if a contender's count changes from round to round
 */
export function race(contenders: Contender[], { texts, rounds, roundCharacters, warmCharacters }: Plan): Result[] {
  const once = texts.reduce((sum, text) => sum + text.length, 0)
  const passes = Math.max(1, Math.ceil(roundCharacters / once))
  const countOf = ({ run }: Contender): number => texts.reduce((sum, text) => sum + run(text), 0)
  const counts = contenders.map(countOf)
  for (const contender of contenders) for (let read = once; read < warmCharacters; read += once) countOf(contender)
  const speeds = contenders.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    contenders.forEach((contender, c) => {
      const began = performance.now()
      for (let pass = 0; pass < passes; pass++) {
        const count = countOf(contender)
        if (count !== counts[c]) throw new Error(`${contender.name} gave ${counts[c]} and then ${count}`)
      }
      speeds[c]!.push((once * passes) / (performance.now() - began) / 1000)
    })
  }
  return contenders.map(({ name }, c) => ({ name, speed: median(speeds[c]!), count: counts[c]! }))
}

/** The sentences of a text, as a user would cut them for a library that takes one at a time. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。！？；\n])/u).filter((sentence) => sentence.trim() !== '')
}

/** Makes something of a text once, as long as it is asked for that text again: for work that shall not be timed. */
export function madeOnce<Made>(make: (text: string) => Made): (text: string) => Made {
  let last: { text: string; made: Made } | undefined
  return (text) => (last?.text === text ? last : (last = { text, made: make(text) })).made
}

const SLOW_ROUNDS = 7
const QUICK_SLOW_ROUNDS = 3
const SLOW_WARM_PASSES = 2

/** A rival that is too slow for all of the texts, and what is held against it. */
export interface SlowRace {
  slow: Contender
  fast: readonly Contender[]
  /** Both read the first sentences of the texts, so many characters … */
  characters: number
  /** … and the fast ones, which would be over before the clock moves, so many times. */
  repeats: number
}

/** Races a slow rival on a part of the texts. @returns the results, the rival first */
export function raceSlow({ slow, fast, characters, repeats }: SlowRace, { texts, isQuick, isLarge }: Plan): Result[] {
  let sample = ''
  for (const text of texts) for (const sentence of sentencesOf(text)) if (sample.length + sentence.length <= characters) sample += sentence
  const repeated = ({ name, run }: Contender): Contender => ({
    name,
    run: (text) => {
      let found = 0
      for (let k = 0; k < repeats; k++) found += run(text)
      return found / repeats
    },
  })
  const plan: Plan = { texts: [sample], rounds: isQuick ? QUICK_SLOW_ROUNDS : SLOW_ROUNDS, roundCharacters: 1, warmCharacters: SLOW_WARM_PASSES * sample.length, isQuick, isLarge }
  const results = race([slow, ...fast.map(repeated)], plan)
  for (const result of results.slice(1)) result.speed *= repeats
  process.stdout.write(`the first ${sample.length} characters\n`)
  return results
}

/** Three digits, and all of those before the point. */
const short = (value: number): string => (value < 100 ? value.toPrecision(3) : value.toFixed(0))

/** Prints the results, each with its ratio to the first. */
export function printRace(results: Result[], counted: string): void {
  for (const { name, speed, count } of results) {
    const ratio = speed / results[0]!.speed
    process.stdout.write(`${name.padEnd(26)}${short(speed).padStart(9)} M/s${short(ratio).padStart(9)} ×   ${count} ${counted}\n`)
  }
  process.stdout.write('\n')
}
