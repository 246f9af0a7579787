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

/**
 * The probability of every kind at every place, by the forward-backward algorithm; rows are scaled so that nothing overflows.
 * @param moves the transitions as factors, if they are known already
 */
export function forwardBackward({ count, emissions, boundary, transitions }: Chain, moves = transitions.map(Math.exp)): Marginals {
  const factor = new Float64Array(count * KINDS)
  const forward = new Float64Array(count * KINDS)
  const backward = new Float64Array(count * KINDS)
  const kind = new Float64Array(count * KINDS)
  for (let row = 0; row < count * KINDS; row += KINDS) {
    let top = -Infinity
    for (let k = 0; k < KINDS; k++) top = Math.max(top, emissions[row + k]!)
    for (let k = 0; k < KINDS; k++) factor[row + k] = Math.exp(emissions[row + k]! - top)
  }
  for (let k = 0; k < KINDS; k++) forward[k] = factor[k]!
  if (count > 0) scale(forward, 0)
  for (let s = 1; s < count; s++) {
    stepForward(forward, s * KINDS, moves, boundary[s]! * KINDS * KINDS, factor)
    scale(forward, s * KINDS)
  }
  if (count > 0) backward.fill(1 / KINDS, (count - 1) * KINDS)
  for (let s = count - 2; s >= 0; s--) {
    stepBackward(backward, s * KINDS, moves, boundary[s + 1]! * KINDS * KINDS, factor)
    scale(backward, s * KINDS)
  }
  for (let at = 0; at < kind.length; at++) kind[at] = forward[at]! * backward[at]!
  for (let row = 0; row < kind.length; row += KINDS) scale(kind, row)
  return { kind, forward, backward, factor }
}

// The two steps are the inner loops of classifying, so the sums over six kinds are written out.

/** From the row before `row` to `row`. */
function stepForward(forward: Float64Array, row: number, moves: Float64Array, table: number, factor: Float64Array): void {
  const from = row - KINDS
  const a = forward[from]!, b = forward[from + 1]!, c = forward[from + 2]!, d = forward[from + 3]!, e = forward[from + 4]!, f = forward[from + 5]!
  for (let k = 0; k < KINDS; k++) {
    const at = table + k
    const sum = a * moves[at]! + b * moves[at + 6]! + c * moves[at + 12]! + d * moves[at + 18]! + e * moves[at + 24]! + f * moves[at + 30]!
    forward[row + k] = sum * factor[row + k]!
  }
}

/** From the row behind `row` to `row`. */
function stepBackward(backward: Float64Array, row: number, moves: Float64Array, table: number, factor: Float64Array): void {
  const from = row + KINDS
  const a = backward[from]! * factor[from]!, b = backward[from + 1]! * factor[from + 1]!, c = backward[from + 2]! * factor[from + 2]!
  const d = backward[from + 3]! * factor[from + 3]!, e = backward[from + 4]! * factor[from + 4]!, f = backward[from + 5]! * factor[from + 5]!
  for (let j = 0; j < KINDS; j++) {
    const at = table + j * KINDS
    backward[row + j] = moves[at]! * a + moves[at + 1]! * b + moves[at + 2]! * c + moves[at + 3]! * d + moves[at + 4]! * e + moves[at + 5]! * f
  }
}

/** Divides a row by its sum. */
export function scale(values: Float64Array, row: number): void {
  let sum = 0
  for (let k = row; k < row + KINDS; k++) sum += values[k]!
  const share = 1 / sum
  for (let k = row; k < row + KINDS; k++) values[k]! *= share
}
