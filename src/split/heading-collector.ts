import { headingMarkAt, type HeadingMark } from '../clean/headings.ts'
import { UnitSet } from '../model/unit-set.ts'
import { readByline } from './byline.ts'
import { isAside } from './head.ts'
import { firstItemIn } from './first-item.ts'
import { headingEnd } from './heading-end.ts'
import { BACK, FIRSTLY, FRONT, formOf, isEnumeration, numberIn, PLAIN } from './heading-forms.ts'
import { headingWords } from './heading-words.ts'
import { nestHeadings, type FoundHeadings } from './heading-tree.ts'
import { pieceOf } from './place.ts'
import type { SentenceTable } from './sentences.ts'
import { isSalutationAt } from './titles.ts'
import { hasUnit } from './unit-search.ts'

/** All headings of a report as a tree, in clean offsets, and for every sentence the one it stands under. Index 0 is the first sentence. */
export interface HeadingTree {
  /** The sentence that holds each heading. */
  sentence: number[]
  start: number[]
  end: number[]
  /** 1 for the outermost level. */
  level: number[]
  /** Index of the heading that each heading stands under, or -1. */
  parent: number[]
  /** For each sentence of the report the index of its heading (of the last in it, where it holds one), or -1. */
  headingOf: number[]
  /** For each sentence of the report where its words begin: behind the number that opens it, or at its start. */
  bodyOf: number[]
}

/** A heading without a number, or with 首先 for one, is no longer than this. */
const LONGEST_PLAIN = 24
const SHORTEST_PARAGRAPH = 30
/** The first item of a list stands no more sentences before the second. */
const FARTHEST_FIRST_ITEM = 4
/** 首先 and 其次 stand no further apart than so many sentences. */
const FARTHEST_SECOND = 40
const FIRSTLY_WORDS = ['首先，', '其次，', '再次，']

const STOPS = new UnitSet('。！？')
/** With these a line before a heading ends. */
const LINE_STOPS = new UnitSet('。！？；…”）')
/** A line that ends so is no heading without a number. */
const NO_PLAIN_ENDS = new UnitSet('。！？；，、：…”’）》—.,:;')
const NO_PLAIN_UNITS = new UnitSet('\t。；！？')
const FIRSTLY_OPENERS = new UnitSet('首其再')

/** Collects the headings of a report sentence by sentence. */
export class HeadingCollector {
  readonly #text: string
  readonly #sentences: SentenceTable
  readonly #first: number
  readonly #end: number
  readonly #found: FoundHeadings = { sentence: [], start: [], end: [], form: [], number: [] }
  /** Whether a whole sentence or a heading came before: titles and by-lines stand above all of them. */
  #inText = false
  readonly #headingOf: number[] = []
  readonly #bodyOf: number[] = []
  #firstlies = 0

  constructor(text: string, sentences: SentenceTable, first: number, end: number) {
    this.#text = text
    this.#sentences = sentences
    this.#first = first
    this.#end = end
  }

