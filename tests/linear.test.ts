import { describe, expect, test } from 'vitest'
import { mine } from '../src/index.ts'

const UNITS = 60_000
/** Something quadratic in the length needs minutes for these, not seconds. */
const MOST_MS = 3000

describe('mining a long run of one thing takes no longer than its length', () => {
  test.each([
    ['的'], ['7'], ['一'], ['万'], ['亿'], ['十'], ['〇'], ['.'], ['、'], ['\n'], [' '], ['“'], ['”'], ['（'], ['《'], ['😀'], ['\ud800'],
    ['“五好”，'], ['由1%提高到'], ['增长5%，比上年'], ['2010年'], ['5月7日'], ['三会一课'], ['一是'], ['一、\n'], ['第一篇：\n'], ['同志们：\n今天开会。\n'],
    ['存在的问题'], ['下一步\n'], ['《〈'], ['翻一番'], ['三分之一'], ['至2010年'], ['每月'],
  ])('%j', (unit) => {
    const raw = unit.repeat(UNITS / unit.length)
    const started = performance.now()
    expect(mine(raw).length).toBe(raw.length)
    expect(performance.now() - started).toBeLessThan(MOST_MS)
  }, MOST_MS * 4)
})
