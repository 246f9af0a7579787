import { isMarkAt } from './lists.ts'

/** A list of members is no longer than this. */
export const LONGEST_LIST = 300

/** The first of `marks`, none of which is Han, in text[from, to), or `to`. */
export function indexOfAny(text: string, marks: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (isMarkAt(text, i, marks)) return i
  return to
}

/** Where the sentence that goes on at `from` ends. */
export function sentenceEnd(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x0a) return i
  }
  return to
}
