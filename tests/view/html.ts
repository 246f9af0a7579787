import { expect } from 'vitest'

/** A tag of a page. */
interface Tag {
  name: string
  isEnd: boolean
  attributes: Record<string, string>
}

const VOID = new Set(['meta', '!doctype'])
const TAG = /<(?<slash>\/?)(?<name>[a-z!][a-z0-9]*)(?<attributes>(?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>/gu
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '\'', '&#13;': '\r', '&#10;': '\n', '&#0;': '\0' }

/** Undoes escaping; fails on a mark that is not escaped and on an unknown entity. */
export function unescapeHtml(text: string): string {
  expect(text).not.toMatch(/[<>"\r\0]/u)
  return text.replace(/&[^;&]*;?/gu, (entity) => {
    expect(ENTITIES, 'a known entity').toHaveProperty([entity])
    return ENTITIES[entity]!
  })
}

/** All tags, after a check that they nest, each closed by its own. Style sheets hold no tags. */
export function tagsOf(html: string): Tag[] {
  const tags = [...html.matchAll(TAG)].map(({ groups }): Tag => ({
    name: groups!.name!, isEnd: groups!.slash === '/',
    attributes: Object.fromEntries([...groups!.attributes!.matchAll(/([a-z-]+)(?:="([^"]*)")?/gu)].map(([, name, value]) => [name!, unescapeHtml(value ?? '')])),
  }))
  const open: string[] = []
  for (const { name, isEnd } of tags) {
    if (VOID.has(name)) continue
    if (isEnd) expect(open.pop(), `what </${name}> closes`).toBe(name)
    else open.push(name)
  }
  expect(open, 'tags left open').toEqual([])
  return tags
}

/** The text of a piece of HTML: tags stripped, the rest unescaped. */
export function textOf(html: string): string {
  tagsOf(html)
  return unescapeHtml(html.replace(TAG, ''))
}

/** The inside of the element that holds the raw text. */
export function paneOf(page: string): string {
  const parts = page.split(/<main[^>]*>|<\/main>/u)
  expect(parts).toHaveLength(3)
  return parts[1]!
}
