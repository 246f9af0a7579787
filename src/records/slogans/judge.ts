import { charClasses, DIGIT, HAN } from '../../model/chars.ts'
import type { SloganKind } from '../../model/records.ts'
import { leftCue, rightCue, type Cue, type QuoteContext } from './context.ts'
import type { CueSide, SloganLexicon } from './lexicon.ts'
import { isMarkAt } from './lists.ts'
import type { Quoted } from './quotes.ts'
import { isOrdinal, numeralValue, phraseParts, shorthandShape, type Shape } from './shape.ts'

/** What a quoted phrase was found to be. */
export interface Verdict {
  kind: SloganKind
  rule: string
  shape?: Shape
  /** Evidence; forms that are sure by themselves have `SURE`. */
  weight: number
}

/** A quote with everything that is known of it. */
export interface Candidate {
  text: string
  quote: Quoted
  phrase: string
  context: QuoteContext
  /** Bounds of the report. */
  floor: number
  ceiling: number
}

/** Evidence that a slogan needs in any report. */
export const ENOUGH = 1.75
/** Evidence that leaves no doubt. */
const SURE = 9
/** Below this a quoted phrase is no slogan in any report. */
export const LEAST = 0.75
/** Units after a closing quote that make a kind of thing of the phrase: “内卷式”竞争, “米”字形. */
const SUFFIXES = '式型号字化级性率者类形们族热版'
/** Marks that only a citation has inside. */
const CITATION = '。！？：…'

function weightOf(side: CueSide, which: number): number {
  return which < 0 ? 0 : side.weights[which]!
}

/** What the length and the words of a single phrase say: short words are mostly cited words. */
function innerWeight({ text, quote, phrase }: Candidate, { tail, head }: SloganLexicon): number {
  const length = phrase.length
  const byLength = length === 1 ? -4 : length === 2 ? -1.5 : length === 3 ? -0.25 : length > 20 ? 0 : 0.75
  const byTail = length > 2 ? weightOf(tail, tail.index.matchBefore(text, quote.start + 1, quote.end)) : 0
  const byHead = length > 3 ? weightOf(head, head.index.matchAt(text, quote.start, quote.end)) : 0
  const signs = phrase.includes('+') || phrase.includes('×') ? 2 : 0
  return byLength + byTail + (byTail > 0 ? 0 : signs) + byHead * 0.75
}

/** 从“硬缺口”转为“紧平衡”: two states, no names. */
function isTurn({ text, quote, floor }: Candidate, { words }: SloganLexicon): boolean {
  if (quote.open <= floor) return false
  const before = text.charAt(quote.open - 1)
  if ('从由将把变'.includes(before) && '转向变到迈跃走'.includes(text.charAt(quote.close) || '。')) return true
  if ('向到变'.includes(before) && text.charAt(quote.open - 2) === '”') return true
  for (const word of words.turns) {
    const at = quote.open - word.length
    if (at >= floor && text.charCodeAt(at) === word.charCodeAt(0) && text.startsWith(word, at)) return true
  }
  return false
}

/** 毛主席说：“… and the like: what somebody said. */
function isSpeech({ text, quote, phrase }: Candidate): boolean {
  if (isMarkAt(text, quote.close, CITATION) && isMarkAt(text, quote.end - 1, CITATION)) return true
  return text.charCodeAt(quote.open - 1) === 0xff1a && phrase.length > 24
}

/** 2010—2012年…, 21条, 15分钟, 九连增, 第一站: a date, a count or a rank is cited, no name. */
function isCitedNumber(phrase: string): boolean {
  const classes = charClasses()
  let digits = 0
  while (digits < phrase.length && classes[phrase.charCodeAt(digits)] === DIGIT) digits++
  if (digits === 4 && '年—–-－~～至.'.includes(phrase.charAt(4) || '。')) return true
  if (digits > 0 && digits < phrase.length && phrase.length - digits <= 2 && classes[phrase.charCodeAt(digits)] === HAN) return true
  if (numeralValue(phrase.charCodeAt(0)) > 0 && phrase.length < 5 && phrase.includes('连')) return true
  return phrase.startsWith('第一') && phrase.length < 5
}

