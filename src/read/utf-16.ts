/** How far bytes without a mark look like UTF-16 of one byte order. */
export interface Utf16Guess {
  encoding: 'utf-16le' | 'utf-16be'
  certainty: number
}

const SAMPLE = 8192
const LEAST_SHARE = 0.8
const LEAST_LEAD = 0.15

/** Whether a Chinese report could hold the code unit: ASCII, Han, and the blocks of its punctuation. */
function isLikelyUnit(high: number, low: number): boolean {
  if (high === 0) return (low >= 0x20 && low !== 0x7f) || (low >= 0x09 && low <= 0x0d)
  // Low byte 0 is what ASCII looks like in the wrong byte order; of such units only 一 and the wide space are common.
  if (low === 0) return high === 0x4e || high === 0x30
  return (high >= 0x4e && high <= 0x9f) || high === 0x30 || high === 0xff || high === 0x20
}

/**
 * Recognises UTF-16 without a byte order mark by its high bytes: in one byte order nearly all of them are those of Han,
 * ASCII or Chinese punctuation, in the other they are spread out. `null` where neither order stands out.
 */
export function guessUtf16(bytes: Uint8Array): Utf16Guess | null {
  const pairs = Math.min(bytes.length, SAMPLE) >> 1
  if (pairs === 0) return null
  let little = 0
  let big = 0
  for (let i = 0; i < pairs; i++) {
    const first = bytes[2 * i]!
    const second = bytes[2 * i + 1]!
    if (isLikelyUnit(second, first)) little++
    if (isLikelyUnit(first, second)) big++
  }
  const share = Math.max(little, big) / pairs
  const lead = Math.abs(little - big) / pairs
  if (share < LEAST_SHARE || lead < LEAST_LEAD) return null
  // Evidence grows with the number of units: two characters may look so by chance.
  const certainty = share * (1 - 1 / (1 + lead * pairs))
  return { encoding: little > big ? 'utf-16le' : 'utf-16be', certainty: Math.round(certainty * 1000) / 1000 }
}
