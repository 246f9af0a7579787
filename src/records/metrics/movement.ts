import type { FoundMetric } from './find.ts'
import type { MetricWords } from './words.ts'

/** How far before a number its verb and its basis are looked for. */
const LONGEST_CLAUSE = 40

const CLAUSE_ENDS = '，。；：！？\n（'

/** Sets direction and basis where the number is the size of a rise or fall: 比上年增长8.7%. */
export function findMovement(text: string, from: number, metric: FoundMetric, previous: FoundMetric | undefined, words: MetricWords): void {
  if (metric.shape !== 'point') return
  if (!metric.direction && continuesList(text, metric, previous)) {
    metric.direction = previous!.direction!
    if (previous!.basis) metric.basis = previous!.basis
    return
  }
  let at = metric.start
  while (at > from && '了约为近达了'.includes(text[at - 1]!)) at--
  if (text.startsWith('分别', at - 2)) at -= 2
  const verb = metric.direction ? -1 : words.moves.matchBefore(text, Math.max(from, at - 4), at, 4)
  if (verb >= 0) {
    metric.direction = words.moveDirection[verb]!
    at -= words.moves.phrases[verb]!.length
  } else if (!metric.direction) return
  setBasis(text, from, metric, at)
}

/** 分别提高221元、90元、350元和300元: the verb stands before the first number only. */
function continuesList(text: string, metric: FoundMetric, previous: FoundMetric | undefined): boolean {
  return previous?.direction !== undefined && previous.unit === metric.unit && metric.start - previous.end <= 2 && /^[、和及]$/u.test(text.slice(previous.end, metric.start))
}

function setBasis(text: string, from: number, metric: FoundMetric, verb: number): void {
  let start = verb
  while (start > from && verb - start < LONGEST_CLAUSE && !CLAUSE_ENDS.includes(text[start - 1]!)) start--
  const clause = text.slice(start, verb)
  const found = /(?:同比|环比)|[比较](?:上年同期|去年同期|上年|去年|前年|上月|上季度|上半年|[^比较，]{2,12}?)(?=(?:分别|均|共|各|实际|平均|年均|大幅|小幅|略有|净)?$)/u.exec(clause)
  if (found) metric.basis = { start: start + found.index, end: start + found.index + found[0].length }
}
