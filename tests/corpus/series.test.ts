import { describe, expect, test } from 'vitest'
import type { Metric, SloganKind } from '../../src/index.ts'
import { indicatorSeries, normalForm, sloganTrend, type CorpusEntry } from '../../src/corpus/index.ts'
import { at, metric, mined, report, slogan } from './hand-built.ts'

const FAILED: CorpusEntry = { id: 'bad', error: { code: 'input/empty', message: 'bad: is empty.' } }
const SPAN = { start: 0, end: 1, text: '日' }

/** A raw text with one report of that date. */
function entry(id: string, dateValue: string | null, slogans: [string, SloganKind][], metrics: Metric[] = []): CorpusEntry {
  const raw = slogans.map(([text]) => text).join('，') || '日'
  const date = dateValue === null ? null : { ...SPAN, value: dateValue, implied: false }
  return { id, mined: mined(raw, [report(raw, { date, metrics, slogans: slogans.map(([text, kind]) => slogan(at(raw, text), kind)) })]) }
}

describe('normalForm', () => {
  test.each([
    ['“两学一做”', '两学一做'], ['两 学\n一　做', '两学一做'], ['‚四比四看‛', '四比四看'], ['〝四比四看〞', '四比四看'], ['「平安校园」', '平安校园'], ['１２３工程', '123工程'],
    ['讲规矩，有作为', '讲规矩、有作为'], ['三\u200b会一课', '三会一课'], ['', ''], ['五个好', '五好'], ['“五好”', '五好'], ['双随机、一公开', '双随机一公开'], ['三个', '三个'], ['个个争先', '个个争先'], ['1+3+N', '1+3+N'], ['创先、争优', '创先、争优'],
  ])('of %j is %j', (text, normal) => {
    expect(normalForm(text)).toBe(normal)
    expect(normalForm(normal)).toBe(normal)
  })
})

describe('sloganTrend', () => {
  const entries = [
    entry('a', '2011-03-01', [['三必访', 'abbreviation'], ['三 必访', 'abbreviation'], ['阳光村务', 'brand']]),
    entry('b', '2011-09', [['清风行动', 'brand']]),
    FAILED,
    entry('c', '2013', []),
    entry('d', '2014-12-30', [['三必访', 'brand']]),
    entry('e', null, [['三必访', 'abbreviation'], ['无年口号', 'motto']]),
    entry('f', '2016', [['阳光村务', 'brand']]),
    entry('g', 'XXXX-05-01', [['阳光村务', 'brand']]),
  ]

  test('counts mentions and reports by year, with years of silence and without years that nothing is known of', () => {
    expect(sloganTrend(entries)[0]).toEqual({
      slogan: '三必访', text: '三必访', kind: 'abbreviation', mentions: 4, reports: 3, undated: 1, first: 2011, peak: 2011, last: 2014,
      years: [
        { year: 2011, mentions: 2, reports: 1, share: 0.5 },
        { year: 2013, mentions: 0, reports: 0, share: 0 },
        { year: 2014, mentions: 1, reports: 1, share: 1 },
      ],
    })
  })

  test('puts the commonest first, then goes by code units', () => {
    expect(sloganTrend(entries).map(({ slogan: name, mentions, first, peak, last, undated }) => [name, mentions, first, peak, last, undated])).toEqual([
      ['三必访', 4, 2011, 2011, 2014, 1],
      ['阳光村务', 3, 2011, 2011, 2016, 1],
      ['无年口号', 1, null, null, null, 1],
      ['清风行动', 1, 2011, 2011, 2011, 0],
    ])
  })

  test('finds nothing in nothing', () => {
    expect(sloganTrend([])).toEqual([])
    expect(sloganTrend([FAILED])).toEqual([])
  })
})

describe('indicatorSeries', () => {
  const entries = [
    entry('a', '2015', [], [
      metric(SPAN, 8.5, '%', { indicator: '财政收入', direction: 'up', basis: '同比' }), metric(SPAN, 3e8, '元', { indicator: '财政 收入' }), metric(SPAN, 3, '个'),
    ]),
    FAILED,
    entry('b', null, [], [metric(SPAN, 1, '元', { indicator: '财政收入' })]),
    entry('c', '2013', [], [metric(SPAN, [2e8, 2.5e8], '元', { indicator: '“财政收入”', shape: 'range', qualifier: 'about', status: 'target' })]),
    entry('d', '2014', [], [metric(SPAN, 9, '元', { indicator: '财政总收入' })]),
  ]

  test('gives the values by year, those without a year last', () => {
    expect(indicatorSeries(entries, '财政收入').map((row) => [row.year, row.value, row.valueTo, row.unit, row.direction, row.basis, row.status, row.metric])).toEqual([
      [2013, 2e8, 2.5e8, '元', null, null, 'target', 'c#1/m1'],
      [2015, 8.5, null, '%', 'up', '同比', 'actual', 'a#1/m1'],
      [2015, 3e8, null, '元', null, null, 'actual', 'a#1/m2'],
      [null, 1, null, '元', null, null, 'actual', 'b#1/m1'],
    ])
  })

  test.each([[['财政收入', '财政总收入'], 5], [[], 0], ['财政', 0], ['财政总收入', 1]] as const)('%j has %i values', (indicator, count) => {
    expect(indicatorSeries(entries, indicator)).toHaveLength(count)
  })
})
