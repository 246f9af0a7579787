import { charClasses, DIGIT, HAN } from '../../model/chars.ts'
import { documentWords } from './words.ts'

/** Longest name of an issuer. */
const LONGEST_NAME = 20
const DE = 0x7684 // 的
const LE = 0x4e86 // 了
const LIST_COMMA = 0x3001
const AND = 0x548c // 和
/** Offices of which the names may have 和 inside: 人力资源和社会保障局. */
const OFFICES = '局部厅'

const endsName = (text: string, floor: number, to: number): boolean => documentWords().issuers.matchBefore(text, floor, to) >= 0

/** Where the name begins that ends at `to`: behind the last mark or leading word, 中共中央、国务院 being one name. */
function startOfName(text: string, start: number, to: number): number {
  const { leads } = documentWords()
  const classes = charClasses()
  const floor = Math.max(start, to - LONGEST_NAME)
  let from = to
  while (from > floor) {
    const joins = text.charCodeAt(from - 1) === LIST_COMMA && endsName(text, floor, from - 1)
    if (classes[text.charCodeAt(from - 1)] !== HAN && !joins) break
    from--
  }
  // 1987年中葡两国政府: the end of a date.
  if (classes[text.charCodeAt(from - 1)] === DIGIT && '年月日'.includes(text.charAt(from))) from++
  for (let i = from; i < to; i++) {
    const lead = leads.matchAt(text, i, to)
    if (lead >= 0) from = i + leads.phrases[lead]!.length
    else if (text.charCodeAt(i) === AND && (i === from || (!OFFICES.includes(text.charAt(to - 1)) && !endsName(text, from, i)))) from = i + 1
  }
  return from
}

function nameBefore(text: string, start: number, to: number): string | null {
  if (!endsName(text, start, to)) return null
  const from = startOfName(text, start, to)
  return to - from >= 2 ? text.slice(from, to) : null
}

/**
 * Who issued a document, as written: 县委组织部《关于…》, 国务院印发了《…》, 省委的《…》, or at the head of the title 《市政府关于…》;
 * `null` where neither says it.
 * @param start nothing before it belongs to this document
 * @param open the place of 《
 */
export function issuerOf(text: string, start: number, open: number, title: string): string | null {
  const about = title.indexOf('关于')
  const inTitle = about > 1 && about <= LONGEST_NAME ? nameBefore(title, 0, about) : null
  if (inTitle !== null) return inTitle
  const { issues } = documentWords()
  let to = open
  if (text.charCodeAt(to - 1) === DE || text.charCodeAt(to - 1) === LE) to--
  const verb = issues.matchBefore(text, start, to)
  if (verb >= 0) to -= issues.phrases[verb]!.length
  return to > start ? nameBefore(text, start, to) : null
}
