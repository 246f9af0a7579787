import { DROPPED, replaceUnit, type CleanRule, type Page } from './page.ts'
import { traditionalCharacters } from './traditional.ts'

/**
 * Writes simplified characters for traditional ones, so that one lexicon and one set of rules read both. Characters that simplified
 * texts have in some words as well (后 and 後, 于 and 於) are changed only where most of the text is traditional.
 */
export const simplifyRule: CleanRule = {
  id: 'clean/traditional',
  apply(page, number) {
    const { units, by, places } = page
    const { simplified, inTraditional } = traditionalCharacters()
    const wholly = isTraditional(page)
    for (let k = 0; k < places.length; k++) {
      const at = places[k]!
      const unit = units[at]!
      const now = simplified[unit] || (wholly ? inTraditional[unit] : 0)
      if (now && by[at]! < DROPPED) replaceUnit(page, at, now, number)
    }
  },
}

/** Whether of what stands on a page traditional characters are the rule and simplified ones the exception. */
function isTraditional({ units, by, places }: Page): boolean {
  const { simplified, isSimplified } = traditionalCharacters()
  let surplus = 0
  for (let k = 0; k < places.length; k++) if (by[places[k]!]! < DROPPED && simplified[units[places[k]!]!] !== 0) surplus++
  // The first few simplified ones outnumber those of most texts.
  for (let i = 0; i < units.length && surplus > 0; i++) if (by[i]! < DROPPED && simplified[units[i]!] === 0) surplus -= isSimplified[units[i]!]!
  return surplus > 0
}
