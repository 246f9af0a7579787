import { yearText } from './calendar.ts'
import type { Point } from './point.ts'
import type { Scope } from './scope.ts'

/** The term begins in the autumn of the year in which the school year does; from February to July it is spring. */
const SPRING: readonly number[] = [2, 3, 4, 5, 6, 7]

/** Reads the 第二学期 of 2010—2011学年度第二学期 at `at`: its value, from the years of the school year, and its end. */
export function readTerm(s: Scope, at: number, year: number | null): { value: string; end: number } | null {
  const term = s.words.parts.at(s.text, at, s.end)
  if (term?.kind !== 'term') return null
  const first = term.value === 'autumn' || year === null ? year : year + 1
  return { value: `${yearText(first)}-${term.value}`, end: at + term.word.length }
}

/** 本学期, by the month of the report; null where that is not known. */
export function presentTerm(s: Scope, point: Point): Point | null {
  const { year, month } = s.story.anchor
  if (month === null) return null
  if (SPRING.includes(month)) return { ...point, year, part: 'spring', rule: 'dates/part' }
  return { ...point, year: year !== null && month === 1 ? year - 1 : year, part: 'autumn', rule: 'dates/part' }
}
