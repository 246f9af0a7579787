import { BaogaoError } from '../model/errors.ts'
import * as format from './lexicon-format.ts'
import { createUserLayer, userWordAt, type UserLayer, type UserWord } from './user-words.ts'

/** A dictionary ready for use: views on the bytes of a lexicon file. Nothing in it changes; several segmenters may share one. */
export interface Lexicon {
  /** Word ids run from 0 to `idLimit` − 1, with gaps; an id means the same word only within the same `sourceHash`. */
  readonly idLimit: number
  /** SHA-256 of the sources of the lexicon, in hexadecimal; user words, whose ids follow those of the lexicon, do not count. */
  readonly sourceHash: string
  /** The tag of a word id; `''` for a word without tag and for −1. */
  tagOf(wordId: number): string
  /** The id of a word, −1 if the lexicon does not have it. */
  idOf(word: string): number
  /** The id of the word that is `text.slice(start, end)`, −1 if the lexicon does not have it. */
  idOfSpan(text: string, start: number, end: number): number
  /**
   * A lexicon with more words, which shares the memory of this one; of two entries for a word the later one counts.
   * @throws BaogaoError `words/bad-user-word`
   */
  withWords(words: readonly UserWord[]): Lexicon
  /** The words of the user. @internal */
  readonly user: UserLayer | undefined
  /** Code of each UTF-16 unit. @internal */
  readonly codes: Uint16Array
  /** The double array. @internal */
  readonly cells: Int32Array
  /** Distinct log weights; the first is that of a character that is no word. @internal */
  readonly weights: Float64Array
  /** Four log probabilities per code: begin, end, middle, single. @internal */
  readonly emissions: Float64Array
  /** Start and transitions of the model of unknown words. @internal */
  readonly transitions: Float64Array
  /** Log weight of a user word without frequency. @internal */
  readonly userWeight: number
  /** Sum of all frequencies of the dictionary. @internal */
  readonly frequencySum: number
}

const REBUILD = 'Install the package anew, or make the file with the version of the library that reads it.'

function corrupt(what: string): BaogaoError {
  return new BaogaoError('lexicon/corrupt', `The lexicon ${what}.`, REBUILD)
}

/** The bytes as 32-bit words from an aligned start; copied only if they do not begin on a multiple of eight. */
function alignedBytes(bytes: ArrayBuffer | SharedArrayBuffer | Uint8Array): Uint8Array {
  if (!(bytes instanceof Uint8Array)) return new Uint8Array(bytes)
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
}

function checkHeader(bytes: Uint8Array): DataView {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < format.BODY_OFFSET) throw corrupt(`has only ${bytes.byteLength} bytes`)
  if (header.getUint32(0, true) !== format.MAGIC[0] || header.getUint32(4, true) !== format.MAGIC[1]) throw corrupt('does not begin with its mark')
  const version = header.getUint32(8, true)
  if (version !== format.FORMAT_VERSION) throw new BaogaoError('lexicon/version', `The lexicon has format ${version}, this library reads format ${format.FORMAT_VERSION}.`, REBUILD)
  const length = header.getUint32(12, true)
  if (length !== bytes.byteLength) throw corrupt(`has ${bytes.byteLength} bytes instead of ${length}`)
  if (length % 8 !== 0 || header.getUint32(20, true) !== format.SECTIONS.length) throw corrupt('has a broken header')
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + format.TABLE_OFFSET, (length - format.TABLE_OFFSET) / 4)
  if (format.checksumOf(words) !== header.getInt32(16, true)) throw corrupt('has been changed: its checksum is wrong')
  return header
}

/** Finds a section and checks that it lies inside the file and holds whole elements. */
function sectionOf(header: DataView, name: format.SectionName, elementBytes: number): { offset: number; length: number } {
  const entry = format.TABLE_OFFSET + format.SECTIONS.indexOf(name) * 8
  const offset = header.getUint32(entry, true)
  const byteLength = header.getUint32(entry + 4, true)
  if (offset % 8 !== 0 || offset + byteLength > header.byteLength || byteLength % elementBytes !== 0) throw corrupt(`has a broken section “${name}”`)
  return { offset: header.byteOffset + offset, length: byteLength / elementBytes }
}

