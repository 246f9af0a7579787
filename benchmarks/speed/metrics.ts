/**
 * The metric pass alone against the number and unit passes of Microsoft's recognizers, which take one sentence at a time. The pass is
 * no part of the public package, so it is taken from its source.
 */
import { createRequire } from 'node:module'
import { createMetricFinder } from './built-stages.ts'
import { createSegmenter, loadDefaultLexicon } from '../../dist/words/index.js'
import { printRace, race, type Contender, type Plan, type Result } from './harness.ts'

/** The rival reads some ten thousand characters a second, so a round of its own is this long … */
const RIVAL_CHARACTERS = 6_000
/** … and ours, which would be over before the clock moves, reads the same so many times. */
const REPEATS = 200
const WARM_PASSES = 3

interface Recognizers {
  Culture: { Chinese: string }
  recognizeNumber(text: string, culture: string): unknown[]
  recognizePercentage(text: string, culture: string): unknown[]
  recognizeOrdinal(text: string, culture: string): unknown[]
  recognizeCurrency(text: string, culture: string): unknown[]
  recognizeDimension(text: string, culture: string): unknown[]
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[。！？；\n])/u).filter((sentence) => sentence.trim() !== '')

/** Numbers, percentages, ordinals, money and dimensions: what a metric can be. */
function rival(): Contender {
  const { Culture, ...recognize } = createRequire(import.meta.url)('@microsoft/recognizers-text-suite') as Recognizers
  const passes = [recognize.recognizeNumber, recognize.recognizePercentage, recognize.recognizeOrdinal, recognize.recognizeCurrency, recognize.recognizeDimension]
  const countOf = (sentence: string): number => passes.reduce((found, pass) => found + pass(sentence, Culture.Chinese).length, 0)
  return { name: 'recognizers, 5 passes', run: (text) => sentencesOf(text).reduce((found, sentence) => found + countOf(sentence), 0) }
}

/** The finder on words that are cut already, as in `mine`, and with the cutting of the words; each reads a text so many times. */
function ours(sample: string): Contender[] {
  const find = createMetricFinder()
  const segmenter = createSegmenter(loadDefaultLexicon())
  const words = segmenter.segment(sample)
  const repeated = (read: () => number): (() => number) => () => {
    let found = 0
    for (let k = 0; k < REPEATS; k++) found += read()
    return found / REPEATS
  }
  return [
    { name: 'metrics', run: repeated(() => find(sample, 0, sample.length, [], words).length) },
    { name: 'words and metrics', run: repeated(() => find(sample, 0, sample.length, [], segmenter.segment(sample)).length) },
  ]
}

/** Sentences of the texts in turn, up to so many characters, as one text. */
function sampleOf(texts: readonly string[], characters: number): string {
  let sample = ''
  for (const text of texts) for (const sentence of sentencesOf(text)) if (sample.length + sentence.length <= characters) sample += sentence
  return sample
}

/** Runs the race on one sample. @returns the results, the rival first */
export function benchMetrics(plan: Plan): Result[] {
  const sample = sampleOf(plan.texts, RIVAL_CHARACTERS)
  const results = race([rival(), ...ours(sample)], { texts: [sample], rounds: Math.min(plan.rounds, 7), roundCharacters: 1, warmCharacters: WARM_PASSES * sample.length })
  if (results[1]!.count === 0 || results[1]!.count !== results[2]!.count) throw new Error('the same words give other metrics')
  for (const result of results.slice(1)) result.speed *= REPEATS
  process.stdout.write(`${sample.length} characters\n`)
  printRace(results, 'numbers or metrics')
  return results
}
