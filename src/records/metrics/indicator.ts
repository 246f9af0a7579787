import { HAN, charClasses } from '../../model/chars.ts'
import { UnitSet } from '../../model/unit-set.ts'
import type { FoundMetric, MetricText, Place } from './found-metric.ts'
import { phraseBehind, type Opening } from './phrase-behind.ts'
import { phraseInFront } from './phrase-in-front.ts'
import { rankVerbIn } from './rank-verb.ts'
import { tokenAt } from './tokens.ts'
import { HOLLOW } from './word-roles.ts'
import type { MetricWords } from './words.ts'

/** A metric that names nothing of its own takes the indicator of the one before if no more than this stands between them. */
const LONGEST_GAP = 40

/** Adverbs between a subject and its verb are no longer than this: 先后, 累计. */
const LONGEST_ADVERB = 4

const CLAUSE_ENDS = new UnitSet('，。；：！？\n')
const COMMA = '，'.charCodeAt(0)
const SENTENCE_ENDS = new UnitSet('。！？\n')
const LINKS_OF_MULTIPLE = new UnitSet('是为到')
const SHARE_VERB = '占'.charCodeAt(0)
const POSSESSIVE = '的'.charCodeAt(0)

/**
 * The noun phrase that names what a metric counts: behind a counting unit (4名工作人员), else in front of the number across its
 * verb (地区生产总值完成235.2亿元), else that of the metric before (…完成97.9亿元，同比增长16.2%).
 * @param floor no word before this place is read
 */
export function findIndicator(within: MetricText, floor: number, metric: FoundMetric, dimension: string, found: readonly FoundMetric[]): Place | null {
  const { text } = within
  const previous = found[found.length - 1]
  const from = previous ? Math.max(floor, previous.end) : floor
  const bounded = boundedBy(within, from, metric)
  if (bounded) return bounded
  const behind = metric.shape === 'change' || (metric.shape === 'rank' && text.charCodeAt(metric.end) !== POSSESSIVE) ? null : behindOf(within, metric, dimension)
  if (behind) return behind
  if (metric.shape === 'rank') return rankedSubject(within, floor, metric, found)
  const share = shareOf(within, from, metric)
  if (share) return share
  const front = phraseInFront(within, from, subjectEnd(within, from, metric))
  if (front && !front.isVerbal) return front
  if (!front) {
    // 约三成中小企业没有专职安全员.
    const sharers = dimension === 'percent' && !metric.direction && metric.shape === 'point' ? phraseBehind(within, metric.end, 'noun') : null
    return sharers ?? subjectOfClause(within, from, metric, previous) ?? inherited(text, metric.start, previous)
  }
  // 教职工先后捐款13.5万元: who did it and what was done name the number together.
  const doer = phraseInFront(within, from, front.start)
  if (doer && !doer.isVerbal && front.start - doer.end <= LONGEST_ADVERB) {
    const isQuoted = '“《'.includes(text[doer.start - 1] ?? ' ')
    return { start: isQuoted ? doer.start - 1 : doer.start, end: front.end }
  }
  // 排查隐患96处，整改81处: a bare verb with the unit of the number before it tells of the same things.
  const same = previous && previous.unit === metric.unit && !unitOf(within, metric.unit)?.countsDoings ? inherited(text, metric.start, previous) : null
  return same ?? (front.end - front.start > 1 ? front : inherited(text, metric.start, previous))
}

/** Last characters of what things are picked by: 收入, 吞吐量, 发电能力, 面积. */
const ENDS_BOUNDED = '入量额值力模积容率重耗数口径程龄度'

/** 销售收入超亿元的企业: a bound that things are picked by measures what stands in front of it. */
function boundedBy(within: MetricText, from: number, metric: FoundMetric): Place | null {
  const { text } = within
  if (text.charCodeAt(metric.end) !== POSSESSIVE || (metric.qualifier !== 'above' && metric.qualifier !== 'below')) return null
  const front = phraseInFront(within, from, metric.start)
  if (!front || front.isVerbal || metric.start - front.end > LONGEST_ADVERB) return null
  return (metric.unit === '%' ? '率重' : ENDS_BOUNDED).includes(text[front.end - 1]!) ? front : null
}

/** 低保标准每年提高，由300元增加到420元; 产量持续上升，都比上年增长一倍: a comparison without a subject is that of the clause before. */
function subjectOfClause(within: MetricText, from: number, metric: FoundMetric, previous: FoundMetric | undefined): Place | null {
  const { text } = within
  const comma = clauseStart(text, from, metric.start) - 1
  if ((metric.shape !== 'change' && !metric.basis) || text.charCodeAt(comma) !== COMMA) return null
  const start = clauseStart(text, from, comma)
  // Where the clause before has a number, that number tells.
  const phrase = previous && start <= previous.end ? null : phraseInFront(within, start, comma)
  return phrase && !phrase.isVerbal ? phrase : null
}

const unitOf = ({ words: { units, unit } }: MetricText, written: string): MetricWords['unit'][number] | undefined => unit[units.matchAt(written, 0, written.length)]

