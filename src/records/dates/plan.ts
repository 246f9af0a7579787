import { UnitSet } from '../../model/unit-set.ts'
import { yearPoint, type Point } from './point.ts'
import { ORDINAL, YEAR, numeralAt, type Scope } from './scope.ts'

const isOpen = (unit: number): boolean => unit === 0x201c || unit === 0x2018
const CLOSE = new UnitSet('”’')

/** “十二五”前三年, “十二五”后两年: some of its years, into `point`. */
function readYearsOfPlan(s: Scope, point: Point): boolean {
  const fromEnd = s.text.startsWith('后', point.end)
  const n = fromEnd || s.text.startsWith('前', point.end) || s.text.startsWith('头', point.end) ? numeralAt(s, point.end + 1) : null
  if (n === null || n.value < 2 || n.value > 4 || s.text.charCodeAt(n.end) !== YEAR) return false
  const first = Number(point.span.slice(0, 4))
  point.span = fromEnd ? `${first + 5 - n.value}/${first + 4}` : `${first}/${first + n.value - 1}`
  point.end = n.end + 1
  return true
}

function planPoint(s: Scope, start: number, end: number, years: string): Point {
  const point = yearPoint(start, end, Number(years.slice(0, 4)), 'stated', 'dates/plan')
  point.span = years
  if (readYearsOfPlan(s, point)) return point
  const frame = s.words.planFrames.at(s.text, end, s.end)
  if (frame === null) return point
  if (frame.kind === 'end' || frame.kind === 'start') {
    point.year = Number(frame.kind === 'start' ? years.slice(0, 4) : years.slice(5))
    point.span = ''
    point.part = frame.kind
  } else if (frame.kind === 'since') point.span = `${years.slice(0, 4)}/..`
  else if (frame.kind === 'until') point.span = `../${years.slice(0, 4)}`
  point.end += frame.word.length
  return point
}

/** “十二五”, with its quotes. */
function readQuoted(s: Scope, at: number): Point | null {
  const plan = s.words.plans.at(s.text, at + 1, s.end)
  if (plan === null) return null
  const close = at + 1 + plan.word.length
  if (!CLOSE.has(s.text.charCodeAt(close)) || s.words.names.at(s.text, close + 1, s.end)?.kind === 'plan') return null
  return planPoint(s, at, close + 1, plan.value)
}

/** 第十五个五年规划: plans are numbered in order; between the second and the third stand three years. */
function readNumbered(s: Scope, at: number): Point | null {
  const n = numeralAt(s, at + 1)
  if (n === null || n.value < 1 || n.value > 30) return null
  const name = s.words.names.at(s.text, n.end, s.end)
  if (name?.kind !== 'numbered-plan') return null
  const first = n.value <= 2 ? 1948 + 5 * n.value : 1951 + 5 * n.value
  return planPoint(s, at, n.end + name.word.length, `${first}/${first + 4}`)
}

/** Reads a five-year plan at `at`: “十二五”期间, 十一五末, 第十一个五年规划. */
export function readPlan(s: Scope, at: number): Point | null {
  const unit = s.text.charCodeAt(at)
  if (isOpen(unit)) return readQuoted(s, at)
  if (unit === ORDINAL) return readNumbered(s, at)
  const plan = s.words.plans.at(s.text, at, s.end)
  return plan?.kind === 'free' ? planPoint(s, at, at + plan.word.length, plan.value) : null
}
