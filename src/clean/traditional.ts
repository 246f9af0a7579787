import { TABLES } from '../generated/tables.ts'
import { tableRows } from '../model/table.ts'

/** For each code unit that is a traditional character, the simplified one; 0 for all others. */
export interface Characters {
  simplified: Uint16Array
  /** The same for characters that simplified texts have too, in other words. */
  inTraditional: Uint16Array
  /** 1 for the characters that traditional ones are simplified to. */
  isSimplified: Uint8Array
}

/** Traditional characters that simplified texts have too, each before its simplified form. */
const SHARED = '於于後后徵征瞭了藉借鍾钟'

let characters: Characters | undefined

/** The characters of `corpus/lexicon/traditional.tsv`, read at first use. */
export function traditionalCharacters(): Characters {
  if (characters) return characters
  characters = { simplified: new Uint16Array(65536), inTraditional: new Uint16Array(65536), isSimplified: new Uint8Array(65536) }
  for (const [traditional, simplified] of tableRows(TABLES.traditional)) {
    characters.simplified[traditional!.charCodeAt(0)] = simplified!.charCodeAt(0)
    characters.isSimplified[simplified!.charCodeAt(0)] = 1
  }
  for (let k = 0; k < SHARED.length; k += 2) characters.inTraditional[SHARED.charCodeAt(k)] = SHARED.charCodeAt(k + 1)
  return characters
}
