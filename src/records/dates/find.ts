import { UnitSet } from '../../model/unit-set.ts'
import { DATE_WORD, MARK, NUMERAL as NUMERAL_PLACE, Places } from '../places.ts'
import type { DateAnchor } from './calendar.ts'
import { ARABIC, EVENT, FIRST, HALF, HAN_NUMERAL, LEAD, PLAN, SET, dateWords } from './date-words.ts'
import { readDuration } from './duration.ts'
import { readEventRecord } from './event.ts'
import { guessYear } from './guess-year.ts'
import { mayOpen, runEnd } from './number-gate.ts'
import { readOncePer } from './once-per.ts'
import { readPeriod, type ReadPeriod } from './period.ts'
import type { Point } from './point.ts'
import { Scope, numeralAt, refuse, type FoundDate, type Refusal } from './scope.ts'
import { readSet } from './set.ts'
import { Story } from './story.ts'

export type { DateAnchor } from './calendar.ts'
export type { FoundDate, Refusal } from './scope.ts'

const NUMERAL = HAN_NUMERAL | ARABIC
/** The longest title that is passed over: what stands in 《…》 is a name. */
const LONGEST_TITLE = 120
const OPEN_TITLE = '《'.charCodeAt(0)
const CLOSE = '》'.charCodeAt(0)
/** A year within so many units of the start of its line opens it: 一、2012年工作回顾. */
const OPENING = 8
const NEWLINE = 0x0a
const LONGEST_HEADING = 30
const SENTENCE_ENDS = new UnitSet('。；，！？、,;.')
/** A year after one of these is measured against, or aimed at, and not told of. */
const ASIDE = new UnitSet('比较同与和按以到至为超于从由自')

class Scan extends Scope {
  lineStart = this.floor
  readonly found: FoundDate[] = []
}

/** The end of the title that opens at `at`, or the next unit if it does not close soon. */
function titleEnd(s: Scan, at: number): number {
  const limit = Math.min(s.end, at + LONGEST_TITLE)
  for (let i = at + 1; i < limit; i++) if (s.text.charCodeAt(i) === CLOSE) return i + 1
  return at + 1
}

/** 一、去年工作回顾 is a heading: its line is short and no sentence. */
function isHeading(s: Scan): boolean {
  const limit = Math.min(s.end, s.lineStart + LONGEST_HEADING)
  for (let at = s.lineStart; at < limit; at++) if (s.text.charCodeAt(at) === NEWLINE) return !SENTENCE_ENDS.has(s.text.charCodeAt(at - 1))
  return false
}

/** 过去一年 tells of the whole chapter, 去年 of its sentence. */
const isPastYear = (s: Scan, { start }: FoundDate): boolean => !s.text.startsWith('去', start) && s.text.startsWith('过', start)

/** Whether what follows goes on to tell of the year, beyond its paragraph. */
function opensChapter(s: Scan, record: FoundDate, point: Point): boolean {
  if (isHeading(s)) return true
  const opening = record.start - s.lineStart <= OPENING
  return opening && (point.yearBy === 'stated' || point.year === s.story.anchor.year || isPastYear(s, record))
}

/** A span of years in the midst of a paragraph (1979至1984年的六年) is a glance aside: the story stays in its year. */
const isPassingSpan = (s: Scan, record: FoundDate, { grain }: Point): boolean =>
  record.type === 'period' && grain === 'year' && record.rule !== 'dates/since' && record.start - s.lineStart > OPENING

/** 是2002年的3.2倍 only measures against that year. */
const isYardstick = ({ text }: Scan, { start, end }: FoundDate): boolean => text[end] === '的' && start > 0 && '是为于'.includes(text[start - 1]!)

/** Lets the story know which year and month the text has come to. */
function listen(s: Scan, { record, point }: ReadPeriod): void {
  if (point.invalid || record.rule === 'dates/until') return
  if (point.grain !== 'year') s.story.month = point.month
  s.story.day = point.grain === 'day' ? point.day : null
  if (point.yearBy === 'stated') s.story.lastStated = point.year
  if (point.year === null || point.span !== '' || point.yearBy === 'told') return
  if (isPassingSpan(s, record, point) || isYardstick(s, record)) return
  if (record.start > 0 && ASIDE.has(s.text.charCodeAt(record.start - 1))) return
  s.story.tell(point.year, opensChapter(s, record, point))
}

