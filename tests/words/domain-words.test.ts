import { describe, expect, it } from 'vitest'
import { createSegmenter, domainWords, loadDefaultLexicon } from '../../src/words/index.ts'

const lexicon = loadDefaultLexicon()

describe('domainWords', () => {
  // A user word takes the place of the same word of the dictionary, weight and all, so a frequent one would lose to its parts.
  it('has no word that the dictionary has', () => {
    expect(domainWords({ terms: true }).filter(({ word }) => lexicon.idOf(word) >= 0)).toEqual([])
  })

  it('has words, and terms on request', () => {
    const words = new Set(domainWords().map(({ word }) => word))
    const terms = new Set(domainWords({ terms: true }).map(({ word }) => word))
    expect([...words].every((word) => terms.has(word))).toBe(true)
    expect([words.has('三会一课'), words.has('固定资产投资'), terms.has('固定资产投资')]).toEqual([true, false, true])
  })

  it.each<[string, string[]]>([
    ['落实三会一课制度', ['落实', '三会一课', '制度']],
    ['推进党建带团建工作', ['推进', '党建带团建', '工作']],
    // Near misses: words of the field across the borders of others.
    ['平稳增长', ['平稳', '增长']],
    ['稳健全覆盖面', ['稳健', '全', '覆盖面']],
  ])('%s', (text, words) => expect(createSegmenter(lexicon, { userWords: domainWords() }).cut(text)).toEqual(words))
})