function behindOf(within: MetricText, metric: FoundMetric, dimension: string): Place | null {
  const { text, words } = within
  const isOwner = text.charCodeAt(metric.end) === POSSESSIVE
  if (!isOwner && (dimension === 'percent' || dimension === 'multiple' || dimension === 'score' || metric.shape === 'ratio')) return null
  const isCount = metric.unit === '' || dimension === 'count' || dimension === 'people'
  const opening: Opening = isOwner ? 'any' : !isCount ? 'noun' : unitOf(within, metric.unit)?.countsActors ? 'actor' : 'any'
  const place = phraseBehind(within, isOwner ? metric.end + 1 : metric.end, opening)
  if (place && isOwner && dimension !== 'score' && isHollow(within, place)) return null
  const hollow = place ? words.hollow.matchAt(text, place.start, place.end) : -1
  return hollow >= 0 && place!.start + words.hollow.phrases[hollow]!.length === place!.end ? null : place
}

/** 目标, 宏伟目标: a noun that says nothing of what is counted. */
function isHollow({ text, words: { senses }, tokens }: MetricText, { end }: Place): boolean {
  return ((senses.of(text, tokens, tokenAt(tokens, end - 1)) | senses.rolesOf(text.slice(end - 2, end))) & HOLLOW) !== 0
}

/** Where the words end that name the subject of a metric: before its basis or 高于, before 占 of a share, before 是 of a multiple. */
function subjectEnd({ text, words }: MetricText, from: number, metric: FoundMetric): number {
  if (metric.basis && metric.basis.start >= from) return metric.basis.start
  const clause = clauseStart(text, from, metric.start)
  // 超过重工业每年增长3.4%的速度 measures the growth of the other.
  let opener = metric.direction ? metric.start : clause
  while (opener < metric.start && !words.comparisonOpeners.has(text.charCodeAt(opener))) opener++
  const measured = opener < metric.start ? words.comparisons.exec(text.slice(opener, metric.start)) : null
  if (measured) return opener + measured.index
  const isShare = metric.unit === '%' || metric.shape === 'ratio'
  if (!isShare && metric.unit !== '倍') return metric.start
  for (let at = metric.start - 1; at >= clause; at--) {
    const unit = text.charCodeAt(at)
    if (isShare && unit === SHARE_VERB && !'比有用地'.includes(text[at + 1]!)) return at
    if (!isShare && LINKS_OF_MULTIPLE.has(unit) && text.charCodeAt(metric.start - 1) === POSSESSIVE) return at
  }
  return metric.start
}

/** 占全国的比重, 所占的比重: a share that is named as such, with what stands right in front of it. */
const SHARE = /占[^，。；、占]{1,14}?(?:比重|比例|份额)/u

function shareOf(within: MetricText, from: number, metric: FoundMetric): Place | null {
  const { text } = within
  if (metric.unit !== '%' && metric.unit !== '个百分点') return null
  const clause = clauseStart(text, from, metric.start)
  const front = text.slice(clause, metric.start)
  const found = front.includes('占') ? SHARE.exec(front) : null
  if (!found) return null
  const start = clause + found.index
  const end = start + found[0].length
  const owner = phraseInFront(within, clause, text[start - 1] === '所' ? start - 1 : start)
  // 产业［2］占: a note is nobody's name.
  return { start: owner && !owner.isVerbal && start - owner.end <= 1 && charClasses()[text.charCodeAt(owner.end - 1)] === HAN ? owner.start : start, end }
}

/** What a rank is a rank of: before 在…中 and before the verb (亩均税收在全县14个乡镇中排第3位), else what the sentence is about. */
function rankedSubject(within: MetricText, floor: number, metric: FoundMetric, found: readonly FoundMetric[]): Place | null {
  const { text } = within
  const start = clauseStart(text, floor, metric.start)
  const verb = rankVerbIn(within, start, metric.start)
  const rankEnd = verb < 0 ? metric.start : verb
  const inside = text.slice(start, rankEnd).indexOf('在')
  const end = inside < 0 ? rankEnd : start + inside
  const previous = found[found.length - 1]
  const inClause = previous && previous.end > start && previous.end <= end ? previous : null
  const subject = end > start ? phraseInFront(within, inClause ? inClause.end : start, end) : null
  if (subject) return subject
  // 以96.4分名列第一: score and rank are of the same thing.
  if (previous?.unit === '分' && previous.end > start) return previous.indicator
  const inner = phraseInFront(within, previous && previous.end > start ? previous.end : start, rankEnd)
  if (inner && /[评核赛武比]/u.test(text.slice(inner.start, inner.end))) return inner
  const before = inClause ?? found.findLast((other) => other.end <= start)
  const about = before ? inherited(text, inClause ? metric.start : start, before) : null
  return about ?? inner
}

/** Start of the clause before `at`. */
function clauseStart(text: string, from: number, at: number): number {
  let start = at
  while (start > from && at - start < LONGEST_GAP && !CLAUSE_ENDS.has(text.charCodeAt(start - 1))) start--
  return start
}

/** The indicator of the metric before, if it is of the same sentence and near. */
function inherited(text: string, at: number, previous: FoundMetric | undefined): Place | null {
  if (!previous || at - previous.end > LONGEST_GAP) return null
  for (let i = previous.end; i < at; i++) if (SENTENCE_ENDS.has(text.charCodeAt(i))) return null
  return previous.indicator
}
