import type { Places } from '../places.ts'
import { quoteContexts, rightCue, type QuoteContext } from './context.ts'
import type { Mention } from './find.ts'
import { ENOUGH, judgeQuote, LEAST, type Candidate, type Verdict } from './judge.ts'
import type { SloganLexicon } from './lexicon.ts'
import { scanQuotes, type Quoted } from './quotes.ts'
import { isPlan, LONGEST_PLAN, numeralValue, phraseParts, shorthandShape } from './shape.ts'
import { sentenceEnd } from './stretch.ts'

/** From this share of names among the quotes on, a report quotes mostly names. */
const MOSTLY = 0.6
/** Fewer quotes tell nothing of a report's habits. */
const FEWEST_QUOTES = 10
/** 三个“注重”: longest quoted word after a numeral. */
const LONGEST_COUNTED_WORD = 4

/**
 * How much evidence a quoted name needs in this report: some writers quote nothing but names, others quote words, sayings
 * and scorn. Quoted five-year plans, of which there are `plans`, tell nothing.
 */
function evidenceNeeded(verdicts: readonly (Verdict | undefined)[], plans: number): number {
  const quotes = verdicts.length - plans
  if (quotes < FEWEST_QUOTES) return ENOUGH
  const names = verdicts.filter((verdict) => verdict && verdict.weight >= ENOUGH).length
  return names >= MOSTLY * quotes ? LEAST : ENOUGH
}

/** “先培训再就业”、“先培训后上岗”: a name beside a name needs little more. */
function besideName(i: number, { listStart, listEnd }: QuoteContext, verdicts: readonly (Verdict | undefined)[]): boolean {
  const near = [i - 1, i + 1].filter((k) => k >= listStart && k < listEnd)
  return near.some((k) => (verdicts[k]?.weight ?? 0) >= ENOUGH)
}

/** “五落实”、“三经常”、“一及时”: what only looks like 一 and a word is a shorthand beside its like. */
function followNeighbours(quotes: Quoted[], contexts: QuoteContext[], verdicts: (Verdict | undefined)[], text: string, lexicon: SloganLexicon): void {
  quotes.forEach((quote, i) => {
    const { listStart, listEnd } = contexts[i]!
    if (listEnd - listStart < 3 || verdicts[i]?.kind === 'abbreviation') return
    const neighbours = verdicts.slice(listStart, Math.min(listEnd, listStart + 12)).filter((verdict) => verdict?.kind === 'abbreviation').length
    const phrase = text.slice(quote.start, quote.end)
    if (neighbours * 2 < listEnd - listStart || lexicon.plain.has(phrase)) return
    const shape = shorthandShape(phrase, lexicon.numeralWords)
    if (shape) verdicts[i] = { kind: 'abbreviation', rule: 'slogans/shorthand', shape, weight: ENOUGH }
  })
}

/** 一个中心: what is counted there. */
const GE = 0x4e2a
/** From a quoted 一个中心 to the quoted 两个重点 that goes on counting. */
const LONGEST_STEP = 40

/** “一个中心”（教学质量）、突出“两个重点”: what only names one thing is a shorthand where the next quote goes on counting. */
function countUp(text: string, quotes: Quoted[], verdicts: (Verdict | undefined)[], { plain }: SloganLexicon): void {
  for (let i = 0; i + 1 < quotes.length; i++) {
    const { start, end, close } = quotes[i]!
    const next = quotes[i + 1]!
    const counts = numeralValue(text.charCodeAt(start)) === 1 && numeralValue(text.charCodeAt(next.start)) === 2 && text.charCodeAt(start + 1) === GE
    if (!counts || next.open - close > LONGEST_STEP || verdicts[i + 1]?.kind !== 'abbreviation' || sentenceEnd(text, close, next.open) < next.open) continue
    if (end - start > LONGEST_COUNTED_WORD + 2 || plain.has(text.slice(start, end))) continue
    verdicts[i] = { kind: 'abbreviation', rule: 'slogans/shorthand', shape: { counts: [1], parts: 1, strong: false, lone: true }, weight: ENOUGH }
  }
}

