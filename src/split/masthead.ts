import { UnitSet } from '../model/unit-set.ts'
import { partOf, type Piece } from './place.ts'
import { hasUnit } from './unit-search.ts'

const NUMBER = '[一二三四五六七八九十百\\d]{1,3}'
const NUMBERED = `(?:之|第)?[（(]?${NUMBER}[）)]?`
/** Longer lines are titles. */
const LONGEST_MASTHEAD = 40
/**
 * What stands over a title and names the series, not the report: …会议文件之五, 交流材料（三）：, 工作简报, 第12期, …人民政府文件.
 */
const MASTHEAD = new RegExp(
  `^(?:[\\p{Script=Han}\\d]{0,30}(?:会议|大会)?(?:文件|材料)${NUMBERED}：?|[\\p{Script=Han}]{0,12}(?:简 ?报|信息专报)|（?(?:总?第)?${NUMBER}期）?(?:（总第${NUMBER}期）)?|[\\p{Script=Han}]{2,24}(?:政府|委员会|办公室|局|会议?)文件)$`, 'u',
)
const MASTHEAD_ENDS = new UnitSet('件报期：）)一二三四五六七八九十0123456789')
/** 会议文件之五 or 简报 alone: the name of the meeting or the campaign stands on the line before. */
const PART = /^(?:会议|大会|文件|简 ?报$)/u
const ISSUING = new UnitSet('编办')
/** 青山镇党政办公室编 2020年6月8日: who issued a bulletin and when. */
const ISSUED = /^(?<issuer>[^，。；： ]{4,24}?)(?:编印?|主办|编发) ?(?<date>(?:\d{4}|[二一][〇○零九].{2})年.{3,10})?$/u

/** Whether a line before the title names the series that the report comes in. */
export const isMasthead = ({ text }: Piece): boolean => text.length <= LONGEST_MASTHEAD && MASTHEAD_ENDS.has(text.charCodeAt(text.length - 1)) && MASTHEAD.test(text)

/** Whether a masthead goes on from the line before it. */
export const isMastheadPart = ({ text }: Piece): boolean => PART.test(text)

/** The issuer and the date of a bulletin, each a piece of its own; undefined for another line. */
export function issuedPieces(line: Piece): Piece[] | undefined {
  if (line.text.length > LONGEST_MASTHEAD || !hasUnit(line.text, ISSUING)) return undefined
  const found = ISSUED.exec(line.text)?.groups
  if (!found) return undefined
  const issuer = partOf(line, 0, found.issuer!.length)
  return found.date ? [issuer, partOf(line, line.text.length - found.date.length)] : [issuer]
}
