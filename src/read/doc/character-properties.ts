import { CHANGE, eachChange } from './property-changes.ts'

/** What the properties of characters say about the text. */
export interface CharacterProperties {
  deleted: boolean
  hidden: boolean
  /** The UTF-16 unit that is shown instead of the one in the text, or 0. */
  symbol: number
}

/** More changes than any run has: a longer list is made to waste time. */
const MOST_CHANGES = 512

/** Reads a list of changes; `null` where it says nothing that matters. */
export function characterProperties(changes: Uint8Array): CharacterProperties | null {
  const found: CharacterProperties = { deleted: false, hidden: false, symbol: 0 }
  let hiddenMark = false
  eachChange(changes, MOST_CHANGES, (code, list, at) => {
    switch (code) {
      case CHANGE.deleted:
        found.deleted = (list.u8(at) & 1) === 1
        break
      // The value may also be “as the style” (128) or “unlike the style” (129); styles that hide are too rare to look.
      case CHANGE.hidden:
        found.hidden = (list.u8(at) & 1) === 1
        break
      case CHANGE.hiddenMark:
        hiddenMark = (list.u8(at) & 1) === 1
        break
      case CHANGE.symbol:
        found.symbol = list.u16(at + 2)
    }
  })
  found.hidden ||= hiddenMark
  return found.deleted || found.hidden || found.symbol !== 0 ? found : null
}
