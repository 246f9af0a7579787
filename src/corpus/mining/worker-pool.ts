import { Worker } from 'node:worker_threads'
import { createMiner, type MinerOptions } from '../../mine.ts'
import { BaogaoError } from '../../model/errors.ts'
import { readLexicon } from '../../words/lexicon.ts'
import { WORKER_FILE } from '../package-files.ts'
import { sharedLexiconBytes } from '../../words/load-default.ts'

/** What miners in other threads can be told: what can travel. */
export type TravellingOptions = Omit<MinerOptions, 'lexicon'>

/** How many threads mine, and how. */
export interface PoolOptions {
  workers: number
  minerOptions: TravellingOptions
  /** Megabytes of memory that the objects of one worker may take; a text that needs more is reported and costs its worker. */
  workerMemory: number
}

/** What a worker is started with. */
export interface WorkerSetup {
  lexicon: SharedArrayBuffer
  minerOptions: TravellingOptions
  /** One cell in which the worker says where in its job it is, for the case that it cannot say so any more. */
  progress: Int32Array
}

/** A worker that went away over a job. */
export class WorkerLostError extends BaogaoError {
  /** How far it had come in its job: the number that it had last written into its `progress`. */
  readonly at: number

  constructor(reason: string, at: number) {
    super('corpus/worker-lost', `The worker that mined it went away: ${reason}.`, 'Mine it alone, or give workers more memory.')
    this.at = at
  }
}

interface Task {
  job: unknown
  resolve: (answer: unknown) => void
  reject: (error: Error) => void
}

interface Seat {
  worker: Worker
  progress: Int32Array
  /** The first is being done, the next waits inside the worker, so that it need not wait for us. */
  tasks: Task[]
  isReady: boolean
  failure: string
}

const TASKS_A_SEAT = 2

/** Threads with a miner each, which share one lexicon. A thread that goes away is replaced. */
export class WorkerPool {
  readonly #options: PoolOptions
  readonly #lexicon = sharedLexiconBytes()
  readonly #seats: Seat[]
  #waiting: Task[] = []
  #isClosed = false

  /** @throws BaogaoError for options that `createMiner` refuses */
  constructor(options: PoolOptions) {
    createMiner({ ...options.minerOptions, lexicon: readLexicon(this.#lexicon) })
    this.#options = options
    this.#seats = Array.from({ length: options.workers }, () => this.#open())
  }

  /** Has a job done; its answer. @throws WorkerLostError where the worker did not survive it */
  run<Answer>(job: unknown): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve: resolve as Task['resolve'], reject })
      this.#deal()
    })
  }

  /** Ends all threads, whatever they do. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all(this.#seats.map(({ worker }) => worker.terminate()))
  }

  #open(): Seat {
    const progress = new Int32Array(new SharedArrayBuffer(4))
    const workerData: WorkerSetup = { lexicon: this.#lexicon, minerOptions: this.#options.minerOptions, progress }
    // The same from `src/corpus` and from `dist/corpus`.
    const worker = new Worker(WORKER_FILE, {
      workerData, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: this.#options.workerMemory },
    })
    const seat: Seat = { worker, progress, tasks: [], isReady: false, failure: 'it ended' }
    worker.on('message', (answer: unknown) => {
      if (seat.isReady) seat.tasks.shift()!.resolve(answer)
      seat.isReady = true
      this.#deal()
    })
    worker.on('error', (error) => (seat.failure = error instanceof Error ? error.message : String(error)))
    worker.on('exit', () => this.#replace(seat))
    return seat
  }

  #deal(): void {
    while (this.#waiting.length > 0) {
      const seat = this.#seats.reduce((best, other) => (other.tasks.length < best.tasks.length ? other : best))
      if (seat.tasks.length >= TASKS_A_SEAT) return
      const task = this.#waiting.shift()!
      seat.tasks.push(task)
      seat.worker.postMessage(task.job)
    }
  }

  #replace(seat: Seat): void {
    if (this.#isClosed) return
    const lost = seat.isReady ? seat.tasks.splice(0, 1) : [...seat.tasks, ...this.#waiting.splice(0)]
    const error = new WorkerLostError(seat.failure, seat.progress[0]!)
    for (const { reject } of lost) reject(error)
    if (!seat.isReady) return void this.close()
    this.#waiting.unshift(...seat.tasks)
    this.#seats[this.#seats.indexOf(seat)] = this.#open()
    this.#deal()
  }
}
