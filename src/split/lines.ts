/** A line of a clean text without the spaces around it; blank lines are not listed. */
export interface TextLine {
  start: number
  end: number
}

/** The lines of text[start, end) that are not blank. */
export function textLines(text: string, start = 0, end = text.length): TextLine[] {
  const lines: TextLine[] = []
  for (let from = start; from < end; ) {
    let to = text.indexOf('\n', from)
    if (to < 0 || to > end) to = end
    let first = from
    let last = to
    while (first < last && text.charCodeAt(first) === 32) first++
    while (last > first && text.charCodeAt(last - 1) === 32) last--
    if (last > first) lines.push({ start: first, end: last })
    from = to + 1
  }
  return lines
}
