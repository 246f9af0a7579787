/**
 * How well segmenters cut the sentences of `corpus/words`, which were cut by hand: precision, recall and F1 over words as spans. The
 * words of this field are measured by what they add to the general dictionary.
 */
import { readFileSync } from 'node:fs'
import { createSegmenter, domainWords, loadDefaultLexicon } from '../../dist/words/index.js'
import { makeRivals } from '../speed/rivals.ts'

/** One way to cut, measured. */
export interface CuttingScore {
  name: string
  precision: number
  recall: number
  f1: number
  words: number
}

const GOLD = new URL('../../corpus/words/sentences.tsv', import.meta.url)

/** The sentences as lists of words. */
function goldSentences(): string[][] {
  const lines = readFileSync(GOLD, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => line.split('\t')[1]!.split(' '))
}

/** The spans of words, as `start-end`. */
function spansOf(words: readonly string[]): Set<string> {
  let at = 0
  return new Set(words.map((word) => `${at}-${(at += word.length)}`))
}

function scoreOf(name: string, cut: (text: string) => string[], gold: readonly string[][]): CuttingScore {
  let right = 0
  let wanted = 0
  let words = 0
  for (const sentence of gold) {
    const expected = spansOf(sentence)
    const found = spansOf(cut(sentence.join('')))
    right += [...found].filter((span) => expected.has(span)).length
    wanted += expected.size
    words += found.size
  }
  return { name, precision: right / words, recall: right / wanted, f1: (2 * right) / (words + wanted), words }
}

/** Measures and prints all ways to cut. */
export function benchCutting(): CuttingScore[] {
  const gold = goldSentences()
  const lexicon = loadDefaultLexicon()
  const plain = createSegmenter(lexicon)
  const domain = createSegmenter(lexicon, { userWords: domainWords() })
  const terms = createSegmenter(lexicon, { userWords: domainWords({ terms: true }) })
  const ways: [string, (text: string) => string[]][] = [
    ...makeRivals().flatMap(({ name, cut, cutHmm }): [string, (text: string) => string[]][] => [[name, cut], ...(cutHmm ? [[`${name}, HMM`, cutHmm] as [string, typeof cutHmm]] : [])]),
    ['baogao/words', (text) => plain.cut(text)],
    ['baogao/words, HMM', (text) => plain.cut(text, { hmm: true })],
    ['with words of the field', (text) => domain.cut(text)],
    ['with words of the field, HMM', (text) => domain.cut(text, { hmm: true })],
    ['with words and terms, HMM', (text) => terms.cut(text, { hmm: true })],
  ]
  const scores = ways.map(([name, cut]) => scoreOf(name, cut, gold))
  process.stdout.write(`${gold.length} sentences, ${gold.reduce((n, words) => n + words.length, 0)} words\n`)
  for (const { name, precision, recall, f1, words } of scores) {
    process.stdout.write(`${name.padEnd(30)}precision ${precision.toFixed(3)}   recall ${recall.toFixed(3)}   F1 ${f1.toFixed(3)}   ${words} words\n`)
  }
  return scores
}
