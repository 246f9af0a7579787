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

const PLAIN = '全镇坚持“三会一课”制度，开展“党员先锋岗”活动，完成投资1.2亿元，比上年增长5.3%。下一步，要抓好产业、教育和卫生等工作。\n'
/** Of the time for plain text. A search that every shorthand begins anew, far ahead and for each way to read it, took up to seventy times as long. */
const MOST_TIMES = 12

describe('mining shorthands that only seem to be spelled out takes little longer than plain text', () => {
  test.each([['（三个好'], ['和五个好'], ['“三好”：好和'], ['好、“三好”，即'], ['“三好三优”：好、']])('%j', (unit) => {
    const length = 20_000
    const texts = [PLAIN, unit].map((each) => each.repeat(length / each.length))
    const least = [Infinity, Infinity]
    // In turn, so that a busy machine slows both.
    for (let round = 0; round < 8; round++) {
      texts.forEach((raw, k) => {
        const started = performance.now()
        mine(raw)
        least[k] = Math.min(least[k]!, performance.now() - started)
      })
    }
    expect(least[1]! / least[0]!).toBeLessThan(MOST_TIMES)
  })
})
