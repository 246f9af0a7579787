/** What is compared of a raw text: letters, characters and digits in one width, and where each stands. */
export interface ComparableText {
  /** UTF-16 code units. */
  units: Uint16Array
  /** Of each unit its place in the raw text. */
  place: Uint32Array
}

const COUNTED = /[\p{L}\p{N}\p{Cs}]/u

let folded: Uint16Array | undefined

/** What every code unit is compared as, 0 for what is left out; made at first use. */
function foldedUnits(): Uint16Array {
  folded ??= Uint16Array.from({ length: 65536 }, (_, unit) => {
    const char = String.fromCharCode(unit)
    if (!COUNTED.test(char)) return 0
    const narrow = char.normalize('NFKC')
    return narrow.length === 1 ? narrow.charCodeAt(0) : unit
  })
  return folded
}

/** Leaves out of a raw text what differs from one copy to the next: spaces, line ends, punctuation, width. */
export function comparableText(raw: string): ComparableText {
  const units = new Uint16Array(raw.length)
  const place = new Uint32Array(raw.length)
  const fold = foldedUnits()
  let length = 0
  for (let i = 0; i < raw.length; i++) {
    const unit = fold[raw.charCodeAt(i)]!
    if (unit === 0) continue
    units[length] = unit
    place[length++] = i
  }
  return { units: units.subarray(0, length), place: place.subarray(0, length) }
}
