import { OffsetMap } from './offset-map.ts'
import type { Page } from './page.ts'

/** What is left of a page, as one string, and the way back. */
export interface Settled {
  text: string
  /** The units of the text, side by side; they stand as long as the page. */
  units: Uint16Array
  map: OffsetMap
}

/** The page as the rules so far have left it. Made once: a rule that changes the page afterwards clears `page.settled`. */
export function settledPage(page: Page): Settled {
  return (page.settled ??= settle(page))
}

function settle(page: Page): Settled {
  if (!page.isChanged) return { text: page.raw, units: page.units, map: OffsetMap.identity(page.raw.length) }
  const map = OffsetMap.ofDropped(page.by)
  const { kept } = page.memory
  moveRuns(page, map)
  return { text: kept.read(0, map.length), units: kept.units.subarray(0, map.length), map }
}

/** Longer runs are copied whole; for shorter ones that takes longer than unit by unit. */
const SHORT_RUN = 64

/** Puts the units that stand side by side. */
function moveRuns({ units, memory: { kept } }: Page, { clean, raw, length }: OffsetMap): void {
  for (let run = 0; run < clean.length; run++) {
    const to = clean[run]!
    const count = (run + 1 < clean.length ? clean[run + 1]! : length) - to
    const from = raw[run]!
    if (count > SHORT_RUN) kept.units.set(units.subarray(from, from + count), to)
    else for (let i = 0; i < count; i++) kept.units[to + i] = units[from + i]!
  }
}
