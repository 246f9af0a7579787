import { TABLES } from '../../generated/tables.ts'
import { HAN_NUMERAL_CHARS } from './numeral.ts'
import { WordList } from './word-list.ts'

/** The classes of the code units at which a time expression can begin. */
export const PLAIN = 0
export const HAN_NUMERAL = 1
export const ARABIC = 2
/** First unit of a lead, a set, an event, a plan in quotes, or 半. */
export const LEAD = 3
export const LINE = 4
export const TITLE = 5

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
  /** The class of each code unit. */
  starts: Uint8Array
}

/** Marks for each code unit whether a time expression can begin with it. */
function startClasses(lists: readonly WordList[]): Uint8Array {
  const starts = new Uint8Array(65536)
  for (const list of lists) for (const { word } of list.words) starts[word.charCodeAt(0)] = LEAD
  starts['“'.charCodeAt(0)] = LEAD
  starts['‘'.charCodeAt(0)] = LEAD
  starts['半'.charCodeAt(0)] = LEAD
  starts['第'.charCodeAt(0)] = LEAD
  for (const unit of HAN_NUMERAL_CHARS) starts[unit.charCodeAt(0)] = HAN_NUMERAL
  starts.fill(ARABIC, 0x30, 0x3a)
  starts[0x0a] = LINE
  starts['《'.charCodeAt(0)] = TITLE
  return starts
}

/** Parses the date tables; call once per finder. */
export function loadDateWords(): DateWords {
  const leads = new WordList(TABLES['date-leads'])
  const sets = new WordList(TABLES['date-sets'])
  const events = new WordList(TABLES['date-events'])
  return {
    leads, sets, events,
    parts: new WordList(TABLES['date-parts']),
    frames: new WordList(TABLES['date-frames']),
    plans: new WordList(TABLES['date-plans']),
    planFrames: new WordList(TABLES['date-plan-frames']),
    units: new WordList(TABLES['date-units']),
    before: new WordList(TABLES['date-duration-before']),
    after: new WordList(TABLES['date-duration-after']),
    names: new WordList(TABLES['date-names']),
    weekdays: new WordList(TABLES['date-weekdays']),
    eventAfter: new WordList(TABLES['date-event-after']),
    starts: startClasses([leads, sets, events]),
  }
}
