import { expect, test } from 'vitest'
import { createDateFinder } from '../../../src/records/dates/find.ts'

const NONE = { year: null, month: null, day: null }
const find = createDateFinder()

/** What 今年 means in a text without a date of its own. */
const thisYear = (text: string): string | undefined => find(text, 0, text.length, NONE).find((d) => text.startsWith('今年', d.start))?.value.slice(0, 4)

test.each<[string, string, string]>([
  ['the year after the one that is reviewed', '一、2013年工作回顾\n成绩喜人。\n二、任务\n今年要抓好三件事。到2020年全面完成，2020年见效。', '2014'],
  ['the year of the tasks', '一、2013年工作回顾和2014年工作安排\n今年要抓好三件事。', '2014'],
  ['the year of the tasks alone', '今年要抓好三件事。\n2015年重点工作\n抓项目。', '2015'],
  ['no year of a decade, however often it is named', '今年要抓好三件事。九十年代是关键，九十年代末实现小康，九十年代的任务很重。', 'XXXX'],
  ['no year that is only an aim', '今年要抓好三件事，力争到2020年翻番。', 'XXXX'],
  ['the year after last year, where the text joins them', '2009年9月至今年5月遭受旱灾。今年雨水偏少。', '2010'],
  ['the year of a plan that it opens', '今年是实施“七五”计划的头一年，1985年打下了基础，1985年收成很好。', '1986'],
  ['the year of a plan that it ends', '今年是“十三五”规划收官之年，任务很重。', '2020'],
  ['not the year of a plan that another year opens', '今年要抓紧。去年是“十三五”规划开局之年，2017年收成好，2017年人心齐。', '2017'],
  ['the year of a jubilee', '今年十月一日是中华人民共和国成立三十五周年。1983年丰收，1983年增产。', '1984'],
  ['not the year of a jubilee told of another time', '今年要抓紧。建党90周年时办过展览。2012年丰收，2012年增产。', '2012'],
  ['the year after the one just past', '刚刚过去的1987年，经济形势良好。1987年增产。今年要稳定物价。', '1988'],
  ['the year before the one of its intentions', '2019年，我完成了各项任务。今年以来进步很大。\n2020年工作打算\n再接再厉。', '2019'],
  ['no year of games to come', '2001年增产。今年要增收。2001年的成绩很大，办好2008年奥运会，迎接2008年北京奥运会。', '2001'],
  ['no year that many mentions of another leave behind', `今年丰收。${'1956年增产。'.repeat(30)}原定1957年修通，1957年通车。`, '1956'],
  ['a year whose months open a paragraph', `${'今年要增收，也要节支。'.repeat(20)}\n2011年1至8月，打井7眼。入户率比2008年高，从2008年起年年提高。`, '2011'],
  ['a year that opens its sentence, though named once', `${'今年要增收，也要节支。'.repeat(20)}${'2012年增产。'.repeat(9)}2013年是关键之年。`, '2013'],
])('%s', (_name, text, year) => {
  expect(thisYear(text)).toBe(year)
})
