import { cleanText, isParted } from './clean/clean.ts'
import { parseReference, type MinerOptions } from './mine.ts'
import type { DateRecord } from './model/records.ts'
import type { TextSpan } from './model/span.ts'
import { createDateFinder, type Refusal } from './records/dates/find.ts'
import { parseFullDate } from './records/dates/report-date.ts'
import { readMetadata } from './split/metadata.ts'
import { splitReports } from './split/reports.ts'

/** What looked like a time expression and is none. */
export interface RefusedDate extends TextSpan {
  type: 'refused'
  /**
   * The rule that removed it, `dates/…`: `not-beside` it stands beside something that makes another word of it (100天|然气), `not-counted`
   * what stands before it counts (第三年, 几十年), `not-a-name` it opens a name (十年树木), `not-in-quotes` and `not-in-title` it is part of one,
   * `not-one-alone` 一年 says no length, `not-count-of-years` 2000年历史 is no calendar year, `not-with-unit` 2010.05亿 is a number,
   * `not-alone` 20日 and 当年 lack what they go on from, `not-definite` 岁末年初 names no days.
   */
  rule: string
}

const UNKNOWN = { year: null, month: null, day: null }

/** What was refused, once each, where no record stands. */
function withoutRecords(refusals: readonly Refusal[], found: readonly { start: number; end: number }[]): Refusal[] {
  const kept: Refusal[] = []
  let next = 0
  for (const refusal of [...refusals].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (next < found.length && found[next]!.end <= refusal.start) next++
    const meets = next < found.length && found[next]!.start < refusal.end
    const last = kept.at(-1)
    if (!meets && !(last && refusal.start < last.end)) kept.push(refusal)
  }
  return kept
}

/**
 * Why the dates of a raw text are what they are: every date record with the rule that made it, and every expression that looked like
 * one with the rule that removed it, in order. 2010年任职，第三年见效 → the record 2010年 by `dates/year`, and 三年 refused by `dates/not-counted`.
 * @param options `reference` and `withoutRules` as for `createMiner`
 * @throws BaogaoError `options/invalid` for a reference that is no date
 */
export function explainDates(raw: string, { reference, withoutRules = [] }: Pick<MinerOptions, 'reference' | 'withoutRules'> = {}): (DateRecord | RefusedDate)[] {
  const given = reference === undefined ? UNKNOWN : parseReference(reference)
  const clean = cleanText(raw, { without: withoutRules })
  const { text, map } = clean
  const findDates = createDateFinder()
  const span = (start: number, end: number): TextSpan => {
    const from = map.rawOf(start)
    const to = map.rawOf(end - 1) + 1
    return { start: from, end: to, text: raw.slice(from, to) }
  }
  return splitReports(text, (from, to) => isParted(clean, from, to)).reports.flatMap(({ start, end }) => {
    const refusals: Refusal[] = []
    const anchor = readMetadata(text, start, end, parseFullDate).date?.value ?? given
    const found = findDates(text, start, end, anchor, undefined, refusals)
    const explained: (DateRecord | RefusedDate)[] = [
      ...found.map(({ start, end, type, rule, value, implied }): DateRecord => ({ ...span(start, end), type, rule, value, implied })),
      ...withoutRecords(refusals, found).map(({ start, end, rule }): RefusedDate => ({ ...span(start, end), type: 'refused', rule })),
    ]
    return explained.sort((a, b) => a.start - b.start)
  })
}
