import { UnitSet } from '../../model/unit-set.ts'
import type { TokenTable } from '../../words/token-table.ts'
import type { FoundMetric, MetricText, Place } from './found-metric.ts'
import { tokenAt } from './tokens.ts'

/** Whose number it is stands within so many characters before it, or before others that stand so near each other. */
const REACH = 80
/** Mark of the table for words that end like the name of a place. */
const NEVER = 'never'
const SENTENCE_ENDS = '。！？；\n'
const ENDS_SENTENCE = 1
const ENDS_NAME = 2
/** After one of these a name is what something is measured against, or a place in an order: 比全省, 居全市, 高于全国. */
const COMPARES = new UnitSet('比较占居列位排于超达与同至到')
const AT = '在'.charCodeAt(0)
/** Last characters of names of places. */
const PLACE_NAME_ENDS = '省市县区旗州盟镇乡村'
const PLACE_ENDS = new UnitSet(PLACE_NAME_ENDS)
/** How names are left out: **县, 某镇. */
const MASKS = new UnitSet('*×某○')

/** For every code unit whether it ends a sentence, or perhaps the name of a subject: most units in front of a number do neither. */
export function subjectRoles(scopes: readonly string[]): Uint8Array {
  const table = new Uint8Array(65536)
  for (const scope of scopes) table[scope.charCodeAt(scope.length - 1)] = ENDS_NAME
  for (const unit of PLACE_NAME_ENDS) table[unit.charCodeAt(0)] = ENDS_NAME
  for (const unit of SENTENCE_ENDS) table[unit.charCodeAt(0)] = ENDS_SENTENCE
  return table
}

/**
 * Whose quantity it is, as its sentence says: 全镇, 各支部, 柳溪县, **县; nothing where it does not. The nearest in front of the number counts.
 * @param previous the metric before, whose subject goes on
 */
export function subjectOf({ text, start, words, tokens }: MetricText, metric: FoundMetric, previous: FoundMetric | undefined): Place | undefined {
  const floor = Math.max(start, metric.start - REACH, previous?.end ?? 0)
  for (let end = metric.start; end > floor; end--) {
    const last = text.charCodeAt(end - 1)
    const role = words.subjectRoles[last]!
    if (role === 0) continue
    if (role === ENDS_SENTENCE) return undefined
    const k = words.scopes.matchAt(text, floor, end)
    if (k >= 0 && words.scopeNotAfter[k]!.some((word) => word === NEVER || text.startsWith(word, end))) continue
    if (k < 0 && !PLACE_ENDS.has(last)) continue
    const from = k >= 0 ? end - words.scopes.phrases[k]!.length : placeNameBefore(text, tokens, floor, end)
    if (from < 0) continue
    const before = from > start ? text.charCodeAt(from - 1) : 0
    if (!COMPARES.has(before) && !(metric.shape === 'rank' && before === AT)) return { start: from, end }
    end = from + 1
  }
  return previous?.end === floor ? previous.subject : undefined
}

/** Where the name begins whose last character, 县 or its like, stands before `end`; −1 if it is no name. */
function placeNameBefore(text: string, tokens: TokenTable, floor: number, end: number): number {
  let mask = end - 1
  while (mask > floor && MASKS.has(text.charCodeAt(mask - 1))) mask--
  if (mask < end - 1) return mask
  const k = tokenAt(tokens, end - 1)
  if (tokens.end[k] !== end) return -1
  const isSuffix = tokens.start[k] === end - 1
  const name = isSuffix ? k - 1 : k
  if (name < 0 || tokens.start[name]! < floor || tokens.word[name]! < 0 || tokens.end[name]! - tokens.start[name]! < 2) return -1
  return tokens.tagOf(tokens.word[name]!) === 'ns' ? tokens.start[name]! : -1
}
