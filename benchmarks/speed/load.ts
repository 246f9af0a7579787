/** Time and memory that a segmenter takes until its first words, each in a process of its own, several times. */
import { medians, runScript } from './processes.ts'

/** Medians over the runs. */
export interface LoadCost {
  name: string
  /** Until it can be called. */
  loadMs: number
  /** Of the first call, on one sentence. */
  firstCutMs: number
  /** Resident memory added, with the first call. */
  memoryMb: number
}

const ONE = new URL('load-one.ts', import.meta.url)

/** Measures one segmenter. @returns undefined if it cannot be loaded */
export function loadCost(name: string, runs: number): LoadCost | undefined {
  try {
    return { name, ...medians<Omit<LoadCost, 'name'>>(runs, () => runScript(ONE, [name], { flags: ['--expose-gc'] })) }
  } catch {
    return undefined
  }
}

/** Prints the costs, each load with its ratio to the first. */
export function printLoad(costs: readonly LoadCost[]): void {
  for (const { name, loadMs, firstCutMs, memoryMb } of costs) {
    const share = costs[0]!.loadMs / loadMs
    process.stdout.write(`${name.padEnd(26)}load ${loadMs.toFixed(1).padStart(8)} ms (1/${share.toFixed(0)})   first cut ${firstCutMs.toFixed(1).padStart(6)} ms   memory ${memoryMb.toFixed(0).padStart(4)} MB\n`)
  }
  process.stdout.write('\n')
}
