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
 * Time and output grow with the text, the marks and the cuts. A mark that would cut a surrogate pair is widened to hold it
 * whole. Empty marks and those beyond the text are not shown.
 */
export function weave(text: string, marks: readonly Mark[]): string {
  const shown = marks.filter(({ start, end }) => Math.max(0, start) < Math.min(text.length, end)).map((mark) => snap(text, mark))
  // Of marks that start together the longest opens first, so that those inside need no cut.
  shown.sort((a, b) => a.start - b.start || b.end - a.end)
  const endingAt = new Map<number, number>()
  for (const { end } of shown) endingAt.set(end, (endingAt.get(end) ?? 0) + 1)
  const points = [...new Set(shown.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const open: Mark[] = []
  let html = ''
  let at = 0
  let next = 0
  for (const point of points) {
    html += escapeHtml(text.slice(at, point))
    at = point
    html += closeAt(open, point, endingAt.get(point) ?? 0)
    for (; next < shown.length && shown[next]!.start === point; next++) {
      open.push(shown[next]!)
      html += openTag(shown[next]!, true)
    }
  }
  return html + escapeHtml(text.slice(at))
}

/** Closes the marks that end at `point`, `ending` in number; those that stand inside of them and go on are opened again. */
function closeAt(open: Mark[], point: number, ending: number): string {
  const goingOn: Mark[] = []
  let html = ''
  while (ending > 0) {
    const mark = open.pop()!
    if (mark.end === point) ending--
    else goingOn.push(mark)
    html += '</span>'
  }
  for (const mark of goingOn.reverse()) {
    open.push(mark)
    html += openTag(mark, false)
  }
  return html
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
  return { ...mark, start: cutsPair(text, start) ? start - 1 : start, end: cutsPair(text, end) ? end + 1 : end }
}

function cutsPair(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00
}
