/** Characters 0x80 to 0x9F of Windows 1252; NUL for the five that it leaves open. Not every Node release decodes them rightly. */
const HIGH = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

/** The UTF-16 unit of a byte in Windows 1252. */
export function windows1252(byte: number): number {
  return byte >= 0x80 && byte < 0xa0 ? HIGH.charCodeAt(byte - 0x80) : byte
}
