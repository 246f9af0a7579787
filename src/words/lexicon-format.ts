/**
 * The layout of a lexicon file, shared by the compiler and the loader. All numbers are little-endian, every section starts on
 * a multiple of eight bytes, so that a loader only lays typed arrays over the bytes.
 *
 *   0  magic, 8 bytes        8  format version     12  bytes in the file   16  checksum of all bytes from the section table on
 *  20  number of sections   24  sha256 of the sources, 32 bytes            56  section table: offset and length of each section
 */

/** The first two 32-bit words of a lexicon file: `BAOGAOLX`. */
export const MAGIC: readonly [number, number] = [0x474f4142, 0x584c4f41]
/** Raised whenever a file made before can no longer be read. */
export const FORMAT_VERSION = 1
/** The sections of a file, in file order. */
export const SECTIONS = [
  /** Uint16 × 65536: code of every UTF-16 unit; see `UNKNOWN_CODE`, `SEPARATOR_CODE`, `SURROGATE_CODE`. */
  'codes',
  /** Int32 × 2 per cell of the double array: base (0 for a leaf), then label << 16 | index of the weight (0 for no word). */
  'cells',
  /** Float64: distinct log weights; the first is the weight of a character that is no word. */
  'weights',
  /** Uint8 per cell: index of the tag of the word that ends there. */
  'tagIds',
  /** UTF-8, tags separated by line feeds; the first is the empty tag. */
  'tagNames',
  /** Float64 × 4 per code: log probability of the character as begin, end, middle and single of an unknown word. */
  'emissions',
  /** Float64: start probabilities (begin, single), then the eight transitions in the order of `Transition`. */
  'transitions',
  /** Float64: weight of a user word without frequency, sum of all frequencies. */
  'defaults',
] as const
/** The name of a section. */
export type SectionName = (typeof SECTIONS)[number]

/** Code of a character that stands in no word and no table. */
export const UNKNOWN_CODE = 0
/** Code of a separator: it ends a run and is a token of its own. */
export const SEPARATOR_CODE = 1
/** Code of a surrogate half in the table; in a scanned text, of the first half of a whole pair. */
export const SURROGATE_CODE = 2
/** The first code of a real character. */
export const FIRST_CODE = 3
/** Label of an empty cell; no code is that large. */
export const EMPTY_LABEL = 0xffff
/** Log probability of what cannot happen in the model of unknown words. */
export const IMPOSSIBLE = -3.14e100
/** In scratch memory a choice is a word id << 8 | length in units; id −1 stands for no word. */
export const CHOICE_LENGTH_BITS = 8
/** Longest word that a lexicon may hold, in UTF-16 units. */
export const MAX_WORD_UNITS = 255

/** Byte offset of the section table. */
export const TABLE_OFFSET = 56
/** Byte offset of the first section. */
export const BODY_OFFSET = TABLE_OFFSET + SECTIONS.length * 8

/** The checksum of the 32-bit words of `view` from byte `from` on: order matters, any single changed word changes it. */
export function checksumOf(words: Int32Array): number {
  let sum = 0
  for (let i = 0; i < words.length; i++) sum = (Math.imul(sum, 31) + words[i]!) | 0
  return sum
}
