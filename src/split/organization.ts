import { PhraseIndex } from '../model/phrase-index.ts'
import { UnitSet } from '../model/unit-set.ts'
import { headWords, NAME_BREAKS, organizationEnd } from './head-words.ts'
import { isOrganization } from './byline.ts'
import type { Place } from './place.ts'

/** How much of a text is searched for what it says of the one that speaks. */
const OPENING = 600
/** How much of a text is searched for who does things in it. */
const BODY = 2000
const LONGEST_NAME = 20
const LONGEST_TITLE_NAME = 30
/** A name must do so many things to be the one that the report is about. */
const FEWEST_MENTIONS = 2

/** 现在，我代表某县人民政府向大会…; 受市人民政府委托，我…; 现将某乡今年…汇报如下. */
const SPOKEN = /(?<!人民)代表(?!大会)(?<a>[^，。；：我向在你]{2,20}?)(?:[，向]|全[县市区乡镇体]|作|对|$)|受(?<b>[^，。；]{2,20}?)的?委托|现[将把](?<c>[^，。；]{2,20}?)(?:\d{4}|今年|本年|[上下]半年|近|前|一年|开展|的)/gu
/** 我们综采二队现有…; 某区现有党员…: who speaks of itself. */
const HAVING_VERBS = ['现有', '现下辖', '现辖', '下辖', '位于', '地处', '始建于', '成立于', '组建于', '建于']
const HAVING = new RegExp(`^(?:我们)?(?<name>[^，。；：、的]{2,16}?)(?:${HAVING_VERBS.join('|')})`, 'u')
const HAVING_OPENERS = new UnitSet('现下位地始成组建')

const CLAUSE_ENDS = new UnitSet('。，；：！\n')
/** Units of 全市 in 全市共青团. */
const PLACE_LEAD = 2
/** 县委的, 县委和: what follows is about something else. */
const AFTER_OTHERS = new UnitSet('的和与、及是等')
const PLACES = new UnitSet('省市县区镇乡')
const ALL = '全'.charCodeAt(0)

/** The one that the text says it speaks for, in its opening; null where it says nothing. */
export function spokenOrganization(text: string, start: number, end: number): Place | null {
  const opening = text.slice(start, Math.min(end, start + OPENING))
  SPOKEN.lastIndex = 0
  // Not matchAll, which makes a new regex of it each time.
  for (let found = SPOKEN.exec(opening); found; found = SPOKEN.exec(opening)) {
    const name = found.groups!.a ?? found.groups!.b ?? found.groups!.c!
    const at = start + found.index + found[0].indexOf(name)
    const last = /国务院$|委员会$|自治区$/u.test(name) ? name.length : organizationEnd(name, 0, name.length)
    // 我局, 我镇 name nobody.
    if (last >= 2 && name !== '政府' && !/^[我本全各]/u.test(name)) return { start: at, end: at + last }
  }
  return null
}

/** The organization with which a title begins or that it names after 在 or a dash: 柳河镇2012年工作总结. */
export function titleOrganization(text: string, title: Place): Place | null {
  const limit = Math.min(title.end, title.start + LONGEST_TITLE_NAME * 3)
  for (let from = title.start; from < limit; from++) {
    const before = text[from - 1]
    const opens = from === title.start || before === '—' || before === ' ' || before === '在' || before === '：' || isYear(text, from, title.start)
    if (!opens || '—在 ：'.includes(text[from]!)) continue
    const end = organizationEnd(text, from, Math.min(limit, from + LONGEST_TITLE_NAME))
    if (end > from + 1 && !/^[部长员]/u.test(text.slice(end, end + 1))) return { start: from, end }
  }
  return null
}

/** 2019年某县…: the name stands after the year. */
const isYear = (text: string, at: number, start: number): boolean => text[at - 1] === '年' && at - start === 5 && /^\d{4}年/u.test(text.slice(start, at))

/** The organization that clauses of the text begin with most often; null where none does twice or speaks of itself. */
export function actingOrganization(text: string, start: number, end: number): Place | null {
  const limit = Math.min(end, start + BODY)
  const opening = text.slice(start, limit)
  const signs = clauseSigns()
  const mentions = new Map<string, { place: Place; count: number }>()
  let counted = -1
  // Most clauses hold neither a verb of having nor the end of a name: only those that do are looked at from their start.
  for (let sign = signs.nextPlace(text, start, limit); sign < limit; sign = signs.nextPlace(text, sign + 1, limit)) {
    const at = clauseStart(text, sign, start)
    if (at < 0) continue
    const having = HAVING_OPENERS.has(text.charCodeAt(sign)) ? havingOrganization(text, at) : null
    if (having) return having
    if (at === counted) continue
    counted = at
    const place = clauseOrganization(text, at, sign, limit, opening)
    if (!place) continue
    const name = text.slice(place.start, place.end)
    const known = mentions.get(name)
    if (known) known.count++
    else mentions.set(name, { place, count: 1 })
  }
  let best: { place: Place; count: number } | undefined
  for (const mention of mentions.values()) if (mention.count >= FEWEST_MENTIONS && mention.count > (best?.count ?? 0)) best = mention
  return best?.place ?? null
}
let signs: PhraseIndex | undefined

/** What a clause must hold to name an organization at its start. */
const clauseSigns = (): PhraseIndex => (signs ??= new PhraseIndex([...headWords().orgs.phrases, ...HAVING_VERBS]))

/** Where the clause begins in which `at` stands; -1 where a name that begins there cannot reach so far. */
function clauseStart(text: string, at: number, start: number): number {
  const farthest = at - LONGEST_NAME - PLACE_LEAD
  for (let from = at; from >= farthest; from--) {
    if (from === start) return from
    const before = text.charCodeAt(from - 1)
    if (NAME_BREAKS.has(before)) return CLAUSE_ENDS.has(before) ? from : -1
  }
  return -1
}

/** The organization of which the clause at `at` says what it has. */
function havingOrganization(text: string, at: number): Place | null {
  const name = HAVING.exec(text.slice(at, at + 30))?.groups?.name
  return name && (isOrganization(name) || /[县市区]$/u.test(name)) && !/^[我本全各]/u.test(name) ? placeOf(text, at, name) : null
}

/** The organization with which the clause at `at` begins; no name ends before `sign`. */
function clauseOrganization(text: string, at: number, sign: number, limit: number, opening: string): Place | null {
  // 全市共青团 speaks of 共青团.
  const from = at + (text.charCodeAt(at) === ALL && PLACES.has(text.charCodeAt(at + 1)) ? PLACE_LEAD : 0)
  const end = organizationEnd(text, from, Math.min(limit, from + LONGEST_NAME), Math.max(from, sign))
  if (end < from + 2 || AFTER_OTHERS.has(text.charCodeAt(end))) return null
  // 市委 is the one that speaks only where it says 我市; else it is one above.
  if (end === from + 2 && !opening.includes(`我${text[from]!}`)) return null
  return { start: from, end }
}

function placeOf(text: string, from: number, name: string): Place {
  const at = text.indexOf(name, from)
  return { start: at, end: at + name.length }
}
