import { setImmediate as nextTurn } from 'node:timers/promises'
import { createMiner, mine } from '../../mine.ts'
import { BaogaoError } from '../../model/errors.ts'
import type { Mined } from '../../model/report.ts'
import { mineItem, type SourceItem, travelling } from './corpus-item.ts'
import { type CorpusEntry, type CorpusSource, faultOf } from './entries.ts'
import { inFlight } from './in-flight.ts'
import { sourceItems } from './source-items.ts'
import { type TravellingOptions, WorkerLostError, WorkerPool } from './worker-pool.ts'

/** How a corpus is mined. */
export interface MineAllOptions {
  /** Threads that mine beside this one, which share one lexicon; 0 by default: all is mined in this thread. */
  workers?: number
  /** What the miners are told. */
  minerOptions?: TravellingOptions
  /** What mines each raw text in this thread, in place of a miner of `minerOptions`. */
  miner?: { mine(raw: string): Mined }
  /** Gives results in the order of the source, which is the default; `false` gives each as soon as it is done. */
  ordered?: boolean
  /** Megabytes that the objects of one worker may take, 1024 by default; a text that needs more comes out with an error. */
  workerMemory?: number
  /** Stops the run: the iterator then throws the signal's reason, and the source is closed. */
  signal?: AbortSignal
}

/** Entries begun and not yet handed out, for each worker. */
const ENTRIES_A_WORKER = 4

/**
 * Mines the texts of a source as they are asked for, with workers a few ahead.
 *
 * An entry that cannot be read or mined comes out as a record with its error, and the rest goes on, also where a worker did not survive it;
 * an error of the source itself ends the run.
 * @throws BaogaoError `options/invalid` where the source is no list or stream of entries or an option is out of range
 */
export function mineAll(source: CorpusSource, options: MineAllOptions = {}): AsyncGenerator<CorpusEntry, void, void> {
  if (!isSource(source)) {
    const got = typeof source === 'string' ? `the string “${source}”` : source === null ? 'null' : typeof source
    throw new BaogaoError('options/invalid', `mineAll() takes an iterable of entries and got ${got}.`, 'Put a single path or text into an array.', 'source')
  }
  return mineItems(sourceItems(source), options)
}

/** Mines items as `mineAll` does entries. @throws BaogaoError `options/invalid` */
export function mineItems(items: AsyncIterable<SourceItem>, options: MineAllOptions): AsyncGenerator<CorpusEntry, void, void> {
  const { workers = 0, miner, minerOptions } = options
  checkWorkers(workers)
  if (miner && (workers > 0 || minerOptions)) {
    throw new BaogaoError('options/invalid', 'A miner was given beside workers or minerOptions.', 'Give minerOptions alone: a miner cannot leave its thread.', 'miner')
  }
  return workers > 0 ? pooled(items, options) : inThisThread(items, options)
}

/** @throws BaogaoError `options/invalid` for a number of threads that cannot be meant */
export function checkWorkers(workers: number): void {
  if (Number.isInteger(workers) && workers >= 0 && workers <= 256) return
  throw new BaogaoError('options/invalid', `${workers} is no number of workers.`, 'Give a whole number from 0 to 256.', 'workers')
}

/** A string is iterable too, but by characters, which nobody means. */
function isSource(source: unknown): source is CorpusSource {
  return typeof source === 'object' && source !== null && (Symbol.asyncIterator in source || Symbol.iterator in source)
}

function inThisThread(items: AsyncIterable<SourceItem>, { miner, minerOptions, signal }: MineAllOptions): AsyncGenerator<CorpusEntry, void, void> {
  const own = miner ?? (minerOptions ? createMiner(minerOptions) : { mine })
  const work = async (item: SourceItem): Promise<CorpusEntry> => {
    // Mining is synchronous: without a turn of the event loop no timer and no key press could abort the run.
    await nextTurn()
    signal?.throwIfAborted()
    return mineItem(item, own)
  }
  return inFlight(items, work, { atOnce: 1, ordered: true, signal })
}

async function* pooled(items: AsyncIterable<SourceItem>, options: MineAllOptions): AsyncGenerator<CorpusEntry, void, void> {
  const { workers = 0, minerOptions = {}, ordered = true, workerMemory = 1024, signal } = options
  signal?.throwIfAborted()
  const pool = new WorkerPool({ workers, minerOptions, workerMemory })
  const work = async (item: SourceItem): Promise<CorpusEntry> => {
    try {
      return JSON.parse(await pool.run<string>(travelling(item))) as CorpusEntry
    } catch (error) {
      if (!(error instanceof WorkerLostError)) throw error
      return { id: item.id, ...(item.meta ? { meta: item.meta } : {}), error: faultOf(error) }
    }
  }
  try {
    yield* inFlight(items, work, { atOnce: workers * ENTRIES_A_WORKER, ordered, signal })
  } finally {
    await pool.close()
  }
}
