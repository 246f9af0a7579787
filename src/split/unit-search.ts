import type { UnitSet } from '../model/unit-set.ts'

/** The first place in text[from, to) where a unit of the set stands, or -1. Takes less time than a regex for a short line. */
export function indexOfUnit(text: string, units: UnitSet, from = 0, to = text.length): number {
  for (let at = from; at < to; at++) if (units.has(text.charCodeAt(at))) return at
  return -1
}

/** Whether a unit of the set stands in text[from, to). */
export const hasUnit = (text: string, units: UnitSet, from = 0, to = text.length): boolean => indexOfUnit(text, units, from, to) >= 0
