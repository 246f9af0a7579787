import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createSegmenter, loadDefaultLexicon } from '../../src/words/index.ts'
import { createWordWindow } from '../../src/words/word-window.ts'

const REPORTS = new URL('../../corpus/reports/', import.meta.url)
const segmenter = createSegmenter(loadDefaultLexicon())

/** Where the words of text[from, to) lie, by cutting the whole text. */
function wholeWords(text: string, from: number, to: number): [number, number][] {
  const table = segmenter.segment(text)
  const words: [number, number][] = []
  for (let k = 0; k < table.count; k++) if (table.end[k]! > from && table.start[k]! < to) words.push([table.start[k]!, table.end[k]!])
  return words
}

test.each(readdirSync(REPORTS).filter((f) => f.endsWith('.txt')))('the words around any place of %s are those of the whole text', (name) => {
  const text = readFileSync(new URL(name, REPORTS), 'utf8')
  for (const at of [0, 150, 700, 703, text.length - 60]) {
    const expected = wholeWords(text, at, at + 50)
    const table = createWordWindow(segmenter, text)(at, at + 50)
    const found: [number, number][] = []
    for (let k = 0; k < table.count; k++) if (table.end[k]! > at && table.start[k]! < at + 50) found.push([table.start[k]!, table.end[k]!])
    expect(found).toEqual(expected)
  }
})

test('a place inside of what was cut last is not cut again', () => {
  const text = '全镇开展活动，走访群众。'.repeat(200)
  let cuts = 0
  const words = createWordWindow({ ...segmenter, segment: (...args) => (cuts++, segmenter.segment(...args)) }, text)
  for (let at = 0; at < 60; at += 20) words(at, at + 20)
  expect(cuts).toBe(1)
})
