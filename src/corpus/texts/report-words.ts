import type { Report } from '../../model/report.ts'
import { domainWords } from '../../words/domain-words.ts'
import type { Lexicon } from '../../words/lexicon.ts'
import { createSegmenter } from '../../words/segmenter.ts'
import type { UserWord } from '../../words/user-words.ts'

/** A word of two Chinese characters or more: single ones are mostly function words. */
const COUNTED = /^[\u4e00-\u9fff]{2,}$/u

/** The words of a report, each with how often it stands there, in order of first place. */
export type WordCounter = (report: Pick<Report, 'sentences'>) => Map<string, number>

/** Makes a counter that keeps the words of the field whole: 党建带团建 is one. */
export function createWordCounter(lexicon: Lexicon, userWords: readonly UserWord[] = []): WordCounter {
  const segmenter = createSegmenter(lexicon, { userWords: [...domainWords(), ...userWords] })
  return ({ sentences }) => {
    const counts = new Map<string, number>()
    const text = sentences.map((sentence) => sentence.text.replace(/\s+/gu, '')).join('\n')
    for (const word of segmenter.cut(text)) if (word.length > 1 && COUNTED.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    return counts
  }
}
