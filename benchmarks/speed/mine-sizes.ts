/** What a character costs in texts of a kilobyte to a hundred megabytes. The largest are mined in processes of their own: they may end for want of memory. */
import type { Contender, Plan } from './harness.ts'
import { runScript } from './processes.ts'
import { printSizes, sizeCosts, USUAL_BYTES, type SizeCost } from './sizes.ts'

const QUICK_SIZES = [1_000, USUAL_BYTES, 100_000] as const
const SIZES = [...QUICK_SIZES, 1_000_000] as const
const OWN_PROCESS_SIZES = [10_000_000] as const
const LARGE_SIZES = [...OWN_PROCESS_SIZES, 32_000_000, 100_000_000] as const
const ONE = new URL('mine-sizes-one.ts', import.meta.url)

/** A size in a process of its own. */
export type LargeCost = (SizeCost & { peakMb: number }) | { bytes: number; failed: string }

/** Measures and prints; ratios are to the usual size in the same process. */
export function mineSizes(mine: Contender, { texts, isQuick, isLarge }: Plan): { costs: SizeCost[]; large: LargeCost[] } {
  const costs = sizeCosts([mine], texts, isQuick ? 3 : 7, isQuick ? QUICK_SIZES : SIZES)
  printSizes(costs)
  const sizes = isLarge ? LARGE_SIZES : OWN_PROCESS_SIZES
  return { costs, large: isQuick ? [] : sizes.map((bytes) => largeCost(bytes, texts)) }
}

function largeCost(bytes: number, texts: readonly string[]): LargeCost {
  let cost: LargeCost
  try {
    cost = runScript(ONE, [`${bytes}`], { input: JSON.stringify(texts) }) as LargeCost
  } catch (error) {
    const { message } = error as Error
    cost = { bytes, failed: message.includes('heap out of memory') ? 'memory does not suffice' : message }
  }
  const told = 'failed' in cost ? cost.failed : `${cost.nsPerCharacter.toFixed(1)} ns (${cost.ratio.toFixed(2)}), at most ${cost.peakMb.toFixed(0)} MB`
  process.stdout.write(`${`  ${bytes / 1e6} MB in one text`.padEnd(26)}${told}\n`)
  return cost
}
