import type { CleanText } from './clean/clean.ts'
import type { TextSpan } from './model/span.ts'
import type { Place } from './split/metadata.ts'

/** The raw text, asked in clean offsets. The only way from clean to raw. */
export class RawText {
  readonly #raw: string
  readonly #map: CleanText['map']

  constructor(raw: string, map: CleanText['map']) {
    this.#raw = raw
    this.#map = map
  }

  textOf(place: Place): string {
    return this.spanOf(place).text
  }

  /** An empty place is empty in the raw text too. */
  spanOf({ start: from, end: to }: Place): TextSpan {
    const start = this.#map.rawOf(from)
    const end = to > from ? this.#map.rawOf(to - 1) + 1 : start
    return { start, end, text: this.#raw.slice(start, end) }
  }
}
