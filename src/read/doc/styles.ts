/** The styles of a document (MS-DOC “STSH”), as far as they say what a paragraph is. */
import { ByteView } from './byte-view.ts'
import type { TablePart } from './file-information.ts'
import { applyParagraphChanges, type ParagraphProperties } from './paragraph-properties.ts'

/** What a paragraph has from its style. */
export interface Style {
  /** Whether it is the style of a title or a heading that Word comes with. */
  heading: boolean
  outlineLevel?: number
  list?: number
  listLevel?: number
}

const PARAGRAPH_STYLE = 1
const NO_STYLE = 0xfff
/** More styles than Word bases one upon the other; beyond that they go round in a circle. */
const DEEPEST = 16
/** Numbers that Word gives to its own styles: headings 1 to 9, title, subtitle. */
const isHeading = (known: number): boolean => (known >= 1 && known <= 9) || known === 62 || known === 74

interface Definition {
  known: number
  base: number
  properties: ParagraphProperties
}

function definitionAt(view: ByteView, baseBytes: number): Definition | null {
  if (view.length < baseBytes + 2 || (view.u16(2) & 0xf) !== PARAGRAPH_STYLE) return null
  const properties: ParagraphProperties = { style: 0 }
  // The name, its length before it and a NUL behind it; then the changes of paragraphs with their length and the style's number.
  const at = baseBytes + 2 * view.u16(baseBytes) + 4
  if (at + 2 <= view.length) {
    const bytes = view.u16(at)
    if (bytes > 2 && at + 2 + bytes <= view.length) applyParagraphChanges(properties, view.part(at + 4, bytes - 2), null)
  }
  return { known: view.u16(0) & 0xfff, base: view.u16(2) >> 4, properties }
}

function definitions(tables: ByteView, { at, length }: TablePart): (Definition | null)[] {
  if (length === 0) return []
  const sheet = new ByteView(tables.part(at, length), 'the style sheet')
  const headBytes = sheet.u16(0)
  const [count, baseBytes] = [sheet.u16(2), sheet.u16(4)]
  const found: (Definition | null)[] = []
  let place = 2 + headBytes
  for (let i = 0; i < count && place + 2 <= sheet.length; i++) {
    const bytes = sheet.u16(place)
    found.push(bytes === 0 ? null : definitionAt(new ByteView(sheet.part(place + 2, bytes), 'a style'), baseBytes))
    place += 2 + bytes + (bytes % 2)
  }
  return found
}

/** The styles by their numbers; each with what it has from the style that it is based on. */
export function stylesOf(tables: ByteView, part: TablePart): (number: number) => Style {
  const defined = definitions(tables, part)
  const resolved = new Map<number, Style>()
  const resolve = (number: number, depth: number): Style => {
    const known = resolved.get(number)
    if (known) return known
    const definition = defined[number]
    // Where a sheet is missing or broken off, the first nine are the headings: their numbers are fixed.
    if (!definition || depth > DEEPEST) return { heading: number >= 1 && number <= 9 }
    const base = definition.base === NO_STYLE ? { heading: false } : resolve(definition.base, depth + 1)
    const { outlineLevel, list, listLevel } = definition.properties
    const style: Style = {
      ...base,
      heading: isHeading(definition.known),
      ...(outlineLevel === undefined ? {} : { outlineLevel }),
      ...(list === undefined ? {} : { list }),
      ...(listLevel === undefined ? {} : { listLevel }),
    }
    resolved.set(number, style)
    return style
  }
  return (number) => resolve(number, 0)
}
