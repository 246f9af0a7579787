import { type Attributes, attribute, isOn, numberOf, type XmlHandler } from './xml.ts'

/** What a style itself says; what it does not say it takes from the style that it is based on. */
interface Style {
  basedOn: string | null
  name: string
  numId?: string
  level?: number
  outline?: number
  isHidden?: boolean
}

/** A paragraph's place in a list. */
export interface ListPlace {
  numId: string
  /** `undefined` where only the list's own tie between level and style can tell. */
  level: number | undefined
}

/** What `styles.xml` says. */
export interface StyleSheet {
  styles: Map<string, Style>
  /** Style of paragraphs that name none. */
  defaultId: string
}

export const emptyStyles = (): StyleSheet => ({ styles: new Map(), defaultId: '' })

/** Built-in headings keep their English name in every language; other programs write their own. */
const HEADING_NAME = /^(?:heading|标题)\s*([1-9])$/iu
const CONTENTS_NAME = /^(?:toc|目录)\s*[1-9]$/iu

/** Fills `sheet` from the elements of the part. */
export function stylesHandler(sheet: StyleSheet): XmlHandler {
  let style: Style | null = null
  return {
    open(name, attributes) {
      if (name === 'w:style') {
        const id = attribute(attributes, 'styleId') ?? ''
        style = { basedOn: null, name: '' }
        sheet.styles.set(id, style)
        const byDefault = attribute(attributes, 'default')
        const type = attribute(attributes, 'type')
        if (type === 'paragraph' && (byDefault === '1' || byDefault === 'true')) sheet.defaultId = id
      } else if (style) readStyle(style, name, attributes)
    },
    close(name) {
      if (name === 'w:style') style = null
    },
  }
}

function readStyle(style: Style, name: string, attributes: Attributes): void {
  switch (name) {
    case 'w:name':
      style.name = attribute(attributes, 'val') ?? ''
      break
    case 'w:basedOn':
      style.basedOn = attribute(attributes, 'val') ?? null
      break
    case 'w:numId':
      style.numId = attribute(attributes, 'val') ?? ''
      break
    case 'w:ilvl': {
      const level = numberOf(attributes)
      if (level !== undefined) style.level = level
      break
    }
    case 'w:outlineLvl': {
      const level = numberOf(attributes)
      if (level !== undefined) style.outline = level
      break
    }
    case 'w:vanish':
      style.isHidden = isOn(attributes)
  }
}

/** What a style comes to with all that it is based on. */
export interface ResolvedStyle {
  list: ListPlace | null
  /** 0 to 8 for headings, 9 for body text. */
  outline: number
  isHidden: boolean
  isContents: boolean
}

const NOTHING: ResolvedStyle = { list: null, outline: 9, isHidden: false, isContents: false }

/** Looks styles up with all that they are based on; circles are cut. */
export function styleResolver({ styles }: StyleSheet): (id: string) => ResolvedStyle {
  const resolved = new Map<string, ResolvedStyle>()
  return (id) => {
    const chain: string[] = []
    const seen = new Set<string>()
    let base = NOTHING
    for (let at: string | null = id; at !== null && !seen.has(at); at = styles.get(at)?.basedOn ?? null) {
      const known = resolved.get(at)
      if (known) {
        base = known
        break
      }
      seen.add(at)
      chain.push(at)
    }
    for (const one of chain.reverse()) resolved.set(one, (base = inherit(styles.get(one), base)))
    return base
  }
}

function inherit(style: Style | undefined, base: ResolvedStyle): ResolvedStyle {
  if (!style) return base
  const heading = HEADING_NAME.exec(style.name)
  return {
    list: listOf(style, base.list),
    outline: style.outline ?? (heading ? Number(heading[1]) - 1 : base.outline),
    isHidden: style.isHidden ?? base.isHidden,
    isContents: CONTENTS_NAME.test(style.name) || base.isContents,
  }
}

/** A style may name its list, only its level in the list of the style below, or neither; list 0 takes the number away. */
function listOf({ numId, level }: Style, base: ListPlace | null): ListPlace | null {
  if (numId !== undefined) return { numId, level }
  return base && level !== undefined ? { numId: base.numId, level } : base
}
