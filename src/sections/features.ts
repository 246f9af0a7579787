/**
 * What the classifier reads of a sentence, as numbers: each feature is the hash of what it says. Words, pairs of characters, the
 * order of parts of speech, how clauses open and the sentence ends, its place, its headings. What its neighbours say comes by the chain:
 * as features of their own they added nothing that could be measured.
 */
import type { TokenTable } from '../words/token-table.ts'
import type { ReportOutline } from './report-outline.ts'
import { shapeFeatures } from './shape.ts'

/** Features of a report in groups: one for each sentence, two for each heading. */
export interface FeatureGroups {
  /** The features of all groups, one after another; whole numbers of 32 bits. */
  ids: Int32Array
  /** Where each group begins in `ids`; one more than groups. Sentence `s` (0 the first) has group `s`. */
  begin: Int32Array
  /** The first group of the headings: heading `h` has groups `headings` + 2 h (for what stands right under it) and + 1 (for what stands deeper). */
  headings: number
}

/** What a feature is about; part of its hash. */
const WORD = 1
const PAIR = 2
const TAGS = 3
const OPENS = 4
const ENDS = 5
const CLAUSE = 6
const UNDER = 7
const DEEP_UNDER = 8

/** A list of features that grows. */
export class FeatureList {
  ids = new Int32Array(4096)
  count = 0

  /** Adds a feature. */
  push(id: number): void {
    if (this.count === this.ids.length) this.#grow()
    this.ids[this.count++] = id
  }

  /** Adds the feature that says `a`, `b`, `c` about `what`. */
  add(what: number, a: number, b = 0, c = 0): void {
    this.push(featureHash(what, a, b, c))
  }

  #grow(): void {
    const larger = new Int32Array(this.ids.length * 2)
    larger.set(this.ids)
    this.ids = larger
  }
}

/** What is worked out once for each word of a lexicon: its feature, and its kind in the order of parts of speech (0 where not yet). */
export class KnownWords {
  readonly hashes: Int32Array
  readonly kinds: Uint16Array

  /** @param idLimit of the lexicon whose words will come */
  constructor(idLimit: number) {
    this.hashes = new Int32Array(idLimit)
    this.kinds = new Uint16Array(idLimit)
  }
}

/** Mixes four small numbers into 32 bits (the finisher of MurmurHash3 between them). */
export function featureHash(what: number, a: number, b: number, c: number): number {
  let h = Math.imul(what + (a << 8), 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15) ^ b, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13) ^ (c << 7), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

const unitOr = (text: string, at: number, end: number): number => (at < end ? text.charCodeAt(at) : 0)

/** All features of a report. */
export function featuresOf(report: ReportOutline, list: FeatureList, known: KnownWords): FeatureGroups {
  const { text, sentences, first, end, outline, words } = report
  const begin = new Int32Array(end - first + outline.sentence.length * 2 + 1)
  list.count = 0
  let group = 0
  let row = firstRow(words, end > first ? sentences.start[first]! : 0)
  for (let s = first; s < end; s++) {
    const start = sentences.start[s]!
    const stop = sentences.end[s]!
    row = addWords(list, text, start, stop, words, row, known)
    addPairs(list, PAIR, text, start, stop)
    addEdges(list, text, outline.bodyOf[s - first]!, start, stop)
    addClauses(list, text, start, stop)
    shapeFeatures(list, report, s)
    begin[++group] = list.count
  }
  const headings = group
  for (const s of outline.sentence) {
    addPairs(list, UNDER, text, sentences.start[s]!, sentences.end[s]!)
    begin[++group] = list.count
    addPairs(list, DEEP_UNDER, text, sentences.start[s]!, sentences.end[s]!)
    begin[++group] = list.count
  }
  return { ids: list.ids, begin, headings }
}

/** The first token that ends behind `at`. */
function firstRow({ count, end }: TokenTable, at: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (end[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Words, and pairs of neighbours by part of speech. Returns the first token behind the sentence. */
function addWords(list: FeatureList, text: string, start: number, stop: number, words: TokenTable, from: number, known: KnownWords): number {
  const { count, start: starts, end: ends, word } = words
  let row = from
  while (row < count && ends[row]! <= start) row++
  let last = 1
  const { hashes, kinds } = known
  for (; row < count && starts[row]! < stop; row++) {
    const id = word[row]!
    const a = starts[row]!
    const b = ends[row]!
    let kind = id < 0 ? 0 : kinds[id]!
    if (kind === 0) {
      kind = partOfSpeech(text, a, b, words.tagOf(id))
      if (id >= 0) {
        kinds[id] = kind
        hashes[id] = wordHash(text, a, b)
      }
    }
    list.push(id < 0 ? wordHash(text, a, b) : hashes[id]!)
    list.add(TAGS, last, kind)
    last = kind
  }
  list.add(TAGS, last, 2)
  return row
}

/** The feature of a word. */
function wordHash(text: string, start: number, end: number): number {
  let hash = end - start
  for (let i = start; i < end; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i)
  return featureHash(WORD, hash & 0xffffff, hash >>> 24, 0)
}

/** Parts of speech of which single characters say more than their tag: 了 已 将 要 在 的 是. */
const SPEAKING = 'vapcdufrmqty'

/** A single function word by itself, anything else by the first letter of its tag. */
function partOfSpeech(text: string, start: number, end: number, tag: string): number {
  if (tag === '') return text.charCodeAt(start)
  const letter = tag.charCodeAt(0)
  return end - start === 1 && SPEAKING.includes(tag[0]!) ? text.charCodeAt(start) : letter
}

function addPairs(list: FeatureList, what: number, text: string, start: number, stop: number): void {
  for (let i = start; i + 1 < stop; i++) list.add(what, text.charCodeAt(i), text.charCodeAt(i + 1))
}

/** The first characters behind a heading's number, and the last. */
function addEdges(list: FeatureList, text: string, body: number, start: number, stop: number): void {
  const a = unitOr(text, body, stop)
  const b = unitOr(text, body + 1, stop)
  list.add(OPENS, a)
  list.add(OPENS, a, b)
  list.add(OPENS, a, b, unitOr(text, body + 2, stop))
  const y = stop - 2 >= start ? text.charCodeAt(stop - 2) : 0
  list.add(ENDS, text.charCodeAt(stop - 1), y)
  list.add(ENDS, text.charCodeAt(stop - 1), y, stop - 3 >= start ? text.charCodeAt(stop - 3) : 0)
}

/** ，；：、 */
const opensClause = (unit: number): boolean => unit === 0xff0c || unit === 0xff1b || unit === 0xff1a || unit === 0x3001

/** How each clause opens. */
function addClauses(list: FeatureList, text: string, start: number, stop: number): void {
  for (let i = start; i + 1 < stop; i++) if (i === start || opensClause(text.charCodeAt(i - 1))) list.add(CLAUSE, text.charCodeAt(i), text.charCodeAt(i + 1))
}
