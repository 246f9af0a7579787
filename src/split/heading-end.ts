import { headingMarkAt } from '../clean/headings.ts'
import { UnitSet } from '../model/unit-set.ts'
import { ARABIC, NTH } from './heading-forms.ts'
import { headingWords } from './heading-words.ts'
import { hasUnit, indexOfUnit } from './unit-search.ts'

/** A heading that ends with a stop is no longer than this, nor is 一是…; one that ends its line without a stop can be longer. */
const LONGEST_SENTENCE_HEADING = 40
const LONGEST_LINE_HEADING = 80
/** 一、 and （一） can open a sentence of this length that is a heading, if it tells nothing. */
const LONGEST_HIGH_HEADING = 60
const FEWEST_WORDS = 2
/** What follows a heading on its line is no shorter than this. */
const SHORTEST_BODY = 8
const LONGEST_GLUED = 16
const LONGEST_BEFORE_COLON = 26

const STOPS = new UnitSet('。！？')
const CLOSERS = new UnitSet('”’）》')
const COLON_UNIT = 0xff1a
const SPACE_UNIT = 0x20
const COMMA = new UnitSet('，')
const SPACE = new UnitSet(' ')
/** No heading goes on across these. */
const BREAKS = new UnitSet('。！？；：')
/** 重点是：, 分为：, 做到： lead to what follows and are no words of a heading. */
const LEADING = new UnitSet('是为即有到于括')
/** ①《…选集》第2卷，第5页。: a note. */
const PAGE = new UnitSet('页')
/** What happened, how much of it and who speaks is told in sentences, not in headings. */
const TELLING = new UnitSet('了我已0123456789')

/**
 * Where the heading ends whose number stands before `body` and whose sentence ends at `end`; -1 if the sentence is none. The end
 * lies before `end` where text follows the heading in the same sentence: 一、统一思想，提高认识 我镇….
 * @param form the form of its number, of `heading-forms.ts`
 * @param start where the number begins
 */
export function headingEnd(text: string, start: number, body: number, end: number, form: number): number {
  if (end <= body) return -1
  const isStopped = endsWithStop(text, body, end)
  const isItem = form >= NTH
  if (isStopped) {
    if (PAGE.has(text.charCodeAt(end - 2))) return -1
    const cut = isItem ? -1 : inlineEnd(text, body, end)
    if (cut > 0) return cut
  }
  const length = end - start
  if (length <= (isItem || isStopped ? LONGEST_SENTENCE_HEADING : LONGEST_LINE_HEADING)) return end
  return isStopped && form < ARABIC && length <= LONGEST_HIGH_HEADING && !hasUnit(text, TELLING, body, end) ? end : -1
}

/** Where a heading ends before text that follows it in its sentence, or -1. */
function inlineEnd(text: string, body: number, end: number): number {
  // One look tells what most headings do not hold.
  const signs = signsIn(text, body, Math.min(end, body + LONGEST_LINE_HEADING))
  const glued = (signs & NAME_END) !== 0 ? gluedEnd(text, body, end) : -1
  if (glued > 0) return glued
  const spaced = (signs & SPACE_SIGN) !== 0 ? spacedEnd(text, body, end) : -1
  if (spaced > 0) return spaced
  return (signs & COLON_SIGN) !== 0 ? colonEnd(text, body, end) : -1
}

const NAME_END = 1
const SPACE_SIGN = 2
const COLON_SIGN = 4

let signs: Uint8Array | undefined

function signsIn(text: string, from: number, to: number): number {
  const signOf = (signs ??= unitSigns())
  let found = 0
  for (let at = from; at < to; at++) found |= signOf[text.charCodeAt(at)]!
  return found
}

function unitSigns(): Uint8Array {
  const table = new Uint8Array(65536)
  for (const name of headingWords().names.phrases) table[name.charCodeAt(name.length - 1)] = NAME_END
  table[SPACE_UNIT] = SPACE_SIGN
  table[COLON_UNIT] = COLON_SIGN
  return table
}

function endsWithStop(text: string, from: number, end: number): boolean {
  let last = end - 1
  while (last > from && CLOSERS.has(text.charCodeAt(last))) last--
  return STOPS.has(text.charCodeAt(last))
}

/** 一、统一思想，提高认识 我镇坚持学习，…。: the heading ends at a space behind which a sentence begins; -1 where none does. */
function spacedEnd(text: string, body: number, end: number): number {
  const limit = Math.min(end - SHORTEST_BODY, body + LONGEST_LINE_HEADING)
  let phrase = body
  for (let space = indexOfUnit(text, SPACE, body, limit); space >= 0; space = indexOfUnit(text, SPACE, space + 1, limit)) {
    if (hasUnit(text, BREAKS, phrase, space)) return -1
    const next = indexOfUnit(text, SPACE, space + 1, end)
    const clause = indexOfUnit(text, COMMA, space + 1, end)
    const isLast = next < 0
    // 一、抓班子 带队伍，促发展。: phrases of one length stand side by side.
    const isParallel = clause >= 0 && clause - space === space - phrase + 1 && !hasUnit(text, TELLING, space, clause)
    if (space >= body + FEWEST_WORDS && !isParallel && (isLast || (clause >= 0 && clause < next))) return space
    phrase = space + 1
  }
  return -1
}

/** （一）加强领导：成立了…。: the heading ends before the colon; -1 where the words before it only lead to a list. */
function colonEnd(text: string, body: number, end: number): number {
  const colon = indexOfUnit(text, BREAKS, body, Math.min(end, body + LONGEST_BEFORE_COLON))
  if (colon < body + FEWEST_WORDS || text.charCodeAt(colon) !== COLON_UNIT || end - colon <= FEWEST_WORDS || LEADING.has(text.charCodeAt(colon - 1))) return -1
  // 活动虽有进展，问题却不容回避：一是…
  return hasUnit(text, COMMA, body, colon) && headingMarkAt(text, colon + 1, end) ? -1 : colon
}

/** 二、存在问题从督查情况看，…: the heading ends with a word of headings behind which a number or a word of sentences stands. */
function gluedEnd(text: string, body: number, end: number): number {
  const { names, bodies } = headingWords()
  const limit = Math.min(end - FEWEST_WORDS, body + LONGEST_GLUED)
  for (let at = body + FEWEST_WORDS; at <= limit; at++) {
    if (BREAKS.has(text.charCodeAt(at - 1))) return -1
    if (names.matchBefore(text, body, at) < 0) continue
    if (headingMarkAt(text, at, end) || (end - at >= SHORTEST_BODY && bodies.matchAt(text, at, end) >= 0)) return at
  }
  return -1
}
