/**
 * The metric pass alone against the number and unit models of Microsoft's recognizers. The pass is no part of the public package, so it
 * is taken from its source.
 */
import { createSegmenter, loadDefaultLexicon } from '../../dist/words/index.js'
import { createMetricFinder } from './built-stages.ts'
import { madeOnce, printRace, raceSlow, type Contender, type Plan, type Result } from './harness.ts'
import { loadRecognizers, recognizerContender } from './recognizers.ts'

const CHARACTERS = 6_000
const REPEATS = 200

/** Numbers, percentages, ordinals, money and dimensions: what a metric can be. */
function rival(): Contender {
  const { number, percentage, ordinal, currency, dimension } = loadRecognizers(new Date(2010, 4, 7))
  return recognizerContender([number, percentage, ordinal, currency, dimension])
}

/** The finder on words that are cut already, as in `mine`, and with the cutting of the words. */
function ours(): Contender[] {
  const find = createMetricFinder()
  const segmenter = createSegmenter(loadDefaultLexicon())
  // A segmenter of their own, since it fills the same table anew on every call.
  const wordsOf = madeOnce((text) => createSegmenter(loadDefaultLexicon()).segment(text))
  return [
    { name: 'metrics', run: (text) => find(text, 0, text.length, [], wordsOf(text)).length },
    { name: 'words and metrics', run: (text) => find(text, 0, text.length, [], segmenter.segment(text)).length },
  ]
}

/** Runs the race. @returns the results, the rival first */
export function benchMetrics(plan: Plan): Result[] {
  const results = raceSlow({ slow: rival(), fast: ours(), characters: CHARACTERS, repeats: REPEATS }, plan)
  if (results[1]!.count === 0 || results[1]!.count !== results[2]!.count) throw new Error('the same words give other metrics')
  printRace(results, 'numbers or metrics')
  return results
}
