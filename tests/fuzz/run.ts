/**
 * Mines mutated reports for a given time and checks that all laws hold:
 *
 *     npm run fuzz -- [SECONDS] [SEED]
 *
 * A text that breaks one is made as short as it goes and added to kept.json, which the tests read. Exit code 1 if there was any.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { mine } from '../../src/index.ts'
import { brokenLaw } from '../laws.ts'
import { mutant, randomNumbers } from './mutations.ts'

const LONGEST = 3000
/** Mining so few units takes a few milliseconds; what takes so long is not linear. */
const SLOW_MS = 1000
const REPORTS = new URL('../../corpus/reports/', import.meta.url)
const KEPT = new URL('kept.json', import.meta.url)

interface Kept { law: string; raw: string }

const isSlow = (raw: string): boolean => {
  const began = performance.now()
  mine(raw)
  return performance.now() - began > SLOW_MS
}

function broken(raw: string): string | null {
  // Only what is slow again is slow; the first time something else may have kept the machine busy.
  return brokenLaw(mine, raw) ?? (isSlow(raw) && isSlow(raw) ? `takes more than ${SLOW_MS} ms` : null)
}

/** A short part of `raw` that still breaks a law: halves, quarters and ever smaller pieces are left out as long as it does. */
function shorten(raw: string): string {
  let short = raw
  for (let size = Math.ceil(raw.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < short.length; ) {
      const without = short.slice(0, at) + short.slice(at + size)
      if (broken(without)) short = without
      else at += size
    }
  }
  return short
}

function fuzz(seconds: number, seed: number): number {
  const seeds = readdirSync(REPORTS).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(new URL(name, REPORTS), 'utf8'))
  const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Kept[]
  const known = kept.length
  const next = randomNumbers(seed)
  const began = performance.now()
  let count = 0
  for (; performance.now() - began < seconds * 1000; count++) {
    const raw = mutant(seeds, next, LONGEST)
    if (!broken(raw)) continue
    const short = shorten(raw)
    const law = broken(short) ?? 'unsteady'
    process.stdout.write(`${law}: ${JSON.stringify(short)}\n`)
    kept.push({ law, raw: short })
    writeFileSync(KEPT, `${JSON.stringify(kept, null, 1)}\n`)
  }
  process.stderr.write(`${count} texts from seed ${seed}, ${kept.length - known} of them break a law\n`)
  return kept.length - known
}

const [seconds = 60, seed = 1] = process.argv.slice(2).map(Number)
if (!(seconds > 0) || !Number.isInteger(seed)) {
  process.stderr.write('npm run fuzz -- [SECONDS] [SEED]: a time above 0 and a whole number\n')
  process.exitCode = 2
} else if (fuzz(seconds, seed) > 0) process.exitCode = 1
