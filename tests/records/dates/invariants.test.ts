import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDateFinder } from '../../../src/records/dates/find.ts'

const find = createDateFinder()
const ANCHOR = { year: 2010, month: 5, day: 7 }
const NONE = { year: null, month: null, day: null }
const PIECES = [
  ...'年月日号天周季半多余前后内中来起至到—-.、，。\n《》“”‘’（）', '十二五', '2010', '12', '5', '一', '三', '二十', '一九九八', '今年', '去年', '每', '每周', '第',
  '个', '以来', '期间', '上旬', '底', '初', '建党', '周年', '届', '中全会', '世纪', '年代', '从', '自', '近', '过去', '时间', '工作', '𠮷', 'A',
]
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''))
const VALUE = /^(?:R\/P|P|\.\.\/|[\dX]{4})/u

describe('found dates', () => {
  it('lie in range, in order, without overlap, with a value of the form of their type', () => {
    fc.assert(fc.property(text, fc.nat(20), fc.boolean(), (raw, from, anchored) => {
      const start = Math.min(from, raw.length)
      let last = start
      for (const date of find(raw, start, raw.length, anchored ? ANCHOR : NONE)) {
        expect(date.start).toBeGreaterThanOrEqual(last)
        expect(date.end).toBeGreaterThan(date.start)
        expect(date.end).toBeLessThanOrEqual(raw.length)
        expect(date.rule).toMatch(/^dates\/[a-z-]+$/u)
        expect(date.value).not.toMatch(/NaN|undefined|null/u)
        if (date.type !== 'event' && date.type !== 'invalid') expect(date.value).toMatch(VALUE)
        if (date.type === 'invalid') expect(date.value).toBe(raw.slice(date.start, date.end))
        last = date.end
      }
    }), { numRuns: 500 })
  })

  it('are the same on every run', () => {
    fc.assert(fc.property(text, (raw) => {
      expect(find(raw, 0, raw.length, ANCHOR)).toEqual(find(raw, 0, raw.length, ANCHOR))
    }))
  })
})

describe('time on hostile text', () => {
  const SIZE = 60_000
  it.each(['1', '一', '“', '《', '年', '每', '自', '2010年', '自2010年', '1月', '一、', '十七届', '10年至', '2010—', '前', '半年一', '截至', '上周', '1月的', '六七十', '元月', '2010 ', '一、三季度', '2010.1.1-', '每年1月、', '次日', '2小时'])('grows with the length: %s', (unit) => {
    const short = unit.repeat(Math.ceil(SIZE / unit.length))
    const long = short.repeat(4)
    const spent = (raw: string): number => {
      const from = performance.now()
      find(raw, 0, raw.length, ANCHOR)
      return performance.now() - from
    }
    spent(short)
    expect(spent(long)).toBeLessThan(12 * spent(short) + 400)
  })
})
