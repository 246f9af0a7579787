/** The thread of a worker: takes one job after another, answers each with one message. */
import { parentPort, workerData } from 'node:worker_threads'
import { createMiner } from '../mine.ts'
import { readLexicon } from '../words/lexicon.ts'
import { type CorpusItem, mineItem } from './corpus-item.ts'
import type { WorkerSetup } from './worker-pool.ts'

const port = parentPort!
const { lexicon, minerOptions } = workerData as WorkerSetup
const miner = createMiner({ ...minerOptions, lexicon: readLexicon(lexicon) })

let last = Promise.resolve()
port.on('message', (item: CorpusItem) => {
  // JSON travels faster than objects.
  last = last.then(async () => port.postMessage(JSON.stringify(await mineItem(item, miner))))
})
port.postMessage('ready')
