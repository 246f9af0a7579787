/** The date pass alone against that of Microsoft's recognizers, sentence by sentence: on whole files theirs falls to a tenth. */
import { createRequire } from 'node:module'
import { toInterval } from '../../dist/index.js'
import { createDateFinder } from './built-stages.ts'
import { median, type Plan } from './harness.ts'

interface Recognizers {
  recognizeDateTime(text: string, culture: string, options?: unknown, reference?: Date): { text: string }[]
}

/** So much of the texts the rival reads in a round; ours reads it so often as to take a time that can be measured. */
const SAMPLE_CHARACTERS = 20_000
const PASSES = 200
const ROUNDS = 5
const ANCHOR = { year: 2010, month: 5, day: 7 }
const REFERENCE = new Date(2010, 4, 7)
/** What both must give for these, before anything is timed. */
const CHECKED = [['会议于2010年12月17日召开', '2010年12月17日', '2010-12-17'], ['2009年8月开工建设', '2009年8月', '2009-08']] as const

/** Sentences of the texts, evenly chosen, as many as the sample holds. */
function sampleOf(texts: readonly string[]): string[] {
  const sentences = texts.flatMap((text) => text.split(/(?<=[。！？\n])/u)).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
  const step = Math.max(1, Math.floor(sentences.reduce((sum, { length }) => sum + length, 0) / SAMPLE_CHARACTERS))
  return sentences.filter((_, k) => k % step === 0)
}

/** Runs both in turn. @returns how many times as fast ours is @throws Error if one gives another count, or does not find what it must */
export function benchDates({ texts, rounds }: Plan): number {
  const rival = createRequire(import.meta.url)('@microsoft/recognizers-text-suite') as Recognizers
  const findDates = createDateFinder()
  const theirs = (text: string): string[] => rival.recognizeDateTime(text, 'zh-cn', undefined, REFERENCE).map((found) => found.text)
  for (const [sentence, surface, value] of CHECKED) {
    const [date] = findDates(sentence, 0, sentence.length, ANCHOR)
    if (!date || sentence.slice(date.start, date.end) !== surface || date.value !== value || toInterval(value) === null) throw new Error(`ours is wrong on ${sentence}`)
    if (!theirs(sentence).includes(surface)) throw new Error(`theirs is wrong on ${sentence}`)
  }
  const sample = sampleOf(texts)
  const characters = sample.reduce((sum, { length }) => sum + length, 0)
  const countOurs = (): number => sample.reduce((sum, text) => sum + findDates(text, 0, text.length, ANCHOR).length, 0)
  const countTheirs = (): number => sample.reduce((sum, text) => sum + theirs(text).length, 0)
  const counts = [countOurs(), countTheirs()] as const
  const timed = (count: () => number, expected: number, passes: number): number => {
    const began = performance.now()
    for (let pass = 0; pass < passes; pass++) if (count() !== expected) throw new Error(`not the ${expected} of the round before`)
    return (characters * passes) / (performance.now() - began) / 1000
  }
  timed(countOurs, counts[0], PASSES)
  const speeds = Array.from({ length: Math.min(ROUNDS, rounds) }, () => [timed(countOurs, counts[0], PASSES), timed(countTheirs, counts[1], 1)] as const)
  const ratio = median(speeds.map(([ours, other]) => ours / other))
  process.stdout.write(`${sample.length} sentences, ${characters} characters\n`)
  process.stdout.write(`baogao dates      ${median(speeds.map(([ours]) => ours)).toFixed(3)} M/s   ${counts[0]} dates\n`)
  process.stdout.write(`recognizers       ${median(speeds.map(([, other]) => other)).toFixed(3)} M/s   ${counts[1]} dates\n`)
  process.stdout.write(`ratio             ${ratio.toFixed(0)} ×\n`)
  return ratio
}
