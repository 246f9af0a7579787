/** Lines to paragraphs, over the ends of columns and pages. */
import type { BlockKind } from '../document.ts'
import { joinLines } from './characters.ts'
import type { Element, Line } from './layout.ts'

/** A block before its place in the text is known. */
export interface Draft {
  kind: BlockKind
  text: string
  page: number
}

/** 一、 （一） 第三章 1. 1、 (1) ① */
const HEADING_MARK = /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,4}[编篇章节条部]|\d{1,2}[、．]|\d{1,2}[.](?!\d)|[①-⑳])/u
const CHAPTER_MARK = /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,4}[编篇章节部])/u
const LIST_MARK = /^(?:\d{1,2}[、．)）]|\d{1,2}[.](?!\d)|[（(]\d{1,2}[）)]|[①-⑳•·●■◆▪○-])/u
const ENDED = /[。！？!?；;：:…][”’」』）)]?$/u
/** Latin letters or digits that are not broken between lines, with the mark behind them. */
const UNBROKEN = /^[“‘（]?[!-~\p{Script=Latin}’]*[，。；：、％）”]*/u
const BULLET = /^[•·●■◆▪○]/u

const TITLE_SIZE = 1.12
/** Largest distance of two lines of one title, in heights of a character. */
const TITLE_PITCH = 2
const LONGEST_HEADING = 40

/** What is usual in a document. */
interface Habits {
  bodySize: number
  /** Whether paragraphs begin with an indent. */
  indents: boolean
}

/** Indent in widths of a character. */
const indentOf = (line: Line): number => (line.x - line.left) / line.size
const isIndented = (line: Line): boolean => indentOf(line) > 1.2
const isTitle = (line: Line, { bodySize }: Habits): boolean => line.size > TITLE_SIZE * bodySize

function isCentred(line: Line): boolean {
  const before = line.x - line.left
  const behind = line.limit - line.right
  return before > 2.5 * line.size && behind > 2.5 * line.size && Math.abs(before - behind) < 2 * line.size
}

/** Whether the line ends before the margin though the next one's beginning had room there. */
function endsShort(line: Line, next: Line): boolean {
  const needed = Math.max(2, 0.6 * UNBROKEN.exec(next.text)![0].length + 1)
  return line.limit - line.right > needed * line.size
}

/** Whether the indent of `line` behind `before` begins a paragraph. */
function indentOpens(line: Line, before: Line): boolean {
  const indent = indentOf(line)
  if (indent > 6) return true
  if (!isIndented(line)) return false
  const hangs = !ENDED.test(before.text) && line.x > before.x + 0.5 * line.size && LIST_MARK.test(before.text)
  if (!isIndented(before)) return !hangs
  // Of lines indented alike, a full one without an end goes on: a passage that is indented as a whole.
  return Math.abs(line.x - before.x) < 0.5 * line.size && indent < 2.6 && ENDED.test(before.text)
}

/** Whether a line begins a paragraph that the line before it is not of. */
function opens(line: Line, before: Line, habits: Habits): boolean {
  if (Math.abs(line.size - before.size) > 0.1 * before.size) return true
  const follows = line.gap !== null
  // Titles are broken where the sense asks for it, so the shape of their lines says nothing.
  if (isTitle(line, habits)) return !follows || line.gap! > TITLE_PITCH * line.size || ENDED.test(before.text) || HEADING_MARK.test(line.text)
  if (follows && line.gap! > 1.4 * line.pitch && line.gap! > 1.4 * line.size) return true
  if (isCentred(line) && isCentred(before)) return true
  if (BULLET.test(line.text) || indentOpens(line, before) || endsShort(before, line)) return true
  if (!ENDED.test(before.text)) return false
  return HEADING_MARK.test(line.text) || (!follows && !habits.indents)
}

function habitsOf(lines: readonly Line[], bodySize: number): Habits {
  const indented = lines.filter((line) => indentOf(line) > 1.5 && indentOf(line) < 2.6).length
  return { bodySize, indents: indented * 20 > lines.length }
}

function kindOf(lines: readonly Line[], text: string, habits: Habits): BlockKind {
  const [first] = lines as [Line]
  if (isTitle(first, habits) && text.length <= 2 * LONGEST_HEADING) return 'heading'
  const isShort = lines.length === 1 && text.length <= LONGEST_HEADING && !/[。；，,;]$/u.test(text)
  if (isShort && CHAPTER_MARK.test(text)) return 'heading'
  return LIST_MARK.test(text) ? 'list-item' : 'paragraph'
}

/**
 * The blocks of a document. What interrupts a paragraph at the end of a page (notes, text aslant) comes behind it.
 * @param bodySize size in which most characters are set
 */
export function paragraphsOf(elements: readonly Element[], bodySize: number): Draft[] {
  const habits = habitsOf(elements.filter((one): one is Line => one.kind === 'line'), bodySize)
  const drafts: Draft[] = []
  let lines: Line[] = []
  let behind: Draft[] = []
  const close = (): void => {
    if (lines.length > 0) {
      const text = joinAll(lines.map((line) => line.text))
      drafts.push({ kind: kindOf(lines, text, habits), text, page: lines[0]!.page })
    }
    drafts.push(...behind)
    lines = []
    behind = []
  }
  for (const element of elements) {
    if (element.kind === 'line') {
      if (lines.length > 0 && opens(element, lines.at(-1)!, habits)) close()
      lines.push(element)
    } else if (element.kind === 'table-row') {
      close()
      drafts.push(element)
    } else behind.push({ ...element, text: element.text })
  }
  close()
  return drafts
}

/** Joins pairs of halves, so that a paragraph of very many lines is not copied once for each. */
function joinAll(texts: readonly string[]): string {
  let level = [...texts]
  while (level.length > 1) {
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, i) => joinLines(level[2 * i]!, level[2 * i + 1] ?? ''))
  }
  return level[0] ?? ''
}
