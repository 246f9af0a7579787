import { closeOfTitle } from '../documents.ts'

/** A pair of quotes and what it holds, in clean offsets. */
export interface Quoted {
  /** The opening quote. */
  open: number
  /** One past the closing quote. */
  close: number
  /** The content without spaces at its edges. */
  start: number
  end: number
  /** Whether other quotes stand inside. */
  nests: boolean
}

/** Longer quotes are citations, not slogans. */
const LONGEST_QUOTE = 90

const LEFT_DOUBLE = 0x201c
const RIGHT_DOUBLE = 0x201d
const LEFT_SINGLE = 0x2018
const RIGHT_SINGLE = 0x2019
const OPEN_TITLE = 0x300a
const NEWLINE = 0x0a

function trimmed(text: string, open: number, close: number, nests: boolean): Quoted {
  let start = open + 1
  let end = close - 1
  while (start < end && text.charCodeAt(start) === 32) start++
  while (end > start && text.charCodeAt(end - 1) === 32) end--
  return { open, close, start, end, nests }
}

/**
 * All pairs of quotes in text[start, end), in order of their openings. An opening quote without its closing one gives way
 * to the next opening; no pair reaches over a line; what stands inside 《》 is no quote.
 */
export function scanQuotes(text: string, start: number, end: number): Quoted[] {
  const found: Quoted[] = []
  // At most one double and one single quote are open; -1 where none is. The order tells which one is inside.
  let double = -1
  let single = -1
  let nested = -1
  const close = (open: number, at: number): void => {
    if (at - open <= LONGEST_QUOTE && at > open + 1) {
      const pair = trimmed(text, open, at + 1, nested > open)
      if (pair.end > pair.start) found.push(pair)
      nested = open
    }
  }
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit < LEFT_SINGLE) {
      if (unit === NEWLINE) double = single = -1
    } else if (unit <= RIGHT_DOUBLE) {
      if (unit === LEFT_DOUBLE) double = i
      else if (unit === LEFT_SINGLE) single = i
      else if (unit === RIGHT_DOUBLE && double >= 0) {
        close(double, i)
        if (single > double) single = -1
        double = -1
      } else if (unit === RIGHT_SINGLE && single >= 0) {
        close(single, i)
        if (double > single) double = -1
        single = -1
      }
    } else if (unit === OPEN_TITLE) {
      const past = closeOfTitle(text, i, end)
      if (past > 0) i = past
    }
  }
  return found.sort((a, b) => a.open - b.open)
}