/** Reads whatever time expression starts at `at`. Sets and feasts come first, durations last. */
function readAt(s: Scan, at: number, bits: number): FoundDate | null {
  const number = bits & (NUMERAL | HALF)
  const set = (number ? readOncePer(s, at) : null) ?? (bits & SET ? readSet(s, at) : null)
  if (set) return set
  const period = bits & (NUMERAL | LEAD | PLAN | FIRST) ? readPeriod(s, at) : null
  if (period) {
    listen(s, period)
    return period.record
  }
  return (bits & (EVENT | NUMERAL) ? readEventRecord(s, at) : null) ?? (number ? readDuration(s, at) : null)
}

/** Words that stand at `at`, but beside something that makes another word of them: 以前|年度. */
function refuseByGuards(s: Scan, at: number): void {
  const { leads, sets, events, plans, units } = s.words
  const number = numeralAt(s, at)
  for (const [list, from] of [[leads, at], [sets, at], [events, at], [plans, at], [units, number?.end ?? s.end]] as const) {
    const word = list.unguarded(s.text, from, s.end)
    if (word && list.at(s.text, from, s.end) === null) refuse(s, 'dates/not-beside', at, from + word.word.length)
  }
}

/** Reads at `at`, where words of `bits` may begin, and answers where to go on, if that is past `past`. */
function step(s: Scan, at: number, bits: number, past: number): number {
  const record = readAt(s, at, bits)
  if (record === null) {
    if (s.refusals) refuseByGuards(s, at)
    return past
  }
  s.found.push(record)
  s.floor = record.end
  return record.end
}

/** Passes over the run of numerals at `at`, unless the unit behind it shows that a time expression may open with it. */
function stepNumber(s: Scan, at: number, bits: number): number {
  const past = runEnd(s.text, at, s.end, s.words.starts, bits & NUMERAL)
  return mayOpen(s.text, at, past, s.words) ? step(s, at, bits, past) : past
}

/** A line break or a title. */
function stepMark(s: Scan, at: number): number {
  const unit = s.text.charCodeAt(at)
  if (unit === NEWLINE) {
    s.story.turn()
    s.lineStart = at + 1
  }
  if (unit !== OPEN_TITLE) return at + 1
  const end = titleEnd(s, at)
  if (end > at + 1) refuse(s, 'dates/not-in-title', at, end)
  return end
}

function scan(places: Places, text: string, start: number, end: number, anchor: DateAnchor, refusals: Refusal[] | null): FoundDate[] {
  const words = dateWords()
  const s = new Scan(text, start, end, words, new Story(anchor))
  s.refusals = refusals
  const { starts, seconds } = words
  let next = start
  for (let k = 0; k < places.count; k++) {
    const at = places.at[k]!
    const kind = places.kind[k]! & (DATE_WORD | NUMERAL_PLACE | MARK)
    if (at < next || kind === 0) continue
    if (kind === MARK) {
      next = stepMark(s, at)
      continue
    }
    const bits = starts[text.charCodeAt(at)]! & (at + 1 < end ? seconds[text.charCodeAt(at + 1)]! : NUMERAL)
    if (bits & NUMERAL) next = stepNumber(s, at, bits)
    else if (bits !== 0) next = step(s, at, bits, at + 1)
  }
  return s.found
}

/**
 * Finds the time expressions of text[start, end), in order, without overlaps.
 * @param places where to look, if that is known already
 * @param refusals where to note what looked like a time expression and is none
 */
export type FindDates = (text: string, start: number, end: number, anchor: DateAnchor, places?: Places, refusals?: Refusal[]) => FoundDate[]

/**
 * Makes a finder of time expressions: 去年10月份, 8月23-25日, 三年时间, 每月1日. Relative values are resolved by the anchor;
 * without a year in the anchor, by the year that the text itself shows to be its own, if it does; else they stay open
 * (`XXXX-06-10`).
 */
export function createDateFinder(): FindDates {
  const own = new Places()
  return (text, start, end, anchor, places = own.read(text, start, end), refusals) => {
    if (anchor.year !== null) return scan(places, text, start, end, anchor, refusals ?? null)
    const found = scan(places, text, start, end, anchor, null)
    const year = guessYear(text, found, start)
    return year === null && !refusals ? found : scan(places, text, start, end, { ...anchor, year }, refusals ?? null)
  }
}
