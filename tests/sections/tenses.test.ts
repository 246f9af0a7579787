import { describe, expect, test } from 'vitest'
import { labelledReports } from '../../src/gold/labelled-reports.ts'
import { parseGold } from '../../src/gold/gold.ts'
import { tensesOf } from '../../src/sections/tenses.ts'

function tensesIn(raw: string): { report: number; part: number[]; near: number[] } {
  const [report] = labelledReports([{ name: 'a', raw, gold: parseGold('{"units": []}', raw, 'a') }])
  const { report: whole, part, near } = tensesOf(report!.outline)
  return { report: whole, part: [...part], near: [...near] }
}

describe('how much more is told as done than as to be done', () => {
  test.each<[string, number]>([
    ['镇里修建渠道。', 0],
    ['镇里修建了渠道。', 7],
    ['镇里必须修建渠道。', 3],
    ['镇里修建了渠道，今后必须养护。', 4],
    ['镇里修建了渠道，将养护。', 5],
    // 要 and 了 inside of other words tell nothing: 主要, 了解.
    ['主要渠道在镇里，大家了解情况。', 0],
  ])('%s → %i', (sentence, tense) => {
    expect(tensesIn(sentence).report).toBe(tense)
  })

  test('is bounded, however long the text', () => {
    expect(tensesIn('大家修了渠道。\n'.repeat(300)).report).toBe(9)
    expect(tensesIn('大家必须修渠道。\n'.repeat(300)).report).toBe(1)
  })
})

test('is counted over the report, under each main heading, and around each sentence', () => {
  const { report, part, near } = tensesIn([
    '柳河镇工作总结',
    '一、今年工作',
    '（一）水利', '修建了三条渠道。', '疏浚了两条河道。',
    '（二）教育', '添置了桌椅。',
    '二、明年打算',
    '（一）水利', '必须养护渠道。', '将疏浚河道。', '要修建泵站。',
  ].join('\n'))
  // 明年 and 打算 in the heading count too: three done, five to be done.
  expect(report).toBe(4)
  expect(new Set(part.slice(1, 7))).toEqual(new Set([8]))
  expect(new Set(part.slice(7))).toEqual(new Set([2]))
  // Nothing beyond the main heading counts.
  expect(near[6]).toBeGreaterThan(5)
  expect(near[7]).toBeLessThan(5)
})

test('sees four sentences on both sides and no more', () => {
  const { near } = tensesIn(['大家修了渠道。', ...Array.from({ length: 8 }, () => '大家修渠道。')].join(''))
  expect(near).toEqual([7, 7, 7, 7, 7, 0, 0, 0, 0])
})
