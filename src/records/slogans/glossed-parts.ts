import type { Span } from '../../model/span.ts'
import type { Mention } from './find.ts'
import { firstPlace } from './lists.ts'
import type { MemberSearch } from './members.ts'
import { numeralValue } from './shape.ts'
import { indexOfAny } from './stretch.ts'

/** From one part of a shorthand to where the next is explained. */
const LONGEST_GLOSS = 200

/** 一旗一岗一承诺 → 一旗, 一岗, 一承诺: each numeral with its word; 1+5+N → 1, 5, N. */
function partsOf(phrase: string): string[] {
  if (phrase.includes('+')) return phrase.split('+')
  const parts: string[] = []
  let from = 0
  for (let i = 1; i <= phrase.length; i++) {
    if (i < phrase.length && numeralValue(phrase.charCodeAt(i)) < 1) continue
    parts.push(phrase.slice(from, i))
    from = i
  }
  return parts
}

/**
 * The parts of a shorthand that are explained one after another: 一旗一岗一承诺 by 一旗”就是…；“一岗”就是…, or 一旗，就是…；一岗，就是… →
 * 一旗, 一岗, 一承诺. A part that is a sign alone says nothing, so that what it stands for is the member: “1”即医院，…；“N”即诊所。 → 医院, 诊所.
 * Empty where one of the parts is not explained.
 */
export function glossedParts({ text, end, lexicon }: MemberSearch, mention: Mention): Span[] {
  const members: Span[] = []
  let at = mention.close
  for (const part of partsOf(text.slice(mention.start, mention.end))) {
    const isSign = part.length < 2
    const words = isSign ? `“${part}”` : part
    const found = firstPlace(text, words, at, Math.min(end, at + LONGEST_GLOSS))
    if (part === '' || found < 0) return []
    const past = found + words.length
    const from = past + ('”，'.includes(text.charAt(past) || '。') ? 1 : 0)
    const word = lexicon.words.explains.find((each) => text.startsWith(each, from))
    if (word === undefined) return []
    at = from + word.length
    members.push(isSign ? { start: at, end: indexOfAny(text, '，；。\n', at, Math.min(end, at + LONGEST_GLOSS)) } : { start: found, end: past })
  }
  return members.length > 1 ? members : []
}
