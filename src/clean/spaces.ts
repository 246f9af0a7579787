import { DIGIT, HAN, LATIN, NEWLINE } from '../model/chars.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { tableRows } from '../model/table.ts'
import { TABLES } from '../generated/tables.ts'
import { headingMarkAt, isHeading, mayOpenHeading } from './headings.ts'
import { DROPPED, dropUnits, keptText, nextKept, type CleanRule, type Page } from './page.ts'

/** Titles and headings that a space keeps apart from what follows are no longer than this. */
const LONGEST_TITLE = 48
/** So are headings. */
const LONGEST_HEADING = 80
/** Titles, subtitles and by-lines run together at the start of a line are no longer than this. */
const LONGEST_HEAD = 160
const YEAR = /^\d{4}年/u
/** A number in a list (5、6个) has no more digits than this; with more it is a year that follows a heading's number. */
const LONGEST_LISTED = 2

/**
 * Drops spaces that part nothing: at the edges of lines, beside punctuation, inside words (共 产党员) and numbers (1 998年).
 * A space stays between Latin words, before a heading's number, and where it ends a title or heading at the start of its line.
 */
export const spacesRule: CleanRule = {
  id: 'clean/spaces',
  apply(page, number) {
    const { units, by, places } = page
    const seen: Seen = { at: -1, before: -1, lineStart: 0, counted: 0, length: 0, hasStop: false }
    for (let k = 0; k < places.length; k++) {
      const i = places[k]!
      if (by[i]! >= DROPPED) continue
      const unit = units[i]!
      if (unit === 32) {
        lookBack(by, i, seen)
        if (!partsWords(page, i, seen)) dropUnits(page, i, i + 1, number)
      } else if (unit === 10) {
        seen.lineStart = seen.counted = i + 1
        seen.length = 0
        seen.hasStop = false
      } else if (isStop(unit)) seen.hasStop = true
    }
  },
}

/** What stands before the space that is looked at. */
interface Seen {
  /** The place before the space up to which `before` is right. */
  at: number
  /** The last unit that stands, or -1. */
  before: number
  lineStart: number
  /** Whether a sentence of the line ended, so that it can be no title any more. */
  hasStop: boolean
  /** How many units of the line stand before `counted`. */
  length: number
  counted: number
}

/** Finds the last unit that stands before a space; what was seen for the space before is not looked at again. */
function lookBack(by: Uint8Array, space: number, seen: Seen): void {
  let i = space - 1
  while (i > seen.at && by[i]! >= DROPPED) i--
  if (i > seen.at) seen.before = i
  seen.at = space - 1
}

/** 。；！？ */
const isStop = (unit: number): boolean => unit === 0x3002 || unit === 0xff1b || unit === 0xff01 || unit === 0xff1f

function partsWords(page: Page, at: number, seen: Seen): boolean {
  const { units, classes } = page
  const after = nextKept(page, at + 1)
  if (seen.before < 0 || units[seen.before] === 10 || after >= units.length) return false
  const left = classes[units[seen.before]!]!
  const right = classes[units[after]!]!
  if (units[after] === 32 || right === NEWLINE) return false
  if (mayOpenHeading(units[after]!) && opensHeading(page, after)) return true
  if (left === DIGIT && right === DIGIT) return !isSpacedOut(page, seen.before, after)
  if (left === LATIN && right === LATIN) return true
  if (left === HAN || isCloser(units[seen.before]!)) {
    if (right === HAN || isDash(units[after]!)) return endsTitle(page, seen, left === HAN, after)
    if (right === DIGIT && opensYear(units, after)) return endsHeading(page, seen)
  }
  return isDash(units[seen.before]!) && right === HAN ? false : left === LATIN && right === DIGIT
}

