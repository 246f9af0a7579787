import { closeSync, openSync, readSync } from 'node:fs'
import { BaogaoError } from '../../model/errors.ts'
import type { Mined } from '../../model/report.ts'
import { read } from '../../read/index.ts'
import { type CorpusEntry, type Fault, faultOf, type Meta } from './entries.ts'

/** One raw text on its way to a miner. What stands in a file travels as its path, a line of a file also as its bytes [start, end). */
export type CorpusItem = { id: string; meta?: Meta } & (ItemPlace | { error: Fault })

type ItemPlace = { text: string } | { path: string } | { path: string; start: number; end: number }

/** An item as its source gives it: a line of a file with its text too, which is at hand while the line is read. */
export type SourceItem = CorpusItem & { text?: string }

/** The item without the text where its place tells it as well. */
export function travelling(item: SourceItem): CorpusItem {
  const { text, ...placed } = item
  return text !== undefined && 'path' in placed ? placed : item
}

/** An object that a user gave, or that stood on a line, as item. @param id its id where it has none of its own */
export function itemOf(given: unknown, id: string): CorpusItem {
  const { id: own, text, path, meta } = (given ?? {}) as { id?: unknown; text?: unknown; path?: unknown; meta?: unknown }
  const head = { id: typeof own === 'string' ? own : id, ...(typeof meta === 'object' && meta !== null ? { meta: meta as Meta } : {}) }
  if (typeof text === 'string') return { ...head, text }
  if (text === undefined && typeof path === 'string') return { ...head, path }
  return { ...head, error: faultOf(new BaogaoError('input/not-text', `${head.id}: has neither a text nor a path that is a string.`, 'Give a path, { id, path } or { id, text }.', head.id)) }
}

/** The raw text of an item. @throws BaogaoError as `read` does */
export async function textOf(item: ItemPlace): Promise<string> {
  if ('text' in item) return item.text
  if (!('start' in item)) return (await read(item.path)).text
  const line = lineAt(item.path, item.start, item.end)
  return (JSON.parse(line.replace(/^\ufeff/u, '')) as { text: string }).text
}

/** Read at once, not by way of other threads: for the few bytes of a line the way takes longer than the reading. */
function lineAt(path: string, start: number, end: number): string {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.allocUnsafe(end - start)
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, start))
  } finally {
    closeSync(file)
  }
}

/** Mines one item; what goes wrong with it becomes a record. */
export async function mineItem(item: CorpusItem, miner: { mine(raw: string): Mined }): Promise<CorpusEntry> {
  const { id, meta } = item
  const head = meta === undefined ? { id } : { id, meta }
  if ('error' in item) return { ...head, error: item.error }
  try {
    return { ...head, mined: miner.mine(await textOf(item)) }
  } catch (error) {
    return { ...head, error: faultOf(error) }
  }
}
