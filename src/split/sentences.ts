import { headingMarkAt } from '../clean/headings.ts'

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
  start: Int32Array = new Int32Array(256)
  end: Int32Array = new Int32Array(256)

  push(start: number, end: number): void {
    if (this.count === this.start.length) {
      this.start = grown(this.start)
      this.end = grown(this.end)
    }
    this.start[this.count] = start
    this.end[this.count++] = end
  }
}

function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

const isStop = (unit: number): boolean => unit === 0x3002 || unit === 0xff01 || unit === 0xff1f
const isCloser = (unit: number): boolean =>
  unit === 0x201d || unit === 0x2019 || unit === 0xff09 || unit === 0x300b || isStop(unit) || unit === 0x2026

/**
 * Splits a clean text into sentences: at 。！？ with the quotes and brackets that close after them, at line ends, and at a
 * space before a heading's number (cleaning leaves a space there).
 */
export function splitSentences(text: string): SentenceTable {
  const found = new Builder()
  const length = text.length
  let from = 0
  let bracket = -1
  for (let i = 0; i <= length; i++) {
    const unit = i < length ? text.charCodeAt(i) : 10
    if (unit === 10) {
      pushTrimmed(found, text, from, i)
      from = i + 1
      bracket = -1
    } else if (unit === 0xff08) bracket = i
    else if (unit === 0xff09) {
      // （见附件。） stands for itself.
      if (bracket === from && i > from && isStop(text.charCodeAt(i - 1))) {
        pushTrimmed(found, text, from, i + 1)
        from = i + 1
      }
      bracket = -1
    }
    else if (unit === 32) {
      if (i > from && headingMarkAt(text, i + 1, length)) {
        pushTrimmed(found, text, from, i)
        from = i + 1
      }
    } else if (isStop(unit) && (bracket < 0 || i - bracket > LONGEST_BRACKET)) {
      while (i + 1 < length && isCloser(text.charCodeAt(i + 1))) i++
      pushTrimmed(found, text, from, i + 1)
      from = i + 1
      bracket = -1
    }
  }
  return withLines(found, text)
}

function pushTrimmed(found: Builder, text: string, start: number, end: number): void {
  while (start < end && text.charCodeAt(start) === 32) start++
  while (end > start && text.charCodeAt(end - 1) === 32) end--
  if (end > start) found.push(start, end)
}

function withLines({ count, start, end }: Builder, text: string): SentenceTable {
  const opensLine = new Uint8Array(count)
  const closesLine = new Uint8Array(count)
  for (let s = 0; s < count; s++) {
    const opens = s === 0 || hasNewline(text, end[s - 1]!, start[s]!)
    if (!opens) continue
    opensLine[s] = 1
    if (s > 0) closesLine[s - 1] = 1
  }
  if (count > 0) closesLine[count - 1] = 1
  return { count, start: start.subarray(0, count), end: end.subarray(0, count), opensLine, closesLine }
}

function hasNewline(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) return true
  return false
}
