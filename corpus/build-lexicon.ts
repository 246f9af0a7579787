/**
 * Compiles the dictionary, the user dictionary and the model of unknown words that nodejieba ships into one binary lexicon.
 * The layout of the file is described in `src/words/lexicon-format.ts`; the same sources give the same bytes.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { buildDoubleArray } from '../src/words/double-array.ts'
import * as format from '../src/words/lexicon-format.ts'
import { roundedLog } from '../src/words/rounded-log.ts'

/** Characters at which nodejieba splits a text before anything else. */
const SEPARATORS = ' \t\n，。'

interface Entry {
  weight: number
  tag: string
}

interface Dictionary {
  entries: Map<string, Entry>
  minWeight: number
  userWeight: number
  frequencySum: number
}

interface UnknownWordModel {
  /** Log probabilities of each character as begin, end, middle, single. */
  emissions: Map<string, Float64Array>
  /** Start of begin and single, then the eight possible transitions. */
  transitions: Float64Array
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

function checkWord(word: string, line: string): void {
  if (word === '' || word.length > format.MAX_WORD_UNITS) throw new Error(`Word of a wrong length in “${line}”.`)
  if (/[\ud800-\udfff]/.test(word)) throw new Error(`Word with a character outside the basic plane in “${line}”.`)
  for (const char of SEPARATORS) if (word.includes(char)) throw new Error(`Word with a separator in “${line}”.`)
}

/** The system dictionary: `word frequency tag`; a weight is the logarithm of the share of the frequency in the sum of all. */
function readDictionary(text: string): Dictionary {
  const rows = linesOf(text).map((line) => {
    const [word, frequency, tag, ...rest] = line.split(' ')
    if (word === undefined || tag === undefined || rest.length > 0 || !(Number(frequency) > 0)) throw new Error(`Bad line “${line}”.`)
    checkWord(word, line)
    return { word, frequency: Number(frequency), tag }
  })
  const frequencySum = rows.reduce((sum, row) => sum + row.frequency, 0)
  const weightOf = new Map<number, number>()
  for (const { frequency } of rows) if (!weightOf.has(frequency)) weightOf.set(frequency, roundedLog(frequency / frequencySum))
  const entries = new Map<string, Entry>()
  for (const { word, frequency, tag } of rows) entries.set(word, { weight: weightOf.get(frequency)!, tag })
  const sorted = Float64Array.from(rows, (row) => weightOf.get(row.frequency)!).sort()
  return { entries, minWeight: sorted[0]!, userWeight: sorted[sorted.length >> 1]!, frequencySum }
}

/** The user dictionary: `word`, `word tag` or `word frequency tag`; its words replace those of the system. */
function addUserWords(dictionary: Dictionary, text: string): void {
  for (const line of linesOf(text)) {
    const fields = line.split(' ')
    const word = fields[0]!
    checkWord(word, line)
    if (word.length === 1) throw new Error(`User word of one character in “${line}”; the format has no place for its special rule.`)
    if (fields.length > 3) throw new Error(`Bad line “${line}”.`)
    const weight = fields.length === 3 ? roundedLog(Number(fields[1]) / dictionary.frequencySum) : dictionary.userWeight
    dictionary.entries.set(word, { weight, tag: fields.length === 1 ? '' : fields.at(-1)! })
  }
}

/** The model of unknown words: start, four rows of transitions, four lists of emissions; states in the order B E M S. */
function readModel(text: string): UnknownWordModel {
  const lines = linesOf(text).filter((line) => !line.startsWith('#'))
  if (lines.length !== 9) throw new Error(`The model of unknown words has ${lines.length} lines instead of 9.`)
  const [[startB, startE, startM, startS], ...[b, e, m, s]] = lines.slice(0, 5).map((line) => line.split(' ').map(Number)) as number[][] as [number[], number[], number[], number[], number[]]
  const impossible = [startE, startM, b[0], b[3], e[1], e[2], m[0], m[3], s[1], s[2]]
  if (impossible.some((value) => value !== format.IMPOSSIBLE)) throw new Error('The model of unknown words allows a transition that the segmenter leaves out.')
  const transitions = Float64Array.of(startB!, startS!, e[0]!, s[0]!, b[1]!, m[1]!, b[2]!, m[2]!, e[3]!, s[3]!)
  const emissions = new Map<string, Float64Array>()
  lines.slice(5).forEach((line, state) => {
    for (const pair of line.split(',')) {
      const [char, value] = pair.split(':')
      if (char?.length !== 1 || !(Number(value) <= 0)) throw new Error(`Bad emission “${pair}”.`)
      let row = emissions.get(char)
      if (row === undefined) emissions.set(char, (row = new Float64Array(4).fill(format.IMPOSSIBLE)))
      row[state] = Number(value)
    }
  })
  return { emissions, transitions }
}

/** Codes of the characters: those of most words first, so that what is walked often lies close together. */
function assignCodes(dictionary: Dictionary, model: UnknownWordModel): string[] {
  const wordsWith = new Map<string, number>()
  for (const char of model.emissions.keys()) wordsWith.set(char, 0)
  for (const [word, { weight }] of dictionary.entries) {
    const frequency = Math.exp(weight) * dictionary.frequencySum
    for (const char of word) wordsWith.set(char, (wordsWith.get(char) ?? 0) + frequency)
  }
  return [...wordsWith].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([char]) => char)
}

