/** What a walk over bytes taken as UTF-8 met. */
export interface Utf8Tally {
  /** Characters of three or four bytes; all Chinese ones are. */
  wide: number
  /** Characters of two bytes: Latin with marks, Greek, Cyrillic. */
  narrow: number
  /** Places that are not UTF-8. A character cut off by the end of the bytes is none. */
  faults: number
  /** Byte offset of the first place that is not UTF-8, a cut-off end included, or -1. */
  firstFault: number
}

/** Length of the UTF-8 character that a lead byte announces, 0 if it announces none. C0, C1 and F5 to FF never occur. */
function announcedLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}

/** Least second byte after `lead`, which keeps out overlong forms. */
function leastSecond(lead: number): number {
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
}

/** Greatest second byte after `lead`, which keeps out surrogates and code points past U+10FFFF. */
function greatestSecond(lead: number): number {
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
}

/** Number of bytes from `at` that follow the rules of UTF-8, at most `length`. */
function soundLength(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at]!
  if (length < 2 || at + 1 >= bytes.length) return 1
  if (bytes[at + 1]! < leastSecond(lead) || bytes[at + 1]! > greatestSecond(lead)) return 1
  let sound = 2
  while (sound < length && at + sound < bytes.length && (bytes[at + sound]! & 0xc0) === 0x80) sound++
  return sound
}

/** Walks `bytes` as UTF-8 and counts what it meets, going on after every fault. Linear. */
export function tallyUtf8(bytes: Uint8Array): Utf8Tally {
  const tally: Utf8Tally = { wide: 0, narrow: 0, faults: 0, firstFault: -1 }
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at]! < 0x80) {
      at++
      continue
    }
    const length = announcedLength(bytes[at]!)
    const sound = soundLength(bytes, at, length)
    if (sound === length) {
      if (length === 2) tally.narrow++
      else tally.wide++
    } else {
      if (tally.firstFault < 0) tally.firstFault = at
      if (length === 0 || at + sound < bytes.length) tally.faults++
    }
    at += sound
  }
  return tally
}
