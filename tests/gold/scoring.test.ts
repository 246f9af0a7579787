import { describe, expect, test } from 'vitest'
import type { Gold } from '../../src/gold/gold.ts'
import { summarise } from '../../src/gold/score-summary.ts'
import { scoreFile, type ScoreError } from '../../src/gold/scoring.ts'
import type { FlatMined } from '../../src/gold/flat.ts'

const gold = (parts: Partial<Gold>): Gold => ({ file: 'x.txt', reports: [], units: [], metrics: [], dates: [], slogans: [], documents: [], ...parts })
const mined = (parts: Record<string, unknown>): FlatMined => ({ sections: [], reports: [], metrics: [], dates: [], slogans: [], documents: [], ...parts }) as unknown as FlatMined
const metric = (start: number, end: number, more: object = {}): Gold['metrics'][number] =>
  ({ start, end, value: 5, unit: '人', shape: 'point', qualifier: 'exact', indicator: '党员', ...more })
const f1Of = (g: Partial<Gold>, p: Record<string, unknown>) => summarise([scoreFile(gold(g), mined(p))]).records.metrics

describe('matching', () => {
  test.each<[string, [number, number], [number, number], boolean, boolean]>([
    ['the same span', [0, 4], [0, 4], true, true],
    ['a span that shares half of the shorter', [0, 4], [2, 6], true, false],
    ['a span that shares less', [0, 4], [3, 7], false, false],
    ['a span inside', [0, 10], [4, 6], true, false],
    ['a span beside', [0, 4], [4, 8], false, false],
  ])('%s', (_name, a, b, found, exact) => {
    const { overlap, exact: exactRates } = f1Of({ metrics: [metric(...a)] }, { metrics: [metric(...b)] })
    expect([overlap.f1, exactRates.f1]).toEqual([found ? 1 : 0, exact ? 1 : 0])
  })

  test('one predicted record answers one gold record only', () => {
    expect(f1Of({ metrics: [metric(0, 4), metric(2, 6)] }, { metrics: [metric(0, 6)] }).overlap).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 })
  })

  test('an exact span is preferred to one that overlaps', () => {
    expect(f1Of({ metrics: [metric(0, 4)] }, { metrics: [metric(0, 6), metric(0, 4)] }).exact.recall).toBe(1)
  })
})

describe('grey cases', () => {
  test('are neither rewarded nor punished', () => {
    const grey = { ...metric(0, 4), optional: true as const }
    expect(f1Of({ metrics: [grey, metric(6, 8)] }, { metrics: [metric(0, 4), metric(6, 8)] })).toMatchObject({ gold: 1, predicted: 1, overlap: { f1: 1 } })
    expect(f1Of({ metrics: [grey] }, { metrics: [] })).toMatchObject({ gold: 0, predicted: 0 })
  })

  test('events are grey among dates', () => {
    const { records } = summarise([scoreFile(gold({}), mined({ dates: [{ start: 0, end: 3, type: 'event', value: '十七大' }] }))])
    expect(records.dates).toMatchObject({ gold: 0, predicted: 0 })
  })
})

describe('fields', () => {
  test.each<[string, object, object, string[]]>([
    ['numbers that differ by rounding only', { value: 0.1 + 0.2 }, { value: 0.3 }, []],
    ['another number', { value: 5 }, { value: 6 }, ['value']],
    ['a range for a point', { value: 5 }, { value: [5, 6], shape: 'range' }, ['value', 'shape']],
    ['an indicator that holds the other', { indicator: '党员' }, { indicator: '在职党员' }, []],
    ['an indicator in other quotes', { indicator: '“两新”组织' }, { indicator: '两新组织' }, []],
    ['another indicator', { indicator: '党员' }, { indicator: '干部' }, ['indicator']],
    ['a missing status, which is actual', {}, { status: 'actual' }, []],
    ['a target', {}, { status: 'target' }, ['status']],
    ['a direction where none is', {}, { direction: 'up' }, ['direction']],
  ])('%s', (_name, g, p, wrong) => {
    const errors: ScoreError[] = []
    scoreFile(gold({ metrics: [metric(0, 4, g)] }), mined({ metrics: [metric(0, 4, p)] }), errors)
    expect(errors.flatMap((e) => e.fields ?? [])).toEqual(wrong)
  })

  test('strict asks for value, unit, shape and qualifier, not for the indicator', () => {
    expect(f1Of({ metrics: [metric(0, 4)] }, { metrics: [metric(0, 4, { indicator: '干部', status: 'target' })] }).strict.f1).toBe(1)
    expect(f1Of({ metrics: [metric(0, 4)] }, { metrics: [metric(0, 4, { unit: '名' })] }).strict.f1).toBe(0)
  })
})

describe('sections', () => {
  const units = (kinds: ['results' | 'problems', number, number][]): Gold['units'] => kinds.map(([kind, start, end]) => ({ kind, start, end }))
  test('a unit takes the kind of most of its characters', () => {
    const { sections } = summarise([scoreFile(gold({ units: units([['results', 0, 10]]) }), mined({ sections: [{ kind: 'results', start: 0, end: 6 }, { kind: 'problems', start: 6, end: 10 }] }))])
    expect(sections.accuracy).toBe(1)
  })
  test('a unit that is hardly covered is other', () => {
    const { sections } = summarise([scoreFile(gold({ units: units([['results', 0, 10]]) }), mined({ sections: [{ kind: 'results', start: 0, end: 4 }] }))])
    expect(sections.confusion.results.other).toBe(1)
  })
  test('macro-F1 is the mean over the kinds that gold has', () => {
    const g = gold({ units: units([['results', 0, 10], ['problems', 10, 20]]) })
    const { sections } = summarise([scoreFile(g, mined({ sections: [{ kind: 'results', start: 0, end: 20 }] }))])
    expect(sections.macroF1).toBeCloseTo((2 / 3 + 0) / 2, 9)
  })
})
