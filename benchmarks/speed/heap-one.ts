/** Mines the texts that stand as JSON in the standard input and prints the bytes that this took for each character, as JSON. Run by heap.ts. */
import { readFileSync } from 'node:fs'
import { PerformanceObserver } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { createMiner, type Mined } from '../../dist/index.js'

/** So much is mined at least, and before it as much again so many times: until the engine has compiled what runs often, it allocates more. */
const CHARACTERS = 300_000
const WARM_PASSES = Number(process.argv[2])

const texts = JSON.parse(readFileSync(0, 'utf8')) as string[]
const characters = texts.reduce((sum, text) => sum + text.length, 0)
const passes = Math.ceil(CHARACTERS / characters)
const miner = createMiner()
const used = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Memory of typed arrays is given back some time after the collection that finds them dead, so one collection is not enough. */
const collectAll = async (): Promise<void> => {
  for (let time = 0; time < 3; time++) {
    gc!()
    await sleep(20)
  }
}

const mineAll = (): Mined[] => Array.from({ length: passes }, () => texts.map((text) => miner.mine(text))).flat()

for (let pass = 0; pass < WARM_PASSES; pass++) mineAll()
await collectAll()
const collections: number[] = []
new PerformanceObserver((list) => collections.push(...list.getEntries().map(({ startTime }) => startTime))).observe({ entryTypes: ['gc'] })
const before = used()
const began = performance.now()
const results = mineAll()
const ended = performance.now()
const allocated = used() - before
// Observers are told later.
await sleep(10)
if (collections.some((at) => at > began && at < ended)) throw new Error('garbage was collected while memory was measured')
await collectAll()
const kept = used() - before
if (results.some(({ length }, n) => length !== texts[n % texts.length]!.length)) throw new Error('a text was not mined')
process.stdout.write(JSON.stringify({ allocatedBytes: allocated / (characters * passes), keptBytes: kept / (characters * passes) }))
