import { DROPPED, dropUnits, type CleanRule, type Page } from './page.ts'
import { traditionalCharacters } from './traditional.ts'

/** (zhuàng) with its accent as a character of its own, spaces aside. */
const LONGEST_BRACKET = 9
const SYLLABLE = /^(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?[aeiouv]{1,3}(?:ng?|r)?$/u
/** Accents of the tones and of ü, once they are taken apart from their letters. */
const ACCENTS = /[\u0300\u0301\u0304\u0308\u030c]/gu

/**
 * Takes out what some sites strew into simplified texts: pinyin in brackets, with the traditional character before it (总結(jié)),
 * and traditional characters by themselves, which become simplified. A text that is traditional as a whole keeps its characters.
 * A reading that explains a character (禤（xuān）) stays, since that character is no traditional form of another.
 */
export const pinyinRule: CleanRule = {
  id: 'clean/pinyin',
  apply(page, number) {
    const { units, places } = page
    const { simplified } = traditionalCharacters()
    const letters: number[] = []
    for (let k = 0; k < places.length; k++) {
      if (simplified[units[places[k]!]!] === 0) continue
      for (let end = places[k]! + 1; end >= 0; ) end = dropPinyin(page, end, letters, number)
    }
    if (letters.length > 0) addPlaces(page, letters)
  },
}

const isOpener = (unit: number): boolean => unit === 0x28 || unit === 0xff08
const isCloser = (unit: number): boolean => unit === 0x29 || unit === 0xff09

/** Drops the pinyin in brackets that goes on from `from`, line ends aside; where it ends, or -1. */
function dropPinyin(page: Page, from: number, letters: number[], number: number): number {
  const { units, by } = page
  const inside: number[] = []
  let text = ''
  let i = from
  for (; i < units.length && text.length < LONGEST_BRACKET && !text.endsWith(')'); i++) {
    const unit = units[i]!
    if (by[i]! >= DROPPED || unit === 10) continue
    inside.push(i)
    if (unit === 32) continue
    text += isOpener(unit) ? '(' : isCloser(unit) ? ')' : String.fromCharCode(unit)
    // Nearly always something else follows.
    if (!text.startsWith('(')) return -1
  }
  if (!text.endsWith(')') || !SYLLABLE.test(text.slice(1, -1).normalize('NFD').replace(ACCENTS, ''))) return -1
  for (const place of inside) dropUnits(page, place, place + 1, number)
  for (const place of inside) letters.push(place)
  return i
}

/** Letters are no places; those that were dropped become places, since later rules take it that only at places units were dropped. */
function addPlaces(page: Page, letters: readonly number[]): void {
  const { places } = page
  const all = new Int32Array(places.length + letters.length)
  let count = 0
  let next = 0
  for (let k = 0; k <= places.length; k++) {
    const place = places[k] ?? page.units.length
    for (; next < letters.length && letters[next]! < place; next++) all[count++] = letters[next]!
    if (letters[next] === place) next++
    if (k < places.length) all[count++] = place
  }
  page.places = all.subarray(0, count)
}
