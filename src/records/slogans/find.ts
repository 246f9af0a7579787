import type { SloganKind } from '../../model/records.ts'
import type { Span } from '../../model/span.ts'
import { findPlaces, type Places } from '../places.ts'
import { EXTENDED_NAME, findBare } from './bare.ts'
import { linkDefinitions } from './definitions.ts'
import { Enumerations } from './enumeration.ts'
import { sloganLexicon } from './lexicon.ts'
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
  items: Span[]
  /** How many members the numerals promise, where that is another number than `items` has; else `null`. */
  promised: number | null
  /** Which slogan of the report spells this one out, `null` where none does or it does so itself. */
  definedBy: number | null
  /** Members that the report does not state and every reader knows. */
  knownItems: readonly string[] | null
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

/** Finds the slogans of text[start, end), which must be one report. @param places where to look, if that is known already */
export type FindSlogans = (text: string, start: number, end: number, places?: Places) => FoundSlogan[]

/**
 * Makes a finder of all shorthands, mottos and brands of one report: a brand counts at its first mention.
 * 开展“党员先锋岗”活动,做到“五个好”(…) → a brand 党员先锋岗, an abbreviation 五个好 with its members.
 * Slogans come in order, without overlaps.
 */
export function createSloganFinder(): FindSlogans {
  const lexicon = sloganLexicon()
  return (text, start, end, places = findPlaces(text, start, end)) => {
    const quoted = findQuoted(text, start, end, places, lexicon)
    const recurring = new Recurring(text, quoted)
    const mentions = dropRepeatedBrands(text, findBare({ text, start, end, lexicon, places, recurring }, quoted))
    const enumerations = new Enumerations(text, start, end, places)
    const members = membersOfAll({ text, start, end, lexicon, enumerations }, mentions)
    const slogans = mentions.map(({ start: from, end: to, kind, rule }, i): FoundSlogan => (
      { start: from, end: to, kind, rule, ...members[i]!, definedBy: null, knownItems: null }
    ))
    linkDefinitions(text, slogans, lexicon)
    return slogans
  }
}
