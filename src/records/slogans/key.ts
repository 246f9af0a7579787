import { charClasses, DIGIT, HAN, LATIN } from '../../model/chars.ts'
import { numeralValue } from './shape.ts'

const GE = 0x4e2a // 个
const PLUS = 0x2b

/**
 * What all writings of one shorthand have in common: 五个好, “五好” → 五好; 双随机、一公开 → 双随机一公开. Only letters, digits, + and Han
 * count, and 个 behind a numeral does not.
 */
export function shorthandKey(phrase: string): string {
  const classes = charClasses()
  let key = ''
  let from = 0
  let before = 0
  for (let i = 0; i < phrase.length; i++) {
    const unit = phrase.charCodeAt(i)
    const kind = classes[unit]
    const isMeasure = unit === GE && i < phrase.length - 1 && numeralValue(before) > 0
    if (!isMeasure && (kind === HAN || kind === DIGIT || kind === LATIN || unit === PLUS)) before = unit
    else {
      key += phrase.slice(from, i)
      from = i + 1
    }
  }
  return from === 0 ? phrase : key + phrase.slice(from)
}
