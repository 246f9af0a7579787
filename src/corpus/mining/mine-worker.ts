/** The thread of a worker: takes one job after another, answers each with one message. */
import { parentPort, workerData } from 'node:worker_threads'
import { createMiner } from '../../mine.ts'
import { readLexicon } from '../../words/lexicon.ts'
import { type CorpusItem, mineItem } from './corpus-item.ts'
import { faultOf, type FailedEntry } from './entries.ts'
import { toNdjson } from '../tables/ndjson.ts'
import { type PartJob, writePart } from '../tables/part-writer.ts'
import { createWordCounter, type WordCounter } from '../texts/report-words.ts'
import type { WorkerSetup } from './worker-pool.ts'

const port = parentPort!
const { lexicon: bytes, minerOptions, progress } = workerData as WorkerSetup
const lexicon = readLexicon(bytes)
const miner = createMiner({ ...minerOptions, lexicon })
let counter: WordCounter | undefined

/** What was mined travels as a line of JSON, which takes less time than objects and asks nothing of the thread that hands it on. */
async function entryOf(item: CorpusItem): Promise<string | FailedEntry> {
  const entry = await mineItem(item, miner)
  return 'error' in entry ? entry : toNdjson([entry])
}

async function answerTo(job: CorpusItem | PartJob): Promise<unknown> {
  if (!('folder' in job)) return entryOf(job)
  counter ??= createWordCounter(lexicon, minerOptions.userWords)
  return writePart(job, miner, counter, (at) => Atomics.store(progress, 0, at)).catch((error: unknown) => ({ error: faultOf(error) }))
}

let last = Promise.resolve()
port.on('message', (job: CorpusItem | PartJob) => {
  last = last.then(async () => port.postMessage(await answerTo(job)))
})
port.postMessage('ready')
