import { DROPPED, dropUnits, replaceUnit, type CleanRule, type Page } from './page.ts'
import { traditionalCharacters, type Characters } from './traditional.ts'

/** zhuàng with its accent as a character of its own; spaces at the edges come on top. */
const LONGEST_SYLLABLE = 9
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
    const characters = traditionalCharacters()
    const traditional: number[] = []
    for (let k = 0; k < places.length; k++) if (characters.simplified[units[places[k]!]!] !== 0) traditional.push(places[k]!)
    if (traditional.length === 0) return
    const letters: number[] = []
    for (const at of traditional) dropPinyin(page, at, letters, number)
    if (letters.length > 0) addPlaces(page, letters)
    if (isTraditional(page, characters, traditional.length)) return
    for (const at of traditional) replaceUnit(page, at, characters.simplified[units[at]!]!, number)
  },
}

const isOpener = (unit: number): boolean => unit === 0x28 || unit === 0xff08
const isCloser = (unit: number): boolean => unit === 0x29 || unit === 0xff09

/** Drops the pinyin in brackets that stands after the character at `at`. */
function dropPinyin(page: Page, at: number, letters: number[], number: number): void {
  const { units, by } = page
  let i = nextUnit(page, at + 1)
  if (!isOpener(units[i] ?? 0)) return
  const inside: number[] = [i]
  let syllable = ''
  for (i++; i < units.length && inside.length <= LONGEST_SYLLABLE + 1; i++) {
    if (by[i]! >= DROPPED) continue
    inside.push(i)
    if (isCloser(units[i]!)) break
    syllable += String.fromCharCode(units[i]!)
  }
  if (!isCloser(units[inside.at(-1)!]!) || !SYLLABLE.test(syllable.trim().normalize('NFD').replace(ACCENTS, ''))) return
  for (const place of inside) dropUnits(page, place, place + 1, number)
  letters.push(...inside)
}

function nextUnit({ units, by }: Page, from: number): number {
  let i = from
  while (i < units.length && (by[i]! >= DROPPED || units[i] === 32)) i++
  return i
}

/** Whether traditional characters are the rule and simplified ones the exception. */
function isTraditional({ units }: Page, { isSimplified }: Characters, traditional: number): boolean {
  let simplified = 0
  for (let i = 0; i < units.length; i++) simplified += isSimplified[units[i]!]!
  return traditional >= simplified
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
