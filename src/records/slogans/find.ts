import type { SloganKind } from '../../model/records.ts'
import { EXTENDED_NAME, findBare } from './bare.ts'
import { Enumerations } from './enumeration.ts'
import { loadSloganLexicon } from './lexicon.ts'
import { membersOfAll } from './members.ts'
import { findQuoted } from './quoted.ts'
import { Recurring } from './recurring.ts'
import type { Shape } from './shape.ts'

/** A shorthand, motto or brand, in clean offsets. */
export interface FoundSlogan {
  start: number
  end: number
  kind: SloganKind
  /** The members, where the mention spells them out. */
  items: { start: number; end: number }[]
  /** `slogans/…`. */
  rule: string
}

/** A slogan before its members are known. */
export interface Mention {
  start: number
  end: number
  kind: SloganKind
  rule: string
  shape?: Shape | undefined
  /** The whole mention with its quotes. */
  open: number
  close: number
}

/** Brands count once in a report, however they are quoted. */
function dropRepeatedBrands(text: string, mentions: Mention[]): Mention[] {
  const seen = new Set<string>()
  return mentions.filter(({ kind, start, end, rule }) => {
    if (kind !== 'brand') return true
    const key = rule === EXTENDED_NAME ? rule : text.slice(start, end)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/**
 * Makes a finder of all shorthands, mottos and brands of one report: text[start, end) must be one report, since a brand counts
 * at its first mention. 开展“党员先锋岗”活动,做到“五个好”(…) → a brand 党员先锋岗, an abbreviation 五个好 with its members.
 * @returns a function from clean text and the bounds of a report to slogans in order, without overlaps
 */
export function createSloganFinder(): (text: string, start: number, end: number) => FoundSlogan[] {
  const lexicon = loadSloganLexicon()
  return (text, start, end) => {
    const quoted = findQuoted(text, start, end, lexicon)
    const mentions = dropRepeatedBrands(text, findBare(text, start, end, quoted, lexicon, new Recurring(text, quoted)))
    let marks: Enumerations | undefined
    const members = membersOfAll({ text, start, end, lexicon, enumerations: () => (marks ??= new Enumerations(text, start, end)) }, mentions)
    return mentions.map(({ start: from, end: to, kind, rule }, i) => ({ start: from, end: to, kind, items: members[i]!, rule }))
  }
}
