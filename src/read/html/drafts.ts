import type { Block, BlockKind, DocumentText } from '../document.ts'
import { type Mark, markText } from './list-marks.ts'

/** Units of a draft that stand side by side in the source too, from `start` on. */
export interface Run {
  start: number
  source: number
}

/** A block whose place in the text is not known yet: later parts of the page may still leave it out. */
export interface Draft {
  kind: BlockKind
  text: string
  runs: Run[]
  /** Numbers of list items that begin with it. */
  marks: readonly Mark[]
}

/** What stands between links and is no text: bars, dots, arrows. */
const SEPARATOR = /^[\s|｜·•>»›/\-—:：，、\u200b]{0,8}$/u

/** Writes the blocks of a page, or of a part of it that is left out. White space is collapsed as browsers do. */
export class DraftWriter {
  readonly drafts: Draft[] = []
  /** Kind of the block that is being written. */
  kind: BlockKind = 'paragraph'
  /** Whether what is written stands in a link. */
  inLink = false
  /** Units written, those of them in links, and headings: what tells menus from text. */
  units = 0
  linked = 0
  headings = 0
  /** Marks that wait for the text of their item. */
  readonly marks: Mark[] = []
  #text = ''
  #runs: Run[] = []
  #space = -1

  /** Adds text that is not white space, of which the first unit stands at `source`. */
  put(text: string, source: number): void {
    if (this.#space >= 0 && this.#text !== '') this.#add(' ', this.#space)
    this.#space = -1
    this.#add(text, source)
    if (this.inLink) this.linked += text.length
    if (this.inLink || !SEPARATOR.test(text)) this.units += text.length
  }

  /** Adds white space that becomes one space between what stands before and after it, and nothing at the edges of a block. */
  putSpace(source: number): void {
    if (this.#space < 0) this.#space = source
  }

  /** Adds white space that stays as it is. */
  putKept(text: string, source: number): void {
    this.#add(text, source)
  }

  #add(text: string, source: number): void {
    const last = this.#runs.at(-1)
    const start = this.#text.length
    if (!last || last.source - last.start !== source - start) this.#runs.push({ start, source })
    this.#text += text
  }

  /** Ends the block; nothing is left of one that holds nothing but blanks. */
  endBlock(): void {
    const text = this.#text.trimEnd()
    if (text !== '') {
      const runs = this.#runs
      while (runs.at(-1)!.start >= text.length) runs.pop()
      if (this.kind === 'heading') this.headings++
      this.drafts.push({ kind: this.kind, text, runs, marks: this.marks.splice(0) })
    }
    if (this.#text !== '') {
      this.#text = ''
      this.#runs = []
    }
    this.#space = -1
  }
}

/** The text of drafts alone, for what is left out. */
export function textOfDrafts(drafts: readonly Draft[]): string {
  return drafts.map(({ marks, text }) => marks.map(markText).join('') + text).join('\n')
}

/** Puts the drafts together: a line each. */
export function documentOf(drafts: readonly Draft[]): Pick<DocumentText, 'text' | 'blocks'> {
  const blocks: Block[] = []
  const lines: string[] = []
  let start = 0
  for (const { kind, text, runs, marks } of drafts) {
    const placed: Run[] = []
    let line = ''
    for (const mark of marks) {
      const number = markText(mark)
      if (number !== '') placed.push({ start: start + line.length, source: mark.source })
      line += number
    }
    for (const run of runs) placed.push({ start: start + line.length + run.start, source: run.source })
    line += text
    blocks.push({ kind, start, end: start + line.length, runs: placed })
    lines.push(line)
    start += line.length + 1
  }
  return { text: lines.join('\n'), blocks }
}
