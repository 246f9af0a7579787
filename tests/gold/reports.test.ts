/** The project's own reports: that their gold is sound, and that mining them stays as good as it is. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Gold } from '../../src/gold/gold.ts'
import { summarise } from '../../src/gold/score-summary.ts'
import { scoreFile } from '../../src/gold/scoring.ts'
import { flatten } from '../../src/gold/flat.ts'
import { mine } from '../../src/index.ts'

const DIR = new URL('../../corpus/reports/', import.meta.url)
const files = readdirSync(DIR).filter((f) => f.endsWith('.txt')).map((name) => {
  const raw = readFileSync(new URL(name, DIR), 'utf8')
  const gold = JSON.parse(readFileSync(new URL(name.replace('.txt', '.gold.json'), DIR), 'utf8')) as Gold
  return { name, raw, gold }
})

test('there are at least 24 of them, with 40,000 characters', () => {
  expect(files.length).toBeGreaterThanOrEqual(24)
  expect(files.reduce((n, { raw }) => n + raw.length, 0)).toBeGreaterThanOrEqual(40_000)
})

describe.each(files)('$name', ({ name, raw, gold }) => {
  test('names its file', () => expect(gold.file).toBe(name))

  test('has records that stand where they say', () => {
    for (const r of [...gold.metrics, ...gold.dates, ...gold.slogans, ...gold.documents]) expect(raw.slice(r.start, r.end)).toBe(r.text)
  })

  test('has units that cover all text, each character once', () => {
    let at = 0
    for (const unit of gold.units) {
      expect(raw.slice(at, unit.start).trim(), 'no text between units').toBe('')
      expect(unit.start).toBeGreaterThanOrEqual(at)
      at = unit.end
    }
    expect(raw.slice(at).trim()).toBe('')
  })

  test('has indicators that stand in the text', () => {
    const bare = raw.replace(/\s/gu, '')
    for (const m of gold.metrics) if (m.indicator) expect(bare).toContain(m.indicator.replace(/\s/gu, ''))
  })
})

test('mining them is as good as it was', () => {
  const { sections, records, reports } = summarise(files.map(({ raw, gold }) => scoreFile(gold, flatten(mine(raw)))))
  // Floors somewhat below what was measured; raise them when the figures rise.
  expect(sections.macroF1).toBeGreaterThan(0.8)
  expect(sections.perKind.problems.f1).toBeGreaterThan(0.9)
  expect(records.metrics.strict.f1).toBeGreaterThan(0.95)
  expect(records.dates.overlap.f1).toBeGreaterThan(0.93)
  expect(records.slogans.overlap.f1).toBeGreaterThan(0.88)
  expect(records.documents.exact.f1).toBeGreaterThan(0.95)
  expect(reports.found / reports.gold).toBeGreaterThan(0.9)
})
