import { UnitSet } from '../../model/unit-set.ts'
import type { FoundMetric, MetricText } from './found-metric.ts'

/** How far before a number its verb and its basis are looked for. */
const LONGEST_CLAUSE = 40
/** What a verb of rise or fall moves stands between it and its number: 压缩会议文件近三成. */
const LONGEST_OBJECT = 10

const CLAUSE_ENDS = new UnitSet('，。；：！？\n（')
/** Between a verb and its number, or a noun such as 增速 and its number. */
const LINKS_OF_VERB = new UnitSet('了约为近达再又')
const LINKS_OF_NOUN = new UnitSet('达到为在保持控制稳定约分别均')
/** What never stands between a verb and its object's number. */
const NO_OBJECT = new UnitSet('到达至为占率比的是在有超、“”《》，。；：！？\n（')
const JOINS = new UnitSet('、和及与')
const TIMES = new UnitSet('年月季期前初昨次')

/** Sets direction and basis where the number is the size of a rise or fall: 比上年增长8.7%. */
export function findMovement(within: MetricText, from: number, metric: FoundMetric, previous: FoundMetric | undefined): void {
  const { text } = within
  if (metric.shape === 'rank' || metric.shape === 'change') return
  if (!metric.direction && continuesList(text, metric, previous)) {
    metric.direction = previous!.direction
    metric.basis = previous!.basis
    return
  }
  if (metric.direction) {
    setBasis(within, from, metric, metric.start)
    return
  }
  let at = metric.start
  while (at > from && LINKS_OF_VERB.has(text.charCodeAt(at - 1))) at--
  if (at - 2 >= from && text.startsWith('分别', at - 2)) at -= 2
  const verb = moveBefore(within, from, at) ?? nounBefore(within, from, at) ?? objectBefore(within, from, at, metric.unit === '' || metric.unit === '%' || metric.unit === '‰')
  if (!verb) return
  metric.direction = verb.direction
  setBasis(within, from, metric, verb.start)
}

/** 分别提高221元、90元、350元和300元: the verb stands before the first number only. */
function continuesList(text: string, metric: FoundMetric, previous: FoundMetric | undefined): boolean {
  return previous?.direction !== undefined && previous.unit === metric.unit && metric.start - previous.end === 1 && JOINS.has(text.charCodeAt(previous.end))
}

interface Move { direction: 'up' | 'down'; start: number }

/** The word of rise or fall that ends at `at`. */
function moveBefore({ text, words }: MetricText, from: number, at: number): Move | null {
  const k = words.moves.matchAt(text, from, at)
  if (k < 0) return null
  const { direction, kind } = words.move[k]!
  const start = at - words.moves.phrases[k]!.length
  if (!direction || (kind === 'compared' && !isCompared(text, from, start))) return null
  return { direction, start }
}

/** Whether 比 or 较 and a time stand in the clause before `at`: 比上年高; 比同级医院高 is no move. */
function isCompared(text: string, from: number, at: number): boolean {
  let sawTime = false
  for (let i = at - 1; i >= Math.max(from, at - LONGEST_CLAUSE); i--) {
    if (text[i] === '比' || text[i] === '较') return sawTime
    if (CLAUSE_ENDS.has(text.charCodeAt(i))) return false
    sawTime ||= TIMES.has(text.charCodeAt(i))
  }
  return false
}

/** 增速达到8%, 涨幅控制在3%: the number after such a noun is its size, whatever verb stands between. */
function nounBefore(within: MetricText, from: number, at: number): Move | null {
  const { text, words } = within
  let end = at
  while (end > from && at - end < LONGEST_OBJECT && LINKS_OF_NOUN.has(text.charCodeAt(end - 1))) end--
  const k = end < at ? words.moves.matchAt(text, from, end) : -1
  return k >= 0 && words.move[k]!.kind === 'noun' ? { direction: words.move[k]!.direction!, start: end - words.moves.phrases[k]!.length } : null
}

/** 减少跑腿次数三分之一, 压缩一般性支出200万元, but not 提高入学率到98%: the object of the verb stands between it and the number. */
function objectBefore(within: MetricText, from: number, at: number, isShare: boolean): Move | null {
  const { text, words } = within
  for (let i = at - 1; i >= Math.max(from, at - LONGEST_OBJECT); i--) {
    if (NO_OBJECT.has(text.charCodeAt(i))) return null
    // 增加值 is no rise; nor is a verb of one character with an object, which is more often part of a word.
    const k = words.moves.matchAt(text, from, i)
    if (k >= 0) return at - i > 1 && words.moves.phrases[k]!.length > 1 && (isShare || words.move[k]!.kind === 'amount') ? moveBefore(within, from, i) : null
  }
  return null
}

function setBasis({ text, words }: MetricText, from: number, metric: FoundMetric, verb: number): void {
  let start = verb
  while (start > from && verb - start < LONGEST_CLAUSE && !CLAUSE_ENDS.has(text.charCodeAt(start - 1))) start--
  // Looked for only from where it can begin: most clauses compare with nothing.
  while (start < verb && !words.basisOpeners.has(text.charCodeAt(start))) start++
  const found = start < verb ? words.basis.exec(text.slice(start, verb)) : null
  if (found) metric.basis = { start: start + found.index, end: start + found.index + found[0].length }
}
