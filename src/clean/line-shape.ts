import { HAN } from '../model/chars.ts'
import { isHeading, mayOpenHeading } from './headings.ts'
import { DROPPED, type Line, type Page } from './page.ts'

/** A line is full when it reaches this share of the width at which the text was wrapped. */
const FULL = 0.86
/** Wider lines than this (in columns, two for a Chinese character) are paragraphs, not wrapped lines. */
const WIDEST_WRAP = 160
const NARROWEST_WRAP = 24
/** So many unfinished lines of about one width show that a text was wrapped. */
const FEWEST_WRAPPED = 6
/** Where nearly all lines are set in as paragraphs are, that says nothing of a line. */
const MOST_SET_IN = 0.9

/** How the lines of a page are laid out. */
export class Layout {
  /** For each line 1 where it ends a sentence. */
  readonly ends: Uint8Array
  readonly #page: Page
  readonly #lines: readonly Line[]
  /** The width at which the text was broken, in columns, or 0. */
  readonly #width: number
  #indents: Indents | undefined

  constructor(page: Page, lines: readonly Line[]) {
    this.#page = page
    this.#lines = lines
    this.ends = new Uint8Array(lines.length)
    for (let k = 0; k < lines.length; k++) if (endsSentence(page, lines[k]!)) this.ends[k] = 1
    this.#width = wrapWidth(page, lines, this.ends)
  }

  /** Whether the text was broken at a fixed width. */
  get isWrapped(): boolean {
    return this.#width > 0
  }

  /** Whether line `k` reaches the width at which the text was wrapped. */
  isFull(k: number): boolean {
    return this.#width > 0 && columns(this.#page, this.#lines[k]!) >= this.#width * FULL
  }

  /** Whether line `k` is set in as a new paragraph is, in a text where that tells paragraphs from other lines. */
  opensParagraph(k: number): boolean {
    const { columns, paragraph, share } = this.#measured()
    return paragraph > 0 && share <= MOST_SET_IN && columns[k]! >= paragraph
  }

  /** Whether every line is set in, so that each is a paragraph unless the text was wrapped. */
  get isAllSetIn(): boolean {
    return this.#measured().share > MOST_SET_IN
  }

  /** Measured at the first question, before any lines are joined: in most texts none is ever asked. */
  #measured(): Indents {
    return (this.#indents ??= measureIndents(this.#page, this.#lines, this.ends))
  }
}

/** How far the lines are set in. */
interface Indents {
  /** Columns of space before each line. */
  columns: Uint8Array
  /** How far most lines are set in that follow the end of a sentence, or 0. */
  paragraph: number
  /** The share of lines that are set in as far. */
  share: number
}

function measureIndents(page: Page, lines: readonly Line[], ends: Uint8Array): Indents {
  const columns = new Uint8Array(lines.length)
  for (let k = 0; k < lines.length; k++) columns[k] = indentOf(page, lines[k]!)
  const paragraph = paragraphIndent(columns, ends)
  let setIn = 0
  if (paragraph > 0) for (let k = 0; k < lines.length; k++) if (columns[k]! >= paragraph) setIn++
  return { columns, paragraph, share: setIn / lines.length }
}

/** How many columns a line takes, two for a Chinese character. */
function columns({ units, classes }: Page, line: Line): number {
  let n = line.end - line.start
  for (let i = line.start; i < line.end; i++) if (classes[units[i]!] === HAN || units[i]! > 0x2000) n++
  return n
}

/** Columns of space before a line. */
function indentOf({ raw, units, by }: Page, line: Line): number {
  let n = 0
  for (let i = line.start - 1; i >= 0 && n < 8 && (by[i]! >= DROPPED || units[i] === 32); i--) {
    if (units[i] === 32) n += raw.charCodeAt(i) === 0x3000 ? 2 : 1
  }
  return n
}

function paragraphIndent(indents: Uint8Array, ends: Uint8Array): number {
  const counts = new Uint32Array(16)
  let total = 0
  for (let k = 1; k < indents.length; k++) {
    if (ends[k - 1] === 0) continue
    counts[Math.min(15, indents[k]!)]!++
    total++
  }
  const most = counts.indexOf(Math.max(...counts))
  return most >= 2 && counts[most]! * 2 > total ? most : 0
}

/** The width at which the text was wrapped, in columns, or 0 where it was not. */
function wrapWidth(page: Page, lines: readonly Line[], ends: Uint8Array): number {
  let open = 0
  for (let k = 0; k < lines.length; k++) open += 1 - ends[k]!
  if (open < FEWEST_WRAPPED) return 0
  const unfinished: Line[] = []
  for (let k = 0; k < lines.length; k++) if (ends[k] === 0 && !(mayOpenHeading(page.units[lines[k]!.start]!) && isHeading(lines[k]!.text))) unfinished.push(lines[k]!)
  if (unfinished.length < FEWEST_WRAPPED) return 0
  const widths = new Uint32Array(unfinished.length)
  for (let k = 0; k < widths.length; k++) widths[k] = columns(page, unfinished[k]!)
  widths.sort()
  // One stray long line must not set the width.
  const width = widths[Math.floor((widths.length - 1) * 0.9)]!
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return 0
  let near = 0
  for (let k = 0; k < widths.length; k++) if (widths[k]! >= width * FULL && widths[k]! <= width * 1.1) near++
  return near >= widths.length * 0.6 && longerLines(page, lines, width * 1.1) <= lines.length * 0.05 ? width : 0
}

/** How many lines are wider than so many columns. */
function longerLines(page: Page, lines: readonly Line[], width: number): number {
  let longer = 0
  for (let k = 0; k < lines.length; k++) {
    const units = lines[k]!.end - lines[k]!.start
    // A unit takes one or two columns, so most lines need not be measured.
    if (units > width || (units * 2 > width && columns(page, lines[k]!) > width)) longer++
  }
  return longer
}

/** ” ’ ） 》 */
const isCloser = (unit: number): boolean => unit === 0x201d || unit === 0x2019 || unit === 0xff09 || unit === 0x300b

/** 。！？：；… */
const isStop = (unit: number): boolean => unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0xff1a || unit === 0xff1b || unit === 0x2026

/** Whether a line ends a sentence: with a stop, or with a stop and what closes after it. */
function endsSentence({ units, by }: Page, line: Line): boolean {
  const { start, end } = line
  let i = end - 1
  while (i > start && (isCloser(units[i]!) || by[i]! >= DROPPED)) i--
  if (isStop(units[i]!)) return true
  // …胜利。”（《选集》第二卷，第五页）: the source of a quotation stands behind the stop.
  if (units[end - 1] !== 0xff09) return false
  const { text } = line
  const bracket = text.lastIndexOf('（')
  return bracket === 0 || (bracket > 0 && '。！？”'.includes(text[bracket - 1]!))
}
