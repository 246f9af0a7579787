import type { CleanText } from './clean/clean.ts'
import type { TextSpan } from './model/span.ts'
import type { Place } from './split/metadata.ts'

/** The raw text, asked in clean offsets. The only way from clean to raw. */
export class RawText {
  readonly raw: string
  readonly #map: CleanText['map']

  constructor(raw: string, map: CleanText['map']) {
    this.raw = raw
    this.#map = map
  }

  startOf({ start }: Place): number {
    return this.#map.rawOf(start)
  }

  /** @param rawStart what `startOf` answers for the same place, which is the end as well where the place is empty */
  endOf({ start, end }: Place, rawStart: number): number {
    return end > start ? this.#map.rawOf(end - 1) + 1 : rawStart
  }

  textOf(place: Place): string {
    const start = this.startOf(place)
    return this.raw.slice(start, this.endOf(place, start))
  }

  spanOf(place: Place): TextSpan {
    const start = this.startOf(place)
    const end = this.endOf(place, start)
    return { start, end, text: this.raw.slice(start, end) }
  }
}
