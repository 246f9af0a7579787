/** Memory that `mine` takes for each character: what it allocates on the way and what the results hold. */
import type { Plan } from './harness.ts'
import { medians, runScript } from './processes.ts'

/** Bytes for each UTF-16 unit of raw text, typed arrays with them. */
export interface HeapCost {
  allocatedBytes: number
  /** Of that, what is still there while the results are. */
  keptBytes: number
}

const ONE = new URL('heap-one.ts', import.meta.url)
/** Young generations of so many megabytes need no collection while the texts are mined, which would hide what was allocated. */
const YOUNG_MB = 1024
const FLAGS = ['--expose-gc', `--min-semi-space-size=${YOUNG_MB}`, `--max-semi-space-size=${YOUNG_MB}`]
const MOST_CHARACTERS = 2_000_000

/** Measures and prints. */
export function heapCost({ texts, isQuick }: Plan): HeapCost {
  let left = MOST_CHARACTERS
  const read = texts.map((text) => {
    const part = text.slice(0, left)
    left -= part.length
    return part
  })
  const input = JSON.stringify(read.filter((text) => text !== ''))
  const cost = medians<HeapCost>(isQuick ? 1 : 5, () => runScript(ONE, [isQuick ? '1' : '12'], { flags: FLAGS, input }))
  process.stdout.write(`heap for a character      ${cost.allocatedBytes.toFixed(0)} bytes allocated, ${cost.keptBytes.toFixed(0)} of them kept in the results\n\n`)
  return cost
}
