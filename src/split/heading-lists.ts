import { FIRSTLY, FORM_RANK, FRONT, ORDINAL, PLAIN } from './heading-forms.ts'

/** Which headings belong to one list: 一、 二、 三、 of one report, though other lists stand between them. */
export interface HeadingLists {
  /** The number of each heading's list. */
  of: number[]
  /** By list: its form of `heading-forms.ts`. */
  form: number[]
  /**
   * By list: one that went on after it though by convention this list would have ended it, the innermost if several did; or -1.
   * So this list stands under that one.
   */
  keeper: number[]
  /** Whether any list has a keeper. */
  hasKeepers: boolean
}

/** Lists nest no deeper; more are a sign that numbers tell nothing here. */
const DEEPEST = 24

class Lists implements HeadingLists {
  readonly of: number[] = []
  readonly form: number[] = []
  readonly keeper: number[] = []
  hasKeepers = false
  /** By list: its last number, and how many of the lists open before it would stay open by convention. */
  readonly #last: number[] = []
  readonly #stays: number[] = []
  /** The open lists, of which only the first `#depth` count. */
  readonly #open: number[] = []
  #depth = 0

  /** Adds a heading that goes on with the open list at `depth`, which ends those in it. */
  goOn(depth: number, number: number): void {
    const list = this.#open[depth]!
    for (let k = depth + 1; k < this.#depth; k++) {
      const inner = this.#open[k]!
      // Later ones lie further out.
      if (this.#stays[inner]! > depth || this.keeper[inner]! >= 0) continue
      this.keeper[inner] = list
      this.hasKeepers = true
    }
    this.#depth = depth + 1
    this.#last[list] = number
    this.of.push(list)
  }

  begin(form: number, number: number): void {
    let stays = this.#depth
    while (stays > 0 && FORM_RANK[this.form[this.#open[stays - 1]!]!]! >= FORM_RANK[form]!) stays--
    if (this.#depth >= DEEPEST) this.#depth = stays
    const list = this.form.length
    this.form.push(form)
    this.keeper.push(-1)
    this.#last.push(number)
    this.#stays.push(stays)
    this.#open[this.#depth++] = list
    this.of.push(list)
  }

  /** The depth of the open list that a heading goes on with, or -1: the innermost that it is next of, else the innermost of its form. */
  depthOf(form: number, number: number): number {
    if (number === 1 || form >= FRONT) return -1
    let like = -1
    for (let depth = this.#depth - 1; depth >= 0; depth--) {
      const list = this.#open[depth]!
      if (this.form[list] !== form) {
        // 一是 is said everywhere: it goes on with nothing across headings of other forms.
        if (form === ORDINAL || form === FIRSTLY) return like
        continue
      }
      if (form === PLAIN || this.#last[list] === number - 1) return depth
      if (like < 0) like = depth
    }
    return like
  }
}

/** Finds the lists of headings, each new one taken to stand inside of those that are open until one of these goes on. */
export function assignLists(form: number[], number: number[]): HeadingLists {
  const lists = new Lists()
  for (let h = 0; h < form.length; h++) {
    const depth = lists.depthOf(form[h]!, number[h]!)
    if (depth >= 0) lists.goOn(depth, number[h]!)
    else lists.begin(form[h]!, number[h]!)
  }
  return lists
}
