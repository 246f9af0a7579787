import { UnitSet } from '../../model/unit-set.ts'
import { feastDay, readEvent } from './event.ts'
import { toInterval } from './interval.ts'
import { readPoint } from './point-reader.ts'
import { endValue, impliedParts, pointValue, type Point } from './point.ts'
import { isList, joinEnd, pointRecord, frameAt, type FoundDate, type Scope } from './scope.ts'
import { readTerm } from './school-term.ts'
import type { DateWord } from './word-list.ts'

/** How far 以来 may stand from the point it belongs to: 自6月份…活动启动以来. */
const FAR = 24
/** The same without 自: 去年10月任职以来. */
const NEAR = 8
const SINCE = '自'.charCodeAt(0)
/** 以来 */
const SINCE_FIRST = '以'.charCodeAt(0)
const SINCE_LAST = new UnitSet('来來')
const COMMA = '，'.charCodeAt(0)
const STOPS = new UnitSet('，。；：！？、\n“（')

/** The 从, 自, 由 or 截至 right before `at`, or null. */
function frameBefore(s: Scope, at: number): DateWord | null {
  const word = s.words.frames.before(s.text, at, s.floor)
  return word?.kind === 'open' || word?.kind === 'upto' ? word : null
}

/** 截至10月底 tells how far things are by now: a year long past that was told before it is not meant. */
function upTo(s: Scope, point: Point, start: number): FoundDate {
  const { year } = s.story.anchor
  if (point.yearBy === 'told' && year !== null && (point.year === null || point.year < year - 1)) point.year = year
  return open(point, start, closeEnd(s, point.end), 'until')
}

/** A second end without a year lies in that of the first, or in the next if it would lie before it. */
function inherit(first: Point, second: Point): void {
  if (second.yearBy !== 'told' || second.span !== '' || first.year === null) return
  second.year = first.year
  if (second.grain !== 'year' && first.grain !== 'year' && second.month !== null && first.month !== null && second.month < first.month) second.year++
}

/** What the second end takes over from the first is stated if the first states it. */
function mergeImplied(first: Point, second: Point): FoundDate['implied'] {
  const own = second.yearBy === 'told' ? [] : impliedParts(second)
  return [...new Set([...impliedParts(first), ...own])]
}

/** 止, 为止, 期间 after the last end. */
function closeEnd(s: Scope, at: number): number {
  const word = frameAt(s, at)
  return word && (word.kind === 'close' || word.kind === 'within' || word.kind === 'between') ? at + word.word.length : at
}

/** Null where the second end lies before the first: these are two points of time. */
function periodRecord(s: Scope, first: Point, second: Point, start: number): FoundDate | null {
  inherit(first, second)
  const value = `${endValue(first, 'first')}/${endValue(second, 'last')}`
  if (!value.includes('X') && toInterval(value) === null) return null
  const term = readTerm(s, second.end, first.year)
  if (term) return { start, end: term.end, type: 'part', value: term.value, implied: mergeImplied(first, second), rule: 'dates/part' }
  let end = closeEnd(s, second.end)
  if (end === second.end && second.grain === 'year' && second.part === '' && second.span === '') end = readEvent(s, end)?.end ?? end
  return {
    start, end, type: 'period', value,
    implied: mergeImplied(first, second), rule: 'dates/range',
  }
}

/** 2007年与2009年之间. */
function yearsBetween(s: Scope, first: Point): Point | null {
  const second = isList(s, first.end) && first.grain === 'year' ? readPoint(s, first.end + 1, first) : null
  return second?.grain === 'year' && second.year !== null && frameAt(s, second.end)?.kind === 'between' ? second : null
}

/** 从3月开始，到7月底. */
const pastComma = (s: Scope, at: number): number => (s.text.charCodeAt(at) === COMMA ? at + 1 : at)

/** The second end after `first`, or null. 从今年4月开始到2012年: 开始 may stand between. */
function secondEnd(s: Scope, first: Point): Point | null {
  const begin = frameAt(s, first.end)
  // 6月1日起到15日: before 到, the list of frames takes 起 for a part of 起到.
  const begun = s.text.startsWith('起到', first.end) ? first.end + 1 : first.end
  const joined = joinEnd(s, begin?.kind === 'begin' ? pastComma(s, first.end + begin.word.length) : begun)
  if (joined < 0) return yearsBetween(s, first)
  const second = readPoint(s, s.text.charCodeAt(joined) === 0x20 ? joined + 1 : joined, first)
  return second === null || second.invalid ? null : second
}

