import type { Span } from '../model/span.ts'
import { escapeHtml } from './escape.ts'

/** A span of the text that is to be shown in some way. */
export interface Mark extends Span {
  className: string
  /** Tooltip. */
  title?: string
  /** Anchor; it is set on the first piece of the mark. */
  id?: string
}

/**
 * Text with marks as escaped HTML. Every character stands in it once and in order, and tags nest whatever the marks do:
 * where two cross, the inner one is cut.
 *
 *     marks  A ├─────────┤         <A>…<B>…</B></A><B>…</B>
 *            B      ├─────────┤
 *
 * A mark that would cut a surrogate pair is widened to hold it whole. Empty marks are not shown.
 */
export function weave(text: string, marks: readonly Mark[]): string {
  const shown = marks.map((mark) => snap(text, mark)).filter(({ start, end }) => start < end)
  // Of marks that start together the longest opens first, so that those inside need no cut.
  shown.sort((a, b) => a.start - b.start || b.end - a.end)
  const points = [...new Set(shown.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const open: Mark[] = []
  let html = ''
  let at = 0
  let next = 0
  for (const point of points) {
    html += escapeHtml(text.slice(at, point))
    at = point
    html += closeAt(open, point)
    for (; next < shown.length && shown[next]!.start === point; next++) {
      open.push(shown[next]!)
      html += openTag(shown[next]!, true)
    }
  }
  return html + escapeHtml(text.slice(at))
}

/** Closes what ends at `point`, and what stands inside of it and goes on is closed and opened again. */
function closeAt(open: Mark[], point: number): string {
  const outermost = open.findIndex(({ end }) => end === point)
  if (outermost < 0) return ''
  const closed = open.splice(outermost)
  const goingOn = closed.filter(({ end }) => end > point)
  for (const mark of goingOn) open.push(mark)
  return '</span>'.repeat(closed.length) + goingOn.map((mark) => openTag(mark, false)).join('')
}

function openTag({ className, title, id }: Mark, isFirst: boolean): string {
  const anchor = id !== undefined && isFirst ? ` id="${escapeHtml(id)}"` : ''
  // Without &#10; a line break in a tooltip would depend on the line ends that the page is saved with.
  const tooltip = title === undefined ? '' : ` title="${escapeHtml(title).replaceAll('\n', '&#10;')}"`
  return `<span${anchor} class="${escapeHtml(className)}"${tooltip}>`
}

function snap(text: string, mark: Mark): Mark {
  const start = Math.max(0, mark.start)
  const end = Math.min(text.length, mark.end)
  if (start >= end) return { ...mark, end: start }
  return { ...mark, start: cutsPair(text, start) ? start - 1 : start, end: cutsPair(text, end) ? end + 1 : end }
}

function cutsPair(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00
}
