import { UnitSet } from '../../model/unit-set.ts'
import type { FoundMetric, MetricText } from './found-metric.ts'

/** Two metrics of one list stand no farther apart than this. */
const LONGEST_GAP = 120
/** The whole is one of so many metrics before its first part. */
const FARTHEST_WHOLE = 6

const SENTENCE_ENDS = new UnitSet('。！？\n')
const SEMICOLON = '；'.charCodeAt(0)
const AMONG = '其'.charCodeAt(0)
const THEM = '中'.charCodeAt(0)
const OPENERS = new UnitSet('（(')
const CLOSERS = new UnitSet('）)')
/** All that opens or ends a breakdown. */
const SIGNS = new UnitSet('。！？\n；其（()）')
const CLAUSE_ENDS = new UnitSet('，。；：、,;:\n（(')
const COMPARES = new UnitSet('比较')
const SHARES = new Set(['%', '‰'])

/** A stretch of text whose metrics are parts of one before it. */
interface Breakdown {
  /** The last metric before it. */
  before: number
  /** Stands in brackets, and ends with them. */
  isAside: boolean
  /** Says 其中. */
  isNamed: boolean
  /** 其中： goes on behind ；. */
  isList: boolean
  /** The one that it stands in. */
  outer: Breakdown | null
}

/**
 * Tells the parts of a whole: in 党支部71个（其中学校支部55个、联合支部16个） the two last are parts of the first. Behind 其中 up to the
 * end of its sentence or brackets, and in brackets right behind a number. A part counts in the unit of its whole, or is a share of it.
 */
export function linkParts({ text }: MetricText, found: readonly FoundMetric[]): void {
  let open: Breakdown | null = null
  for (let k = 1; k < found.length; k++) {
    const metric = found[k]!
    open = metric.start - found[k - 1]!.end > LONGEST_GAP ? null : readGap(text, found[k - 1]!.end, metric.start, k - 1, open)
    if (!open || metric.direction || isCompared(text, metric.start)) continue
    const whole = wholeOf(text, found, open, metric)
    if (whole >= 0) metric.partOf = whole
  }
}

/** The breakdown that is open at `end`, after the text between two metrics. */
function readGap(text: string, start: number, end: number, before: number, open: Breakdown | null): Breakdown | null {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (!SIGNS.has(unit)) continue
    if (OPENERS.has(unit)) open = { before, isAside: true, isNamed: false, isList: false, outer: open }
    else if (CLOSERS.has(unit)) open = open?.isAside ? open.outer : open
    else if (SENTENCE_ENDS.has(unit) || (unit === SEMICOLON && !open?.isList)) open = null
    else if (unit === AMONG && text.charCodeAt(at + 1) === THEM) {
      const isAside = open?.isAside ?? false
      open = { before, isAside, isNamed: true, isList: '：:'.includes(text[at + 2]!), outer: isAside ? open!.outer : null }
    }
  }
  return open
}

/** The number of the metric that `part` belongs to: the nearest of the same kind of things, else the nearest in the same unit; −1 if there is none. */
function wholeOf(text: string, found: readonly FoundMetric[], { before, isAside, isNamed }: Breakdown, part: FoundMetric): number {
  const isShare = SHARES.has(part.unit) || part.shape === 'ratio'
  if (isShare && !isNamed) return -1
  let nearest = -1
  for (let k = before; k >= Math.max(0, before - FARTHEST_WHOLE) && part.start - found[k]!.end <= 3 * LONGEST_GAP; k--) {
    const { unit, direction, partOf, start } = found[k]!
    const isOpen = partOf === undefined || (isAside && k === before)
    if (!isOpen || direction || SHARES.has(unit) || (!isShare && unit !== part.unit) || isCompared(text, start)) continue
    if (isAside || isShare || lastWords(text, found[k]!) === lastWords(text, part)) return k
    if (nearest < 0) nearest = k
  }
  return nearest
}

/** What the name of the counted things ends with: 支部 of 学校党支部. */
const lastWords = (text: string, { indicator }: FoundMetric): string => (indicator ? text.slice(Math.max(indicator.start, indicator.end - 2), indicator.end) : '')

/** Whether the number at `at` is what its clause compares with: 比上年的12亿元. */
function isCompared(text: string, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_GAP) && !CLAUSE_ENDS.has(text.charCodeAt(i)); i--) if (COMPARES.has(text.charCodeAt(i)) && text[i - 1] !== '占') return true
  return false
}
