/** The linear chain over the sentences of a report (Lafferty, McCallum & Pereira 2001): the best kinds together, and how sure each is. */

/** As many as `SECTION_KINDS`; a number, so that loops over kinds have a fixed end. */
const KINDS = 6

/** A chain: what speaks for each kind at each place, and what it adds to go from kind to kind. */
export interface Chain {
  /** Number of sentences. */
  count: number
  /** `KINDS` numbers a sentence. */
  emissions: Float64Array
  /** How each sentence follows the one before; see `BOUNDARIES`. */
  boundary: Uint8Array
  /** `KINDS` × `KINDS` numbers for each boundary, from × to. */
  transitions: Float64Array
}

/** The kinds that score best together (Viterbi 1967); of equals the kind that stands first in `SECTION_KINDS` wins. */
export function bestKinds({ count, emissions, boundary, transitions }: Chain): Uint8Array {
  const kinds = new Uint8Array(count)
  if (count === 0) return kinds
  const best = emissions.slice(0, count * KINDS)
  const from = new Uint8Array(count * KINDS)
  for (let s = 1; s < count; s++) {
    const row = s * KINDS
    const table = boundary[s]! * KINDS * KINDS
    for (let k = 0; k < KINDS; k++) {
      let top = -Infinity
      for (let j = 0; j < KINDS; j++) {
        const score = best[row - KINDS + j]! + transitions[table + j * KINDS + k]!
        if (score > top) {
          top = score
          from[row + k] = j
        }
      }
      best[row + k] = top + emissions[row + k]!
    }
  }
  let k = 0
  const last = (count - 1) * KINDS
  for (let j = 1; j < KINDS; j++) if (best[last + j]! > best[last + k]!) k = j
  for (let s = count - 1; s >= 0; s--) {
    kinds[s] = k
    k = from[s * KINDS + k]!
  }
  return kinds
}

/** What `forwardBackward` finds. */
export interface Marginals {
  /** The probability of each kind at each place, given all sentences; `KINDS` numbers a sentence. */
  kind: Float64Array
  /** Forward and backward values, each row made to sum to 1; for training. */
  forward: Float64Array
  backward: Float64Array
  /** Emissions as factors, the largest of each row 1. */
  factor: Float64Array
}

/** The probability of every kind at every place, by the forward-backward algorithm; rows are scaled so that nothing overflows. */
export function forwardBackward({ count, emissions, boundary, transitions }: Chain): Marginals {
  const moves = Float64Array.from(transitions, Math.exp)
  const factor = new Float64Array(count * KINDS)
  const forward = new Float64Array(count * KINDS)
  const backward = new Float64Array(count * KINDS)
  const kind = new Float64Array(count * KINDS)
  for (let row = 0; row < count * KINDS; row += KINDS) {
    let top = -Infinity
    for (let k = 0; k < KINDS; k++) top = Math.max(top, emissions[row + k]!)
    for (let k = 0; k < KINDS; k++) factor[row + k] = Math.exp(emissions[row + k]! - top)
  }
  for (let s = 0; s < count; s++) {
    const row = s * KINDS
    const table = boundary[s]! * KINDS * KINDS
    for (let k = 0; k < KINDS; k++) {
      let sum = s === 0 ? 1 : 0
      if (s > 0) for (let j = 0; j < KINDS; j++) sum += forward[row - KINDS + j]! * moves[table + j * KINDS + k]!
      forward[row + k] = sum * factor[row + k]!
    }
    scale(forward, row)
  }
  for (let s = count - 1; s >= 0; s--) {
    const row = s * KINDS
    const table = s + 1 < count ? boundary[s + 1]! * KINDS * KINDS : 0
    for (let j = 0; j < KINDS; j++) {
      let sum = s + 1 < count ? 0 : 1
      if (s + 1 < count) for (let k = 0; k < KINDS; k++) sum += moves[table + j * KINDS + k]! * factor[row + KINDS + k]! * backward[row + KINDS + k]!
      backward[row + j] = sum
    }
    scale(backward, row)
    for (let k = 0; k < KINDS; k++) kind[row + k] = forward[row + k]! * backward[row + k]!
    scale(kind, row)
  }
  return { kind, forward, backward, factor }
}

/** Divides a row by its sum. */
export function scale(values: Float64Array, row: number): void {
  let sum = 0
  for (let k = row; k < row + KINDS; k++) sum += values[k]!
  for (let k = row; k < row + KINDS; k++) values[k] = values[k]! / sum
}
