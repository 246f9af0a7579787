import { type MineAllOptions, minedLines } from './mine-all.ts'

/**
 * NDJSON in, NDJSON out: for each line that is not blank, one entry of `mineAll` as a line, in the same order. A line that cannot be
 * read gives an entry with an error; its id is then `#n` for the n-th line.
 * @throws BaogaoError `options/invalid` as `mineAll`
 */
export function filterLines(input: AsyncIterable<Uint8Array>, options: Omit<MineAllOptions, 'ordered'> = {}): AsyncGenerator<string, void, void> {
  return minedLines([input], options)
}
