import type { SAXParser } from 'sax'

/** The package that reads XML. */
export interface Sax {
  parser(strict: boolean, options: { position: boolean }): SAXParser
}

export type Attributes = Readonly<Record<string, string>>

/** What is told about the elements of a part, by their usual names (`w:p`), whatever prefix the part itself uses. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

/** A part that is no sound XML. */
export class XmlFault extends Error {}

/** Usual prefixes by namespace: the transitional ones and those of strict Open XML. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
])
/** Elements in elements: documents have some hundred, and work grows with the depth. */
const DEEPEST = 1024
/** Prefixes that may be known at one place; documents declare some forty. */
const MOST_PREFIXES = 1000

type Scope = ReadonlyMap<string, string>

/** `scope` with what the element itself declares. */
function innerScope(scope: Scope, attributes: Attributes): Scope {
  let inner: Map<string, string> | null = null
  for (const name in attributes) {
    if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue
    const uri = attributes[name]!
    inner ??= new Map(scope)
    inner.set(name.slice(6), PREFIXES.get(uri) ?? 'other')
    if (inner.size > MOST_PREFIXES) throw new XmlFault('too many namespaces are declared')
  }
  return inner ?? scope
}

/** An undeclared prefix is taken for what it usually stands for. */
function usualName(name: string, scope: Scope): string {
  const colon = name.indexOf(':')
  const written = colon < 0 ? '' : name.slice(0, colon)
  const prefix = scope.get(written) ?? written
  if (prefix === written) return name
  return prefix === '' ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`
}

/**
 * Reads a part that comes in chunks of characters and tells `handler` what it meets. Entities of one's own are not expanded: they are faults.
 * @returns `write` for each chunk and `end` behind the last; both throw `XmlFault`
 */
export function xmlReader(sax: Sax, handler: XmlHandler): { write(chunk: string): void; end(): void } {
  const parser = sax.parser(true, { position: false })
  // Pictures and drawings stand in attributes longer than the parser's limit; the limit on unpacked bytes holds for them.
  ;(parser as unknown as { bufferCheckPosition: number }).bufferCheckPosition = Infinity
  let scope: Scope = new Map()
  const around: { name: string; scope: Scope }[] = []
  parser.onerror = (error) => {
    throw new XmlFault(error.message)
  }
  parser.onopentag = (tag) => {
    if (around.length >= DEEPEST) throw new XmlFault('elements are nested too deeply')
    const attributes = tag.attributes as Attributes
    const inner = innerScope(scope, attributes)
    const name = usualName(tag.name, inner)
    around.push({ name, scope })
    scope = inner
    handler.open(name, attributes)
  }
  parser.onclosetag = () => {
    const closed = around.pop()!
    scope = closed.scope
    handler.close?.(closed.name)
  }
  parser.ontext = parser.oncdata = (text) => handler.text?.(text)
  return { write: (chunk) => void parser.write(chunk), end: () => void parser.close() }
}

/** The value of an attribute by its name without prefix; elements of documents have no two that differ only in that. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const usual = attributes[`w:${name}`] ?? attributes[name]
  if (usual !== undefined) return usual
  for (const key in attributes) {
    if (key.endsWith(`:${name}`)) return attributes[key]
  }
  return undefined
}

/** Whether an on-off element such as `<w:vanish/>` is on: it is unless it says otherwise. */
export function isOn(attributes: Attributes): boolean {
  const value = attribute(attributes, 'val')
  return value !== '0' && value !== 'false' && value !== 'off'
}

/** The attribute `val` as a whole number, or `undefined`. */
export function numberOf(attributes: Attributes, name = 'val'): number | undefined {
  const value = Number.parseInt(attribute(attributes, name) ?? '', 10)
  return Number.isSafeInteger(value) ? value : undefined
}