/** 三个“注重” → the shorthand 三个“注重” as a whole, quotes and all. */
function countedWord(text: string, quote: Quoted, start: number, lexicon: SloganLexicon): Mention | undefined {
  const value = quote.open - 2 >= start && text.charCodeAt(quote.open - 1) === GE ? numeralValue(text.charCodeAt(quote.open - 2)) : -1
  if (value < 2 || quote.end - quote.start > LONGEST_COUNTED_WORD || quote.end - quote.start < 2) return undefined
  if (lexicon.plain.has(text.slice(quote.start, quote.end)) || numeralValue(text.charCodeAt(quote.open - 3)) > 0) return undefined
  const from = quote.open - 2
  const shape = { counts: [value], parts: 1, strong: true, lone: false }
  return { start: from, end: quote.close, open: from, close: quote.close, kind: 'abbreviation', rule: 'slogans/counted-word', shape }
}

/** “青年文明号、青年岗位能手”行动: each part is a name of its own kind. */
function namesInside(text: string, quote: Quoted, lexicon: SloganLexicon): Mention[] | undefined {
  const parts = phraseParts(text, quote.start, quote.end)
  if (parts.length < 2 || rightCue(text, quote.close, text.length, lexicon).motto) return undefined
  const tails = parts.map(([from, to]) => lexicon.tail.index.matchBefore(text, from + 1, to))
  if (tails.some((tail) => tail < 0) || new Set(tails).size < parts.length) return undefined
  if (parts.some(([from, to]) => lexicon.left.index.matchAt(text, from, to) >= 0)) return undefined
  return parts.map(([start, end], i): Mention => ({
    start, end, kind: 'brand', rule: 'slogans/named-by-form',
    open: i === 0 ? quote.open : start,
    close: i === parts.length - 1 ? quote.close : end,
  }))
}

/** “设置党员先锋岗” → 党员先锋岗: the verb of founding is no part of the name. */
function withoutFoundingVerb(text: string, start: number, end: number, lexicon: SloganLexicon): number {
  if (!text.startsWith('设', start) || end - start < 6) return start
  return lexicon.left.index.matchAt(text, start, end) >= 0 && lexicon.tail.index.matchBefore(text, start + 3, end) >= 0 ? start + 2 : start
}

function countPlans(text: string, quotes: readonly Quoted[]): number {
  let plans = 0
  for (const { start, end } of quotes) if (end - start <= LONGEST_PLAN && isPlan(text.slice(start, end))) plans++
  return plans
}

/** All slogans in quotes of text[start, end), in order. */
export function findQuoted(text: string, start: number, end: number, places: Places, lexicon: SloganLexicon): Mention[] {
  const quotes = scanQuotes(text, end, places)
  const contexts = quoteContexts(text, quotes, lexicon)
  const verdicts = quotes.map((quote, i) => {
    const candidate: Candidate = { text, quote, phrase: text.slice(quote.start, quote.end), context: contexts[i]!, floor: start, ceiling: end }
    return quote.nests ? undefined : judgeQuote(candidate, lexicon)
  })
  followNeighbours(quotes, contexts, verdicts, text, lexicon)
  countUp(text, quotes, verdicts, lexicon)
  const needed = evidenceNeeded(verdicts, countPlans(text, quotes))
  const mentions: Mention[] = []
  quotes.forEach((quote, i) => {
    const counted = countedWord(text, quote, start, lexicon)
    const verdict = verdicts[i]
    if (counted) mentions.push(counted)
    else if (verdict && (verdict.weight >= needed || besideName(i, contexts[i]!, verdicts))) mentions.push(...mentionsOf(text, quote, verdict, lexicon))
  })
  return mentions
}

function mentionsOf(text: string, quote: Quoted, verdict: Verdict, lexicon: SloganLexicon): Mention[] {
  const names = verdict.kind === 'abbreviation' ? undefined : namesInside(text, quote, lexicon)
  if (names) return names
  const from = verdict.kind === 'brand' ? withoutFoundingVerb(text, quote.start, quote.end, lexicon) : quote.start
  const { kind, rule, shape } = verdict
  return [{ start: from, end: quote.end, kind, rule, shape, open: quote.open, close: quote.close }]
}
