import { UnitSet } from '../model/unit-set.ts'
import { canBeName, headWords, isLeftOut, isName, organizationEnd } from './head-words.ts'
import { COLON, COMMA, EXCLAMATION, lineSigns, QUOTE, SENTENCE_MARK, SPACE } from './line-signs.ts'
import { partOf, type Piece, type Place } from './place.ts'
import { hasUnit } from './unit-search.ts'

/** Longer lines are text. */
const LONGEST_BYLINE = 48
const LONGEST_ORGANIZATION = 30

/** Who signs: 述职人：王小明, 作者：王小明, 报告单位：某局. */
const LABEL = /^[\p{Script=Han} ]{1,8}[人者]：|^(?:姓名|[\p{Script=Han}]{0,4}单位|署名|落款)：/u
/** 同志 after a name, and what stands in brackets behind it. */
const TAIL = /(?: ?同志)?(?: ?（[^（）]*）)*$/u

const LEADS = new UnitSet('-—（( ')
const LEAD = /^[-—（( ]+/u
const COLON_UNIT = new UnitSet('：')
const TAIL_ENDS = new UnitSet('志）)')

/** Who a line says a report is by. */
export interface Byline {
  /** The person, or null where none is named. */
  author: Place | null
  organization: Place | null
  /** Whether the line names a person or a post, also where the name was left out. */
  isPersonal: boolean
}

/** Reads a line of a person, of a post with a person, or of an organization; undefined for any other line. */
export function readByline(line: Piece): Byline | undefined {
  const { text } = line
  if (text.length > LONGEST_BYLINE) return undefined
  const signs = lineSigns(text)
  if ((signs & (SENTENCE_MARK | COMMA | EXCLAMATION)) !== 0) return undefined
  const lead = LEADS.has(text.charCodeAt(0)) ? LEAD.exec(text)![0].length : 0
  const from = lead + ((signs & COLON) !== 0 ? labelLength(text, lead) : 0)
  const to = tailStart(text, from, lead > 0)
  const bare = from === 0 && to === text.length ? line : partOf(line, from, to)
  if (bare.text === '') return undefined
  if (isName(bare.text)) return { author: bare, organization: null, isPersonal: true }
  if (isLeftOut(bare.text)) return { author: null, organization: null, isPersonal: true }
  return readNameBeforePost(bare, signs) ?? readPost(bare) ?? readNameAfterOrganization(bare) ?? readOrganization(bare)
}

/** How long the label is that stands at `from`, or 0. */
const labelLength = (text: string, from: number): number => LABEL.exec(text.slice(from))?.[0].length ?? 0

/** Where the tail begins that follows a name. */
function tailStart(text: string, from: number, isBracketed: boolean): number {
  if (!TAIL_ENDS.has(text.charCodeAt(text.length - 1))) return text.length
  const words = isBracketed ? text.slice(from).replace(/[）)]$/u, '') : text.slice(from)
  return from + TAIL.exec(words)!.index
}

/** 副书记（挂职）王小明, 镇长：王小明; a mark for a lost space may stand before the name: 校长？王小明 */
const GAP = /^(?:（[^）]*）)?[ ？：]*/u
const GAP_OPENERS = new UnitSet('（ ？：')

/** 某局党委委员、副局长王小明: the organization stands before the first post, the person after the last. */
function readPost(line: Piece): Byline | undefined {
  const { posts, orgs } = headWords()
  const { text } = line
  let first = -1
  let last = -1
  for (let at = posts.nextPlace(text, 0, text.length); at < text.length; at = posts.nextPlace(text, at + 1, text.length)) {
    const k = posts.matchAt(text, at, text.length)
    if (k < 0) continue
    const org = orgs.matchAt(text, at, text.length)
    // 常委 of 常委会 is no post.
    if (org >= 0 && orgs.phrases[org]!.length > posts.phrases[k]!.length) continue
    if (first < 0) first = at
    last = at + posts.phrases[k]!.length
    at = last - 1
  }
  // 送：县委常委: who it went to.
  if (first < 0 || hasUnit(text, COLON_UNIT, 0, first)) return undefined
  const gap = GAP_OPENERS.has(text.charCodeAt(last)) ? GAP.exec(text.slice(last))![0].length : 0
  const name = text.slice(last + gap)
  const isPerson = isName(name) || (gap > 0 && canBeName(name))
  if (name !== '' && !isPerson && !isLeftOut(name)) return undefined
  return { author: isPerson ? partOf(line, last + gap) : null, organization: organizationBefore(line, first, last), isPersonal: true }
}

const PLACES = new UnitSet('省市县区旗州乡镇村')

function organizationBefore(line: Piece, first: number, last: number): Place | null {
  if (first >= 2) return partOf(line, 0, first)
  // 镇党委书记: the place alone names nobody.
  const party = first === 1 && PLACES.has(line.text.charCodeAt(0)) ? organizationEnd(line.text, 1, last, 1) : -1
  if (party > 0) return partOf(line, 0, party)
  // 国务委员兼国家计划委员会主任: the post that comes first names no organization.
  const inner = /^.{2,6}[兼、](?<name>.+)$/u.exec(line.text.slice(0, last))?.groups?.name
  if (!inner) return null
  const from = last - inner.length
  const end = organizationEnd(line.text, from, last)
  return end > from ? partOf(line, from, end) : null
}

/** 王小明 镇党委书记 */
function readNameBeforePost(line: Piece, signs: number): Byline | undefined {
  if ((signs & SPACE) === 0) return undefined
  const space = line.text.lastIndexOf(' ')
  const name = line.text.slice(0, space)
  // 高新区 区长 begins like a name.
  if (!isName(name) || isOrganization(name)) return undefined
  const post = readPost(partOf(line, space + 1))
  return post?.author === null ? { ...post, author: partOf(line, 0, space) } : undefined
}

/** 清河镇槐岭村党支部 王小明 */
function readNameAfterOrganization(line: Piece): Byline | undefined {
  const space = line.text.indexOf(' ')
  if (space < 0 || !isName(line.text.slice(space + 1))) return undefined
  const organization = partOf(line, 0, space)
  return isOrganization(organization.text) ? { author: partOf(line, space + 1), organization, isPersonal: true } : undefined
}

/** Where two sign together, 某镇党委 某镇人民政府, the first counts. */
function readOrganization(line: Piece): Byline | undefined {
  const space = line.text.indexOf(' ')
  const first = space < 0 || !isOrganization(line.text.slice(space + 1)) ? line : partOf(line, 0, space)
  return isOrganization(first.text) ? { author: null, organization: first, isPersonal: false } : undefined
}

/** Whether a line is the name of an organization and nothing else. */
export function isOrganization(text: string): boolean {
  if (text.length > LONGEST_ORGANIZATION || text.length < 2 || (lineSigns(text) & (COMMA | SENTENCE_MARK | COLON | QUOTE | SPACE)) !== 0) return false
  const { orgs, leads } = headWords()
  return leads.matchAt(text, 0, text.length) < 0 && orgs.matchBefore(text, 0, text.length) >= 0
}
