import type { FoundMetric, MetricText, Place } from './found-metric.ts'
import { phraseInFront } from './noun-phrase.ts'

/** The names of a list stand within so many characters before 分别. */
const LONGEST_LIST = 80

/**
 * Gives each number of a list its own name: 货车司机、快递员分别入会1420人、868人; the names stand in front of 分别, if need be a clause
 * before it (养老金、低保标准再次提高，分别提高221元、90元).
 */
export function shareLists(within: MetricText, found: readonly FoundMetric[]): void {
  const { text } = within
  for (let first = 0; first < found.length; first++) {
    let last = first
    while (last + 1 < found.length && isJoined(text, found[last]!, found[last + 1]!)) last++
    if (last > first) {
      const names = namesBefore(within, found[first]!, last - first + 1, first > 0 ? found[first - 1]!.end : within.start)
      names?.forEach((name, k) => (found[first + k]!.indicator = name))
    }
    first = last
  }
}

/** Only 、 or a conjunction stands between two numbers. */
function isJoined(text: string, a: FoundMetric, b: FoundMetric): boolean {
  return b.start - a.end === 1 && '、和与及，'.includes(text[a.end]!)
}

function namesBefore(within: MetricText, { start: at, basis }: FoundMetric, count: number, from: number): Place[] | null {
  const { text } = within
  const near = text.slice(Math.max(from, at - 12), at)
  const word = near.lastIndexOf('分别')
  if (word < 0) return null
  let end = Math.min(at - near.length + word, basis && basis.start >= from ? basis.start : at)
  for (let clause = 0; clause < 2; clause++) {
    let start = end
    while (start > from && end - start < LONGEST_LIST && !'，。；：！？\n'.includes(text[start - 1]!)) start--
    const names = namesOf(within, start, end)
    if (names.length === count) return isShortened(text, names) ? names.map(() => ({ start: names[0]!.start, end: names.at(-1)!.end })) : names
    if (text[start - 1] !== '，' || start - 1 <= from) return null
    end = start - 1
  }
  return null
}

/** 高血压、糖尿病患者规范管理率: only the last name says what was measured, so each number belongs to the whole. */
function isShortened(text: string, names: readonly Place[]): boolean {
  const isMeasure = ({ end }: Place): boolean => '率量额数费值'.includes(text[end - 1]!)
  return isMeasure(names.at(-1)!) && !names.slice(0, -1).some(isMeasure)
}

/** The noun phrases of A、B和C in a clause. */
function namesOf(within: MetricText, start: number, end: number): Place[] {
  const { text } = within
  const names: Place[] = []
  let stop = end
  for (let i = end; i >= start; i--) {
    if (i > start && !'、和与及'.includes(text[i - 1]!)) continue
    const name = phraseInFront(within, i, stop)
    if (!name) return []
    names.unshift(name)
    stop = i - 1
  }
  return names
}
