/**
 * The best path over a lexicon with user words: as in best-path.ts, but from each character two walks go on side by side, through
 * the words of the lexicon and through those of the user, and where both come to a word it is the user's that counts.
 */
import type { Kernel } from './best-path.ts'
import type * as format from './lexicon-format.ts'
import type { Lexicon } from './lexicon.ts'
import type { UserLayer } from './user-words.ts'

// Written out, as in best-path.ts.
const SEPARATOR_CODE: typeof format.SEPARATOR_CODE = 1
const SURROGATE_CODE: typeof format.SURROGATE_CODE = 2
const LENGTH_BITS: typeof format.CHOICE_LENGTH_BITS = 8
const UNKNOWN_UNIT = -0xff
const UNKNOWN_PAIR = -0xfe

/** The scratch arrays of a kernel, and its way to read a block. */
interface Scratch extends Pick<Kernel, 'codes' | 'choices' | 'scan'> {
  /** Of each character: the score of the best way from there on. */
  scores: Float64Array
}

/** The loops of a kernel for a lexicon with user words. */
export function userSolver(lexicon: Lexicon, user: UserLayer, { codes, scores, choices, scan }: Scratch): Pick<Kernel, 'scan' | 'solve'> {
  const { cells, weights } = lexicon
  const { cells: userCells, wordOfCell, weights: userWeights, firstId, codes: userCodeOf } = user
  /** Codes of the block's characters in the alphabet of the user words. */
  const userCodes = new Uint16Array(codes.length)
  const unknown = weights[0]!

  const scanBoth = (text: string, start: number, end: number): number => {
    const stop = scan(text, start, end)
    if (stop < 0) return stop
    for (let i = start; i < stop; i++) userCodes[i - start] = userCodeOf[text.charCodeAt(i)]!
    userCodes[stop - start] = 0
    return stop
  }

  /** The best choice at one character. */
  const solveAt = (i: number): void => {
    const first = codes[i]!
    const width = first === SURROGATE_CODE ? 2 : 1
    let cell = first > SURROGATE_CODE ? first : 0
    let userCell = userCodes[i]!
    let best = scores[i + width]! + unknown
    let choice = width === 2 ? UNKNOWN_PAIR : UNKNOWN_UNIT
    for (let j = i + 1; ; j++) {
      const userWord = userCell === 0 ? -1 : wordOfCell[userCell]!
      const index = cell === 0 ? 0 : cells[(cell << 1) + 1]! & 0xffff
      if (userWord >= 0 || index !== 0) {
        const score = scores[j]! + (userWord >= 0 ? userWeights[userWord]! : weights[index]!)
        // The single character is what any longer word must be better than, whatever its weight.
        if (score > best || j === i + width) {
          best = score
          choice = ((userWord >= 0 ? firstId + userWord : cell) << LENGTH_BITS) | (j - i)
        }
      }
      const base = cell === 0 ? 0 : cells[cell << 1]!
      const userBase = userCell === 0 ? 0 : userCells[userCell << 1]!
      cell = base !== 0 && cells[((base + codes[j]!) << 1) + 1]! >>> 16 === codes[j] ? base + codes[j]! : 0
      userCell = userBase !== 0 && userCells[((userBase + userCodes[j]!) << 1) + 1]! >>> 16 === userCodes[j] ? userBase + userCodes[j]! : 0
      if (cell === 0 && userCell === 0) break
    }
    scores[i] = best
    choices[i] = choice
  }

  const solve = (length: number): void => {
    scores[length] = 0
    for (let i = length - 1; i >= 0; i--) {
      if (codes[i] !== SEPARATOR_CODE) solveAt(i)
      else {
        scores[i] = 0
        choices[i] = UNKNOWN_UNIT
      }
    }
  }
  return { scan: scanBoth, solve }
}
