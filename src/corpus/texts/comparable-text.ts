/** What is compared of a raw text: letters, characters and digits in one width, and where each stands. */
export interface ComparableText {
  /** UTF-16 code units. */
  units: Uint16Array
  /** Of each unit its place in the raw text. */
  place: Uint32Array
}

const COUNTED = /[\p{L}\p{N}\p{Cs}]/u

/** Leaves out of a raw text what differs from one copy to the next: spaces, line ends, punctuation, width. */
export function comparableText(raw: string): ComparableText {
  const units = new Uint16Array(raw.length)
  const place = new Uint32Array(raw.length)
  let length = 0
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i)
    const isHan = unit >= 0x4e00 && unit <= 0x9fff
    if (!isHan && !COUNTED.test(raw[i]!)) continue
    const folded = isHan ? '' : raw[i]!.normalize('NFKC')
    units[length] = folded.length === 1 ? folded.charCodeAt(0) : unit
    place[length++] = i
  }
  return { units: units.subarray(0, length), place: place.subarray(0, length) }
}
