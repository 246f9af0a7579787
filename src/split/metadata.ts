import type { Genre } from '../model/report.ts'
import { readByline, type Byline } from './byline.ts'
import { genreOf } from './genre.ts'
import { readHead, type Head } from './head.ts'
import { readOccasion } from './occasion.ts'
import { actingOrganization, spokenOrganization, titleOrganization } from './organization.ts'
import { pieceOf, type Place, type ReadPlace } from './place.ts'
import { readSubtitle } from './subtitle.ts'
import { readTitle, type ReadTitle } from './title.ts'

export type { Genre, Place }

/** A year with as much of its month and day as is known. */
export interface CalendarDate {
  year: number
  month: number | null
  day: number | null
}

/** What a report says of itself, in clean offsets. */
export interface ReportMetadata {
  title: ReadPlace | null
  subtitle: ReadPlace | null
  author: ReadPlace | null
  organization: ReadPlace | null
  date: (ReadPlace & { value: CalendarDate }) | null
  /** The meeting at which it was given. */
  occasion: ReadPlace | null
  genre: Genre
}

/** Reads the first full or year-and-month date of text[start, end). Given from outside, since dates are records. */
export type ReadDate = (text: string, start: number, end: number) => (Place & CalendarDate) | null

/** So much of the text can tell its genre where the title does not. */
const OPENING = 400

/** Reads title, subtitle, author, organization, date, occasion and genre of the report at text[start, end). */
export function readMetadata(text: string, start: number, end: number, readDate: ReadDate): ReportMetadata {
  const head = readHead(text, start, end)
  const title = readTitle(text, head)
  const bylines = readBylines(text, head, title?.title ?? null)
  const author = bylines.find((byline) => byline.author)?.author ?? null
  const organization = readOrganization(text, start, end, bylines, title)
  const speaker = author && organization ? undefined : introducedSpeaker(text, start, end)
  return {
    title: stated(title?.title ?? null),
    subtitle: stated(readSubtitle(text, head, title)),
    author: stated(author) ?? inferred(speaker?.author ?? null),
    organization: organization ?? inferred(speaker?.organization ?? null),
    date: readReportDate(text, head, readDate) ?? titleYear(text, title),
    occasion: readOccasion(text, { head: headPlace(head, title?.title ?? null), title: title?.title ?? null, mastheads: head.mastheads }, start, end),
    genre: genreOf(title?.words ?? '', head, text.slice(start, Math.min(end, start + OPENING))),
  }
}

/** From the first line before the text to the last; lines with a comma under the title are text already. */
function headPlace({ pieces }: Head, title: Place | null): Place | null {
  const text = pieces.findIndex((piece) => piece.text.includes('，') && piece.start >= (title?.end ?? 0))
  const last = pieces.at(text < 0 ? -1 : text - 1)
  return last && text !== 0 ? { start: pieces[0]!.start, end: last.end } : null
}

const stated = (place: Place | null): ReadPlace | null => place && { start: place.start, end: place.end, implied: false }
const inferred = (place: Place | null): ReadPlace | null => place && { start: place.start, end: place.end, implied: true }

/** The by-lines before the text and after it; a title may end in a post or an organization and is none. */
function readBylines(text: string, { pieces, bylines, foot }: Head, title: Place | null): Byline[] {
  const found: Byline[] = []
  pieces.forEach((piece, k) => {
    const isTitle = title !== null && piece.start < title.end && piece.end > title.start
    if (bylines[k] && !isTitle) found.push(bylines[k])
  })
  for (const piece of foot) {
    const byline = readByline(piece)
    if (byline) found.push(byline)
  }
  const speaker = title && titleSpeaker(text, title)
  if (speaker) found.push(speaker)
  return found
}

/** 县教育局局长王小明在…会上的讲话: the title names who spoke. */
function titleSpeaker(text: string, title: Place): Byline | undefined {
  const at = text.indexOf('在', title.start)
  const byline = at > title.start && at < title.end ? readByline(pieceOf(text, title.start, at)) : undefined
  return byline?.author ? byline : undefined
}

/** 我是河湾镇中心小学校长陆明远，… and 我叫陆明远，现任…校长， in the opening of a speech. */
const INTRODUCTION = /我(?:是|叫)(?:来自)?(?<who>[^，。；：！？]{2,30})[，。！](?:现?任|现担任|是)?(?<post>[^，。；：！？]{4,30}(?=[，。]))?/u

/** Who says who they are; undefined where nobody gives a name. */
function introducedSpeaker(text: string, start: number, end: number): Byline | undefined {
  const found = INTRODUCTION.exec(text.slice(start, Math.min(end, start + OPENING)))
  if (!found) return undefined
  const { who, post } = found.groups!
  const from = start + found.index + found[0].indexOf(who!)
  const byline = readByline(pieceOf(text, from, from + who!.length))
  if (!byline?.author || byline.organization || !post) return byline?.author ? byline : undefined
  const at = start + found.index + found[0].lastIndexOf(post)
  const held = readByline(pieceOf(text, at, at + post.length))
  return held?.isPersonal ? { ...byline, organization: held.organization } : byline
}

/** A place alone: 山西省 in 山西省省长 is not yet its government. */
const PLACE_ALONE = /^[^，。]{0,12}(?:省|市|县|区|旗|州)$/u

function readOrganization(text: string, start: number, end: number, bylines: Byline[], title: ReadTitle | null): ReadPlace | null {
  const signed = bylines.find((byline) => byline.organization)?.organization ?? null
  if (signed && !PLACE_ALONE.test(text.slice(signed.start, signed.end))) return stated(signed)
  const named = title && ((title.subtitle && titleOrganization(text, title.subtitle)) ?? titleOrganization(text, title.title))
  const spoken = spokenOrganization(text, start, end)
  // 龙湾区人民政府工作报告 names in full who is 区人民政府 in the text.
  if (spoken) return inferred(named && text.slice(named.start, named.end).endsWith(text.slice(spoken.start, spoken.end)) ? named : spoken)
  if (signed) return stated(signed)
  return inferred(named ?? actingOrganization(text, start, end))
}

/** The date that stands before the text, or else in its signature; that of a title comes last. */
function readReportDate(text: string, { pieces, foot }: Head, readDate: ReadDate): ReportMetadata['date'] {
  return dateIn(text, pieces, readDate) ?? dateIn(text, foot, readDate)
}

function dateIn(text: string, pieces: readonly Place[], readDate: ReadDate): ReportMetadata['date'] {
  for (const piece of pieces) {
    const found = readDate(text, piece.start, piece.end)
    if (found) return { start: found.start, end: found.end, implied: false, value: { year: found.year, month: found.month, day: found.day } }
  }
  return null
}

/** The year that a title names (某镇2012年工作总结): of that year the report is, or of the turn after it. */
function titleYear(text: string, title: ReadTitle | null): ReportMetadata['date'] {
  const found = title && /(?<![—－~至\d-])(?<year>(?:19|20)\d{2})(?:年(?!\d)|年度)/u.exec(text.slice(title.title.start, title.title.end))
  if (!found) return null
  const start = title.title.start + found.index
  return { start, end: start + 5, implied: true, value: { year: Number(found.groups!.year), month: null, day: null } }
}
