/** The report's own date; nulls where unknown. */
export interface DateAnchor {
  year: number | null
  month: number | null
  day: number | null
}

/** How many days a month has; February of an unknown year has 29. */
export function daysOfMonth(year: number | null, month: number): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether there is such a day: 2011-02-30 is none. Months count from 1. */
export function isDay(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month)
}

/** The day so many days after the anchor; what the anchor does not know stays unknown. */
export function shiftDay(anchor: DateAnchor, days: number): DateAnchor {
  if (days === 0 || anchor.year === null || anchor.month === null || anchor.day === null) {
    return days === 0 ? anchor : { year: anchor.year, month: null, day: null }
  }
  const day = new Date(Date.UTC(anchor.year, anchor.month - 1, anchor.day + days))
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() }
}

/** 1 for Monday to 7 for Sunday, of a day that is known. */
export function weekdayOf({ year, month, day }: DateAnchor): number {
  return new Date(Date.UTC(year!, month! - 1, day!)).getUTCDay() || 7
}

/** The month so many months after the anchor's. */
export function shiftMonth(anchor: DateAnchor, months: number): DateAnchor {
  if (anchor.month === null) return { year: anchor.year, month: null, day: null }
  const index = anchor.month - 1 + months
  return { year: anchor.year === null ? null : anchor.year + Math.floor(index / 12), month: ((index % 12) + 12) % 12 + 1, day: null }
}

/** `0367`, `2010`, or `XXXX` for an open year. */
export const yearText = (year: number | null): string => (year === null ? 'XXXX' : year > 999 ? String(year) : String(year).padStart(4, '0'))

/** `05`, or `XX` for an unknown month or day. */
export const twoDigits = (n: number | null): string => (n === null ? 'XX' : n > 9 ? String(n) : `0${n}`)
