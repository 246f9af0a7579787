import { UnitSet } from '../model/unit-set.ts'
import type { Segmenter } from './segmenter.ts'
import type { TokenTable } from './token-table.ts'

/** What ends every word, whatever stands around it: a piece that begins and ends beside one has the words of the whole text. */
const SEPARATORS = new UnitSet('，。\n ')
/** So much more is cut than asked for, since the next place to be asked about is mostly near. */
const AHEAD = 40
/** So far a separator is looked for; a longer run is cut where it stands. */
const FARTHEST = 1000

/** The words of a text around a place. The table belongs to the segmenter and holds until the next call. */
export type WordWindow = (from: number, to: number) => TokenTable

/**
 * Cuts a text only where its words are asked for, since most lines of most reports hold no number: the answer covers
 * text[from, to) at least, with offsets into `text`, and its words are those that cutting the whole text gives.
 */
export function createWordWindow(segmenter: Segmenter, text: string): WordWindow {
  let table: TokenTable | undefined
  let start = 0
  let end = 0
  return (from, to) => {
    if (table && from >= start && to <= end) return table
    start = Math.max(0, from)
    while (start > 0 && from - start < FARTHEST && !SEPARATORS.has(text.charCodeAt(start - 1))) start--
    const least = to + AHEAD
    end = Math.min(text.length, least)
    while (end < text.length && end - least < FARTHEST && !SEPARATORS.has(text.charCodeAt(end - 1))) end++
    table = segmenter.segment(text, start, end)
    return table
  }
}
