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

function readLines(page: Page): Line[] {
  const { raw, units, by, places } = page
  // One string for all lines: a line's text is then a slice of it, which costs next to nothing.
  const whole = page.isChanged ? keptText(page, 0, units.length) : raw
  const lines: Line[] = []
  let from = 0
  /** How many units before the line, and so far in it, are not in the string. Rules for characters drop at places only. */
  let droppedBefore = 0
  let dropped = 0
  for (let k = 0; k < places.length; k++) {
    const at = places[k]!
    if (by[at]! >= DROPPED) dropped++
    else if (units[at] === 10) {
      addLine(page, whole, from, at, droppedBefore, dropped, lines)
      from = at + 1
      droppedBefore = dropped
    }
  }
  addLine(page, whole, from, units.length, droppedBefore, dropped, lines)
  return lines
}

/** Adds the line at [from, to) if it is not blank. `before` and `until` tell how many units before `from` and `to` are not in `whole`. */
function addLine({ units, by }: Page, whole: string, from: number, to: number, before: number, until: number, lines: Line[]): void {
  let start = from
  let end = to
  let textStart = from - before
  let textEnd = to - until
  for (; start < end && (by[start]! >= DROPPED || units[start] === 32); start++) if (by[start]! < DROPPED) textStart++
  for (; end > start && (by[end - 1]! >= DROPPED || units[end - 1] === 32); end--) if (by[end - 1]! < DROPPED) textEnd--
  if (start < end) lines.push({ start, end, text: whole.slice(textStart, textEnd) })
}

/** A line again after a rule dropped some of it, or undefined if nothing but spaces is left. */
function trimmedLine(page: Page, from: number, to: number): Line | undefined {
  const { units, by } = page
  let start = from
  let end = to
  while (start < end && (by[start]! >= DROPPED || units[start] === 32)) start++
  while (end > start && (by[end - 1]! >= DROPPED || units[end - 1] === 32)) end--
  return start < end ? { start, end, text: keptText(page, start, end) } : undefined
}
