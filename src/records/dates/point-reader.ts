import { UnitSet } from '../../model/unit-set.ts'
import { isDay } from './calendar.ts'
import { hoursEnd } from './day.ts'
import { readCentury, readDecade } from './decade.ts'
import { readLead, readToldFirst, readToldMonth, toldYear } from './lead.ts'
import type { Numeral } from './numeral.ts'
import { readNumeric } from './numeric.ts'
import { readPlan } from './plan.ts'
import { yearPoint, type Point } from './point.ts'
import { MONTH, ORDINAL, YEAR, endsDay, isList, joinEnd, numeralAt, refuse, type Scope } from './scope.ts'
import { SCHOOL_YEAR, readBareYear, readSchoolYear, readSharedYear, readYear } from './year.ts'

/** 世纪 */
const CENTURY = '世'.charCodeAt(0)
const LAST_OF_CENTURY = new UnitSet('纪紀')
/** A lone day may open a clause. */
const STOPS = new UnitSet('，。；：\n')
/** The century of 八十年代 where nothing says another. */
const OUR_CENTURY = 20

/** A lone 20日 belongs to the month just named; it needs one, and a mark that it goes on from it. */
function readLoneDay(s: Scope, at: number, n: Numeral, prior: Point | null): Point | null {
  if (n.value > 31 || n.length > 3 || (prior && prior.grain !== 'day') || !endsDay(s, n.end)) return null
  const end = hoursEnd(s, n.end + 1)
  const timed = end > n.end + 1
  const month = prior?.month ?? s.story.month ?? (timed ? s.story.anchor.month : null)
  const goesOn = prior !== null || timed || at === s.floor + 1 || (at > 0 && (isList(s, at - 1) || STOPS.has(s.text.charCodeAt(at - 1))))
  const year = toldYear(s, prior)
  if (month === null || !goesOn || !isDay(year, month, n.value)) return refuse(s, 'dates/not-alone', at, end)
  return { ...yearPoint(at, end, year, 'told', 'dates/day'), month, monthStated: false, day: n.value, grain: 'day' }
}

function readNumberPoint(s: Scope, at: number, prior: Point | null): Point | null {
  const n = numeralAt(s, at)
  if (n === null) return readDecade(s, at, OUR_CENTURY) ?? (s.text.charCodeAt(at) === ORDINAL ? readToldMonth(s, at, prior) : null)
  const unit = s.text.charCodeAt(n.end)
  if (unit === YEAR) return readDecade(s, at, OUR_CENTURY) ?? readYear(s, at, n, prior)
  if (unit === MONTH) return readToldMonth(s, at, prior)
  if (n.length === 4 && s.text.startsWith(SCHOOL_YEAR, n.end)) return readSchoolYear(s, at, n, prior)
  if (unit === CENTURY && n.value >= 5 && n.value <= 30 && LAST_OF_CENTURY.has(s.text.charCodeAt(n.end + 1))) return readCentury(s, at, n.end + 2, n.value)
  return readLoneDay(s, at, n, prior) ?? readNumeric(s, at, n, prior) ?? readBareYear(s, at, n, prior) ?? readSharedYear(s, at, n)
    ?? (joinEnd(s, n.end) >= 0 || isList(s, n.end) ? readToldMonth(s, at, prior) : null)
}

/**
 * Reads one point of time at `at`, or null.
 * @param prior the first end, if this is the second end of a period, which may leave out what the first one says
 */
export function readPoint(s: Scope, at: number, prior: Point | null): Point | null {
  if (at >= s.end) return null
  const lead = s.words.leads.at(s.text, at, s.end)
  if (lead) return readLead(s, at, lead, prior)
  const first = readToldFirst(s, at, prior)
  return first ?? readPlan(s, at) ?? readNumberPoint(s, at, prior)
}
