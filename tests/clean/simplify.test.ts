import { describe, expect, test } from 'vitest'
import { cleanText, explainCleaning } from '../../src/clean/clean.ts'
import { traditionalCharacters } from '../../src/clean/traditional.ts'
import { mine } from '../../src/index.ts'

describe('clean/traditional', () => {
  test.each([
    ['strewn into a simplified text', '全體党員认真學习', '全体党员认真学习'],
    ['characters that simplified texts have as well', '著名教授乾县人徵求意见，钟錶於後', '著名教授乾县人徵求意见，钟表於後'],
    ['a text that is traditional as a whole', '全體黨員認真學習會議精神，總結經驗。', '全体党员认真学习会议精神，总结经验。'],
    ['the same characters in such a text', '會後徵求意見，對於問題瞭解不夠，憑藉經驗辦事。', '会后征求意见，对于问题了解不够，凭借经验办事。'],
    ['what it leaves alone there', '著名學者乾隆年間遺著，隨著形勢發展', '著名学者乾隆年间遗著，随著形势发展'],
    ['pinyin in such a text', '全體黨員認真學習會議精神，總結(jié)經驗。', '全体党员认真学习会议精神，总结经验。'],
  ])('%s: %j', (_what, raw, clean) => expect(cleanText(raw).text).toBe(clean))

  test('has a switch, and says what it did', () => {
    expect(cleanText('全體黨員', { without: ['clean/traditional'] }).text).toBe('全體黨員')
    expect(explainCleaning('全體党员')).toEqual([{ rule: 'clean/traditional', start: 1, end: 2, now: '体' }])
  })
})

test('a traditional report is read as its simplified twin is, and its records stand as it has them', () => {
  const simplified = '石桥镇2014年工作总结\n一、主要做法\n全镇现有党员326名，开展“五个好”活动。\n二、存在的问题\n个别干部作风不实，学习流于形式，与群众期盼还有差距。\n'
  const traditional = '石橋鎮2014年工作總結\n一、主要做法\n全鎮現有黨員326名，開展“五個好”活動。\n二、存在的問題\n個別幹部作風不實，學習流於形式，與群衆期盼還有差距。\n'
  const [one, other] = [mine(simplified).reports[0]!, mine(traditional).reports[0]!]
  expect(other.sentences.map(({ kind }) => kind)).toEqual(one.sentences.map(({ kind }) => kind))
  expect(other.sentences.at(-1)).toMatchObject({ kind: 'problems', text: '個別幹部作風不實，學習流於形式，與群衆期盼還有差距。' })
  expect(other.title?.text).toBe('石橋鎮2014年工作總結')
  expect(other.metrics).toMatchObject([{ text: '326名', indicator: '黨員' }])
  expect(other.slogans).toMatchObject([{ text: '五個好', kind: 'abbreviation' }])
})

test('each traditional character has one simplified form, which is no traditional one', () => {
  const { simplified } = traditionalCharacters()
  const keys = Array.from(simplified.keys()).filter((unit) => simplified[unit] !== 0)
  expect(keys.length).toBeGreaterThan(2000)
  for (const unit of keys) expect(simplified[simplified[unit]!], String.fromCharCode(unit)).toBe(0)
})
