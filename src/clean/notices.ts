import { tableRows } from '../model/table.ts'
import { TABLES } from '../generated/tables.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { findBlocks, isWhole, textWithout, type FoundNotice } from './notice-blocks.ts'
import { mayHaveForm, noticeForm, tagList } from './notice-forms.ts'
import { pageLines, refreshLines } from './lines.ts'
import { DROPPED, dropUnits, type CleanRule, type Line, type Page } from './page.ts'
import { unitsOf } from './unit-buffer.ts'

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

/** A line may be a notice by its form; a phrase of sites stands in it. */
const FORM = 1
const PHRASE = 2

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
    // Of 共#人阅读 the first digit tells more than 共.
    this.#anyIndex = new PhraseIndex(notices.flatMap(({ head }) => (head.length > 1 ? [head] : [...NUMBER_CHARS].map((char) => head + char))))
    const heads = this.#inline.map((n) => n.head)
    this.#inlineStarts = heads.filter((head, k) => heads.indexOf(head) === k && !heads.some((other) => other !== head && head.startsWith(other)))
  }

  /** The parts of a line that are notices, in units of its text, in order: the whole line, or what stands inside it. */
  find(page: Page, line: Line): readonly FoundNotice[] {
    if (line.length > LONGEST_LEGAL) return this.#findInline(line.text)
    const signs = this.#signsOf(page, line)
    if (signs === 0) return NO_NOTICES
    const { text, length, isSpaced } = line
    const parts = (signs & PHRASE) === 0 ? NO_NOTICES : this.#findInline(text)
    const rest = textWithout(text, parts)
    const bare = isSpaced ? rest.replaceAll(' ', '') : rest
    const reason = rest === '' ? undefined : (noticeForm(rest, bare) ?? ((signs & PHRASE) === 0 ? undefined : this.#reasonOf(bare)))
    return reason ? [{ start: 0, end: length, reason }] : parts
  }

  /** What shows that a notice may stand in a line, as bits. 0 for most lines, as their units tell; spaces do not count. */
  #signsOf(page: Page, line: Line): number {
    const isPlain = !line.isSpaced && line.length === line.end - line.start
    if (isPlain) return this.#signsIn(page.units, line.start, line.end)
    const { units } = page.memory.kept
    return this.#signsIn(units, 0, bareUnits(page, line, units)) || (line.isSpaced && tagList(line.text) !== undefined ? FORM : 0)
  }

  #signsIn(units: Uint16Array, start: number, end: number): number {
    const index = this.#anyIndex
    const form = mayHaveForm(units, start, end) ? FORM : 0
    for (let at = index.nextPair(units, start, end); at < end; at = index.nextPair(units, at + 1, end)) {
      if (index.hasPair(units, at, end)) return form | PHRASE
    }
    return form
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
    const { length } = text
    const units = unitsOf(text, 0)
    for (let at = this.#anyIndex.nextPair(units, 0, length); at < length; at = this.#anyIndex.nextPair(units, at + 1, length)) {
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

/** Copies the units of a line that stand and are no space; how many they are. */
function bareUnits({ units, by }: Page, { start, end }: Line, to: Uint16Array): number {
  let count = 0
  for (let i = start; i < end; i++) if (by[i]! < DROPPED && units[i] !== 32) to[count++] = units[i]!
  return count
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
