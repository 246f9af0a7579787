import { UnitSet } from '../../model/unit-set.ts'
import { yearText } from './calendar.ts'
import { isAbout } from './numeral.ts'
import { MONTH, joinEnd, lengthUnit, numeralAt, refuse, type FoundDate, type Scope } from './scope.ts'
import { isoDuration } from './set.ts'

const HALF = '半'.charCodeAt(0)
const MORE = new UnitSet('多余餘')
const ODD = '零'.charCodeAt(0)
const HUNDREDS = new UnitSet('百千')
const MANY = new UnitSet('上百千万')
const QUOTES = new UnitSet('“‘')

/** A length of time as read, before frame words are added. */
interface Length {
  start: number
  end: number
  low: number
  high: number
  unit: string
  /** 一年 alone is too common to be one; 两年半, 1年 and 一年多 say more. */
  weak: boolean
  extra: string
}

interface Amount { end: number; low: number; high: number; weak: boolean }

/** 三, 3—5, 三到五, 二十多, 半 at `at`. */
function readAmount(s: Scope, at: number): Amount | null {
  if (s.text.charCodeAt(at) === HALF) return { end: at + 1, low: 0.5, high: 0.5, weak: false }
  const n = numeralAt(s, at)
  if (n === null || n.value === 0 || (n.length > 1 && n.form === 'digits' && !isAbout(n))) return null
  // 上百年, 千百年: a word for many.
  const vague = HUNDREDS.has(s.text.charCodeAt(at))
  if (vague && (HUNDREDS.has(s.text.charCodeAt(at + 1)) || MANY.has(s.text.charCodeAt(at - 1)))) return null
  const low = isAbout(n) ? Math.floor(n.value / 10) : n.value
  let { end } = n
  let { upper } = n
  const joined = joinEnd(s, end)
  const last = joined < 0 ? null : numeralAt(s, joined)
  if (last !== null && last.value > low && last.value < 100) {
    end = last.end
    upper = last.value
  }
  const more = MORE.has(s.text.charCodeAt(end))
  return { end: more ? end + 1 : end, low, high: Math.max(low, upper), weak: (vague || low === 1) && n.form !== 'arabic' && !more }
}

/** The odd months of 一年零三个月. */
function readOdd(s: Scope, at: number): { end: number; extra: string } | null {
  const odd = s.text.charCodeAt(at) === ODD ? numeralAt(s, at + 1) ?? numeralAt(s, at) : null
  const unit = odd && lengthUnit(s, odd.end)
  return odd && unit?.kind === 'M' ? { end: odd.end + unit.word.length, extra: `${odd.value}M` } : null
}

function readLength(s: Scope, at: number): Length | null {
  const amount = readAmount(s, at)
  if (amount === null) return null
  const { low, high } = amount
  if (low === 0.5 && s.text.charCodeAt(amount.end) === MONTH) return { start: at, end: amount.end + 1, low: 15, high: 15, unit: 'D', weak: false, extra: '' }
  const unit = lengthUnit(s, amount.end)
  if (unit === null) return null
  const size = Number(unit.value)
  if (low === 0.5 && unit.kind === 'D') amount.weak = true
  // 两个半月, 一个多月: the unit says more than the number.
  const half = unit.word.includes('半') ? 0.5 : 0
  if (half > 0 || unit.word.includes('多')) amount.weak = false
  const read: Length = { start: at, end: amount.end + unit.word.length, low: low * size + half, high: high * size + half, unit: unit.kind, weak: amount.weak, extra: '' }
  if (s.text.charCodeAt(read.end) === HALF && low === high && low >= 1 && Number.isInteger(low)) {
    read.end++
    read.low = read.high = low + 0.5
    read.weak = false
  }
  if (MORE.has(s.text.charCodeAt(read.end))) {
    read.end++
    read.weak = false
  }
  const odd = unit.kind === 'Y' ? readOdd(s, read.end) : null
  return odd ? { ...read, ...odd, weak: false } : read
}

/** Takes in the words before: 近, 连续, 过去的. Null where they show that it is no duration: 第三年, 几十年. */
function widen(s: Scope, read: Length): boolean {
  for (let near = true; ; near = false) {
    const word = s.words.before.before(s.text, read.start, s.floor)
    if (word === null || (word.kind === 'near' && !near)) return true
    if (word.kind === 'not' || (word.kind === 'day-not' && read.unit === 'D') || (word.kind === 'clock-not' && read.unit.startsWith('T'))) return false
    if (word.kind === 'day-not' || word.kind === 'clock-not' || (word.kind === 'in-years' && read.unit !== 'Y')) return true
    read.weak = false
    if (word.kind === 'out') return true
    read.start -= word.word.length
  }
}

const CIRCLE = '圈'
const NEAR = 8
const MOST_HOURS = 100
/** 三千年前 is no year of the calendar. */
const LONG_AGO = 1000

/** 15分钟便民生活圈 is a place and 2800小时 a total. */
function isWayOrTotal(s: Scope, { end, high }: Length): boolean {
  const circle = s.text.slice(end, Math.min(s.end, end + NEAR)).split(/[，。；、\n]/u, 1)[0]!.includes(CIRCLE)
  return circle || high > MOST_HOURS
}

function lengthValue({ low, high, unit, extra }: Length): string {
  const value = isoDuration(low, unit) + extra
  return low === high ? value : `${value}/${isoDuration(high, unit)}`
}

/** 三年前: the year so long before the report. */
function yearsAgo(s: Scope, read: Length, end: number): FoundDate {
  const { year } = s.story.anchor
  return {
    start: read.start, end, type: 'year', value: yearText(year === null ? null : year - read.low),
    implied: year === null ? [] : ['year'], rule: 'dates/ago',
  }
}

/** Reads the duration that starts at `at` and takes in its frame words: 三年时间, 近十年来, 连续两年, 半年以来. */
export function readDuration(s: Scope, at: number): FoundDate | null {
  const read = readLength(s, at)
  if (read === null) return null
  // “三年上台阶”: a phrase in quotes that opens with a length of time is a name.
  if (at > 0 && QUOTES.has(s.text.charCodeAt(at - 1))) return refuse(s, 'dates/not-in-quotes', at, read.end)
  if (!widen(s, read)) return refuse(s, 'dates/not-counted', at, read.end)
  if (read.unit.startsWith('T') && isWayOrTotal(s, read)) return refuse(s, 'dates/not-a-name', read.start, read.end)
  const name = s.words.names.at(s.text, read.end, s.end)
  if (name !== null && name.kind === 'name') return refuse(s, 'dates/not-a-name', read.start, read.end + name.word.length)
  const after = s.words.after.at(s.text, read.end, s.end)
  if (read.weak && after === null) return refuse(s, 'dates/not-one-alone', read.start, read.end)
  const end = after ? read.end + after.word.length : read.end
  if (after?.kind === 'ago' && read.unit === 'Y' && read.low === read.high && Number.isInteger(read.low) && read.low < LONG_AGO) return yearsAgo(s, read, end)
  return { start: read.start, end, type: 'duration', value: lengthValue(read), implied: [], rule: 'dates/duration' }
}
