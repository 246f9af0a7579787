import { BaogaoError } from '../../model/errors.ts'
import type { Block, DocumentReader, DocumentText, LeftOut, ReadLimits } from '../document.ts'
import { countUnreadable } from './characters.ts'
import { bodySizeOf, layOut } from './layout.ts'
import { type InstalledPdf, loadPdfLibrary, type PdfDocument, type PdfItem, type PdfPage } from './library.ts'
import { type Draft, paragraphsOf } from './paragraphs.ts'
import { type PageText, piecesOf } from './piece.ts'
import { withoutRunning } from './running.ts'
import { unpacksBeyond } from './unpacked.ts'

/** Pages that are read at most: the longest reports have some hundreds. */
const MOST_PAGES = 5000
/** Time in which a file must be read: for itself, and for each page. A file that takes longer was made to. */
const MOST_MS = 30_000
const MOST_MS_PER_PAGE = 200
/** Bytes at the end of a file among which the marks of its end stand. */
const TAIL = 2048
/** Share of characters that cannot be read from which the text layer is of no use. */
const MOST_UNREADABLE = 0.4

/** What is read, what may be read of it, and until when. */
interface Job {
  name: string
  limits: ReadLimits
  /** Time by `performance.now`. */
  until: number
}

function tooLarge({ name }: Job, what: string): BaogaoError {
  return new BaogaoError('input/too-large', `${name}: ${what}.`, 'Split it into smaller files.', name)
}

function damaged(name: string, what: string, cause?: unknown): BaogaoError {
  return new BaogaoError('input/damaged', `${name}: is a PDF document, but ${what}.`, 'Get it anew, or open it and save or print it as PDF again.', name, { cause })
}

function refusal(error: unknown, name: string): BaogaoError {
  if (error instanceof BaogaoError) return error
  if ((error as Error | undefined)?.name === 'PasswordException') {
    return new BaogaoError('input/encrypted', `${name}: is locked with a password.`, 'Open it and save or print it as PDF without the password.', name, { cause: error })
  }
  return damaged(name, 'cannot be read', error)
}

/** Files end with a mark; one that does not was cut, and pdf.js would read what is left as if it were all. */
function isCut(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-TAIL))
  return !/%%EOF|startxref/u.test(tail)
}

async function itemsOf(page: PdfPage, number: number, job: Job): Promise<{ items: PdfItem[]; chars: number }> {
  const items: PdfItem[] = []
  let chars = 0
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader()
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      for (const item of chunk.value.items) {
        chars += 1 + (item.str?.length ?? 0)
        items.push(item)
      }
      if (chars > job.limits.maxUnpackedBytes / 2) throw tooLarge(job, 'holds too much text')
      if (performance.now() > job.until) throw tooLarge(job, `takes too long to read, at page ${number}`)
    }
  } finally {
    await reader.cancel(new Error('done')).catch(() => undefined)
  }
  return { items, chars }
}

async function pagesOf(document: PdfDocument, job: Job): Promise<{ pages: PageText[]; unreadable: number; chars: number }> {
  if (document.numPages > MOST_PAGES) throw tooLarge(job, `has ${document.numPages} pages, ${MOST_PAGES} are read at most`)
  job.until += document.numPages * MOST_MS_PER_PAGE
  const pages: PageText[] = []
  let unreadable = 0
  let chars = 0
  let taken = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const found = await itemsOf(page, number, { ...job, limits: { ...job.limits, maxUnpackedBytes: job.limits.maxUnpackedBytes - 2 * taken } })
    taken += found.chars
    for (const { str } of found.items) {
      unreadable += countUnreadable(str ?? '')
      chars += (str ?? '').replaceAll(/\s/gu, '').length
    }
    pages.push(piecesOf(found.items, page.getViewport({ scale: 1 }), number))
    page.cleanup()
    if (performance.now() > job.until) throw tooLarge(job, `takes too long to read, at page ${number}`)
  }
  return { pages, unreadable, chars }
}

function noText(name: string, why: string): BaogaoError {
  return new BaogaoError('input/no-text', `${name}: ${why}.`, 'Recognise its text (OCR) and give that as a text file.', name)
}

/** Opens the document, hands it to `use` and closes it again. */
async function withDocument<T>({ library, files }: InstalledPdf, bytes: Uint8Array, use: (document: PdfDocument) => Promise<T>): Promise<T> {
  const task = library.getDocument({
    // A copy, as pdf.js takes the bytes away from who gave them, and takes only plain Uint8Arrays.
    data: new Uint8Array(bytes), ...files, cMapPacked: true, verbosity: 0, isEvalSupported: false, stopAtErrors: false, useSystemFonts: false,
    disableFontFace: true, fontExtraProperties: false, useWasm: false, enableXfa: false,
  })
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

/** Slanted or turned text that comes again on another page is a watermark. */
function withoutWatermarks(pages: readonly PageText[]): { pages: PageText[]; leftOut: LeftOut[] } {
  const seen = new Map<string, number>()
  for (const { aslant } of pages) for (const text of new Set(aslant)) seen.set(text, (seen.get(text) ?? 0) + 1)
  const isRepeated = (text: string): boolean => seen.get(text)! > 1
  return {
    pages: pages.map((page) => ({ ...page, aslant: page.aslant.filter((text) => !isRepeated(text)) })),
    leftOut: pages.flatMap(({ aslant, number }) => aslant.filter(isRepeated).map((text): LeftOut => ({ text, reason: 'running-head', page: number }))),
  }
}

function documentText(drafts: readonly Draft[], leftOut: LeftOut[]): DocumentText {
  let start = 0
  const blocks = drafts.map(({ kind, text, page }): Block => {
    const block = { kind, start, end: start + text.length, page }
    start = block.end + 1
    return block
  })
  return { text: drafts.map(({ text }) => text).join('\n'), blocks, leftOut }
}

/**
 * Reads the text layer of a PDF document with pdf.js: lines joined to paragraphs over columns and pages, tables as rows, running
 * heads and page numbers left out.
 */
export const readPdf: DocumentReader = async (bytes, name, limits) => {
  const installed = await loadPdfLibrary(name)
  const job: Job = { name, limits, until: performance.now() + MOST_MS }
  if (await unpacksBeyond(bytes, limits.maxUnpackedBytes)) throw tooLarge(job, `unpacks to more than ${limits.maxUnpackedBytes} bytes`)
  try {
    const { pages, unreadable, chars } = await withDocument(installed, bytes, (document) => pagesOf(document, job))
    if (isCut(bytes)) throw damaged(name, 'its end is missing')
    if (chars === 0) throw noText(name, 'has no text layer, only images of its pages')
    if (unreadable > MOST_UNREADABLE * chars) throw noText(name, 'has a text layer that cannot be read, as its fonts do not say which characters they show')
    const watermarks = withoutWatermarks(pages)
    const running = withoutRunning(watermarks.pages)
    const bodySize = bodySizeOf(running.pages)
    const drafts = paragraphsOf(layOut(running.pages, bodySize), bodySize).filter(({ text }) => text !== '')
    if (drafts.length === 0) throw noText(name, 'has only page numbers and running heads as text, around images of its pages')
    return documentText(drafts, [...watermarks.leftOut, ...running.leftOut].sort((a, b) => a.page! - b.page!))
  } catch (error) {
    throw refusal(error, name)
  }
}
