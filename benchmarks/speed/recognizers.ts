/** Microsoft's recognizers for Chinese: models that each read one sentence at a time, since on whole files their speed falls to a tenth. */
import { createRequire } from 'node:module'
import { sentencesOf, type Contender } from './harness.ts'

const CULTURE = 'zh-cn'

interface Package {
  recognizeNumber(text: string, culture: string): { text: string }[]
  recognizePercentage(text: string, culture: string): { text: string }[]
  recognizeOrdinal(text: string, culture: string): { text: string }[]
  recognizeCurrency(text: string, culture: string): { text: string }[]
  recognizeDimension(text: string, culture: string): { text: string }[]
  recognizeDateTime(text: string, culture: string, options?: unknown, reference?: Date): { text: string }[]
}

/** One model: what it finds in a sentence. */
export type Recognizer = (sentence: string) => { text: string }[]
export type Recognizers = Record<'number' | 'percentage' | 'ordinal' | 'currency' | 'dimension' | 'dateTime', Recognizer>

/** Loads the models. @param reference the day from which relative dates count */
export function loadRecognizers(reference: Date): Recognizers {
  const all = createRequire(import.meta.url)('@microsoft/recognizers-text-suite') as Package
  return {
    number: (sentence) => all.recognizeNumber(sentence, CULTURE),
    percentage: (sentence) => all.recognizePercentage(sentence, CULTURE),
    ordinal: (sentence) => all.recognizeOrdinal(sentence, CULTURE),
    currency: (sentence) => all.recognizeCurrency(sentence, CULTURE),
    dimension: (sentence) => all.recognizeDimension(sentence, CULTURE),
    dateTime: (sentence) => all.recognizeDateTime(sentence, CULTURE, undefined, reference),
  }
}

/** Some models one after another over the sentences of a text. */
export function recognizerContender(models: readonly Recognizer[]): Contender {
  const countOf = (sentence: string): number => models.reduce((found, recognize) => found + recognize(sentence).length, 0)
  return { name: models.length === 1 ? 'recognizer' : `recognizers, ${models.length} models`, run: (text) => sentencesOf(text).reduce((found, sentence) => found + countOf(sentence), 0) }
}
