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

/** A line as it is read, with the spaces around it. */
interface Stretch {
  from: number
  to: number
  /** How many units before `from` and before `to` were dropped. Rules for characters drop at places only. */
  droppedBefore: number
  dropped: number
  spaces: number
}

function readLines(page: Page): Line[] {
  const { raw, units, by, places } = page
  // One string for all lines: a line's text is then a slice of it, which costs next to nothing.
  const whole = page.isChanged ? keptText(page, 0, units.length) : raw
  const lines: Line[] = []
  const stretch: Stretch = { from: 0, to: 0, droppedBefore: 0, dropped: 0, spaces: 0 }
  for (let k = 0; k < places.length; k++) {
    const at = places[k]!
    if (by[at]! >= DROPPED) stretch.dropped++
    else if (units[at] === 32) stretch.spaces++
    else if (units[at] === 10) {
      stretch.to = at
      addLine(page, whole, stretch, lines)
      stretch.from = at + 1
      stretch.droppedBefore = stretch.dropped
      stretch.spaces = 0
    }
  }
  stretch.to = units.length
  addLine(page, whole, stretch, lines)
  return lines
}

/** Adds a line if it is not blank. */
function addLine({ units, by }: Page, whole: string, { from, to, droppedBefore, dropped, spaces }: Stretch, lines: Line[]): void {
  let start = from
  let end = to
  let before = 0
  let after = 0
  for (; start < end && (by[start]! >= DROPPED || units[start] === 32); start++) if (by[start]! < DROPPED) before++
  for (; end > start && (by[end - 1]! >= DROPPED || units[end - 1] === 32); end--) if (by[end - 1]! < DROPPED) after++
  if (start === end) return
  const textStart = from - droppedBefore + before
  const textEnd = to - dropped - after
  lines.push({ start, end, text: whole.slice(textStart, textEnd), length: textEnd - textStart, isSpaced: spaces > before + after })
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
  return { start, end, text, length: text.length, isSpaced: text.includes(' ') }
}
