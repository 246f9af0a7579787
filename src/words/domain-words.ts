import { DOMAIN_WORDS } from '../generated/domain-words.ts'
import type { UserWord } from './user-words.ts'

/**
 * The weight of a word of the field. With that of the dictionary's median every thirtieth of them loses to its own parts (中国梦, 数字经济);
 * with a thousand, words begin to win across the borders of others (平稳|增长 → 平|稳增长).
 */
const WEIGHT = 30

/**
 * The words of this field (科学发展观, 三会一课, 供给侧结构性改革), as user words for `createSegmenter`: a layer over the general
 * dictionary, which has none of them and cuts most into pieces.
 */
export function domainWords(): UserWord[] {
  return DOMAIN_WORDS.split('\n').map((line) => {
    const [word = '', tag = ''] = line.split('\t')
    return { word, tag, weight: WEIGHT }
  })
}