/** Where the 以来 of 自…以来 ends, or -1: in the same clause and not far. */
function farSince(s: Scope, at: number, reach: number): number {
  const limit = Math.min(s.end, at + reach)
  for (let i = at; i < limit && !STOPS.has(s.text.charCodeAt(i)); i++) {
    if (s.text.charCodeAt(i) === SINCE_FIRST && SINCE_LAST.has(s.text.charCodeAt(i + 1))) return i + 2
  }
  return -1
}

function open(point: Point, start: number, end: number, side: 'since' | 'after' | 'until'): FoundDate {
  const bound = side === 'until' && point.part === 'start' ? pointValue(point) : endValue(point, 'last')
  const value = side !== 'until' ? `${endValue(point, side === 'since' ? 'first' : 'last')}/..` : `../${bound}`
  return { start, end, type: 'period', value, implied: impliedParts(point), rule: `dates/${side}` }
}

/** 2010年来: a bare 来 stands after a year only; 6月10日来 is a verb. */
function fits(point: Point, word: DateWord): boolean {
  return word.word.length > 1 || point.grain === 'year' || word.kind === 'until' || word.kind === 'begin' || word.word === '后'
}

/** 从今年4月开始 says since when; 在1953年开始实行 only when. */
function begins(s: Scope, opened: boolean, word: DateWord, end: number): boolean {
  return opened || word.word.endsWith('起') || end >= s.end || STOPS.has(s.text.charCodeAt(end))
}

function framed(s: Scope, point: Point, start: number): FoundDate | null {
  // “十二五”以来 is open already.
  const word = point.span.includes('..') ? null : frameAt(s, point.end)
  if (word && fits(point, word)) {
    const end = point.end + word.word.length
    if (word.kind === 'since' || (word.kind === 'begin' && begins(s, start < point.start, word, end))) return open(point, start, end, 'since')
    if (word.kind === 'after') return open(point, start, end, 'after')
    if (word.kind === 'until') return open(point, point.start, end, 'until')
    if (word.kind === 'within' || word.kind === 'between') return pointRecord(s, point, end)
  }
  const far = farSince(s, point.end, start < point.start ? FAR : point.grain === 'year' || point.part !== '' ? 0 : NEAR)
  if (far >= 0) return open(point, start, far, 'since')
  return s.text.charCodeAt(start) === SINCE && (point.end >= s.end || STOPS.has(s.text.charCodeAt(point.end))) ? open(point, start, point.end, 'since') : null
}

/** A feast of a stated year is one event: 2011年“七一”前夕. */
function feastOf(s: Scope, point: Point): FoundDate | null {
  if (point.grain !== 'year' || point.part !== '' || point.span !== '') return null
  const event = readEvent(s, point.end)
  if (event === null || event.kind !== 'feast') return null
  const value = feastDay(s, event, point.year) ?? s.text.slice(point.start, event.end)
  return { start: point.start, end: event.end, type: 'event', value, implied: impliedParts(point), rule: 'dates/event' }
}

/** What a period or point read at one place gives: its record, and the (last) point, whose year the text goes on to tell of. */
export interface ReadPeriod {
  record: FoundDate
  point: Point
}

/** Reads a point of time or a period with its frame words at `at`, or null; the frame words before `at` are taken in. */
export function readPeriod(s: Scope, at: number): ReadPeriod | null {
  const point = readPoint(s, at, null)
  if (point === null) return null
  if (point.invalid) return { record: { ...pointRecord(s, point), rule: 'dates/impossible' }, point }
  const before = frameBefore(s, at)
  const start = before ? at - before.word.length : at
  if (before?.kind === 'upto' && !point.span.includes('..')) return { record: upTo(s, point, start), point }
  const second = secondEnd(s, point)
  const period = second && periodRecord(s, point, second, start)
  if (period) return { record: period, point: second }
  return { record: framed(s, point, start) ?? feastOf(s, point) ?? pointRecord(s, point), point }
}
