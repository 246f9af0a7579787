/**
 * What the classifier reads of a sentence: its words and what they are made of, the order of parts of speech, how clauses open and the
 * sentence opens and ends, its form and place, its headings. What its neighbours say comes by the chain: as features of their own they
 * added nothing that could be measured.
 */
import type { TokenTable } from '../words/token-table.ts'
import { ABOUT, SHAPE } from './about.ts'
import type { ReportOutline } from './report-outline.ts'
import { addInside, addShape } from './shape.ts'
import type { Tenses } from './tenses.ts'

/** What takes the features of a sentence or a heading as they are found. */
export interface FeatureSink {
  /** The feature that says `a`, `b`, `c` about `what`: code units, or 0. */
  add(what: number, a: number, b: number, c: number): void
  /** The feature that says `a`, which is below 16, about `what`, which is below 64. */
  small(what: number, a: number): void
  /**
   * The words of text[start, stop) and the order of their parts of speech.
   * @param from a token that ends behind `start`, and no later one does
   * @returns the first token behind `stop`
   */
  words(text: string, words: TokenTable, from: number, stop: number): number
}

/** Mixes four small numbers into 32 bits (the finisher of MurmurHash3 between them). */
export function featureHash(what: number, a: number, b: number, c: number): number {
  let h = Math.imul(what + (a << 8), 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15) ^ b, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13) ^ (c << 7), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

const unitOr = (text: string, at: number, end: number): number => (at < end ? text.charCodeAt(at) : 0)

/**
 * The features of sentence `s`.
 * @param token the first that ends behind the start of the sentence, or one before it
 * @returns the first token behind the sentence
 */
export function sentenceFeatures(report: ReportOutline, tenses: Tenses, s: number, token: number, sink: FeatureSink): number {
  const { text, words, sentences, outline, first } = report
  const start = sentences.start[s]!
  const stop = sentences.end[s]!
  let from = token
  while (from < words.count && words.end[from]! <= start) from++
  const next = sink.words(text, words, from, stop)
  addEdges(sink, text, outline.bodyOf[s - first]!, start, stop)
  addInside(sink, text, start, stop, report.year)
  addShape(sink, report, s)
  addTenses(sink, tenses, s - first)
  return next
}

function addTenses(sink: FeatureSink, { report, part, near }: Tenses, s: number): void {
  sink.small(SHAPE.tenseOfReport, report)
  sink.small(SHAPE.tenseOfPart, part[s]!)
  sink.small(SHAPE.tenseNear, near[s]!)
}

/** Parts of speech that no token has: of what stands before the first and behind the last token of a sentence. */
export const OPENING = 1
export const CLOSING = 2

/** Visits the tokens from `from` to `stop` and their parts of speech, each with that of the token before. @returns the first token behind `stop` */
export function visitWords(text: string, words: TokenTable, from: number, stop: number, word: (token: number) => void, tags: (last: number, kind: number) => void): number {
  let last = OPENING
  let token = from
  for (; token < words.count && words.start[token]! < stop; token++) {
    const kind = kindOf(text, words, token)
    word(token)
    tags(last, kind)
    last = kind
  }
  tags(last, CLOSING)
  return token
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

/** The part of speech of a token: a single function word by itself, anything else by the first letter of its tag. */
export function kindOf(text: string, words: TokenTable, token: number): number {
  const start = words.start[token]!
  const tag = words.tagOf(words.word[token]!)
  const isSpeaking = tag === '' || (words.end[token]! - start === 1 && SPEAKING.includes(tag[0]!))
  return isSpeaking ? text.charCodeAt(start) : tag.charCodeAt(0)
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
