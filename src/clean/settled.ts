import { OffsetMap } from './offset-map.ts'
import type { Page } from './page.ts'

/** What is left of a page, as one string, and the way back. */
export interface Settled {
  text: string
  map: OffsetMap
}

/** The page as the rules so far have left it. Made once: a rule that changes the page afterwards clears `page.settled`. */
export function settledPage(page: Page): Settled {
  return (page.settled ??= settle(page))
}

function settle(page: Page): Settled {
  if (!page.isChanged) return { text: page.raw, map: OffsetMap.identity(page.raw.length) }
  const map = OffsetMap.ofDropped(page.by)
  return { text: textOfRuns(page, map), map }
}

/** The units that stand, as a string. */
function textOfRuns({ units, memory: { kept } }: Page, { clean, raw, length }: OffsetMap): string {
  for (let run = 0; run < clean.length; run++) {
    const end = run + 1 < clean.length ? clean[run + 1]! : length
    kept.units.set(units.subarray(raw[run]!, raw[run]! + end - clean[run]!), clean[run]!)
  }
  return kept.read(0, length)
}
