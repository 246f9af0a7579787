import { TABLES } from '../generated/tables.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { tableRows } from '../model/table.ts'
import { textLines } from './lines.ts'
import { hasTitleForm, isSalutation, reportMarkLength } from './titles.ts'

import type { Genre } from '../model/report.ts'

export type { Genre }

/** A year with as much of its month and day as is known. */
export interface CalendarDate {
  year: number
  month: number | null
  day: number | null
}

/** Where a piece of metadata stands in the clean text. */
export interface Place {
  start: number
  end: number
}

/** What a report says of itself, in clean offsets. */
export interface ReportMetadata {
  title: Place | null
  author: Place | null
  organization: Place | null
  date: (Place & { value: CalendarDate }) | null
  genre: Genre
}

/** Reads the first full or year-and-month date of text[start, end). Given from outside, since dates are records. */
export type ReadDate = (text: string, start: number, end: number) => (Place & CalendarDate) | null

/** Lines before the text of a report begins, and after it ends. */
const MOST_HEAD_LINES = 12
const MOST_FOOT_LINES = 6
const LONGEST_FOOT_LINE = 40

interface Words { surnames: Set<string>; posts: PhraseIndex; orgs: PhraseIndex; genres: Map<string, { genre: Genre; rank: number }> }
let words: Words | undefined

function loadWords(): Words {
  const ends = tableRows(TABLES['org-ends'])
  const ofKind = (kind: string): PhraseIndex => new PhraseIndex(ends.filter(([, k]) => k === kind).map(([word]) => word!))
  return {
    surnames: new Set(tableRows(TABLES.surnames).map(([name]) => name!)),
    posts: ofKind('post'),
    orgs: ofKind('org'),
    genres: new Map(tableRows(TABLES.genres).map(([word, genre, rank]) => [word!, { genre: genre as Genre, rank: Number(rank) }])),
  }
}

/** Reads title, author, organization, date and genre of the report at text[start, end). */
export function readMetadata(text: string, start: number, end: number, readDate: ReadDate): ReportMetadata {
  words ??= loadWords()
  const lines = textLines(text, start, end)
  const head = headLines(text, lines)
  const foot = lines.slice(head.length).slice(-MOST_FOOT_LINES).filter((l) => l.end - l.start <= LONGEST_FOOT_LINE && !/[。！？；，：]$/u.test(text.slice(l.start, l.end)))
  const title = findTitle(text, head) ?? titleInLine(text, lines[0]?.start ?? start, end)
  const date = findDate(text, head, foot, readDate)
  const byline = findByline(text, head, foot, title)
  const titleText = title ? text.slice(title.start, title.end) : ''
  const organization = byline.organization ?? findOrganization(text, start, end, title)
  return { title, author: byline.author, organization, date, genre: genreOf(titleText, text.slice(start, Math.min(end, start + 400)), head.map((l) => text.slice(l.start, l.end)).join('\n')) }
}

/** The lines before the first line of running text or salutation. */
function headLines(text: string, lines: Place[]): Place[] {
  const head: Place[] = []
  for (const line of lines.slice(0, MOST_HEAD_LINES)) {
    const line0 = text.slice(line.start, Math.min(line.end, line.start + 120))
    const isHead = !isSalutation(line0) && (reportMarkLength(line0) > 0 || line.end - line.start <= 70) && !/[。；]/u.test(line0) && !/^(?:[一1]、|（[一1]）|1\.)/u.test(line0)
    if (!isHead) break
    head.push(line)
  }
  return head
}

const isByline = (line: string): boolean => /^[-—（]|^\d{4}年|^[二一][〇○零九]/u.test(line)

function findTitle(text: string, head: Place[]): Place | null {
  const candidates: Place[] = []
  for (const line of head) {
    const full = text.slice(line.start, line.end)
    const mark = reportMarkLength(full)
    const at = { start: line.start + mark, end: line.end }
    const words = text.slice(at.start, at.end).replace(/：$/u, '')
    if (isByline(words) || words.trim() === '' || isPersonLine(words) || isPostLine(words) || (candidates.length > 0 && isOrganizationLine(words))) continue
    if (mark > 0 || hasTitleForm(words)) candidates.push({ start: at.start, end: at.start + words.length })
  }
  const marked = head[0] && reportMarkLength(text.slice(head[0].start, head[0].end)) > 0
  const own = marked ? candidates.slice(1) : candidates
  const first = own[0] ?? candidates[0]
  if (!first) return null
  const occasion = /^在.{4,60}(?:发言|讲话|材料)$/u
  const second = own[1]
  if (second && occasion.test(text.slice(first.start, first.end)) && !occasion.test(text.slice(second.start, second.end))) {
    // 在…推进会上的典型发言： is the occasion; what follows it is the title, on one line or two.
    const third = own[2]
    return { start: second.start, end: third && isAdjacent(text, second, third) ? third.end : second.end }
  }
  // 在…推进会上的 / 发言: the title goes on.
  if (second && /(?:的|上|于|和|、)$/u.test(text.slice(first.start, first.end))) return { start: first.start, end: second.end }
  return first
}

const isAdjacent = (text: string, a: Place, b: Place): boolean => b.start - a.end <= 2 && text.slice(a.end, b.start).trim() === ''

/** The title at the start of a line that goes on with the text: 抓班子 带队伍 ——某局党建工作汇报材料 （2007年4月5日）我区…. */
function titleInLine(text: string, from: number, end: number): Place | null {
  const opening = text.slice(from, Math.min(end, from + 160))
  const found = /^[^，。；：]{4,40} ?——[^，。；：（ ]{6,60}/u.exec(opening) ?? /^[^，。；：“]{4,40}(?:提纲|总结|汇报|报告|材料|讲话|发言)/u.exec(opening)
  return found ? { start: from, end: from + found[0].length } : null
}

