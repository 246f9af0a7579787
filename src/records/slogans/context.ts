import { CLOSER, charClasses, NEWLINE, OPENER, PUNCTUATION } from '../../model/chars.ts'
import type { CueSide, SloganLexicon } from './lexicon.ts'
import type { Quoted } from './quotes.ts'

/** How far words beside a quote are looked at, in units. */
const REACH = 12
/** A strong word farther off than this is only a weak one. */
const NEAR = 3
/** A word that speaks against must stand at least this near. */
const AGAINST = 8

/** A cue word beside a quote. */
export interface Cue {
  weight: number
  /** Whether what it stands with is a motto rather than a name. */
  motto: boolean
}

const SILENT: Cue = { weight: 0, motto: false }

function weighed(side: CueSide, which: number, distance: number): Cue {
  const weight = side.weights[which]!
  const motto = side.motto[which] === 1 && distance <= NEAR
  if (weight < 0) return distance <= AGAINST ? { weight, motto: false } : SILENT
  return { weight: distance <= NEAR ? weight : weight / 2, motto }
}

function isBreak(unit: number): boolean {
  const kind = charClasses()[unit]!
  return kind === PUNCTUATION || kind === OPENER || kind === CLOSER || kind === NEWLINE
}

/** The cue word nearest before `at`: 深入开展“ → 开展. Looks no farther back than `floor` or a mark of punctuation. */
export function leftCue(text: string, at: number, floor: number, { left }: SloganLexicon): Cue {
  let from = at
  while (from > floor && at - from < REACH && !isBreak(text.charCodeAt(from - 1))) from--
  let best = -1
  let bestEnd = -1
  for (let i = from; i < at; i++) {
    for (let k = left.index.matchAt(text, i, at); k >= 0; k = left.index.matchAt(text, i, at, k)) {
      const end = i + left.index.phrases[k]!.length
      if (end > bestEnd) {
        best = k
        bestEnd = end
      }
    }
  }
  return best < 0 ? SILENT : weighed(left, best, at - bestEnd)
}

/** The first cue word after `at`: ”等主题实践活动 → 主题. Stops at `ceiling` and at punctuation. */
export function rightCue(text: string, at: number, ceiling: number, { right }: SloganLexicon): Cue {
  let best = SILENT
  for (let i = at; i < ceiling && i - at < REACH && !isBreak(text.charCodeAt(i)); i++) {
    const k = right.index.matchAt(text, i, ceiling)
    if (k < 0) continue
    const cue = weighed(right, k, i - at)
    if (cue.weight < 0) return best.weight > 0 ? best : cue
    if (cue.weight > best.weight) best = { weight: cue.weight, motto: cue.motto || best.motto }
    i += right.index.phrases[k]!.length - 1
  }
  return best
}

/** Between members of one list, words of this length may follow a member: “A”活动、“B”活动. */
const LONGEST_TAIL = 10

/** Where the words stand that speak for each quote; members of a list share them. */
export interface QuoteContext {
  /** Where the words before begin to be read, backwards. */
  leftAt: number
  /** Where the words after begin to be read. */
  rightAt: number
  /** Index of the first quote of its list, and one past the last, joined tightly: “A”、“B”和“C”. */
  listStart: number
  listEnd: number
}

/** The contexts of all quotes of a report. */
export function quoteContexts(text: string, quotes: readonly Quoted[], { words }: SloganLexicon): QuoteContext[] {
  const contexts = quotes.map((quote, i): QuoteContext => ({ leftAt: quote.open, rightAt: quote.close, listStart: i, listEnd: i + 1 }))
  for (let i = 1; i < quotes.length; i++) {
    const { close } = quotes[i - 1]!
    const { open } = quotes[i]!
    if (open < close || open - close > LONGEST_TAIL) continue
    const gap = text.slice(close, open)
    const tight = gap === '' || gap === ' ' || words.joins.includes(gap)
    if (tight) contexts[i]!.listStart = contexts[i - 1]!.listStart
    if (tight || joinsLists(gap)) contexts[i]!.leftAt = contexts[i - 1]!.leftAt
  }
  for (let i = quotes.length - 2; i >= 0; i--) {
    if (contexts[i + 1]!.listStart === i + 1) continue
    contexts[i]!.rightAt = contexts[i + 1]!.rightAt
    contexts[i]!.listEnd = contexts[i + 1]!.listEnd
  }
  return contexts
}

/** 活动、 between two quotes: the second is ruled by the verb of the first. */
function joinsLists(gap: string): boolean {
  const last = gap.charCodeAt(gap.length - 1)
  if (last !== 0x3001 && last !== 0x548c && last !== 0x4e0e) return false
  for (let i = 0; i < gap.length - 1; i++) if (isBreak(gap.charCodeAt(i))) return false
  return true
}
