import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundedLog } from '../../src/words/rounded-log.ts'

describe('roundedLog', () => {
  it.each([[1, 0], [2, Math.LN2], [10, Math.LN10], [0.5, -Math.LN2], [Math.E, 1]])('%d → %d', (x, log) => expect(roundedLog(x)).toBe(log))

  it('is within one unit in the last place of Math.log', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (x) => {
        expect(Math.abs(roundedLog(x) - Math.log(x))).toBeLessThanOrEqual(Math.abs(Math.log(x)) * 2 ** -51)
      }),
    )
  })
})
