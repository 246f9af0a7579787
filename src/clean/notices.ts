import { tableRows } from '../model/table.ts'
import { TABLES } from '../generated/tables.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { DROPPED, dropUnits, pageLines, refreshLines, type CleanRule, type Line, type Page } from './page.ts'

/** A line longer than this is a paragraph of a report, whatever words of a site it holds. */
const LONGEST_NOTICE = 120
/** From this many short words without punctuation a line is a list of tags. */
const FEWEST_TAGS = 8

type Scope = 'line' | 'start' | 'exact' | 'inline'
interface Notice { head: string; tail: string; scope: Scope; reason: string }

const NUMBER_CHARS = '0123456789.-/:： '

/** Where the notice ends that is known to start at `at`, or -1: its head, then where it has a #, a number, then its tail. */
function endOfNotice({ head, tail }: Notice, text: string, at: number): number {
  let i = at + head.length
  if (tail === '') return i
  const from = i
  while (i < text.length && NUMBER_CHARS.includes(text[i]!)) i++
  return i > from && text.startsWith(tail.slice(1), i) ? i + tail.length - 1 : -1
}

/** What a site writes around reports, found line by line; text of the sites becomes noise, each span with its reason. */
export class NoticeFinder {
  readonly #notices: Notice[]
  readonly #index: PhraseIndex
  /** Long lines are searched for the few inline notices only. */
  readonly #inlineIndex: PhraseIndex
  readonly #inline: Notice[]

  constructor() {
    this.#notices = tableRows(TABLES.notices).map(([phrase, scope, reason]) => {
      const hash = phrase!.indexOf('#')
      const cut = hash < 0 ? phrase!.length : hash
      return { head: phrase!.slice(0, cut), tail: phrase!.slice(cut), scope: scope as Scope, reason: reason! }
    })
    this.#index = new PhraseIndex(this.#notices.map((n) => n.head))
    this.#inline = this.#notices.filter((n) => n.scope === 'inline')
    this.#inlineIndex = new PhraseIndex(this.#inline.map((n) => n.head))
  }

  /** The part of a line that is a notice, in units of `text`, with its reason; or undefined. */
  find(text: string): { start: number; end: number; reason: string } | undefined {
    const stamp = timeStampReason(text) ?? tagListReason(text)
    if (stamp) return { start: 0, end: text.length, reason: stamp }
    const short = text.length <= LONGEST_NOTICE
    const index = short ? this.#index : this.#inlineIndex
    const notices = short ? this.#notices : this.#inline
    let whole: { start: number; end: number; reason: string } | undefined
    for (let at = 0; at < text.length; at++) {
      for (let k = index.matchAt(text, at, text.length); k >= 0; k = index.matchAt(text, at, text.length, k)) {
        const notice = notices[k]!
        const end = endOfNotice(notice, text, at)
        if (end < 0) continue
        // A notice inside a line of the report must not cost the line.
        if (notice.scope === 'inline') return { start: at, end, reason: notice.reason }
        if (notice.scope === 'line' || (at === 0 && (notice.scope === 'start' || end === text.length))) {
          whole ??= { start: 0, end: text.length, reason: notice.reason }
        }
      }
    }
    return whole
  }
}

/** 2026-02-03 09:02:33 alone on a line, or after 时间：. */
function timeStampReason(text: string): string | undefined {
  const from = text.startsWith('时间：') ? 3 : 0
  if (text.length > 40 || !/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/u.test(text.slice(from, from + 10))) return undefined
  if (from === 0 && !/\d:\d\d:\d\d|\d:\d\d$/u.test(text)) return undefined
  return 'byline'
}

/** 创先争优 工作 基层 党建 交流 材料 …: short words with a space after each and no sentence. */
function tagListReason(text: string): string | undefined {
  if (text.length < FEWEST_TAGS * 2 || text.length > 400 || !text.includes(' ')) return undefined
  const words = text.split(' ')
  if (words.length < FEWEST_TAGS || /[，。；！？：]/u.test(text)) return undefined
  const letters = words.reduce((n, word) => n + word.length, 0)
  const single = words.filter((word) => word.length === 1).length
  return letters <= words.length * 4 && single <= words.length / 2 ? 'tags' : undefined
}

let finder: NoticeFinder | undefined

/** Drops what sites write around reports and lists each piece as noise with its reason. */
export const noticesRule: CleanRule = {
  id: 'clean/notices',
  apply(page: Page, number: number) {
    finder ??= new NoticeFinder()
    const changed = new Set<Line>()
    for (const line of pageLines(page)) {
      const found = finder.find(line.text)
      if (!found) continue
      const place = found.end - found.start === line.text.length ? line : placeInside(page, line, found)
      dropUnits(page, place.start, place.end, number)
      page.noise.push({ start: place.start, end: place.end, reason: found.reason })
      changed.add(line)
    }
    refreshLines(page, changed)
  },
}

/** Where on the page a part of a line stands that is given in units of its text, which skips what earlier rules dropped. */
function placeInside(page: Page, line: Line, part: { start: number; end: number }): { start: number; end: number } {
  const places: number[] = []
  for (let i = line.start; i < line.end; i++) if (page.by[i]! < DROPPED) places.push(i)
  return { start: places[part.start]!, end: places[part.end - 1]! + 1 }
}
