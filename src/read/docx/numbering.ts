import { attribute, numberOf, type XmlHandler } from './xml.ts'

/** One level of a list. */
export interface Level {
  start: number
  format: string
  /** Label with `%1` to `%9` for the numbers of the levels, e.g. `（%1）`. */
  label: string
  /** One-based level whose use restarts this one; 0 never; `null` for any higher one. */
  restart: number | null
  /** Shows the numbers of all levels in digits. */
  isLegal: boolean
  isHidden: boolean
  /** What stands between label and text. */
  suffix: string
  /** Style whose paragraphs are on this level. */
  style: string | null
}

/** A list definition, which lists that count on from one another share. */
interface AbstractList {
  levels: Map<number, Level>
  /** Style of type numbering that holds the levels instead. */
  styleLink: string | null
}

interface List {
  abstractId: string
  levels: Map<number, Level>
  starts: Map<number, number>
}

/** What `numbering.xml` says, by ids. */
export interface Numbering {
  abstracts: Map<string, AbstractList>
  lists: Map<string, List>
}

export const emptyNumbering = (): Numbering => ({ abstracts: new Map(), lists: new Map() })

const newLevel = (): Level => ({ start: 1, format: 'decimal', label: '', restart: null, isLegal: false, isHidden: false, suffix: 'tab', style: null })

/** Fills `numbering` from the elements of the part. */
export function numberingHandler(numbering: Numbering): XmlHandler {
  let abstract: AbstractList | null = null
  let list: List | null = null
  let override = 0
  let level: Level | null = null
  return {
    open(name, attributes) {
      if (level) return readLevel(level, name, attributes)
      switch (name) {
        case 'w:abstractNum':
          abstract = { levels: new Map(), styleLink: null }
          numbering.abstracts.set(attribute(attributes, 'abstractNumId') ?? '', abstract)
          break
        case 'w:numStyleLink':
          if (abstract) abstract.styleLink = attribute(attributes, 'val') ?? null
          break
        case 'w:num':
          list = { abstractId: '', levels: new Map(), starts: new Map() }
          numbering.lists.set(attribute(attributes, 'numId') ?? '', list)
          break
        case 'w:abstractNumId':
          if (list) list.abstractId = attribute(attributes, 'val') ?? ''
          break
        case 'w:lvlOverride':
          override = numberOf(attributes, 'ilvl') ?? 0
          break
        case 'w:startOverride':
          list?.starts.set(override, numberOf(attributes) ?? 1)
          break
        case 'w:lvl':
          level = newLevel()
          ;(list ?? abstract)?.levels.set(numberOf(attributes, 'ilvl') ?? override, level)
      }
    },
    close(name) {
      if (name === 'w:lvl') level = null
      else if (name === 'w:abstractNum') abstract = null
      else if (name === 'w:num') list = null
    },
  }
}

function readLevel(level: Level, name: string, attributes: Parameters<XmlHandler['open']>[1]): void {
  const value = attribute(attributes, 'val') ?? ''
  switch (name) {
    case 'w:start':
      level.start = numberOf(attributes) ?? 1
      break
    case 'w:numFmt':
      // A format of its own stands beside one that older programs know; that one is taken.
      if (value !== 'custom') level.format = value
      break
    case 'w:lvlText':
      level.label = value
      break
    case 'w:lvlRestart':
      level.restart = numberOf(attributes) ?? null
      break
    case 'w:isLgl':
      level.isLegal = value !== '0' && value !== 'false'
      break
    case 'w:suff':
      level.suffix = value
      break
    case 'w:pStyle':
      level.style = value
      break
    case 'w:vanish':
      level.isHidden = value !== '0' && value !== 'false'
  }
}
