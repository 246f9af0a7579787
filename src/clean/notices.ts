import { tableRows } from '../model/table.ts'
import { TABLES } from '../generated/tables.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { findBlocks, isWhole, textWithout, type FoundNotice } from './notice-blocks.ts'
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

const NUMBER_CHARS = '0123456789.-/:： '

/** Where the notice ends that is known to start at `at`, or -1: its head, then where it has a #, a number, then its tail. */
function endOfNotice({ head, tail }: Notice, text: string, at: number): number {
  let i = at + head.length
  if (tail === '') return i
  const from = i
  while (i < text.length && NUMBER_CHARS.includes(text[i]!)) i++
  return i > from && text.startsWith(tail.slice(1), i) ? i + tail.length - 1 : -1
}

const SECOND = 8

const NO_NOTICES: readonly FoundNotice[] = []

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
  /** Notices are in seven groups. For each unit, the groups that begin with it, and shifted by `SECOND` those of which it is the second. */
  readonly #groups = new Uint16Array(65536)

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
    for (const notice of notices) this.#addPair(notice)
  }

  /** Notes with which two units a notice begins, spaces left out. */
  #addPair({ head, tail }: Notice): void {
    const bare = head.replaceAll(' ', '')
    const first = bare.charCodeAt(0)
    const group = 1 << (first % 7)
    this.#groups[first]! |= group
    const seconds = bare.length > 1 ? bare[1]! : tail === '' ? '' : NUMBER_CHARS
    for (let i = 0; i < seconds.length; i++) this.#groups[seconds.charCodeAt(i)]! |= group << SECOND
    // A notice of one unit: anything may follow, also the end of the line, which counts as unit 0.
    if (seconds === '') for (let unit = 0; unit < this.#groups.length; unit++) this.#groups[unit]! |= group << SECOND
  }

  /** The parts of a line that are notices, in units of its text, in order: the whole line, or what stands inside it. */
  find(page: Page, line: Line): readonly FoundNotice[] {
    const { text } = line
    if (text.length > LONGEST_LEGAL) return this.#findInline(text)
    if (!this.#mayHold(page, line)) {
      const form = noticeForm(text, line.isSpaced)
      return form ? [{ start: 0, end: text.length, reason: form }] : NO_NOTICES
    }
    const parts = this.#findInline(text)
    const rest = textWithout(text, parts)
    const reason = rest === '' ? undefined : (noticeForm(rest, line.isSpaced) ?? this.#reasonOf(rest.replaceAll(' ', '')))
    return reason ? [{ start: 0, end: text.length, reason }] : parts
  }

  /** Whether a notice may stand in a line. False for nearly all lines; spaces do not count. */
  #mayHold({ units }: Page, { start, end, text, isSpaced }: Line): boolean {
    if (text.length !== end - start) return true
    const groups = this.#groups
    let before = 0
    for (let i = start; i < end; i++) {
      const unit = units[i]!
      if (unit === 32) continue
      const group = groups[unit]!
      if ((before & (group >> SECOND)) !== 0 && (isSpaced || this.#anyIndex.matchAt(text, i - 1 - start, text.length) >= 0)) return true
      before = group
    }
    return (before & (groups[0]! >> SECOND)) !== 0
  }

  #findInline(text: string): readonly FoundNotice[] {
    if (!this.#inlineStarts.some((head) => text.includes(head))) return NO_NOTICES
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
      if ((this.#groups[text.charCodeAt(at)]! & (this.#groups[text.charCodeAt(at + 1) | 0]! >> SECOND)) === 0) continue
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
    const found: (readonly FoundNotice[])[] = []
    for (let k = 0; k < lines.length; k++) found.push(finder.find(page, lines[k]!))
    findBlocks(lines, found)
    const changed = new Set<Line>()
    for (let k = 0; k < lines.length; k++) {
      const line = lines[k]!
      const notices = found[k]!
      if (notices.length === 0) continue
      changed.add(line)
      const places = isWhole(line, notices) ? [{ start: line.start, end: line.end, reason: notices[0]!.reason }] : placesInside(page, line, notices)
      for (const { start, end } of places) dropUnits(page, start, end, number)
      page.noise.push(...places)
    }
    refreshLines(page, changed)
  },
}

/** Where on the page parts of a line stand that are given in units of its text, which skips what earlier rules dropped. */
function placesInside(page: Page, line: Line, parts: readonly FoundNotice[]): FoundNotice[] {
  const places: number[] = []
  for (let i = line.start; i < line.end; i++) if (page.by[i]! < DROPPED) places.push(i)
  return parts.map(({ start, end, reason }) => ({ start: places[start]!, end: places[end - 1]! + 1, reason }))
}
