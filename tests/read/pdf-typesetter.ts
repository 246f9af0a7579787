/** Sets paragraphs on pages as an office program does: first lines indented by two characters, lines broken at the margin. */
import { type Page, type Run, widthOf } from './pdf-writer.ts'

export interface Sheet {
  /** Default: 10.5. */
  size?: number
  /** Left margin. Default: 90. */
  left?: number
  /** Width of a line in characters. Default: 38. */
  chars?: number
  /** Baseline of the first line. Default: 740. */
  top?: number
  /** Distance of lines. Default: 20. */
  leading?: number
  /** Lines on a page. Default: 30. */
  lines?: number
  /** Whether first lines are indented. Default: true. */
  indent?: boolean
}

/** Cuts a paragraph into lines; a run of Latin letters and digits is not cut. */
export function linesOf(text: string, chars: number, indent: boolean): string[] {
  const lines: string[] = []
  let line = indent ? '　　' : ''
  for (const word of text.match(/[A-Za-z\d.%,]+|[^]/gu) ?? []) {
    const isClosing = /^[，。；：、）”]/u.test(word)
    if (widthOf(line + word, 1) > chars + (isClosing ? 1 : 0)) {
      lines.push(line)
      line = ''
    }
    line += word
  }
  return [...lines, line]
}

/** A line of a sheet at its place; the indent is space, not characters. */
export function lineAt(line: string, index: number, { size = 10.5, left = 90, top = 740, leading = 20 }: Sheet): Run {
  const text = line.replace(/^　+/u, '')
  return { text, x: left + (line.length - text.length) * size, y: top - index * leading, size }
}

/** Pages with the paragraphs, and what `around` adds to each (running heads and feet). */
export function typeset(paragraphs: readonly string[], sheet: Sheet = {}, around: (page: number) => Run[] = () => []): Page[] {
  const { chars = 38, lines: most = 30, indent = true } = sheet
  const lines = paragraphs.flatMap((text) => linesOf(text, chars, indent))
  const pages: Page[] = []
  for (let i = 0; i < lines.length; i += most) {
    const runs = lines.slice(i, i + most).map((line, k) => lineAt(line, k, sheet))
    pages.push({ runs: [...runs, ...around(pages.length + 1)] })
  }
  return pages
}

/** A run in the middle of the page. */
export function centred(text: string, y: number, size = 10.5): Run {
  return { text, x: (595 - widthOf(text, size)) / 2, y, size }
}
