import { headingMarkAt } from './headings.ts'
import type { FoundNotice } from './notices.ts'
import type { Line } from './page.ts'

/** Longer lines are no titles of other articles. */
const LONGEST_ENTRY = 60
const LONGEST_HEAD = 20
/** Longer lines are no part of a path (首页 > 政务公开). */
const LONGEST_STEP = 16

/**
 * Finds the lines that are text of a site only by what stands around them, and adds them to `found`: the numbered tips after
 * 温馨提示, the titles of other articles at the foot of a page, and a path of which each step has its own line.
 * @param rests the text of each line without the notices that were found in it
 */
export function findBlocks(lines: readonly Line[], rests: readonly string[], found: FoundNotice[][]): void {
  for (let k = 0; k < lines.length; k++) {
    if (isWhole(lines[k], found[k]) && found[k]![0]!.reason === 'download') markTips(lines, found, k + 1)
    if (/^[>〉›»]$/u.test(rests[k]!)) markPath(lines, found, k)
  }
  markFoot(lines, found)
}

/** Whether the whole line is text of a site. */
export const isWhole = (line: Line | undefined, notices: FoundNotice[] | undefined): boolean =>
  line !== undefined && notices !== undefined && notices.length === 1 && notices[0]!.end - notices[0]!.start === line.text.length

function mark(line: Line, notices: FoundNotice[], reason: string): void {
  if (!isWhole(line, notices)) notices.splice(0, notices.length, { start: 0, end: line.text.length, reason })
}

/** Numbered lines from `from` on, if at least one of them is known for a notice. */
function markTips(lines: readonly Line[], found: FoundNotice[][], from: number): void {
  let to = from
  let known = false
  for (; to < lines.length && /^\d{1,2}[.、．]/u.test(lines[to]!.text) && lines[to]!.text.length <= 200; to++) known ||= isWhole(lines[to], found[to])
  if (known) for (let k = from; k < to; k++) mark(lines[k]!, found[k]!, 'download')
}

function markPath(lines: readonly Line[], found: FoundNotice[][], at: number): void {
  for (const k of [at - 1, at, at + 1]) {
    const line = lines[k]
    if (line && line.text.length <= LONGEST_STEP && !/[，。；：！？]/u.test(line.text)) mark(line, found[k]!, 'navigation')
  }
}

/** Short lines after 相关文章 that run on to the foot of the page. */
function markFoot(lines: readonly Line[], found: FoundNotice[][]): void {
  let from = lines.length
  while (from > 0 && (isWhole(lines[from - 1], found[from - 1]) || isEntry(lines[from - 1]!.text))) from--
  const head = lines.findIndex((line, k) => k >= from && found[k]![0]?.reason === 'teaser' && line.text.length <= LONGEST_HEAD)
  if (head < 0) return
  for (let k = head; k < lines.length; k++) mark(lines[k]!, found[k]!, 'teaser')
}

function isEntry(text: string): boolean {
  return text.length <= LONGEST_ENTRY && !/[。；！？：，]$/u.test(text) && !headingMarkAt(text, 0, text.length)
}
