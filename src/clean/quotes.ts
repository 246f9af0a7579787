import { DIGIT, HAN, LATIN, NEWLINE, PUNCTUATION, type charClasses } from '../model/chars.ts'
import { unitBefore, unitFrom } from './neighbours.ts'
import { DROPPED, replaceUnit, type CleanRule, type Page } from './page.ts'

const LEFT_DOUBLE = 0x201c
const RIGHT_DOUBLE = 0x201d
const LEFT_SINGLE = 0x2018
const RIGHT_SINGLE = 0x2019

// What a unit may be: an opening, a closing or an undirected quote, double or single.
const OPEN_DOUBLE = 1
const CLOSE_DOUBLE = 2
const OPEN_SINGLE = 3
const CLOSE_SINGLE = 4
const ANY_DOUBLE = 5
const ANY_SINGLE = 6

/** Pairs of mixed quotes are looked for so often in a line: far oftener than any line of a report needs. */
const MOST_ROUNDS = 8

let table: Uint8Array | undefined

function roles(): Uint8Array {
  const role = new Uint8Array(65536)
  const set = (chars: string, value: number): void => {
    for (const char of chars) role[char.charCodeAt(0)] = value
  }
  set('“〝「„', OPEN_DOUBLE)
  set('”〞」〟', CLOSE_DOUBLE)
  set('‘『', OPEN_SINGLE)
  set('’』', CLOSE_SINGLE)
  // ‚…‛ stand for plain double quotes on the sites that use them.
  set('‚', OPEN_DOUBLE)
  set('‛', CLOSE_DOUBLE)
  set('"＂', ANY_DOUBLE)
  set("'＇", ANY_SINGLE)
  return role
}

const FIRST_HAN = 0x3400
/** Behind the last Han character, before the variation selectors and the byte order mark, which are dropped. */
const FIRST_BEHIND_HAN = 0xfe00

/** 。！？；：… and their like, but no comma. */
const isStop = (classes: Uint8Array, unit: number): boolean =>
  classes[unit] === PUNCTUATION && unit !== 0x3001 && unit !== 0xff0c && unit !== 0x2c && unit !== 0xff0e

/**
 * Brings every kind of quote to “ ” and ‘ ’, and gives direction to those without one ("…") or with the wrong one (“…“), for
 * each line, or for the lines together that end in the middle of a sentence.
 */
export const quotesRule: CleanRule = {
  id: 'clean/quotes',
  apply(page, number) {
    const { units, by, places, classes } = page
    const role = (table ??= roles())
    let quotes: number[] = []
    let lineStart = 0
    let last = 10
    let hasAngle = false
    for (let k = 0; k < places.length; k++) {
      const i = places[k]!
      if (by[i]! >= DROPPED) continue
      const unit = units[i]!
      if (role[unit] !== 0) quotes.push(i)
      else if (unit === 0x3c) hasAngle = true
      else if (unit === 10) {
        if (quotes.length > 0) {
          last = lastOfLine(page, lineStart, i, last)
          if (isStop(classes, last)) {
            direct(page, role, quotes, number)
            quotes = []
          }
        }
        lineStart = i + 1
      }
    }
    direct(page, role, quotes, number)
    if (hasAngle) balanceTitles(page, number)
  },
}

/** The last unit of a line that is no space, or `before` where the line is blank. */
function lastOfLine({ units, by }: Page, start: number, end: number, before: number): number {
  for (let i = end - 1; i >= start; i--) {
    const unit = units[i]!
    if ((unit >= FIRST_HAN && unit < FIRST_BEHIND_HAN) || (by[i]! < DROPPED && unit !== 32)) return unit
  }
  return before
}

/** Gives each quote its direction. */
function direct(page: Page, role: Uint8Array, quotes: number[], number: number): void {
  if (pairUp(page.units, quotes)) return
  const marks = quotes.filter((i) => !isApostrophe(page, role, i))
  mendMixedPairs(page, role, marks, number)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    directAll(page, role, marks.filter((i) => isDouble(role[page.units[i]!]!)), LEFT_DOUBLE, RIGHT_DOUBLE, number)
    directAll(page, role, marks.filter((i) => !isDouble(role[page.units[i]!]!)), LEFT_SINGLE, RIGHT_SINGLE, number)
    // Quotes that were turned may make such pairs anew.
    if (!mendMixedPairs(page, role, marks, number)) return
  }
}

/**
 * “…’ and ‘…”: two quotes with nothing of their kind between them are a pair of doubles, unless what comes next closes the first.
 * @returns whether there were any
 */