function judgeShorthand(candidate: Candidate, shape: Shape, left: Cue, right: Cue): Verdict | undefined {
  const { text, quote, phrase } = candidate
  const digits = charClasses()[phrase.charCodeAt(0)] !== HAN
  const cues = left.weight + right.weight
  if (digits && !shape.strong && (cues < 1 || text.startsWith('热线', quote.close) || text.startsWith('电话', quote.close))) return undefined
  // 一推二拖三不管: what is blamed in one, two, three.
  const counts = phrase.startsWith('一') && phrase.indexOf('二') > 1
  if (cues < 0 && (digits || counts || (shape.ones && right.weight < 0))) return undefined
  if (!shape.strong && cues < 0 && !digits) return undefined
  return { kind: 'abbreviation', rule: shape.parts > 1 ? 'slogans/compound-shorthand' : 'slogans/shorthand', shape, weight: SURE }
}

function judgeParts(candidate: Candidate, parts: [number, number][], left: Cue, right: Cue, { words }: SloganLexicon): Verdict | undefined {
  if (!parts.some(([from]) => charClasses()[candidate.text.charCodeAt(from)] === HAN)) return undefined
  const lengths = parts.map(([from, to]) => to - from)
  const longest = Math.max(...lengths)
  const shortest = Math.min(...lengths)
  const parallel = longest - shortest <= (shortest >= 5 ? 3 : 2) && longest >= 2 ? 1 : 0
  const shortWords = longest <= 1 ? -1 : 0
  const last = candidate.phrase.slice(-lengths[lengths.length - 1]!)
  // 引进、试验、推广和服务: a plain list.
  const mixed = parts.length > 2 && parallel === 0 && (last.includes('和') || last.includes('与') || last.includes('及')) ? -1 : 0
  // “有人建、无人管”: a complaint, where no word around it speaks for a motto.
  const complains = left.weight + right.weight <= 0 && words.faults.some((word) => candidate.phrase.includes(word)) ? -1 : 0
  const weight = 1.5 + parallel + shortWords + mixed + complains + Math.min(1, left.weight) + Math.min(1, right.weight)
  return weight >= ENOUGH ? { kind: 'motto', rule: 'slogans/parallel-phrases', weight } : undefined
}

function judgeSingle(candidate: Candidate, isLone: boolean, left: Cue, right: Cue, lexicon: SloganLexicon): Verdict | undefined {
  const { text, quote, phrase } = candidate
  const suffix = SUFFIXES.includes(text.charAt(quote.close)) && right.weight < 2 ? -2.5 : 0
  const inner = innerWeight(candidate, lexicon)
  const outer = left.weight < 0 || right.weight < 0 ? Math.min(left.weight, right.weight) : left.weight + right.weight
  const lone = isLone ? -1.5 : 0
  const weight = inner + outer + suffix + lone + (isTurn(candidate, lexicon) ? -3 : 0)
  if (weight < LEAST) return undefined
  if (right.motto && phrase.length >= 4 && inner < 2) return { kind: 'motto', rule: 'slogans/declared-phrase', weight }
  return { kind: 'brand', rule: inner >= 2 ? 'slogans/named-by-form' : 'slogans/quoted-name', weight }
}

/** What a quoted phrase is, or `undefined` for a cited word, a criticism, a title or anything else that is no slogan. */
export function judgeQuote(candidate: Candidate, lexicon: SloganLexicon): Verdict | undefined {
  const { text, quote, phrase, context, floor, ceiling } = candidate
  if (lexicon.plain.has(phrase) || isOrdinal(phrase) || isSpeech(candidate) || isCitedNumber(phrase)) return undefined
  for (let i = quote.start; i < quote.end; i++) if (isMarkAt(text, i, CITATION)) return undefined
  const known = lexicon.known.matchAt(text, quote.start, quote.end)
  if (known >= 0 && lexicon.known.phrases[known]!.length === phrase.length) {
    const { kind } = lexicon.knownSlogans[known]!
    const shape = kind === 'abbreviation' ? shorthandShape(phrase, lexicon.numeralWords) : undefined
    return { kind, rule: 'slogans/known', weight: SURE, ...(shape ? { shape } : {}) }
  }
  const left = leftCue(text, context.leftAt, floor, lexicon)
  const right = rightCue(text, context.rightAt, ceiling, lexicon)
  const shape = shorthandShape(phrase, lexicon.numeralWords)
  const parts = phraseParts(text, quote.start, quote.end)
  // 一户一表、一表一码: parallel phrases that list nothing.
  const lists = shape && !shape.lone && !(shape.ones && parts.length > 1)
  if (lists) return judgeShorthand(candidate, shape, left, right)
  return parts.length > 1 ? judgeParts(candidate, parts, left, right, lexicon) : judgeSingle(candidate, shape?.lone ?? false, left, right, lexicon)
}
