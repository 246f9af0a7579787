import type { LeftOut } from '../document.ts'
import { FRAME_ELEMENTS } from './frame-elements.ts'
import type { ParagraphRules } from './paragraph.ts'
import { PROPERTY_ELEMENTS } from './property-elements.ts'
import { TABLE_ELEMENTS } from './table-elements.ts'
import { TEXT_ELEMENTS } from './text-elements.ts'
import { endFlow, newWalk, type Walk } from './walk.ts'
import type { XmlHandler } from './xml.ts'

/** Elements that are passed over with all that they hold: tab stops and the formatting of before a tracked change. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'w:tabs', 'w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tblPrExChange', 'w:tblGridChange', 'w:trPrChange', 'w:tcPrChange',
  'w:numberingChange', 'w:ffData', 'w:rubyPr',
])

const TABLES = [TEXT_ELEMENTS, PROPERTY_ELEMENTS, FRAME_ELEMENTS, TABLE_ELEMENTS]
const OPENERS = new Map(TABLES.flatMap(({ openers }) => Object.entries(openers)))
const CLOSERS = new Map(TABLES.flatMap(({ closers }) => Object.entries(closers)))

/** A walk through a part of text, and the handler that its elements are to be told to. */
export function textWalk(rules: ParagraphRules, leftOut: LeftOut[], isRunningHead = false): { walk: Walk; handler: XmlHandler } {
  const walk = newWalk(rules, leftOut, isRunningHead)
  const handler: XmlHandler = {
    open(name, attributes) {
      if (walk.skipped > 0) {
        walk.skipped++
        return
      }
      walk.root ??= name
      if (walk.path.length === 0) walk.keepsAllBlanks = attributes['xml:space'] === 'preserve'
      if (PASSED_OVER.has(name)) {
        walk.skipped = 1
        return
      }
      walk.path.push(name)
      OPENERS.get(name)?.(walk, attributes)
    },
    text(text) {
      if (walk.collecting !== null && walk.skipped === 0) walk.buffer += text
    },
    close(name) {
      if (walk.skipped > 0 && --walk.skipped > 0) return
      if (walk.path.at(-1) !== name) return
      CLOSERS.get(name)?.(walk)
      walk.path.pop()
      if (walk.path.length === 0) endFlow(walk)
    },
  }
  return { walk, handler }
}
