import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMetricFinder } from '../../../src/records/metrics/find.ts'
import { createSegmenter, loadDefaultLexicon } from '../../../src/words/index.ts'
import { metricsOf } from './reading.ts'

const PIECES = [
  ...'一二两三十百千万亿几数半余多第翻番约近由从到至分之占比的是，。；、：“”（）《》\n', '2', '35', '87.5', '1,200', '%', '个', '名', '元', '万元', '个百分点', '公里', '倍', '增长', '下降', '提高到', '分别',
  '同比', '上年', '党员', '办结率', '工作', '力争', '已', '了', '目标', '左右', '以上', '不少于', 'A', '😀', ' ',
]

const reportLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''))

it('metrics lie in order, apart from each other, inside the text, and in no taken place', () => {
  fc.assert(fc.property(reportLike, fc.array(fc.nat(60), { maxLength: 6 }), (text, cuts) => {
    const edges = [...new Set(cuts.filter((cut) => cut <= text.length))].sort((a, b) => a - b)
    const taken = edges.flatMap((start, k) => (k % 2 === 0 && edges[k + 1] !== undefined ? [{ start, end: edges[k + 1]! }] : []))
    let floor = 0
    for (const { start, end, decimal, indicator, basis } of metricsOf(text, taken)) {
      expect(start).toBeGreaterThanOrEqual(floor)
      expect(end).toBeGreaterThan(start)
      floor = end
      for (const value of typeof decimal === 'string' ? [decimal] : decimal) expect(value).toMatch(/^\d+(?:\.\d+)?$/u)
      for (const place of [indicator, basis]) {
        if (place) expect(place.start >= 0 && place.start < place.end && place.end <= text.length).toBe(true)
      }
    }
    expect(floor).toBeLessThanOrEqual(text.length)
  }), { numRuns: 1500 })
})

it('a stretch of text is read as that text alone', () => {
  const find = createMetricFinder()
  const segmenter = createSegmenter(loadDefaultLexicon())
  fc.assert(fc.property(reportLike, reportLike, (before, text) => {
    const whole = `${before}\n${text}\n${before}`
    const start = before.length + 1
    const shifted = find(whole, start, start + text.length, [], segmenter.segment(whole)).map((metric) => [metric.start - start, metric.end - start, metric.decimal])
    expect(shifted).toEqual(find(text, 0, text.length, [], segmenter.segment(text)).map((metric) => [metric.start, metric.end, metric.decimal]))
  }), { numRuns: 400 })
})

it('two runs are the same', () => {
  fc.assert(fc.property(reportLike, (text) => {
    expect(metricsOf(text)).toEqual(metricsOf(text))
  }))
})

it.each([
  ['digits', '1'], ['Han', '一'], ['powers', '千'], ['quotes', '“'], ['brackets', '（'], ['lines', '\n'], ['scales', '1万'], ['commas', '1,'], ['fractions', '三分之'],
  ['list', '5%、'], ['ranges', '5至'], ['moves', '增长'], ['changes', '由5到'], ['shared', '分别5个、'], ['bases', '比上年'], ['doublings', '翻'], ['ordinals', '第'], ['listed ordinals', '、1第1'], ['shared units', '分别1、1'], ['parts', '1个（其中'], ['subjects', '县1个'], ['status', '已'],
])('a long run of %s takes time in proportion', (_, unit) => {
  const time = (length: number): number => {
    const text = unit.repeat(length / unit.length)
    const start = performance.now()
    metricsOf(text)
    return performance.now() - start
  }
  time(2e4)
  expect(time(2e5)).toBeLessThan(4000)
})
