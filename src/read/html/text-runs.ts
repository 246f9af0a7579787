import type { DraftWriter } from './drafts.ts'
import type { References } from './references.ts'

/** How a stretch of text is read. */
export interface TextOptions {
  /** Whether `&nbsp;` and the like are decoded. */
  decodes: boolean
  /** Whether `<` can only be the rest of a tag that the page's end cuts off, or an empty end tag `</>`. */
  isMarkup: boolean
  /** Whether spaces and line ends count, as in `<pre>`. */
  keepsSpace: boolean
}

/** What must be looked at; all between is copied as it stands. */
const SPECIAL = /[\t\n\f\r \0&<]/gu
const BLANKS = /[\t\n\f\r ]+/uy
/** Characters as wide as Han: a line end between two of them is how the source was wrapped, not a space. */
const WIDE = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/u

/** Writes source[start, end), text between tags, into `writer`. */
export function writeText(source: string, start: number, end: number, options: TextOptions, references: References, writer: DraftWriter): void {
  const text = source.slice(start, end)
  for (let at = 0; at < text.length; ) {
    SPECIAL.lastIndex = at
    const special = SPECIAL.exec(text)?.index ?? text.length
    if (special > at) writer.put(text.slice(at, special), start + at)
    at = special < text.length ? writeSpecial(text, special, start, options, references, writer) : special
  }
}

/** Writes what stands at a special character. @returns where to go on */
function writeSpecial(text: string, at: number, start: number, options: TextOptions, references: References, writer: DraftWriter): number {
  switch (text[at]) {
    case '\0':
      return at + 1
    case '<':
      if (options.isMarkup && text.startsWith('</>', at)) return at + 3
      if (options.isMarkup && /[a-z]/iu.test(text[text[at + 1] === '/' ? at + 2 : at + 1] ?? '')) return text.length
      writer.put('<', start + at)
      return at + 1
    case '&': {
      const reference = options.decodes ? references.at(text, at) : null
      if (reference === null) writer.put('&', start + at)
      else if (/^[\t\n\f\r ]$/u.test(reference.text)) writeBlank(reference.text, start + at, options, writer)
      else writer.put(reference.text, start + at)
      return at + (reference?.length ?? 1)
    }
    default:
      return writeBlanks(text, at, start, options, writer)
  }
}

function writeBlanks(text: string, at: number, start: number, options: TextOptions, writer: DraftWriter): number {
  if (options.keepsSpace) {
    writeBlank(text[at]!, start + at, options, writer)
    return at + 1
  }
  BLANKS.lastIndex = at
  const end = at + BLANKS.exec(text)![0].length
  const isWrap = at > 0 && end < text.length && WIDE.test(text[at - 1]!) && WIDE.test(text[end]!) && /[\n\r]/u.test(text.slice(at, end))
  if (!isWrap) writer.putSpace(start + at)
  return end
}

function writeBlank(blank: string, source: number, { keepsSpace }: TextOptions, writer: DraftWriter): void {
  if (!keepsSpace) writer.putSpace(source)
  else if (blank === '\n' || blank === '\r') writer.endBlock()
  else writer.putKept(blank, source)
}
