import { charClasses } from '../model/chars.ts'

/** Set in `Page.by` beside the rule's number where the unit was dropped; without it the unit was replaced. */
export const DROPPED = 0x80

/**
 * The raw text while the cleaning rules work on it. A rule may replace a code unit by one other or drop it, and never moves
 * or inserts anything, so the place of every unit in the raw text stays known.
 */
export interface Page {
  raw: string
  /** One code unit for each of the raw text, as the rules so far have left it. */
  units: Uint16Array
  /** For each unit 0, or the number of the rule that replaced it, or that number with `DROPPED`. */
  by: Uint8Array
  /** Class of each code unit, see `charClasses`. */
  classes: Uint8Array
  /** Text of the sites around the reports, dropped; in raw units. */
  noise: { start: number; end: number; reason: string }[]
  /** The lines, once a rule has asked for them; see `pageLines`. */
  lines: Line[] | undefined
}

/** A cleaning rule: one kind of dirt, in one file. */
export interface CleanRule {
  /** `clean/what` */
  id: string
  /**
   * @param page changed in place
   * @param number what to write into `page.by`
   */
  apply(page: Page, number: number): void
}

/** A page on which no rule has worked yet. */
export function openPage(raw: string): Page {
  const units = new Uint16Array(raw.length)
  for (let i = 0; i < raw.length; i++) units[i] = raw.charCodeAt(i)
  return { raw, units, by: new Uint8Array(raw.length), classes: charClasses(), noise: [], lines: undefined }
}

export function replaceUnit(page: Page, at: number, unit: number, rule: number): void {
  page.units[at] = unit
  page.by[at] = rule
}

export function dropUnits(page: Page, start: number, end: number, rule: number): void {
  page.by.fill(rule | DROPPED, start, end)
}

/** The first unit at or after `at` that stands, or `page.units.length`. */
export function nextKept(page: Page, at: number): number {
  const { by } = page
  let i = at
  while (i < by.length && by[i]! >= DROPPED) i++
  return i
}

/** A line of the page: its first and last unit that stand and are no space. Blank lines are not listed. */
export interface Line {
  start: number
  /** One past the last unit. */
  end: number
  text: string
}

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
  page.lines = pageLines(page).flatMap((line) => (changed.has(line) ? trimmedLine(page, line.start, line.end) ?? [] : line))
}

function readLines(page: Page): Line[] {
  const { units, by } = page
  // One string for all lines: a line's text is then a slice of it, which costs next to nothing.
  const whole = keptText(page, 0, units.length)
  const lines: Line[] = []
  let at = 0
  for (let from = 0; from < units.length; ) {
    let start = -1
    let end = from
    let textStart = at
    let textEnd = at
    let i = from
    for (; i < units.length; i++) {
      if (by[i]! >= DROPPED) continue
      const unit = units[i]!
      at++
      if (unit === 10) break
      if (unit === 32) continue
      if (start < 0) {
        start = i
        textStart = at - 1
      }
      end = i + 1
      textEnd = at
    }
    if (start >= 0) lines.push({ start, end, text: whole.slice(textStart, textEnd) })
    from = i + 1
  }
  return lines
}

/** A line again after a rule dropped some of it, or undefined if nothing but spaces is left. */
function trimmedLine(page: Page, from: number, to: number): Line | undefined {
  const { units, by } = page
  const skipped = (i: number): boolean => by[i]! >= DROPPED || units[i] === 32
  let start = from
  let end = to
  while (start < end && skipped(start)) start++
  while (end > start && skipped(end - 1)) end--
  return start < end ? { start, end, text: keptText(page, start, end) } : undefined
}

let decoder: InstanceType<typeof TextDecoder> | undefined

/** A call with more arguments than this may overflow the stack. */
const MOST_ARGUMENTS = 8192

/** The units of [start, end) that stand, as a string of as many units. */
export function keptText({ units, by }: Page, start: number, end: number): string {
  const kept = new Uint16Array(end - start)
  let count = 0
  for (let i = start; i < end; i++) if (by[i]! < DROPPED) kept[count++] = units[i]!
  decoder ??= new TextDecoder('utf-16le', { ignoreBOM: true })
  const text = decoder.decode(kept.subarray(0, count))
  // The decoder is the fastest way, but spoils lone surrogates.
  return text.includes('\ufffd') ? spelled(kept.subarray(0, count)) : text
}

function spelled(units: Uint16Array): string {
  let text = ''
  for (let i = 0; i < units.length; i += MOST_ARGUMENTS) text += String.fromCharCode(...units.subarray(i, i + MOST_ARGUMENTS))
  return text
}
