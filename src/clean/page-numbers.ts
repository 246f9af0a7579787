import { HAN, PUNCTUATION, CLOSER } from '../model/chars.ts'
import { tableRows } from '../model/table.ts'
import { TABLES } from '../generated/tables.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { dropUnits, pageLines, refreshLines, type CleanRule, type Line, type Page } from './page.ts'

/** A page of a printed report holds between so many and so many characters. */
const FEWEST_A_PAGE = 150
const MOST_A_PAGE = 2500

const PAGE_LINE = /^(?:[-—–－·•~～ ]{0,4}(?<bare>\d{1,3})[-—–－·•~～ ]{0,4}|第 ?\d{1,3} ?页(?: ?，? ?共 ?\d{1,3} ?页)?|\d{1,3} ?\/ ?\d{1,3})$/u

/**
 * Drops page numbers: a line that is only a number (- 3 -, 第3页 共10页), and a number that a page break left inside a
 * sentence (要求高。3 各支部要). Inside a sentence a number is a page number only if it has a space after it, is not
 * followed by a unit, and fits the distance from the start of the report: page 7 stands some 7 × 500 characters in.
 */
export const pageNumbersRule: CleanRule = {
  id: 'clean/page-numbers',
  apply(page, number) {
    const lines = pageLines(page)
    dropNumberLines(page, lines, number)
    dropInside(page, pageLines(page), number)
  },
}

function dropNumberLines(page: Page, lines: Line[], number: number): void {
  const isNumber = lines.map((line) => line.text.length <= 16 && PAGE_LINE.test(line.text))
  const changed = new Set<Line>()
  lines.forEach((line, k) => {
    // Neighbouring lines of numbers are a table.
    if (!isNumber[k] || isNumber[k - 1] || isNumber[k + 1]) return
    dropUnits(page, line.start, line.end, number)
    changed.add(line)
  })
  refreshLines(page, changed)
}

let units: PhraseIndex | undefined

function dropInside(page: Page, lines: Line[], number: number): void {
  units ??= new PhraseIndex(tableRows(TABLES.units).map(([unit]) => unit!))
  let reportStart = 0
  for (const line of lines) {
    if (/^第.{1,2}篇/u.test(line.text)) reportStart = line.start
    if (!line.text.includes(' ')) continue
    for (let i = line.start + 1; i < line.end; i++) {
      const found = numberAt(page, i, line.end)
      if (!found) continue
      const perPage = (i - reportStart) / found.value
      if (perPage >= FEWEST_A_PAGE && perPage <= MOST_A_PAGE && !unitFollows(page, found.next)) dropUnits(page, i, found.end, number)
      i = found.end
    }
  }
}

/** A number of one to three digits at `i` with a gap before it and a space and Chinese after it. */
function numberAt({ units: text, classes }: Page, i: number, end: number): { value: number; end: number; next: number } | undefined {
  const digit = text[i]! - 0x30
  if (digit < 1 || digit > 9) return undefined
  const before = classes[text[i - 1]!]!
  const gap = text[i - 1] === 32 || before === CLOSER || (before === PUNCTUATION && text[i - 1] !== 0x2e)
  if (!gap) return undefined
  let value = 0
  let stop = i
  while (stop < end && stop < i + 4 && text[stop]! >= 0x30 && text[stop]! <= 0x39) value = value * 10 + text[stop++]! - 0x30
  if (stop - i > 3 || text[stop] !== 32) return undefined
  let next = stop
  while (next < end && text[next] === 32) next++
  return classes[text[next]!] === HAN ? { value, end: stop, next } : undefined
}

function unitFollows(page: Page, at: number): boolean {
  const next = String.fromCharCode(...page.units.subarray(at, at + 6))
  return units!.matchAt(next, 0, next.length) >= 0 || '年月日时分多余几以'.includes(next[0]!)
}
