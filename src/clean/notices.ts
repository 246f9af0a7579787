import { tableRows } from '../model/table.ts'
import { TABLES } from '../generated/tables.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { findBlocks, isWhole } from './notice-blocks.ts'
import { noticeForm } from './notice-forms.ts'
import { pageLines, refreshLines } from './lines.ts'
import { DROPPED, dropUnits, type CleanRule, type Line, type Page } from './page.ts'

/** A line longer than this is a paragraph of a report, unless two phrases of sites stand in it. */
const LONGEST_NOTICE = 120
/** A line longer than this is a paragraph of a report, whatever stands in it. */
const LONGEST_LEGAL = 400
/** Phrases that reports use as well count only in lines up to this length that are no sentence. */
const LONGEST_LABEL = 40

type Scope = 'line' | 'label' | 'start' | 'exact' | 'inline'
interface Notice { head: string; tail: string; scope: Scope; reason: string }

/** A part of a line that is text of a site, in units of the line's text. */
export interface FoundNotice {
  start: number
  end: number
  reason: string
}

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
  /** Notices that stand inside lines of reports too. */
  readonly #inline: Notice[]
  readonly #inlineIndex: PhraseIndex
  /** All of them: nearly every line holds none, and is asked just once. */
  readonly #anyIndex: PhraseIndex
  /** With one of these every inline notice begins. */
  readonly #inlineStarts: readonly string[]

  constructor() {
    const notices = tableRows(TABLES.notices).map(([phrase, scope, reason]): Notice => {
      const hash = phrase!.indexOf('#')
      const cut = hash < 0 ? phrase!.length : hash
      return { head: phrase!.slice(0, cut), tail: phrase!.slice(cut), scope: scope as Scope, reason: reason! }
    })
    this.#notices = notices.filter((n) => n.scope !== 'inline')
    this.#index = new PhraseIndex(this.#notices.map((n) => n.head))
    this.#inline = notices.filter((n) => n.scope === 'inline')
    this.#inlineIndex = new PhraseIndex(this.#inline.map((n) => n.head))
    this.#anyIndex = new PhraseIndex(notices.map((n) => n.head))
    const heads = this.#inline.map((n) => n.head)
    this.#inlineStarts = heads.filter((head, k) => heads.indexOf(head) === k && !heads.some((other) => other !== head && head.startsWith(other)))
  }

  /** The parts of a line that are notices, in units of `text`, in order: the whole line, or what stands inside it. */
  find(text: string): FoundNotice[] {
    if (text.length > LONGEST_LEGAL) return this.#inlineStarts.some((head) => text.includes(head)) ? this.#findInline(text) : []
    const bare = text.includes(' ') ? text.replaceAll(' ', '') : text
    if (!this.#holdsAny(text) && (bare === text || !this.#holdsAny(bare))) {
      const form = noticeForm(text)
      return form ? [{ start: 0, end: text.length, reason: form }] : []
    }
    const parts = this.#findInline(text)
    const rest = textWithout(text, parts)
    const reason = rest === '' ? undefined : (noticeForm(rest) ?? this.#reasonOf(rest.replaceAll(' ', '')))
    return reason ? [{ start: 0, end: text.length, reason }] : parts
  }

  #holdsAny(text: string): boolean {
    for (let at = 0; at < text.length; at++) if (this.#anyIndex.matchAt(text, at, text.length) >= 0) return true
    return false
  }

  #findInline(text: string): FoundNotice[] {
    const found: FoundNotice[] = []
    for (let at = 0; at < text.length; at++) {
      for (let k = this.#inlineIndex.matchAt(text, at, text.length); k >= 0; k = this.#inlineIndex.matchAt(text, at, text.length, k)) {
        const end = endOfNotice(this.#inline[k]!, text, at)
        if (end < 0) continue
        found.push({ start: at, end, reason: this.#inline[k]!.reason })
        at = end - 1
        break
      }
    }
    return found
  }

  /** Why a whole line, given without spaces, is text of a site, or undefined. */
  #reasonOf(text: string): string | undefined {
    if (text.length > LONGEST_LEGAL) return undefined
    let first: Notice | undefined
    for (let at = 0; at < text.length; at++) {
      for (let k = this.#index.matchAt(text, at, text.length); k >= 0; k = this.#index.matchAt(text, at, text.length, k)) {
        const notice = this.#notices[k]!
        const end = endOfNotice(notice, text, at)
        if (end < 0 || !counts(notice, text, at, end)) continue
        if (text.length <= LONGEST_NOTICE || (first && first !== notice)) return (first ?? notice).reason
        first = notice
      }
    }
    return undefined
  }
}

/** What is left of a line without the notices in it. */
function textWithout(text: string, parts: FoundNotice[]): string {
  if (parts.length === 0) return text
  return (text.slice(0, parts[0]!.start) + parts.map(({ end }, k) => text.slice(end, parts[k + 1]?.start)).join('')).trim()
}

/** Whether a phrase at [at, end) of a line shows that the line is no text of a report. */
function counts({ scope }: Notice, text: string, at: number, end: number): boolean {
  if (scope === 'line') return true
  if (scope === 'label') return text.length <= LONGEST_LABEL && !/[，。；！？、]/u.test(text)
  return at === 0 && (scope === 'start' || end === text.length)
}

let finder: NoticeFinder | undefined

/** Drops what sites write around reports and lists each piece as noise with its reason. */
export const noticesRule: CleanRule = {
  id: 'clean/notices',
  apply(page: Page, number: number) {
    finder ??= new NoticeFinder()
    const lines = pageLines(page)
    const found = lines.map((line) => finder!.find(line.text))
    findBlocks(lines, lines.map((line, k) => textWithout(line.text, found[k]!)), found)
    const changed = new Set<Line>()
    lines.forEach((line, k) => {
      const notices = found[k]!
      if (notices.length === 0) return
      changed.add(line)
      const places = isWhole(line, notices) ? [{ start: line.start, end: line.end, reason: notices[0]!.reason }] : placesInside(page, line, notices)
      for (const { start, end } of places) dropUnits(page, start, end, number)
      page.noise.push(...places)
    })
    refreshLines(page, changed)
  },
}

/** Where on the page parts of a line stand that are given in units of its text, which skips what earlier rules dropped. */
function placesInside(page: Page, line: Line, parts: FoundNotice[]): FoundNotice[] {
  const places: number[] = []
  for (let i = line.start; i < line.end; i++) if (page.by[i]! < DROPPED) places.push(i)
  return parts.map(({ start, end, reason }) => ({ start: places[start]!, end: places[end - 1]! + 1, reason }))
}
