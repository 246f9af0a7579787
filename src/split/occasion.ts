import { TABLES } from '../generated/tables.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { tableRows } from '../model/table.ts'
import { UnitSet } from '../model/unit-set.ts'
import type { Place, ReadPlace } from './place.ts'
import { indexOfUnit } from './unit-search.ts'

/** 动员大会; 大会 alone names none. */
const SHORTEST_NAME = 4
const LONGEST_NAME = 70
/** 某市六届人大四次会议文件之五: the masthead of what a meeting was given. */
const FILED = /^(?<name>[^，。；：]{4,60}?(?:会议|大会))\s?文件/u
/** So much of the text can tell of the meeting it was read to. */
const OPENING = 160

const ON = new UnitSet('上')
const OF = '的'.charCodeAt(0)
const AT = '在'.charCodeAt(0)
/** 现在, 存在: no 在 of place. */
const NOT_AT = new UnitSet('现存正实所内潜')
/** 会上升, 会上级: another word goes on. */
const NOT_ON = new UnitSet('升级述涨报下')
const BREAKS = new UnitSet('，。；：！？')

interface MeetingWords {
  ends: PhraseIndex
  leads: PhraseIndex
  others: PhraseIndex
}

let words: MeetingWords | undefined

function meetingWords(): MeetingWords {
  if (words) return words
  const rows = tableRows(TABLES['meeting-words'])
  const ofKind = (kind: string): PhraseIndex => new PhraseIndex(rows.filter(([, k]) => k === kind).map(([word]) => word!))
  words = { ends: ofKind('end'), leads: ofKind('lead'), others: ofKind('other') }
  return words
}

/** 今天，我们召开全县组织工作会议； 今天县委召开的全县动员大会， */
const HELD = /(?:今天|今日|现在|这次|此次)[^。；]{0,16}?(?:召开|举行|举办)(?:的是|的|了)?(?:这次|这个|一次)?(?<name>[^，。；：！？]{4,70}?)[，。；！]/u
/** 向县第十六届人民代表大会第四次会议报告工作, 在全镇工作会议上作如下汇报 */
const SPOKEN_TO = /(?:向|在)(?<name>[^，。；：！？向在]{3,69}?[会议])上?(?:报告|[作做](?![了过])[^，。；]{0,8}(?:报告|汇报|发言|述职)|述职)/u

const HELD_SIGNS = new UnitSet('召举')
/** 召开 举行, or the end of a meeting's name. */
const SAYING = new UnitSet('召举会议')
const AFTER_MEETING = new UnitSet('上报作做述')

/** Where the lines stand that can name the meeting. */
export interface OccasionLines {
  /** The lines before the text, from the first to the last; null if there are none. */
  head: Place | null
  title: Place | null
  /** The lines over the title that name the series. */
  mastheads: readonly Place[]
}

/**
 * The meeting at which a report was given, without the words 在…上: from the title (在全县组织工作会议上的讲话), the lines beside it
 * (——2015年1月20日在…会议上), the masthead above (…会议文件之五), or else, implied, from the first sentences.
 */
export function readOccasion(text: string, { head, title, mastheads }: OccasionLines, start: number, end: number): ReadPlace | null {
  const stated = (title && (occasionIn(text, title.start, title.end) ?? titledOccasion(text, title))) ?? besideTitle(text, head, title) ?? filedOccasion(text, mastheads)
  if (stated) return { start: stated.start, end: stated.end, implied: false }
  const from = head ? Math.max(start, head.end) : start
  const said = saidOccasion(text, from, Math.min(end, from + OPENING))
  return said && { start: said.start, end: said.end, implied: true }
}

function filedOccasion(text: string, mastheads: readonly Place[]): Place | null {
  const start = mastheads[0]?.start
  const name = start === undefined ? undefined : FILED.exec(text.slice(start, mastheads.at(-1)!.end))?.groups!.name
  return start === undefined || name === undefined ? null : { start, end: start + name.length }
}

/** In the lines under the title, or else above it. */
function besideTitle(text: string, head: Place | null, title: Place | null): Place | null {
  if (!head) return null
  if (!title) return occasionIn(text, head.start, head.end)
  return occasionIn(text, title.end, head.end) ?? occasionIn(text, head.start, title.start)
}

/** 在…会上, anywhere in text[from, to). */
function occasionIn(text: string, from: number, to: number): Place | null {
  for (let on = indexOfUnit(text, ON, from + SHORTEST_NAME, to); on >= 0; on = indexOfUnit(text, ON, on + 1, to)) {
    if (NOT_ON.has(text.charCodeAt(on + 1)) || !endsMeeting(text, from, on)) continue
    const start = startAfterAt(text, from, on)
    if (start >= 0) return { start, end: on }
  }
  return null
}

/** 创先争优活动总结大会上的发言: the name opens the title. */
function titledOccasion(text: string, title: Place): Place | null {
  for (let on = title.start; on < title.end; on++) {
    const unit = text.charCodeAt(on)
    if (BREAKS.has(unit)) return null
    if (ON.has(unit) && text.charCodeAt(on + 1) === OF && on >= title.start + SHORTEST_NAME && endsMeeting(text, title.start, on)) return { start: title.start, end: on }
  }
  return null
}

function endsMeeting(text: string, from: number, end: number): boolean {
  const { ends, others } = meetingWords()
  return ends.matchBefore(text, from, end) >= 0 && others.matchBefore(text, from, end) < 0
}

/** Where the name begins that ends at `end`: behind the nearest 在; -1 if there is none. */
function startAfterAt(text: string, from: number, end: number): number {
  const farthest = Math.max(from, end - LONGEST_NAME)
  for (let at = end - 1; at >= farthest; at--) {
    const unit = text.charCodeAt(at)
    if (BREAKS.has(unit)) return -1
    if (unit === AT && !(at > from && NOT_AT.has(text.charCodeAt(at - 1)))) {
      return end - at - 1 >= SHORTEST_NAME && isName(text, at + 1, end) ? at + 1 : -1
    }
  }
  return -1
}

const isName = (text: string, start: number, end: number): boolean => meetingWords().leads.matchAt(text, start, end) < 0

function saidOccasion(text: string, from: number, to: number): Place | null {
  let isHeld = false
  let isSpoken = false
  for (let at = indexOfUnit(text, SAYING, from, to); at >= 0; at = indexOfUnit(text, SAYING, at + 1, to)) {
    if (HELD_SIGNS.has(text.charCodeAt(at))) isHeld = true
    else if (AFTER_MEETING.has(text.charCodeAt(at + 1))) isSpoken = true
  }
  return (isHeld ? saidIn(HELD, text, from, to) : null) ?? (isSpoken ? saidIn(SPOKEN_TO, text, from, to) : null)
}

function saidIn(said: RegExp, text: string, from: number, to: number): Place | null {
  const found = said.exec(text.slice(from, to))
  if (!found) return null
  const name = found.groups!.name!
  const start = from + found.index + found[0].indexOf(name)
  const end = start + name.length
  return endsMeeting(text, start, end) && isName(text, start, end) ? { start, end } : null
}
