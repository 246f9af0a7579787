import { HAN, charClasses } from '../../model/chars.ts'
import type { MetricText } from './found-metric.ts'
import { CLOSE_QUOTE, OPEN_QUOTE } from './phrase-in-front.ts'
import { hasNeeded } from './unit.ts'
import { VERB, kindOf, tokenAt } from './tokens.ts'
import { isBarePower, type Quantity } from './quantity.ts'

/** Nouns of points that follow are looked for within so many characters after the unit. */
const REACH_OF_ANNOUNCED = 6

/** A quoted name goes on behind its number no longer than this. */
const LONGEST_NAME = 12
const POINTS_FOLLOW = /^[，：。；](?:一是|一要|一、|第一|首先|其一)/u
/** 以下三项工作: what follows. */
const FOLLOWS = /(?:[以如]下|下[列面])(?:的)?$/u

/** 五届人大四次会议: the term stands within so many characters before the meeting. */
const REACH_OF_SESSION = 8

/** 大陆人, 收拾个: formal digits that stand alone are parts of other words. */
const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰仟贰兩俩倆仨叄陸弌弐貳參'

/** Whether a number with its unit measures something of the reported world. */
export function isQuantity(within: MetricText, quantity: Quantity): boolean {
  const { text } = within
  const { numeral, unit, isRounded } = quantity
  if (quantity.dimension === 'time' && !hasNeeded(text, within.words.unit[quantity.unitNumber]!.needs, numeral.start)) return false
  // “21条” is the name of a document, and 三次亲临 tells how often something was done.
  if (text.charCodeAt(quantity.start - 1) === OPEN_QUOTE && text.charCodeAt(quantity.end) === CLOSE_QUOTE) return false
  // 三角四分: without what stands before it a tenth of the sum.
  if (unit === '分' && text[quantity.start - 1] === '角') return false
  // 零部件.
  if (numeral.decimal === '0' && numeral.style === 'chinese') return false
  const isFormalDigit = numeral.end - numeral.start === 1 && FORMAL.includes(text[numeral.start]!)
  if (numeral.isSpelled || (isFormalDigit && quantity.dimension !== 'money')) return false
  if (isFormalDigit) return true
  // 千方百计 and 亿元以上项目 count nothing: a bare power needs a word before it or 余 behind it.
  if (isBarePower(text, numeral)) return (quantity.isRoundedBefore || '余多'.includes(text[numeral.end] ?? ' ')) && (unit !== '' || isRounded)
  if (unit === '') return standsForUnit(text, quantity)
  if (numeral.style === 'arabic' || quantity.dimension === 'percent') return true
  return isChineseCount(within, quantity)
}

/** 71.3万监测对象: a scale word may stand for the unit, before a noun or at the end of a clause. */
function standsForUnit(text: string, { numeral, end }: Quantity): boolean {
  if (numeral.scale < 4 || numeral.end - numeral.start < 2 || '年月日元'.includes(text[end] ?? ' ')) return false
  return numeral.style === 'arabic' || charClasses()[text.charCodeAt(end)] === HAN
}

/** Whether a Chinese numeral with a measure word counts things, and does not announce points (四个方面) or name a list. */
function isChineseCount(within: MetricText, quantity: Quantity): boolean {
  const { text, end, words } = within
  const { numeral, unit, unitNumber, dimension, isRounded } = quantity
  const { small } = words.unit[unitNumber]!
  if (dimension === 'multiple') return true
  if (small === 'digits' || (numeral.decimal === '1' && quantity.upper === undefined)) return false
  // 二期 and 二次 are second ones, 十届三次会议 is a third one, and 一二本 a list.
  const opensClause = unit === '次' && '，。；：！？、\n'.includes(text[quantity.start - 1] ?? '\n')
  const isOrdinal = opensClause || (text[numeral.start] === '二' && numeral.end - numeral.start === 1 && (dimension === 'count' || dimension === 'people')) || (unit === '次' && text.slice(Math.max(0, numeral.start - REACH_OF_SESSION), numeral.start).includes('届'))
  if (isOrdinal || (text[numeral.start] === '一' && quantity.upper === '2' && text[numeral.start + 1] === '二')) return false
  // “三项活动” names something, and 有两条：一是 announces what follows.
  if (text.charCodeAt(quantity.start - 1) === OPEN_QUOTE && text.slice(quantity.end, quantity.end + LONGEST_NAME).includes('”')) return false
  if (POINTS_FOLLOW.test(text.slice(quantity.end, quantity.end + 4)) || FOLLOWS.test(text.slice(Math.max(0, quantity.start - 3), quantity.start))) return false
  if (isRounded || numeral.value > 10) return true
  // 三条，别搞花架子: the third point.
  if (unit === '条' && '。！？；\n'.includes(text[quantity.start - 1] ?? '\n') && '，：、'.includes(text[quantity.end] ?? ' ')) return false
  // 曾两次接近: how often something was done.
  if (unit === '次' && isVerbAt(within, quantity.end)) return false
  // 三元 is a name before a noun.
  if (unit === '元' && numeral.end - numeral.start === 1) return text[quantity.end] !== '、' && charClasses()[text.charCodeAt(quantity.end)] !== HAN
  if (small === 'no' && quantity.upper === undefined) return dimension !== 'count' && dimension !== 'people'
  for (let at = quantity.end; at < Math.min(end, quantity.end + REACH_OF_ANNOUNCED); at++) {
    if ('，。；、：”“'.includes(text[at]!)) return at > quantity.end ? !POINTS_FOLLOW.test(text.slice(at, at + 4)) : !'“”'.includes(text[at]!)
    if (words.announced.matchAt(text, at, end) >= 0) return false
  }
  return true
}

function isVerbAt({ text, tokens, words: { senses } }: MetricText, at: number): boolean {
  const k = tokenAt(tokens, at)
  return k < tokens.count && tokens.start[k] === at && kindOf(senses.of(text, tokens, k)) === VERB
}
