/**
 * What the classifier reads of a sentence: its words and what they are made of, the order of parts of speech, how clauses open and the
 * sentence opens and ends, its form and place, its headings. What its neighbours say comes by the chain: as features of their own they
 * added nothing that could be measured.
 */
import type { ReportOutline } from './report-outline.ts'
import { shapeFeatures } from './shape.ts'

/** What a feature is about; part of its hash. Those of form and place go on in shape.ts. */
export const ABOUT = { word: 1, pair: 2, tags: 3, opens: 4, ends: 5, clause: 6, under: 7, deepUnder: 8 } as const

/** What takes the features of a sentence or a heading as they are found. */
export interface FeatureSink {
  /** The feature that says `a`, `b`, `c` about `what`: code units, or 0. */
  add(what: number, a: number, b: number, c: number): void
  /** The feature that says `a`, which is below 16, about `what`, which is below 64. */
  small(what: number, a: number): void
  /** The features of a word, see `wordFeatures`; the same for the same `id`, but for unknown words, whose `id` is negative. */
  word(id: number, text: string, start: number, end: number): void
  /** Two parts of speech side by side. */
  tags(last: number, kind: number): void
}

/** Mixes four small numbers into 32 bits (the finisher of MurmurHash3 between them). */
export function featureHash(what: number, a: number, b: number, c: number): number {
  let h = Math.imul(what + (a << 8), 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15) ^ b, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13) ^ (c << 7), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

const unitOr = (text: string, at: number, end: number): number => (at < end ? text.charCodeAt(at) : 0)

/** Reads the features of reports; it remembers the part of speech of every word, so there is one for a lexicon. */
export class FeatureReader {
  /** Of each word its kind in the order of parts of speech, 0 where not yet known. */
  readonly #kinds: Uint16Array

  /** @param idLimit of the lexicon that the words of the reports come from */
  constructor(idLimit: number) {
    this.#kinds = new Uint16Array(idLimit)
  }

  /**
   * The features of sentence `s`.
   * @param row a token that does not end behind the start of the sentence, or the first token that does
   * @returns such a token for the next sentence
   */
  sentence(report: ReportOutline, s: number, row: number, sink: FeatureSink): number {
    const { text, sentences, outline, first } = report
    const start = sentences.start[s]!
    const stop = sentences.end[s]!
    const next = this.#words(report, start, stop, row, sink)
    addEdges(sink, text, outline.bodyOf[s - first]!, start, stop)
    addClauses(sink, text, start, stop)
    shapeFeatures(sink, report, s)
    return next
  }

  /** Words, and pairs of neighbours by part of speech. */
  #words({ text, words }: ReportOutline, start: number, stop: number, from: number, sink: FeatureSink): number {
    const { count, start: starts, end: ends, word } = words
    const kinds = this.#kinds
    let row = from
    while (row < count && ends[row]! <= start) row++
    let last = 1
    for (; row < count && starts[row]! < stop; row++) {
      const id = word[row]!
      const a = starts[row]!
      const b = ends[row]!
      let kind = id < 0 ? 0 : kinds[id]!
      if (kind === 0) {
        kind = partOfSpeech(text, a, b, words.tagOf(id))
        if (id >= 0) kinds[id] = kind
      }
      sink.word(id, text, a, b)
      sink.tags(last, kind)
      last = kind
    }
    sink.tags(last, 2)
    return row
  }
}

/** The first token that ends behind the start of sentence `s`. */
export function firstToken({ sentences, words: { count, end } }: ReportOutline, s: number): number {
  const at = sentences.start[s] ?? 0
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (end[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** The features of a word: itself, and the pairs of characters in it, by which words that are like it speak for it. */
export function wordFeatures(sink: FeatureSink, text: string, start: number, end: number): void {
  let hash = end - start
  for (let i = start; i < end; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i)
  sink.add(ABOUT.word, hash & 0xffffff, hash >>> 24, 0)
  addPairs(sink, ABOUT.pair, text, start, end)
}

/**
 * The features that a heading gives to what stands under it.
 * @param what `ABOUT.under` for what stands right under it, `ABOUT.deepUnder` for what stands under headings below it
 */
export function headingFeatures({ text, outline }: ReportOutline, h: number, what: number, sink: FeatureSink): void {
  addPairs(sink, what, text, outline.start[h]!, outline.end[h]!)
}

/** Parts of speech of which single characters say more than their tag: 了 已 将 要 在 的 是. */
const SPEAKING = 'vapcdufrmqty'

/** A single function word by itself, anything else by the first letter of its tag. */
function partOfSpeech(text: string, start: number, end: number, tag: string): number {
  if (tag === '') return text.charCodeAt(start)
  const letter = tag.charCodeAt(0)
  return end - start === 1 && SPEAKING.includes(tag[0]!) ? text.charCodeAt(start) : letter
}

function addPairs(sink: FeatureSink, what: number, text: string, start: number, stop: number): void {
  for (let i = start; i + 1 < stop; i++) sink.add(what, text.charCodeAt(i), text.charCodeAt(i + 1), 0)
}

/** The first characters behind a heading's number, and the last. */
function addEdges(sink: FeatureSink, text: string, body: number, start: number, stop: number): void {
  const a = unitOr(text, body, stop)
  const b = unitOr(text, body + 1, stop)
  sink.add(ABOUT.opens, a, 0, 0)
  sink.add(ABOUT.opens, a, b, 0)
  sink.add(ABOUT.opens, a, b, unitOr(text, body + 2, stop))
  const z = text.charCodeAt(stop - 1)
  const y = stop - 2 >= start ? text.charCodeAt(stop - 2) : 0
  sink.add(ABOUT.ends, z, y, 0)
  sink.add(ABOUT.ends, z, y, stop - 3 >= start ? text.charCodeAt(stop - 3) : 0)
}

/** ，；：、 */
const opensClause = (unit: number): boolean => unit === 0xff0c || unit === 0xff1b || unit === 0xff1a || unit === 0x3001

/** How each clause opens. */
function addClauses(sink: FeatureSink, text: string, start: number, stop: number): void {
  for (let i = start; i + 1 < stop; i++) if (i === start || opensClause(text.charCodeAt(i - 1))) sink.add(ABOUT.clause, text.charCodeAt(i), text.charCodeAt(i + 1), 0)
}
