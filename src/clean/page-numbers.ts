import { CLOSER, DIGIT, HAN, PUNCTUATION } from '../model/chars.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { tableRows } from '../model/table.ts'
import { TABLES } from '../generated/tables.ts'
import { pageLines, refreshLines } from './lines.ts'
import { dropUnits, type CleanRule, type Line, type Page } from './page.ts'

/** A page of a printed report holds between so many and so many characters. */
const FEWEST_A_PAGE = 150
const MOST_A_PAGE = 2500
/** From this many numbers with a space on both sides and a unit after it on, the spaces are the writer's own. */
const FEWEST_SPACED = 3

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
  const isNumber = lines.map((line) => line.text.length <= 16 && PAGE_LINE.test(line.text.replaceAll(' ', '')))
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

interface Found {
  start: number
  end: number
  /** Whether a space stands before it, and no punctuation. */
  isSpaced: boolean
}

function dropInside(page: Page, lines: Line[], number: number): void {
  units ??= new PhraseIndex(tableRows(TABLES.units).map(([unit]) => unit!))
  const found: Found[] = []
  let quantities = 0
  let reportStart = 0
  for (const line of lines) {
    if (/^第.{1,2}篇/u.test(line.text)) reportStart = line.start
    if (!line.text.includes(' ')) continue
    for (let i = line.start + 1; i < line.end; i++) {
      const digits = numberAt(page, i, line.end)
      if (!digits) continue
      const isSpaced = page.units[i - 1] === 32
      const perPage = (i - reportStart) / digits.value
      if (isQuantity(page, i, digits.next, line)) quantities += isSpaced ? 1 : 0
      else if (perPage >= FEWEST_A_PAGE && perPage <= MOST_A_PAGE) found.push({ start: i, end: digits.end, isSpaced })
      i = digits.end
    }
  }
  // Where the writer puts spaces around numbers (有 5 个支部), a space does not show a page break.
  const isSpacedText = quantities >= FEWEST_SPACED
  for (const { start, end, isSpaced } of found) if (!isSpaced || !isSpacedText) dropUnits(page, start, end, number)
}

/** A number of one to three digits at `i` with a gap before it and a space and Chinese after it. */
function numberAt({ units: text, classes }: Page, i: number, end: number): { value: number; end: number; next: number } | undefined {
  const digit = text[i]! - 0x30
  if (digit < 1 || digit > 9) return undefined
  const left = text[i - 1]!
  const before = classes[left]!
  const gap = left === 32 || before === CLOSER || (before === PUNCTUATION && left !== 0x2e && left !== 0xff0e)
  if (!gap) return undefined
  let value = 0
  let stop = i
  while (stop < end && stop < i + 4 && text[stop]! >= 0x30 && text[stop]! <= 0x39) value = value * 10 + text[stop++]! - 0x30
  if (stop - i > 3 || text[stop] !== 32) return undefined
  let next = stop
  while (next < end && text[next] === 32) next++
  return classes[text[next]!] === HAN ? { value, end: stop, next } : undefined
}

/** Whether the number at `at`, with `next` after its space, counts or ranks something: 有 5 个支部, 第 3 届, 1 9 9 7 年. */
function isQuantity({ units: text, classes }: Page, at: number, next: number, line: Line): boolean {
  let last = at - 1
  while (last > line.start && text[last] === 32) last--
  // 7 4 7 7 亿元: digits set apart.
  if (classes[text[last]!] === DIGIT || text[last] === 0x2e || text[last] === 0xff0e) return true
  const following = String.fromCharCode(...text.subarray(next, next + 6))
  return LEADS_ON.includes(String.fromCharCode(text[last]!)) || GOES_ON.includes(following[0]!) || units!.matchAt(following, 0, following.length) >= 0
}
