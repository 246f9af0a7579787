import { describe, expect, it } from 'vitest'
import { createDateFinder, type DateAnchor } from '../../../src/records/dates/find.ts'

const ANCHOR: DateAnchor = { year: 2010, month: 5, day: 7 }
const NONE: DateAnchor = { year: null, month: null, day: null }
const find = createDateFinder()

/** `surface type value` of every record of a text. */
function read(text: string, anchor = ANCHOR): string[] {
  return find(text, 0, text.length, anchor).map(({ start, end, type, value }) => `${text.slice(start, end)} ${type} ${value}`)
}

describe('one expression', () => {
  it.each([
    ['2010年12月17日', 'date', '2010-12-17'],
    ['二〇一〇年七月二日', 'date', '2010-07-02'],
    ['一九九八年', 'year', '1998'],
    ['二0一0年', 'year', '2010'],
    ['98年4月', 'month', '1998-04'],
    ['九七年', 'year', '1997'],
    ['2010.6.12', 'date', '2010-06-12'],
    ['2010-06-12', 'date', '2010-06-12'],
    ['2010/6/12', 'date', '2010-06-12'],
    ['20110609', 'date', '2011-06-09'],
    ['6月10日', 'date', '2010-06-10'],
    ['十二月二十号', 'date', '2010-12-20'],
    ['5月15日下午', 'date', '2010-05-15'],
    ['5月15日上午9时30分', 'date', '2010-05-15'],
    ['今天', 'date', '2010-05-07'],
    ['昨天', 'date', '2010-05-06'],
    ['前天', 'date', '2010-05-05'],
    ['去年10月份', 'month', '2009-10'],
    ['上月', 'month', '2010-04'],
    ['今年', 'year', '2010'],
    ['2019年度', 'year', '2019'],
    ['民国三十八年', 'year', '1949'],
    ['上半年', 'part', '2010-H1'],
    ['第三季度', 'part', '2010-Q3'],
    ['暑期', 'part', '2010-summer'],
    ['7月底', 'part', '2010-07-end'],
    ['本月初', 'part', '2010-05-start'],
    ['9月下旬', 'part', '2010-09-late'],
    ['2008年末', 'part', '2008-end'],
    ['2010年秋季学期', 'part', '2010-autumn'],
    ['十一五末', 'part', '2010-end'],
    ['2010.05—2011.06', 'period', '2010-05/2011-06'],
    ['2010年7月—2011年6月底', 'period', '2010-07/2011-06'],
    ['8月23-25日', 'period', '2010-08-23/2010-08-25'],
    ['2011—2020年', 'period', '2011/2020'],
    ['1—9月', 'period', '2010-01/2010-09'],
    ['6、7月份', 'period', '2010-06/2010-07'],
    ['从今年4月到明年5月', 'period', '2010-04/2011-05'],
    ['11月至3月', 'period', '2010-11/2011-03'],
    ['2009-2010学年度', 'period', '2009/2010'],
    ['自6月份以来', 'period', '2010-06/..'],
    ['自6月份大讨论启动以来', 'period', '2010-06/..'],
    ['从2011年7月开始', 'period', '2011-07/..'],
    ['2010年来', 'period', '2010/..'],
    ['6月1日前', 'period', '../2010-06-01'],
    ['10月底前', 'period', '../2010-10'],
    ['2030年前', 'period', '../2030'],
    ['“十二五”', 'period', '2011/2015'],
    ['“十四五”时期', 'period', '2021/2025'],
    ['“十四五”以来', 'period', '2021/..'],
    ['第十一个五年规划', 'period', '2006/2010'],
    ['第一个五年计划期间', 'period', '1953/1957'],
    ['前十个月', 'period', '2010-01/2010-10'],
    ['2021年前两个季度', 'period', '2021-Q1/2021-Q2'],
    ['今冬明春', 'period', '2010-winter/2011-spring'],
    ['八十年代', 'period', '1980/1989'],
    ['上世纪80年代末', 'period', '1987/1989'],
    ['二十一世纪', 'period', '2001/2100'],
    ['三年时间', 'duration', 'P3Y'],
    ['两年半', 'duration', 'P2Y6M'],
    ['10天', 'duration', 'P10D'],
    ['半年以来', 'duration', 'P6M'],
    ['一年零三个月', 'duration', 'P1Y3M'],
    ['近十年来', 'duration', 'P10Y'],
    ['过去的五年', 'duration', 'P5Y'],
    ['连续两年', 'duration', 'P2Y'],
    ['整整一天时间', 'duration', 'P1D'],
    ['3到5年', 'duration', 'P3Y/P5Y'],
    ['两个半月', 'duration', 'P2M15D'],
    ['一个多月', 'duration', 'P1M'],
    ['两三年', 'duration', 'P2Y/P3Y'],
    ['三年前', 'year', '2007'],
    ['过去一年', 'year', '2009'],
    ['刚刚过去的一年', 'year', '2009'],
    ['每月1日', 'set', 'R/P1M'],
    ['每周星期二', 'set', 'R/P1W'],
    ['每周二、四', 'set', 'R/P1W'],
    ['每半年', 'set', 'R/P6M'],
    ['每年7月1日', 'set', 'R/P1Y'],
    ['每三年', 'set', 'R/P3Y'],
    ['建党90周年', 'event', '2011-07-01'],
    ['2011年“七一”前夕', 'event', '2011-07-01'],
    ['十七届三中、四中全会', 'event', '十七届三中、四中全会'],
    ['202223年11月2日', 'invalid', '202223年11月2日'],
    ['2011年2月30日', 'invalid', '2011年2月30日'],
  ])('%s', (text, type, value) => {
    expect(read(text)).toEqual([`${text} ${type} ${value}`])
  })
})

