import { DIGIT, HAN, LATIN, charClasses } from '../model/chars.ts'
import { UnitSet } from '../model/unit-set.ts'

/** Where the word stands in a context. */
const WORD = '~'
/** Nothing in a cell. */
const NONE = '-'
const ANY_MARK = 0x3002
const ANY_DIGIT = 0x30
const ANY_NUMERAL = 0x23
/** Something of the same clause. */
const GAP = 0x2026
const LONGEST_GAP = 16

const NUMERALS = new UnitSet('一二三四五六七八九十百千万亿两几半数')
/** At these ends the clause in which a gap may stand. */
const CLAUSE_ENDS = new UnitSet('，。；！？：\n')

interface Context {
  left: string
  right: string
}

/** The contexts in which a word is taken for spun, or for right; how they are written stands in `corpus/lexicon/spun-words.tsv`. */
export class Contexts {
  /** By the character that stands before the word, or if the context has none there, after it. */
  readonly #byLeft = new Map<number, Context[]>()
  readonly #byRight = new Map<number, Context[]>()
  /** Those with something else than a certain character beside the word. */
  readonly #others: Context[] = []
  /** Not read yet. On clean pages most words are never asked for. */
  #unread: string

  constructor(cell: string) {
    this.#unread = cell
  }

  #read(): void {
    const cell = this.#unread
    this.#unread = NONE
    for (const context of cell === NONE ? [] : cell.split('|')) {
      const [left, right] = context.split(WORD) as [string, string]
      const before = left.charCodeAt(left.length - 1)
      const after = right.charCodeAt(0)
      if (left !== '' && isPlain(before)) add(this.#byLeft, before, { left, right })
      else if (right !== '' && isPlain(after)) add(this.#byRight, after, { left, right })
      else this.#others.push({ left, right })
    }
  }

  /** Whether the word at [start, end) stands in one of the contexts. */
  fit(text: string, start: number, end: number): boolean {
    if (this.#unread !== NONE) this.#read()
    return (
      oneFits(this.#byLeft.get(text.charCodeAt(start - 1)), text, start, end) ||
      oneFits(this.#byRight.get(text.charCodeAt(end)), text, start, end) ||
      oneFits(this.#others, text, start, end)
    )
  }
}

function oneFits(contexts: readonly Context[] | undefined, text: string, start: number, end: number): boolean {
  if (!contexts) return false
  for (let k = 0; k < contexts.length; k++) {
    if (fitsLeft(contexts[k]!.left, text, start) && fitsRight(contexts[k]!.right, text, end)) return true
  }
  return false
}

function add(map: Map<number, Context[]>, key: number, context: Context): void {
  const list = map.get(key)
  if (list) list.push(context)
  else map.set(key, [context])
}

const isPlain = (unit: number): boolean => unit !== ANY_MARK && unit !== ANY_DIGIT && unit !== ANY_NUMERAL && unit !== GAP

/** Whether a unit of the text, `NaN` beyond its edges, is what one of a context stands for. */
function isUnit(wanted: number, unit: number): boolean {
  if (wanted === unit) return true
  if (isPlain(wanted)) return false
  const what = charClasses()[unit]
  if (wanted === ANY_MARK) return what !== HAN && what !== DIGIT && what !== LATIN
  return what === DIGIT || (wanted === ANY_NUMERAL && NUMERALS.has(unit))
}

function fitsLeft(left: string, text: string, start: number): boolean {
  for (let k = left.length - 1, at = start - 1; k >= 0; k--, at--) {
    if (left.charCodeAt(k) === GAP) return fitsBeforeGap(left.slice(0, k), text, at + 1)
    if (!isUnit(left.charCodeAt(k), text.charCodeAt(at))) return false
  }
  return true
}

function fitsBeforeGap(left: string, text: string, end: number): boolean {
  for (let at = end; at >= end - LONGEST_GAP; at--) {
    if (fitsLeft(left, text, at)) return true
    if (at === 0 || CLAUSE_ENDS.has(text.charCodeAt(at - 1))) return false
  }
  return false
}

function fitsRight(right: string, text: string, end: number): boolean {
  for (let k = 0; k < right.length; k++) {
    if (right.charCodeAt(k) === GAP) return fitsAfterGap(right.slice(k + 1), text, end + k)
    if (!isUnit(right.charCodeAt(k), text.charCodeAt(end + k))) return false
  }
  return true
}

function fitsAfterGap(right: string, text: string, start: number): boolean {
  for (let at = start; at <= start + LONGEST_GAP; at++) {
    if (fitsRight(right, text, at)) return true
    if (at >= text.length || CLAUSE_ENDS.has(text.charCodeAt(at))) return false
  }
  return false
}
