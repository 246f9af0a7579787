import type { Token } from 'parse5'
import type { LeftOut } from '../document.ts'
import { attributeOf, isHidden } from './attributes.ts'
import { type DraftWriter, textOfDrafts } from './drafts.ts'
import { LISTS, NEVER_TEXT } from './elements.ts'

/** A part of a page that may be a menu, which its end will tell. */
export interface Region {
  /** Share of its text that must stand in links. */
  share: number
  /** What was written when it began. */
  first: number
  units: number
  linked: number
  headings: number
}

/** Why an element is left out whatever stands in it, or `undefined`. A choice between entries is a menu. */
export function reasonToLeaveOut(tag: Token.TagToken): LeftOut['reason'] | undefined {
  if (NEVER_TEXT.has(tag.tagName) || isHidden(tag)) return 'hidden'
  if (tag.tagName === 'select') return 'navigation'
  return tag.tagName === 'del' ? 'deleted' : undefined
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
  return { share: isMenu ? 0.5 : 1, first: writer.drafts.length, units: writer.units, linked: writer.linked, headings: writer.headings }
}

/** Ends a region. @returns the text that it held if it is a menu, which is then out of the page's text, or `undefined` */
export function endRegion(region: Region, writer: DraftWriter): string | undefined {
  const units = writer.units - region.units
  const linked = writer.linked - region.linked
  // A heading is the title of what the page shows, linked or not, and no entry of a menu.
  if (units === 0 || linked < region.share * units || writer.headings > region.headings) return undefined
  const menu = writer.drafts.splice(region.first)
  writer.units = region.units
  writer.linked = region.linked
  return textOfDrafts(menu)
}
