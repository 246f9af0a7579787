import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/clean/clean.ts'

describe('clean/pinyin', () => {
  test.each([
    ['pinyin after a traditional character', '现将工作总結(jié)如下，是党性的體現(xiàn)。', '现将工作总结如下，是党性的体现。'],
    ['full-width brackets', '认真学習（xí）文件', '认真学习文件'],
    ['spaces around the syllable', '认真学習 ( xí )文件', '认真学习文件'],
    ['a tone as a character of its own', '认真学習(xi\u0301)文件', '认真学习文件'],
    ['a light tone', '同志們(men)都来了', '同志们都来了'],
    ['capital ü', '侵占綠(lǜ)地', '侵占绿地'],
    ['at the end of a line', '年度工作总結(jié)\n一、主要做法', '年度工作总结\n一、主要做法'],
    ['the reading of a rare character', '村民姓禤（xuān）', '村民姓禤（xuān）'],
    ['the reading of a simplified character', '总结（jié）如下', '总结（jié）如下'],
    ['a real bracket', '总產值(GDP)增长，见現状(a)和(b)，網(www)', '总产值（GDP）增长，见现状（a）和（b），网（www）'],
    ['an abbreviation that is no syllable', '全镇党員(pm)12名', '全镇党员（pm）12名'],
    ['a mark where bytes were lost', '总??如下，体?（xiàn）', '总？？如下，体？（xiàn）'],
  ])('%s: %j', (_what, raw, clean) => expect(cleanText(raw).text).toBe(clean))

  test('has a switch', () => {
    const raw = '现将工作总結（jié）如下。'
    expect(cleanText(raw, { without: ['clean/pinyin', 'clean/traditional'] }).text).toBe(raw)
  })

  test('keeps the way back', () => {
    const { text, map } = cleanText('总結(jié)好，體現(xiàn)了')
    expect([...text].map((_, i) => map.rawOf(i))).toEqual([0, 1, 7, 8, 9, 10, 17])
  })
})
