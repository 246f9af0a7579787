import { formatName, formatNumber } from '../docx/number-format.ts'
import type { ListLevel, ListUse } from './list-tables.ts'

const DECIMAL = 0
const LEVELS = 9

/** Counts along the paragraphs of a document, as Word does when it shows it. */
export class ListCounter {
  readonly #uses: readonly ListUse[]
  /** The numbers of each list's levels; `undefined` where a level has not begun. */
  readonly #counts = new Map<number, (number | undefined)[]>()
  /** Uses whose own first numbers have been taken. */
  readonly #begun = new Set<string>()

  constructor(uses: readonly ListUse[]) {
    this.#uses = uses
  }

  /**
   * The number of the next paragraph, with what stands between it and the text: `一、`, `（二）`, `3. `.
   * @param number which use of a list, from 1
   */
  next(number: number, depth: number): string {
    const use = this.#uses[number - 1]
    const level = use?.levels[depth]
    if (!use || !level) return ''
    const counts = this.#counts.get(use.list) ?? []
    this.#counts.set(use.list, counts)
    this.#count(use, number, depth, counts)
    const label = this.#label(level, use, counts)
    return label === '' ? '' : label + this.#gap(level, label)
  }

  #count(use: ListUse, number: number, depth: number, counts: (number | undefined)[]): void {
    const key = `${number} ${depth}`
    const own = this.#begun.has(key) ? undefined : use.starts.get(depth)
    this.#begun.add(key)
    const before = counts[depth]
    counts[depth] = own ?? (before === undefined ? use.levels[depth]!.start : before + 1)
    for (let below = depth + 1; below < LEVELS; below++) {
      if (depth < (use.levels[below]?.restartsAfter ?? LEVELS)) counts[below] = undefined
    }
  }

  #label(level: ListLevel, use: ListUse, counts: readonly (number | undefined)[]): string {
    let label = ''
    for (const unit of level.pattern) {
      const place = unit.charCodeAt(0)
      if (place >= LEVELS) {
        label += level.format === 23 ? '' : unit
        continue
      }
      const format = level.legal ? DECIMAL : use.levels[place]?.format ?? DECIMAL
      label += formatNumber(counts[place] ?? use.levels[place]?.start ?? 1, formatName(format))
    }
    return label
  }

  /** Chinese numbers bring their own gap: "一、" and "（一）" stand close to the text. */
  #gap(level: ListLevel, label: string): string {
    return /[、，．。）：①-⒛㈠-㈩\u3000\s]$/u.test(label) ? '' : level.gap
  }
}
