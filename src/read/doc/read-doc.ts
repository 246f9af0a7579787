import { BaogaoError } from '../../model/errors.ts'
import type { Block, BlockKind, DocumentReader, DocumentText, LeftOut } from '../document.ts'
import { ByteView } from './byte-view.ts'
import { characterProperties } from './character-properties.ts'
import { Damage } from './damage.ts'
import { type FileInformation, obstacleOf, readFileInformation, STORIES, type Story } from './file-information.ts'
import { openOle, type OleFile } from './ole.ts'
import { oleKind } from './ole-kind.ts'
import { paragraphLook } from './paragraph-look.ts'
import { paragraphProperties } from './paragraph-properties.ts'
import { piecesOf } from './pieces.ts'
import { characterRuns, paragraphRuns } from './property-pages.ts'
import { type Line, linesOf } from './story.ts'
import { type WordText, wordText } from './word-text.ts'

/** Stories whose lines are text of the document, in the order in which they follow the body, and what their lines are. */
const BEHIND_BODY: readonly [Story, BlockKind][] = [['textBoxes', 'text-box'], ['footnotes', 'footnote'], ['endnotes', 'footnote']]
/** Stories that are left out, and why. */
const BESIDE_BODY: readonly [Story, LeftOut['reason']][] = [['headers', 'running-head'], ['headerTextBoxes', 'running-head'], ['comments', 'comment']]
/** A running head that is nothing but a page number: "- 3 -", "第 3 页 共 9 页". */
const PAGE_NUMBER = /^[\s\-–—~·.第页共]*\d+[\s\-–—~·./第页共\d]*$/u
const LONGEST_PAGE_NUMBER = 40
/** Places of pictures and drawings. */
const PICTURE = /[\x01\x08]/u

const isPageNumber = (text: string): boolean => text.length <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.test(text)

function refuse(name: string, code: 'input/encrypted' | 'input/unsupported-format' | 'input/no-text', is: string, remedy: string): never {
  throw new BaogaoError(code, `${name}: ${is}.`, remedy, name)
}

/** The Word stream, if the document is one that can be read. */
function wordStream(ole: OleFile, name: string): ByteView {
  const stream = ole.stream('WordDocument')
  if (!stream) {
    const { code, is, remedy } = oleKind(ole.names)
    return refuse(name, code, is, remedy)
  }
  const word = new ByteView(stream, 'the Word stream')
  switch (obstacleOf(word)) {
    case 'encrypted':
      return refuse(name, 'input/encrypted', 'is encrypted, so nobody can read it without its password', 'Open it with its password, save it without one, and give that file.')
    case 'too-old':
      return refuse(
        name, 'input/unsupported-format', 'was written by Word 6 or Word 95, whose documents are not read',
        'Open it in Word or WPS, save it as a Word document (.docx) or plain text (.txt, UTF-8), and give that file.',
      )
    default:
      return word
  }
}

/** Where each story begins. */
function startsOf({ lengths }: FileInformation, total: number): Record<Story, number> {
  let start = 0
  const starts = Object.fromEntries(STORIES.map((story) => {
    const entry: [Story, number] = [story, start]
    start += lengths[story]
    return entry
  })) as Record<Story, number>
  if (start > total) throw new Damage(`its stories claim ${start} characters, but there are ${total}`)
  return starts
}

function tableStream(ole: OleFile, { tables }: FileInformation): ByteView {
  const stream = ole.stream(tables)
  if (!stream) throw new Damage(`its stream ${tables} is missing`)
  return new ByteView(stream, 'the table stream')
}

function textOfStream(ole: OleFile, word: ByteView, tables: ByteView, information: FileInformation): WordText {
  const more = ole.stream('Data')
  const elsewhere = more && new ByteView(more, 'the data stream')
  return wordText(
    word, piecesOf(tables, information.pieces, word.length),
    characterRuns(word, tables, information.characterPages, characterProperties),
    paragraphRuns(word, tables, information.paragraphPages, (changes) => paragraphProperties(changes, elsewhere)),
  )
}

/** Puts lines behind one another, and says where each stands. */
function assemble(lines: readonly Line[], leftOut: LeftOut[]): DocumentText {
  const blocks: Block[] = []
  let start = 0
  for (const { kind, text } of lines) {
    blocks.push({ kind, start, end: start + text.length })
    start += text.length + 1
  }
  return { text: lines.map(({ text }) => text).join('\n'), blocks, leftOut }
}

function documentOf(bytes: Uint8Array, name: string): DocumentText {
  const ole = openOle(bytes)
  const word = wordStream(ole, name)
  const information = readFileInformation(word)
  const tables = tableStream(ole, information)
  const content = textOfStream(ole, word, tables, information)
  const starts = startsOf(information, content.text.length)
  const leftOut: LeftOut[] = []
  const look = paragraphLook(tables, information)
  const linesOfStory = (story: Story): Line[] =>
    linesOf(content, starts[story], starts[story] + information.lengths[story], look, leftOut)

  const lines = linesOfStory('body')
  for (const [story, kind] of BEHIND_BODY) {
    for (const { text } of linesOfStory(story)) lines.push({ kind, text: text.trimStart() })
  }
  for (const [story, reason] of BESIDE_BODY) {
    for (const { text } of linesOfStory(story)) {
      leftOut.push({ text: text.trimStart(), reason: reason === 'running-head' && isPageNumber(text) ? 'page-number' : reason })
    }
  }
  if (lines.length === 0 && PICTURE.test(content.text)) {
    refuse(name, 'input/no-text', 'holds pictures, but no text', 'Recognise its text (OCR) and give that as a text file.')
  }
  return assemble(lines, leftOut)
}

/**
 * Reads a Word document of the versions 97 to 2003 (.doc), which WPS Writer writes too (.wps). It takes time in proportion to
 * the size of the file, whatever the file says of itself.
 * @throws BaogaoError `input/encrypted`, `input/damaged`, `input/no-text`, `input/unsupported-format` for other old Office files
 */
export const readDoc: DocumentReader = async (bytes, name) => {
  try {
    return documentOf(bytes, name)
  } catch (error) {
    if (!(error instanceof Damage)) throw error
    throw new BaogaoError(
      'input/damaged', `${name}: is damaged: ${error.message}.`, 'Get a whole copy of it, or let Word or WPS repair it and save it as .docx.', name, { cause: error },
    )
  }
}
