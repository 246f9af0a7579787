import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bar, cut, displayWidth, grouped, padTo, plainLine, wrapParts } from '../../src/cli/layout.ts'

describe('displayWidth', () => {
  it.each<[string, number]>([
    ['', 0], ['abc', 3], ['水渠', 4], ['3口井', 5], ['，。', 4], ['“”', 2], ['𠮷', 2], ['😀', 2], ['e\u0301', 1], ['Ａ１', 4], ['ｱ', 1],
  ])('%j takes %i cells', (text, width) => expect(displayWidth(text)).toBe(width))
})

describe('cut', () => {
  it.each<[string, number, string]>([
    ['新修水渠', 8, '新修水渠'], ['新修水渠', 7, '新修水…'], ['新修水渠', 6, '新修…'], ['abcdef', 4, 'abc…'], ['𠮷𠮷', 3, '𠮷…'], ['水渠', 1, '…'],
  ])('%j to %i cells', (text, width, kept) => expect(cut(text, width)).toBe(kept))
  it('never takes more cells than it may', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
      expect(displayWidth(cut(text, width))).toBeLessThanOrEqual(width)
    }), { numRuns: 200, seed: 5 })
  })
})

describe('plainLine', () => {
  it.each<[string, string, string]>([
    ['joins lines and blanks', ' 水利\r\n　工作\t总结 ', '水利 工作 总结'],
    ['takes out what a terminal obeys', '水\u001b[31m利\u0007\u009b', '水[31m利'],
    ['takes out what turns the writing round or hides', '水\u202e利\u200b\ufeff', '水利'],
    ['takes out lone surrogates', '水\ud842利', '水利'],
  ])('%s', (_, raw, line) => expect(plainLine(raw)).toBe(line))
})

it('wrapParts breaks between parts and cuts what is too long', () => {
  expect(wrapParts(['一心', '二意', '三思'], '、', 12)).toEqual(['一心、二意、', '三思'])
  expect(wrapParts(['一心一意谋发展'], '、', 7)).toEqual(['一心一…'])
  expect(wrapParts([], '、', 10)).toEqual([])
})

it('padTo fills by cells', () => expect(padTo('水', 4)).toBe('水  '))

it.each<[number, string]>([[0, '0'], [999, '999'], [1000, '1,000'], [1234567, '1,234,567']])('%i grouped', (count, text) => {
  expect(grouped(count)).toBe(text)
})

it.each<[number, string]>([[0, '    '], [1, '████'], [0.5, '██  '], [0.001, '▏   '], [0.4, '█▋  ']])('a bar of %d', (share, text) => {
  expect(bar(share, 4)).toBe(text)
})
