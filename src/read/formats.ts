import type { DocumentReader } from './document.ts'

/** A kind of file that is recognised by its first bytes. The table below is where a format gets its reader. */
export interface Format {
  /** What error messages call it. */
  name: string
  /** What `read` calls it, and loads its reader at first use; without it the format is refused. */
  type?: DocumentType
  load?: () => Promise<DocumentReader>
  /**
   * Whether bytes are of the format.
   * @param head the first 4096 bytes, one character per byte, NULs left out so that UTF-16 pages are recognised too
   * @param bytes all bytes
   */
  recognizes(head: string, bytes: Uint8Array): boolean
  /** What a person can do as long as the library has no reader for it. */
  remedy: string
}

/** The formats that have a reader, beside plain text (`txt`). */
export type DocumentType = 'html' | 'docx' | 'doc' | 'pdf'

const HEAD = 4096
const AS_TEXT = 'Save it as plain text (.txt, UTF-8) and give that file.'

/** Comments and an XML declaration may stand before the first tag; `<html` or a doctype there makes it a page. */
const HTML_START = /^(?:\s|<\?xml[^>]{0,200}>|<!--[^>]{0,500}-->)*<(?:!doctype\s+html|html|head|body)[\s>]/iu

/** Parts of pages, without `<html>`: `<div class="TRS_Editor"><p>…</p>`. */
const FRAGMENT_START = /^\s*<(?:article|center|div|font|h[1-6]|link|meta|ol|p|section|script|span|style|table|title|ul)(?:\s[^<>]{0,1000})?>/iu
const END_TAG = /<\/[a-z][a-z0-9]{0,20}\s*>|<br\s*\/?>/iu

/** Whether a text is a page, or a part of one: a text about tags may begin with a tag, but hardly closes one too. */
function isHtmlStart(head: string): boolean {
  return HTML_START.test(head) || (FRAGMENT_START.test(head) && END_TAG.test(head))
}

const starts = (...marks: string[]) => (head: string): boolean => marks.some((mark) => head.startsWith(mark))

/**
 * Whether a ZIP archive is a Word document: its names stand uncompressed near the start and in the directory at the end. The main part has
 * nearly always its usual name (or `document2.xml`); where not, a list of types and a folder `word` tell the document.
 */
function isWordArchive(bytes: Uint8Array): boolean {
  const names = headOf(bytes) + latin1(bytes.subarray(Math.max(HEAD, bytes.length - 65_536)))
  return /word[/\\]document/iu.test(names) || (names.includes('[Content_Types].xml') && /word[/\\]/iu.test(names))
}

/** The formats that are recognised, in the order in which they are asked. Plain text is what none of them claims. */
export const FORMATS: readonly Format[] = [
  {
    name: 'a PDF document',
    type: 'pdf',
    load: async () => (await import('./pdf/read-pdf.ts')).readPdf,
    recognizes: starts('%PDF-'),
    remedy: AS_TEXT,
  },
  {
    name: 'a Word document (.docx)',
    type: 'docx',
    load: async () => (await import('./docx/docx.ts')).readDocx,
    recognizes: (head, bytes) => head.startsWith('PK\x03\x04') && isWordArchive(bytes),
    remedy: AS_TEXT,
  },
  { name: 'a ZIP archive', recognizes: starts('PK\x03\x04', 'PK\x05\x06'), remedy: 'Unpack it and give the files inside it.' },
  {
    name: 'an old Word or WPS document (.doc, .wps)',
    type: 'doc',
    load: async () => (await import('./doc/read-doc.ts')).readDoc,
    recognizes: starts('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    remedy: AS_TEXT,
  },
  { name: 'an RTF document', recognizes: starts('{\\rtf'), remedy: AS_TEXT },
  { name: 'a gzip file', recognizes: starts('\x1f\x8b\x08'), remedy: 'Unpack it first (gunzip).' },
  { name: 'a RAR or 7z archive', recognizes: starts('Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c'), remedy: 'Unpack it and give the files inside it.' },
  {
    name: 'an image',
    recognizes: (head, bytes) =>
      starts('\x89PNG\r\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a')(head) ||
      // The letters of TIFF, BMP and WebP alone could open a text; the NULs behind them could not.
      (head.startsWith('II*') && bytes[3] === 0) || (head.startsWith('MM*') && bytes[2] === 0) ||
      (head.startsWith('BM') && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0 && bytes[9] === 0) ||
      (head.startsWith('RIFF') && head.slice(0, 20).includes('WEBP')),
    remedy: 'Recognise its text (OCR) and give that as a text file.',
  },
  {
    name: 'an HTML page',
    type: 'html',
    load: async () => (await import('./html/read-html.ts')).readHtml,
    recognizes: (head) => isHtmlStart(head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '')),
    remedy: 'Copy its text into a plain text file (.txt, UTF-8) and give that file.',
  },
]

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

function headOf(bytes: Uint8Array): string {
  return latin1(bytes.subarray(0, HEAD)).replaceAll('\0', '')
}

/** The format whose marks stand in `bytes`, or `null` for what can only be plain text. */
export function formatOf(bytes: Uint8Array): Format | null {
  const head = headOf(bytes)
  return FORMATS.find((format) => format.recognizes(head, bytes)) ?? null
}
