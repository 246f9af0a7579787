/**
 * Joins characters that the dictionary left single into unknown words, with a hidden Markov model whose states are the place of a
 * character in its word: begin, end, middle, single. Letters and digits are joined by rule.
 */
import type * as format from './lexicon-format.ts'
import type { Lexicon } from './lexicon.ts'
import type { GrowingTable } from './token-table.ts'
import { joinsPair, viterbi } from './viterbi.ts'

// Written out, as in best-path.ts.
const SEPARATOR_CODE: typeof format.SEPARATOR_CODE = 1
const SURROGATE_CODE: typeof format.SURROGATE_CODE = 2
const LENGTH_BITS: typeof format.CHOICE_LENGTH_BITS = 8
const LENGTH_MASK = 0xff
/** Characters that the first scratch arrays hold. */
const FIRST_CAPACITY = 256
/** Scratch room beyond this many characters is given back when the text is done. */
const KEPT_CHARACTERS = 1 << 18

const NO_CHARACTER = 0
const LETTER = 1
const DIGIT = 2
const OTHER = 3

/** What an ASCII character is for the rules; `NO_CHARACTER` for all others. */
function asciiKind(unit: number): number {
  if (unit >= 0x80) return NO_CHARACTER
  if (unit >= 0x30 && unit <= 0x39) return DIGIT
  const lower = unit | 0x20
  return lower >= 0x61 && lower <= 0x7a ? LETTER : OTHER
}

/** Cuts what the dictionary does not know; owns the scratch arrays of one segmenter. */
export class UnknownWords {
  /** Of each character of the stretch: its first unit in the text. The end of the stretch follows the last. */
  #at = new Int32Array(FIRST_CAPACITY + 1)
  /** Of each character: the best state before each of its four states, two bits each. */
  #before = new Uint8Array(FIRST_CAPACITY)
  readonly #lexicon: Lexicon
  /** The word id from which on words are the user's that stay alone; a whole number, for the sake of speed. */
  readonly #aloneFrom: number

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#aloneFrom = lexicon.user?.aloneFrom ?? lexicon.idLimit
  }

  /** Like `BestPath.emit`, but joins neighbouring single characters into words. */
  emit(text: string, start: number, length: number, codes: Uint16Array, choices: Int32Array, table: GrowingTable): void {
    const { start: starts, end: ends, word: words } = table
    const aloneFrom = this.#aloneFrom
    let row = table.count
    for (let i = 0; i < length; ) {
      const choice = choices[i]!
      const next = i + (choice & LENGTH_MASK)
      if (isSingle(choice, codes[i]!, aloneFrom) && next < length && isSingle(choices[next]!, codes[next]!, aloneFrom)) {
        let end = next
        while (end < length && isSingle(choices[end]!, codes[end]!, aloneFrom)) end += choices[end]! & LENGTH_MASK
        table.count = row
        this.#cutSingles(text, start, i, end, codes, choices, table)
        row = table.count
        i = end
      } else {
        starts[row] = start + i
        ends[row] = start + next
        words[row++] = choice >> LENGTH_BITS
        i = next
      }
    }
    table.count = row
  }

  /** Cuts a stretch of single characters, `from` to `to` in the block: ASCII by rule, the rest by the model. */
  #cutSingles(text: string, start: number, from: number, to: number, codes: Uint16Array, choices: Int32Array, table: GrowingTable): void {
    let i = from
    while (i < to) {
      const kind = asciiKind(text.charCodeAt(start + i))
      let end = i
      if (kind === NO_CHARACTER) {
        while (end < to && text.charCodeAt(start + end) >= 0x80) end += choices[end]! & LENGTH_MASK
        const second = i + (choices[i]! & LENGTH_MASK)
        const third = second < end ? second + (choices[second]! & LENGTH_MASK) : end
        if (second < end && (third < end || joinsPair(this.#lexicon, codes[i]! * 4, codes[second]! * 4))) {
          if (third < end) this.#cutByModel(text, start, i, end, codes, choices, table)
          else this.#addWord(text, start + i, start + end, table)
        } else {
          table.add(start + i, start + second, choices[i]! >> LENGTH_BITS)
          if (second < end) table.add(start + second, start + end, choices[second]! >> LENGTH_BITS)
        }
      } else {
        end = kind === OTHER ? i + 1 : endOfRun(text, start + i + 1, start + to, kind) - start
        this.#addWord(text, start + i, start + end, table)
      }
      i = end
    }
  }

  /** Finds the most probable states of the characters and cuts behind every `END` and `SINGLE`. */
  #cutByModel(text: string, start: number, from: number, to: number, codes: Uint16Array, choices: Int32Array, table: GrowingTable): void {
    if (to - from > this.#before.length) this.#allocate(Math.max(to - from, this.#before.length * 2))
    const at = this.#at
    let count = 0
    for (let i = from; i < to; i += choices[i]! & LENGTH_MASK) at[count++] = i
    at[count] = to
    let state = viterbi(this.#lexicon, codes, at, count, this.#before)
    // Backwards: note the last state of each character in place of the states before it, then read them forwards.
    const before = this.#before
    for (let x = count - 1; x >= 0; x--) {
      const previous = (before[x]! >> (state * 2)) & 3
      before[x] = state
      state = previous
    }
    for (let x = 0, first = 0; x < count; x++) {
      if ((before[x]! & 1) === 0) continue
      if (first === x) table.add(start + at[x]!, start + at[x + 1]!, choices[at[x]!]! >> LENGTH_BITS)
      else this.#addWord(text, start + at[first]!, start + at[x + 1]!, table)
      first = x + 1
    }
  }

  /** Adds a token with the id of the word, should the dictionary have it after all. */
  #addWord(text: string, start: number, end: number, table: GrowingTable): void {
    table.add(start, end, this.#lexicon.idOfSpan(text, start, end))
  }

  /** Gives back the room that an uncommonly long stretch took. */
  release(): void {
    if (this.#before.length > KEPT_CHARACTERS) this.#allocate(FIRST_CAPACITY)
  }

  #allocate(characters: number): void {
    this.#at = new Int32Array(characters + 1)
    this.#before = new Uint8Array(characters)
  }
}

/** Whether a choice is one character that the model may join: any but a separator and what the user set alone. */
function isSingle(choice: number, code: number, aloneFrom: number): boolean {
  const units = choice & LENGTH_MASK
  if (units > 1 && !(units === 2 && code === SURROGATE_CODE)) return false
  return code !== SEPARATOR_CODE && choice >> LENGTH_BITS < aloneFrom
}

/** The end of a word that began with a letter (letters and digits follow) or of a number that began with a digit (digits and points). */
function endOfRun(text: string, from: number, to: number, kind: number): number {
  let i = from
  while (i < to) {
    const unit = text.charCodeAt(i)
    const next = asciiKind(unit)
    if (next !== DIGIT && (kind === LETTER ? next !== LETTER : unit !== 0x2e)) break
    i++
  }
  return i
}
