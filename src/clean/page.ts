import { charClasses } from '../model/chars.ts'
import { placeUnits } from './places.ts'
import type { Settled } from './settled.ts'
import { UnitBuffer } from './unit-buffer.ts'

/** Set in `Page.by` beside the rule's number where the unit was dropped; without it the unit was replaced. */
export const DROPPED = 0x80

/**
 * The raw text while the cleaning rules work on it. A rule may replace a code unit by one other or drop it, and never moves
 * or inserts anything, so the place of every unit in the raw text stays known.
 */
export interface Page {
  raw: string
  memory: Memory
  /** One code unit for each of the raw text, as the rules so far have left it. */
  units: Uint16Array
  /** For each unit 0, or the number of the rule that replaced it, or that number with `DROPPED`. */
  by: Uint8Array
  /** Where the units stand that can matter to a rule for characters, in order; see `placeUnits`. */
  places: Int32Array
  /** Class of each code unit, see `charClasses`. */
  classes: Uint8Array
  /** Whether any unit was replaced or dropped. */
  isChanged: boolean
  /** Whether any unit was dropped. */
  hasDropped: boolean
  /** Text of the sites around the reports, dropped; in raw units. */
  noise: { start: number; end: number; reason: string }[]
  /** Spun words that were repaired, in raw units, in order. */
  spun: { start: number; end: number; repaired: string }[]
  /** How many signs of spun text stand in it; see `spunRule`. Whole numbers only: a field that turns fractional slows all that reads the page. */
  spunSigns: number
  /** The lines, once a rule has asked for them; see `pageLines`. */
  lines: Line[] | undefined
  /** What is left, once it has been asked for; see `settledPage`. */
  settled: Settled | undefined
}

/** A line of the page: its first and last unit that stand and are no space. Blank lines are not listed. */
export interface Line {
  readonly start: number
  /** One past the last unit. */
  readonly end: number
  readonly text: string
  /** How many units the text has. */
  readonly length: number
  /** Whether spaces stand in the text. */
  readonly isSpaced: boolean
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

/** Memory for longer pages is not kept for the next. */
const LONGEST_KEPT = 1 << 20

/** Memory for a page. */
interface Memory {
  text: UnitBuffer
  /** For the units that are left of a piece. */
  kept: UnitBuffer
  by: Uint8Array
  places: Int32Array
}

let memory: Memory | undefined

/** The same memory for each page: asking for it anew takes longer than filling it. */
function memoryFor(length: number): Memory {
  if (memory && memory.by.length >= length) return memory
  const size = Math.max(4096, length)
  const fresh = { text: new UnitBuffer(size), kept: new UnitBuffer(size), by: new Uint8Array(size), places: new Int32Array(size) }
  if (length <= LONGEST_KEPT) memory = fresh
  return fresh
}

/** A page on which no rule has worked yet. It stands until the next is opened, since both use the same memory. */
export function openPage(raw: string): Page {
  const { length } = raw
  const memory = memoryFor(length)
  memory.text.write(raw)
  const { units } = memory.text
  const { places } = memory
  const isPlace = placeUnits()
  let count = 0
  for (let i = 0; i < length; i++) {
    // Written for each unit and counted where it is one: a branch that is hard to foresee costs more.
    places[count] = i
    count += isPlace[units[i]!]!
  }
  return {
    raw, memory, units: units.subarray(0, length), by: memory.by.subarray(0, length).fill(0), places: places.subarray(0, count),
    classes: charClasses(), isChanged: false, hasDropped: false, noise: [], spun: [], spunSigns: 0, lines: undefined, settled: undefined,
  }
}

export function replaceUnit(page: Page, at: number, unit: number, rule: number): void {
  page.units[at] = unit
  page.by[at] = rule
  page.isChanged = true
}

export function dropUnits(page: Page, start: number, end: number, rule: number): void {
  const { by } = page
  for (let i = start; i < end; i++) by[i] = rule | DROPPED
  page.isChanged = true
  page.hasDropped = true
}

/** The first unit at or after `at` that stands, or `page.units.length`. */
export function nextKept(page: Page, at: number): number {
  const { by } = page
  let i = at
  while (i < by.length && by[i]! >= DROPPED) i++
  return i
}

/** The units of [start, end) that stand, as a string of as many units. */
export function keptText({ raw, units, by, memory: { text, kept }, hasDropped }: Page, start: number, end: number): string {
  let i = start
  while (i < end && by[i] === 0) i++
  if (i === end) return raw.slice(start, end)
  if (!hasDropped) return text.read(start, end)
  let count = 0
  for (i = start; i < end; i++) if (by[i]! < DROPPED) kept.units[count++] = units[i]!
  return kept.read(0, count)
}
