import { twoDigits, yearText } from './calendar.ts'

/** `2010-05`: a month of a year that may be open. */
export const pad = (year: number | null, month: number): string => `${yearText(year)}-${twoDigits(month)}`

/** `2010-Q1/2010-Q3`: the first or last so many quarters of a year. */
export function quarterSpan(year: number | null, count: number, fromEnd: boolean): string {
  const y = yearText(year)
  return fromEnd ? `${y}-Q${5 - count}/${y}-Q4` : `${y}-Q1/${y}-Q${count}`
}

/** `offset:part/offset:part` of the tables, resolved from a year: `0:winter/1:spring` → `2010-winter/2011-spring`, `0/1` → `2010/2011`. */
export function partSpan(template: string, year: number | null): string {
  return template.split('/').map((side) => {
    const [offset, part] = side.split(':')
    const whole = yearText(year === null ? null : year + Number(offset))
    return part === undefined ? whole : `${whole}-${part}`
  }).join('/')
}

/** The first and last year of a century part, counted from 1: the 20th, 41 to 60 → `1941/1960`. */
export function centurySpan(century: number, first = 1, last = 100): string {
  const base = (century - 1) * 100
  return `${yearText(base + first)}/${yearText(base + last)}`
}
