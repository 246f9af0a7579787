import { describe, expect, test } from 'vitest'
import { SECTION_KINDS } from '../../src/index.ts'
import { RECORD_TYPES } from '../../src/view/marks.ts'
import { palette } from '../../src/view/palette.ts'

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

const MANY = Array.from({ length: 36 }, (_, n) => `class-${n}`)

describe.each(['light', 'dark'] as const)('the %s scheme', (scheme) => {
  const kinds = palette(SECTION_KINDS)[scheme]
  const types = palette(RECORD_TYPES)[scheme]

  test('keeps text readable on the ground and on every tint, of any number of classes', () => {
    for (const classes of [kinds.classes, palette(MANY)[scheme].classes]) {
      for (const [name, { tint }] of classes) {
        expect(contrast(kinds.text, tint), name).toBeGreaterThanOrEqual(7)
        expect(contrast(kinds.muted, tint), `muted on ${name}`).toBeGreaterThanOrEqual(4.5)
      }
    }
    expect(contrast(kinds.text, kinds.ground)).toBeGreaterThanOrEqual(7)
    expect(contrast(kinds.muted, kinds.ground)).toBeGreaterThanOrEqual(4.5)
  })

  test('keeps every line visible on every tint', () => {
    for (const [type, { line }] of types.classes) {
      for (const [kind, { tint }] of kinds.classes) expect(contrast(line, tint), `${type} on ${kind}`).toBeGreaterThanOrEqual(3)
    }
  })

  test('gives every class colours of its own', () => {
    expect(new Set([...palette(MANY)[scheme].classes.values()].map(({ line }) => line)).size).toBe(MANY.length)
    expect(new Set([...kinds.classes.values()].map(({ tint }) => tint)).size).toBe(SECTION_KINDS.length)
  })
})

test('colours depend on the sorted names alone', () => {
  expect(palette(['b', 'a', 'c', 'a'])).toEqual(palette(['a', 'b', 'c']))
  expect([...palette(['b', 'a']).light.classes]).toEqual([['a', { tint: '#f9d7d7', line: '#7f0a0a' }], ['b', { tint: '#d7f9f9', line: '#0a7f7f' }]])
})
