import { HAN } from '../model/chars.ts'
import { headingMarkAt } from './headings.ts'
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
export interface Layout {
  /** Whether the text was broken at a fixed width. */
  isWrapped: boolean
  /** Whether line `k` reaches the width at which the text was wrapped. */
  isFull: (k: number) => boolean
  /** Whether line `k` is set in as a new paragraph is, in a text where that tells paragraphs from other lines. */
  opensParagraph: (k: number) => boolean
  /** Whether every line is set in, so that each is a paragraph unless the text was wrapped. */
  isAllSetIn: boolean
}

/** Measures the lines of a page. */
export function measureLines(page: Page, lines: Line[]): Layout {
  const widths = Float64Array.from(lines, (line) => columns(page, line))
  const indents = Float64Array.from(lines, (line) => indentOf(page, line))
  const width = wrapWidth(lines, widths)
  const paragraph = paragraphIndent(lines, indents)
  const share = paragraph === 0 ? 0 : indents.reduce((n, indent) => n + Number(indent >= paragraph), 0) / lines.length
  return {
    isWrapped: width > 0,
    isFull: (k) => width > 0 && widths[k]! >= width * FULL,
    opensParagraph: (k) => paragraph > 0 && share <= MOST_SET_IN && indents[k]! >= paragraph,
    isAllSetIn: share > MOST_SET_IN,
  }
}

function columns({ units, classes }: Page, line: Line): number {
  let n = 0
  for (let i = line.start; i < line.end; i++) n += classes[units[i]!] === HAN || units[i]! > 0x2000 ? 2 : 1
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

/** How far most lines are set in that follow the end of a sentence, or 0. */
function paragraphIndent(lines: Line[], indents: Float64Array): number {
  const counts = new Uint32Array(16)
  let total = 0
  for (let k = 1; k < lines.length; k++) {
    if (!endsSentence(lines[k - 1]!.text)) continue
    counts[Math.min(15, indents[k]!)]!++
    total++
  }
  const most = counts.indexOf(Math.max(...counts))
  return most >= 2 && counts[most]! * 2 > total ? most : 0
}

/** The width at which the text was wrapped, in columns, or 0 where it was not. */
function wrapWidth(lines: Line[], widths: Float64Array): number {
  const unfinished = widths.filter((_, k) => !endsSentence(lines[k]!.text) && !headingMarkAt(lines[k]!.text, 0, lines[k]!.text.length))
  if (unfinished.length < FEWEST_WRAPPED) return 0
  const sorted = unfinished.slice().sort()
  // One stray long line must not set the width.
  const width = sorted[Math.floor((sorted.length - 1) * 0.9)]!
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return 0
  const near = unfinished.filter((w) => w >= width * FULL && w <= width * 1.1).length
  const longer = widths.filter((w) => w > width * 1.1).length
  return near >= unfinished.length * 0.6 && longer <= lines.length * 0.05 ? width : 0
}

const CLOSERS = '”’）》'

/** Whether a line ends a sentence: with a stop, or with a stop and what closes after it. */
export function endsSentence(text: string): boolean {
  let i = text.length - 1
  while (i > 0 && CLOSERS.includes(text[i]!)) i--
  if ('。！？：；…'.includes(text[i]!)) return true
  // …胜利。”（《选集》第二卷，第五页）: the source of a quotation stands behind the stop.
  const bracket = text.endsWith('）') ? text.lastIndexOf('（') : -1
  return bracket === 0 || (bracket > 0 && '。！？”'.includes(text[bracket - 1]!))
}
