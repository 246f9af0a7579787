import { describe, expect, it } from 'vitest'
import { parseFullDate } from '../../../src/records/dates/report-date.ts'

describe('parseFullDate', () => {
  it.each([
    ['（2010年5月7日）', '2010年5月7日', 2010, 5, 7],
    ['二〇一〇年十二月二十九日', '二〇一〇年十二月二十九日', 2010, 12, 29],
    ['时间：2010.6.12', '2010.6.12', 2010, 6, 12],
    ['2010-06-12 来源', '2010-06-12', 2010, 6, 12],
    ['2013年2月在大会上', '2013年2月', 2013, 2, null],
    ['2013年2月起草，2013年3月5日通过', '2013年3月5日', 2013, 3, 5],
  ])('%s', (text, surface, year, month, day) => {
    const found = parseFullDate(text, 0, text.length)
    expect(found && { ...found, surface: text.slice(found.start, found.end) }).toEqual({ start: text.indexOf(surface), end: text.indexOf(surface) + surface.length, surface, year, month, day })
  })

  it.each(['2010年', '5月7日', '202223年11月2日', '2011年2月30日', '第3.2.1节', ''])('finds none in %s', (text) => {
    expect(parseFullDate(text, 0, text.length)).toBeNull()
  })

  it('stays in its range', () => {
    expect(parseFullDate('2010年5月7日', 1, 9)).toBeNull()
    expect(parseFullDate('2010年5月7日', 0, 7)).toEqual({ start: 0, end: 7, year: 2010, month: 5, day: null })
  })
})
