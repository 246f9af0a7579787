import type { Span } from '../../model/span.ts'
import { comparableText } from './comparable-text.ts'

/** A passage that two texts share, with its place in each. */
export interface SharedRun {
  a: Span
  b: Span
  /** Letters, characters and digits in it. */
  length: number
}

/**
 * The passages that two raw texts share, longest matches from left to right in `b`: spaces, line ends, punctuation and width do not count.
 * Time grows with the length of the texts.
 * @param options.least letters, characters and digits of the shortest passage; 13 by default, as long as no two texts share by chance
 */
export function sharedRuns(a: string, b: string, { least = 13 }: { least?: number } = {}): SharedRun[] {
  const [left, right] = [comparable(a), comparable(b)]
  const firstAt = new Map<string, number>()
  for (let i = 0; i + least <= left.text.length; i++) {
    const gram = left.text.slice(i, i + least)
    if (!firstAt.has(gram)) firstAt.set(gram, i)
  }
  const runs: SharedRun[] = []
  for (let j = 0; j + least <= right.text.length;) {
    const i = firstAt.get(right.text.slice(j, j + least))
    if (i === undefined) {
      j++
      continue
    }
    let length = least
    while (i + length < left.text.length && left.text[i + length] === right.text[j + length]) length++
    runs.push({ a: spanOf(left, i, length), b: spanOf(right, j, length), length })
    j += length
  }
  return runs
}

interface Comparable {
  text: string
  place: Uint32Array
}

function comparable(raw: string): Comparable {
  const { units, place } = comparableText(raw)
  return { text: Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le'), place }
}

function spanOf({ place }: Comparable, from: number, length: number): Span {
  return { start: place[from]!, end: place[from + length - 1]! + 1 }
}
