import { flushBoxes } from './paragraph.ts'
import { addDrafts, newTable } from './story.ts'
import { rowDrafts } from './table-row.ts'
import { type Closer, type Elements, endFlow, enterFrame, type Walk } from './walk.ts'

function closeRow(walk: Walk): void {
  const { story } = walk
  const table = story.tables.at(-1)
  if (!table) return
  endFlow(walk)
  const drafts = rowDrafts(table.cells)
  if (table.deletedRow) walk.deleted--
  story.tables.pop()
  addDrafts(story, drafts)
  flushBoxes(story)
  story.tables.push(newTable())
}

function closeCell(walk: Walk): void {
  endFlow(walk)
  const table = walk.story.tables.at(-1)
  if (!table?.deletedCell) return
  table.deletedCell = false
  walk.deleted--
}

const closeTable: Closer = (walk) => {
  closeRow(walk)
  walk.story.tables.pop()
  walk.frames--
  flushBoxes(walk.story)
}

/** Tables, their rows and cells. */
export const TABLE_ELEMENTS: Elements = {
  openers: {
    'w:tbl': (walk) => {
      endFlow(walk)
      enterFrame(walk)
      walk.story.tables.push(newTable())
    },
    'w:tc': (walk) => { walk.story.tables.at(-1)?.cells.push([]) },
  },
  closers: { 'w:tr': closeRow, 'w:tc': closeCell, 'w:tbl': closeTable },
}
