import { UnitSet } from '../../model/unit-set.ts'
import { numeralAt, type FoundDate, type Scope } from './scope.ts'

/** An event that stands for a time, before it becomes a record. */
export interface EventMention {
  end: number
  /** `feast`: every year; `event`: once. */
  kind: string
  /** `MM-DD` of a feast or its column in the table of those that move, the date of an event, `-` where it is not known. */
  date: string
}

const TERM = '届'.charCodeAt(0)
const LONGEST_PLENUM = 14
const PLENUMS = ['中全会', '次全会', '次全体会议', '中全會']
const PLENUM_CHARS = new UnitSet('一二三四五六七八九十、中次和历委届第至到')
const JUBILEE = ['周年', '週年']

function withAfter(s: Scope, end: number): number {
  const after = s.words.eventAfter.at(s.text, end, s.end)
  return after ? end + after.word.length : end
}

/** 90周年 after 建党: the day on which the years are full. */
function jubilee(s: Scope, at: number, from: string): EventMention | null {
  const n = numeralAt(s, at)
  const word = n && JUBILEE.find((unit) => s.text.startsWith(unit, n.end))
  if (!n || !word) return null
  const date = `${Number(from.slice(0, 4)) + n.value}${from.slice(4)}`
  return { end: withAfter(s, n.end + word.length), kind: 'event', date }
}

/** 十七届三中、四中全会: the end of the plenum whose 届 stands at `at`, or -1. */
function plenumEnd(s: Scope, at: number): number {
  const limit = Math.min(s.end, at + LONGEST_PLENUM)
  for (let i = at + 1; i < limit && PLENUM_CHARS.has(s.text.charCodeAt(i)); i++) {
    for (const word of PLENUMS) if (s.text.startsWith(word, i)) return withAfter(s, i + word.length)
  }
  return -1
}

/** Reads an event of the table, a jubilee or a plenum at `at`. */
export function readEvent(s: Scope, at: number): EventMention | null {
  const word = s.words.events.at(s.text, at, s.end)
  if (word) {
    const end = at + word.word.length
    if (word.kind !== 'anniversary') return { end: withAfter(s, end), kind: word.kind, date: word.value }
    const full = jubilee(s, end, word.value)
    if (full) return full
    return s.text.startsWith('以来', end) ? { end: end + 2, kind: 'event', date: '-' } : null
  }
  const n = numeralAt(s, at)
  const end = n !== null && s.text.charCodeAt(n.end) === TERM ? plenumEnd(s, n.end) : -1
  return end < 0 ? null : { end, kind: 'event', date: '-' }
}

/** The day of a feast in a year, or null. */
export function feastDay(s: Scope, { date }: EventMention, year: number | null): string | null {
  if (year === null || date === '-') return null
  const day = date.includes('-') ? date : s.words.movingFeasts.get(year)?.[Number(date) - 1]
  return day === undefined ? null : `${year}-${day}`
}

/** The record of an event at `at`, or null. A feast takes the year that is being told. */
export function readEventRecord(s: Scope, at: number): FoundDate | null {
  const event = readEvent(s, at)
  if (event === null) return null
  const { year } = s.story
  const isFeast = event.kind === 'feast'
  const date = isFeast ? feastDay(s, event, year) : event.date === '-' ? null : event.date
  return { start: at, end: event.end, type: 'event', value: date ?? s.text.slice(at, event.end), implied: isFeast && date !== null ? ['year'] : [], rule: 'dates/event' }
}
