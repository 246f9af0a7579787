import { HAN } from '../model/chars.ts'
import { headingMarkAt } from './headings.ts'
import { DROPPED, dropUnits, pageLines, type CleanRule, type Line, type Page } from './page.ts'

/** A line is full when it reaches this share of the width at which the text was wrapped. */
const FULL = 0.86
/** Wider lines than this (in columns, two for a Chinese character) are paragraphs, not wrapped lines. */
const WIDEST_WRAP = 160
/** So many unfinished lines of about one width show that a text was wrapped. */
const FEWEST_WRAPPED = 6

/**
 * Joins lines that a sentence was broken into: by a fixed width (every line about as long as the longest), or now and then
 * by a page break. Headings, list items, titles, salutations and signatures keep their own lines.
 */
export const lineWrapsRule: CleanRule = {
  id: 'clean/line-wraps',
  apply(page, number) {
    const lines = pageLines(page)
    const widths = lines.map((line) => columns(page, line))
    const width = wrapWidth(lines, widths)
    for (let k = 0; k + 1 < lines.length; k++) {
      const isFull = width > 0 && widths[k]! >= width * FULL
      if (!goesOn(lines[k]!.text, lines[k + 1]!.text, isFull, width > 0)) continue
      if (noiseBetween(page, lines[k]!.end, lines[k + 1]!.start)) continue
      for (let i = lines[k]!.end; i < lines[k + 1]!.start; i++) if (page.by[i]! < DROPPED) dropUnits(page, i, i + 1, number)
    }
  },
}

function columns({ units, classes }: Page, line: Line): number {
  let n = 0
  for (let i = line.start; i < line.end; i++) n += classes[units[i]!] === HAN || units[i]! > 0x2000 ? 2 : 1
  return n
}

/** The width at which the text was wrapped, in columns, or 0 where it was not. */
function wrapWidth(lines: Line[], widths: number[]): number {
  const unfinished = widths.filter((_, k) => !endsSentence(lines[k]!.text) && !headingMarkAt(lines[k]!.text, 0, lines[k]!.text.length))
  if (unfinished.length < FEWEST_WRAPPED) return 0
  const sorted = [...unfinished].sort((a, b) => a - b)
  // One stray long line must not set the width.
  const width = sorted[Math.floor((sorted.length - 1) * 0.9)]!
  if (width > WIDEST_WRAP || width < 24) return 0
  const near = unfinished.filter((w) => w >= width * FULL && w <= width * 1.1).length
  const longer = widths.filter((w) => w > width * 1.1).length
  return near >= unfinished.length * 0.6 && longer <= lines.length * 0.05 ? width : 0
}

function endsSentence(text: string): boolean {
  let i = text.length - 1
  while (i > 0 && '”’）》'.includes(text[i]!)) i--
  return '。！？：；…'.includes(text[i]!)
}

/** Whether the sentence at the end of line `a` goes on in line `b`. */
function goesOn(a: string, b: string, aIsFull: boolean, isWrapped: boolean): boolean {
  if (endsSentence(a) || opensItem(b)) return false
  if (aIsFull) return true
  // What is left of a broken sentence holds its end; a line without any punctuation is a title or a name.
  if (!/[。，；：！？、”）]/u.test(b)) return false
  const last = a[a.length - 1]!
  if (last === '，' || last === '、') return true
  if (isWrapped || (headingMarkAt(a, 0, a.length) && !a.includes('。'))) return false
  return /[。；]/u.test(a) || (a.length >= 30 && a.includes('，'))
}

/** Whether a line opens something of its own: a heading, a salutation, a dash item. */
function opensItem(text: string): boolean {
  if (headingMarkAt(text, 0, text.length)) return true
  return /^(?:同志们|各位|尊敬的|——|--|第.{1,2}篇|篇.[：:]|（\d{4}年)/u.test(text)
}

function noiseBetween(page: Page, start: number, end: number): boolean {
  return page.noise.some((n) => n.start >= start && n.end <= end)
}
