/** Share of control bytes from which bytes are no text: texts have none, other files some ten per cent. */
const MOST_CONTROLS = 0.02
const SAMPLE = 65_536

/**
 * Whether `bytes` hold so many control characters (NUL among them) that they are no text in a byte-wise encoding. Tab, line
 * ends, form feed and the end-of-file mark of DOS are text; so is a stray NUL in a long file. UTF-16 must be ruled out before.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE)
  let controls = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!
    if ((byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a) || byte === 0x7f) controls++
  }
  return controls > length * MOST_CONTROLS
}
