/** A line of a clean text without the spaces around it; blank lines are not listed. */
export interface TextLine {
  start: number
  end: number
}

const SPACE = 0x20
const NEWLINE = 0x0a

/** The first line of text[from, end) that is not blank, where `from` begins a line; undefined if there is none. */
export function nextLine(text: string, from: number, end: number): TextLine | undefined {
  for (let at = from; at < end; ) {
    let to = text.indexOf('\n', at)
    if (to < 0 || to > end) to = end
    const line = trimmed(text, at, to)
    if (line) return line
    at = to + 1
  }
  return undefined
}

/**
 * The last line of text[start, to) that is not blank, where `to` ends a line; undefined if there is none, or if it is longer than
 * `longest`, so that nothing is read of long lines.
 */
export function lineBefore(text: string, start: number, to: number, longest: number): TextLine | undefined {
  let end = to
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  if (end === start) return undefined
  let from = end - 1
  while (from > start && text.charCodeAt(from - 1) !== NEWLINE) {
    if (end - from > longest + MOST_INDENT) return undefined
    from--
  }
  const line = trimmed(text, from, end)!
  return line.end - line.start <= longest ? line : undefined
}

/** Spaces before a line of clean text. */
const MOST_INDENT = 8
/** Whether a unit parts words or lines. */
export const isBlank = (unit: number): boolean => unit === SPACE || unit === NEWLINE

function trimmed(text: string, from: number, to: number): TextLine | undefined {
  let start = from
  let end = to
  while (start < end && text.charCodeAt(start) === SPACE) start++
  while (end > start && text.charCodeAt(end - 1) === SPACE) end--
  return end > start ? { start, end } : undefined
}

/** The lines of text[start, end) that are not blank. */
export function textLines(text: string, start = 0, end = text.length): TextLine[] {
  const lines: TextLine[] = []
  for (let from = start; from < end; ) {
    let to = text.indexOf('\n', from)
    if (to < 0 || to > end) to = end
    const line = trimmed(text, from, to)
    if (line) lines.push(line)
    from = to + 1
  }
  return lines
}
