import { UnitSet } from '../../model/unit-set.ts'
import { MONTH, lengthUnit, numeralAt, type FoundDate, type Scope } from './scope.ts'
import { isoDuration } from './set.ts'

const HALF = '半'.charCodeAt(0)
const ONE = '一'.charCodeAt(0)
const MOST = 30
const CLAUSE_ENDS = new UnitSet('，。；：！？、\n）”')
/** Units that count only after 一: 一月一考核, 一季度一通报. */
const ONCE_UNITS: readonly (readonly [string, string])[] = [['季度', 'P3M'], ['季', 'P3M'], ['月', 'P1M'], ['周', 'P1W'], ['日', 'P1D']]

/** Where the repeated time ends and how long it is. */
interface Beat { end: number; value: string }

function readBeat(s: Scope, at: number): Beat | null {
  const half = s.text.charCodeAt(at) === HALF
  const n = half ? null : numeralAt(s, at)
  if (!half && (n === null || n.value < 1 || n.value > MOST || n.upper !== n.value)) return null
  const end = n ? n.end : at + 1
  const count = n ? n.value : 0.5
  if (half && s.text.charCodeAt(end) === MONTH) return { end: end + 1, value: isoDuration(count, 'M') }
  const unit = lengthUnit(s, end)
  if (unit) return { end: end + unit.word.length, value: isoDuration(count * Number(unit.value), unit.kind) }
  if (count !== 1 || s.text.charCodeAt(at) !== ONE) return null
  const once = ONCE_UNITS.find(([word]) => s.text.startsWith(word, end))
  return once ? { end: end + once[0].length, value: once[1] } : null
}

/** Reads 一月一考核, 三年一届, 五年一次: what comes again; the record is the first half alone. */
export function readOncePer(s: Scope, at: number): FoundDate | null {
  const beat = readBeat(s, at)
  if (beat === null || s.text.charCodeAt(beat.end) !== ONE || CLAUSE_ENDS.has(s.text.charCodeAt(beat.end + 1))) return null
  // 五十年一遇, 两年一度, 今年一季度: nothing is said to come again.
  const name = s.words.names.at(s.text, beat.end, s.end)
  if (name?.kind === 'once' || name?.kind === 'name') return null
  return { start: at, end: beat.end, type: 'set', value: `R/${beat.value}`, implied: [], rule: 'dates/once-per' }
}
