import { assignLists, type HeadingLists } from './heading-lists.ts'
import { FORM_RANK, FORMS, FRONT, PLAIN } from './heading-forms.ts'

/** The headings found in a report, in order. */
export interface FoundHeadings {
  /** The sentence that holds the heading, or is it. */
  sentence: number[]
  start: number[]
  end: number[]
  form: number[]
  /** 0 where it has none. */
  number: number[]
}

/** How the headings of a report nest. */
export interface Nesting {
  /** 1 for the outermost level. */
  level: number[]
  /** Index of the heading that each heading stands under, or -1. */
  parent: number[]
}

/** Nests headings: by the sequence of their numbers where it tells what stands under what, else by convention. */
export function nestHeadings({ form, number }: FoundHeadings): Nesting {
  const lists = assignLists(form, number)
  const keeps = lists.hasKeepers ? formsKept(lists) : null
  const parent: number[] = []
  /** The headings at which the open lists stand, of which only the first `depth` count. */
  const open: number[] = []
  let depth = 0
  for (let h = 0; h < form.length; h++) {
    depth = depthFor(lists.of[h]!, open, depth, lists, keeps)
    parent.push(depth > 0 ? open[depth - 1]! : -1)
    if (form[h] !== FRONT) open[depth++] = h
  }
  return { parent, level: levelsOf(form, parent) }
}

/** By list, a bit for each form of the lists that stand under it against convention. */
function formsKept({ form, keeper }: HeadingLists): Int32Array {
  const kept = new Int32Array(form.length)
  for (let list = 0; list < form.length; list++) if (keeper[list]! >= 0) kept[keeper[list]!]! |= 1 << form[list]!
  return kept
}

/** How many of the open lists stay open where a heading of `list` stands. */
function depthFor(list: number, open: number[], depth: number, lists: HeadingLists, keeps: Int32Array | null): number {
  const { of, form, keeper } = lists
  for (let known = depth - 1; known >= 0; known--) if (of[open[known]!] === list) return known
  // （一） 一、 二、 （二）: a list between two of a list stands under the first of them, though convention says otherwise.
  if (keeper[list]! >= 0 && form[list] !== PLAIN) return depthInside(keeper[list]!, form[list]!, open, depth, lists)
  let stays = depth
  for (; stays > 0; stays--) {
    const last = of[open[stays - 1]!]!
    if (FORM_RANK[form[last]!]! < FORM_RANK[form[list]!]! || last === keeper[list]) break
    // What stood so under one of a list stands so under its last too.
    if (keeps !== null && (keeps[last]! & (1 << form[list]!)) !== 0) break
  }
  return stays
}

/** Where a list of `form` stands under `keeper`: at the bottom, but in place of one of its own form that is open there. */
function depthInside(keeper: number, form: number, open: number[], depth: number, lists: HeadingLists): number {
  let stays = depth
  for (let at = depth - 1; at >= 0 && lists.of[open[at]!] !== keeper; at--) if (lists.form[lists.of[open[at]!]!] === form) stays = at
  return stays
}

/** One below the parent's; of forms side by side under one parent, those that stand lower by convention are one lower still. */
function levelsOf(form: number[], parent: number[]): number[] {
  const formsUnder = new Array<number>(form.length + 1).fill(0)
  for (let h = 0; h < form.length; h++) formsUnder[parent[h]! + 1]! |= 1 << form[h]!
  const level: number[] = []
  for (let h = 0; h < form.length; h++) {
    const own = (parent[h]! < 0 ? 0 : level[parent[h]!]!) + 1
    level.push(own + (hasFormAbove(form[h]!, formsUnder[parent[h]! + 1]!) ? 1 : 0))
  }
  return level
}

function hasFormAbove(form: number, beside: number): boolean {
  for (let g = 0; g < FORMS; g++) {
    // 结束语 beside others does not lower them.
    if (g !== PLAIN && g < FRONT && (beside & (1 << g)) !== 0 && FORM_RANK[g]! < FORM_RANK[form]!) return true
  }
  return false
}
