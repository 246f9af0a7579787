import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PhraseIndex } from '../../src/model/phrase-index.ts'

/** What the index must answer, by trying every phrase: those that stand at `at`, longest first. */
function standing(phrases: string[], text: string, at: number, end: number): string[] {
  return phrases.filter((p) => at + p.length <= end && text.startsWith(p, at)).sort((a, b) => b.length - a.length)
}

function answers(index: PhraseIndex, text: string, at: number, end: number): string[] {
  const found: string[] = []
  for (let i = index.matchAt(text, at, end); i >= 0; i = index.matchAt(text, at, end, i)) found.push(index.phrases[i]!)
  return found
}

describe('PhraseIndex', () => {
  const unit = fc.constantFrom('个', '个百', '个百分点', '分', '百', '点', '百分', '元', '元/', '人', '\uffff')
  const word = fc.array(unit, { minLength: 1, maxLength: 3 }).map((units) => units.join(''))

  test('answers what trying every phrase answers, longest first', () => {
    fc.assert(fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), fc.array(unit, { maxLength: 8 }), fc.nat(6), (phrases, units, cut) => {
      const index = new PhraseIndex(phrases)
      const text = units.join('')
      const end = Math.max(0, text.length - cut)
      for (let at = 0; at < end; at++) {
        expect(answers(index, text, at, end)).toEqual(standing(phrases, text, at, end))
      }
    }), { numRuns: 400 })
  })

  test('finds in an array of units every place where a phrase of two units or more stands', () => {
    fc.assert(fc.property(fc.uniqueArray(word.filter((phrase) => phrase.length > 1), { minLength: 1, maxLength: 12 }), fc.array(unit, { maxLength: 8 }), (phrases, units) => {
      const index = new PhraseIndex(phrases)
      const text = units.join('')
      const codes = Uint16Array.from([...text].map((char) => char.charCodeAt(0)))
      const found: number[] = []
      for (let at = index.nextPair(codes, 0, codes.length); at < codes.length; at = index.nextPair(codes, at + 1, codes.length)) {
        if (index.hasPair(codes, at, codes.length)) found.push(at)
      }
      expect(found).toEqual([...codes.keys()].filter((at) => standing(phrases, text, at, text.length).length > 0))
    }), { numRuns: 400 })
  })

  test('finds the longest phrase that ends at a place', () => {
    const index = new PhraseIndex(['至少', '至少有', '少', '有'])
    const text = '每组至少有3人'
    expect(index.phrases[index.matchBefore(text, 0, 5)]).toBe('至少有')
    expect(index.phrases[index.matchBefore(text, 3, 5)]).toBe('有')
    expect(index.matchBefore(text, 0, 2)).toBe(-1)
  })
})
