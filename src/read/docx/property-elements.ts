import { around, type Closer, type Elements, type Opener, type Walk } from './walk.ts'
import type { Paragraph } from './story.ts'
import { type Attributes, attribute, isOn, numberOf } from './xml.ts'

/** A deletion marks the end of a paragraph or a row where it stands among their properties, and else holds what is deleted. */
const openDeletion: Opener = (walk) => {
  const table = walk.story.tables.at(-1)
  if (around(walk, 2) === 'w:rPr') {
    if (around(walk, 3) === 'w:pPr' && walk.story.paragraph) walk.story.paragraph.isEndDeleted = true
  } else if (around(walk, 2) === 'w:trPr') {
    if (table && !table.deletedRow) walk.deleted++
    if (table) table.deletedRow = true
  } else walk.deleted++
}

const closeDeletion: Closer = (walk) => {
  if (around(walk, 2) !== 'w:rPr' && around(walk, 2) !== 'w:trPr') walk.deleted--
}

const property = (set: (paragraph: Paragraph, attributes: Attributes) => void): Opener => ({ story }: Walk, attributes) => {
  if (story.paragraph) set(story.paragraph, attributes)
}

/** Whether the property is that of the end of a paragraph, and not of a run. */
const isOfEnd = (walk: Walk): boolean => around(walk, 3) === 'w:pPr'

/** Properties of paragraphs and runs, and tracked changes, which are read as accepted. */
export const PROPERTY_ELEMENTS: Elements = {
  openers: {
    'w:pStyle': property((paragraph, attributes) => { paragraph.style = attribute(attributes, 'val') ?? null }),
    'w:numId': property((paragraph, attributes) => { paragraph.numId = attribute(attributes, 'val') ?? null }),
    'w:ilvl': property((paragraph, attributes) => { paragraph.level = numberOf(attributes) }),
    'w:outlineLvl': property((paragraph, attributes) => { paragraph.outline = numberOf(attributes) }),
    'w:vanish': (walk, attributes) => {
      if (!isOfEnd(walk)) walk.story.run.isHidden = isOn(attributes)
      else if (walk.story.paragraph) walk.story.paragraph.isEndHidden = isOn(attributes)
    },
    'w:rStyle': (walk, attributes) => {
      if (!isOfEnd(walk)) walk.story.run.isHiddenByStyle = walk.rules.styleOf(attribute(attributes, 'val') ?? '').isHidden
    },
    'w:del': openDeletion,
    'w:moveFrom': openDeletion,
    'w:cellDel': (walk) => {
      const table = walk.story.tables.at(-1)
      if (!table || table.deletedCell) return
      table.deletedCell = true
      walk.deleted++
    },
  },
  closers: { 'w:del': closeDeletion, 'w:moveFrom': closeDeletion },
}
