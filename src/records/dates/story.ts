import type { DateAnchor } from './calendar.ts'

/** A year further than this from the report is history or outlook: it holds for its paragraph at most. */
const NEAR = 1

/**
 * Which year the text is telling of, so that 6月10日 and 年底 find theirs: the year last stated in the paragraph; else the
 * year of the heading or of the last paragraph that opened with one (一、2012年工作回顾); else that of the report.
 */
export class Story {
  readonly anchor: DateAnchor
  #chapter: number | null = null
  #paragraph: number | null = null
  /** The month last named in the paragraph, for a lone 20日. */
  month: number | null = null
  /** The day last named in the paragraph, for 次日. */
  day: number | null = null
  /** The year last stated anywhere: it shows the century, where nothing else does. */
  lastStated: number | null = null

  constructor(anchor: DateAnchor) {
    this.anchor = anchor
  }

  /** The year that an expression without one belongs to, null if nothing tells it. */
  get year(): number | null {
    return this.#paragraph ?? this.#chapter ?? this.anchor.year
  }

  /** A new paragraph begins. */
  turn(): void {
    this.#paragraph = null
    this.month = null
    this.day = null
  }

  /** The text names a year that it goes on to tell of. @param opening whether a paragraph or heading opens with it */
  tell(year: number, opening: boolean): void {
    const { year: own } = this.anchor
    if (own !== null && year > own + NEAR) return
    this.#paragraph = year
    if (opening && (own === null || Math.abs(year - own) <= NEAR)) this.#chapter = year
  }
}
