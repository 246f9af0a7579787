import { addBoxes, append, beginStory, type Closer, type Elements, endStory, type Opener, reasonHere } from './walk.ts'
import { attribute, isOn } from './xml.ts'

/** Kinds of notes that are lines between text and notes. */
const SEPARATORS = /separator|continuation/iu

const openNote: Opener = (walk, attributes) => {
  walk.noteId = SEPARATORS.test(attribute(attributes, 'type') ?? '') ? null : (attribute(attributes, 'id') ?? '')
  beginStory(walk, 'footnote')
}

const closeNote: Closer = (walk) => {
  const drafts = endStory(walk)
  if (walk.noteId !== null) walk.notes.set(walk.noteId, drafts)
}

const refer = (isEndnote: boolean): Opener => (walk, attributes) => {
  walk.pieces++
  if (isOn({ 'w:val': attribute(attributes, 'customMarkFollows') ?? '0' })) walk.story.run.isNoteSign = true
  if (walk.deleted === 0 && reasonHere(walk) !== 'hidden') walk.references.push({ isEndnote, id: attribute(attributes, 'id') ?? '' })
}

const openAlternative: Opener = (walk) => {
  const alternative = walk.alternatives.at(-1)
  if (!alternative) return
  if (alternative.isTaken) walk.skipped = 1
  else alternative.before = walk.pieces
}

/** The first alternative that holds text is taken, so that a box told in two ways comes once. */
const closeAlternative: Closer = (walk) => {
  const alternative = walk.alternatives.at(-1)
  if (alternative && walk.pieces > alternative.before) alternative.isTaken = true
}

const closeControl: Closer = (walk) => {
  const control = walk.controls.pop()
  if (control?.isPrompt) walk.annotated--
  if (control?.isContents) walk.contents--
}

/** What stands beside or around the text: text boxes, notes, content controls, reading aids, and things told in two ways. */
export const FRAME_ELEMENTS: Elements = {
  openers: {
    'w:txbxContent': (walk) => beginStory(walk, 'text-box'),
    'a:txBody': (walk) => beginStory(walk, 'text-box'),
    // Lettering drawn along a line, which old documents use for titles.
    'v:textpath': (walk, attributes) => {
      const text = attribute(attributes, 'string') ?? ''
      beginStory(walk, 'text-box')
      append(walk, text)
      addBoxes(walk, endStory(walk))
    },
    'w:footnote': openNote,
    'w:endnote': openNote,
    'w:comment': openNote,
    'w:footnoteReference': refer(false),
    'w:endnoteReference': refer(true),
    'w:rt': (walk) => { walk.annotated++ },
    'w:sdt': (walk) => { walk.controls.push({ isPrompt: false, isContents: false }) },
    'w:showingPlcHdr': (walk, attributes) => {
      const control = walk.controls.at(-1)
      if (!control || control.isPrompt || !isOn(attributes)) return
      control.isPrompt = true
      walk.annotated++
    },
    'w:docPartGallery': (walk, attributes) => {
      const control = walk.controls.at(-1)
      if (!control || control.isContents || attribute(attributes, 'val') !== 'Table of Contents') return
      control.isContents = true
      walk.contents++
    },
    'mc:AlternateContent': (walk) => { walk.alternatives.push({ isTaken: false, before: 0 }) },
    'mc:Choice': openAlternative,
    'mc:Fallback': openAlternative,
    'w:altChunk': (walk) => { walk.hasEmbedded = true },
  },
  closers: {
    'w:txbxContent': (walk) => addBoxes(walk, endStory(walk)),
    'a:txBody': (walk) => addBoxes(walk, endStory(walk)),
    'w:footnote': closeNote,
    'w:endnote': closeNote,
    'w:comment': closeNote,
    'w:rt': (walk) => { walk.annotated-- },
    'w:sdt': closeControl,
    'mc:AlternateContent': (walk) => { walk.alternatives.pop() },
    'mc:Choice': closeAlternative,
    'mc:Fallback': closeAlternative,
  },
}
