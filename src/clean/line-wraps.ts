import { headingMarkAt } from './headings.ts'
import { endsSentence, measureLines, type Layout } from './line-shape.ts'
import { pageLines } from './lines.ts'
import { DROPPED, dropUnits, replaceUnit, type CleanRule, type Line, type Page } from './page.ts'

/** An unfinished line without a full stop in it is broken text only from this length on; shorter ones are titles and names. */
const FEWEST_BROKEN = 30
/** So many line ends part even lines that seem to be one sentence. */
const PARTING = 3
/** Lines of verse have five or seven characters and a mark. */
const VERSE = /^[\p{Script=Han}]{5}(?:[\p{Script=Han}]{2})?[，。；！？]$/u
/** Labels of a list: 地址：…, 组长：…. */
const LABEL = /^[\p{Script=Han} ]{2,8}：/u
/** Two gaps of two spaces or a tab make a line a row of a table. */
const ROW = /\S(?: {2,}|\t)\S[^\n]*?\S(?: {2,}|\t)\S/u

/** Lines that were joined to one. Their text is not put together, so that a long one costs no more than its lines. */
interface Joined {
  first: Line
  last: Line
  length: number
  hasFullStop: boolean
  hasStop: boolean
  hasComma: boolean
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
    const layout = measureLines(page, lines)
    const parted = partedLines(page, lines)
    let whole: Joined | undefined
    for (const [k, next] of unwrapLines(page, lines, parted, layout, number)) {
      if (whole && !parted[k] && isBroken(whole, next)) {
        if ((layout.opensParagraph(k) || layout.isAllSetIn) && !endsInComma(whole) && part(page, whole.last.end, next.first.start, number)) whole = next
        else whole = join(page, whole, next, number)
      } else whole = next
    }
  },
}

/** For each line whether it cannot go on from the line before, since so many line ends stand between. */
function partedLines(page: Page, lines: Line[]): Uint8Array {
  return Uint8Array.from(lines, (line, k) => Number(k > 0 && lineEnds(page, lines[k - 1]!.end, line.start) >= PARTING))
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

/** Undoes a fixed width: yields each run of full lines with the number of its first line. */
function* unwrapLines(page: Page, lines: Line[], parted: Uint8Array, layout: Layout, number: number): Generator<[number, Joined]> {
  let first = 0
  let run = joinedOf(lines[0]!)
  for (let k = 1; k < lines.length; k++) {
    const line = lines[k]!
    const goesOn = layout.isFull(k - 1) && !parted[k] && !endsSentence(run.last.text) && !layout.opensParagraph(k) && !standsAlone(run, line) && !isRow(page, run.last) && !isRow(page, line)
    if (goesOn) run = join(page, run, joinedOf(line), number)
    else {
      yield [first, run]
      first = k
      run = joinedOf(line)
    }
  }
  yield [first, run]
}

function joinedOf(line: Line): Joined {
  const { text } = line
  return { first: line, last: line, length: text.length, hasFullStop: text.includes('。'), hasStop: /[。；]/u.test(text), hasComma: text.includes('，') }
}

function join(page: Page, a: Joined, b: Joined, number: number): Joined {
  for (let i = a.last.end; i < b.first.start; i++) if (page.by[i]! < DROPPED) dropUnits(page, i, i + 1, number)
  return {
    first: a.first, last: b.last, length: a.length + b.length,
    hasFullStop: a.hasFullStop || b.hasFullStop, hasStop: a.hasStop || b.hasStop, hasComma: a.hasComma || b.hasComma,
  }
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

const endsInComma = ({ last }: Joined): boolean => last.text.endsWith('，') || last.text.endsWith('、')

/** Whether the sentence at the end of `a` goes on in `b`, as far as the words show. */
function isBroken(a: Joined, b: Joined): boolean {
  if (endsSentence(a.last.text) || standsAlone(a, b.first)) return false
  // PM / 2.5浓度: a word goes on.
  if ((a.hasStop || a.hasComma) && /[A-Za-z]$/u.test(a.last.text) && /^\d/u.test(b.first.text)) return true
  // What is left of a broken sentence holds its end; a line without any punctuation is a title or a name.
  if (!b.hasStop && !/[，：！？、”）]/u.test(b.first.text)) return false
  if (endsInComma(a)) return true
  if (headingMarkAt(a.first.text, 0, a.first.text.length) && !a.hasFullStop) return false
  return a.hasStop || (a.length >= FEWEST_BROKEN && a.hasComma)
}

/** Whether two lines are no running text: verse, labels, or the second opens something of its own. */
function standsAlone({ first, last }: Joined, b: Line): boolean {
  if (opensItem(b.text)) return true
  if (last.text.length === b.text.length && VERSE.test(last.text) && VERSE.test(b.text)) return true
  return LABEL.test(first.text) && LABEL.test(b.text)
}

/** Whether a line is a row of a table. */
function isRow({ raw }: Page, { start, end, text }: Line): boolean {
  if (text.length > 120 || !text.includes(' ') || /[。；！？]/u.test(text)) return false
  return ROW.test(raw.slice(start, end).replaceAll('　', '  '))
}

/** Whether a line opens something of its own: a heading, a salutation, a dash item. */
function opensItem(text: string): boolean {
  if (headingMarkAt(text, 0, text.length)) return true
  return /^(?:同志们|各位|尊敬的|——|--|第.{1,2}篇|篇.[：:]|（\d{4}年)/u.test(text)
}
