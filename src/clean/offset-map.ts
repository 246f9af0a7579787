/**
 * Takes offsets of a clean text back to its raw text. Kept as runs: clean text is raw text with pieces left out, so each run
 * of kept units has one shift.
 */
export class OffsetMap {
  /** Clean offset at which each run starts, ascending; the first is 0. */
  readonly #clean: Int32Array
  /** Raw offset of the same unit. */
  readonly #raw: Int32Array
  readonly #rawLength: number
  /** The run of the last answer: places are asked for mostly in order. */
  #run = 0

  private constructor(clean: Int32Array, raw: Int32Array, rawLength: number) {
    this.#clean = clean
    this.#raw = raw
    this.#rawLength = rawLength
  }

  /** @param by one byte for each raw unit; units whose byte reaches `dropped` are not in the clean text */
  static ofDropped(by: Uint8Array, dropped: number): OffsetMap {
    let runs = 0
    let wasKept = false
    for (let i = 0; i < by.length; i++) {
      const isKept = by[i]! < dropped
      if (isKept && !wasKept) runs++
      wasKept = isKept
    }
    const clean = new Int32Array(runs)
    const raw = new Int32Array(runs)
    let kept = 0
    let run = 0
    wasKept = false
    for (let i = 0; i < by.length; i++) {
      const isKept = by[i]! < dropped
      if (isKept && !wasKept) {
        clean[run] = kept
        raw[run++] = i
      }
      wasKept = isKept
      if (isKept) kept++
    }
    return new OffsetMap(clean, raw, by.length)
  }

  /** The raw offset of the clean unit at `at`, which must be a unit of the clean text. */
  rawOf(at: number): number {
    const clean = this.#clean
    if (clean.length === 0) return this.#rawLength
    let run = this.#run
    if (clean[run]! > at || (run + 1 < clean.length && clean[run + 1]! <= at)) {
      run = run + 2 < clean.length && clean[run + 1]! <= at && clean[run + 2]! > at ? run + 1 : runOf(clean, at)
      this.#run = run
    }
    return Math.min(this.#rawLength, this.#raw[run]! + at - clean[run]!)
  }
}

/** The last run that starts at or before `at`. */
function runOf(clean: Int32Array, at: number): number {
  let low = 0
  let high = clean.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (clean[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}
