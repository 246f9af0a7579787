import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { BaogaoError } from '../../model/errors.ts'
import { loadDefaultLexicon } from '../../words/load-default.ts'
import { assembleParts, type CorpusFormat, partFormat } from './assemble-parts.ts'
import { type CorpusSource, type Fault, faultOf } from '../mining/entries.ts'
import { inFlight } from '../mining/in-flight.ts'
import { checkWorkers } from '../mining/mine-all.ts'
import { planParts, type PlannedPart } from './part-plan.ts'
import { type PartJob, type PartSummary, SUMMARY_FILE } from './part-writer.ts'
import { sourceItems } from '../mining/source-items.ts'
import { packageVersion } from '../package-files.ts'
import { TABLE_SCHEMAS } from './table-schema.ts'
import { type TravellingOptions, WorkerLostError, WorkerPool } from '../mining/worker-pool.ts'

/** How far a corpus is built. */
export interface BuildProgress extends PartSummary {
  /** Bytes of the texts that are done. */
  bytes: number
}

/** How a corpus is built. */
export interface BuildOptions {
  /** `duckdb`, the default for an output that ends in `.duckdb`; else `parquet` (the default), `csv` or `ndjson`: a folder with a file for each table. */
  format?: CorpusFormat
  /** Threads that mine; 1 by default. */
  workers?: number
  /** What the miners are told. */
  minerOptions?: TravellingOptions
  /** Megabytes that the objects of one worker may take, 1024 by default. */
  workerMemory?: number
  /** Keeps the parts, so that the next build of a corpus mines only what has changed. */
  keepParts?: boolean
  signal?: AbortSignal
  /** Told after each part. */
  onProgress?: (progress: BuildProgress) => void
}

/**
 * Mines a source into a corpus of tables. What is done is kept beside the output, in `OUT.parts`, part by part under the hash of its content:
 * a run that was killed goes on where it was, and the result has the same bytes as that of a run that was not; a DuckDB file the same rows in
 * the same order, since DuckDB leaves chance bytes between them.
 * A content that occurs again is not mined again; texts that fail are rows of `sources`.
 * @returns how many texts there were and what became of them
 * @throws BaogaoError `options/invalid`, `output/missing-package`, `output/not-writable`; what `source` throws
 */
export async function buildCorpus(source: CorpusSource, out: string, options: BuildOptions = {}): Promise<BuildProgress> {
  const { format = out.endsWith('.duckdb') ? 'duckdb' : 'parquet', workers = 1, minerOptions = {}, workerMemory = 1024, signal, keepParts = false } = options
  checkWorkers(workers)
  const folder = `${out}.parts`
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new BaogaoError('output/not-writable', `${folder}: cannot be made: ${(cause as Error).message}.`, 'Give another output.', out, { cause })
  })
  const pool = new WorkerPool({ workers: Math.max(1, workers), minerOptions, workerMemory })
  const names: string[] = []
  try {
    const total: BuildProgress = { sources: 0, failed: 0, duplicates: 0, reports: 0, bytes: 0 }
    const parts = planParts(sourceItems(source), settingsOf(format, minerOptions))
    const make = async (part: PlannedPart) => ({ part, summary: await makePart(pool, part, join(folder, part.name), format) })
    for await (const { part, summary } of inFlight(parts, make, { atOnce: 2 * Math.max(1, workers), ordered: true, signal })) {
      names.push(join(folder, part.name))
      for (const key of ['sources', 'failed', 'duplicates', 'reports'] as const) total[key] += summary[key]
      total.bytes += part.bytes
      options.onProgress?.({ ...total })
    }
    await pool.close()
    await assembleParts(format, names, out)
    if (!keepParts) await rm(folder, { recursive: true })
    return total
  } finally {
    await pool.close()
  }
}

/** All that a part depends on beside its texts. */
function settingsOf(format: CorpusFormat, minerOptions: TravellingOptions): string {
  const schema = createHash('sha256').update(JSON.stringify(TABLE_SCHEMAS)).digest('hex')
  const { sections, ...others } = minerOptions
  const model = sections ? createHash('sha256').update(sections.weights).update(sections.prints).update(sections.transitions).digest('hex') : null
  return JSON.stringify([packageVersion(), loadDefaultLexicon().sourceHash, schema, partFormat(format), model, others])
}

/** Has a part made, unless it is there. A text over which its worker goes away is left out, with the reason, and the rest made again. */
async function makePart(pool: WorkerPool, { items }: PlannedPart, folder: string, format: CorpusFormat): Promise<PartSummary> {
  const summary = join(folder, SUMMARY_FILE)
  if (existsSync(summary)) return JSON.parse(await readFile(summary, 'utf8')) as PartSummary
  const job: PartJob = { items: [...items], folder, format: partFormat(format) }
  for (;;) {
    try {
      const made = await pool.run<PartSummary | { error: Fault }>(job)
      if ('error' in made) throw new BaogaoError('output/not-writable', `${folder}: cannot be written: ${made.error.message}.`, 'Make room or write elsewhere.', folder)
      return made
    } catch (error) {
      if (!(error instanceof WorkerLostError) || job.items[error.at]!.skipped) throw error
      job.items[error.at] = { ...job.items[error.at]!, skipped: faultOf(error) }
    }
  }
}
