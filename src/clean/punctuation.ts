import { DIGIT, HAN, LATIN, PUNCTUATION } from '../model/chars.ts'
import { unitBefore, unitFrom } from './neighbours.ts'
import { DROPPED, replaceUnit, type CleanRule, type Page } from './page.ts'

const FULL_WIDTH: [string, string][] = [
  [',', '，'], [';', '；'], [':', '：'], ['!', '！'], ['?', '？'], ['(', '（'], [')', '）'],
]

let table: Uint16Array | undefined

function fullWidth(): Uint16Array {
  const map = new Uint16Array(128)
  for (const [ascii, wide] of FULL_WIDTH) map[ascii.charCodeAt(0)] = wide.charCodeAt(0)
  return map
}

/**
 * Brings ASCII punctuation to the Chinese forms, so that later stages know one form only. A mark between two letters or digits
 * (1,234 · 10:30 · 4:3) stays. A dot becomes a full stop where Chinese stands before it and no letter or digit after it.
 */
export const punctuationRule: CleanRule = {
  id: 'clean/punctuation',
  apply(page, number) {
    const { units, places } = page
    const map = (table ??= fullWidth())
    for (let k = 0; k < places.length; k++) {
      const unit = units[places[k]!]!
      if (unit > 127) continue
      const wide = map[unit]!
      if (wide !== 0 || unit === 0x2e) replaceMark(page, places[k]!, wide, number)
    }
  },
}

function replaceMark(page: Page, at: number, wide: number, number: number): void {
  const { by, classes } = page
  if (by[at]! >= DROPPED) return
  // Seen through spaces: those beside punctuation are dropped later.
  const before = unitBefore(page, at)
  const after = unitFrom(page, at + 1)
  if (wide !== 0) {
    const isBracket = wide === 0xff08 || wide === 0xff09
    if (isBracket || !isWord(classes[before]) || !isWord(classes[after])) replaceUnit(page, at, wide, number)
  } else if ((classes[before] === HAN || before === 0x201d || before === 10) && !isWord(classes[after]) && classes[after] !== PUNCTUATION) {
    // 完成了任务.下一步 → a full stop, also where a wrap parted them; 1.加强 and 3.5 stay.
    replaceUnit(page, at, 0x3002, number)
  }
}

const isWord = (what: number | undefined): boolean => what === DIGIT || what === LATIN
