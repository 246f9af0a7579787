import { setImmediate as nextTurn } from 'node:timers/promises'
import { mine } from '../mine.ts'
import { BaogaoError } from '../model/errors.ts'
import type { Mined } from '../model/report.ts'
import { read } from '../read/index.ts'
import type { CorpusEntry, CorpusSource, FailedEntry, SourceEntry } from './entries.ts'

/** How a corpus is mined. */
export interface MineAllOptions {
  /** What mines each raw text; the default miner of the library where none is given. */
  miner?: { mine(raw: string): Mined }
  /** Stops the run between two entries: the iterator then throws the signal's reason, and the source is closed. */
  signal?: AbortSignal
}

/**
 * Mines the texts of a source one at a time, in order, as they are asked for.
 *
 * An entry that cannot be read or mined comes out as a record with its error, and the rest goes on; an error of the source
 * itself ends the run.
 * @throws BaogaoError `options/invalid` where the source is no list or stream of entries
 */
export function mineAll(source: CorpusSource, options: MineAllOptions = {}): AsyncGenerator<CorpusEntry, void, void> {
  if (!isSource(source)) {
    const got = typeof source === 'string' ? `the string “${source}”` : source === null ? 'null' : typeof source
    throw new BaogaoError('options/invalid', `mineAll() takes an iterable of entries and got ${got}.`, 'Put a single path or text into an array.', 'source')
  }
  return run(source, options.miner ?? { mine }, options.signal)
}

/** A string is iterable too, but by characters, which nobody means. */
function isSource(source: unknown): source is CorpusSource {
  return typeof source === 'object' && source !== null && (Symbol.asyncIterator in source || Symbol.iterator in source)
}

async function* run(source: CorpusSource, miner: { mine(raw: string): Mined }, signal: AbortSignal | undefined): AsyncGenerator<CorpusEntry, void, void> {
  let n = 0
  signal?.throwIfAborted()
  for await (const entry of source) {
    n++
    // Mining is synchronous: without a turn of the event loop no timer and no key press could abort the run.
    await nextTurn()
    signal?.throwIfAborted()
    yield await mineEntry(entry, idOf(entry, n), miner)
  }
}

async function mineEntry(entry: SourceEntry, id: string, miner: { mine(raw: string): Mined }): Promise<CorpusEntry> {
  try {
    return { id, mined: miner.mine(await textOf(entry, id)) }
  } catch (error) {
    return failure(id, error)
  }
}

function idOf(entry: SourceEntry, n: number): string {
  if (typeof entry === 'string') return entry
  const id = (entry as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' ? id : `#${n}`
}

async function textOf(entry: SourceEntry, id: string): Promise<string> {
  const { text, path } = (typeof entry === 'string' ? { path: entry } : entry ?? {}) as { text?: unknown; path?: unknown }
  if (typeof text === 'string') return text
  if (text === undefined && typeof path === 'string') return (await read(path)).text
  throw new BaogaoError('input/not-text', `${id}: has neither a text nor a path that is a string.`, 'Give a path, { id, path } or { id, text }.', id)
}

function failure(id: string, error: unknown): FailedEntry {
  if (error instanceof BaogaoError) return { id, error: { code: error.code, message: error.message } }
  return { id, error: { code: 'corpus/failed', message: error instanceof Error ? error.message : String(error) } }
}
