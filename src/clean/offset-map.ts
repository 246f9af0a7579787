/** The high bit of four bytes at once. */
const HIGH_BITS = 0x80808080

/**
 * Takes offsets of a clean text back to its raw text. Kept as runs: clean text is raw text with pieces left out, so each run
 * of kept units has one shift.
 */
export class OffsetMap {
  /** Clean offset at which each run starts, ascending; the first is 0. */
  readonly clean: readonly number[]
  /** Raw offset of the same unit. */
  readonly raw: readonly number[]
  /** How many units the clean text has. */
  readonly length: number
  readonly #rawLength: number
  /** The run of the last answer: what is asked next mostly stands in it or close behind. */
  #run = 0

  private constructor(clean: number[], raw: number[], length: number, rawLength: number) {
    this.clean = clean
    this.raw = raw
    this.length = length
    this.#rawLength = rawLength
  }

  /** The map of a text of which nothing was left out. */
  static identity(length: number): OffsetMap {
    return new OffsetMap([0], [0], length, length)
  }

  /** @param by one byte for each raw unit, at an address that four divides; those with the high bit are not in the clean text */
  static ofDropped(by: Uint8Array): OffsetMap {
    const words = new Int32Array(by.buffer, by.byteOffset, by.length >> 2)
    const clean: number[] = []
    const raw: number[] = []
    let kept = 0
    for (let i = 0; i < by.length; ) {
      if (by[i]! >= 0x80) {
        i++
        continue
      }
      clean.push(kept)
      raw.push(i)
      const end = endOfRun(by, words, i)
      kept += end - i
      i = end
    }
    return new OffsetMap(clean, raw, kept, by.length)
  }

  /** The raw offset of the clean unit at `at`, which must be a unit of the clean text. */
  rawOf(at: number): number {
    const { clean, raw } = this
    if (clean.length === 0) return this.#rawLength
    let run = at < clean[this.#run]! ? 0 : this.#run
    let past = run + 1
    for (let step = 1; past < clean.length && clean[past]! <= at; step *= 2) {
      run = past
      past += step
    }
    for (past = Math.min(past, clean.length); past - run > 1; ) {
      const middle = (run + past) >>> 1
      if (clean[middle]! <= at) run = middle
      else past = middle
    }
    this.#run = run
    return Math.min(this.#rawLength, raw[run]! + at - clean[run]!)
  }
}

/** Where the run of kept units ends that goes on at `from`. */
function endOfRun(by: Uint8Array, words: Int32Array, from: number): number {
  let i = from
  while ((i & 3) !== 0 && i < by.length && by[i]! < 0x80) i++
  if ((i & 3) === 0) {
    let word = i >> 2
    while (word < words.length && (words[word]! & HIGH_BITS) === 0) word++
    i = word << 2
  }
  while (i < by.length && by[i]! < 0x80) i++
  return i
}
