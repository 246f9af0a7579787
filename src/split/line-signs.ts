/** What a line holds, as bits, so that a line is read once and not once for each question. */
export const SENTENCE_MARK = 1
export const COMMA = 2
export const EXCLAMATION = 4
export const COLON = 8
export const SPACE = 16
export const DOT = 32
export const QUOTE = 64

const UNITS: readonly (readonly [string, number])[] = [['。；', SENTENCE_MARK], ['，', COMMA], ['！', EXCLAMATION], ['：', COLON], [' ', SPACE], ['·•', DOT], ['“', QUOTE]]

let signs: Uint8Array | undefined

function unitSigns(): Uint8Array {
  if (signs) return signs
  signs = new Uint8Array(65536)
  for (const [units, sign] of UNITS) for (const unit of units) signs[unit.charCodeAt(0)] = sign
  return signs
}

/** The signs in a line, as bits; only for short lines, since all of it is read. */
export function lineSigns(line: string): number {
  const signOf = unitSigns()
  let found = 0
  for (let at = 0; at < line.length; at++) found |= signOf[line.charCodeAt(at)]!
  return found
}
