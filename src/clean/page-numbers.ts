import { CLOSER, DIGIT, HAN, PUNCTUATION } from '../model/chars.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { UnitSet } from '../model/unit-set.ts'
import { tableRows } from '../model/table.ts'
import { TABLES } from '../generated/tables.ts'
import { pageLines, refreshLines } from './lines.ts'
import { dropUnits, type CleanRule, type Line, type Page } from './page.ts'

/** A page of a printed report holds between so many and so many characters. */
const FEWEST_A_PAGE = 150
const MOST_A_PAGE = 2500
/** From this many numbers with a space on both sides and a unit after it on, the spaces are the writer's own. */
const FEWEST_SPACED = 3

/** 第 */
const NUMBERING = 0x7b2c
const LONGEST_PAGE_LINE = 16
const PAGE_OPENERS = new UnitSet('-—–－·•~～第0123456789')
/** - 3 -, 第3页，共10页, 3/10: a line that is a page number, without its spaces. */
const PAGE_LINE = /^(?:[-—–－·•~～]{0,4}\d{1,3}[-—–－·•~～]{0,4}|第\d{1,3}页(?:，?共\d{1,3}页)?|\d{1,3}\/\d{1,3})$/u

/** Characters beside a number that make it a quantity or a rank, whatever unit follows. */
const GOES_ON = '年月日时分秒届号条款章节大多余几以至到和、倍成亿万千百十个'
const LEADS_ON = '第约近达超为至到共计约满每至的余'

/**
 * Drops page numbers: a line that is only a number (- 3 -, 第3页 共10页), and a number that a page break left inside a
 * sentence (要求高。3 各支部要). Inside a sentence a number is a page number only if it has a space after it, is not
 * followed by a unit, and fits the distance from the start of the report: page 7 stands some 7 × 500 characters in.
 */
export const pageNumbersRule: CleanRule = {
  id: 'clean/page-numbers',
  apply(page, number) {
    dropNumberLines(page, pageLines(page), number)
    dropInside(page, pageLines(page), number)
  },
}

function dropNumberLines(page: Page, lines: Line[], number: number): void {
  const changed = new Set<Line>()
  let before = false
  let isNumber = isNumberLine(page, lines[0])
  for (let k = 0; k < lines.length; k++) {
    const after = isNumberLine(page, lines[k + 1])
    // Neighbouring lines of numbers are a table.
    if (isNumber && !before && !after) {
      dropUnits(page, lines[k]!.start, lines[k]!.end, number)
      changed.add(lines[k]!)
    }
    before = isNumber
    isNumber = after
  }
  refreshLines(page, changed)
}

/** Whether a line is only a number; most short lines open with another character. */
function isNumberLine({ units }: Page, line: Line | undefined): boolean {
  if (line === undefined || line.length > LONGEST_PAGE_LINE) return false
  return PAGE_OPENERS.has(units[line.start]!) && PAGE_LINE.test(line.isSpaced ? line.text.replaceAll(' ', '') : line.text)
}

let unitWords: PhraseIndex | undefined

interface Found {
  start: number
  end: number
  /** Whether a space stands before it, and no punctuation. */
  isSpaced: boolean
}

function dropInside(page: Page, lines: Line[], number: number): void {
  const { units, places } = page
  const found: Found[] = []
  let quantities = 0
  let reportStart = 0
  let place = 0
  for (const line of lines) {
    if (units[line.start] === NUMBERING && /^第.{1,2}篇/u.test(line.text)) reportStart = line.start
    if (!line.isSpaced) continue
    while (places[place]! < line.start) place++
    for (; places[place]! < line.end; place++) {
      const digits = units[places[place]!] === 32 ? numberBefore(page, places[place]!, line) : undefined
      if (!digits) continue
      const { start, end } = digits
      const isSpaced = units[start - 1] === 32
      const perPage = (start - reportStart) / digits.value
      if (isQuantity(page, start, digits.next, line)) quantities += isSpaced ? 1 : 0
      else if (perPage >= FEWEST_A_PAGE && perPage <= MOST_A_PAGE) found.push({ start, end, isSpaced })
    }
  }
  // Where the writer puts spaces around numbers (有 5 个支部), a space does not show a page break.
  const isSpacedText = quantities >= FEWEST_SPACED
  for (const { start, end, isSpaced } of found) if (!isSpaced || !isSpacedText) dropUnits(page, start, end, number)
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** A number of one to three digits before the space at `end`, with a gap before it and Chinese after the space. */
function numberBefore({ units: text, classes }: Page, end: number, line: Line): { value: number; start: number; end: number; next: number } | undefined {
  let start = end
  while (start > line.start + 1 && start > end - 3 && isDigit(text[start - 1]!)) start--
  if (start === end || text[start] === 0x30) return undefined
  const left = text[start - 1]!
  const before = classes[left]!
  const gap = left === 32 || before === CLOSER || (before === PUNCTUATION && left !== 0x2e && left !== 0xff0e)
  if (!gap) return undefined
  let next = end
  while (next < line.end && text[next] === 32) next++
  if (classes[text[next]!] !== HAN) return undefined
  let value = 0
  for (let i = start; i < end; i++) value = value * 10 + text[i]! - 0x30
  return { value, start, end, next }
}

/** Whether the number at `at`, with `next` after its space, counts or ranks something: 有 5 个支部, 第 3 届, 1 9 9 7 年. */
function isQuantity({ units: text, classes }: Page, at: number, next: number, line: Line): boolean {
  let last = at - 1
  while (last > line.start && text[last] === 32) last--
  // 7 4 7 7 亿元: digits set apart.
  if (classes[text[last]!] === DIGIT || text[last] === 0x2e || text[last] === 0xff0e) return true
  unitWords ??= new PhraseIndex(tableRows(TABLES.units).map(([unit]) => unit!))
  const following = String.fromCharCode(...text.subarray(next, next + 6))
  return LEADS_ON.includes(String.fromCharCode(text[last]!)) || GOES_ON.includes(following[0]!) || unitWords.matchAt(following, 0, following.length) >= 0
}
