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

/** The last line of text[start, to) that is not blank, where `to` ends a line; undefined if there is none. */
export function lineBefore(text: string, start: number, to: number): TextLine | undefined {
  for (let end = to; end > start; ) {
    let from = end
    // Not lastIndexOf, which would look for a line end far before `start`.
    while (from > start && text.charCodeAt(from - 1) !== NEWLINE) from--
    const line = trimmed(text, from, end)
    if (line) return line
    end = from - 1
  }
  return undefined
}

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
