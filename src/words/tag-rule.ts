/** Tags of words that the dictionary does not have, or has without a tag. */

/** Whether the character at `i` is the second half of a pair whose first half stands at `start` or later. */
function isSecondHalf(text: string, i: number, start: number): boolean {
  return i > start && (text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800
}

/**
 * The tag by rule of the word `text.slice(start, end)`: `eng` or `m` if it holds ASCII characters (`m` if the counted ones are all
 * digits), otherwise `x`. Counting stops at half of the characters, so a single character is always `x`: `A` → x, `3.14` → eng, `2010` → m.
 */
export function tagByRule(text: string, start: number, end: number): string {
  let characters = 0
  for (let i = start; i < end; i++) if (!isSecondHalf(text, i, start)) characters++
  const half = characters >> 1
  let ascii = 0
  let digits = 0
  for (let i = start; i < end && ascii < half; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x80) continue
    ascii++
    if (unit >= 0x30 && unit <= 0x39) digits++
  }
  if (ascii === 0) return 'x'
  return digits === ascii ? 'm' : 'eng'
}
