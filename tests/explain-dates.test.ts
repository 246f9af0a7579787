import { describe, expect, it } from 'vitest'
import { explainDates } from '../src/explain-dates.ts'
import { mine } from '../src/mine.ts'

/** `surface rule` of everything that was refused. */
const refused = (text: string): string[] => explainDates(text).filter(({ type }) => type === 'refused').map(({ text, rule }) => `${text} ${rule}`)

describe('explainDates', () => {
  it.each([
    ['贯彻了以前年度的做法', '前年 dates/not-beside'],
    ['建成100天然气站', '100天 dates/not-beside'],
    ['任职第三年', '三年 dates/not-counted'],
    ['几十年过去了', '十年 dates/not-counted'],
    ['十年树木', '十年树木 dates/not-a-name'],
    ['一年的辛苦', '一年 dates/not-one-alone'],
    ['“三年上台阶”活动', '三年 dates/not-in-quotes'],
    ['收入2010.05亿元', '2010.05 dates/not-with-unit'],
    ['学习《2026年预算》', '《2026年预算》 dates/not-in-title'],
    ['岁末年初抓安全', '岁末年初 dates/not-definite'],
    ['20日开会', '20日 dates/not-alone'],
    ['拥有2000年历史', '2000年 dates/not-count-of-years'],
  ])('%s', (text, why) => {
    expect(refused(text)).toEqual([why])
  })

  it('gives the records that mine gives, in raw offsets', () => {
    const raw = '青石乡２０１４年度工作总结\n\n今年，第三年见效。6月 10日开会，《2010年决算》通过。'
    const explained = explainDates(raw)
    expect(explained.filter(({ type }) => type !== 'refused')).toEqual(mine(raw).reports[0]!.dates)
    for (const { start, end, text } of explained) expect(raw.slice(start, end)).toBe(text)
    expect(explained.map(({ text }) => text)).toEqual(['２０１４年度', '今年', '三年', '6月 10日', '《2010年决算》'])
  })

  it('counts relative dates from the reference where the text has no date', () => {
    expect(explainDates('6月10日开会', { reference: '2010' })).toMatchObject([{ value: '2010-06-10', implied: ['year'] }])
    expect(() => explainDates('', { reference: 'soon' })).toThrow('which is no date')
  })
})
