import { HAN } from '../model/chars.ts'
import { DROPPED, replaceUnit, type CleanRule } from './page.ts'

const LEFT_DOUBLE = 0x201c
const RIGHT_DOUBLE = 0x201d
const LEFT_SINGLE = 0x2018
const RIGHT_SINGLE = 0x2019

// What a unit may be: an opening, a closing or an undirected quote, double or single; or the brackets of a title.
const OPEN_DOUBLE = 1
const CLOSE_DOUBLE = 2
const OPEN_SINGLE = 3
const CLOSE_SINGLE = 4
const ANY_DOUBLE = 5
const ANY_SINGLE = 6

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

/**
 * Brings every kind of quote to “ ” and ‘ ’ and gives direction to those without one ("…"), line by line.
 */
export const quotesRule: CleanRule = {
  id: 'clean/quotes',
  apply(page, number) {
    const { units, by, classes } = page
    const role = (table ??= roles())
    let openDouble = false
    let openSingle = false
    for (let i = 0; i < units.length; i++) {
      const unit = units[i]!
      if (unit === 10) openDouble = openSingle = false
      const what = role[unit]!
      if (what === 0 || by[i]! >= DROPPED) continue
      if (what === ANY_SINGLE && classes[units[i - 1] ?? 32] !== HAN && classes[units[i + 1] ?? 32] !== HAN) continue
      const isDouble = what === OPEN_DOUBLE || what === CLOSE_DOUBLE || what === ANY_DOUBLE
      const wasOpen: boolean = isDouble ? openDouble : openSingle
      const opens: boolean = what === OPEN_DOUBLE || what === OPEN_SINGLE || ((what === ANY_DOUBLE || what === ANY_SINGLE) && !wasOpen)
      const to = isDouble ? (opens ? LEFT_DOUBLE : RIGHT_DOUBLE) : opens ? LEFT_SINGLE : RIGHT_SINGLE
      if (isDouble) openDouble = opens
      else openSingle = opens
      if (to !== unit) replaceUnit(page, i, to, number)
    }
    balanceTitles(page, number)
  },
}

/** <…> inside 《…》 is a title in a title. */
function balanceTitles({ units, by }: Parameters<CleanRule['apply']>[0], number: number): void {
  let inTitle = false
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!
    if (unit === 0x300a) inTitle = true
    else if (unit === 0x300b || unit === 10) inTitle = false
    else if (inTitle && (unit === 0x3c || unit === 0x3e)) {
      units[i] = unit === 0x3c ? 0x3008 : 0x3009
      by[i] = number
    }
  }
}