function mendMixedPairs(page: Page, role: Uint8Array, quotes: readonly number[], number: number): boolean {
  const { units } = page
  const roleOf = (k: number): number => (k < quotes.length ? role[units[quotes[k]!]!]! : 0)
  let isOpen = false
  let isMended = false
  const makeDouble = (at: number, unit: number): void => {
    replaceUnit(page, at, unit, number)
    isMended = true
  }
  for (let k = 0; k < quotes.length; k++) {
    const what = roleOf(k)
    if (what === OPEN_DOUBLE && roleOf(k + 1) === CLOSE_SINGLE && roleOf(k + 2) !== CLOSE_DOUBLE) makeDouble(quotes[k + 1]!, RIGHT_DOUBLE)
    else if (what === OPEN_SINGLE && roleOf(k + 1) === CLOSE_DOUBLE && roleOf(k + 2) !== CLOSE_SINGLE && !isOpen) makeDouble(quotes[k]!, LEFT_DOUBLE)
    const now = roleOf(k)
    if (isDouble(now)) isOpen = now === OPEN_DOUBLE || (now === ANY_DOUBLE && !isOpen)
  }
  return isMended
}

/** Whether quotes pair up as they stand, “…” “…”, as nearly all do; also where the last is open. */
function pairUp(units: Uint16Array, quotes: readonly number[]): boolean {
  for (let k = 0; k < quotes.length; k++) if (units[quotes[k]!] !== (k % 2 === 0 ? LEFT_DOUBLE : RIGHT_DOUBLE)) return false
  return true
}

const isDouble = (what: number): boolean => what === OPEN_DOUBLE || what === CLOSE_DOUBLE || what === ANY_DOUBLE

/** don't, don’t, 5' */
function isApostrophe(page: Page, role: Uint8Array, at: number): boolean {
  const { units, classes } = page
  const what = role[units[at]!]
  if (what !== ANY_SINGLE && what !== CLOSE_SINGLE) return false
  const before = classes[unitBefore(page, at)]
  const after = classes[unitFrom(page, at + 1)]
  if (what === CLOSE_SINGLE) return before === LATIN && after === LATIN
  return (before === LATIN || before === DIGIT) && after !== HAN && after !== NEWLINE
}

/** Directs the double or the single quotes. */
function directAll(page: Page, role: Uint8Array, quotes: number[], left: number, right: number, number: number): void {
  const opens: boolean[] = []
  let open = false
  let isOneWay = true
  for (const i of quotes) {
    const what = role[page.units[i]!]!
    open = what === ANY_DOUBLE || what === ANY_SINGLE ? !open : opensQuote(page, i, what === OPEN_DOUBLE || what === OPEN_SINGLE, open)
    opens.push(open)
    isOneWay &&= open === opens[0]
  }
  // An even number that all have one direction: it says nothing.
  const isMute = isOneWay && quotes.length % 2 === 0
  for (let k = 0; k < quotes.length; k++) {
    const to = (isMute ? k % 2 === 0 : opens[k]!) ? left : right
    if (to !== page.units[quotes[k]!]) replaceUnit(page, quotes[k]!, to, number)
  }
}

/** The direction of a quote that has one, turned where what stands around it shows that it is the wrong one. */
function opensQuote(page: Page, at: number, opening: boolean, wasOpen: boolean): boolean {
  const { classes } = page
  const before = wordBefore(page, at)
  const after = unitFrom(page, at + 1)
  // “三违“、 closes.
  if (opening) return !(wasOpen && isWord(classes, before) && endsWord(classes, after))
  // ，”召之即来 opens.
  return !wasOpen && '，、：（,:('.includes(String.fromCharCode(before)) && classes[after] === HAN
}

/** The unit before a quote; a line end only where it stands after a stop. */
function wordBefore(page: Page, at: number): number {
  let i = at
  while (i > 0 && (page.by[i - 1]! >= DROPPED || page.units[i - 1] === 32 || page.units[i - 1] === 10)) i--
  const unit = page.units[i - 1] ?? 10
  return isStop(page.classes, unit) ? unitBefore(page, at) : unit
}

const isWord = (classes: ReturnType<typeof charClasses>, unit: number): boolean => classes[unit] === HAN || classes[unit] === DIGIT || classes[unit] === LATIN
const endsWord = (classes: ReturnType<typeof charClasses>, unit: number): boolean =>
  classes[unit] === PUNCTUATION || classes[unit] === NEWLINE || unit === 0x29 || unit === 0xff09 || unit === 0x300b

/** <…> inside 《…》 is a title in a title. */
function balanceTitles(page: Page, number: number): void {
  const { units, places } = page
  let inTitle = false
  let opened = -1
  for (let k = 0; k < places.length; k++) {
    const i = places[k]!
    const unit = units[i]!
    if (unit === 0x300a || unit === 0x300b || unit === 10) {
      inTitle = unit === 0x300a
      opened = -1
    } else if (inTitle && unit === 0x3c) opened = i
    else if (opened >= 0 && unit === 0x3e) {
      replaceUnit(page, opened, 0x3008, number)
      replaceUnit(page, i, 0x3009, number)
      opened = -1
    }
  }
}
