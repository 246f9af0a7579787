import { describe, expect, it } from 'vitest'
import { mine, parseUnit, toBase } from '../../src/index.ts'

describe('parseUnit', () => {
  it.each([
    ['米', 'length', '米', 1], ['公里', 'length', '米', 1000], ['里', 'length', '米', 500],
    ['平方公里', 'area', '平方米', 1e6], ['公顷', 'area', '平方米', 1e4], ['亩', 'area', '平方米', 2000 / 3],
    ['升', 'volume', '立方米', 0.001], ['吨', 'mass', '千克', 1000], ['斤', 'mass', '千克', 0.5],
    ['千瓦时', 'energy', '千瓦时', 1], ['兆瓦', 'power', '千瓦', 1000], ['吨标煤', 'coal-equivalent', '吨标准煤', 1],
    ['元', 'money', '元', 1], ['角', 'money', '元', 0.1], ['美元', 'money', '美元', 1], ['港币', 'money', '港元', 1],
    ['%', 'percent', '%', 1], ['‰', 'percent', '%', 0.1], ['个百分点', 'percent-points', '个百分点', 1],
    ['名', 'people', '人', 1], ['人次', 'people', '人次', 1], ['台', 'count', '台', 1], ['倍', 'multiple', '倍', 1],
    // compound
    ['元/平方米', 'money/area', '元/平方米', 1], ['元/亩', 'money/area', '元/平方米', 3 / 2000], ['元每吨', 'money/mass', '元/千克', 0.001],
    ['公里/小时', 'length/time', '米/秒', 1000 / 3600], ['微克/立方米', 'mass/volume', '千克/立方米', 1e-9], ['张/千人', 'count/people', '张/人', 0.001],
    ['元/人·月', 'money/people·years', '元/人·年', 12],
  ])('%s', (unit, dimension, base, scale) => {
    const meaning = parseUnit(unit)!
    expect(meaning).toMatchObject({ dimension, base })
    expect(meaning.scale).toBeCloseTo(scale, 12)
  })

  it.each(['', '党员', '元/党员', '/元', '元/'])('%j is no unit', (unit) => {
    expect(parseUnit(unit)).toBeNull()
  })
})

describe('toBase', () => {
  it.each([
    ['修路1.2公里。', 1200, '米'], ['修路1.1公里。', 1100, '米'], ['流转土地30亩。', 20000, '平方米'], ['产粮3万斤。', 15000, '千克'],
    ['每户补助3至5亩。', [2000, 10000 / 3], '平方米'], ['覆盖率由20%提高到25%。', [20, 25], '%'], ['党员30名。', 30, '人'],
  ])('%s', (text, value, unit) => {
    expect(toBase(mine(text).reports[0]!.metrics[0]!)).toEqual({ value, unit })
  })

  it.each(['三分之一的农户。', '覆盖71.3万监测对象。'])('nothing without a unit: %s', (text) => {
    expect(toBase(mine(text).reports[0]!.metrics[0]!)).toBeNull()
  })

  it('takes the exact decimal where a double would lose digits', () => {
    expect(toBase({ value: 0.1, decimal: '0.10000000000000000001', unit: '公里', shape: 'point' })).toEqual({ value: 100, unit: '米' })
    expect(toBase({ value: 1e21, unit: '公里', shape: 'point' })).toEqual({ value: 1e24, unit: '米' })
  })
})
