/** Finds where elements end for the last time, each name once. */
export class LastEnds {
  readonly #source: string
  readonly #places = new Map<string, number>()

  constructor(source: string) {
    this.#source = source
  }

  /** Whether an end tag of that name stands after `offset`. */
  isAfter(name: string, offset: number): boolean {
    let place = this.#places.get(name)
    if (place === undefined) {
      place = Math.max(this.#source.lastIndexOf(`</${name}`), this.#source.lastIndexOf(`</${name.toUpperCase()}`))
      this.#places.set(name, place)
    }
    return place > offset
  }
}
