import type { Encoding } from './encodings.ts'

/** The bytes that open a text and say how it is encoded. */
export interface ByteOrderMark {
  /** `utf-32` is recognised so that it can be refused: its little-endian mark begins like that of UTF-16. */
  encoding: Encoding | 'utf-32'
  /** Number of bytes of the mark. */
  length: number
}

// Longest first: FF FE 00 00 before FF FE.
const MARKS: readonly [Encoding | 'utf-32', readonly number[]][] = [
  ['utf-32', [0xff, 0xfe, 0, 0]],
  ['utf-32', [0, 0, 0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The byte order mark at the start of `bytes`, or `null`. */
export function byteOrderMark(bytes: Uint8Array): ByteOrderMark | null {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return { encoding, length: mark.length }
  }
  return null
}
