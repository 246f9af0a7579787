import type { Reason } from '../model/explanation.ts'
import { SECTION_KINDS } from '../model/records.ts'
import type { TokenTable } from '../words/token-table.ts'
import { ABOUT } from './about.ts'
import type { Classified } from './classify.ts'
import { CLOSING, firstToken, headingFeatures, OPENING, sentenceFeatures, visitWords, wordFeatures, type FeatureSink } from './features.ts'
import type { SectionModel } from './model.ts'
import type { ReportOutline } from './report-outline.ts'
import { shapeWords } from './shape-words.ts'
import { tensesOf } from './tenses.ts'
import { WeightSums } from './weight-sums.ts'

const KINDS = SECTION_KINDS.length
/** Weights nearer to 0 than this say nothing. */
const LEAST_WEIGHT = 0.005

/** Why a sentence is more probably of its kind than of `over`, an index into `SECTION_KINDS`. */
export interface Explained { over: number; reasons: Reason[] }

/** @param idLimit of the lexicon that the words of the reports come from @returns what explains all sentences of a report, in order */
export function createExplainer(model: SectionModel, idLimit: number): (report: ReportOutline, classified: Classified) => Explained[] {
  const weights = new WeightSums(model, idLimit)
  return (report, { kind, probability }) => {
    const tenses = tensesOf(report)
    return Array.from(kind, (best, s) => {
      const row = [...probability.subarray(s * KINDS, s * KINDS + KINDS)]
      const over = row.reduce((top, p, k) => (k !== best && (top < 0 || p > row[top]!) ? k : top), -1)
      const found = new ReasonList(weights, best, over, model.step / model.temperature)
      sentenceFeatures(report, tenses, report.first + s, firstToken(report, report.first + s), found)
      addHeadings(report, s, found)
      return { over, reasons: found.finish(Math.log(row[best]! / row[over]!)) }
    })
  }
}

function addHeadings(report: ReportOutline, s: number, found: ReasonList): void {
  const { headingOf, parent, start, end } = report.outline
  const own = headingOf[s]!
  for (let h = own; h >= 0; h = parent[h]!) {
    const what = h === own ? ABOUT.under : ABOUT.deepUnder
    found.note(h === own ? 'heading' : 'higher heading', report.text.slice(start[h], end[h]), (sink) => headingFeatures(report, h, what, sink))
  }
}

/** Keeps features as reasons: each with its words and what it weighs for one kind against another. */
class ReasonList implements FeatureSink {
  readonly #weights: WeightSums
  readonly #best: number
  readonly #over: number
  readonly #unit: number
  /** By what they are about and say, so that what stands twice is one reason. */
  readonly #reasons = new Map<string, Reason>()

  /** @param unit what a step of the model is worth */
  constructor(weights: WeightSums, best: number, over: number, unit: number) {
    this.#weights = weights
    this.#best = best
    this.#over = over
    this.#unit = unit
  }

  note(about: string, says: string, addAll: (sink: FeatureSink) => void): void {
    const weights = this.#weights
    weights.sums = new Float64Array(KINDS)
    weights.at = 0
    addAll(weights)
    const weight = (weights.sums[this.#best]! - weights.sums[this.#over]!) * this.#unit
    const key = `${about}\t${says}`
    const known = this.#reasons.get(key)
    if (known) known.weight += weight
    else this.#reasons.set(key, { about, says, weight })
  }

  add(what: number, a: number, b: number, c: number): void {
    const units = [a, b, c].filter((unit) => unit !== 0)
    const isEnding = what === ABOUT.ends
    const says = String.fromCharCode(...(isEnding ? units.reverse() : units))
    this.note(isEnding ? 'ending' : what === ABOUT.opens ? 'opening' : 'clause', says, (sink) => sink.add(what, a, b, c))
  }

  small(what: number, a: number): void {
    const { about, says } = shapeWords(what, a)
    this.note(about, says, (sink) => sink.small(what, a))
  }

  words(text: string, words: TokenTable, from: number, stop: number): number {
    const shown = (tag: number): string => (tag === OPENING ? '^' : tag === CLOSING ? '$' : String.fromCharCode(tag))
    const word = (token: number): void => {
      const [start, end] = [words.start[token]!, words.end[token]!]
      this.note('word', text.slice(start, end), (sink) => wordFeatures(sink, text, start, end))
    }
    return visitWords(text, words, from, stop, word, (last, kind) => this.note('word order', `${shown(last)} ${shown(kind)}`, (sink) => sink.add(ABOUT.tags, last, kind, 0)))
  }

  /** The reasons, heaviest first; what they do not add up to `total` is what the neighbours say. */
  finish(total: number): Reason[] {
    const reasons = [...this.#reasons.values()]
    reasons.push({ about: 'neighbours', says: '', weight: reasons.reduce((rest, { weight }) => rest - weight, total) })
    return reasons.filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.says < b.says ? -1 : 1))
  }
}
