import { headingMarkAt } from '../clean/headings.ts'
import { UnitSet } from '../model/unit-set.ts'

/** Full stops inside round brackets end no sentence, unless the bracket runs on for longer than this. */
const LONGEST_BRACKET = 80

/** Spans of the sentences of a clean text, in order, without overlap; between them stand only spaces and line ends. */
export interface SentenceTable {
  count: number
  /** First unit of each sentence. */
  start: Int32Array
  /** One past the last unit of each sentence. */
  end: Int32Array
  /** 1 where the sentence is the first of its line. */
  opensLine: Uint8Array
  /** 1 where the sentence is the last of its line. */
  closesLine: Uint8Array
}

class Builder {
  count = 0
  start: Int32Array
  end: Int32Array
  opensLine: Uint8Array

  /** @param length of the text, from which the number of sentences is guessed */
  constructor(length: number) {
    const room = Math.max(16, Math.ceil(length / UNITS_PER_SENTENCE))
    this.start = new Int32Array(room)
    this.end = new Int32Array(room)
    this.opensLine = new Uint8Array(room)
  }

  /** Adds text[start, end) without the spaces around it. Answers whether anything was left of it. */
  add(text: string, start: number, end: number, opens: number): boolean {
    while (start < end && text.charCodeAt(start) === SPACE) start++
    while (end > start && text.charCodeAt(end - 1) === SPACE) end--
    if (end === start) return false
    if (this.count === this.start.length) this.#grow()
    this.start[this.count] = start
    this.end[this.count] = end
    this.opensLine[this.count++] = opens
    return true
  }

  #grow(): void {
    this.start = grown(this.start, new Int32Array(this.count * 2))
    this.end = grown(this.end, new Int32Array(this.count * 2))
    this.opensLine = grown(this.opensLine, new Uint8Array(this.count * 2))
  }

  finish(): SentenceTable {
    const { count } = this
    const opensLine = this.opensLine.subarray(0, count)
    // What stands before the first of a line is the last of its own.
    const closesLine = new Uint8Array(count).fill(1)
    closesLine.set(opensLine.subarray(1))
    return { count, start: this.start.subarray(0, count), end: this.end.subarray(0, count), opensLine, closesLine }
  }
}

/** A guess with which the table seldom grows. */
const UNITS_PER_SENTENCE = 20

function grown<Numbers extends Int32Array | Uint8Array>(numbers: Numbers, larger: Numbers): Numbers {
  larger.set(numbers)
  return larger
}

const NEWLINE = 0x0a
const SPACE = 0x20
const OPENING_BRACKET = 0xff08
const CLOSING_BRACKET = 0xff09
/** What closes with a sentence behind its stop. */
const CLOSERS = new UnitSet('”’）》。！？…')

const isStop = (unit: number): boolean => unit === 0x3002 || unit === 0xff01 || unit === 0xff1f

let marks: Uint8Array | undefined

/** 1 for what may end a sentence. A byte each, not a bit: the loop asks it of every unit, which is half of its work. */
function sentenceMarks(): Uint8Array {
  if (marks) return marks
  marks = new Uint8Array(65536)
  for (const mark of '\n （）。！？') marks[mark.charCodeAt(0)] = 1
  return marks
}

/**
 * Splits a clean text into sentences: at 。！？ with the quotes and brackets that close after them, at line ends, and at a
 * space before a heading's number (cleaning leaves a space there).
 */
export function splitSentences(text: string): SentenceTable {
  const found = new Builder(text.length)
  const isMark = sentenceMarks()
  const length = text.length
  let from = 0
  let bracket = -1
  let opens = 1
  for (let i = 0; i <= length; i++) {
    while (i < length && isMark[text.charCodeAt(i)] === 0) i++
    const unit = i < length ? text.charCodeAt(i) : NEWLINE
    if (unit === NEWLINE) {
      found.add(text, from, i, opens)
      from = i + 1
      bracket = -1
      opens = 1
    } else if (unit === OPENING_BRACKET) bracket = i
    else if (unit === CLOSING_BRACKET) {
      // （见附件。） stands for itself.
      if (bracket === from && i > from && isStop(text.charCodeAt(i - 1))) {
        if (found.add(text, from, i + 1, opens)) opens = 0
        from = i + 1
      }
      bracket = -1
    } else if (unit === SPACE) {
      if (i > from && headingMarkAt(text, i + 1, length)) {
        if (found.add(text, from, i, opens)) opens = 0
        from = i + 1
      }
    } else if (bracket < 0 || i - bracket > LONGEST_BRACKET) {
      while (CLOSERS.has(text.charCodeAt(i + 1))) i++
      if (found.add(text, from, i + 1, opens)) opens = 0
      from = i + 1
      bracket = -1
    }
  }
  return found.finish()
}
