import { TABLES } from '../../generated/tables.ts'
import { tableRows } from '../../model/table.ts'
import { HAN_NUMERAL_CHARS } from './numeral.ts'
import { WordList } from './word-list.ts'

/** What can begin at a code unit, as bits of `DateWords.starts`; all but the first two need a unit of `seconds` behind it. */
export const HAN_NUMERAL = 1
export const ARABIC = 2
export const LEAD = 4
export const SET = 8
export const EVENT = 16
/** A plan in quotes or with an ordinal. */
export const PLAN = 32
export const HALF = 64
/** 前十个月. */
export const FIRST = 128

/** Every word table of the date finder, and the units at which it has to look. */
export interface DateWords {
  leads: WordList
  parts: WordList
  frames: WordList
  plans: WordList
  planFrames: WordList
  units: WordList
  before: WordList
  after: WordList
  names: WordList
  sets: WordList
  weekdays: WordList
  events: WordList
  eventAfter: WordList
  yearCues: WordList
  /** The days (MM-DD) of the feasts that move, by year. */
  movingFeasts: ReadonlyMap<number, readonly string[]>
  /** What can begin at each code unit. */
  starts: Uint8Array
  /** What each code unit can go on with as the second of its units: 年 begins a lead only before 初, 底 and the like. */
  seconds: Uint8Array
  /** 1 for the units that can follow a number in a time expression. */
  afterNumber: Uint8Array
  /** 1 for the units that join or list two numbers. */
  betweenNumbers: Uint8Array
}

function markStarts(starts: Uint8Array, list: WordList, bit: number): void {
  for (const { word } of list.words) starts[word.charCodeAt(0)]! |= bit
}

/** What a unit begins whatever stands behind it. */
export const ALONE = HAN_NUMERAL | ARABIC

/** Marks for each code unit what can go on with it. */
function secondBits({ leads, sets, events, plans, units }: Record<'leads' | 'sets' | 'events' | 'plans' | 'units', WordList>): Uint8Array {
  const seconds = new Uint8Array(65536).fill(ALONE)
  const mark = (list: WordList, at: number, bit: number): void => {
    for (const { word } of list.words) seconds[word.charCodeAt(at)]! |= bit
  }
  mark(leads, 1, LEAD)
  mark(sets, 1, SET)
  mark(events, 1, EVENT)
  mark(plans, 0, PLAN)
  mark(units, 0, HALF)
  // 每三年, 第十个五年规划, 前十个月.
  for (const unit of `${HAN_NUMERAL_CHARS}0123456789`) seconds[unit.charCodeAt(0)]! |= SET | PLAN | FIRST
  return seconds
}

/** Marks for each code unit what can begin with it. */
function startBits(leads: WordList, sets: WordList, events: WordList): Uint8Array {
  const starts = new Uint8Array(65536)
  markStarts(starts, leads, LEAD)
  markStarts(starts, sets, SET)
  markStarts(starts, events, EVENT)
  for (const unit of '“‘第') starts[unit.charCodeAt(0)]! |= PLAN
  for (const unit of HAN_NUMERAL_CHARS) starts[unit.charCodeAt(0)]! |= HAN_NUMERAL
  for (let digit = 0x30; digit < 0x3a; digit++) starts[digit]! |= ARABIC
  starts['半'.charCodeAt(0)]! |= HALF
  starts['前'.charCodeAt(0)]! |= FIRST
  return starts
}

/** The units after a number: those of units, and those after the number with which a word of a list begins (十|大). */
function followers(units: WordList, lists: readonly WordList[]): Uint8Array {
  const after = new Uint8Array(65536)
  const numeral = new Set(`${HAN_NUMERAL_CHARS}0123456789`)
  for (const unit of '年月世届多余餘半0Oo') after[unit.charCodeAt(0)] = 1
  for (const { word } of units.words) after[word.charCodeAt(0)] = 1
  for (const list of lists) {
    for (const { word } of list.words) {
      let at = 0
      while (at < word.length && numeral.has(word[at]!)) at++
      if (at > 0 && at < word.length) after[word.charCodeAt(at)] = 1
    }
  }
  return after
}

function joiners(frames: WordList): Uint8Array {
  const between = new Uint8Array(65536)
  for (const unit of '、和与及或.-/ ') between[unit.charCodeAt(0)] = 1
  for (const { word, kind } of frames.words) if (kind === 'join') between[word.charCodeAt(0)] = 1
  return between
}

let shared: DateWords | undefined

/** The parsed date tables, read at first use. */
export function dateWords(): DateWords {
  return (shared ??= loadDateWords())
}

function loadDateWords(): DateWords {
  const leads = new WordList(TABLES['date-leads'])
  const sets = new WordList(TABLES['date-sets'])
  const events = new WordList(TABLES['date-events'])
  const plans = new WordList(TABLES['date-plans'])
  const units = new WordList(TABLES['date-units'])
  const frames = new WordList(TABLES['date-frames'])
  return {
    leads, sets, events, plans, units, frames,
    parts: new WordList(TABLES['date-parts']),
    planFrames: new WordList(TABLES['date-plan-frames']),
    before: new WordList(TABLES['date-duration-before']),
    after: new WordList(TABLES['date-duration-after']),
    names: new WordList(TABLES['date-names']),
    weekdays: new WordList(TABLES['date-weekdays']),
    eventAfter: new WordList(TABLES['date-event-after']),
    yearCues: new WordList(TABLES['date-year-cues']),
    movingFeasts: new Map(tableRows(TABLES['date-moving-feasts']).map(([year, ...days]) => [Number(year), days])),
    starts: startBits(leads, sets, events),
    seconds: secondBits({ leads, sets, events, plans, units }),
    afterNumber: followers(units, [leads, sets, events, plans]),
    betweenNumbers: joiners(frames),
  }
}
