import { traditionalCharacters } from './traditional.ts'

/** Marks that no rule for characters looks for. */
const LEFT_ALONE = '，、：（）—'

let table: Uint8Array | undefined

/**
 * 1 for each code unit that a rule for characters may change, or that ends a line or sentence; 0 for Han characters that are not
 * traditional forms of others, letters, half-width digits and the marks that every rule leaves alone, which are nine units of ten.
 */
export function placeUnits(): Uint8Array {
  if (table) return table
  // Digits, letters, Han characters but rare ones.
  table = new Uint8Array(65536).fill(1).fill(0, 0x30, 0x3a).fill(0, 0x41, 0x5b).fill(0, 0x61, 0x7b).fill(0, 0x3400, 0x4dc0).fill(0, 0x4e00, 0xa000)
  for (let i = 0; i < LEFT_ALONE.length; i++) table[LEFT_ALONE.charCodeAt(i)] = 0
  const { simplified, inTraditional } = traditionalCharacters()
  for (let i = 0x3400; i < 0xa000; i++) if (simplified[i] !== 0 || inTraditional[i] !== 0) table[i] = 1
  return table
}
