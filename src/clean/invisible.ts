import { dropUnits, replaceUnit, type CleanRule } from './page.ts'

const KEEP = 0
const DROP = 1
const TO_SPACE = 2
const TO_NEWLINE = 3
const SURROGATE = 4

function actions(): Uint8Array {
  const action = new Uint8Array(65536)
  const set = (from: number, to: number, value: number): unknown => action.fill(value, from, to + 1)
  set(0x00, 0x08, DROP)
  set(0x0e, 0x1f, DROP)
  set(0x7f, 0x84, DROP)
  set(0x86, 0x9f, DROP)
  set(0xad, 0xad, DROP)
  set(0x200b, 0x200f, DROP)
  set(0x202a, 0x202e, DROP)
  set(0x2060, 0x2064, DROP)
  set(0xfe00, 0xfe0f, DROP)
  set(0xfeff, 0xfeff, DROP)
  set(0xd800, 0xdfff, SURROGATE)
  set(0x09, 0x09, TO_SPACE)
  set(0xa0, 0xa0, TO_SPACE)
  set(0x2000, 0x200a, TO_SPACE)
  set(0x202f, 0x202f, TO_SPACE)
  set(0x205f, 0x205f, TO_SPACE)
  set(0x3000, 0x3000, TO_SPACE)
  set(0x0b, 0x0d, TO_NEWLINE)
  set(0x85, 0x85, TO_NEWLINE)
  set(0x2028, 0x2029, TO_NEWLINE)
  return action
}

let table: Uint8Array | undefined

/**
 * Drops byte order marks, zero-width and control characters; brings every kind of space and line end to one. Half a surrogate
 * pair becomes U+FFFD, since no text can hold it.
 */
export const invisibleRule: CleanRule = {
  id: 'clean/invisible',
  apply(page, number) {
    const { units, places } = page
    const action = (table ??= actions())
    for (let k = 0; k < places.length; k++) {
      const i = places[k]!
      const what = action[units[i]!]!
      if (what === KEEP) continue
      if (what === SURROGATE) {
        // The second half is a place of its own.
        if (isPair(units, i)) k++
        else replaceUnit(page, i, 0xfffd, number)
      } else if (what === TO_SPACE) replaceUnit(page, i, 32, number)
      else if (what === DROP || (units[i] === 13 && units[i + 1] === 10)) dropUnits(page, i, i + 1, number)
      else replaceUnit(page, i, 10, number)
    }
  },
}

/** Whether the unit at `at` and the next are one character. */
function isPair(units: Uint16Array, at: number): boolean {
  return units[at]! < 0xdc00 && units[at + 1]! >= 0xdc00 && units[at + 1]! <= 0xdfff
}
