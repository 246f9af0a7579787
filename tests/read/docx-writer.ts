/** Writes small documents as Word and WPS do: a ZIP archive of parts with their ties. Texts are XML already. */
import { strToU8, zipSync } from 'fflate'

const TRANSITIONAL = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const STRICT = {
  w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  m: 'http://purl.oclc.org/ooxml/officeDocument/math',
  a: 'http://purl.oclc.org/ooxml/drawingml/main',
  r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}
const OTHERS = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"' +
  ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'

/** Contents of the parts; what is not given is not in the archive. */
export interface DocxParts {
  body: string
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  comments?: string
  headers?: string[]
  footers?: string[]
  /** Path of the main part. Default: `word/document.xml`. */
  path?: string
  isStrict?: boolean
  /** More files, or others in the place of those that are made. */
  files?: Record<string, string | Uint8Array>
  /** Stored and not deflated. */
  isStored?: boolean
}

export function docx(parts: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  for (const [path, content] of Object.entries({ ...docxFiles(parts), ...parts.files })) {
    files[path] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(files, { level: parts.isStored ? 0 : 6, mtime: '2014-01-02T03:04:06' })
}

function docxFiles(parts: DocxParts): Record<string, string> {
  const spaces = parts.isStrict ? STRICT : TRANSITIONAL
  const path = parts.path ?? 'word/document.xml'
  const slash = path.lastIndexOf('/') + 1
  const folder = path.slice(0, slash)
  const part = (root: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${Object.entries(spaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ')} ${OTHERS}>${content}</w:${root}>`
  const linked: [type: string, file: string, content: string][] = []
  if (parts.styles !== undefined) linked.push(['styles', 'styles.xml', part('styles', parts.styles)])
  if (parts.numbering !== undefined) linked.push(['numbering', 'numbering.xml', part('numbering', parts.numbering)])
  if (parts.footnotes !== undefined) linked.push(['footnotes', 'footnotes.xml', part('footnotes', parts.footnotes)])
  if (parts.endnotes !== undefined) linked.push(['endnotes', 'endnotes.xml', part('endnotes', parts.endnotes)])
  if (parts.comments !== undefined) linked.push(['comments', 'comments.xml', part('comments', parts.comments)])
  parts.headers?.forEach((content, i) => linked.push(['header', `header${i + 1}.xml`, part('hdr', content)]))
  parts.footers?.forEach((content, i) => linked.push(['footer', `footer${i + 1}.xml`, part('ftr', content)]))
  return {
    '[Content_Types].xml': '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': ties(spaces.r, [['officeDocument', path]]),
    'docProps/core.xml': '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>模板标题</dc:title></cp:coreProperties>',
    [path]: part('document', `<w:body>${parts.body}<w:sectPr/></w:body>`),
    [`${folder}_rels/${path.slice(slash)}.rels`]: ties(spaces.r, linked.map(([type, file]) => [type, file])),
    ...Object.fromEntries(linked.map(([, file, content]) => [folder + file, content])),
  }
}

function ties(base: string, targets: [type: string, target: string][]): string {
  const all = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${base}/${type}" Target="${target}"/>`)
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

export const run = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (content: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
/** A paragraph of plain text. */
export const p = (text: string, properties = ''): string => paragraph(run(text), properties)
/** Properties of a paragraph in a list. */
export const inList = (numId: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`

export const level = (at: number, format: string, label: string, more = '', start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${label}"/></w:lvl>`
export const abstractList = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`
export const list = (id: number, abstractId: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`
export const style = (id: string, name: string, content = '', more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>${content}</w:style>`
export const table = (...rows: string[][]): string => `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
export const cell = (content: string, properties = ''): string => `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`