function checkSizes(lexicon: Lexicon): void {
  const codeCount = lexicon.emissions.length / 4
  if (lexicon.codes.length !== 65536 || lexicon.transitions.length !== 10 || lexicon.weights.length === 0) throw corrupt('has a section of a wrong size')
  if (lexicon.cells.length !== lexicon.idLimit * 2 || lexicon.idLimit < codeCount) throw corrupt('has sections that do not fit together')
}

/**
 * Reads a lexicon file without copying it: the result is views on `bytes`, which must not change afterwards.
 * Throws `lexicon/corrupt` for bytes that are no whole lexicon and `lexicon/version` for another format.
 */
export function readLexicon(bytes: ArrayBuffer | SharedArrayBuffer | Uint8Array): Lexicon {
  const aligned = alignedBytes(bytes)
  const header = checkHeader(aligned)
  const buffer = aligned.buffer
  const part = <T>(name: format.SectionName, View: { new (buffer: ArrayBufferLike, offset: number, length: number): T; BYTES_PER_ELEMENT: number }): T => {
    const { offset, length } = sectionOf(header, name, View.BYTES_PER_ELEMENT)
    return new View(buffer, offset, length)
  }
  const defaults = part('defaults', Float64Array)
  // A TextDecoder refuses shared memory, so the few bytes of the names are copied.
  const tags = new TextDecoder().decode(Uint8Array.from(part('tagNames', Uint8Array))).split('\n')
  const tagIds = part('tagIds', Uint8Array)
  const lexicon = new FileLexicon({
    tags, tagIds, user: undefined,
    sourceHash: Array.from(aligned.subarray(24, 56), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    codes: part('codes', Uint16Array),
    cells: part('cells', Int32Array),
    weights: part('weights', Float64Array),
    emissions: part('emissions', Float64Array),
    transitions: part('transitions', Float64Array),
    userWeight: defaults[0]!,
    frequencySum: defaults[1]!,
  })
  checkSizes(lexicon)
  return lexicon
}

interface Parts extends Omit<Lexicon, 'idLimit' | 'tagOf' | 'idOf' | 'idOfSpan' | 'withWords'> {
  tags: readonly string[]
  /** The index into `tags` of every word id of the file; 0 where no word has the id. */
  tagIds: Uint8Array
}

class FileLexicon implements Lexicon {
  readonly idLimit: number
  readonly sourceHash: string
  readonly user: UserLayer | undefined
  readonly tags: readonly string[]
  readonly tagIds: Uint8Array
  readonly codes: Uint16Array
  readonly cells: Int32Array
  readonly weights: Float64Array
  readonly emissions: Float64Array
  readonly transitions: Float64Array
  readonly userWeight: number
  readonly frequencySum: number

  constructor(parts: Parts) {
    this.idLimit = parts.tagIds.length + (parts.user?.words.length ?? 0)
    this.sourceHash = parts.sourceHash
    this.user = parts.user
    this.tags = parts.tags
    this.tagIds = parts.tagIds
    this.codes = parts.codes
    this.cells = parts.cells
    this.weights = parts.weights
    this.emissions = parts.emissions
    this.transitions = parts.transitions
    this.userWeight = parts.userWeight
    this.frequencySum = parts.frequencySum
  }

  withWords(words: readonly UserWord[]): Lexicon {
    if (Array.isArray(words) && words.length === 0) return this
    const base = { idLimit: this.tagIds.length, codes: this.codes, userWeight: this.userWeight, frequencySum: this.frequencySum }
    return new FileLexicon({ ...this, user: createUserLayer(base, words, this.user) })
  }

  tagOf(wordId: number): string {
    if (wordId < 0) return ''
    return (wordId < this.tagIds.length ? this.tags[this.tagIds[wordId]!] : this.user?.words[wordId - this.tagIds.length]?.tag) ?? ''
  }

  idOf(word: string): number {
    return this.idOfSpan(word, 0, word.length)
  }

  idOfSpan(text: string, start: number, end: number): number {
    const { cells, codes, user } = this
    if (start >= end) return -1
    const userWord = user === undefined ? -1 : userWordAt(user, text, start, end)
    if (userWord >= 0) return this.tagIds.length + userWord
    let cell = codes[text.charCodeAt(start)]!
    for (let i = start + 1; i < end; i++) {
      const base = cells[cell * 2]!
      if (base === 0) return -1
      const code = codes[text.charCodeAt(i)]!
      cell = base + code
      if (cells[cell * 2 + 1]! >>> 16 !== code) return -1
    }
    return (cells[cell * 2 + 1]! & 0xffff) === 0 ? -1 : cell
  }
}
