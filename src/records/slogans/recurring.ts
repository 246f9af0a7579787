import type { Mention } from './find.ts'

/** Phrases of one pair of first units that are kept at most. */
const MOST_PER_KEY = 8
/** Shorter shorthands (三新) mean too many other things without quotes. */
const SHORTEST = 3

const keyAt = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1)

/** Shorthands and mottos that a report has in quotes somewhere, to know them again where they stand without. */
export class Recurring {
  readonly #byKey = new Map<number, { phrase: string; mention: Mention }[]>()
  /** 1 for every unit that may begin a slogan without quotes, recurring or known. */
  readonly starts: Uint8Array

  /**
   * @param mentions the quoted slogans of one report
   * @param bareStarts 1 for every unit that may begin another slogan without quotes
   */
  constructor(text: string, mentions: readonly Mention[], bareStarts: Uint8Array) {
    this.starts = bareStarts.slice()
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
      this.starts[text.charCodeAt(start)] = 1
    }
  }

  /** The quoted mention whose words stand again at `at`, if any. */
  matchAt(text: string, at: number, end: number): Mention | undefined {
    for (const { phrase, mention } of this.#byKey.get(keyAt(text, at)) ?? []) {
      if (at + phrase.length <= end && text.startsWith(phrase, at)) return mention
    }
    return undefined
  }
}
