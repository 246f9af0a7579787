import { TABLES } from '../generated/tables.ts'
import type { Metric } from '../model/records.ts'
import { tableRows } from '../model/table.ts'
import { multiplyDecimals } from './numerals/decimal.ts'

/** What a unit measures. */
export interface UnitMeaning {
  /** `length`, `area`, `money`, `people`, `count` …; `money/area` for 元/亩. */
  dimension: string
  /** The unit that others of its dimension are turned into: 米 for 公里, 元/平方米 for 元/亩; itself for measure words and foreign money. */
  base: string
  /** How many base units one of it is: 1000 for 公里. */
  scale: number
}

/** A unit with its scale as a quotient of decimal texts. */
interface KnownUnit {
  dimension: string
  base: string
  times: string
  over: string
}

let known: Map<string, KnownUnit> | undefined

function knownUnits(): Map<string, KnownUnit> {
  if (known) return known
  known = new Map()
  for (const [unit, dimension] of tableRows(TABLES.units)) known.set(unit!, { dimension: dimension!, base: unit!, times: '1', over: '1' })
  for (const [unit, dimension, base, scale] of tableRows(TABLES['unit-bases'])) {
    const [times, over = '1'] = scale!.split('/')
    known.set(unit!, { dimension: dimension!, base: base!, times: times!, over })
  }
  return known
}

/** The known unit, or what several make together: 元/平方米, 公里每小时, 元/人·月. */
function resolve(unit: string): KnownUnit | null {
  const [first, ...others] = unit.split(/[/每·]/u)
  let whole = knownUnits().get(first!)
  if (!whole) return null
  for (const [k, name] of others.entries()) {
    const part = knownUnits().get(name)
    if (!part) return null
    const sign = k === 0 ? '/' : '·'
    whole = {
      dimension: whole.dimension + sign + part.dimension, base: whole.base + sign + part.base,
      times: multiplyDecimals(whole.times, part.over), over: multiplyDecimals(whole.over, part.times),
    }
  }
  return whole
}

/**
 * What a unit measures, and its scale: 公里 is a `length` of 1000 米, 元/亩 is `money/area`, 名 is as many 人.
 * Null for a unit that the table of units does not have, and for `''`.
 */
export function parseUnit(unit: string): UnitMeaning | null {
  const found = resolve(unit)
  return found && { dimension: found.dimension, base: found.base, scale: Number(found.times) / Number(found.over) }
}

/**
 * The value of a metric in the base unit of its dimension: 1.2公里 → 1200 米, 3 to 5 亩 → 2000 to 3333.3… 平方米. A `ratio` and what
 * has no known unit give null. Rounded only to the double that is returned.
 */
export function toBase({ value, decimal = plainText(value), unit, shape }: Pick<Metric, 'value' | 'decimal' | 'unit' | 'shape'>): { value: Metric['value']; unit: string } | null {
  const found = shape === 'ratio' ? null : resolve(unit)
  if (!found) return null
  const scaled = (digits: string): number => Number(multiplyDecimals(digits, found.times)) / Number(found.over)
  return { value: typeof decimal === 'string' ? scaled(decimal) : [scaled(decimal[0]), scaled(decimal[1])], unit: found.base }
}

/** The numbers as decimal text, never with an exponent. */
function plainText(value: Metric['value']): string | [string, string] {
  return typeof value === 'number' ? digitsOf(value) : [digitsOf(value[0]), digitsOf(value[1])]
}

const digitsOf = (value: number): string => (Number.isInteger(value) ? BigInt(value).toString() : /e/u.test(String(value)) ? value.toFixed(20) : String(value))
