/** The whole of `mine` as a contender. */
import { createMiner, type Mined } from '../../dist/index.js'
import type { Contender } from './harness.ts'

/** All that was found. */
export function countRecords({ reports }: Mined): number {
  return reports.reduce((n, r) => n + r.sentences.length + r.metrics.length + r.dates.length + r.slogans.length + r.documents.length, 0)
}

/** @param mine that of a miner of its own, unless it is given */
export function mineContender(mine: (raw: string) => Mined = createMiner().mine): Contender {
  return { name: 'baogao mine', run: (text) => countRecords(mine(text)) }
}
