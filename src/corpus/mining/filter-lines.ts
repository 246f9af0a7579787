import type { CorpusItem } from './corpus-item.ts'
import { type MineAllOptions, mineItems } from './mine-all.ts'
import { toNdjson } from '../tables/ndjson.ts'
import { linesOf } from './ndjson-lines.ts'
import { lineItem } from './source-items.ts'

/**
 * NDJSON in, NDJSON out: for each line that is not blank, one entry of `mineAll` as a line, in the same order. A line that cannot be
 * read gives an entry with an error; its id is then `#n` for the n-th line.
 * @throws BaogaoError `options/invalid` as `mineAll`
 */
export async function* filterLines(input: AsyncIterable<Uint8Array>, options: Omit<MineAllOptions, 'ordered'> = {}): AsyncGenerator<string, void, void> {
  for await (const entry of mineItems(itemsOf(input), options)) yield toNdjson([entry])
}

async function* itemsOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<CorpusItem> {
  for await (const line of linesOf(input)) yield lineItem(line, `#${line.number}`)
}
