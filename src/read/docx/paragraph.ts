import type { BlockKind, LeftOut } from '../document.ts'
import type { ListCounters, ListLabel } from './list-counters.ts'
import { numberedText } from './numbered-text.ts'
import { addDrafts, type Paragraph, type Story } from './story.ts'
import type { ResolvedStyle } from './styles.ts'

/** What paragraphs are read with. */
export interface ParagraphRules {
  styleOf(id: string): ResolvedStyle
  /** Style of paragraphs that name none. */
  defaultStyle: string
  counters: ListCounters
}

/** Outline levels below it are headings. */
export const BODY_TEXT = 9

/** Ends the paragraph that is being read, if one is. Deleted ones are not counted in lists. */
export function finishParagraph(story: Story, rules: ParagraphRules, leftOut: LeftOut[], isDeleted: boolean): void {
  const { paragraph } = story
  if (!paragraph) return
  story.paragraph = null
  const isEndHidden = paragraph.isEndHidden || rules.styleOf(paragraph.style ?? rules.defaultStyle).isHidden
  let isEmptied = isDeleted
  for (const [reason, text] of paragraph.left) {
    if (text.trim() === '') continue
    leftOut.push({ text: text.trim(), reason })
    isEmptied ||= reason === 'navigation' || (reason === 'hidden' && isEndHidden)
  }
  const lines = linesOf(paragraph.text)
  if (paragraph.isEndDeleted) {
    story.carried = lines.join('\n')
    return
  }
  if (lines.length > 0 || !isEmptied) addNumbered(story, paragraph, lines, rules)
  flushBoxes(story)
}

/** Ends a paragraph that has no next one to go on in. */
export function finishCarried(story: Story): void {
  const lines = linesOf(story.carried)
  story.carried = ''
  if (lines.length > 0) addDrafts(story, [{ kind: story.kind ?? 'paragraph', text: lines.join('\n') }])
  flushBoxes(story)
}

/** Text boxes come behind the paragraph or the whole row that they are anchored in. */
export function flushBoxes(story: Story): void {
  if (story.tables.length > 0 || story.boxes.length === 0) return
  addDrafts(story, story.boxes)
  story.boxes = []
}

function addNumbered(story: Story, paragraph: Paragraph, lines: string[], rules: ParagraphRules): void {
  const id = paragraph.style ?? rules.defaultStyle
  const style = rules.styleOf(id)
  const label = labelOf(paragraph, id, style, rules.counters)
  const isHeading = (paragraph.outline ?? style.outline) < BODY_TEXT
  const kind: BlockKind = story.kind ?? (isHeading ? 'heading' : label && label.text !== '' ? 'list-item' : 'paragraph')
  // A cell may hold nothing but its number; an empty line of a list is no text.
  if (lines.length === 0 && (!label || label.text === '' || story.tables.length === 0)) return
  const first = label ? numberedText(lines[0] ?? '', label) : lines[0]!
  addDrafts(story, [{ kind, text: first }])
  const rest: BlockKind = kind === 'list-item' ? 'paragraph' : kind
  addDrafts(story, lines.slice(1).map((text) => ({ kind: rest, text })))
}

/** The paragraph's own list goes before that of its style, and so does its own level in the list. */
function labelOf(paragraph: Paragraph, id: string, style: ResolvedStyle, counters: ListCounters): ListLabel | null {
  const numId = paragraph.numId ?? style.list?.numId
  if (numId === undefined || numId === '0') return null
  const byStyle = paragraph.numId === null ? (style.list?.level ?? counters.levelOfStyle(numId, id)) : undefined
  return counters.next(numId, paragraph.level ?? byStyle ?? 0)
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
}
