import { isHeading } from './headings.ts'
import type { Line } from './page.ts'

/** A part of a line that is text of a site, in units of the line's text. */
export interface FoundNotice {
  start: number
  end: number
  reason: string
}

/** Longer lines are no titles of other articles. */
const LONGEST_ENTRY = 60
const LONGEST_HEAD = 20
/** Longer lines are no part of a path (首页 > 政务公开). */
const LONGEST_STEP = 16

/**
 * Finds the lines that are text of a site only by what stands around them, and adds them to `found`: the numbered tips after
 * 温馨提示, the titles of other articles at the foot of a page, and a path of which each step has its own line.
 */
export function findBlocks(lines: readonly Line[], found: (readonly FoundNotice[])[]): void {
  const marks = pathMarks(lines, found)
  let next = 0
  for (let k = 0; k < lines.length; k++) {
    const notices = found[k]!
    if (notices.length > 0 && notices[0]!.reason === 'download' && isWhole(lines[k], notices)) markTips(lines, found, k + 1)
    if (marks[next] === k) {
      markPath(lines, found, k)
      next++
    }
  }
  markFoot(lines, found)
}

/** The lines that, but for the notices in them, hold only the mark between two steps of a path. */
function pathMarks(lines: readonly Line[], found: readonly (readonly FoundNotice[])[]): number[] {
  const marks: number[] = []
  for (let k = 0; k < lines.length; k++) {
    if (found[k]!.length === 0 && lines[k]!.length !== 1) continue
    if (/^[>〉›»]$/u.test(textWithout(lines[k]!.text, found[k]!))) marks.push(k)
  }
  return marks
}

/** Whether the whole line is text of a site. */
export const isWhole = (line: Line | undefined, notices: readonly FoundNotice[] | undefined): boolean =>
  line !== undefined && notices !== undefined && notices.length === 1 && notices[0]!.end - notices[0]!.start === line.length

/** What is left of a line without the notices in it. */
export function textWithout(text: string, parts: readonly FoundNotice[]): string {
  if (parts.length === 0) return text
  return (text.slice(0, parts[0]!.start) + parts.map(({ end }, k) => text.slice(end, parts[k + 1]?.start)).join('')).trim()
}

function mark(lines: readonly Line[], found: (readonly FoundNotice[])[], k: number, reason: string): void {
  if (!isWhole(lines[k], found[k])) found[k] = [{ start: 0, end: lines[k]!.length, reason }]
}

/** Numbered lines from `from` on, if at least one of them is known for a notice. */
function markTips(lines: readonly Line[], found: (readonly FoundNotice[])[], from: number): void {
  let to = from
  let known = false
  for (; to < lines.length && lines[to]!.length <= 200 && /^\d{1,2}[.、．]/u.test(lines[to]!.text); to++) known ||= isWhole(lines[to], found[to])
  if (known) for (let k = from; k < to; k++) mark(lines, found, k, 'download')
}

function markPath(lines: readonly Line[], found: (readonly FoundNotice[])[], at: number): void {
  for (const k of [at - 1, at, at + 1]) {
    const line = lines[k]
    if (line && line.length <= LONGEST_STEP && !/[，。；：！？]/u.test(line.text)) mark(lines, found, k, 'navigation')
  }
}

/** Short lines after 相关文章 that run on to the foot of the page. */
function markFoot(lines: readonly Line[], found: (readonly FoundNotice[])[]): void {
  let from = lines.length
  while (from > 0 && (isWhole(lines[from - 1], found[from - 1]) || isEntry(lines[from - 1]!))) from--
  let head = from
  while (head < lines.length && !(found[head]![0]?.reason === 'teaser' && lines[head]!.length <= LONGEST_HEAD)) head++
  for (let k = head; k < lines.length; k++) mark(lines, found, k, 'teaser')
}

function isEntry(line: Line): boolean {
  return line.length <= LONGEST_ENTRY && !/[。；！？：，]$/u.test(line.text) && !isHeading(line.text)
}