  /** @param mark the number with which sentence `s` opens, if it does */
  visit(s: number, mark: HeadingMark | undefined): void {
    const start = this.#sentences.start[s]!
    const end = this.#sentences.end[s]!
    const before = this.#found.sentence.length
    this.#bodyOf.push(mark ? mark.bodyStart : start)
    if (mark) this.#addMarked(s, start, end, mark)
    else if (end - start <= LONGEST_PLAIN) this.#addUnmarked(s, start, end)
    const { length } = this.#found.sentence
    this.#headingOf.push(length - 1)
    if (!this.#inText) this.#inText = length > before || STOPS.has(this.#text.charCodeAt(end - 1)) || isSalutationAt(this.#text, start, end)
  }

  #addUnmarked(s: number, start: number, end: number): void {
    if (FIRSTLY_OPENERS.has(this.#text.charCodeAt(start)) && STOPS.has(this.#text.charCodeAt(end - 1))) this.#addFirstly(s, start, end)
    else if (this.#isPlain(s, start, end)) this.#add(s, start, end, plainForm(this.#text, start, end), 0)
  }

  #add(s: number, start: number, end: number, form: number, number: number): void {
    const found = this.#found
    found.sentence.push(s)
    found.start.push(start)
    found.end.push(end)
    found.form.push(form)
    found.number.push(number)
  }

  /** The heading that opens the sentence, and those that follow it without text between: 二、重点任务1.建队伍。 */
  #addMarked(s: number, start: number, end: number, opening: HeadingMark): void {
    let from = start
    for (let mark: HeadingMark | undefined = opening; mark; mark = headingMarkAt(this.#text, from, end)) {
      const form = formOf(this.#text, from, mark)
      const number = numberIn(this.#text, from, mark.bodyStart)
      const to = isEnumeration(this.#text, mark.bodyStart, form, number) ? -1 : headingEnd(this.#text, from, mark.bodyStart, end, form)
      if (to < 0) return
      if (number === 2 && from === start) this.#addFirstItem(s, form)
      this.#add(s, from, to, form, number)
      from = to
    }
  }

  /** Adds the first item of the list of which sentence `s` is the second, where it stands behind a colon in a sentence before. */
  #addFirstItem(s: number, form: number): void {
    const { sentence, start, end, form: forms, number } = this.#found
    const last = sentence.length - 1
    if (last >= 0 && forms[last] === form && number[last] === 1) return
    const earliest = Math.max(this.#first, s - FARTHEST_FIRST_ITEM, last >= 0 ? sentence[last]! : 0)
    for (let k = s - 1; k >= earliest; k--) {
      const from = k === sentence[last] ? end[last]! : this.#sentences.start[k]!
      const at = firstItemIn(this.#text, from, this.#sentences.end[k]!, form)
      if (at < 0) continue
      this.#add(k, at, this.#sentences.end[k]!, form, 1)
      // The sentences between belong to it; the one that holds it begins above it.
      this.#headingOf.fill(start.length - 1, k + 1 - this.#first)
      return
    }
  }

  #addFirstly(s: number, start: number, end: number): void {
    const word = this.#text.slice(start, start + 3)
    const number = FIRSTLY_WORDS.indexOf(word) + 1
    if (number === 0) return
    this.#firstlies++
    this.#add(s, start, end, FIRSTLY, number)
  }

  /** Whether the sentence is a line without number that stands over a paragraph: 主要做法. */
  #isPlain(s: number, start: number, end: number): boolean {
    const { opensLine, closesLine } = this.#sentences
    if (end - start < 2 || opensLine[s] === 0 || closesLine[s] === 0 || s + 1 >= this.#end) return false
    const text = this.#text
    if (!this.#inText || NO_PLAIN_ENDS.has(text.charCodeAt(end - 1)) || hasUnit(text, NO_PLAIN_UNITS, start, end)) return false
    return this.#endsBefore(s) && this.#beginsAfter(s) && !this.#isHeadLine(start, end)
  }

  #endsBefore(s: number): boolean {
    if (s === this.#first) return false
    if (this.#found.sentence.at(-1) === s - 1) return true
    const end = this.#sentences.end[s - 1]!
    return LINE_STOPS.has(this.#text.charCodeAt(end - 1)) || isSalutationAt(this.#text, this.#sentences.start[s - 1]!, end)
  }

  #beginsAfter(s: number): boolean {
    const start = this.#sentences.start[s + 1]!
    const end = this.#sentences.end[s + 1]!
    return end - start >= SHORTEST_PARAGRAPH || STOPS.has(this.#text.charCodeAt(end - 1)) || headingMarkAt(this.#text, start, end) !== undefined
  }

  /** Whether the line signs, greets or dates. */
  #isHeadLine(start: number, end: number): boolean {
    const piece = pieceOf(this.#text, start, end)
    return isSalutationAt(this.#text, start, end) || isAside(piece.text) || readByline(piece) !== undefined
  }

  finish(): HeadingTree {
    const found = this.#firstlies > 0 ? withoutLoneFirstly(this.#found) : this.#found
    if (found !== this.#found) this.#assign(found.sentence)
    const { level, parent } = nestHeadings(found)
    return { sentence: found.sentence, start: found.start, end: found.end, level, parent, headingOf: this.#headingOf, bodyOf: this.#bodyOf }
  }

  /** Says anew for each sentence what heading it stands under. */
  #assign(headings: number[]): void {
    let heading = -1
    for (let s = this.#first; s < this.#end; s++) {
      while (heading + 1 < headings.length && headings[heading + 1]! <= s) heading++
      this.#headingOf[s - this.#first] = heading
    }
  }
}

function plainForm(text: string, start: number, end: number): number {
  const { fronts, backs } = headingWords()
  if (fronts.has(text.slice(start, end))) return FRONT
  return backs.matchAt(text, start, end) >= 0 ? BACK : PLAIN
}

/** 首先，感谢大家！ without 其次 is no heading. */
function withoutLoneFirstly(found: FoundHeadings): FoundHeadings {
  const kept: FoundHeadings = { sentence: [], start: [], end: [], form: [], number: [] }
  const places = found.form.flatMap((form, h) => (form === FIRSTLY ? [h] : []))
  const listed = new Set<number>()
  places.forEach((h, k) => {
    const next = places[k + 1]
    if (next === undefined || found.number[next] !== found.number[h]! + 1 || found.sentence[next]! - found.sentence[h]! > FARTHEST_SECOND) return
    listed.add(h).add(next)
  })
  for (let h = 0; h < found.form.length; h++) {
    if (found.form[h] === FIRSTLY && !listed.has(h)) continue
    for (const column of ['sentence', 'start', 'end', 'form', 'number'] as const) kept[column].push(found[column][h]!)
  }
  return kept
}
