import type { FoundDate } from './scope.ts'

/** A year named so near the beginning is that of the title or the opening. */
const OPENING = 200
/** A year after one of these is a goal, or what something is measured against. */
const ASIDE = new Set([...'到至比'].map((unit) => unit.charCodeAt(0)))

/** A decade, a century or a plan (九十年代, 本世纪末, “八五”) names none of its years. */
const ERAS = new Set(['dates/plan', 'dates/decade', 'dates/century'])

const statedYear = ({ type, value, implied }: FoundDate): number | null => {
  if (implied.includes('year') || type === 'event' || type === 'duration' || type === 'set' || type === 'invalid') return null
  const year = Number(value.slice(0, 4))
  return Number.isInteger(year) && year > 0 ? year : null
}

/** 2009年9月至今年5月: this year is the one after. */
function yearFromBridge(text: string, found: readonly FoundDate[]): number | null {
  for (const date of found) {
    if (date.type !== 'period' || !text.slice(date.start, date.end).includes('今年')) continue
    const year = Number(date.value.slice(0, 4))
    if (Number.isInteger(year) && year > 0) return year + 1
  }
  return null
}

/** How far the words of a heading reach behind its year: 2013年国内工作回顾. */
const HEADING = 16
const REVIEW = /^[^，。；、\n和与及]{0,12}回顾/u
const TASKS = /^[^，。；、\n和与及]{0,10}(?:工作安排|总体部署|总体要求|主要任务|重点工作|工作任务|工作的建议|计划草案)/u

/** 2013年工作回顾 stands in the report of the year after, 2014年工作安排 in that of the year itself. */
function yearFromHeadings(text: string, found: readonly FoundDate[]): number | null {
  let reviewed: number | null = null
  let planned: number | null = null
  for (const date of found) {
    const year = date.type === 'year' ? statedYear(date) : null
    if (year === null) continue
    const words = text.slice(date.end, date.end + HEADING)
    if (REVIEW.test(words)) reviewed = Math.max(reviewed ?? year, year)
    else if (TASKS.test(words)) planned = Math.max(planned ?? year, year)
  }
  if (reviewed === null) return planned
  return planned === reviewed + 1 ? planned : reviewed + 1
}

/**
 * The report's year where no date of its own is known, from the dates found without one: the latest year that it names in its
 * opening or names twice, goals left out, unless its headings tell; null if there is none.
 */
export function guessYear(text: string, found: readonly FoundDate[], start: number): number | null {
  const bridge = yearFromBridge(text, found)
  if (bridge !== null) return bridge
  const headed = yearFromHeadings(text, found)
  if (headed !== null) return headed
  const seen = new Map<number, number>()
  for (const date of found) {
    const year = statedYear(date)
    if (year === null || ERAS.has(date.rule) || date.value.startsWith('..')) continue
    if (date.start > start && ASIDE.has(text.charCodeAt(date.start - 1))) continue
    seen.set(year, (seen.get(year) ?? 0) + (date.start - start < OPENING ? 2 : 1))
  }
  const years = [...seen].filter(([, weight]) => weight > 1).map(([year]) => year)
  return years.length > 0 ? Math.max(...years) : null
}
