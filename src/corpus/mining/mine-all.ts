import { setImmediate as nextTurn } from 'node:timers/promises'
import { createMiner, mine } from '../../mine.ts'
import { BaogaoError } from '../../model/errors.ts'
import type { Mined } from '../../model/report.ts'
import { type CorpusItem, mineItem, type SourceItem, travelling } from './corpus-item.ts'
import { type CorpusEntry, type CorpusSource, type FailedEntry, faultOf, type MinedEntry } from './entries.ts'
import { inFlight } from './in-flight.ts'
import { toNdjson } from '../tables/ndjson.ts'
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
  checkOptions(options)
  return options.workers ? minedEntries(source, options) : inThisThread(source, options)
}

/** The entries of `mineAll` as NDJSON lines. @throws BaogaoError `options/invalid` */
export async function* minedLines(source: CorpusSource, options: MineAllOptions): AsyncGenerator<string, void, void> {
  checkOptions(options)
  if (!options.workers) for await (const entry of inThisThread(source, options)) yield toNdjson([entry])
  else for await (const { answer } of pooled(source, options)) yield typeof answer === 'string' ? answer : toNdjson([answer])
}

async function* minedEntries(source: CorpusSource, options: MineAllOptions): AsyncGenerator<CorpusEntry, void, void> {
  for await (const { item, answer } of pooled(source, options)) yield typeof answer === 'string' ? entryOf(item, answer) : answer
}

/** An entry that reads its line when it is first asked what was mined. */
function entryOf({ id, meta }: CorpusItem, line: string): MinedEntry {
  return {
    id, ...(meta === undefined ? {} : { meta }),
    get mined() {
      const { mined: value } = JSON.parse(line) as MinedEntry
      Object.defineProperty(this, 'mined', { value, enumerable: true })
      return value
    },
  }
}

/** @throws BaogaoError `options/invalid` for a miner that would have to leave its thread, and as `checkWorkers` */
function checkOptions({ workers = 0, miner, minerOptions }: MineAllOptions): void {
  checkWorkers(workers)
  if (miner && (workers > 0 || minerOptions)) {
    throw new BaogaoError('options/invalid', 'A miner was given beside workers or minerOptions.', 'Give minerOptions alone: a miner cannot leave its thread.', 'miner')
  }
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

function inThisThread(source: CorpusSource, { miner, minerOptions, signal }: MineAllOptions): AsyncGenerator<CorpusEntry, void, void> {
  const own = miner ?? (minerOptions ? createMiner(minerOptions) : { mine })
  const work = async (item: SourceItem): Promise<CorpusEntry> => {
    // Mining is synchronous: without a turn of the event loop no timer and no key press could abort the run.
    await nextTurn()
    signal?.throwIfAborted()
    return mineItem(item, own)
  }
  return inFlight(sourceItems(source), work, { atOnce: 1, ordered: true, signal })
}

/** What a worker says of an item: a line with what was mined, or what went wrong. */
interface Answered {
  item: CorpusItem
  answer: string | FailedEntry
}

async function* pooled(source: CorpusSource, options: MineAllOptions): AsyncGenerator<Answered, void, void> {
  const { workers = 0, minerOptions = {}, ordered = true, workerMemory = 1024, signal } = options
  signal?.throwIfAborted()
  const pool = new WorkerPool({ workers, minerOptions, workerMemory })
  const work = async (given: SourceItem): Promise<Answered> => {
    const item = travelling(given)
    try {
      return { item, answer: await pool.run<string | FailedEntry>(item) }
    } catch (error) {
      if (!(error instanceof WorkerLostError)) throw error
      return { item, answer: { id: item.id, ...(item.meta ? { meta: item.meta } : {}), error: faultOf(error) } }
    }
  }
  try {
    yield* inFlight(sourceItems(source), work, { atOnce: workers * ENTRIES_A_WORKER, ordered, signal })
  } finally {
    await pool.close()
  }
}
