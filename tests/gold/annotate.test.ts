import { describe, expect, test } from 'vitest'
import { parseMarked, showMarked } from '../../corpus/annotate.ts'

const MARKED = `⟪o⟫下载文档
⟪report title=石桥镇工作总结|author=|organization=石桥镇|date=2014-12-20|genre=summary⟫⟪o⟫石桥镇工作总结
⟪m⟫我们慰问⟦近40人⟧{M|40|人|point|about|困难党员}，率⟦由⟦去年⟧{D|year|2013}的82%提高到96%⟧{M|82..96|%|change|exact|满意率|up|basis=比上年|target}。⟪r?⟫做到⟦双带⟧{S|abbreviation|带头致富/带领致富|optional}，落实⟦《办法》⟧{C|石发〔2014〕2号}。⟪/report⟫
`

describe('parseMarked', () => {
  const { raw, gold } = parseMarked(MARKED, 'x.txt')

  test('takes the marks out and keeps the rest', () => {
    expect(raw).toBe('下载文档\n石桥镇工作总结\n我们慰问近40人，率由去年的82%提高到96%。做到双带，落实《办法》。\n')
  })

  test('places every record where its words stand', () => {
    const surfaces = [...gold.metrics, ...gold.dates, ...gold.slogans, ...gold.documents].map((r) => raw.slice(r.start, r.end))
    expect(surfaces).toEqual(['近40人', '由去年的82%提高到96%', '去年', '双带', '《办法》'])
    expect(gold.units.map((u) => [u.kind, u.optional, raw.slice(u.start, u.end).slice(0, 4)])).toEqual([
      ['other', undefined, '下载文档'], ['other', undefined, '石桥镇工'], ['measures', undefined, '我们慰问'], ['results', true, '做到双带'],
    ])
    expect(raw.slice(gold.reports[0]!.start, gold.reports[0]!.end)).toBe(raw.slice(5).trimEnd())
  })

  test('reads the fields', () => {
    expect(gold.metrics[1]).toMatchObject({ value: [82, 96], unit: '%', shape: 'change', direction: 'up', basis: '比上年', status: 'target' })
    expect(gold.slogans[0]).toMatchObject({ items: ['带头致富', '带领致富'], optional: true })
    expect(gold.documents[0]!.number).toBe('石发〔2014〕2号')
    expect(gold.reports[0]).toMatchObject({ title: '石桥镇工作总结', author: null, genre: 'summary' })
  })

  test('showMarked is its inverse', () => {
    expect(showMarked(raw, gold)).toBe(MARKED)
  })

  test.each([
    ['近40人⟧{M|40|人|point|about|党员}', '⟧ without ⟦'],
    ['⟦近40人', 'never closed'],
    ['⟦近40人⟧', 'must be followed'],
    ['⟦近40人⟧{M|四十|人|point|about|党员}', 'is not a number'],
    ['⟦近40人⟧{M|40|人|dot|about|党员}', 'none of'],
    ['⟪x⟫文', 'unknown mark'],
    ['⟪report title=甲|genre=novel⟫文⟪/report⟫', 'none of'],
  ])('says what is wrong in %s', (marked, message) => {
    expect(() => parseMarked(marked, 'x.txt')).toThrow(message)
  })
})
