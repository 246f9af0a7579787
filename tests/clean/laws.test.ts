import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLEAN_RULES, cleanText, explainCleaning } from '../../src/clean/clean.ts'
import { dirtyText, wrappedText } from './dirty-text.ts'

const REPORTS = new URL('../../corpus/reports/', import.meta.url)
const samples = readdirSync(REPORTS).filter((f) => f.endsWith('.txt')).map((f) => [f, readFileSync(new URL(f, REPORTS), 'utf8')] as const)

interface Told {
  text: string
  /** Raw offset of each unit of the text. */
  places: number[]
}

/** What the list of changes tells: every unit that no change names stands as it is, every other as its change says. */
function tell(raw: string, without: readonly string[] = []): Told {
  let text = ''
  const places: number[] = []
  const keep = (units: string, from: number): void => {
    text += units
    for (let i = 0; i < units.length; i++) places.push(from + i)
  }
  let at = 0
  for (const { start, end, now } of explainCleaning(raw, { without })) {
    keep(raw.slice(at, start), at)
    keep(now, start)
    at = end
  }
  keep(raw.slice(at), at)
  return { text, places }
}

function expectMap(raw: string, without?: readonly string[]): void {
  const { text, map, noise } = cleanText(raw, { without: without ?? [] })
  const told = tell(raw, without)
  expect(text, 'the list of changes tells the whole story').toBe(told.text)
  expect(Array.from({ length: text.length }, (_, i) => map.rawOf(i)), 'the map gives every unit its place').toEqual(told.places)
  const kept = new Set(told.places)
  for (const { start, end, reason } of noise) {
    expect(end).toBeGreaterThan(start)
    expect(reason).not.toBe('')
    for (let i = start; i < end; i++) expect(kept.has(i), 'noise is dropped whole').toBe(false)
  }
}

function expectLaws(raw: string): void {
  expectMap(raw)
  const { text } = cleanText(raw)
  expect(cleanText(text).text, 'cleaning the clean text changes nothing').toBe(text)
}

describe('laws of cleaning', () => {
  test.each(samples)('hold on %s', (_name, raw) => expectLaws(raw))
  test('hold on any mixture of what dirty reports are made of', () => fc.assert(fc.property(dirtyText, expectLaws), { numRuns: 3000 }))
  test('hold on wrapped text', () => fc.assert(fc.property(wrappedText, expectLaws), { numRuns: 300 }))
  test('hold without some of the rules, but for the second cleaning', () => {
    fc.assert(fc.property(dirtyText, fc.subarray(CLEAN_RULES.map((rule) => rule.id)), expectMap), { numRuns: 300 })
  })
})

describe('rules', () => {
  test('have ids of their own', () => {
    expect(new Set(CLEAN_RULES.map((rule) => rule.id)).size).toBe(CLEAN_RULES.length)
    for (const { id } of CLEAN_RULES) expect(id).toMatch(/^clean\/[a-z-]+$/u)
  })
})
