import { DIGIT, HAN, LATIN, PUNCTUATION } from '../model/chars.ts'
import { nextKept, previousKept, replaceUnit, type CleanRule } from './page.ts'

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
    const { units, classes } = page
    const map = (table ??= fullWidth())
    for (let i = 0; i < units.length; i++) {
      const unit = units[i]!
      if (unit > 127) continue
      const wide = map[unit]!
      if (wide === 0 && unit !== 0x2e && unit !== 0x3c && unit !== 0x3e) continue
      const before = units[previousKept(page, i)] ?? 32
      const after = units[nextKept(page, i + 1)] ?? 32
      if (wide !== 0) {
        const alone = unit === 0x28 || unit === 0x29
        const inside = (classes[before] === DIGIT || classes[before] === LATIN) && (classes[after] === DIGIT || classes[after] === LATIN)
        if (alone || !inside) replaceUnit(page, i, wide, number)
      } else if (unit === 0x2e) {
        // 完成了任务.下一步 → a full stop; 1.加强 and 3.5 stay.
        const ends = (classes[before] === HAN || before === 0x201d) && classes[after] !== DIGIT && classes[after] !== PUNCTUATION && classes[after] !== LATIN
        if (ends) replaceUnit(page, i, 0x3002, number)
      }
    }
  },
}
