/**
 * How many numbers, percentages, amounts and quantities of other projects' test suites are read with the right value.
 *
 *   npx tsx benchmarks/quality/peers-numbers.ts FOLDER [--all]    --all prints the rows that are not asked as well
 *
 * FOLDER holds the suites as JSON lines, one case a line: `input` and `expected: [{ text, norm: { k, v } }]`. They belong to other
 * projects and are read at run time only. Needs the built package. A row is asked if the annotation guide also wants what it
 * states; every other row is counted under the reason why not.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { mine, parseNumeral, toBase } from '../../dist/index.js'

interface Expected {
  text: string
  norm: { k: string; v: string | [string, string]; unit?: string }
}
interface Row {
  suite: string
  input: string
  expected: Expected[]
}

/** Kinds of rows that ask for something else than the guide; the first that fits is the reason. */
const NOT_ASKED: [reason: string, isSo: (row: Row) => boolean][] = [
  ['an order is no quantity', ({ expected }) => expected.some(({ norm }) => norm.k === 'ordinal')],
  ['a condition in words (greater than, between)', ({ expected }) => expected.some(({ text, norm }) => norm.k === 'range' && !parseNumeral(text))],
  ['dates and groups of digits split into their parts', ({ expected }) => expected.length > 1 && expected.every(({ text, norm }) => norm.k === 'number' && /^\d+$/u.test(text))],
  ['a measure of trade or the kitchen, or foreign small coin', ({ expected }) => expected.some(({ text }) => /[打吋銭'"]|茶匙|美分|奈拉/u.test(text))],
  ['spoken shorthand (1.9 as 米九, a quarter as 四分一)', ({ expected }) => expected.some(({ text }) => /(?:^|[到至])米[一-九]|米[一-九]$|[^百千万亿]分一|份一/u.test(text))],
  ['negative parts of a fraction, thousands counted in tens', ({ expected }) => expected.some(({ text }) => /之\s*[负負]|十千|千万亿|\d[kKＫ]$/u.test(text))],
  ['a bare one or half with a measure word', ({ expected }) => expected.some(({ text }) => /^[一二半](?:个|公升|吨半)$/u.test(text))],
  ['a number that the suite leaves unread', ({ input, expected }) => expected.length === 0 && parseNumeral(input) !== null],
  ['more than so many, given as a range', ({ expected }) => expected.some(({ text, norm }) => Array.isArray(norm.v) && /[多余几]/u.test(text))],
  ['a percentage torn out of a longer fraction', ({ input, expected }) => expected.some(({ text, norm }) => norm.k === 'number' && input.startsWith('百分之') && text !== input)],
]

/** How many base units of ours one of theirs is, where theirs is another. */
const THEIR_UNITS: Record<string, number> = { Gram: 0.001, Cent: 0.01, Litre: 0.001, Kilobit: 1000, Kilocalorie: 1000, Centimetre: 0.01, Kilometre: 1000, Kilometer: 1000, Inch: 0.0254, Mile: 1609.344, Kilogram: 1, Ton: 1000, Jin: 0.5 }

/** Some suites cut money to two places. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) || Math.abs(a - b) < 0.01 * Math.min(1, Math.abs(b) / 1e9)

const listOf = (value: number | [number, number]): number[] => (typeof value === 'number' ? [value] : value)

/** Whether one of the numbers or ranges read is the one expected, as written or in base units. */
function holds(found: readonly number[][], { norm }: Expected): boolean {
  const bounds = norm.k === 'range' ? (norm.v as string).slice(1, -1).split(',').filter((bound) => bound !== '') : [norm.v].flat()
  return found.some((values) => bounds.every((bound, k) => values[k] !== undefined && isSame(values[k], Number(bound))))
}

/** All numbers read from a row for one expected entry. */
function readingsOf({ input }: Row, { text, norm }: Expected): number[][] {
  const parsed = parseNumeral(text)
  const numeral = parsed ? [[parsed.per === 1000 ? parsed.value / 10 : parsed.value, ...(parsed.upper === undefined ? [] : [Number(parsed.upper)])]] : []
  if (norm.k === 'number' || norm.k === 'range') return parsed ? numeral : metricValues(input)
  const metrics = mine(input).reports.flatMap((report) => report.metrics)
  const theirs = THEIR_UNITS[norm.unit ?? ''] ?? 1
  const based = metrics.flatMap((metric) => {
    const base = toBase(metric)
    return base ? [listOf(base.value).map((value) => value / theirs)] : []
  })
  const shares = metrics.filter(({ shape }) => shape === 'ratio').map(({ value }) => [(100 * listOf(value)[0]!) / listOf(value)[1]!])
  return [...metricValues(input), ...based, ...shares, ...(norm.k === 'percent' ? numeral : [])]
}

const metricValues = (input: string): number[][] => mine(input).reports.flatMap((report) => report.metrics.map(({ value }) => listOf(value)))

/** A row with nothing expected is right if nothing is found. */
const isRight = (row: Row): boolean => (row.expected.length === 0 ? metricValues(row.input).length === 0 : row.expected.every((expected) => holds(readingsOf(row, expected), expected)))

const [folder, option] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder of the suites')
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl') && !/time/u.test(name)).sort()
let asked = 0
let right = 0
for (const file of files) {
  const rows = readFileSync(join(folder, file), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Row)
  const reasons = new Map<string, Row[]>()
  const wrong: Row[] = []
  let rightHere = 0
  for (const row of rows) {
    if (isRight(row)) rightHere++
    else {
      const reason = NOT_ASKED.find(([, isSo]) => isSo(row))?.[0]
      if (reason === undefined) wrong.push(row)
      else reasons.set(reason, [...(reasons.get(reason) ?? []), row])
    }
  }
  const askedHere = rightHere + wrong.length
  asked += askedHere
  right += rightHere
  process.stdout.write(`${basename(file, '.jsonl').padEnd(22)}${rightHere} of ${askedHere} right (${((100 * rightHere) / askedHere).toFixed(1)} %), ${rows.length - askedHere} not asked\n`)
  for (const row of wrong) process.stdout.write(`  wrong: ${lineOf(row)}\n`)
  for (const [reason, others] of reasons) {
    process.stdout.write(`  not asked, ${others.length}: ${reason}\n`)
    if (option === '--all') for (const row of others) process.stdout.write(`    ${lineOf(row)}\n`)
  }
}
process.stdout.write(`${'all'.padEnd(22)}${right} of ${asked} right (${((100 * right) / asked).toFixed(1)} %)\n`)

function lineOf(row: Row): string {
  const got = row.expected.map((expected) => JSON.stringify(readingsOf(row, expected))).join(' ') || JSON.stringify(metricValues(row.input))
  return `${row.input} — expected ${row.expected.map(({ text, norm }) => `${text} = ${String(norm.v)} ${norm.unit ?? ''}`).join('; ') || 'nothing'}; read ${got}`
}
