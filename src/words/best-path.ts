/**
 * The cut of the highest probability. A text is taken block by block; a block ends behind a separator, so that no word crosses its end.
 *
 *   scan   characters → codes, forwards
 *   solve  for each character the best way from there to the end of its run, backwards
 *   emit   the chosen words into the token table, forwards
 *
 * The sums are made in the order in which cppjieba makes them, from the end of the run, and of equal sums the one with the
 * shorter first word wins, so that the cut is the same to the last bit.
 */
import type * as format from './lexicon-format.ts'
import type { Lexicon } from './lexicon.ts'
import type { GrowingTable } from './token-table.ts'
import { userSolver } from './user-path.ts'

/**
 * A block ends at the first separator after so many units: small enough for the fastest memory, and for the loops to be called so
 * often that an engine soon compiles them; large enough to be worth the calls.
 */
const BLOCK_UNITS = 512
/** Units that the first scratch arrays hold: far more than the run of a real text. */
const FIRST_CAPACITY = 1 << 16
/** Places kept free behind a block: for the second half of a pair and for the end mark. */
const SPARE_UNITS = 2

// Written out, because an engine reads an imported name anew each time that a loop comes to it; the types hold them equal.
const UNKNOWN_CODE: typeof format.UNKNOWN_CODE = 0
const SEPARATOR_CODE: typeof format.SEPARATOR_CODE = 1
const SURROGATE_CODE: typeof format.SURROGATE_CODE = 2
const LENGTH_BITS: typeof format.CHOICE_LENGTH_BITS = 8
const LENGTH_MASK = 0xff
const UNKNOWN_UNIT = -0xff
const UNKNOWN_PAIR = -0xfe

/** The two loops over a block, with their scratch arrays. */
export interface Kernel {
  /** Codes of the block's characters, followed by one `UNKNOWN_CODE`. */
  readonly codes: Uint16Array
  /** Of each character: the choice of the word that begins there. */
  readonly choices: Int32Array
  /** Reads the block that begins at `start`; returns where it ends, at most `end`, or −1 if it does not fit. */
  scan(text: string, start: number, end: number): number
  /** Finds the best choice at each of the `length` characters that were scanned. */
  solve(length: number): void
}

/**
 * Makes a kernel for blocks of fewer than `capacity` units. Its functions are closures, because engines turn arrays that never change
 * for a function into constants of its machine code, which was measured to make these loops faster.
 */
function createKernel(lexicon: Lexicon, capacity: number): Kernel {
  // Parameters can change, so that only a `const` is taken for a constant.
  const { codes: codeOf, cells, weights } = lexicon
  const codes = new Uint16Array(capacity)
  const choices = new Int32Array(capacity)
  const scores = new Float64Array(capacity)
  const room = capacity - SPARE_UNITS

  const scan = (text: string, start: number, end: number): number => {
    const early = start + BLOCK_UNITS
    const stop = Math.min(end, start + room)
    let i = start
    while (i < stop) {
      const unit = text.charCodeAt(i)
      const code = codeOf[unit]!
      codes[i - start] = code
      i++
      if (code > SURROGATE_CODE) continue
      if (code === SEPARATOR_CODE) {
        if (i >= early) break
      } else if (code === SURROGATE_CODE) {
        if (unit < 0xdc00 && i < end && (text.charCodeAt(i) & 0xfc00) === 0xdc00) codes[i++ - start] = UNKNOWN_CODE
        else codes[i - 1 - start] = UNKNOWN_CODE
      }
    }
    codes[i - start] = UNKNOWN_CODE
    return i < end && i - start >= room ? -1 : i
  }

  if (lexicon.user) return { codes, choices, ...userSolver(lexicon, lexicon.user, { codes, scores, choices, scan }) }
  const solve = (length: number): void => solveLoop(length, codes, scores, choices, cells, weights)
  return { codes, choices, scan, solve }
}

/** The loop of `Kernel.solve`; part of the machine code of that closure, where all these arrays are constants. */
function solveLoop(length: number, codes: Uint16Array, scores: Float64Array, choices: Int32Array, cells: Int32Array, weights: Float64Array): void {
  const unknown = weights[0]!
  scores[length] = 0
  for (let i = length - 1; i >= 0; i--) {
    const first = codes[i]!
    if (first <= SURROGATE_CODE) {
      if (first === SEPARATOR_CODE) scores[i] = 0
      else scores[i] = scores[first === SURROGATE_CODE ? i + 2 : i + 1]! + unknown
      choices[i] = first === SURROGATE_CODE ? UNKNOWN_PAIR : UNKNOWN_UNIT
      continue
    }
    let base = cells[first << 1]!
    let index = cells[(first << 1) + 1]! & 0xffff
    let best = scores[i + 1]! + weights[index]!
    let choice = index === 0 ? UNKNOWN_UNIT : (first << LENGTH_BITS) | 1
    let j = i + 1
    while (base !== 0) {
      const code = codes[j]!
      const cell = base + code
      const info = cells[(cell << 1) + 1]!
      if (info >>> 16 !== code) break
      j++
      index = info & 0xffff
      if (index !== 0) {
        const score = scores[j]! + weights[index]!
        if (score > best) {
          best = score
          choice = (cell << LENGTH_BITS) | (j - i)
        }
      }
      base = cells[cell << 1]!
    }
    scores[i] = best
    choices[i] = choice
  }
}

/** Cuts blocks of text over one lexicon. */
export class BestPath {
  readonly #lexicon: Lexicon
  readonly #firstKernel: Kernel
  #kernel: Kernel

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#firstKernel = this.#kernel = createKernel(lexicon, FIRST_CAPACITY)
  }

  /** Codes of the characters of the block. */
  get codes(): Uint16Array {
    return this.#kernel.codes
  }

  /** Where a token of the solved block begins: its choice, a word id and a length. */
  get choices(): Int32Array {
    return this.#kernel.choices
  }

  /** Reads a block that begins at `start`, finds its best path, and returns where it ends, at most `end`. */
  solveBlock(text: string, start: number, end: number): number {
    let next = this.#kernel.scan(text, start, end)
    while (next < 0) {
      this.#kernel = createKernel(this.#lexicon, this.#kernel.codes.length * 2)
      next = this.#kernel.scan(text, start, end)
    }
    // Called this way so that the closure is compiled on its own: inside of a larger function, the loop may stay without its constants.
    Reflect.apply(this.#kernel.solve, undefined, [next - start])
    return next
  }

  /** Writes the tokens of the solved block, which begins at unit `start` of the text, into `table`, which must have room. */
  emit(start: number, length: number, table: GrowingTable): void {
    const choices = this.#kernel.choices
    const { start: starts, end: ends, word: words } = table
    let row = table.count
    for (let i = 0; i < length; row++) {
      const choice = choices[i]!
      starts[row] = start + i
      i += choice & LENGTH_MASK
      ends[row] = start + i
      words[row] = choice >> LENGTH_BITS
    }
    table.count = row
  }

  /** Gives back the room that an uncommonly long run took. */
  release(): void {
    this.#kernel = this.#firstKernel
  }
}

const shared = new WeakMap<Lexicon, BestPath>()

/** The best path over `lexicon`: one for all its segmenters, since no block outlives the call that solves it. */
export function bestPathOf(lexicon: Lexicon): BestPath {
  let path = shared.get(lexicon)
  if (path === undefined) shared.set(lexicon, (path = new BestPath(lexicon)))
  return path
}
