import { DIGIT, HAN, LATIN, NEWLINE } from '../model/chars.ts'
import { headingMarkAt } from './headings.ts'
import { DROPPED, dropUnits, nextKept, previousKept, type CleanRule, type Page } from './page.ts'

/** The words before a space that keeps a title or heading apart from what follows are no longer than this. */
const LONGEST_TITLE = 48

/**
 * Drops spaces that part nothing: at the edges of lines, beside punctuation, inside words (共 产党员) and numbers (1 998年).
 * A space stays between Latin words, before a heading's number, and where it ends a title or heading at the start of its line.
 */
export const spacesRule: CleanRule = {
  id: 'clean/spaces',
  apply(page, number) {
    const { units, by } = page
    let lineStart = 0
    for (let i = 0; i < units.length; i++) {
      if (by[i]! >= DROPPED) continue
      if (units[i] === 10) lineStart = i + 1
      else if (units[i] === 32 && !partsWords(page, i, lineStart)) dropUnits(page, i, i + 1, number)
    }
  },
}

function partsWords(page: Page, at: number, lineStart: number): boolean {
  const { units, classes } = page
  const before = previousKept(page, at)
  const after = nextKept(page, at + 1)
  if (before < lineStart || after >= units.length) return false
  const left = classes[units[before]!]!
  const right = classes[units[after]!]!
  if (units[after] === 32 || right === NEWLINE) return false
  if (opensHeading(page, after)) return true
  if (left === DIGIT && right === DIGIT) return !isSpacedOut(page, before, after)
  if (left === LATIN && right === LATIN) return true
  if (left === HAN && (right === HAN || isDash(units[after]!))) return endsTitle(page, lineStart, before, after)
  return isDash(units[before]!) && right === HAN ? false : left === LATIN && right === DIGIT
}

/** Whether a heading or list item opens at `at`: 按照要求做到“五有” 1.有安排。 */
function opensHeading({ units }: Page, at: number): boolean {
  const text = String.fromCharCode(...units.subarray(at, at + 6))
  return headingMarkAt(text, 0, text.length) !== undefined
}

const isDash = (unit: number): boolean => unit === 0x2014 || unit === 0x2d

/** Digits set apart one by one: 1 9 9 8. Two whole numbers side by side stay apart. */
function isSpacedOut({ units, classes }: Page, before: number, after: number): boolean {
  const alone = (i: number, step: number): boolean => classes[units[i + step] ?? 10] !== DIGIT
  return alone(before, -1) || alone(after, 1)
}

/** Whether the line up to `before` can be a title or a heading, so that the space after it ends it. */
function endsTitle(page: Page, lineStart: number, before: number, after: number): boolean {
  if (before - lineStart > LONGEST_TITLE * 2) return false
  const kept: string[] = []
  for (let i = lineStart; i <= before; i++) if (page.by[i]! < DROPPED) kept.push(String.fromCharCode(page.units[i]!))
  const prefix = kept.join('')
  if (prefix.length > LONGEST_TITLE || /[。；！？]/u.test(prefix)) return false
  // 政 府 工 作 报 告: characters set apart are one word.
  if (prefix.length === 1 || prefix[prefix.length - 2] === ' ') return false
  if (isLoneCharacter(page, after)) return false
  return headingMarkAt(prefix, 0, prefix.length) !== undefined || !/[，、]/u.test(prefix)
}

function isLoneCharacter(page: Page, at: number): boolean {
  const next = nextKept(page, at + 1)
  return next >= page.units.length || page.units[next] === 32 || page.units[next] === 10
}
