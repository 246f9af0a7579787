/** A story (the body, the footnotes, …) character by character: its lines, and what is left out of them. */
import type { BlockKind, LeftOut } from '../document.ts'
import { BEGIN, type Field, fieldsOf } from './fields.ts'
import type { ParagraphProperties } from './paragraph-properties.ts'
import { Row } from './rows.ts'
import { DELETED, type WordText } from './word-text.ts'

export interface Line {
  kind: BlockKind
  text: string
}

/** What a paragraph is apart from its characters. */
export interface ParagraphLook {
  kind: 'paragraph' | 'heading' | 'list-item'
  /** The number that Word puts before it, with what stands between, or ''. */
  label: string
}

/** Says what a paragraph is; called once for each paragraph that is shown, in order, as lists count along. */
export type Look = (properties: ParagraphProperties | undefined) => ParagraphLook

const [CELL_END, PARAGRAPH_END, PAGE_BREAK] = [0x07, 0x0d, 0x0c]
/** Characters that stand for something else; other control characters stand for nothing that is text. */
const SHOWN_AS = new Map([[0x09, '\t'], [0x0a, '\n'], [0x0b, '\n'], [0x0e, '\n'], [0x1e, '-']])

/** Whether a character is shown as itself. */
const isPlain = (code: number): boolean => code >= 0xa0 || (code >= 0x20 && code < 0x7f)

class StoryReader {
  readonly lines: Line[] = []
  readonly #word: WordText
  readonly #look: Look
  readonly #leftOut: LeftOut[]
  readonly #row = new Row()
  #paragraph = ''

  constructor(word: WordText, look: Look, leftOut: LeftOut[]) {
    this.#word = word
    this.#look = look
    this.#leftOut = leftOut
  }

  read(start: number, end: number): Line[] {
    const { text, marks } = this.#word
    const fields = fieldsOf(text, start, end)
    let at = start
    while (at < end) {
      const from = at
      while (at < end && marks[at] === 0 && isPlain(text.charCodeAt(at))) at++
      this.#paragraph += text.slice(from, at)
      if (at >= end) break
      at = this.#special(at, end, fields)
    }
    if (this.#paragraph !== '') this.#endParagraph(undefined)
    this.#endRow()
    return this.lines
  }

  /** Takes in what stands at `at` and is not plain text; gives the place where reading goes on. */
  #special(at: number, end: number, fields: ReadonlyMap<number, Field>): number {
    const code = this.#word.text.charCodeAt(at)
    const field = code === BEGIN ? fields.get(at) : undefined
    if (field) {
      if (this.#word.marks[at] === 0) this.#paragraph += field.shown
      return field.resume
    }
    // The ends of cells hold tables together, whatever is marked on them.
    if (code === CELL_END) this.#endCell(at)
    else if (this.#word.marks[at] !== 0) return this.#skip(at, end, fields)
    else if (code === PARAGRAPH_END || code === PAGE_BREAK) this.#endParagraph(this.#word.paragraphAt(at))
    else this.#paragraph += SHOWN_AS.get(code) ?? ''
    return at + 1
  }

  /** Leaves out the characters from `at` that bear the same mark, up to the next field. */
  #skip(at: number, end: number, fields: ReadonlyMap<number, Field>): number {
    const { text, marks } = this.#word
    const mark = marks[at]!
    let skipped = ''
    let next = at
    for (; next < end && marks[next] === mark && text.charCodeAt(next) !== CELL_END && !fields.has(next); next++) {
      const code = text.charCodeAt(next)
      skipped += isPlain(code) ? text[next]! : code === PARAGRAPH_END ? '\n' : SHOWN_AS.get(code) ?? ''
    }
    if (skipped.trim() !== '') this.#leftOut.push({ text: skipped.trim(), reason: (mark & DELETED) === 0 ? 'hidden' : 'deleted' })
    return next
  }

  #takeParagraph(): string {
    const paragraph = this.#paragraph
    this.#paragraph = ''
    return paragraph
  }

  #endParagraph(properties: ParagraphProperties | undefined): void {
    const { kind, label } = this.#look(properties)
    const paragraph = this.#takeParagraph()
    const text = paragraph.trim() === '' ? '' : label + paragraph
    if (!properties?.inTable) {
      this.#endRow()
      for (const line of text.split('\n')) this.#addLine(kind, line)
    } else if (properties.innerRowEnd) this.#row.endInnerRow()
    else if (properties.innerCellEnd) this.#row.endInnerCell(text)
    else this.#row.addParagraph(text, properties.depth ?? 1)
  }

  #endCell(at: number): void {
    const properties = this.#word.paragraphAt(at)
    // Where nothing is known of tables, an end right behind another is that of the row.
    const rowEnd = properties?.rowEnd === true || (!properties?.inTable && this.#row.isBetweenCells)
    if (!rowEnd || this.#paragraph !== '') {
      const { label } = this.#look(properties)
      const paragraph = this.#takeParagraph()
      this.#row.endCell(paragraph.trim() === '' ? '' : label + paragraph)
      if (properties?.rowEnd !== true) return
    }
    this.#endRow()
  }

  #endRow(): void {
    if (!this.#row.isEmpty) for (const line of this.#row.take()) this.#addLine('table-row', line)
  }

  #addLine(kind: BlockKind, line: string): void {
    const text = line.trimEnd()
    if (text !== '') this.lines.push({ kind, text })
  }
}

/**
 * The lines of the story that stands between two places, none of them blank.
 * @param leftOut takes what is deleted or hidden
 */
export function linesOf(word: WordText, start: number, end: number, look: Look, leftOut: LeftOut[]): Line[] {
  return new StoryReader(word, look, leftOut).read(start, end)
}
