import { invisibleRule } from './invisible.ts'
import { lineWrapsRule } from './line-wraps.ts'
import { noticesRule } from './notices.ts'
import type { OffsetMap } from './offset-map.ts'
import { pageNumbersRule } from './page-numbers.ts'
import { DROPPED, openPage, type CleanRule, type Page } from './page.ts'
import { pinyinRule } from './pinyin.ts'
import { punctuationRule } from './punctuation.ts'
import { quotesRule } from './quotes.ts'
import { settledPage } from './settled.ts'
import { simplifyRule } from './simplify.ts'
import { spacesRule } from './spaces.ts'
import { spunRule, spunScore } from './spun.ts'
import { widthRule } from './width.ts'

/**
 * The cleaning rules in the order in which they run. Characters come first, since the rules for lines know only one form of
 * each, of simplified ones, quotes before the punctuation that stands after them; notices go before page numbers and wraps, so that no sentence is
 * joined to a notice; spaces go after those, since page numbers are known by the spaces around them; spun words last, when every
 * word is whole.
 */
export const CLEAN_RULES: readonly CleanRule[] = [
  invisibleRule, widthRule, pinyinRule, simplifyRule, quotesRule, punctuationRule, noticesRule, pageNumbersRule, lineWrapsRule, spacesRule, spunRule,
]

/** One thing that a rule did: what stands at [start, end) of the raw text was dropped or replaced. */
export interface CleanChange {
  rule: string
  start: number
  end: number
  /** What stands there now; `''` where it was dropped. */
  now: string
  /** Why it belongs to no report, where it was dropped for that. */
  reason?: string
}

/** The cleaned form of a raw text, and the way back. */
export interface CleanText {
  /** Only one form of each kind of space, quote, digit and punctuation; simplified characters; whole sentences; no text of sites. */
  text: string
  /** Takes offsets of `text` to offsets of the raw text. */
  map: OffsetMap
  /** What was dropped because it belongs to no report, in raw offsets, in order. */
  noise: { start: number; end: number; reason: string }[]
  /** Words that a synonym replacer had put in and that `text` has repaired, in raw offsets, in order. */
  spun: { start: number; end: number; text: string; repaired: string }[]
  /** How many signs of such a replacer stand in 1,000 characters: 0 in a clean text, from 5 to 40 in a spun one. */
  spunScore: number
}

export interface CleanOptions {
  /** Ids of rules that shall not run, e.g. `['clean/notices']`. */
  without?: readonly string[]
}

function runRules(raw: string, { without = [] }: CleanOptions): Page {
  const page = openPage(raw)
  for (let k = 0; k < CLEAN_RULES.length; k++) {
    const rule = CLEAN_RULES[k]!
    if (!without.includes(rule.id)) rule.apply(page, k + 1)
  }
  return page
}

/**
 * Cleans a raw text. Nothing is inserted or moved, so every unit of the result has its one place in the raw text.
 * @param raw any string
 */
export function cleanText(raw: string, options: CleanOptions = {}): CleanText {
  const page = runRules(raw, options)
  const { text, map } = settledPage(page)
  const spun = page.spun.map(({ start, end, repaired }) => ({ start, end, text: raw.slice(start, end), repaired }))
  return { text, map, noise: page.noise, spun, spunScore: spunScore(page.spunSigns, text.length) }
}

/** Whether text of a site stood between two units of the clean text, `from` and `to`. */
export function isParted({ map, noise }: Pick<CleanText, 'map' | 'noise'>, from: number, to: number): boolean {
  const start = map.rawOf(from)
  let low = 0
  for (let high = noise.length; low < high; ) {
    const middle = (low + high) >>> 1
    if (noise[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low < noise.length && noise[low]!.end <= map.rawOf(to)
}

/** Everything that the rules change in a raw text, in order of place. Cleans anew: for people, not for the hot path. */
export function explainCleaning(raw: string, options: CleanOptions = {}): CleanChange[] {
  const page = runRules(raw, options)
  const { by, noise } = page
  const changes: CleanChange[] = []
  let next = 0
  for (let i = 0; i < by.length; i++) {
    if (by[i] === 0) continue
    while (next < noise.length && noise[next]!.end <= i) next++
    const notice = next < noise.length && noise[next]!.start <= i ? noise[next]! : undefined
    // Notices that stand side by side have each its reason.
    const limit = notice?.end ?? noise[next]?.start ?? by.length
    const start = i
    while (i + 1 < limit && by[i + 1] === by[start]) i++
    changes.push({ ...changeAt(page, start, i + 1), ...(notice && { reason: notice.reason }) })
  }
  return changes
}

function changeAt({ by, memory }: Page, start: number, end: number): CleanChange {
  const rule = CLEAN_RULES[(by[start]! & ~DROPPED) - 1]!.id
  return { rule, start, end, now: by[start]! >= DROPPED ? '' : memory.text.read(start, end) }
}
