import { UnitSet } from '../../model/unit-set.ts'
import { lowEnd } from '../numerals/parse-numeral.ts'
import { readNumeral } from '../numerals/read-numeral.ts'
import type { MetricText } from './found-metric.ts'
import { readQuantity, type Quantity } from './quantity.ts'

/** A list of numbers has no more members than this. */
const MOST_MEMBERS = 10
/** 分别 stands within so many characters before any of them. */
const LONGEST_LIST = 60
const JOINS = new UnitSet('、和与及')
const LISTED = /分别[^，。；：！？\n]*$/u

/** Gives a number of a list behind 分别 the unit and scale of the last: 分别提高20.9、36.2和54个百分点. */
export function takeSharedUnit(within: MetricText, quantity: Quantity): void {
  const { text, start, end } = within
  if (quantity.unit !== '' || quantity.numeral.style !== 'arabic' || !JOINS.has(text.charCodeAt(quantity.end))) return
  if (!LISTED.test(text.slice(Math.max(start, quantity.start - LONGEST_LIST), quantity.start))) return
  let at = quantity.end
  for (let member = 0; member < MOST_MEMBERS && JOINS.has(text.charCodeAt(at)); member++) {
    const numeral = readNumeral(text, at + 1, end)
    const next = numeral?.style === 'arabic' ? readQuantity(within, at + 1, numeral) : null
    if (!next) return
    if (next.unit !== '') {
      quantity.decimal = lowEnd(quantity.numeral, next.numeral)
      quantity.unit = next.unit
      quantity.unitNumber = next.unitNumber
      quantity.dimension = next.dimension
      return
    }
    at = next.end
  }
}
