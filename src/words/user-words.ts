import { BaogaoError } from '../model/errors.ts'
import { buildDoubleArray } from './double-array.ts'
import { MAX_WORD_UNITS, SEPARATOR_CODE } from './lexicon-format.ts'
import { roundedLog } from './rounded-log.ts'

/** A word that a user adds to a lexicon, or whose weight and tag there shall change. */
export interface UserWord {
  word: string
  /** How often it occurs, counted as in the dictionary, whose words come to some 60 million; default: the median of the dictionary. */
  weight?: number
  /** Part of speech; default `x`, and `''` lets form decide. */
  tag?: string
  /** Whether a word of one character stays single where unknown words are joined; default `false`. Longer words always stay. */
  isAlone?: boolean
}

/** The words of a user over those of a lexicon: a double array of its own, over an alphabet of its own. */
export interface UserLayer {
  /** The word id of the first word; those that stay alone come last. */
  readonly firstId: number
  /** The id from which on words stay alone. */
  readonly aloneFrom: number
  readonly words: readonly Required<UserWord>[]
  /** Code of each UTF-16 unit in the alphabet of the layer; 0 for a unit of no word. */
  readonly codes: Uint16Array
  /** The double array, as in a lexicon file but without indices of weights. */
  readonly cells: Int32Array
  /** Of each cell the index of the word that ends there, or −1. */
  readonly wordOfCell: Int32Array
  /** Log weight of each word. */
  readonly weights: Float64Array
}

/** What a layer needs to know of the lexicon under it. */
export interface LayerBase {
  readonly idLimit: number
  readonly codes: Uint16Array
  readonly userWeight: number
  readonly frequencySum: number
}

/**
 * Makes a layer. Of two entries for a word the later one counts; a word that was once set alone stays so.
 * @param earlier a layer whose words the new one shall have as well
 * @throws BaogaoError `words/bad-user-word` for a word that is empty, too long, or can never be found
 */
export function createUserLayer(base: LayerBase, given: readonly UserWord[], earlier?: UserLayer): UserLayer {
  if (!Array.isArray(given)) throw bad('The user words are no list.', 'Pass an array of { word, weight, tag }.')
  const byWord = new Map<string, Required<UserWord>>()
  for (const entry of earlier?.words ?? []) byWord.set(entry.word, entry)
  given.forEach((entry: UserWord, index) => {
    checkUserWord(base, entry, index)
    const { word, weight = NaN, tag = 'x' } = entry
    byWord.set(word, { word, weight, tag, isAlone: entry.isAlone === true || byWord.get(word)?.isAlone === true })
  })
  const words = [...byWord.values()].sort((a, b) => Number(a.isAlone) - Number(b.isAlone))
  const firstAlone = words.findIndex(({ isAlone }) => isAlone)
  return {
    firstId: base.idLimit,
    aloneFrom: base.idLimit + (firstAlone < 0 ? words.length : firstAlone),
    words,
    weights: Float64Array.from(words, ({ weight }) => (Number.isNaN(weight) ? base.userWeight : roundedLog(weight / base.frequencySum))),
    ...trieOf(words.map(({ word }) => word)),
  }
}

function trieOf(words: readonly string[]): Pick<UserLayer, 'codes' | 'cells' | 'wordOfCell'> {
  const codes = new Uint16Array(65536)
  let codeCount = 1
  for (const word of words) for (let i = 0; i < word.length; i++) codes[word.charCodeAt(i)] ||= codeCount++
  const keys = words.map((word) => String.fromCharCode(...Array.from({ length: word.length }, (_, i) => codes[word.charCodeAt(i)]!)))
  const order = keys.map((_, index) => index).sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1))
  const { cells, cellOfKey } = buildDoubleArray(order.map((index) => keys[index]!), codeCount)
  const wordOfCell = new Int32Array(cells.length / 2).fill(-1)
  order.forEach((index, k) => {
    wordOfCell[cellOfKey[k]!] = index
  })
  return { codes, cells, wordOfCell }
}

/** The index of the word of a layer that is `text.slice(start, end)`, or −1. */
export function userWordAt({ codes, cells, wordOfCell }: UserLayer, text: string, start: number, end: number): number {
  let cell = start < end ? codes[text.charCodeAt(start)]! : 0
  for (let i = start + 1; i < end && cell !== 0; i++) {
    const code = codes[text.charCodeAt(i)]!
    const next = cells[cell * 2]! + code
    cell = code !== 0 && cells[cell * 2] !== 0 && cells[next * 2 + 1]! >>> 16 === code ? next : 0
  }
  return cell === 0 ? -1 : wordOfCell[cell]!
}

const bad = (message: string, remedy: string, place?: string): BaogaoError => new BaogaoError('words/bad-user-word', message, remedy, place)

function checkUserWord(base: LayerBase, entry: UserWord, index: number): void {
  const place = `userWords[${index}]`
  const word: unknown = (entry as UserWord | undefined | null)?.word
  if (typeof word !== 'string') throw bad(`The user word ${index} is no string.`, 'Pass { word: "…" }.', place)
  if (word === '') throw bad(`The user word ${index} is empty.`, 'Leave it out.', place)
  if (word.length > MAX_WORD_UNITS) throw bad(`The user word “${word.slice(0, 20)}…” has ${word.length} units.`, `Shorten it to ${MAX_WORD_UNITS}.`, place)
  for (let i = 0; i < word.length; i++) {
    if (base.codes[word.charCodeAt(i)] === SEPARATOR_CODE) throw bad(`The user word “${word}” holds a separator, at which every text is cut, so that it would never be found.`, 'Leave out spaces, line ends, ， and 。.', place)
  }
  if (/\p{Surrogate}/u.test(word)) throw bad(`The user word “${word}” holds half a character.`, 'Write surrogates in pairs.', place)
  const { weight, tag } = entry
  if (weight !== undefined && !(typeof weight === 'number' && weight > 0 && weight < Infinity)) throw bad(`The weight of “${word}” is ${weight}.`, 'Pass how often it occurs, a number above 0, or leave it out.', place)
  if (tag !== undefined && typeof tag !== 'string') throw bad(`The tag of “${word}” is no string.`, 'Pass a part of speech as n, v or nz.', place)
}
