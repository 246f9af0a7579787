/**
 * What a user would build without this library: sentences by a regular expression, words by nodejieba, kinds of sentences by the Bayes
 * classifier of natural, records by regular expressions. It finds less, and less of it right; here only its time counts.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { sentencesOf, type Contender } from './harness.ts'

const LABELLED = new URL('../../corpus/section-reports/', import.meta.url)
/** One of so many labelled files is learned from: the time of the classifier grows with the words that it knows. */
const EVERY = 9

/** Numbers with a unit, dates, quoted slogans and shorthands, documents. */
const PATTERNS: readonly RegExp[] = [
  /(?:近|约|超过)?\d+(?:\.\d+)?(?:[万亿]?(?:元|人|名|户|个|件|次|亩|公里|吨|家|项|处)|个百分点|%|％)/gu,
  /(?:\d{4}|今|去|明)年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?/gu,
  /“[^”]{2,20}”|[一二三四五六七八九十][个大项][\u4e00-\u9fff]{1,4}/gu,
  /《[^》]+》(?:（[^）]*号）)?/gu,
]

interface Classifier {
  addDocument(words: string[], kind: string): void
  train(): void
  classify(words: string[]): string
}

/** What it was trained on, and the time that took, which is not part of the race. */
export interface Training {
  files: number
  sentences: number
  milliseconds: number
}

/** Trains the classifier and puts the pipeline together; it counts sentences that got a kind, and records. */
export function trainPipeline(): { pipeline: Contender; training: Training } {
  const load = createRequire(import.meta.url)
  const jieba = load('nodejieba') as typeof import('nodejieba')
  // The root of the package prints to the console.
  const Bayes = load('natural/lib/natural/classifiers/bayes_classifier.js') as new () => Classifier
  const classifier = new Bayes()
  const files = readdirSync(LABELLED).filter((name) => name.endsWith('.gold.json')).filter((_, k) => k % EVERY === 0)
  const began = performance.now()
  let sentences = 0
  for (const name of files) {
    const raw = readFileSync(new URL(name.replace('.gold.json', '.txt'), LABELLED), 'utf8')
    const { units } = JSON.parse(readFileSync(new URL(name, LABELLED), 'utf8')) as { units: { start: number; end: number; kind: string }[] }
    for (const { start, end, kind } of units) classifier.addDocument(jieba.cut(raw.slice(start, end)), kind)
    sentences += units.length
  }
  classifier.train()
  const run = (text: string): number => {
    let found = 0
    for (const sentence of sentencesOf(text)) {
      if (classifier.classify(jieba.cut(sentence)) !== '') found++
      for (const pattern of PATTERNS) found += sentence.match(pattern)?.length ?? 0
    }
    return found
  }
  return { pipeline: { name: 'jieba, natural, regexes', run }, training: { files: files.length, sentences, milliseconds: performance.now() - began } }
}
