import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/clean/clean.ts'
import { traditionalCharacters } from '../../src/clean/traditional.ts'

describe('clean/pinyin', () => {
  test.each([
    ['pinyin after a traditional character', '现将工作总結(jié)如下，是党性的體現(xiàn)。', '现将工作总结如下，是党性的体现。'],
    ['full-width brackets', '认真学習（xí）文件', '认真学习文件'],
    ['spaces around the syllable', '认真学習 ( xí )文件', '认真学习文件'],
    ['a tone as a character of its own', '认真学習(xi\u0301)文件', '认真学习文件'],
    ['a light tone', '同志們(men)都来了', '同志们都来了'],
    ['capital ü', '侵占綠(lǜ)地', '侵占绿地'],
    ['traditional characters alone', '全體党員认真學习', '全体党员认真学习'],
    ['at the end of a line', '年度工作总結(jié)\n一、主要做法', '年度工作总结\n一、主要做法'],
    ['characters that simplified texts have as well', '著名教授乾县人徵求意见', '著名教授乾县人徵求意见'],
    ['the reading of a rare character', '村民姓禤（xuān）', '村民姓禤（xuān）'],
    ['the reading of a simplified character', '总结（jié）如下', '总结（jié）如下'],
    ['a real bracket', '总產值(GDP)增长，见現状(a)和(b)，網(www)', '总产值（GDP）增长，见现状（a）和（b），网（www）'],
    ['an abbreviation that is no syllable', '全镇党員(pm)12名', '全镇党员（pm）12名'],
    ['a mark where bytes were lost', '总??如下，体?（xiàn）', '总？？如下，体？（xiàn）'],
    ['a text that is traditional as a whole', '全體黨員認真學習會議精神，總結經驗。', '全體黨員認真學習會議精神，總結經驗。'],
    ['pinyin in such a text', '全體黨員認真學習會議精神，總結(jié)經驗。', '全體黨員認真學習會議精神，總結經驗。'],
  ])('%s: %j', (_what, raw, clean) => expect(cleanText(raw).text).toBe(clean))

  test('has a switch', () => {
    const raw = '现将工作总結（jié）如下。'
    expect(cleanText(raw, { without: ['clean/pinyin'] }).text).toBe(raw)
  })

  test('keeps the way back', () => {
    const { text, map } = cleanText('总結(jié)好，體現(xiàn)了')
    expect([...text].map((_, i) => map.rawOf(i))).toEqual([0, 1, 7, 8, 9, 10, 17])
  })
})

test('each traditional character has one simplified form, which is no traditional one', () => {
  const { simplified } = traditionalCharacters()
  const keys = Array.from(simplified.keys()).filter((unit) => simplified[unit] !== 0)
  expect(keys.length).toBeGreaterThan(2000)
  for (const unit of keys) expect(simplified[simplified[unit]!], String.fromCharCode(unit)).toBe(0)
})
