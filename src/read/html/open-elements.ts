import type { BlockKind, LeftOut } from '../document.ts'
import { BLOCKS, BOUNDARIES, ENDS_OVER_BLOCKS, LISTS } from './elements.ts'
import type { DraftWriter } from './drafts.ts'
import type { Mark, OrderedList } from './list-marks.ts'
import type { Region } from './regions.ts'
import type { Row } from './table-rows.ts'

/** An element that was opened and not closed yet. */
export interface OpenElement {
  name: string
  /** Whether it breaks the line. */
  isBlock: boolean
  /** Kind of the blocks in it. */
  kind: BlockKind
  keepsSpace: boolean
  /** Set on the element that begins a part that is left out: what is written in it. */
  leftOut?: { writer: DraftWriter; reason: LeftOut['reason'] }
  list?: OrderedList
  mark?: Mark
  row?: Row
  region?: Region
}

/** Places in the stack of the nearest element of some kind at or below an element, -1 for none. */
interface Nearest {
  block: number
  boundary: number
  table: number
  list: number
  definitions: number
}

const NONE: Nearest = { block: -1, boundary: -1, table: -1, list: -1, definitions: -1 }
const TABLE_PARTS = new Set(['table', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption'])

/**
 * The open elements of a page, innermost last, and which of them a tag closes. Every question is answered in one step, however
 * deep the page is: each name knows the places of its open elements, and each place its nearest boundaries.
 */
export class OpenElements {
  readonly stack: OpenElement[] = []
  readonly #nearest: Nearest[] = []
  readonly #places = new Map<string, number[]>()

  /** The innermost open element. */
  get top(): OpenElement | undefined {
    return this.stack.at(-1)
  }

  push(element: OpenElement): void {
    const place = this.stack.length
    const { name } = element
    const below = this.#nearest.at(-1) ?? NONE
    this.stack.push(element)
    this.#nearest.push({
      block: element.isBlock ? place : below.block,
      boundary: BOUNDARIES.has(name) ? place : below.boundary,
      table: name === 'table' ? place : below.table,
      list: LISTS.has(name) ? place : below.list,
      definitions: name === 'dl' ? place : below.definitions,
    })
    const places = this.#places.get(name)
    if (places) places.push(place)
    else this.#places.set(name, [place])
  }

  pop(): OpenElement | undefined {
    const element = this.stack.pop()
    if (!element) return undefined
    this.#nearest.pop()
    const places = this.#places.get(element.name)!
    places.pop()
    if (places.length === 0) this.#places.delete(element.name)
    return element
  }

  /** Place of the innermost element of that name, wherever it is, or -1. */
  placeOf(name: string): number {
    return this.#places.get(name)?.at(-1) ?? -1
  }

  /** Place of the innermost element of that name that a tag from here can close, or -1. */
  reachable(name: string): number {
    const place = this.placeOf(name)
    return place >= 0 && place >= this.#limit(name) ? place : -1
  }

  /** The row of the innermost table, whose cells are being read. */
  get row(): OpenElement | undefined {
    const place = this.reachable('tr')
    return place < 0 ? undefined : this.stack[place]
  }

  get isInTable(): boolean {
    return this.placeOf('table') >= 0
  }

  /** Elements below this place are out of reach of a tag of that name. */
  #limit(name: string): number {
    const near = this.#nearest.at(-1) ?? NONE
    if (TABLE_PARTS.has(name)) return near.table
    if (name === 'li') return Math.max(near.boundary, near.list)
    if (name === 'dt' || name === 'dd') return Math.max(near.boundary, near.definitions)
    return BLOCKS.has(name) || ENDS_OVER_BLOCKS.has(name) ? near.boundary : Math.max(near.boundary, near.block)
  }
}
