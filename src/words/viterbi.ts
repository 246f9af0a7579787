/** The hidden Markov model of unknown words: a character's state is its place in its word. */
import type * as format from './lexicon-format.ts'
import type { Lexicon } from './lexicon.ts'

// Written out, as in best-path.ts.
const IMPOSSIBLE: typeof format.IMPOSSIBLE = -3.14e100

/** The states; an odd one ends a word. */
const BEGIN = 0
const END = 1
const MIDDLE = 2
const SINGLE = 3

/**
 * Finds the most probable states of `count` ≥ 2 characters: fills `before` with the best state before each of a character's four
 * states, two bits each, and returns the state of the last character. Of the sixteen transitions eight are possible; where neither
 * of a state's two is better than `IMPOSSIBLE`, its way leads back to `END`, as in cppjieba.
 * @param at where in `codes` each character stands
 */
export function viterbi({ emissions, transitions }: Lexicon, codes: Uint16Array, at: Int32Array, count: number, before: Uint8Array): number {
  const [startB, startS, EB, SB, BE, ME, BM, MM, ES, SS] = transitions as unknown as [number, number, number, number, number, number, number, number, number, number]
  let row = codes[at[0]!]! * 4
  let b = startB + emissions[row + BEGIN]!
  let e: number = IMPOSSIBLE + emissions[row + END]!
  let m: number = IMPOSSIBLE + emissions[row + MIDDLE]!
  let s = startS + emissions[row + SINGLE]!
  for (let x = 1; x < count; x++) {
    row = codes[at[x]!]! * 4
    const emitB = emissions[row + BEGIN]!
    const emitE = emissions[row + END]!
    const emitM = emissions[row + MIDDLE]!
    const emitS = emissions[row + SINGLE]!
    let way = END | (END << 2) | (END << 4) | (END << 6)
    let nextB: number = IMPOSSIBLE
    let nextE: number = IMPOSSIBLE
    let nextM: number = IMPOSSIBLE
    let nextS: number = IMPOSSIBLE
    let score = e + EB + emitB
    if (score > nextB) nextB = score
    score = s + SB + emitB
    if (score > nextB) {
      nextB = score
      way |= SINGLE
    }
    score = b + BE + emitE
    if (score > nextE) {
      nextE = score
      way &= ~(3 << 2)
    }
    score = m + ME + emitE
    if (score > nextE) {
      nextE = score
      way = (way & ~(3 << 2)) | (MIDDLE << 2)
    }
    score = b + BM + emitM
    if (score > nextM) {
      nextM = score
      way &= ~(3 << 4)
    }
    score = m + MM + emitM
    if (score > nextM) {
      nextM = score
      way = (way & ~(3 << 4)) | (MIDDLE << 4)
    }
    score = e + ES + emitS
    if (score > nextS) nextS = score
    score = s + SS + emitS
    if (score > nextS) {
      nextS = score
      way |= SINGLE << 6
    }
    before[x] = way
    b = nextB
    e = nextE
    m = nextM
    s = nextS
  }
  return e >= s ? END : SINGLE
}

/**
 * Whether two characters, given by their rows of emissions, are one word: `viterbi` for the most frequent case, in which all but
 * two ways are impossible. Its sums are made in the same order.
 */
export function joinsPair({ emissions, transitions }: Lexicon, first: number, second: number): boolean {
  const joined = transitions[0]! + emissions[first + BEGIN]! + transitions[4]! + emissions[second + END]!
  const apart = transitions[1]! + emissions[first + SINGLE]! + transitions[9]! + emissions[second + SINGLE]!
  return joined > IMPOSSIBLE && joined >= apart
}

