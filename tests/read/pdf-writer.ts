/** Writes real PDF files: pages of text set with Chinese fonts in the forms that office programs export. */
import { deflateSync } from 'node:zlib'
import { encode } from './encode.ts'

/** Predefined maps of a font that is not embedded, or a font of its own glyph numbers with (Word, WPS) or without a map to characters. */
export type FontForm = 'UniGB-UCS2-H' | 'UniGB-UTF16-H' | 'GBK-EUC-H' | 'UniGB-UCS2-V' | 'Identity-H' | 'Identity-H without map'

/** A run of text; the origin is the lower left corner of the page, lengths are points. */
export interface Run {
  text: string
  x: number
  y: number
  /** Default: 10.5. */
  size?: number
  /** Space added behind each character. */
  spacing?: number
  /** In degrees, against the clock. */
  angle?: number
  /** Whether it is marked as an artifact, as Word marks running heads. */
  artifact?: boolean
}

export interface Page {
  runs: Run[]
  rotate?: 0 | 90 | 180 | 270
  /** Whether an image fills the page, as in a scan. */
  image?: boolean
}

export interface PdfOptions {
  font?: FontForm
  /** Whether streams are packed. Default: true. */
  packed?: boolean
  /** Whether objects stand in object streams, with a cross-reference stream. Default: false. */
  objectStreams?: boolean
  /** Whether a password is asked for. */
  locked?: boolean
  /** Replaces the content of the first page. */
  content?: Uint8Array
}

type Body = string | { dictionary: string; bytes: Uint8Array }

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const hex4 = (code: number): string => code.toString(16).padStart(4, '0')
const isHalf = (char: string): boolean => char.charCodeAt(0) < 0x80

/** Width of a run in points: Latin letters take half of the size, all others all of it. */
export function widthOf(text: string, size = 10.5): number {
  return [...text].reduce((sum, char) => sum + (isHalf(char) ? 0.5 : 1), 0) * size
}

function codesOf(text: string, form: FontForm, glyphs: Map<string, number>): string {
  if (form === 'GBK-EUC-H') return hex(encode(text, 'gb18030'))
  if (form.startsWith('UniGB')) return hex(encode(text, 'utf-16be'))
  return [...text].map((char) => hex4(glyphs.get(char) ?? glyphs.set(char, glyphs.size + 3).size + 2)).join('')
}

function contentOf(page: Page, form: FontForm, glyphs: Map<string, number>): string {
  const text = page.runs.map(({ text: shown, x, y, size = 10.5, spacing = 0, angle = 0, artifact = false }) => {
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)].map((value) => value.toFixed(4))
    const set = `BT /F1 ${size} Tf ${spacing} Tc ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm <${codesOf(shown, form, glyphs)}> Tj ET`
    return artifact ? `/Artifact <</Type /Pagination>> BDC ${set} EMC` : set
  })
  return [...(page.image ? ['q 595 0 0 842 0 0 cm /Im1 Do Q'] : []), ...text].join('\n')
}

