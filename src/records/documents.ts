import type { Span } from '../model/span.ts'
import { issuerOf } from './documents/issuer.ts'
import { kindOfTitle, periodicalBehind } from './documents/kind.ts'
import { numberBefore, numberAfter } from './documents/number.ts'
import { linkShortNames } from './documents/short-names.ts'
import { documentWords } from './documents/words.ts'
import { findPlaces, MARK, type Places } from './places.ts'

/** A cited document, in clean offsets. */
export interface FoundDocument {
  /** The place of 《, or of the first word of a title without brackets. */
  start: number
  /** One past 》, or past the last word of a title that is never closed. */
  end: number
  titleStart: number
  titleEnd: number
  /** Where its number stands (国发〔2010〕7号), without the brackets around it; `null` if none is given. */
  number: Span | null
  /** By the last word of the title, `null` where that names none. */
  kind: string | null
  /** Who issued it, as written, `null` where the text does not say. */
  issuer: string | null
  /** The short name that the text gives it, without 《》 or quotes; else `null`. */
  shortName: string | null
  /** Which document of the report this is a short name of, else `null`. */
  definedBy: number | null
  /** `documents/bracketed`, `documents/unclosed`, `documents/angled` or `documents/numbered-title`. */
  rule: string
}

/** Longest title in units; real ones stay below 80. */
const LONGEST_TITLE = 120
/** A title that is never closed is believed no longer than this. */
const LONGEST_UNCLOSED = 60

/** Titles inside titles inside titles. */
const DEEPEST = 4

const OPEN = 0x300a
const CLOSE = 0x300b
const NEWLINE = 0x0a
const BRACKET = 0xff08
/** Other brackets that some writers put around titles. */
const ANGLES = '〈‹<＜'
const ANGLE_CLOSERS = '〉›>＞'

/**
 * Where the title that opens with 《 at `open` is closed: the offset of its 》, or -1. A title inside the title may have
 * 《》 again; a title holds one line break at most.
 */
export function closeOfTitle(text: string, open: number, end: number): number {
  let depth = 0
  let breaks = 0
  const limit = Math.min(end, open + LONGEST_TITLE)
  for (let i = open; i < limit; i++) {
    const unit = text.charCodeAt(i)
    if (unit === OPEN) {
      if (++depth > DEEPEST) return -1
    }
    else if (unit === CLOSE && --depth === 0) return i
    else if (unit === NEWLINE && text.charCodeAt(i - 1) !== NEWLINE && ++breaks > 1) break
  }
  if (depth < 2) return -1
  // 《关于…《…》的通知 with one closer missing: the last closer before the title runs out.
  for (let i = limit - 1; i > open; i--) if (text.charCodeAt(i) === CLOSE) return i
  return -1
}

const endsClause = (unit: number): boolean =>
  unit === 0xff0c || unit === 0x3002 || unit === 0xff1b || unit === NEWLINE || unit === 0x3001 || unit === 0xff1a || unit === OPEN || unit === BRACKET

/** The end of a title without 》: past the last kind word before the clause ends, or -1 where there is none. */
function endOfUnclosed(text: string, open: number, end: number): number {
  const { endings: kinds } = documentWords()
  const limit = Math.min(end, open + LONGEST_UNCLOSED)
  let found = -1
  for (let i = open + 1; i < limit && !endsClause(text.charCodeAt(i)); i++) {
    const kind = kinds.matchAt(text, i, limit)
    if (kind >= 0 && i > open + 1) found = Math.max(found, i + kinds.phrases[kind]!.length)
  }
  return found
}

/** What the title and the words before it say of a document. */
function about(text: string, start: number, open: number, title: string) {
  return { kind: kindOfTitle(title), issuer: issuerOf(text, start, open, title), shortName: null, definedBy: null }
}

function bracketed(text: string, open: number, start: number, end: number): FoundDocument | undefined {
  const close = closeOfTitle(text, open, end)
  const titleEnd = close >= 0 ? close : endOfUnclosed(text, open, end)
  if (titleEnd <= open + 1) return undefined
  const past = close >= 0 ? close + 1 : titleEnd
  const title = text.slice(open + 1, titleEnd)
  return {
    start: open,
    end: past,
    titleStart: open + 1,
    titleEnd,
    kind: kindOfTitle(title) ?? periodicalBehind(text, past, end),
    issuer: issuerOf(text, start, open, title),
    shortName: null,
    definedBy: null,
    number: numberAfter(text, past, end) ?? numberBefore(text, start, open) ?? null,
    rule: close >= 0 ? 'documents/bracketed' : 'documents/unclosed',
  }
}

/** 〈安全生产法〉: only where the title names a kind of document, since such brackets have other uses. */
function angled(text: string, open: number, start: number, end: number): FoundDocument | undefined {
  const closer = ANGLE_CLOSERS[ANGLES.indexOf(text.charAt(open))]!
  const limit = Math.min(end, open + LONGEST_UNCLOSED)
  let close = open + 1
  while (close < limit && text.charAt(close) !== closer && !endsClause(text.charCodeAt(close))) close++
  const title = text.slice(open + 1, close)
  if (close >= limit || text.charAt(close) !== closer || kindOfTitle(title) === null) return undefined
  const number = numberAfter(text, close + 1, end) ?? numberBefore(text, start, open) ?? null
  return { start: open, end: close + 1, titleStart: open + 1, titleEnd: close, ...about(text, start, open, title), number, rule: 'documents/angled' }
}

/**
 * A title without brackets that its number gives away: 关于…的安排意见（韩字〔2010〕39号).
 * @param bracket place of the （ that may open a number
 */
function numberedTitle(text: string, bracket: number, start: number, end: number): FoundDocument | undefined {
  const number = numberAfter(text, bracket, end)
  if (number === undefined) return undefined
  const { endings: kinds } = documentWords()
  if (kinds.matchBefore(text, start, bracket) < 0) return undefined
  const limit = Math.max(start, bracket - LONGEST_UNCLOSED)
  let from = -1
  for (let i = bracket - 1; i >= limit && !endsClause(text.charCodeAt(i)); i--) if (text.startsWith('关于', i)) from = i
  if (from < 0) return undefined
  return { start: from, end: bracket, titleStart: from, titleEnd: bracket, number, ...about(text, start, from, text.slice(from, bracket)), rule: 'documents/numbered-title' }
}

function readerAt(text: string, at: number): typeof bracketed | undefined {
  const unit = text.charCodeAt(at)
  if (unit === OPEN) return bracketed
  if (unit === BRACKET) return numberedTitle
  return ANGLES.includes(text.charAt(at)) ? angled : undefined
}

/**
 * All documents cited in text[start, end): every 《…》, also where 》 is missing, and titles without 《》 that a document
 * number follows. 按照《关于加强作风建设的意见》（杭地研党〔2010〕7号） → one document with number 杭地研党〔2010〕7号.
 * @param text clean text
 * @param start first unit to look at
 * @param end one past the last
 * @param places where to look, if that is known already
 * @returns documents in order, without overlaps
 */
export function findDocuments(text: string, start: number, end: number, places: Places = findPlaces(text, start, end)): FoundDocument[] {
  const found: FoundDocument[] = []
  let from = start
  let next = start
  for (let k = 0; k < places.count; k++) {
    const at = places.at[k]!
    if ((places.kind[k]! & MARK) === 0 || at < next) continue
    const read = readerAt(text, at)
    const one = read?.(text, at, from, end)
    if (!one) continue
    found.push(one)
    from = one.end
    next = Math.max(at + 1, from)
  }
  linkShortNames(text, found, end)
  return found
}
