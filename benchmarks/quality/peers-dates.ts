/**
 * The date suites of other projects, run against our values: how many of their rows come out right as intervals, and every row
 * that does not, with the reason. Their rows are read from a folder and are no part of this project.
 *
 *   tsx benchmarks/quality/peers-dates.ts DIR
 *
 * Ends are compared after mapping: where a suite leaves out the last day, month or year that a period names, or takes 之前 and 之后
 * to leave out what they name, both readings count as right; 以来 may end today or stay open; a clock time counts as its day.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cleanText } from '../../src/clean/clean.ts'
import { createDateFinder, type FoundDate } from '../../src/records/dates/find.ts'
import { toInterval } from '../../src/records/dates/interval.ts'

interface Norm { k: string; alts?: [string | null, string | null][]; seconds?: string; v?: string }
interface Row { id: string; input: string; reference: string | null; expected: { text: string; type: string; norm?: Norm | null }[] }

/** One row, judged. `outside`: the guide says otherwise, or says nothing. */
export interface Judged { id: string; input: string; verdict: 'right' | 'wrong' | 'outside'; reason: string }

const findDates = createDateFinder()
const SUITES = ['jionlp-time', 'recognizers-datetime']

/** What the guide does not value as an interval, whoever asks. */
const OUTSIDE: readonly (readonly [RegExp, string])[] = [
  [/交易日|第[一二三四五六七八九十\d]+[天年]|过[两几]天/u, 'counts from today'],
  [/几年[前后]|多年之?[前后]|年半|月半|天半/u, 'a rough length'],
  [/分半|秒/u, 'a time of less than a day'],
  [/[八正腊]月十五|初[一二三四五六七八九十]|雍正.*大年/u, 'a day of the moon calendar'],
  [/伊始|季度末/u, 'a blurred part, by a convention of their own'],
  [/大年三十/u, 'a day of the moon calendar'],
  [/过去的?一年/u, 'the guide takes the year before, the suite the last 365 days'],
  [/月[\d一二三四五六七八九十]+$/u, 'a day without 日'],
]

const dayOf = (time: string | null): string | null => time && (/^\d{4}-/u.test(time) ? time.slice(0, 10) : time.replace(/^(\d+)/u, (y) => y.padStart(4, '0')).slice(0, 10))

/** The days on which a side may lie: for an open or a closing side, the start and the end of what is named. */
function sidesOf(value: string): { starts: (string | null)[]; ends: (string | null)[] } {
  const [first, last] = value.split('/')
  const whole = toInterval(value)
  if (!whole) return { starts: [], ends: [] }
  const unit = (side: string | undefined): (string | null)[] => (side && side !== '..' ? [...(toInterval(side) ?? [])] : [null])
  return { starts: value.endsWith('/..') ? unit(first) : [whole[0]], ends: last === undefined ? [whole[1]] : unit(last) }
}

/** Whether an interval of theirs is that of our value. */
function agrees(value: string, [start, end]: [string | null, string | null], today: string | null): boolean {
  const { starts, ends } = sidesOf(value)
  const from = dayOf(start)
  const to = dayOf(end)
  // A part of a day: 7:00 to 12:00.
  if (from !== null && from === to) return starts.includes(from)
  const isToday = (day: string | null): boolean => day !== null && today !== null && Math.abs(Date.parse(day) - Date.parse(today)) <= 86_400_000
  return (starts.includes(from) || (isToday(from) && starts.includes(null))) && (ends.includes(to) || (isToday(to) && ends.includes(null)))
}

const DAYS: Readonly<Record<string, readonly number[]>> = { Y: [365], M: [30, 365 / 12], W: [7], D: [1] }

/** The lengths in days that an ISO duration can have. */
function daysOf(duration: string): number[] {
  return [...duration.matchAll(/(?<n>\d+)(?<unit>[YMWD])/gu)].reduce<number[]>(
    (sums, { groups }) => DAYS[groups!.unit!]!.flatMap((days) => sums.map((sum) => sum + Number(groups!.n) * days)), [0])
}

function isRight({ type, value, rule }: FoundDate, norm: Norm | null | undefined, today: string | null): boolean {
  if (!norm || type === 'set') return type === 'set'
  if (norm.k === 'duration') return type === 'duration' && daysOf(value).includes(Number(norm.seconds) / 86_400)
  // Their mark of an impossible date is the first day of the first year.
  if (type === 'invalid') return norm.alts?.[0]?.[0]?.startsWith('1-01-01') ?? false
  // The 18th century from 1700 on, as they count, and from 1701, as we do.
  const values = rule === 'dates/century' ? [value, value.replace(/\d{4}/gu, (year) => String(Number(year) - 1))] : [value]
  return norm.alts?.some((alt) => values.some((one) => agrees(one, alt, today))) ?? false
}

/** Judges one row: all that it expects must be there, and nothing else. */
export function judge({ id, input, reference, expected }: Row): Judged {
  const today = reference && (/^\d{4}(?:-\d\d){0,2}/u.exec(reference)?.[0] ?? null)
  const [year = null, month = null, day = null] = today?.split('-').map(Number) ?? []
  const { text } = cleanText(input)
  const found = findDates(text, 0, text.length, { year, month, day })
  const got = found.map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`).join(', ') || 'nothing'
  const right = found.length === expected.length && found.every((date, k) => isRight(date, expected[k]!.norm, today))
  if (right) return { id, input, verdict: 'right', reason: '' }
  const outside = OUTSIDE.find(([form]) => form.test(input))
  if (outside) return { id, input, verdict: 'outside', reason: `${outside[1]}; found ${got}` }
  const isLength = found.length > 0 && found.every(({ type }) => type === 'duration') && expected.every(({ norm }) => norm?.k === 'interval')
  if (isLength) return { id, input, verdict: 'outside', reason: `the guide gives a length; found ${got}` }
  return { id, input, verdict: 'wrong', reason: `expected ${expected.map(({ text, norm }) => `${text} = ${JSON.stringify(norm?.alts?.[0] ?? norm ?? null)}`).join(', ') || 'nothing'}; found ${got}` }
}

/** Prints the figures of each suite of a folder, and every row that is not right. */
export function runPeers(dir: string): void {
  for (const suite of SUITES) {
    const file = join(dir, `${suite}.jsonl`)
    if (!existsSync(file)) continue
    const rows = readFileSync(file, 'utf8').trim().split('\n').map((line) => judge(JSON.parse(line) as Row))
    const count = (verdict: string): number => rows.filter((row) => row.verdict === verdict).length
    const within = rows.length - count('outside')
    process.stdout.write(`${suite}: right ${count('right')} of ${within} within the guide (${(count('right') / within).toFixed(3)}), ${count('outside')} outside\n`)
    for (const { id, input, verdict, reason } of rows) if (verdict !== 'right') process.stdout.write(`  ${verdict}  ${id}  ${input}  ${reason}\n`)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const dir = process.argv[2]
  if (dir === undefined) {
    process.stderr.write('peers-dates: name the folder that holds the suites\n')
    process.exitCode = 2
  } else runPeers(dir)
}