function toUnicode(glyphs: Map<string, number>): string {
  const pairs = [...glyphs].map(([char, code]) => `<${hex4(code)}> <${hex(encode(char, 'utf-16be'))}>`)
  const blocks: string[] = []
  for (let i = 0; i < pairs.length; i += 100) blocks.push(`${Math.min(100, pairs.length - i)} beginbfchar\n${pairs.slice(i, i + 100).join('\n')}\nendbfchar`)
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`
}

/** The objects of a font; they are numbered from 3. */
function fontObjects(form: FontForm, glyphs: Map<string, number>): Body[] {
  const own = form.startsWith('Identity')
  const name = own ? 'ABCDEF+FangSong_GB2312' : 'STSong-Light'
  const halves = own ? [...glyphs].filter(([char]) => isHalf(char)).map(([, code]) => `${code} ${code} 500`).join(' ') : '1 95 500 814 939 500'
  const map = form === 'Identity-H' ? ' /ToUnicode 6 0 R' : ''
  return [
    `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${own ? 'Identity-H' : form} /DescendantFonts [4 0 R]${map}>>`,
    `<</Type /Font /Subtype /CIDFontType${own ? 2 : 0} /BaseFont /${name} /CIDSystemInfo <</Registry (Adobe) /Ordering (${own ? 'Identity' : 'GB1'}) /Supplement ${own ? 0 : 4}>> /FontDescriptor 5 0 R /DW 1000 /W [${halves}]>>`,
    `<</Type /FontDescriptor /FontName /${name} /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93>>`,
    { dictionary: '', bytes: ascii(toUnicode(glyphs)) },
    { dictionary: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', bytes: new Uint8Array([127]) },
  ]
}

function bodiesOf(pages: readonly Page[], { font = 'Identity-H', content }: PdfOptions): Body[] {
  const glyphs = new Map<string, number>()
  const contents = pages.map((page) => ascii(contentOf(page, font, glyphs)))
  if (content) contents[0] = content
  const first = 8
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`)
  return [
    '<</Type /Catalog /Pages 2 0 R>>', `<</Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length}>>`, ...fontObjects(font, glyphs),
    ...pages.flatMap((page, i): Body[] => [
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${page.rotate ?? 0} /Resources <</Font <</F1 3 0 R>> /XObject <</Im1 7 0 R>>>> /Contents ${first + 2 * i + 1} 0 R>>`,
      { dictionary: '', bytes: contents[i]! },
    ]),
  ]
}

function bytesOf(body: Body, packed: boolean): Uint8Array {
  if (typeof body === 'string') return ascii(body)
  const bytes = packed ? deflateSync(body.bytes) : body.bytes
  const dictionary = `<<${body.dictionary} /Length ${bytes.length}${packed ? ' /Filter /FlateDecode' : ''}>>`
  return Buffer.concat([ascii(`${dictionary}\nstream\n`), bytes, ascii('\nendstream')])
}

const LOCK = `/Encrypt <</Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}>>> /ID [<00> <00>]`

class PdfFile {
  readonly #parts: Uint8Array[] = [ascii('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n')]
  #length = this.#parts[0]!.length
  readonly places = new Map<number, number>()

  add(number: number, bytes: Uint8Array): void {
    this.places.set(number, this.#length)
    this.append(Buffer.concat([ascii(`${number} 0 obj\n`), bytes, ascii('\nendobj\n')]))
  }

  append(bytes: Uint8Array): void {
    this.#parts.push(bytes)
    this.#length += bytes.length
  }

  get length(): number {
    return this.#length
  }

  toBytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#parts))
  }
}

function withTable(bodies: readonly Body[], { packed = true, locked = false }: PdfOptions): Uint8Array {
  const file = new PdfFile()
  bodies.forEach((body, i) => file.add(i + 1, bytesOf(body, packed)))
  const start = file.length
  const entries = [...file.places.values()].map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  file.append(ascii(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries.join('')}trailer\n<</Size ${bodies.length + 1} /Root 1 0 R${locked ? LOCK : ''}>>\nstartxref\n${start}\n%%EOF\n`))
  return file.toBytes()
}

/** With the objects that are no streams in one object stream, as newer programs write. */
function withObjectStream(bodies: readonly Body[]): Uint8Array {
  const file = new PdfFile()
  const plain = bodies.flatMap((body, i) => (typeof body === 'string' ? [{ number: i + 1, body }] : []))
  bodies.forEach((body, i) => {
    if (typeof body !== 'string') file.add(i + 1, bytesOf(body, true))
  })
  let offset = 0
  const index = plain.map(({ number, body }) => {
    const entry = `${number} ${offset}`
    offset += body.length + 1
    return entry
  }).join(' ')
  const holder = bodies.length + 1
  file.add(holder, bytesOf({ dictionary: `/Type /ObjStm /N ${plain.length} /First ${index.length + 1}`, bytes: ascii(`${index} ${plain.map(({ body }) => body).join(' ')}`) }, true))
  const start = file.length
  const row = (type: number, place: number, at: number): number[] => [type, (place >> 24) & 255, (place >> 16) & 255, (place >> 8) & 255, place & 255, at]
  const rows = [row(0, 0, 0)]
  for (let number = 1; number <= holder; number++) {
    const place = file.places.get(number)
    rows.push(place === undefined ? row(2, holder, plain.findIndex((one) => one.number === number)) : row(1, place, 0))
  }
  rows.push(row(1, start, 0))
  file.add(holder + 1, bytesOf({ dictionary: `/Type /XRef /Size ${holder + 2} /W [1 4 1] /Root 1 0 R`, bytes: new Uint8Array(rows.flat()) }, true))
  file.append(ascii(`startxref\n${start}\n%%EOF\n`))
  return file.toBytes()
}

/** The bytes of a PDF file with the pages. */
export function writePdf(pages: readonly Page[], options: PdfOptions = {}): Uint8Array {
  const bodies = bodiesOf(pages, options)
  return options.objectStreams ? withObjectStream(bodies) : withTable(bodies, options)
}