function findDate(text: string, head: Place[], foot: Place[], readDate: ReadDate): ReportMetadata['date'] {
  for (const line of [...head.filter((l) => isByline(text.slice(l.start, l.end)) || /[（(]\d{4}年/u.test(text.slice(l.start, l.end))), ...foot]) {
    const found = readDate(text, line.start, line.end)
    if (found) return { start: found.start, end: found.end, value: { year: found.year, month: found.month, day: found.day } }
  }
  return null
}

const isHan = (word: string): boolean => /^[\p{Script=Han}·]+$/u.test(word)

function isName(word: string): boolean {
  const bare = word.replaceAll(' ', '')
  return bare.length >= 2 && bare.length <= 4 && isHan(bare) && (words!.surnames.has(bare[0]!) || words!.surnames.has(bare.slice(0, 2)))
}

const isPersonLine = (line: string): boolean => isName(line.replace(/[（(].*$/u, '').replace(/同志$/u, ''))

/** The post that stands last in a line, with what is before and after it. */
function postIn(line: string): { organization: string; name: string } | null {
  for (let at = line.length - 1; at > 0; at--) {
    const post = words!.posts.matchAt(line, at, line.length)
    if (post < 0) continue
    let from = at
    // 代省长, 副书记: take the longest post that ends here.
    for (let earlier = at - 1; earlier >= Math.max(0, at - 4); earlier--) {
      const longer = words!.posts.matchAt(line, earlier, line.length)
      if (longer >= 0 && earlier + words!.posts.phrases[longer]!.length >= at) from = earlier
    }
    const to = from + words!.posts.phrases[words!.posts.matchAt(line, from, line.length)]!.length
    const name = line.slice(to).replace(/[（(].*$/u, '').trim()
    return { organization: line.slice(0, from).trim(), name }
  }
  return null
}

function isPostLine(line: string): boolean {
  const post = line.length <= 40 ? postIn(line) : null
  return post !== null && (post.name === '' || isName(post.name))
}

function isOrganizationLine(line: string): boolean {
  if (line.length > 24 || /[，。：“]/u.test(line)) return false
  return words!.orgs.matchBefore(line, 0, line.length, 6) >= 0
}

function findByline(text: string, head: Place[], foot: Place[], title: Place | null): { author: Place | null; organization: Place | null } {
  let author: Place | null = null
  let organization: Place | null = null
  for (const line of [...head, ...foot]) {
    if (title && line.start >= title.start && line.end <= title.end) continue
    const full = text.slice(line.start, line.end)
    const lead = full.length - full.replace(/^[-—（( ]+/u, '').length
    const bare = full.slice(lead).replace(/\d{4}年.*$|[二一][〇○零九].{2}年.*$|[（(].*$/u, '').trimEnd()
    const from = line.start + lead
    if (bare === '') {
      // 2010年12月17日 山寨煤矿机电队: the signature stands after the date.
      const after = /日[）)]? +(?<name>\S+)$/u.exec(full)
      if (after && isOrganizationLine(after.groups!.name!)) organization ??= { start: line.end - after.groups!.name!.length, end: line.end }
      continue
    }
    const post = postIn(bare)
    if (isPersonLine(bare)) author ??= { start: from, end: from + bare.replace(/同志$/u, '').length }
    else if (post && (isName(post.name) || post.name === '')) {
      if (post.name) author ??= { start: from + bare.lastIndexOf(post.name), end: from + bare.length }
      if (post.organization.length >= 2) organization ??= { start: from, end: from + post.organization.length }
    } else if (isOrganizationLine(bare)) organization ??= { start: from, end: from + bare.length }
  }
  return { author, organization }
}

/** Without a signature: 我代表某县人民政府, 现将某乡…汇报如下, or the organization that opens the title. */
function findOrganization(text: string, start: number, end: number, title: Place | null): Place | null {
  const opening = text.slice(start, Math.min(end, start + 800))
  const spoken = /我代表(?<name>[^，。；向]{2,20}?)[，向]|现将(?<name2>[^，。；]{2,16}?)(?:\d{4}年|今年|上半年)/u.exec(opening)
  const name = spoken?.groups?.name ?? spoken?.groups?.name2
  if (name) {
    const at = start + spoken!.index + spoken![0].indexOf(name)
    return { start: at, end: at + name.length }
  }
  if (!title) return null
  const words0 = text.slice(title.start, title.end)
  const from = /^在/u.test(words0) ? 1 : 0
  for (let at = from + 1; at < Math.min(words0.length, 24); at++) {
    const k = words!.orgs.matchAt(words0, at, words0.length)
    if (k >= 0 && !/^(?:部|长|员)/u.test(words0.slice(at + words!.orgs.phrases[k]!.length))) {
      return { start: title.start + from, end: title.start + at + words!.orgs.phrases[k]!.length }
    }
  }
  return null
}

function genreOf(title: string, opening: string, head: string): Genre {
  return genreInTitle(title) ?? genreInTitle(head) ?? (/^同志们[：，！]/mu.test(opening) ? 'speech' : /各位代表/u.test(opening) ? 'work-report' : 'other')
}

function genreInTitle(title: string): Genre | null {
  let best: { genre: Genre; rank: number; at: number } | null = null
  for (const [word, { genre, rank }] of words!.genres) {
    const at = title.lastIndexOf(word)
    if (at < 0) continue
    const end = at + word.length
    if (!best || rank > best.rank || (rank === best.rank && end > best.at)) best = { genre, rank, at: end }
  }
  return best?.genre ?? null
}
