import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDateFinder } from '../../../src/records/dates/find.ts'
import { toInterval, type DateInterval } from '../../../src/records/dates/interval.ts'

describe('toInterval', () => {
  it.each<[string, DateInterval]>([
    ['2010', ['2010-01-01', '2011-01-01']],
    ['0367', ['0367-01-01', '0368-01-01']],
    ['2010-05', ['2010-05-01', '2010-06-01']],
    ['2010-12', ['2010-12-01', '2011-01-01']],
    ['2010-05-07', ['2010-05-07', '2010-05-08']],
    ['2012-02-29', ['2012-02-29', '2012-03-01']],
    ['2010-12-31', ['2010-12-31', '2011-01-01']],
    ['2014-start', ['2014-01-01', '2014-03-01']],
    ['2014-mid', ['2014-06-01', '2014-08-01']],
    ['2014-end', ['2014-11-01', '2015-01-01']],
    ['2010-H2', ['2010-07-01', '2011-01-01']],
    ['2010-Q1', ['2010-01-01', '2010-04-01']],
    ['2010-Q4', ['2010-10-01', '2011-01-01']],
    ['2010-summer', ['2010-06-01', '2010-09-01']],
    ['2010-winter', ['2010-12-01', '2011-03-01']],
    ['2010-07-start', ['2010-07-01', '2010-07-06']],
    ['2010-07-mid', ['2010-07-11', '2010-07-21']],
    ['2010-07-end', ['2010-07-25', '2010-08-01']],
    ['2010-12-late', ['2010-12-21', '2011-01-01']],
    ['2010-02-early', ['2010-02-01', '2010-02-11']],
    ['2010-02-middle', ['2010-02-11', '2010-02-21']],
    ['2010-05-early-half', ['2010-05-01', '2010-05-16']],
    ['2010-05-late-half', ['2010-05-16', '2010-06-01']],
    ['2010-05/2011-06', ['2010-05-01', '2011-07-01']],
    ['2010-08-23/2010-08-25', ['2010-08-23', '2010-08-26']],
    ['2011/2015', ['2011-01-01', '2016-01-01']],
    ['2010-Q1/2010-Q3', ['2010-01-01', '2010-10-01']],
    ['2010-winter/2011-spring', ['2010-12-01', '2011-06-01']],
    ['2010-06/..', ['2010-06-01', null]],
    ['../2010-06-01', [null, '2010-06-02']],
    ['../2030', [null, '2031-01-01']],
  ])('%s', (value, interval) => {
    expect(toInterval(value)).toEqual(interval)
  })

  it.each([
    'XXXX', 'XXXX-06-10', '2010-XX', '2010-05-XX', 'XXXX/..', '2010/XXXX', 'P3Y', 'P3Y/P5Y', 'R/P1M', '2011-02-30', '2010-13', '2010-00', '2010-05-00', '2011/2010',
    '2011年2月30日', '十七届四中全会', '../..', '2010/2011/2012', '2010-late', '2010-05-Q1', '2010-05-07-end', '2010-constructor', '', '/', '1'.repeat(1000),
  ])('has none for %s', (value) => {
    expect(toInterval(value)).toBeNull()
  })
})

const YEAR_PARTS = ['start', 'mid', 'end', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4', 'spring', 'summer', 'autumn']
const MONTH_PARTS = ['start', 'mid', 'end', 'early', 'middle', 'late', 'early-half', 'late-half']
const two = (n: number): string => String(n).padStart(2, '0')
const year = fc.integer({ min: 1000, max: 2298 }).map(String)
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`)
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`)
const yearPart = fc.tuple(year, fc.constantFrom(...YEAR_PARTS)).map(([y, part]) => `${y}-${part}`)
const monthPart = fc.tuple(month, fc.constantFrom(...MONTH_PARTS)).map(([m, part]) => `${m}-${part}`)
const point = fc.oneof(year, month, day, yearPart, monthPart)
const interval = (value: string): [string, string] => toInterval(value) as [string, string]

describe('the interval', () => {
  it('of a month, a day or a part lies in that of its whole', () => {
    fc.assert(fc.property(fc.oneof(month, day, yearPart, monthPart), (value) => {
      const whole = /^\d{4}-\d\d-/u.test(value) ? value.slice(0, 7) : value.slice(0, 4)
      expect(interval(value)[0] >= interval(whole)[0]).toBe(true)
      expect(interval(value)[1] <= interval(whole)[1]).toBe(true)
    }))
  })

  it('is not empty, and that of a period runs from its first end to its last', () => {
    fc.assert(fc.property(point, point, (a, b) => {
      expect(interval(a)[0] < interval(a)[1]).toBe(true)
      const period = toInterval(`${a}/${b}`)
      if (period === null) expect(interval(a)[0] >= interval(b)[1]).toBe(true)
      else expect(period).toEqual([interval(a)[0], interval(b)[1]])
      expect(toInterval(`${a}/..`)).toEqual([interval(a)[0], null])
      expect(toInterval(`../${a}`)).toEqual([null, interval(a)[1]])
    }))
  })

  it('of parts that follow each other tile their whole', () => {
    fc.assert(fc.property(year, month, (y, m) => {
      for (const [whole, parts] of [[y, ['H1', 'H2']], [y, ['Q1', 'Q2', 'Q3', 'Q4']], [m, ['early', 'middle', 'late']], [m, ['early-half', 'late-half']]] as const) {
        let at = interval(whole)[0]
        for (const part of parts) {
          const [start, end] = interval(`${whole}-${part}`)
          expect(start).toBe(at)
          at = end
        }
        expect(at).toBe(interval(whole)[1])
      }
    }))
  })

  it('is never asked for in vain: every resolved date, month, year, part and period has one', () => {
    const find = createDateFinder()
    const pieces = [...'年月日号半前后内底初至到—-、，“”', '2010', '12', '5', '一', '二十', '今年', '去年', '上旬', '季度', '上半年', '期间', '以来', '十二五', '世纪', '八十', '年代', '末', '自', '从']
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (units) => {
      const text = units.join('')
      for (const { type, value } of find(text, 0, text.length, { year: 2010, month: 5, day: 7 })) {
        if (['duration', 'set', 'invalid'].includes(type)) expect(toInterval(value)).toBeNull()
        else if (type !== 'event' && !value.includes('X')) expect([value, toInterval(value)]).not.toEqual([value, null])
      }
    }), { numRuns: 1000 })
  })
})
