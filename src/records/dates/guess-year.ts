import { UnitSet } from '../../model/unit-set.ts'
import { dateWords, type DateWords } from './date-words.ts'
import type { FoundDate } from './scope.ts'

/** A year named so near the beginning is that of the title or the opening. */
const OPENING = 200
/** How far the words of a heading reach behind its year: 2013年国内工作回顾; and those of a plan: “八五”计划的最后一年. */
const HEADING = 16
const NEAR = 8
const SENTENCE = 40
const SENTENCE_ENDS = new UnitSet('。！？：\n　')
const CLAUSE_ENDS = new UnitSet('，。；、\n')
const HEADING_ENDS = new UnitSet('，。；、\n和与及')
const IS = '是'.charCodeAt(0)
/** A year with less than this share of what the year most spoken of weighs is spoken of in passing. */
const IN_PASSING = 1 / 7

const MONTH = /^\d{4}-\d\d/u

/** A decade, a century or a plan (九十年代, 本世纪末, “八五”) names none of its years. */
const ERAS = new Set(['dates/plan', 'dates/decade', 'dates/century'])

/** What the clues of a text are looked for in: its dates as found without an anchor. */
interface Clues {
  text: string
  start: number
  found: readonly FoundDate[]
  cues: DateWords['yearCues']
}

const yearOf = (value: string): number | null => (/^[12]\d{3}/u.test(value) ? Number(value.slice(0, 4)) : null)

const statedYear = ({ type, value, implied }: FoundDate): number | null =>
  implied.includes('year') || type === 'event' || type === 'duration' || type === 'set' || type === 'invalid' ? null : yearOf(value)

const says = ({ text }: Clues, date: FoundDate, word: string): boolean => text.startsWith(word, date.start) && date.start + word.length <= date.end

/** Whether a cue of the kind stands in the next `reach` units, before one of `ends`. */
function cueFollows({ text, cues }: Clues, kind: string, from: number, reach: number, ends: UnitSet): boolean {
  const limit = Math.min(text.length, from + reach)
  for (let at = from; at < limit && !ends.has(text.charCodeAt(at)); at++) if (cues.at(text, at, limit)?.kind === kind) return true
  return false
}

/** 2009年9月至今年5月: this year is the one after. */
function yearFromBridge(clues: Clues): number | null {
  for (const date of clues.found) {
    if (date.type !== 'period' || !clues.text.slice(date.start, date.end).includes('今年')) continue
    const year = yearOf(date.value)
    if (year !== null) return year + 1
  }
  return null
}

/** What `date`, told of this year, says which year that is: 成立三十五周年, “八五”计划的最后一年. */
function yearTold(clues: Clues, date: FoundDate): number | null {
  if (date.type === 'event' && clues.text.slice(date.start, date.end).includes('周年')) return yearOf(date.value)
  if (date.rule !== 'dates/plan' || date.type !== 'period') return null
  if (cueFollows(clues, 'first', date.end, HEADING, CLAUSE_ENDS)) return yearOf(date.value)
  return cueFollows(clues, 'last', date.end, HEADING, CLAUSE_ENDS) ? yearOf(date.value.slice(5)) : null
}

/** 今年是实行“七五”计划的头一年, 今年10月1日是新中国成立60周年, 刚刚过去的1987年. */
function yearFromTelling(clues: Clues): number | null {
  const { text, start, found, cues } = clues
  for (let k = 0; k < found.length; k++) {
    const date = found[k]!
    const year = statedYear(date)
    if (year !== null && cues.before(text, date.start, start)?.kind === 'past') return year + 1
    if (!says(clues, date, '今年')) continue
    for (let next = k + 1; next < found.length && found[next]!.start - date.end < SENTENCE; next++) {
      const between = text.slice(date.end, found[next]!.start)
      const told = between.includes('是') && !between.includes('。') ? yearTold(clues, found[next]!) : null
      if (told !== null) return told
    }
  }
  return null
}

/** 2013年工作回顾 stands in the report of the year after, 2014年工作安排 in that of the year itself, 2014年工作打算 in that of the year before. */
function yearFromHeadings(clues: Clues): number | null {
  let reviewed: number | null = null
  let planned: number | null = null
  for (const date of clues.found) {
    const year = date.type === 'year' ? statedYear(date) : null
    if (year === null) continue
    const heads = (kind: string): boolean => cueFollows(clues, kind, date.end, HEADING, HEADING_ENDS)
    if (heads('review')) reviewed = Math.max(reviewed ?? year, year)
    else if (heads('intentions')) planned = Math.max(planned ?? 0, year - 1)
    else if (heads('tasks')) planned = Math.max(planned ?? year, year)
  }
  if (reviewed === null) return planned
  return planned === reviewed + 1 ? planned : reviewed + 1
}

/** How much the mention of a year speaks for its being the latest that the report tells of; nothing where it is a goal. */
function weightOf(clues: Clues, { start, end, value, rule }: FoundDate): number {
  const { text, cues } = clues
  if (ERAS.has(rule) || value.startsWith('..')) return 0
  if (cues.before(text, start, clues.start)?.kind === 'aim-before' || cueFollows(clues, 'aim', end, NEAR, CLAUSE_ENDS)) return 0
  if (start - clues.start < OPENING) return 2
  // 2013年是全面贯彻…的第一年 opens the tasks of that year, 2011年1至8月 the deeds of that year.
  return SENTENCE_ENDS.has(text.charCodeAt(start - 1)) && (text.charCodeAt(end) === IS || MONTH.test(value)) ? 2 : 1
}

/** The latest year that is named in the opening or more than in passing. */
function latestYear(clues: Clues): number | null {
  const weights = new Map<number, number>()
  for (const date of clues.found) {
    const year = statedYear(date)
    const weight = year === null ? 0 : weightOf(clues, date)
    if (weight > 0) weights.set(year!, (weights.get(year!) ?? 0) + weight)
  }
  const least = Math.max(2, IN_PASSING * Math.max(0, ...weights.values()))
  const years = [...weights].filter(([, weight]) => weight >= least).map(([year]) => year)
  return years.length > 0 ? Math.max(...years) : null
}

/**
 * The report's year where no date of its own is known, from the dates found without one: what the report says of 今年 goes before
 * its headings, and these before the latest year that it tells of; null if nothing shows it.
 */
export function guessYear(text: string, found: readonly FoundDate[], start: number): number | null {
  const clues: Clues = { text, start, found, cues: dateWords().yearCues }
  return yearFromBridge(clues) ?? yearFromTelling(clues) ?? yearFromHeadings(clues) ?? latestYear(clues)
}
