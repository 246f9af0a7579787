/**
 * Classes of UTF-16 code units, as one table that every scanner shares. The table is made at first use, since importing the
 * library must do no work.
 */
export const OTHER = 0
export const HAN = 1
export const DIGIT = 2
export const LATIN = 3
export const SPACE = 4
export const NEWLINE = 5
/** ，。；：！？、 and their like; closing and opening quotes and brackets are classes of their own. */
export const PUNCTUATION = 6
export const OPENER = 7
export const CLOSER = 8

let table: Uint8Array | undefined

function fill(classes: Uint8Array, chars: string, value: number): void {
  for (let i = 0; i < chars.length; i++) classes[chars.charCodeAt(i)] = value
}

/** The class of every code unit: `charClasses()[text.charCodeAt(i)]`. Shared; never write to it. */
export function charClasses(): Uint8Array {
  if (table) return table
  const classes = new Uint8Array(65536)
  classes.fill(HAN, 0x3400, 0x4dc0).fill(HAN, 0x4e00, 0xa000).fill(HAN, 0xf900, 0xfb00)
  // Surrogates: nearly all that occur in reports are rare Han characters.
  classes.fill(HAN, 0xd840, 0xd900).fill(HAN, 0xdc00, 0xe000)
  fill(classes, '〇々', HAN)
  classes.fill(DIGIT, 0x30, 0x3a).fill(DIGIT, 0xff10, 0xff1a)
  classes.fill(LATIN, 0x41, 0x5b).fill(LATIN, 0x61, 0x7b).fill(LATIN, 0xff21, 0xff3b).fill(LATIN, 0xff41, 0xff5b)
  classes.fill(SPACE, 0x2000, 0x200b)
  fill(classes, ' \t\u00a0\u3000\u202f\u205f', SPACE)
  fill(classes, '\n', NEWLINE)
  fill(classes, '，。；：！？、,;:!?…．.', PUNCTUATION)
  fill(classes, '“‘《〈（(【〔[「『〝', OPENER)
  fill(classes, '”’》〉）)】〕]」』〞', CLOSER)
  table = classes
  return classes
}
