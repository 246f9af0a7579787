import { DROPPED, type Page } from './page.ts'

/*
 * What stands beside a mark, seen through spaces: those beside marks are dropped by a later rule, and what a rule does must
 * not depend on whether they still stand.
 */

/** The last unit before `at` that stands and is no space, or a line end. */
export function unitBefore({ units, by }: Page, at: number): number {
  let i = at - 1
  while (i >= 0 && (by[i]! >= DROPPED || units[i] === 32)) i--
  return units[i] ?? 10
}

/** The first unit from `at` on that stands and is no space, or a line end. */
export function unitFrom({ units, by }: Page, at: number): number {
  let i = at
  while (i < units.length && (by[i]! >= DROPPED || units[i] === 32)) i++
  return units[i] ?? 10
}
