import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SECTION_KINDS } from '../../src/model/records.ts'
import { STAY, decode } from '../../src/sections/decode.ts'

const KINDS = SECTION_KINDS.length

function scoreOf(path: number[], scores: Float64Array): number {
  return path.reduce((sum, kind, s) => sum + scores[s * KINDS + kind]! + (s > 0 && path[s - 1] === kind ? STAY : 0), 0)
}

/** The best score of all paths, by trying each. */
function bestByTrying(scores: Float64Array, count: number): number {
  let paths: number[][] = [[]]
  for (let s = 0; s < count; s++) paths = paths.flatMap((path) => SECTION_KINDS.map((_, k) => [...path, k]))
  return Math.max(...paths.map((path) => scoreOf(path, scores)))
}

test('the decoded path scores as much as the best of all paths', () => {
  const rows = fc.array(fc.array(fc.integer({ min: -4, max: 8 }), { minLength: KINDS, maxLength: KINDS }), { minLength: 1, maxLength: 4 })
  fc.assert(fc.property(rows, (matrix) => {
    const scores = Float64Array.from(matrix.flat())
    const { kind, confidence } = decode(scores, matrix.length)
    expect(scoreOf([...kind], scores)).toBeCloseTo(bestByTrying(scores, matrix.length), 9)
    for (const c of confidence) expect(c >= 0 && c <= 1).toBe(true)
  }), { numRuns: 60 })
})

test('a doubtful sentence goes with its neighbours', () => {
  const [measures, results] = [1, 2]
  const scores = new Float64Array(3 * KINDS)
  scores[0 * KINDS + measures] = 3
  scores[1 * KINDS + results] = 0.5
  scores[2 * KINDS + measures] = 3
  expect([...decode(scores, 3).kind]).toEqual([measures, measures, measures])
  scores[1 * KINDS + results] = 2.5
  expect([...decode(scores, 3).kind]).toEqual([measures, results, measures])
})

test('nothing gives nothing', () => {
  expect(decode(new Float64Array(0), 0).kind).toHaveLength(0)
})
