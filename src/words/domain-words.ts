import { DOMAIN_WORDS } from '../generated/domain-words.ts'
import type { UserWord } from './user-words.ts'

/**
 * The words of this field (科学发展观, 三会一课, 供给侧结构性改革), as user words for `createSegmenter`: a layer over the general
 * dictionary, which cuts most of them into pieces.
 */
export function domainWords(): UserWord[] {
  return DOMAIN_WORDS.split('\n').map((line) => {
    const [word = '', tag = ''] = line.split('\t')
    return { word, tag }
  })
}
