import { UnitSet } from '../model/unit-set.ts'
import { isHeading } from './headings.ts'
import { Layout } from './line-shape.ts'
import { pageLines } from './lines.ts'
import { DROPPED, dropUnits, replaceUnit, type CleanRule, type Line, type Page } from './page.ts'

/** An unfinished line without a full stop in it is broken text only from this length on; shorter ones are titles and names. */
const FEWEST_BROKEN = 30
/** So many line ends part even lines that seem to be one sentence. */
const PARTING = 3
/** Lines of verse have five or seven characters and a mark. */
const VERSE = /^[\p{Script=Han}]{5}(?:[\p{Script=Han}]{2})?[，。；！？]$/u
/** Labels of a list: 地址：…, 组长：…. */
const LONGEST_LABEL = 9
const LABEL = /^[\p{Script=Han} ]{2,8}：/u
/** Two gaps of two spaces or a tab make a line a row of a table. */
const ROW = /\S(?: {2,}|\t)\S[^\n]*?\S(?: {2,}|\t)\S/u

// What stands in a line, as bits.
const FULL_STOP = 1
const STOP = 2
const COMMA = 4
/** Not looked for yet. Most lines are never asked. */
const UNKNOWN = -1

/** Lines that were joined to one. Their text is not put together, so that a long one costs no more than its lines. */
interface Joined {
  /** Numbers of the first and the last line. */
  first: number
  last: number
  length: number
  /** What stands in the lines, or `UNKNOWN` for a single line. */
  marks: number
}

/**
 * Joins lines that a sentence was broken into: by a fixed width (every line about as long as the longest), or now and then
 * by a page break. Headings, list items, titles, salutations, verses, rows of tables and signatures keep their own lines.
 */
export const lineWrapsRule: CleanRule = {
  id: 'clean/line-wraps',
  apply(page, number) {
    const lines = pageLines(page)
    if (lines.length < 2) return
    const layout = new Layout(page, lines)
    /** What the next line may go on from. */
    let whole: Joined | undefined
    for (let k = 0; k < lines.length; ) {
      const next = layout.isWrapped ? unwrapped(page, lines, layout, k, number) : whole || layout.ends[k] === 0 ? joinedOf(lines[k]!, k) : undefined
      if (whole && next) whole = mend(page, lines, layout, whole, next, number)
      else whole = next
      k = next ? next.last + 1 : k + 1
      if (whole && layout.ends[whole.last] === 1) whole = undefined
    }
  },
}

/** Joins `next` to `whole` if a sentence was broken between them; what the line after may go on from. */
function mend(page: Page, lines: readonly Line[], layout: Layout, whole: Joined, next: Joined, number: number): Joined {
  const k = next.first
  if (isParted(page, lines, k) || !isBroken(lines, whole, next)) return next
  const isNewParagraph = (layout.opensParagraph(k) || layout.isAllSetIn) && !endsInComma(lines[whole.last]!)
  return isNewParagraph && part(page, lines[whole.last]!.end, lines[k]!.start, number) ? next : join(page, lines, whole, next, number)
}

/** Whether line `k` cannot go on from the line before, since so many line ends stand between. */
function isParted(page: Page, lines: readonly Line[], k: number): boolean {
  return lineEnds(page, lines[k - 1]!.end, lines[k]!.start) >= PARTING
}

/** How many line ends stand at [start, end); 0 where a page number or a notice was dropped there, which brings its own. */
function lineEnds({ units, by }: Page, start: number, end: number): number {
  let n = 0
  for (let i = start; i < end; i++) {
    if (by[i]! < DROPPED) n += Number(units[i] === 10)
    else if (units[i]! > 0x20) return 0
  }
  return n
}

/** Undoes a fixed width: joins to line `first` the run of full lines that goes on from it. */
function unwrapped(page: Page, lines: readonly Line[], layout: Layout, first: number, number: number): Joined {
  let run = joinedOf(lines[first]!, first)
  for (let k = first + 1; k < lines.length; k++) {
    if (layout.ends[k - 1] === 1 || !layout.isFull(k - 1) || isParted(page, lines, k) || layout.opensParagraph(k)) break
    if (standsAlone(lines, run, k) || isRow(page, lines[k - 1]!) || isRow(page, lines[k]!)) break
    run = join(page, lines, run, joinedOf(lines[k]!, k), number)
  }
  return run
}