/** Distinct values, the most frequent first, ties in ascending order. */
function distinct<T extends number | string>(values: Iterable<T>): T[] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value)
}

type Sections = Record<format.SectionName, ArrayBufferView>

function compile(dictionary: Dictionary, model: UnknownWordModel): Sections {
  const chars = assignCodes(dictionary, model)
  const codeCount = chars.length + format.FIRST_CODE
  const codes = new Uint16Array(65536).fill(format.SURROGATE_CODE, 0xd800, 0xe000)
  for (const char of SEPARATORS) codes[char.charCodeAt(0)] = format.SEPARATOR_CODE
  const emissions = new Float64Array(codeCount * 4).fill(format.IMPOSSIBLE)
  chars.forEach((char, index) => {
    if (SEPARATORS.includes(char)) throw new Error(`The separator “${char}” stands in a table.`)
    const code = index + format.FIRST_CODE
    codes[char.charCodeAt(0)] = code
    const row = model.emissions.get(char)
    if (row !== undefined) emissions.set(row, code * 4)
  })
  const entries = [...dictionary.entries].map(([word, entry]) => ({ key: word.replace(/[^]/g, (unit) => String.fromCharCode(codes[unit.charCodeAt(0)]!)), ...entry }))
  entries.sort((a, b) => (a.key < b.key ? -1 : 1))
  const { cells, cellOfKey } = buildDoubleArray(entries.map((entry) => entry.key), codeCount)
  const weights = [dictionary.minWeight, ...distinct(entries.map((entry) => entry.weight))]
  const tags = ['', ...distinct(entries.map((entry) => entry.tag)).filter((tag) => tag !== '')]
  if (weights.length > 0xffff || tags.length > 0xff) throw new Error('More distinct weights or tags than the format holds.')
  const tagIds = new Uint8Array(cells.length / 2)
  const weightIndex = new Map(weights.slice(1).map((weight, index) => [weight, index + 1]))
  const tagIndex = new Map(tags.map((tag, index) => [tag, index]))
  entries.forEach((entry, index) => {
    const cell = cellOfKey[index]!
    cells[cell * 2 + 1]! |= weightIndex.get(entry.weight)!
    tagIds[cell] = tagIndex.get(entry.tag)!
  })
  return {
    codes, cells, tagIds, emissions,
    weights: Float64Array.from(weights),
    tagNames: new TextEncoder().encode(tags.join('\n')),
    transitions: model.transitions,
    defaults: Float64Array.of(dictionary.userWeight, dictionary.frequencySum),
  }
}

function assemble(sections: Sections, sourceHash: Uint8Array): Uint8Array {
  const align = (offset: number): number => Math.ceil(offset / 8) * 8
  let length = format.BODY_OFFSET
  const places = format.SECTIONS.map((name) => {
    const place = { name, offset: length, byteLength: sections[name].byteLength }
    length = align(length + place.byteLength)
    return place
  })
  const bytes = new Uint8Array(length)
  const header = new DataView(bytes.buffer)
  header.setUint32(0, format.MAGIC[0], true)
  header.setUint32(4, format.MAGIC[1], true)
  header.setUint32(8, format.FORMAT_VERSION, true)
  header.setUint32(12, length, true)
  header.setUint32(20, places.length, true)
  bytes.set(sourceHash, 24)
  places.forEach(({ name, offset, byteLength }, index) => {
    header.setUint32(format.TABLE_OFFSET + index * 8, offset, true)
    header.setUint32(format.TABLE_OFFSET + index * 8 + 4, byteLength, true)
    const { buffer, byteOffset } = sections[name]
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset)
  })
  header.setInt32(16, format.checksumOf(new Int32Array(bytes.buffer, format.TABLE_OFFSET)), true)
  return bytes
}

/** The bytes of the default lexicon, made from the files of the installed nodejieba. Throws if those break the format's limits. */
export function buildLexicon(): Uint8Array {
  const folder = join(dirname(createRequire(import.meta.url).resolve('nodejieba')), 'submodules/cppjieba/dict')
  const sources = ['jieba.dict.utf8', 'user.dict.utf8', 'hmm_model.utf8'].map((name) => readFileSync(join(folder, name), 'utf8'))
  const hash = createHash('sha256')
  for (const source of sources) hash.update(`${source.length}\n`).update(source)
  const dictionary = readDictionary(sources[0]!)
  addUserWords(dictionary, sources[1]!)
  return assemble(compile(dictionary, readModel(sources[2]!)), hash.digest())
}
