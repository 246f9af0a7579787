import { Damage } from './damage.ts'

/** First number that is no sector: it ends a chain. */
const CHAIN_ENDS = 0xffff_fffa

/**
 * The sectors of a chain, in order.
 * @param table for each sector the one that follows it
 * @param needed how many to take; by default all, to the end of the chain
 * @throws Damage where the chain ends early, leaves the table or comes back to where it was
 */
export function sectorChain(table: Uint32Array, start: number, needed?: number): Uint32Array {
  if ((needed ?? 0) > table.length) throw new Damage(`${String(needed)} sectors are needed, but there are ${table.length}`)
  const chain: number[] = []
  const seen = new Uint8Array(table.length)
  for (let sector = start; chain.length !== needed; sector = table[sector]!) {
    if (sector >= CHAIN_ENDS && needed === undefined) break
    if (sector >= table.length) throw new Damage(`a chain of sectors breaks off after ${chain.length}`)
    if (seen[sector]) throw new Damage('a chain of sectors runs in a circle')
    seen[sector] = 1
    chain.push(sector)
  }
  return Uint32Array.from(chain)
}
