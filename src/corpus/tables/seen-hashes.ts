/** Words of 32 bits that are kept of a hash: 128 bits, of which no two contents agree by chance. */
const WORDS = 4

/** A set of SHA-256 hashes in 32 bytes or less for each: ten million take some 300 MB, where a `Set` of texts would take over a gigabyte. */
export class SeenHashes {
  #cells = new Uint32Array(1024 * WORDS)
  #count = 0

  /** Adds a hash in hexadecimal. @returns whether it is new */
  add(hash: string): boolean {
    if (this.#count * 2 * WORDS >= this.#cells.length) this.#grow()
    const words = Uint32Array.from({ length: WORDS }, (_, k) => Number.parseInt(hash.slice(k * 8, k * 8 + 8), 16))
    // All zeros mean an empty cell.
    if (words.every((word) => word === 0)) words[0] = 1
    const isNew = this.#insert(words)
    if (isNew) this.#count++
    return isNew
  }

  #insert(words: Uint32Array): boolean {
    const cells = this.#cells
    for (let at = (words[0]! * WORDS) % cells.length; ; at = (at + WORDS) % cells.length) {
      const found = cells.subarray(at, at + WORDS)
      if (found.every((word) => word === 0)) {
        found.set(words)
        return true
      }
      if (found.every((word, k) => word === words[k])) return false
    }
  }

  #grow(): void {
    const old = this.#cells
    this.#cells = new Uint32Array(old.length * 2)
    for (let at = 0; at < old.length; at += WORDS) {
      const words = old.subarray(at, at + WORDS)
      if (words.some((word) => word !== 0)) this.#insert(words)
    }
  }
}
