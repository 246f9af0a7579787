import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SECTION_KINDS } from '../../src/model/records.ts'
import { bestKinds, forwardBackward, type Chain } from '../../src/sections/chain.ts'
import { BOUNDARIES, TRANSITIONS } from '../../src/sections/model.ts'

const KINDS = SECTION_KINDS.length

function scoreOf(path: readonly number[], { emissions, boundary, transitions }: Chain): number {
  return path.reduce((sum, kind, s) => {
    const move = s === 0 ? 0 : transitions[boundary[s]! * KINDS * KINDS + path[s - 1]! * KINDS + kind]!
    return sum + emissions[s * KINDS + kind]! + move
  }, 0)
}

/** Every way to give kinds to a few sentences. */
function pathsOf(count: number): number[][] {
  let paths: number[][] = [[]]
  for (let s = 0; s < count; s++) paths = paths.flatMap((path) => SECTION_KINDS.map((_, k) => [...path, k]))
  return paths
}

const numbers = (length: number): fc.Arbitrary<number[]> => fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: length, maxLength: length })
const chains: fc.Arbitrary<Chain> = fc.integer({ min: 1, max: 4 }).chain((count) =>
  fc.record({ count: fc.constant(count), emissions: numbers(count * KINDS), boundary: fc.array(fc.nat(BOUNDARIES - 1), { minLength: count, maxLength: count }), transitions: numbers(TRANSITIONS) })
    .map(({ emissions, boundary, transitions }) => ({ count, emissions: Float64Array.from(emissions), boundary: Uint8Array.from(boundary), transitions: Float64Array.from(transitions) })))

test('the best kinds score as much as the best of all ways', () => {
  fc.assert(fc.property(chains, (chain) => {
    const best = Math.max(...pathsOf(chain.count).map((path) => scoreOf(path, chain)))
    expect(scoreOf([...bestKinds(chain)], chain)).toBeCloseTo(best, 9)
  }), { numRuns: 60 })
})

test('the probability of a kind is the share of the ways that have it', () => {
  fc.assert(fc.property(chains, (chain) => {
    const { kind } = forwardBackward(chain)
    const weighed = pathsOf(chain.count).map((path) => ({ path, weight: Math.exp(scoreOf(path, chain)) }))
    const all = weighed.reduce((sum, { weight }) => sum + weight, 0)
    for (let s = 0; s < chain.count; s++) {
      for (let k = 0; k < KINDS; k++) {
        const having = weighed.reduce((sum, { path, weight }) => sum + (path[s] === k ? weight : 0), 0)
        expect(kind[s * KINDS + k]).toBeCloseTo(having / all, 6)
      }
    }
  }), { numRuns: 30 })
})

test('a long report with strong scores has finite probabilities', () => {
  const count = 5000
  const emissions = Float64Array.from({ length: count * KINDS }, (_, i) => ((i * 7919) % 401) - 200)
  const { kind } = forwardBackward({ count, emissions, boundary: new Uint8Array(count), transitions: new Float64Array(TRANSITIONS).fill(-3) })
  expect(kind.every((p) => p >= 0 && p <= 1)).toBe(true)
})

test('nothing gives nothing', () => {
  const none: Chain = { count: 0, emissions: new Float64Array(0), boundary: new Uint8Array(0), transitions: new Float64Array(TRANSITIONS) }
  expect(bestKinds(none)).toHaveLength(0)
  expect(forwardBackward(none).kind).toHaveLength(0)
})
