import type { FoundMetric, MetricText, Place } from './found-metric.ts'
import { phraseInFront } from './phrase-in-front.ts'
import { tokenAt } from './tokens.ts'

/** The names of a list stand within so many characters before 分别. */
const LONGEST_LIST = 80
const LONGEST_BARE_MEASURE = 3

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
      const count = last - first + 1
      const names = namesBefore(within, found[first]!, count, first > 0 ? found[first - 1]!.end : within.start) ?? namesOfNumbersBefore(text, found, first, count)
      names?.forEach(({ head, ...name }, k) => {
        found[first + k]!.indicator = name
        if (head) found[first + k]!.indicatorHead = head
      })
    }
    first = last
  }
}

/** The name of one number of a list; with the noun that it shares with the last name, if it does. */
interface ListedName extends Place {
  head?: Place
}

/** Only 、 or a conjunction stands between two numbers. */
function isJoined(text: string, a: FoundMetric, b: FoundMetric): boolean {
  return b.start - a.end === 1 && '、和与及，'.includes(text[a.end]!)
}

function namesBefore(within: MetricText, { start: at, basis }: FoundMetric, count: number, from: number): ListedName[] | null {
  const { text } = within
  const near = text.slice(Math.max(from, at - 12), at)
  const word = near.lastIndexOf('分别')
  if (word < 0) return null
  let end = Math.min(at - near.length + word, basis && basis.start >= from ? basis.start : at)
  for (let clause = 0; clause < 2; clause++) {
    let start = end
    while (start > from && end - start < LONGEST_LIST && !'，。；：！？\n'.includes(text[start - 1]!)) start--
    const names = numberedNames(within, start, end) ?? namesOf(within, start, end, count)
    if (names.length === count) return isShortened(text, names) ? names.map(() => ({ start: names[0]!.start, end: names.at(-1)!.end })) : names
    // …、城市污水处理能力提高，处理率分别达到95%和85%: a bare measure leaves it to the clause before to say of what.
    const own = phraseInFront(within, start, end)
    if (text[start - 1] !== '，' || start - 1 <= from || (own && (own.end - own.start > LONGEST_BARE_MEASURE || !isMeasure(text, own)))) return null
    end = start - 1
  }
  return null
}

/** 收入1.2万元，支出8000元，分别增长3%和5%: each measures one of the numbers in front of 分别, in their order. */
function namesOfNumbersBefore(text: string, found: readonly FoundMetric[], first: number, count: number): ListedName[] | null {
  if (first < count || !SHARED_OUT.test(text.slice(found[first - 1]!.end, found[first]!.start))) return null
  const before = found.slice(first - count, first)
  const names = before.map(({ indicator }) => indicator)
  const isRow = before.every(({ end, direction }, k) => !direction && !/[。；！？\n]/u.test(text.slice(end, found[first - count + k + 1]!.start)))
  return isRow && names.every((name) => name !== null) ? names : null
}

/** Between the last number and the first that is shared out: ，同比分别下降. */
const SHARED_OUT = /^，[^，。；！？\n]{0,8}分别[^，。；！？\n]{0,12}$/u

const isMeasure = (text: string, { end }: Place): boolean => '率量额数费值重'.includes(text[end - 1]!)

/** 高血压、糖尿病患者规范管理率: only the last name says what was measured, so each number belongs to the whole. */
function isShortened(text: string, names: readonly Place[]): boolean {
  // 刑事案件、命案数: without 数 the first says it too.
  return isMeasure(text, names.at(-1)!) && text[names.at(-1)!.end - 1] !== '数' && !names.slice(0, -1).some((name) => isMeasure(text, name))
}

/** The noun phrases of A、B和C in a clause: `count` of them, if need be with 和 inside a name (金融业、软件和信息服务业). */
function namesOf(within: MetricText, start: number, end: number, count: number): ListedName[] {
  const names = namesBetween(within, start, end, '、和与及')
  return names.length > count ? namesBetween(within, start, end, '、') : names
}

function namesBetween(within: MetricText, start: number, end: number, joins: string): ListedName[] {
  const { text } = within
  const names: ListedName[] = []
  let stop = end
  for (let i = end; i >= start; i--) {
    if (i > start && !isJoin(within, i - 1, joins)) continue
    const name = phraseInFront(within, i, stop)
    if (!name) return []
    names.unshift({ start: name.start, end: name.end })
    stop = i - 1
  }
  shareHead(text, names)
  return names
}

/** Whether one of `joins` stands at `at`, and not the 及 of 普及率. */
function isJoin({ text, tokens }: MetricText, at: number, joins: string): boolean {
  if (!joins.includes(text[at]!)) return false
  const k = tokenAt(tokens, at)
  return tokens.end[k]! - tokens.start[k]! === 1
}

/** 国家级、部级平台: a level alone takes the noun of the last name. */
function shareHead(text: string, names: ListedName[]): void {
  const last = names[names.length - 1]!
  const level = text.slice(last.start, last.end).indexOf('级') + 1
  if (level === 0 || last.start + level === last.end) return
  for (const name of names) if (text[name.end - 1] === '级') name.head = { start: last.start + level, end: last.end }
}

/** 一、二、三产业: the numbers of what the noun behind them names. */
const NUMBERS = /第?[一二三四五](?:[、和及]第?[一二三四五])+(?=[^、和及一二三四五]{1,14}$)/u

function numberedNames(within: MetricText, start: number, end: number): ListedName[] | null {
  const found = NUMBERS.exec(within.text.slice(start, end))
  if (!found) return null
  const at = start + found.index
  const headStart = at + found[0].length
  const noun = phraseInFront(within, headStart, end)
  if (!noun) return null
  const head = { start: headStart, end: noun.end }
  return [...found[0].matchAll(/第?[一二三四五]/gu)].map((number) => ({ start: at + number.index, end: at + number.index + number[0].length, head }))
}
