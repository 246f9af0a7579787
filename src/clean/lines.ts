import { DROPPED, keptText, type Line, type Page } from './page.ts'

/**
 * The lines that are not blank, without the spaces around them. They are read once, by the first rule that asks, when the rules
 * for characters are through; `refreshLines` must be told where a rule for lines drops anything that later rules shall not see.
 */
export function pageLines(page: Page): Line[] {
  return (page.lines ??= readLines(page))
}

/** Reads anew the lines that a rule changed, and forgets those of which nothing is left. */
export function refreshLines(page: Page, changed: ReadonlySet<Line>): void {
  if (changed.size === 0) return
  const lines: Line[] = []
  for (const line of pageLines(page)) {
    const kept = changed.has(line) ? trimmedLine(page, line.start, line.end) : line
    if (kept) lines.push(kept)
  }
  page.lines = lines
}

/** A line whose text is made when it is asked for: of most lines, their units tell enough. */
class PageLine implements Line {
  readonly start: number
  readonly end: number
  readonly length: number
  readonly isSpaced: boolean
  readonly #page: Page
  #text: string | undefined

  constructor(page: Page, start: number, end: number, length: number, isSpaced: boolean) {
    this.#page = page
    this.start = start
    this.end = end
    this.length = length
    this.isSpaced = isSpaced
  }

  get text(): string {
    return (this.#text ??= keptText(this.#page, this.start, this.end))
  }
}

function readLines(page: Page): Line[] {
  const { units, by, places } = page
  const lines: Line[] = []
  let from = 0
  let dropped = 0
  let spaces = 0
  for (let k = 0; k < places.length; k++) {
    const at = places[k]!
    // Rules for characters drop at places only.
    if (by[at]! >= DROPPED) dropped++
    else if (units[at] === 32) spaces++
    else if (units[at] === 10) {
      addLine(page, from, at, dropped, spaces, lines)
      from = at + 1
      dropped = 0
      spaces = 0
    }
  }
  addLine(page, from, units.length, dropped, spaces, lines)
  return lines
}

/** Adds a line if it is not blank, of which so many units were dropped and so many are spaces. */
function addLine(page: Page, from: number, to: number, dropped: number, spaces: number, lines: Line[]): void {
  const { units, by } = page
  let start = from
  let end = to
  let around = 0
  for (; start < end && (by[start]! >= DROPPED || units[start] === 32); start++) if (by[start]! >= DROPPED) around++
  for (; end > start && (by[end - 1]! >= DROPPED || units[end - 1] === 32); end--) if (by[end - 1]! >= DROPPED) around++
  if (start === end) return
  const inside = dropped - around
  const trimmed = start - from + to - end - around
  lines.push(new PageLine(page, start, end, end - start - inside, spaces > trimmed))
}

/** A line again after a rule dropped some of it, or undefined if nothing but spaces is left. */
function trimmedLine(page: Page, from: number, to: number): Line | undefined {
  const { units, by } = page
  let start = from
  let end = to
  while (start < end && (by[start]! >= DROPPED || units[start] === 32)) start++
  while (end > start && (by[end - 1]! >= DROPPED || units[end - 1] === 32)) end--
  if (start === end) return undefined
  const text = keptText(page, start, end)
  return new PageLine(page, start, end, text.length, text.includes(' '))
}
