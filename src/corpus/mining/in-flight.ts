/** How much work is under way at a time, and in which order its results come. */
export interface FlightOptions {
  /** At most so many are begun and not yet handed out, however slow the reader. */
  atOnce: number
  /** `true`: in the order of the source; `false`: as they are done. */
  ordered: boolean
  /** Ends the run with its reason, also while it waits. */
  signal?: AbortSignal | undefined
}

/** Does work on each of a source, some at a time. The source is asked only when there is room, and closed when the reader stops. */
export async function* inFlight<From, To>(source: AsyncIterable<From>, work: (from: From) => Promise<To>, options: FlightOptions): AsyncGenerator<To, void, void> {
  const { atOnce, ordered, signal } = options
  const begun = new Map<number, Promise<[n: number, result: To]>>()
  const iterator = source[Symbol.asyncIterator]()
  const { stopped, forget } = stopOf(signal)
  try {
    let isOpen = true
    for (let count = 0; ;) {
      while (isOpen && begun.size < atOnce) {
        signal?.throwIfAborted()
        const next = await Promise.race([iterator.next(), stopped])
        if (next.done) isOpen = false
        else begin(begun, count++, work(next.value))
      }
      if (begun.size === 0) return
      const first = ordered ? begun.values().next().value! : Promise.race(begun.values())
      const [n, result] = await Promise.race([first, stopped])
      begun.delete(n)
      yield result
    }
  } finally {
    forget()
    await iterator.return?.()
  }
}

function begin<To>(begun: Map<number, Promise<[n: number, result: To]>>, n: number, work: Promise<To>): void {
  const numbered = work.then((result): [number, To] => [n, result])
  // A failure is met when its turn comes.
  numbered.catch(() => {})
  begun.set(n, numbered)
}

/** A promise that only ever fails, with the reason of the signal. */
function stopOf(signal: AbortSignal | undefined): { stopped: Promise<never>; forget: () => void } {
  let stop: () => void = () => {}
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal!.reason as Error)
    signal?.addEventListener('abort', stop, { once: true })
  })
  stopped.catch(() => {})
  return { stopped, forget: () => signal?.removeEventListener('abort', stop) }
}