const joinedOf = ({ length }: Line, k: number): Joined => ({ first: k, last: k, length, marks: UNKNOWN })

function marksOf(lines: readonly Line[], joined: Joined): number {
  if (joined.marks !== UNKNOWN) return joined.marks
  const { text } = lines[joined.first]!
  const hasFullStop = text.includes('。')
  joined.marks = (hasFullStop ? FULL_STOP | STOP : text.includes('；') ? STOP : 0) | (text.includes('，') ? COMMA : 0)
  return joined.marks
}

function join(page: Page, lines: readonly Line[], a: Joined, b: Joined, number: number): Joined {
  const end = lines[b.first]!.start
  for (let i = lines[a.last]!.end; i < end; i++) if (page.by[i]! < DROPPED) dropUnits(page, i, i + 1, number)
  return { first: a.first, last: b.last, length: a.length + b.length, marks: marksOf(lines, a) | marksOf(lines, b) }
}

/**
 * Sets two paragraphs apart of which the first lacks its stop: where one was set in, that space becomes line ends, so that the
 * clean text shows the gap too. False where there is not space enough.
 */
function part(page: Page, start: number, end: number, number: number): boolean {
  let missing = PARTING - lineEnds(page, start, end)
  const spaces: number[] = []
  for (let i = end - 1; i >= start && spaces.length < missing; i--) if (page.by[i]! < DROPPED && page.units[i] === 32) spaces.push(i)
  if (spaces.length < missing) return false
  while (missing-- > 0) replaceUnit(page, spaces[missing]!, 10, number)
  return true
}

const endsInComma = ({ text }: Line): boolean => text.endsWith('，') || text.endsWith('、')

/** Whether the sentence at the end of `a`, which has no end, goes on in `b`, as far as the words show. */
function isBroken(lines: readonly Line[], a: Joined, b: Joined): boolean {
  const last = lines[a.last]!
  const next = lines[b.first]!
  const marks = marksOf(lines, a)
  // Titles, names and most headings hold no mark that a sentence could go on from.
  if ((marks & (STOP | COMMA)) === 0 && !endsInComma(last)) return false
  if (standsAlone(lines, a, b.first)) return false
  // PM / 2.5浓度: a word goes on.
  if ((marks & (STOP | COMMA)) !== 0 && /[A-Za-z]$/u.test(last.text) && /^\d/u.test(next.text)) return true
  // What is left of a broken sentence holds its end; a line without any punctuation is a title or a name.
  if ((marksOf(lines, b) & STOP) === 0 && !/[，：！？、”）]/u.test(next.text)) return false
  if (endsInComma(last)) return true
  if ((marks & FULL_STOP) === 0 && isHeading(lines[a.first]!.text)) return false
  return (marks & STOP) !== 0 || (a.length >= FEWEST_BROKEN && (marks & COMMA) !== 0)
}

/** Whether two lines are no running text: verse, labels, or the second, line `k`, opens something of its own. */
function standsAlone(lines: readonly Line[], { first, last }: Joined, k: number): boolean {
  const { text } = lines[k]!
  if (opensItem(text)) return true
  if (lines[last]!.length === lines[k]!.length && VERSE.test(lines[last]!.text) && VERSE.test(text)) return true
  return isLabel(text) && isLabel(lines[first]!.text)
}

/** A colon stands near the start of few lines. */
const isLabel = (text: string): boolean => text.slice(0, LONGEST_LABEL).includes('：') && LABEL.test(text)

/** Whether a line is a row of a table. */
function isRow({ raw }: Page, line: Line): boolean {
  const { start, end } = line
  if (line.length > 120 || !line.isSpaced || /[。；！？]/u.test(line.text)) return false
  return ROW.test(raw.slice(start, end).replaceAll('　', '  '))
}

const ITEM_OPENERS = new UnitSet('同各尊—-第篇（')

/** Whether a line opens something of its own: a heading, a salutation, a dash item. */
function opensItem(text: string): boolean {
  return isHeading(text) || (ITEM_OPENERS.has(text.charCodeAt(0)) && /^(?:同志们|各位|尊敬的|——|--|第.{1,2}篇|篇.[：:]|（\d{4}年)/u.test(text))
}
