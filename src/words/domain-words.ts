import { DOMAIN_WORDS } from '../generated/domain-words.ts'
import type { UserWord } from './user-words.ts'

/**
 * The weight of a word of the field. With that of the dictionary's median every thirtieth of them loses to its own parts (中国梦, 数字经济);
 * with a thousand, words begin to win across the borders of others (平稳|增长 → 平|稳增长).
 */
const WEIGHT = 30

/** Which entries of the domain lexicon are wanted. */
export interface DomainWordOptions {
  /**
   * Also the terms that are made of several general words and are still one notion (固定资产投资, 领导干部): right where terms are looked
   * for, as in an index; wrong where words are counted. Default `false`.
   */
  terms?: boolean
}

/**
 * The words of this field (科学发展观, 三会一课, 党建带团建), as user words for `createSegmenter`: a layer over the general dictionary, which
 * has none of them and cuts most into pieces.
 */
export function domainWords({ terms = false }: DomainWordOptions = {}): UserWord[] {
  const rows = DOMAIN_WORDS.split('\n').map((line) => line.split('\t'))
  return rows.filter(([, , , unit]) => terms || unit === 'word').map(([word = '', tag = '']) => ({ word, tag, weight: WEIGHT }))
}
