import { headingMarkAt } from '../clean/headings.ts'
import { unitsOf } from '../clean/unit-buffer.ts'
import { UnitSet } from '../model/unit-set.ts'

/** Full stops inside round brackets end no sentence, unless the bracket runs on for longer than this. */
const LONGEST_BRACKET = 80
/** A quote of several sentences is kept whole up to this length. */
const LONGEST_QUOTE = 120

/**
 * Spans of the sentences of a clean text, in order, without overlap; between them stand only spaces and line ends. Not typed arrays,
 * which take longer to make than a short text takes to fill them.
 */
export interface SentenceTable {
  count: number
  /** First unit of each sentence. */
  start: number[]
  /** One past the last unit of each sentence. */
  end: number[]
  /** 1 where the sentence is the first of its line. */
  opensLine: number[]
  /** 1 where the sentence is the last of its line. */
  closesLine: number[]
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
  readonly #found: SentenceTable = { count: 0, start: [], end: [], opensLine: [], closesLine: [] }
  /** Where the sentence begins, and the bracket and the quote that are open in it, or -1. */
  #from = 0
  #bracket = -1
  #quote = -1
  #opens = 1

  constructor(text: string) {
    this.#text = text
    this.#units = unitsOf(text, NEWLINE)
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
    return this.#found
  }

  #end(end: number): void {
    this.#add(end)
    this.#from = end
  }

  /** Adds what stands before `end`, without the spaces around it, if anything is left. */
  #add(to: number): void {
    const units = this.#units
    let start = this.#from
    let end = to
    while (start < end && units[start] === SPACE) start++
    while (end > start && units[end - 1] === SPACE) end--
    if (end === start) return
    const found = this.#found
    found.start.push(start)
    found.end.push(end)
    found.opensLine.push(this.#opens)
    found.closesLine.push(0)
    found.count++
    this.#opens = 0
  }

  #endLine(end: number): void {
    this.#add(end)
    if (this.#opens === 0) this.#found.closesLine[this.#found.count - 1] = 1
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
