import { charactersIn, unitsAt } from './all-words.ts'
import type { Lexicon } from './lexicon.ts'
import type { GrowingTable, TokenTable } from './token-table.ts'

/** Adds the tokens of `from`, each behind the words of two and of three characters inside of it, to `table`, as cppjieba does for search. */
export function addSearchWords(lexicon: Lexicon, text: string, from: TokenTable, table: GrowingTable): void {
  for (let row = 0; row < from.count; row++) {
    const start = from.start[row]!
    const end = from.end[row]!
    const characters = end - start > 2 ? charactersIn(text, start, end) : 0
    if (characters > 2) addInner(lexicon, text, start, end, 2, table)
    if (characters > 3) addInner(lexicon, text, start, end, 3, table)
    table.push(start, end, from.word[row]!)
  }
}

/** Adds the words of `characters` characters that stand in [start, end). */
function addInner(lexicon: Lexicon, text: string, start: number, end: number, characters: number, table: GrowingTable): void {
  let last = start
  for (let k = 0; k < characters; k++) last += unitsAt(text, last, end)
  for (let first = start; ; ) {
    const id = lexicon.idOfSpan(text, first, last)
    if (id >= 0) table.push(first, last, id)
    if (last >= end) return
    first += unitsAt(text, first, end)
    last += unitsAt(text, last, end)
  }
}
