import type { Token } from 'parse5'

/** The value of an attribute, or `undefined`. */
export function attributeOf(tag: Token.TagToken, name: string): string | undefined {
  return tag.attrs.find((attr) => attr.name === name)?.value
}

/** A whole number in an attribute, as browsers read it: spaces before it and anything after it do not matter. */
export function integerOf(tag: Token.TagToken, name: string): number | undefined {
  const digits = /^\s*([+-]?\d{1,9})/u.exec(attributeOf(tag, name)?.slice(0, 40) ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Declarations in a style attribute are looked for in no more than this. */
const LONGEST_STYLE = 4000

/** The value of a property in the element's own style attribute, in lower case, or `''`. The last declaration counts. */
export function styleOf(tag: Token.TagToken, property: string): string {
  const style = attributeOf(tag, 'style')
  if (style === undefined) return ''
  let value = ''
  for (const declaration of style.slice(0, LONGEST_STYLE).toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    if (declaration.slice(0, colon).trim() === property) value = declaration.slice(colon + 1).replace('!important', '').trim()
  }
  return value
}

/** Whether a browser would show nothing of the element, by what the element itself says. */
export function isHidden(tag: Token.TagToken): boolean {
  return attributeOf(tag, 'hidden') !== undefined || styleOf(tag, 'display') === 'none' || styleOf(tag, 'visibility') === 'hidden' ||
    (tag.tagName === 'dialog' && attributeOf(tag, 'open') === undefined)
}
