import { expect, test } from 'vitest'
import { createDateFinder } from '../../../src/records/dates/find.ts'

const NONE = { year: null, month: null, day: null }
const find = createDateFinder()

/** What 今年 means in a text without a date of its own. */
const thisYear = (text: string): string | undefined => find(text, 0, text.length, NONE).find((d) => text.slice(d.start, d.end) === '今年')?.value

test.each<[string, string, string]>([
  ['the year after the one that is reviewed', '一、2013年工作回顾\n成绩喜人。\n二、任务\n今年要抓好三件事。到2020年全面完成，2020年见效。', '2014'],
  ['the year of the tasks', '一、2013年工作回顾和2014年工作安排\n今年要抓好三件事。', '2014'],
  ['the year of the tasks alone', '今年要抓好三件事。\n2015年重点工作\n抓项目。', '2015'],
  ['no year of a decade, however often it is named', '今年要抓好三件事。九十年代是关键，九十年代末实现小康，九十年代的任务很重。', 'XXXX'],
  ['no year that is only an aim', '今年要抓好三件事，力争到2020年翻番。', 'XXXX'],
  ['the year after last year, where the text joins them', '2009年9月至今年5月遭受旱灾。今年雨水偏少。', '2010'],
])('%s', (_name, text, year) => {
  expect(thisYear(text)).toBe(year)
})
