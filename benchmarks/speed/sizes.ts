/** Time for each character of short and of long texts: it must be the same. */
import { median, type Contender } from './harness.ts'

/** Lengths of the texts, in bytes of UTF-8, three to a Chinese character. */
export const SIZES: readonly number[] = [10_000, 100_000, 1_000_000, 10_000_000]
/** The size that others are held against. */
export const USUAL_BYTES = 10_000
const BYTES_A_CHARACTER = 3

/** Of one contender: the size of its texts, the median time in nanoseconds for a character, and its ratio to that of the usual size. */
export interface SizeCost {
  name: string
  bytes: number
  nsPerCharacter: number
  ratio: number
}

/** A text of its own, not a slice that leans on a longer one. */
function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}

/** Measures contenders on texts of each size, cut out of all texts one after another, as often as it takes to fill the largest size. @param sizes the usual one among them */
export function sizeCosts(contenders: readonly Contender[], texts: readonly string[], rounds: number, sizes = SIZES): SizeCost[] {
  const most = sizes.at(-1)! / BYTES_A_CHARACTER
  let long = texts.join('\n')
  while (long.length < most) long += long
  const pieces = sizes.map((bytes) => {
    const length = Math.floor(bytes / BYTES_A_CHARACTER)
    return Array.from({ length: Math.floor(most / length) }, (_, k) => flat(long.slice(k * length, (k + 1) * length)))
  })
  return contenders.flatMap((contender) => {
    const times = sizes.map((): number[] => [])
    // Sizes in turn, so that a busy minute of the machine falls on all of them; the first round is for warmth.
    for (let round = 0; round <= rounds; round++) {
      pieces.forEach((list, size) => {
        const began = performance.now()
        for (const piece of list) if (contender.run(piece) === 0) throw new Error(`${contender.name} finds nothing`)
        if (round > 0) times[size]!.push(((performance.now() - began) * 1e6) / (list.length * list[0]!.length))
      })
    }
    const costs = times.map(median)
    return costs.map((cost, size) => ({ name: contender.name, bytes: sizes[size]!, nsPerCharacter: cost, ratio: cost / costs[sizes.indexOf(USUAL_BYTES)]! }))
  })
}

/** Prints a line for each contender. */
export function printSizes(costs: readonly SizeCost[]): void {
  const names = [...new Set(costs.map(({ name }) => name))]
  for (const name of names) {
    const cells = costs.filter((cost) => cost.name === name).map(({ bytes, nsPerCharacter, ratio }) => `${bytes / 1000} kB ${nsPerCharacter.toFixed(1)} ns (${ratio.toFixed(2)})`)
    process.stdout.write(`${name.padEnd(26)}${cells.join('   ')}\n`)
  }
  process.stdout.write('\n')
}
