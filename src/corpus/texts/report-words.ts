import type { Report } from '../../model/report.ts'
import { domainWords } from '../../words/domain-words.ts'
import type { Lexicon } from '../../words/lexicon.ts'
import { createSegmenter } from '../../words/segmenter.ts'
import type { UserWord } from '../../words/user-words.ts'

/** A word of two Chinese characters or more: single ones are mostly function words. */
const COUNTED = /^[\u4e00-\u9fff]{2,}$/u

/** The words of a report, each with how often it stands there, in order of first place. */
export type WordCounter = (report: Pick<Report, 'sentences'>) => [word: string, count: number][]

/** Makes a counter that keeps the words of the field whole: 党建带团建 is one. */
export function createWordCounter(lexicon: Lexicon, userWords: readonly UserWord[] = []): WordCounter {
  const segmenter = createSegmenter(lexicon, { userWords: [...domainWords(), ...userWords] })
  const counts = new Int32Array(segmenter.lexicon.idLimit)
  return ({ sentences }) => {
    const text = sentences.map((sentence) => sentence.text.replace(/\s+/gu, '')).join('\n')
    const { count, start, end, word: ids } = segmenter.segment(text)
    const firsts: number[] = []
    for (let row = 0; row < count; row++) {
      // What the lexicon does not have is single or in Latin script.
      if (ids[row]! >= 0 && end[row]! - start[row]! > 1 && counts[ids[row]!]!++ === 0) firsts.push(row)
    }
    const words = firsts.map((row): [string, number] => [text.slice(start[row], end[row]), counts[ids[row]!]!])
    for (const row of firsts) counts[ids[row]!] = 0
    return words.filter(([word]) => COUNTED.test(word))
  }
}
