/** What an old Office container holds that is no Word document, told by the names at its top. */

/** What a container is, and what its owner can do to have it read. */
export interface OleKind {
  code: 'input/encrypted' | 'input/unsupported-format'
  /** Ends the sentence “the file …”. */
  is: string
  remedy: string
}

const UNLOCK = 'Open it with its password, save it without one, and give that file.'
const CONVERT = 'Open it in its own program, save it as a Word document (.docx) or plain text (.txt, UTF-8), and give that file.'
const COPY = 'Copy the report into a Word document (.docx) or a plain text file (.txt, UTF-8), and give that file.'

/** Names that only one program writes; the first row that fits decides. */
const KINDS: readonly [names: readonly string[], kind: OleKind][] = [
  [['encryptedpackage', '\x09drmcontent'], { code: 'input/encrypted', is: 'is encrypted, so nobody can read it without its password', remedy: UNLOCK }],
  [['workbook', 'book'], unsupported('a spreadsheet (.xls, .et)', COPY)],
  [['powerpoint document'], unsupported('a presentation (.ppt, .dps)', COPY)],
  [['__properties_version1.0'], unsupported('an e-mail message (.msg)', COPY)],
  [['quill'], unsupported('a Publisher document (.pub)', CONVERT)],
  [['visiodocument'], unsupported('a drawing (.vsd)', COPY)],
  [['hwpsummaryinformation', '\x05hwpsummaryinformation'], unsupported('a Hangul document (.hwp)', CONVERT)],
  [['contents', 'mn0', 'matost'], unsupported('a Microsoft Works document (.wps)', CONVERT)],
]

function unsupported(what: string, remedy: string): OleKind {
  return { code: 'input/unsupported-format', is: `is ${what}, which is not read`, remedy }
}

/** What a container without a Word document is. */
export function oleKind(names: readonly string[]): OleKind {
  const present = new Set(names.map((name) => name.toLowerCase()))
  const known = KINDS.find(([marks]) => marks.some((mark) => present.has(mark)))
  return known?.[1] ?? unsupported('an old Office file, but no Word document', CONVERT)
}
