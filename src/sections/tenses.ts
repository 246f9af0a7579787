/**
 * Whether a report, the part of it under one main heading, and the sentences around a sentence tell of what has been done or of what is to
 * be done. Whole passages of a summary or a plan have no word that would say so (建立制度，开展培训), and readers know by what stands around.
 */
import { TABLES } from '../generated/tables.ts'
import { tableRows } from '../model/table.ts'
import { firstToken } from './features.ts'
import type { ReportOutline } from './report-outline.ts'

const DONE = 1
const TO_DO = 2
/** So many sentences on both sides are around a sentence, none beyond its main heading. */
const NEAR = 4
/** No word of tense at all; above it from all to be done to all done, the middle for as much of both. */
const NONE = 0
export const EVEN = 5
const FARTHEST = 4

/** Of each sentence of a report, 0 the first: how much more is told as done than as to be done, from 1 to 9, 5 for as much of both, 0 for neither. */
export interface Tenses {
  /** In the whole report. */
  report: number
  /** Under the same main heading. */
  part: Uint8Array
  /** Around it. */
  near: Uint8Array
}

let tenseOfWord: Map<string, number> | undefined
let opensWord: Uint8Array | undefined

function loadWords(): void {
  tenseOfWord = new Map(tableRows(TABLES['tense-words']).map(([word, tells]) => [word!, tells === 'done' ? DONE : TO_DO]))
  opensWord = new Uint8Array(65536)
  for (const word of tenseOfWord.keys()) opensWord[word.charCodeAt(0)] = 1
}

/** How many words of each tense stand before each sentence, and, last, in the whole report. */
interface Counts {
  done: Int32Array
  toDo: Int32Array
}

function countTenses(report: ReportOutline): Counts {
  if (!opensWord) loadWords()
  const { text, words: { count, start, end }, sentences, first, endSentence } = report
  const done = new Int32Array(endSentence - first + 1)
  const toDo = new Int32Array(endSentence - first + 1)
  let token = firstToken(report, first)
  for (let s = first; s < endSentence; s++) {
    const stop = sentences.end[s]!
    let doneHere = 0
    let toDoHere = 0
    for (; token < count && start[token]! < stop; token++) {
      if (opensWord![text.charCodeAt(start[token]!)] === 0) continue
      const tense = tenseOfWord!.get(text.slice(start[token], end[token]))
      if (tense === DONE) doneHere++
      else if (tense === TO_DO) toDoHere++
    }
    done[s - first + 1] = done[s - first]! + doneHere
    toDo[s - first + 1] = toDo[s - first]! + toDoHere
  }
  return { done, toDo }
}

/** How much more is done than to be done from sentence `from` to `stop`. */
function balance({ done, toDo }: Counts, from: number, stop: number): number {
  const past = done[stop]! - done[from]!
  const future = toDo[stop]! - toDo[from]!
  if (past + future === 0) return NONE
  const doublings = Math.round(Math.log2((past + 0.5) / (future + 0.5)))
  return EVEN + Math.max(-FARTHEST, Math.min(FARTHEST, doublings))
}

/** Of each heading the main heading above it, which may be itself. */
function mainHeadings(parent: ArrayLike<number>): Int32Array {
  const main = new Int32Array(parent.length)
  // A parent stands before its children.
  for (let h = 0; h < main.length; h++) main[h] = parent[h]! < 0 ? h : main[parent[h]!]!
  return main
}

export function tensesOf(report: ReportOutline): Tenses {
  const { outline, first, endSentence } = report
  const size = endSentence - first
  const counts = countTenses(report)
  const main = mainHeadings(outline.parent)
  const mainOf = (s: number): number => (outline.headingOf[s]! < 0 ? -1 : main[outline.headingOf[s]!]!)
  const part = new Uint8Array(size)
  const near = new Uint8Array(size)
  for (let from = 0; from < size; ) {
    let stop = from + 1
    while (stop < size && mainOf(stop) === mainOf(from)) stop++
    part.fill(balance(counts, from, stop), from, stop)
    for (let s = from; s < stop; s++) near[s] = balance(counts, Math.max(from, s - NEAR), Math.min(stop, s + NEAR + 1))
    from = stop
  }
  return { report: balance(counts, 0, size), part, near }
}
