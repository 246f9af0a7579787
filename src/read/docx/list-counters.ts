import { formatNumber } from './number-format.ts'
import type { Level, Numbering } from './numbering.ts'
import { bulletOf } from './symbols.ts'

/** The number of a paragraph. */
export interface ListLabel {
  /** As Word shows it, e.g. `（二）`; empty where nothing is shown. */
  text: string
  isBullet: boolean
  /** What stands between it and the text: `tab`, `space` or `nothing`. */
  suffix: string
  /** Its pattern, to recognise a number that was typed beside it. */
  pattern: string
}

/** Counts the paragraphs of a document's lists, in their order. */
export interface ListCounters {
  /** The label of the next paragraph of the list on that level, or `null` if there is no such list. */
  next(numId: string, level: number): ListLabel | null
  /** The level that a list ties to a style, or `undefined`. */
  levelOfStyle(numId: string, style: string): number | undefined
}

/** A definition with what its list changes of it. */
interface ResolvedList {
  /** Lists of one key count on from one another. */
  key: string
  levels: ReadonlyMap<number, Level>
  starts: ReadonlyMap<number, number>
}

const LEVELS = 9

/** @param listOfStyle the list that a style of type numbering names */
export function listCounters(numbering: Numbering, listOfStyle: (style: string) => string | undefined): ListCounters {
  const resolved = new Map<string, ResolvedList | null>()
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  function resolve(numId: string): ResolvedList | null {
    const known = resolved.get(numId)
    if (known !== undefined) return known
    const list = numbering.lists.get(numId)
    const abstract = list && numbering.abstracts.get(list.abstractId)
    let found: ResolvedList | null = null
    if (list && abstract) {
      // The link leads to a list whose definition holds the levels; a second link would be a circle.
      const linked = abstract.styleLink === null ? undefined : numbering.lists.get(listOfStyle(abstract.styleLink) ?? '')
      const key = abstract.levels.size === 0 && linked ? linked.abstractId : list.abstractId
      const base = numbering.abstracts.get(key)?.levels ?? abstract.levels
      found = { key, levels: new Map([...base, ...list.levels]), starts: list.starts }
    }
    resolved.set(numId, found)
    return found
  }

  function next(numId: string, at: number): ListLabel | null {
    const list = resolve(numId)
    const level = list?.levels.get(at)
    if (!list || !level || at < 0 || at >= LEVELS) return null
    let values = counters.get(list.key)
    if (!values) counters.set(list.key, (values = []))
    advance(values, list, at, begun, numId)
    return labelOf(level, list, values)
  }

  function levelOfStyle(numId: string, style: string): number | undefined {
    for (const [at, level] of resolve(numId)?.levels ?? []) if (level.style === style) return at
    return undefined
  }
  return { next, levelOfStyle }
}

function startOf(list: ResolvedList, at: number): number {
  return list.starts.get(at) ?? list.levels.get(at)?.start ?? 1
}

function advance(values: (number | undefined)[], list: ResolvedList, at: number, begun: Set<string>, numId: string): void {
  const mark = `${numId}:${at}`
  const restarts = list.starts.has(at) && !begun.has(mark)
  begun.add(mark)
  const before = values[at]
  values[at] = before === undefined || restarts ? startOf(list, at) : before + 1
  for (let lower = at + 1; lower < LEVELS; lower++) {
    const restart = list.levels.get(lower)?.restart ?? null
    if (restart === null || at + 1 <= restart) values[lower] = undefined
  }
}

function labelOf(level: Level, list: ResolvedList, values: readonly (number | undefined)[]): ListLabel {
  const isBullet = level.format === 'bullet'
  const label = isBullet ? bulletOf(level.label) : level.label
  const text = label.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    const format = list.levels.get(at)?.format ?? 'decimal'
    const value = values[at] ?? startOf(list, at)
    // Legal numbering is for those who cite 3.2: it shows every level in digits.
    return formatNumber(value, level.isLegal && format !== 'bullet' && format !== 'none' ? 'decimal' : format)
  })
  return { text: level.isHidden ? '' : text.trim(), isBullet, suffix: level.suffix, pattern: isBullet ? '' : level.label.trim() }
}
