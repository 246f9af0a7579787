import { numeralValue } from '../../records/slogans/shape.ts'
import { editDistance } from './edit-distance.ts'

/** A slogan that is most likely another writing of its group's. */
export interface SloganVariant {
  slogan: string
  mentions: number
  /** Characters in which it differs from the group's. */
  distance: number
}

/** Writings of what is most likely one slogan. */
export interface SloganVariants {
  /** The commonest of them. */
  slogan: string
  mentions: number
  /** The others, nearest first. */
  variants: SloganVariant[]
}

/**
 * One character in six may differ. A name of five or less is told from others by one (一村一品, 一村一策), so it has no variants but
 * those that its normal form unites.
 */
const LENGTH_PER_CHANGE = 6
const MOST_CHANGES = 2
/** Longer ones would have too many neighbours. */
const LONGEST = 48

const changesAllowed = (slogan: string): number => (slogan.length > LONGEST ? 0 : Math.min(MOST_CHANGES, Math.floor(slogan.length / LENGTH_PER_CHANGE)))

/** The numerals of a shorthand: 五带头 and 七带头 differ in one character and are two. */
function numerals(slogan: string): string {
  let found = ''
  for (const character of slogan) if (numeralValue(character.charCodeAt(0)) >= 0 || (character >= '0' && character <= '9')) found += character
  return found
}

/** A text and all that is left of it without up to `changes` characters: two texts so near each other share one of these. */
function neighbours(text: string, changes: number): Set<string> {
  const all = new Set([text])
  let last = [text]
  for (let n = 0; n < changes; n++) {
    const shorter = new Set<string>()
    for (const from of last) for (let i = 0; i < from.length; i++) shorter.add(from.slice(0, i) + from.slice(i + 1))
    last = [...shorter]
    for (const text of last) all.add(text)
  }
  return all
}

/**
 * Groups slogans that differ in so few characters that one is most likely a slip or a free writing of the other: 讲党性、重品行、作表率
 * and 讲党性、重品性、作表率. Each joins the commonest slogan near enough; groups do not chain.
 * @param slogans normal forms with their counts, as `sloganTrend` gives them
 * @returns groups with at least one variant, commonest first, then in code unit order
 */
export function sloganVariants(slogans: Iterable<{ slogan: string; mentions: number }>): SloganVariants[] {
  const groups: SloganVariants[] = []
  const leadersBy = new Map<string, SloganVariants[]>()
  const commonestFirst = [...slogans].sort((a, b) => b.mentions - a.mentions || (a.slogan < b.slogan ? -1 : a.slogan > b.slogan ? 1 : 0))
  for (const { slogan, mentions } of commonestFirst) {
    const keys = neighbours(slogan, changesAllowed(slogan))
    const near = nearestLeader(slogan, keys, leadersBy)
    if (near) {
      near.leader.variants.push({ slogan, mentions, distance: near.distance })
      continue
    }
    const leader: SloganVariants = { slogan, mentions, variants: [] }
    groups.push(leader)
    if (keys.size === 1) continue
    for (const key of keys) {
      const leaders = leadersBy.get(key)
      if (leaders) leaders.push(leader)
      else leadersBy.set(key, [leader])
    }
  }
  for (const { variants } of groups) variants.sort((a, b) => a.distance - b.distance)
  return groups.filter(({ variants }) => variants.length > 0)
}

function nearestLeader(slogan: string, keys: ReadonlySet<string>, leadersBy: ReadonlyMap<string, SloganVariants[]>): { leader: SloganVariants; distance: number } | undefined {
  const most = changesAllowed(slogan)
  if (most === 0) return undefined
  const counted = numerals(slogan)
  const seen = new Set<SloganVariants>()
  let best: { leader: SloganVariants; distance: number } | undefined
  for (const key of keys) {
    for (const leader of leadersBy.get(key) ?? []) {
      if (seen.has(leader)) continue
      seen.add(leader)
      const distance = editDistance(slogan, leader.slogan, most)
      if (distance <= most && (!best || distance < best.distance) && numerals(leader.slogan) === counted) best = { leader, distance }
    }
  }
  return best
}
