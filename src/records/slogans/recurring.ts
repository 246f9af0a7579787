import type { Mention } from './find.ts'

/** Phrases of one pair of first units that are kept at most. */
const MOST_PER_KEY = 8
/** Shorter shorthands (三新) mean too many other things without quotes. */
const SHORTEST = 3
/** Some slogan has it first, or second; some motto has it first. */
const FIRST = 1
const SECOND = 2
const FIRST_OF_MOTTO = 4
/** Some motto has it anywhere. */
const IN_MOTTO = 8

/** The first two units as one small integer, which a Map finds fastest. */
const keyAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)

/** Shorthands and mottos that a report has in quotes somewhere, to know them again where they stand without. */
export class Recurring {
  readonly #byKey = new Map<number, { phrase: string; mention: Mention }[]>()
  /** By the low byte of a unit: what the slogans have it as. Small, since every report makes one. */
  readonly #roles = new Uint8Array(256)
  #shortestMotto = Infinity

  /** @param mentions the quoted slogans of one report */
  constructor(text: string, mentions: readonly Mention[]) {
    const seen = new Set<string>()
    for (const mention of mentions) {
      const { start, end, kind, shape } = mention
      const counts = kind === 'motto' ? mention.rule === 'slogans/parallel-phrases' : kind === 'abbreviation' && (shape?.strong ?? false)
      if (!counts || end - start < SHORTEST) continue
      const phrase = text.slice(start, end)
      if (seen.has(phrase)) continue
      seen.add(phrase)
      const key = keyAt(text, start)
      const list = this.#byKey.get(key) ?? []
      if (list.length < MOST_PER_KEY) list.push({ phrase, mention })
      if (list.length > 1) list.sort((a, b) => b.phrase.length - a.phrase.length)
      this.#byKey.set(key, list)
      const isMotto = kind === 'motto'
      this.#roles[text.charCodeAt(start) & 0xff]! |= isMotto ? FIRST | FIRST_OF_MOTTO : FIRST
      this.#roles[text.charCodeAt(start + 1) & 0xff]! |= SECOND
      if (!isMotto) continue
      this.#shortestMotto = Math.min(this.#shortestMotto, phrase.length)
      for (let at = start; at < end; at++) this.#roles[text.charCodeAt(at) & 0xff]! |= IN_MOTTO
    }
  }

  /** The first place at or after `from` where a motto may stand again, or `end`. Shorthands begin with numerals, which are places anyway. */
  nextPlace(text: string, from: number, end: number): number {
    const roles = this.#roles
    const length = this.#shortestMotto
    for (let at = from; at + length <= end;) {
      // None that begins in the next units can do without the last of them.
      if ((roles[text.charCodeAt(at + length - 1) & 0xff]! & IN_MOTTO) === 0) at += length
      else if ((roles[text.charCodeAt(at) & 0xff]! & FIRST_OF_MOTTO) !== 0 && (roles[text.charCodeAt(at + 1) & 0xff]! & SECOND) !== 0) return at
      else at++
    }
    return end
  }

  /** The quoted mention whose words stand again at `at`, if any. */
  matchAt(text: string, at: number, end: number): Mention | undefined {
    const roles = this.#roles
    if ((roles[text.charCodeAt(at) & 0xff]! & FIRST) === 0 || (roles[text.charCodeAt(at + 1) & 0xff]! & SECOND) === 0) return undefined
    const list = this.#byKey.get(keyAt(text, at))
    if (!list) return undefined
    for (const { phrase, mention } of list) {
      if (at + phrase.length <= end && text.startsWith(phrase, at)) return mention
    }
    return undefined
  }
}