describe('in a sentence', () => {
  it.each([
    ['从今年4月开始到2012年十八大召开前，分段推进', ['从今年4月开始到2012年十八大召开前 period 2010-04/2012']],
    ['实行一月一考核、一年一评比', ['一月 set R/P1M', '一年 set R/P1Y']],
    ['为期一年的驻村工作', ['一年 duration P1Y']],
    ['一月二十一日和二十八日先后开会', ['一月二十一日 date 2010-01-21', '二十八日 date 2010-01-28']],
    ['力争到2015年建成', ['2015年 year 2015']],
    ['在1953年开始实行统购', ['1953年 year 1953']],
    ['经济总量比上年增长9%', ['上年 year 2009']],
    ['打算今明两年完成', ['今明两年 period 2010/2011']],
    ['每周五天工作制', ['每周 set R/P1W']],
  ])('%s', (text, records) => {
    expect(read(text)).toEqual(records)
  })
})

describe('no time expression', () => {
  it.each([
    '近年来', '目前', '全年', '年均增长', '几年来', '多年以来', '今后一个时期', '当前天气', '年轻干部', '青年代表', '十分重要', '一时之间',
    '日常工作', '星期日报社', '4/5G网络', '1.2.3节', '国发〔2010〕7号', '[2010]7号文件', '0593-2010-1234', '60岁以上老人', '小学三年级',
    '百年大计', '十年树木', '打了10分', '文明年创建', '以前年度', '九年义务教育', '长江十年禁渔', '三年行动计划', '实施“七五”普法规划', '周口市',
    '新的一年', '第一年', '千百年来', '四分之一世纪', '《2026年财政预算报告》', '逐年提高', '一年又一年', '三天两头', '半天工夫', '美好明天', '十月革命一声炮响',
  ])('%s', (text) => {
    expect(read(text).filter((record) => !record.includes(' event '))).toEqual([])
  })
})

describe('the year that an expression does not state', () => {
  it.each([
    ['stays open without an anchor', '8月12日抽查', NONE, ['8月12日 date XXXX-08-12']],
    ['stays open for 今年', '今年以来', NONE, ['今年以来 period XXXX/..']],
    ['is that of the opening', '2019年重点任务进展\n今年以来，做了三件事', NONE, ['2019年 year 2019', '今年以来 period 2019/..']],
    ['is the one after the bridge', '旱情从2009年9月至今年5月不断\n6月3日降雨', NONE, ['从2009年9月至今年5月 period 2009-09/2010-05', '6月3日 date 2010-06-03']],
    ['is the one just told', '2008年，灾情严重，5月12日发生地震', ANCHOR, ['2008年 year 2008', '5月12日 date 2008-05-12']],
    ['goes back with the paragraph', '2008年，灾情严重。\n5月12日开会', ANCHOR, ['2008年 year 2008', '5月12日 date 2010-05-12']],
    ['is not that of a comparison', '比2005年翻一番，6月10日开工', ANCHOR, ['2005年 year 2005', '6月10日 date 2010-06-10']],
    ['is not that of a span told in passing', '农业连年丰收，其中1979至1984年间总产增加两成，比上年多收', ANCHOR, ['1979至1984年间 period 1979/1984', '上年 year 2009']],
    ['comes from the heading', '一、2009年工作回顾\n总产值比上年增长8%', ANCHOR, ['2009年 year 2009', '上年 year 2008']],
  ])('%s', (_, text, anchor, records) => {
    expect(read(text, anchor)).toEqual(records)
  })

  it('is told apart from what the words state', () => {
    const implied = (text: string): unknown => find(text, 0, text.length, ANCHOR).map((date) => date.implied)
    expect(implied('2010年5月7日')).toEqual([[]])
    expect(implied('2010年5月—6月')).toEqual([[]])
    expect(implied('6月10日')).toEqual([['year']])
    expect(implied('今天')).toEqual([['year', 'month', 'day']])
    expect(implied('上月')).toEqual([['year', 'month']])
  })
})
