/** The way to pdf.js: loaded at first use, with its character maps from the installed package. The only part that knows of Node. */
import { optionalPackage } from '../optional-package.ts'

/** A run of glyphs as pdf.js places it; runs of marked content come between them. */
export interface PdfItem {
  str?: string
  /** `ttb` where the font is set from top to bottom. */
  dir?: string
  transform?: number[]
  width?: number
  height?: number
  /** `beginMarkedContent`, `beginMarkedContentProps` or `endMarkedContent`; absent for text. */
  type?: string
  tag?: string | null
}

export interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] }
  streamTextContent(options: { includeMarkedContent: boolean }): ReadableStream<{ items: PdfItem[] }>
  cleanup(): void
}

export interface PdfDocument {
  numPages: number
  getPage(number: number): Promise<PdfPage>
}

/** The part of pdf.js that is used here. */
export interface PdfLibrary {
  getDocument(options: Record<string, unknown>): { promise: Promise<PdfDocument>; destroy(): Promise<void> }
}

/** pdf.js and what it must be told about where its files lie. */
export interface InstalledPdf {
  library: PdfLibrary
  files: { cMapUrl: string; standardFontDataUrl: string }
}

const PACKAGE = 'pdfjs-dist'
/** What pdf.js prints while it is imported without the canvas that only drawing needs. */
const CANVAS_WARNING = /^Warning: (?:Cannot load "@napi-rs\/canvas"|Cannot polyfill `)/u
/** Classes that pdf.js asks for while it is imported, though only drawing uses them. */
const DRAWING_CLASSES = ['DOMMatrix', 'ImageData', 'Path2D'] as const

/** Stands in for them. */
function NothingDrawn(): void {
  // Only asked for, never drawn with.
}

/**
 * Imports pdf.js where its canvas is not installed: for the time of the import the classes that it would draw with are empty
 * ones, and its warnings about them are held back; every other warning passes.
 */
async function withoutCanvas<T>(load: () => Promise<T>): Promise<T> {
  const globals = globalThis as unknown as Record<string, unknown>
  const lent = DRAWING_CLASSES.filter((name) => globals[name] === undefined)
  const { warn } = console
  const quiet = (...message: unknown[]): void => {
    if (!CANVAS_WARNING.test(String(message[0]))) warn.apply(console, message)
  }
  for (const name of lent) globals[name] = NothingDrawn
  console.warn = quiet
  try {
    return await load()
  } finally {
    if (console.warn === quiet) console.warn = warn
    for (const name of lent) Reflect.deleteProperty(globals, name)
  }
}

/** Whether the canvas that pdf.js brings along can be loaded from where pdf.js stands. */
function hasCanvas(require: NodeJS.Require): boolean {
  try {
    require('@napi-rs/canvas')
    return true
  } catch {
    return false
  }
}

/** What is loaded or being loaded, so that readings at the same time do not load it twice. */
const loading = new Map<string, Promise<InstalledPdf>>()

async function load(name: string): Promise<InstalledPdf> {
  const [{ createRequire }, { dirname, join }, { pathToFileURL }] = await Promise.all([import('node:module'), import('node:path'), import('node:url')])
  const main = createRequire(import.meta.url).resolve(`${name}/legacy/build/pdf.mjs`)
  const start = async (): Promise<PdfLibrary> => (await import(pathToFileURL(main).href)) as PdfLibrary
  const library = hasCanvas(createRequire(main)) ? await start() : await withoutCanvas(start)
  // pdf.js wants a slash at the end; Windows takes it too.
  const folder = (kind: string): string => `${join(dirname(main), '..', '..', kind)}/`
  return { library, files: { cMapUrl: folder('cmaps'), standardFontDataUrl: folder('standard_fonts') } }
}

function loadOnce(name: string): Promise<InstalledPdf> {
  const known = loading.get(name)
  if (known) return known
  const started = load(name)
  loading.set(name, started)
  started.catch(() => loading.delete(name))
  return started
}

/**
 * Loads pdf.js.
 * @param input the name of the document that asks for it
 * @param name name of the package; another one or a path shows what happens elsewhere
 * @throws BaogaoError `input/missing-package`
 */
export function loadPdfLibrary(input: string, name: string = PACKAGE): Promise<InstalledPdf> {
  return optionalPackage(() => loadOnce(name), name, input, 'a PDF document')
}
