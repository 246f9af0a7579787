import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnitSet } from '../../src/model/unit-set.ts'

test('has the units that it was made of and no others', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.string({ unit: 'grapheme' }), (units, text) => {
    const set = new UnitSet(units)
    for (let i = 0; i < text.length; i++) expect(set.has(text.charCodeAt(i))).toBe(units.includes(text[i]!))
    expect(set.has(text.charCodeAt(text.length))).toBe(units.includes('\0'))
  }))
})

test('knows that nothing stands past the end of a text', () => {
  expect(new UnitSet('，。').has('，'.charCodeAt(1))).toBe(false)
})
