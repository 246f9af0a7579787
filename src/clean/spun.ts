import { HAN } from '../model/chars.ts'
import { dropUnits, replaceUnit, type CleanRule, type Page } from './page.ts'
import { settledPage } from './settled.ts'
import { SpunWords, type FoundWord } from './spun-words.ts'

/** A list was used of which at least so many different words are signs, */
const FEWEST_WORDS = 2
/** in a text with at least so many signs in 1,000 characters. Spun pages have from 5 to 40; a clean report has none. */
const FEWEST_SIGNS = 0.5
const LISTS = 'abc'

let words: SpunWords | undefined

/**
 * Repairs texts that a site ran through a synonym replacer (科学开展观 for 科学发展观). Fixed terms that nobody writes are signs;
 * only a text with signs enough is touched, and in it the signs and those words of the lists in use whose context shows that they
 * stand for another. The last rule, since a word may be whole only when line ends, page numbers and spaces inside it are gone.
 */
export const spunRule: CleanRule = {
  id: 'clean/spun',
  apply(page, number) {
    words ??= new SpunWords()
    const { text, units, map } = settledPage(page)
    const signs = words.find(text, units, '')
    page.spunSigns = signs.length
    const used = spunScore(signs.length, text.length) < FEWEST_SIGNS ? '' : usedLists(signs)
    if (used === '') return
    for (const found of words.find(text, units, used)) repair(page, text, found, (at) => map.rawOf(at), number)
    page.settled = undefined
  },
}

/** How many signs stand in 1,000 characters. */
export const spunScore = (signs: number, length: number): number => (length === 0 ? 0 : (signs * 1000) / length)

/** Which lists the signs show to have been used. */
function usedLists(signs: readonly FoundWord[]): string {
  return [...LISTS].filter((list) => new Set(signs.filter(({ lists }) => lists.includes(list)).map(({ reading }) => reading)).size >= FEWEST_WORDS).join('')
}

/** Writes the reading over the word, and drops what it leaves over inside, so that what ends or goes on with the word still does. */
function repair(page: Page, text: string, { start, end, reading }: FoundWord, rawOf: (at: number) => number, number: number): void {
  const goesOn = page.classes[text.charCodeAt(end)] === HAN
  const last = reading.length === 1 && goesOn ? start : end - 1
  let next = 0
  for (let at = start; at < end; at++) {
    const unit = at === last ? reading.at(-1) : next < reading.length - 1 ? reading[next++] : undefined
    if (unit === undefined) dropUnits(page, rawOf(at), rawOf(at) + 1, number)
    else if (unit !== text[at]) replaceUnit(page, rawOf(at), unit.charCodeAt(0), number)
  }
  page.spun.push({ start: rawOf(start), end: rawOf(end - 1) + 1, repaired: reading })
}
