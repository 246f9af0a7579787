import { DIGIT, HAN, LATIN, charClasses } from '../model/chars.ts'

/** Marks that no rule for characters looks for. */
const LEFT_ALONE = '，、：（）—'

let table: Uint8Array | undefined

/**
 * 1 for each code unit that a rule for characters may change, or that ends a line or sentence; 0 for Han characters, letters,
 * half-width digits and the marks that every rule leaves alone, which are nine units of ten.
 */
export function placeUnits(): Uint8Array {
  if (table) return table
  const classes = charClasses()
  table = new Uint8Array(65536).fill(1)
  for (let unit = 0; unit < 0xff00; unit++) {
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
    const what = classes[unit]
    if (!isSurrogate && (what === HAN || what === LATIN || what === DIGIT)) table[unit] = 0
  }
  for (let i = 0; i < LEFT_ALONE.length; i++) table[LEFT_ALONE.charCodeAt(i)] = 0
  return table
}
