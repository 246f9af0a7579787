import { yearText } from './calendar.ts'
import { yearPoint, type Point } from './point.ts'
import { numeralAt, type Scope } from './scope.ts'
import { centurySpan } from './spans.ts'

const range = (value: string): [number, number] => value.split(':').map(Number) as [number, number]

/** 初 of a century is its first twenty years, 末 its last. */
const CENTURY_PARTS: Record<string, [number, number]> = { start: [1, 20], mid: [41, 60], end: [81, 100] }

const ONES = '一二三四五六七八九'
const TENS = '十年代'
const TEN = '十'.charCodeAt(0)

/** 六七十年代: two decades told as one. */
function readDecades(s: Scope, at: number, century: number): Point | null {
  if (s.text.charCodeAt(at + 2) !== TEN) return null
  const first = ONES.indexOf(s.text.charAt(at)) + 1
  if (first === 0 || s.text.charAt(at + 1) !== ONES[first] || !s.text.startsWith(TENS, at + 2)) return null
  const base = (century - 1) * 100 + 10 * first
  const point = yearPoint(at, at + 2 + TENS.length, base, 'stated', 'dates/decade')
  point.span = `${yearText(base)}/${yearText(base + 19)}`
  return point
}

/** Reads 八十年代, 80年代末 at `at`: a period of years. @param century the century they belong to, counted from 1 */
export function readDecade(s: Scope, at: number, century: number): Point | null {
  const pair = readDecades(s, at, century)
  if (pair) return pair
  const n = numeralAt(s, at)
  if (n === null || n.value % 10 !== 0) return null
  const word = s.words.parts.at(s.text, n.end, s.end)
  if (word?.kind !== 'decade') return null
  const base = n.value >= 1000 && n.length === 4 ? n.value : n.value < 100 ? (century - 1) * 100 + n.value : -1
  if (base < 0) return null
  const [first, last] = range(word.value)
  const point = yearPoint(at, n.end + word.word.length, base, 'stated', 'dates/decade')
  point.span = `${yearText(base + first)}/${yearText(base + last)}`
  return point
}

/** Reads what follows a century that ends at `at`: 上世纪八十年代, 本世纪中叶, 二十世纪末, or nothing. */
export function readCentury(s: Scope, start: number, at: number, century: number | null): Point | null {
  if (century === null) return null
  const decade = readDecade(s, at, century)
  if (decade) return { ...decade, start }
  const point = yearPoint(start, at, century * 100, 'stated', 'dates/century')
  point.span = centurySpan(century)
  const part = s.words.parts.at(s.text, at, s.end)
  const years = part?.kind === 'century' ? range(part.value) : part?.kind === 'both' ? CENTURY_PARTS[part.value] : undefined
  if (years) {
    point.span = centurySpan(century, years[0], years[1])
    point.end += part!.word.length
  }
  return point
}
