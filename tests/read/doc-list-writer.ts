/** Writes the tables of styles and automatic lists of a Word 97 document. */
import type { Changes } from './doc-property-pages.ts'

type Part = { bytes: Uint8Array; uncounted?: Uint8Array }

export interface LevelOptions {
  start?: number
  format: number
  /** Before the text; \x00 to \x08 are the places of numbers. */
  pattern: string
  legal?: boolean
  /** Sets that only levels above this one begin it anew. */
  restartsAfter?: number
  /** 0 for a tab, 1 for a blank, 2 for nothing. */
  follow?: number
}

export interface ListOptions {
  id: number
  /** One level makes a simple list, which has no more; else missing levels are empty. */
  levels: LevelOptions[]
}

export interface UseOptions {
  list: number
  overrides?: { level: number; start?: number; own?: LevelOptions }[]
}

export interface StyleOptions {
  /** What Word calls its own styles by: 1 to 9 headings, 62 the title. */
  known: number
  base?: number
  name: string
  changes?: Changes
  /** Whether it is a style of characters. */
  ofCharacters?: boolean
}

const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff]
const u32 = (value: number): number[] => [...u16(value), ...u16(value >>> 16)]
const bytesOf = (changes: Changes): number[] => changes.flatMap(([code, ...value]) => [...u16(code), ...value])
const units = (text: string): number[] => [...Buffer.from(text, 'utf16le')]

function level({ start = 1, format, pattern, legal = false, restartsAfter, follow = 2 }: LevelOptions): number[] {
  const places = [...pattern].flatMap((unit, i) => (unit < '\x09' ? [i + 1] : []))
  const flags = (legal ? 4 : 0) | (restartsAfter === undefined ? 0 : 8)
  const [paragraphs, characters] = [[0x0f, 0x84, 0, 0], [0x35, 0x08, 1]]
  return [
    ...u32(start), format, flags, ...places, ...new Array<number>(9 - places.length).fill(0), follow, ...u32(0), ...u32(0),
    characters.length, paragraphs.length, restartsAfter ?? 0, 0, ...paragraphs, ...characters, ...u16(pattern.length), ...units(pattern),
  ]
}

/** Parts 73 and 74 of the table stream: the lists, with their levels behind them, and the uses of lists. */
export function listParts(lists: ListOptions[], uses: UseOptions[]): Record<number, Part> {
  const heads = lists.flatMap(({ id, levels }) => [...u32(id), ...u32(7), ...new Array<number>(18).fill(0xff), levels.length === 1 ? 1 : 0, 0])
  const empty: LevelOptions = { format: 255, pattern: '' }
  const levels = lists.flatMap((list) => Array.from({ length: list.levels.length === 1 ? 1 : 9 }, (_, i) => level(list.levels[i] ?? empty)).flat())
  const useHeads = uses.flatMap(({ list, overrides = [] }) => [...u32(list), ...u32(0), ...u32(0), overrides.length, 0, 0, 0])
  const useBodies = uses.flatMap(({ overrides = [] }) => [
    ...u32(0xffff_ffff),
    ...overrides.flatMap(({ level: at, start, own }) => [
      ...u32(start ?? 0), ...u32(at | (start === undefined ? 0 : 0x10) | (own ? 0x20 : 0)), ...(own ? level(own) : []),
    ]),
  ])
  return {
    73: { bytes: Uint8Array.from([...u16(lists.length), ...heads]), uncounted: Uint8Array.from(levels) },
    74: { bytes: Uint8Array.from([...u32(uses.length), ...useHeads, ...useBodies]) },
  }
}

/** Part 1 of the table stream: the styles by their numbers. */
export function stylePart(styles: Record<number, StyleOptions>, baseBytes: 10 | 18 = 18): Record<number, Part> {
  const count = Math.max(...Object.keys(styles).map(Number)) + 1
  const written = Array.from({ length: count }, (_, i) => {
    const style = styles[i]
    if (!style) return u16(0)
    const { known, base = 0xfff, name, changes = [], ofCharacters = false } = style
    const list = bytesOf(changes)
    const definition = [
      ...u16(known), ...u16((ofCharacters ? 2 : 1) | (base << 4)), ...u16(2 | (i << 4)), ...u16(0), ...u16(0), ...new Array<number>(baseBytes - 10).fill(0),
      ...u16(name.length), ...units(name), ...u16(0), ...u16(list.length + 2), ...u16(i), ...list,
    ]
    return [...u16(definition.length), ...definition, ...(definition.length % 2 === 1 ? [0] : [])]
  })
  return { 1: { bytes: Uint8Array.from([...u16(18), ...u16(count), ...u16(baseBytes), ...new Array<number>(14).fill(0), ...written.flat()]) } }
}
