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

/** Prints the results, each with its ratio to the first. */
export function printRace(results: Result[], counted: string): void {
  for (const { name, speed, count } of results) {
    const ratio = speed / results[0]!.speed
    process.stdout.write(`${name.padEnd(26)}${speed.toFixed(2).padStart(9)} M/s${ratio.toFixed(2).padStart(8)} ×   ${count} ${counted}\n`)
  }
  process.stdout.write('\n')
}
