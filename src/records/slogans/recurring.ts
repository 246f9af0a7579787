import type { Mention } from './find.ts'

/** Phrases of one pair of first units that are kept at most. */
const MOST_PER_KEY = 8
/** Shorter shorthands (三新) mean too many other things without quotes. */
const SHORTEST = 3

/** The first two units as one small integer, which a Map finds fastest. */
const keyAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)

/** Shorthands and mottos that a report has in quotes somewhere, to know them again where they stand without. */
export class Recurring {
  readonly #byKey = new Map<number, { phrase: string; mention: Mention }[]>()
  /** By the low byte of a unit: 0 where none of the slogans begins with such a unit. Small, since every report makes one. */
  readonly #starts = new Uint8Array(256)

  /** @param mentions the quoted slogans of one report */
  constructor(text: string, mentions: readonly Mention[]) {
    const seen = new Set<string>()
    for (const mention of mentions) {
      const { start, end, kind, shape } = mention
      const counts = kind === 'motto' ? mention.rule === 'slogans/parallel-phrases' : kind === 'abbreviation' && (shape?.strong ?? false)
      const phrase = text.slice(start, end)
      if (!counts || end - start < SHORTEST || seen.has(phrase)) continue
      seen.add(phrase)
      const key = keyAt(text, start)
      const list = this.#byKey.get(key) ?? []
      if (list.length < MOST_PER_KEY) list.push({ phrase, mention })
      list.sort((a, b) => b.phrase.length - a.phrase.length)
      this.#byKey.set(key, list)
      this.#starts[text.charCodeAt(start) & 0xff] = 1
    }
  }

  /** Whether a slogan may begin with this unit; a cheap test before `matchAt`. */
  mayStart(unit: number): boolean {
    return this.#starts[unit & 0xff] === 1
  }

  /** The quoted mention whose words stand again at `at`, if any. */
  matchAt(text: string, at: number, end: number): Mention | undefined {
    const list = this.mayStart(text.charCodeAt(at)) ? this.#byKey.get(keyAt(text, at)) : undefined
    if (!list) return undefined
    for (const { phrase, mention } of list) {
      if (at + phrase.length <= end && text.startsWith(phrase, at)) return mention
    }
    return undefined
  }
}
