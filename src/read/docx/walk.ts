import type { LeftOut } from '../document.ts'
import { abandonCodes, endContents } from './fields.ts'
import { BODY_TEXT, finishCarried, finishParagraph, flushBoxes, type ParagraphRules } from './paragraph.ts'
import { type Draft, newParagraph, newStory, type Reason, type Story } from './story.ts'
import { type Attributes, XmlFault } from './xml.ts'

/** Tables in tables, text boxes in them and so on; pages laid out by tables go some ten deep. */
const DEEPEST_FRAME = 32

/** The state of a walk through a part of text: the body, a header, the notes. */
export interface Walk {
  rules: ParagraphRules
  /** Numbers of pages are no text in headers and footers. */
  isRunningHead: boolean
  story: Story
  /** Names of the open elements. */
  path: string[]
  /** Depth within an element that is passed over. */
  skipped: number
  /** Tables and text boxes around this place. */
  frames: number
  /** Open elements that take their text out. */
  deleted: number
  annotated: number
  contents: number
  alternatives: { isTaken: boolean; before: number }[]
  controls: { isPrompt: boolean; isContents: boolean }[]
  /** What is being collected, and the characters of it. */
  collecting: 'text' | 'code' | null
  keepsBlanks: boolean
  /** Blanks around all pieces of text count. */
  keepsAllBlanks: boolean
  buffer: string
  /** Pieces of text that have been met, wanted or not. */
  pieces: number
  leftOut: LeftOut[]
  /** The note that is being read, unless it is only a line between text and notes. */
  noteId: string | null
  notes: Map<string, Draft[]>
  /** Notes in the order in which the text refers to them. */
  references: { isEndnote: boolean; id: string }[]
  /** The text holds another file as text. */
  hasEmbedded: boolean
  root: string | null
}

export function newWalk(rules: ParagraphRules, leftOut: LeftOut[], isRunningHead: boolean): Walk {
  return {
    rules, isRunningHead, story: newStory(null, null), path: [], skipped: 0, frames: 0, deleted: 0, annotated: 0, contents: 0, alternatives: [], controls: [],
    collecting: null, keepsBlanks: false, keepsAllBlanks: false, buffer: '', pieces: 0, leftOut, noteId: null, notes: new Map(), references: [], hasEmbedded: false, root: null,
  }
}

export type Opener = (walk: Walk, attributes: Attributes) => void
export type Closer = (walk: Walk) => void

/** What to do where elements begin and end, by their names; other elements only hold what is in them. */
export interface Elements {
  openers: Record<string, Opener>
  closers: Record<string, Closer>
}

/** The name of an open element: 1 the innermost, which begins or ends right now, 2 the one around it. */
export function around(walk: Walk, above: number): string | undefined {
  return walk.path[walk.path.length - above]
}

/** Why text at this place is none of the report's, or `null` if it is. */
export function reasonHere(walk: Walk): Reason | null {
  const { story, rules } = walk
  if (walk.deleted > 0) return 'deleted'
  const style = rules.styleOf(story.paragraph?.style ?? rules.defaultStyle)
  const isHidden = story.run.isHidden ?? (story.run.isHiddenByStyle || style.isHidden)
  if (isHidden || story.open.code > 0) return 'hidden'
  if (walk.annotated > 0 || story.run.isNoteSign) return 'annotation'
  if (story.open.contents > 0 && (story.paragraph?.outline ?? style.outline) < BODY_TEXT) endContents(story)
  return walk.contents > 0 || story.open.contents > 0 || style.isContents ? 'navigation' : null
}

/** Adds text at this place to the paragraph, or to what is left out of it. */
export function append(walk: Walk, text: string): void {
  const { story } = walk
  if (text === '') return
  walk.pieces++
  if (walk.isRunningHead && story.open.page > 0) return
  const paragraph = (story.paragraph ??= newParagraph(''))
  const reason = reasonHere(walk)
  if (reason === null) paragraph.text += text
  else paragraph.left.set(reason, (paragraph.left.get(reason) ?? '') + text)
}

export function beginParagraph(walk: Walk): void {
  endParagraph(walk)
  walk.story.paragraph = newParagraph(walk.story.carried)
  walk.story.carried = ''
}

export function endParagraph(walk: Walk): void {
  finishParagraph(walk.story, walk.rules, walk.leftOut, walk.deleted > 0)
  abandonCodes(walk.story)
}

/** Ends whatever paragraph is open where a cell or a story ends. */
export function endFlow(walk: Walk): void {
  endParagraph(walk)
  finishCarried(walk.story)
}

/**
 * Enters a table or a text box within others. Their blocks are handed on from level to level, so that work grows with the depth.
 * @throws XmlFault where they are too deep in one another
 */
export function enterFrame(walk: Walk): void {
  if (++walk.frames > DEEPEST_FRAME) throw new XmlFault('tables and text boxes are nested too deeply')
}

export function beginStory(walk: Walk, kind: Story['kind']): void {
  enterFrame(walk)
  walk.story = newStory(kind, walk.story)
}

/** Ends the inner story. @returns its blocks */
export function endStory(walk: Walk): Draft[] {
  endFlow(walk)
  walk.frames--
  const { drafts, around: outer } = walk.story
  if (outer) walk.story = outer
  return drafts
}

/** Text boxes wait for the end of the paragraph that they are anchored in. */
export function addBoxes(walk: Walk, drafts: readonly Draft[]): void {
  for (const draft of drafts) walk.story.boxes.push(draft)
  if (!walk.story.paragraph) flushBoxes(walk.story)
}
