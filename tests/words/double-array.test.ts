import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDoubleArray } from '../../src/words/double-array.ts'

const CODE_COUNT = 12
const key = fc.array(fc.integer({ min: 3, max: CODE_COUNT - 1 }), { minLength: 1, maxLength: 5 }).map((codes) => String.fromCharCode(...codes))

/** Walks the array as the segmenter does; returns the cell of `word` or -1. */
function walk(cells: Int32Array, word: string): number {
  let cell = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (i > 0 && cells[cell * 2] === 0) return -1
    cell = (i === 0 ? 0 : cells[cell * 2]!) + code
    expect(cell * 2 + 1).toBeLessThan(cells.length)
    if (cells[cell * 2 + 1]! >>> 16 !== code) return -1
  }
  return cell
}

describe('buildDoubleArray', () => {
  it('finds exactly the keys of a plain map', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 60 }), fc.array(key, { maxLength: 30 }), (keys, others) => {
        keys.sort((a, b) => (a < b ? -1 : 1))
        const { cells, cellOfKey } = buildDoubleArray(keys, CODE_COUNT)
        const oracle = new Map(keys.map((word, index) => [word, cellOfKey[index]!]))
        const ends = new Set(cellOfKey)
        expect(ends.size).toBe(keys.length)
        for (const word of keys) expect(walk(cells, word)).toBe(oracle.get(word))
        for (const word of others) {
          const cell = walk(cells, word)
          if (ends.has(cell)) expect(cell).toBe(oracle.get(word))
          else expect(oracle.has(word)).toBe(false)
        }
      }),
    )
  })
})
