import type { BlockKind, LeftOut } from '../document.ts'

/** A block before its place in the text is known. Line ends in its text part it into several blocks of the kind. */
export interface Draft {
  kind: BlockKind
  text: string
}

export type Reason = LeftOut['reason']

/** A paragraph that is being read. */
export interface Paragraph {
  text: string
  /** What is not text, by the reason. */
  left: Map<Reason, string>
  style: string | null
  numId: string | null
  level: number | undefined
  outline: number | undefined
  /** The end of the paragraph is deleted: it goes on in the next one. */
  isEndDeleted: boolean
  isEndHidden: boolean
}

/** What holds for the text of a run. */
export interface Run {
  isHidden: boolean | undefined
  isHiddenByStyle: boolean
  /** Its text is the sign of a note. */
  isNoteSign: boolean
}

/** A field, e.g. a table of contents: its code, and once that is read its result. */
export interface Field {
  code: string
  isCode: boolean
  kind: 'contents' | 'page' | 'other'
}

export interface Table {
  /** Cells of the row that is being read. */
  cells: Draft[][]
  /** Whether the row, and the cell that is being read, are deleted. */
  deletedRow: boolean
  deletedCell: boolean
}

/** A flow of paragraphs and tables: the body, a text box, a note. Each keeps what it was at while an inner one is read. */
export interface Story {
  /** Kind of its paragraphs, where that is not theirs to say. */
  kind: BlockKind | null
  around: Story | null
  paragraph: Paragraph | null
  /** Text of a paragraph whose end is deleted. */
  carried: string
  run: Run
  fields: Field[]
  /** Fields whose code is being read, and whose result is of the kind. */
  open: { code: number; contents: number; page: number }
  tables: Table[]
  drafts: Draft[]
  /** Text boxes that are anchored in the paragraph or row that is being read. */
  boxes: Draft[]
}

export const newRun = (): Run => ({ isHidden: undefined, isHiddenByStyle: false, isNoteSign: false })

export function newParagraph(text: string): Paragraph {
  return { text, left: new Map(), style: null, numId: null, level: undefined, outline: undefined, isEndDeleted: false, isEndHidden: false }
}

export function newStory(kind: BlockKind | null, around: Story | null): Story {
  return {
    kind, around, paragraph: null, carried: '', run: newRun(), fields: [], open: { code: 0, contents: 0, page: 0 }, tables: [], drafts: [], boxes: [],
  }
}

export const newTable = (): Table => ({ cells: [], deletedRow: false, deletedCell: false })

/** Adds finished blocks to the cell that is being read, else to the story. */
export function addDrafts(story: Story, drafts: readonly Draft[]): void {
  const target = story.tables.at(-1)?.cells.at(-1) ?? story.drafts
  for (const draft of drafts) target.push(draft)
}
