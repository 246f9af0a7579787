import type { Token } from 'parse5'
import { attributeOf } from './attributes.ts'
import { type Draft, type DraftWriter, textOfDrafts } from './drafts.ts'
import { LISTS } from './elements.ts'

/** A part of a page that may be a menu, which its end will tell. */
export interface Region {
  /** Share of its text that must stand in links. */
  share: number
  /** What was written when it began. */
  first: number
  units: number
  linked: number
}

const FRAME = new Set(['header', 'footer'])
const ROLES = new Set(['navigation', 'menu', 'menubar'])

/**
 * The region that an element opens, or `undefined`. Menus that say so need links for half of their text, since `<nav>` is left
 * unclosed by some; lists in a header or footer, and what is kept from readers' ears, must be nothing but links.
 * @param isInFrame whether the element stands in a header or footer
 */
export function regionOf(tag: Token.TagToken, isInFrame: boolean, writer: DraftWriter): Region | undefined {
  const { tagName: name } = tag
  const isMenu = name === 'nav' || ROLES.has(attributeOf(tag, 'role') ?? '')
  const mayBeLinks = FRAME.has(name) || (isInFrame && LISTS.has(name)) || attributeOf(tag, 'aria-hidden') === 'true'
  if (!isMenu && !mayBeLinks) return undefined
  return { share: isMenu ? 0.5 : 1, first: writer.drafts.length, units: writer.units, linked: writer.linked }
}

/** Ends a region. @returns the text that it held if it is a menu, which is then out of the page's text, or `undefined` */
export function endRegion(region: Region, writer: DraftWriter): string | undefined {
  const units = writer.units - region.units
  const linked = writer.linked - region.linked
  const drafts = writer.drafts
  if (units === 0 || linked < region.share * units || hasTitle(drafts, region.first)) return undefined
  const menu = drafts.splice(region.first)
  writer.units = region.units
  writer.linked = region.linked
  return textOfDrafts(menu)
}

/** A linked heading is the title of what the page shows, not an entry of a menu. */
function hasTitle(drafts: readonly Draft[], first: number): boolean {
  for (let k = first; k < drafts.length; k++) if (drafts[k]!.kind === 'heading') return true
  return false
}
