/** The block at the start of every Word file that says where everything else stands (MS-DOC 2.5, the FIB). */
import type { ByteView } from './byte-view.ts'
import { Damage } from './damage.ts'

/** Stretches of a document's characters, in the order in which they stand behind one another. */
export const STORIES = ['body', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'textBoxes', 'headerTextBoxes'] as const
export type Story = (typeof STORIES)[number]

/** A part of the table stream. */
export interface TablePart {
  at: number
  length: number
}

export interface FileInformation {
  /** Name of the stream with the tables. */
  tables: '0Table' | '1Table'
  /** How many characters each story has. */
  lengths: Record<Story, number>
  styles: TablePart
  /** Where the pages with properties of characters are. */
  characterPages: TablePart
  /** Where the pages with properties of paragraphs are. */
  paragraphPages: TablePart
  /** Where the text stands, piece by piece. */
  pieces: TablePart
  lists: TablePart
  /** The uses of lists, each with its own counter. */
  listUses: TablePart
}

/** What keeps a Word file from being read. */
export type WordObstacle = 'too-old' | 'encrypted'

const [WORD_97, WORD_6] = [0xa5ec, 0xa5dc]
/** Last version that was written before Word 97. */
const LAST_OLD_VERSION = 105
const [ENCRYPTED, SECOND_TABLE] = [0x0100, 0x0200]
const FIRST_PART = 0x9a

/** What keeps the document from being read, if anything. */
export function obstacleOf(word: ByteView): WordObstacle | null {
  const mark = word.u16(0)
  if (mark !== WORD_97 && mark !== WORD_6) throw new Damage('its Word stream does not begin with the mark of Word')
  if (mark === WORD_6 || word.u16(2) <= LAST_OLD_VERSION) return 'too-old'
  return (word.u16(0x0a) & ENCRYPTED) === 0 ? null : 'encrypted'
}

/** Reads the block. */
export function readFileInformation(word: ByteView): FileInformation {
  const part = (index: number): TablePart => {
    const at = FIRST_PART + 8 * index
    // Older versions have fewer parts, and what is not listed is not there.
    return index < word.u16(0x98) ? { at: word.u32(at), length: word.u32(at + 4) } : { at: 0, length: 0 }
  }
  const lengths = Object.fromEntries(STORIES.map((story, i) => [story, lengthOf(word, story, i)])) as Record<Story, number>
  return {
    tables: (word.u16(0x0a) & SECOND_TABLE) === 0 ? '0Table' : '1Table',
    lengths,
    styles: part(1), characterPages: part(12), paragraphPages: part(13), pieces: part(33), lists: part(73), listUses: part(74),
  }
}

function lengthOf(word: ByteView, story: Story, index: number): number {
  // The room of the macros is from another use of the format and may hold anything.
  if (story === 'macros') return 0
  const length = word.i32(0x4c + 4 * index)
  if (length < 0) throw new Damage(`its ${story} claim ${length} characters`)
  return length
}