/** Whether a heading or list item opens at `at`: 按照要求做到“五有” 1.有安排。 */
function opensHeading(page: Page, at: number): boolean {
  let text = ''
  for (let i = at; i < page.units.length && text.length < 6; i = nextKept(page, i + 1)) if (page.units[i] !== 32) text += String.fromCharCode(page.units[i]!)
  const mark = headingMarkAt(text, 0, text.length)
  if (!mark) return false
  // 5、6个 is a list of numbers, 3、2013年重点工作 a heading.
  const digits = /^\d+、(?<listed>\d+)/u.exec(text)?.groups?.listed ?? ''
  return digits === '' || digits.length > LONGEST_LISTED
}

const isDash = (unit: number): boolean => unit === 0x2014 || unit === 0x2d
const isCloser = (unit: number): boolean => unit === 0x201d || unit === 0x300b

/** Digits set apart one by one: 1 9 9 8. Two whole numbers side by side stay apart. */
function isSpacedOut({ units, classes }: Page, before: number, after: number): boolean {
  const alone = (i: number, step: number): boolean => classes[units[i + step] ?? 10] !== DIGIT
  return alone(before, -1) || alone(after, 1)
}

/** Whether what stands before the space can be a title, subtitle or heading, so that the space ends it. */
function endsTitle(page: Page, seen: Seen, endsInWord: boolean, after: number): boolean {
  const { lineStart, before } = seen
  if (seen.hasStop || lengthOfLine(page.by, seen) > LONGEST_HEAD) return false
  const title = keptText(page, lineStart, before + 1)
  const piece = title.slice(title.lastIndexOf(' ') + 1)
  const mark = headingMarkAt(title, 0, title.length)
  // 政 府 工 作 报 告: characters set apart are one word.
  if (piece.length <= 1 || piece.length > (mark ? LONGEST_HEADING : LONGEST_TITLE) || isLoneCharacter(page, after)) return false
  // 聚焦“三个转变” 守好“第一道门”: a quote that closes ends a word as well, so only before a new phrase does it end a title.
  if (!endsInWord && !/^[^，、]*“[^”]+”$/u.test(mark && piece === title ? title.slice(mark.bodyStart) : piece)) return false
  if (mark) return true
  if (/[，、]/u.test(title)) return false
  return title.includes('——') || namesReport(piece) || goesOnAsTitle(page, after)
}

/** 三、扩大开放 2013年，…: whether what stands before the space is a heading, behind which a year opens the sentence. */
function endsHeading(page: Page, seen: Seen): boolean {
  if (seen.hasStop || lengthOfLine(page.by, seen) > LONGEST_HEADING) return false
  const heading = keptText(page, seen.lineStart, seen.before + 1)
  return !heading.includes(' ') && isHeading(heading)
}

/** 2013年; a number with another unit goes on with the words before it. */
const opensYear = (units: Uint16Array, at: number): boolean => YEAR.test(String.fromCharCode(...units.subarray(at, at + 5)))

/** How many units of the line stand, up to the last before the space. Each is counted once. */
function lengthOfLine(by: Uint8Array, seen: Seen): number {
  for (; seen.counted <= seen.before; seen.counted++) if (by[seen.counted]! < DROPPED) seen.length++
  return seen.length
}

let ends: PhraseIndex | undefined

/** Whether a phrase ends as titles do: 河湾镇上半年工作总结. */
function namesReport(piece: string): boolean {
  ends ??= new PhraseIndex(tableRows(TABLES['title-ends']).map(([word]) => word!))
  return ends.matchBefore(piece, 0, piece.length) >= 0
}

/** Whether what stands from `at` on is no sentence, but the rest of a title, or has a subtitle after a dash. */
function goesOnAsTitle({ units, by }: Page, at: number): boolean {
  for (let i = at; i < units.length && i < at + LONGEST_HEAD; i++) {
    const unit = units[i]!
    if (by[i]! >= DROPPED) continue
    if (unit === 10 || (unit === 0x2014 && units[i + 1] === 0x2014)) return true
    if ('，。；！？：'.includes(String.fromCharCode(unit))) return false
  }
  return at + LONGEST_HEAD > units.length
}

function isLoneCharacter(page: Page, at: number): boolean {
  const next = nextKept(page, at + 1)
  return next >= page.units.length || page.units[next] === 32 || page.units[next] === 10
}
