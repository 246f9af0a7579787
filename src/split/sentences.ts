import { headingMarkAt } from '../clean/headings.ts'
import { unitsOf } from '../clean/unit-buffer.ts'
import { UnitSet } from '../model/unit-set.ts'

/** Full stops inside round brackets end no sentence, unless the bracket runs on for longer than this. */
const LONGEST_BRACKET = 80
/** A quote of several sentences is kept whole up to this length. */
const LONGEST_QUOTE = 120

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
  /** One longer than the others: what stands before the first of a line is the last of its own, so this tells both. */
  opensLine: Uint8Array

  /** @param length of the text, from which the number of sentences is guessed */
  constructor(length: number) {
    const room = Math.max(16, Math.ceil(length / UNITS_PER_SENTENCE))
    this.start = new Int32Array(room)
    this.end = new Int32Array(room)
    this.opensLine = new Uint8Array(room + 1)
  }

  /** Adds the units of [start, end) without the spaces around them. Answers whether anything was left. */
  add(units: Uint16Array, start: number, end: number, opens: number): boolean {
    while (start < end && units[start] === SPACE) start++
    while (end > start && units[end - 1] === SPACE) end--
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
    this.opensLine = grown(this.opensLine, new Uint8Array(this.count * 2 + 1))
  }

  finish(): SentenceTable {
    const { count, start, end, opensLine } = this
    opensLine[count] = 1
    return { count, start: start.subarray(0, count), end: end.subarray(0, count), opensLine: opensLine.subarray(0, count), closesLine: opensLine.subarray(1, count + 1) }
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
const OPENING_QUOTE = 0x201c
const CLOSING_QUOTE = 0x201d
/** What closes with a sentence behind its stop. */
const CLOSERS = new UnitSet('”’）》。！？…')
/** “有我必胜！”的誓言: behind a quote these go on with the sentence. */
const GOES_ON = new UnitSet('，、；：的等')

const isStop = (unit: number): boolean => unit === 0x3002 || unit === 0xff01 || unit === 0xff1f

let marks: Uint8Array | undefined

/** 1 for what may end a sentence or keep it open. A byte each, not a bit: the loop asks it of every unit, which is half of its work. */
function sentenceMarks(): Uint8Array {
  if (marks) return marks
  marks = new Uint8Array(65536)
  for (const mark of '\n （）“”。！？') marks[mark.charCodeAt(0)] = 1
  return marks
}

/**
 * Splits a clean text into sentences: at 。！？ with the quotes and brackets that close after them, at line ends, and at a
 * space before a heading's number (cleaning leaves a space there). Quotes and brackets of a few sentences are not split.
 */
export function splitSentences(text: string): SentenceTable {
  return new Splitter(text).split()
}

class Splitter {
  readonly #text: string
  /** Those of the text and, behind them, a line end. */
  readonly #units: Uint16Array
  readonly #found: Builder
  /** Where the sentence begins, and the bracket and the quote that are open in it, or -1. */
  #from = 0
  #bracket = -1
  #quote = -1
  #opens = 1

  constructor(text: string) {
    this.#text = text
    this.#units = unitsOf(text, NEWLINE)
    this.#found = new Builder(text.length)
  }

  split(): SentenceTable {
    const isMark = sentenceMarks()
    const units = this.#units
    const { length } = this.#text
    for (let i = 0; i <= length; i++) {
      while (isMark[units[i]!] === 0) i++
      const unit = units[i]!
      if (unit === OPENING_QUOTE) this.#quote = i
      else if (unit === CLOSING_QUOTE) this.#quote = -1
      else if (unit === OPENING_BRACKET) this.#bracket = i
      else if (unit === CLOSING_BRACKET) {
        // （见附件。） stands for itself.
        if (this.#bracket === this.#from && i > this.#from && isStop(units[i - 1]!)) this.#end(i + 1)
        this.#bracket = -1
      } else if (unit === SPACE) {
        if (i > this.#from && headingMarkAt(this.#text, i + 1, length)) {
          this.#end(i)
          this.#from = i + 1
        }
      } else if (unit === NEWLINE) this.#endLine(i)
      else if (!this.#isInside(i)) i = this.#endAtStop(i)
    }
    return this.#found.finish()
  }

  #end(end: number): void {
    if (this.#found.add(this.#units, this.#from, end, this.#opens)) this.#opens = 0
    this.#from = end
  }

  #endLine(end: number): void {
    this.#found.add(this.#units, this.#from, end, this.#opens)
    this.#from = end + 1
    this.#opens = 1
    this.#bracket = -1
    this.#quote = -1
  }

  /** Ends the sentence behind the stop at `i` and what closes with it. Answers the last unit read. */
  #endAtStop(i: number): number {
    const units = this.#units
    let last = i
    while (CLOSERS.has(units[last + 1]!)) last++
    this.#quote = -1
    if (last > i && !isStop(units[last]!) && GOES_ON.has(units[last + 1]!)) return last
    this.#bracket = -1
    this.#end(last + 1)
    return last
  }

  /** Whether the stop at `i` stands inside of a bracket or a quote that is short and goes on behind it. */
  #isInside(i: number): boolean {
    if (this.#bracket >= 0 && i - this.#bracket <= LONGEST_BRACKET) return true
    if (this.#quote < 0 || i - this.#quote > LONGEST_QUOTE) return false
    const limit = Math.min(this.#text.length, this.#quote + LONGEST_QUOTE)
    for (let at = i + 1; at < limit; at++) {
      const unit = this.#units[at]!
      if (unit === CLOSING_QUOTE) return at > i + 1
      if (unit === OPENING_QUOTE || unit === NEWLINE) return false
    }
    return false
  }
}
