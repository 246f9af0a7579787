import { BaogaoError } from '../../model/errors.ts'
import type { DocumentReader, DocumentText, LeftOut } from '../document.ts'
import { optionalPackage } from '../optional-package.ts'
import { type Archive, type InflateConstructor, openZip } from '../zip.ts'
import { assembleText } from './assemble-text.ts'
import { refuseOtherFiles } from './refuse.ts'
import { listCounters } from './list-counters.ts'
import { emptyNumbering, numberingHandler } from './numbering.ts'
import type { ParagraphRules } from './paragraph.ts'
import { type Relation, relationsHandler, relationsPath } from './relations.ts'
import { isPageNumber } from './running-head.ts'
import type { Draft } from './story.ts'
import { emptyStyles, styleResolver, stylesHandler } from './styles.ts'
import { textWalk } from './text-walk.ts'
import type { Walk } from './walk.ts'
import { type Sax, XmlFault, type XmlHandler, xmlReader } from './xml.ts'

const WHAT = 'a Word document (.docx)'
const USUAL_PATH = 'word/document.xml'

/** An open document: hands the elements of a part to a handler. */
interface DocumentFile {
  name: string
  has(path: string): boolean
  readPart(path: string, handler: XmlHandler): void
}

/** Reads a Word or WPS document (.docx, .docm) with fflate and sax: the text as it looks with all changes accepted and its automatic numbers. */
export const readDocx: DocumentReader = async (bytes, name, limits) => {
  refuseOtherFiles(bytes, name)
  const { Inflate } = await optionalPackage(() => import('fflate'), 'fflate', name, WHAT)
  const sax = await optionalPackage(async () => (await import('sax')).default, 'sax', name, WHAT)
  try {
    return textOf(documentFile(openZip(bytes, name, WHAT, limits, Inflate as InflateConstructor), name, sax as Sax))
  } catch (error) {
    if (error instanceof BaogaoError) throw error
    throw damaged(name, error instanceof Error ? error.message : 'it cannot be read', error)
  }
}

function damaged(name: string, why: string, cause?: unknown): BaogaoError {
  return new BaogaoError('input/damaged', `${name}: is ${WHAT} that is damaged: ${why}.`, 'Open it in Word or WPS and save it anew.', name, { cause })
}

function documentFile(archive: Archive, name: string, sax: Sax): DocumentFile {
  function readPart(path: string, handler: XmlHandler): void {
    const reader = xmlReader(sax, handler)
    let decoder: InstanceType<typeof TextDecoder> | undefined
    try {
      archive.unpack(path, (chunk) => {
        decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
        reader.write(decoder.decode(chunk, { stream: true }))
      })
      reader.write(decoder?.decode() ?? '')
      reader.end()
    } catch (error) {
      if (error instanceof XmlFault || error instanceof TypeError) throw damaged(name, `its part ${path} is no sound XML (${error.message.split('\n', 1)[0]!})`, error)
      throw error
    }
  }
  return { name, has: archive.has, readPart }
}

/** Parts are UTF-8 or, with a mark, UTF-16. */
function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function relationsOf(file: DocumentFile, source: string): Relation[] {
  const relations: Relation[] = []
  const path = relationsPath(source)
  if (file.has(path)) file.readPart(path, relationsHandler(source, relations))
  return relations
}

function textOf(file: DocumentFile): DocumentText {
  const path = relationsOf(file, '').find(({ type }) => type === 'officeDocument')?.path ?? USUAL_PATH
  if (!file.has(path)) throw damaged(file.name, 'it holds no document')
  const parts = relationsOf(file, path).filter((relation) => file.has(relation.path))
  const rules = rulesOf(file, parts)
  const leftOut: LeftOut[] = []
  const { walk, handler } = textWalk(rules(), leftOut)
  file.readPart(path, handler)
  if (walk.root !== 'w:document') throw damaged(file.name, `its main part ${path} is no text document`)
  const diagrams = diagramsOf(file, parts, rules, leftOut)
  const notes = notesOf(file, parts, walk, rules())
  leaveOutRunningHeads(file, parts, rules, leftOut)
  for (const { type, path: comments } of parts) if (type === 'comments') leaveOutComments(file, comments, rules(), leftOut)
  const found = assembleText([...walk.story.drafts, ...diagrams, ...notes], leftOut)
  if (found.blocks.length > 0) return found
  const why = walk.hasEmbedded ? 'holds its text as another file inside of it' : 'holds no text, only pictures if anything'
  const remedy = walk.hasEmbedded ? 'Open it in Word or WPS and save it anew.' : 'Recognise its text (OCR) and give that as a text file.'
  throw new BaogaoError('input/no-text', `${file.name}: is ${WHAT} that ${why}.`, remedy, file.name)
}

/** Reads styles and lists. @returns what makes rules, each with counters of their own */
function rulesOf(file: DocumentFile, parts: readonly Relation[]): () => ParagraphRules {
  const sheet = emptyStyles()
  const numbering = emptyNumbering()
  for (const { type, path } of parts) {
    if (type === 'styles') file.readPart(path, stylesHandler(sheet))
    else if (type === 'numbering') file.readPart(path, numberingHandler(numbering))
  }
  const styleOf = styleResolver(sheet)
  return () => ({ styleOf, defaultStyle: sheet.defaultId, counters: listCounters(numbering, (style) => styleOf(style).list?.numId) })
}

/** The notes, in the order in which the text refers to them. What it does not refer to is nowhere to be seen. */
function notesOf(file: DocumentFile, parts: readonly Relation[], main: Walk, rules: ParagraphRules): Draft[] {
  const found: Draft[] = []
  for (const type of ['footnotes', 'endnotes']) {
    const part = parts.find((one) => one.type === type)
    if (!part) continue
    const { walk, handler } = textWalk(rules, main.leftOut)
    file.readPart(part.path, handler)
    for (const { isEndnote, id } of main.references) {
      if (isEndnote !== (type === 'endnotes')) continue
      found.push(...(walk.notes.get(id) ?? []))
      walk.notes.delete(id)
    }
    for (const drafts of walk.notes.values()) for (const { text } of drafts) main.leftOut.push({ text, reason: 'hidden' })
  }
  return found
}

/** The words of diagrams, which stand in parts of their own. */
function diagramsOf(file: DocumentFile, parts: readonly Relation[], rules: () => ParagraphRules, leftOut: LeftOut[]): Draft[] {
  return parts.filter(({ type }) => type === 'diagramData').flatMap(({ path }) => {
    const { walk, handler } = textWalk(rules(), leftOut)
    file.readPart(path, handler)
    return walk.story.drafts.map(({ text }) => ({ kind: 'text-box', text }))
  })
}

function leaveOutRunningHeads(file: DocumentFile, parts: readonly Relation[], rules: () => ParagraphRules, leftOut: LeftOut[]): void {
  const known = new Set<string>()
  for (const { type, path } of parts) {
    if (type !== 'header' && type !== 'footer') continue
    const { walk, handler } = textWalk(rules(), leftOut, true)
    file.readPart(path, handler)
    for (const { text } of walk.story.drafts) {
      // Each section has headers of its own, mostly the same.
      if (known.has(text)) continue
      known.add(text)
      leftOut.push({ text, reason: isPageNumber(text) ? 'page-number' : 'running-head' })
    }
  }
}

function leaveOutComments(file: DocumentFile, path: string, rules: ParagraphRules, leftOut: LeftOut[]): void {
  const { walk, handler } = textWalk(rules, leftOut)
  file.readPart(path, handler)
  for (const drafts of walk.notes.values()) for (const { text } of drafts) leftOut.push({ text, reason: 'comment' })
}
