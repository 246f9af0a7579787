import { SECTION_KINDS } from '../model/records.ts'
import type { Classified } from './classify.ts'

const KINDS = SECTION_KINDS.length
/** What it adds when a sentence has the kind of the one before it. */
export const STAY = 0.9
/** Lead of the best path over the second best that counts as certain. */
const CERTAIN = 6

/**
 * The kinds of a report's sentences that score best together (Viterbi 1967; a linear chain with one weight for staying).
 * @param scores `KINDS` numbers a sentence
 * @param count number of sentences
 */
export function decode(scores: Float64Array, count: number): Classified {
  const best = new Float64Array(count * KINDS)
  const from = new Uint8Array(count * KINDS)
  for (let k = 0; k < KINDS && count > 0; k++) best[k] = scores[k]!
  for (let row = KINDS; row < count * KINDS; row += KINDS) {
    const before = row - KINDS
    let lead = 0
    for (let j = 1; j < KINDS; j++) if (best[before + j]! > best[before + lead]!) lead = j
    // Whoever does not stay comes from the kind that leads; of equals the first wins.
    const top = best[before + lead]!
    for (let k = 0; k < KINDS; k++) {
      const stayed = best[before + k]! + STAY
      const stays = k <= lead ? stayed >= top : stayed > top
      best[row + k] = (stays ? stayed : top) + scores[row + k]!
      from[row + k] = stays ? k : lead
    }
  }
  return readBack(best, from, count)
}

function readBack(best: Float64Array, from: Uint8Array, count: number): Classified {
  const kind = new Uint8Array(count)
  const confidence = new Float64Array(count)
  let k = 0
  for (let s = count - 1; s >= 0; s--) {
    const row = s * KINDS
    if (s === count - 1) for (let j = 1; j < KINDS; j++) if (best[row + j]! > best[row + k]!) k = j
    kind[s] = k
    let second = -Infinity
    for (let j = 0; j < KINDS; j++) if (j !== k && best[row + j]! > second) second = best[row + j]!
    confidence[s] = Math.max(0, Math.min(1, (best[row + k]! - second) / CERTAIN))
    k = from[row + k]!
  }
  return { kind, confidence }
}
