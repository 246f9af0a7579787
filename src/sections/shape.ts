/** Features of a sentence's form and place, and of what is seen in one walk over its characters: clauses, numbers, years. */
import { UnitSet } from '../model/unit-set.ts'
import { ABOUT, SHAPE } from './about.ts'
import type { FeatureSink } from './features.ts'
import { isHeading, type ReportOutline } from './report-outline.ts'

/** What ends a sentence, or a clause that could be one. */
const SENTENCE_STOPS = new UnitSet('。！？；')
/** Genres by their number in `SHAPE.genre`. */
export const GENRES = ['work-report', 'summary', 'speech', 'briefing', 'plan', 'self-review', 'exchange', 'other']
/** The bits of `SHAPE.line`. */
export const LINE = { 'a heading': 8, 'first of its line': 4, 'last of its line': 2, 'ends with a stop': 1 } as const
/** The bits of `SHAPE.numbers`. */
export const NUMBER = { 'a number': 1, 'a share': 2, 'an amount': 4 } as const
const LONGEST_LENGTH = 6
/** Into so many parts a report is divided. */
export const PLACES = 8
const NEAR = 4
const FARTHEST = 3
const DEEPEST = 15

/** The form and place of sentence `s`. */
export function addShape(sink: FeatureSink, report: ReportOutline, s: number): void {
  const { text, sentences, first, endSentence, outline, genre } = report
  const start = sentences.start[s]!
  const stop = sentences.end[s]!
  const heading = outline.headingOf[s - first]!
  const heads = isHeading(report, s)
  sink.small(SHAPE.always, 0)
  sink.small(SHAPE.genre, GENRES.indexOf(genre))
  sink.small(SHAPE.length, Math.min(LONGEST_LENGTH, 31 - Math.clz32(stop - start + 1)))
  const ends = SENTENCE_STOPS.has(text.charCodeAt(stop - 1))
  sink.small(SHAPE.line, Number(heads) * 8 + sentences.opensLine[s]! * 4 + sentences.closesLine[s]! * 2 + Number(ends))
  if (heads) sink.small(SHAPE.level, Math.min(DEEPEST, outline.level[heading]!))
  sink.small(SHAPE.place, Math.floor((PLACES * (s - first)) / (endSentence - first)))
  // In a text of a few sentences nearly all stand near an end, which says nothing then but of the title.
  const isShort = endSentence - first < 3 * NEAR
  if (s - first < (isShort ? 1 : NEAR)) sink.small(SHAPE.fromStart, s - first)
  if (endSentence - s <= NEAR && !isShort) sink.small(SHAPE.toEnd, endSentence - s)
  if (heading < 0) sink.small(SHAPE.noHeading, 0)
  sink.small(SHAPE.fromHeading, Math.min(FARTHEST, heading < 0 ? s - first : s - outline.sentence[heading]!))
}

const DIGIT = 1
const CLAUSE_MARK = 2
const AMOUNT_UNIT = 3
const PERCENT = 4
const TONG = 5
const BI = 6
const NIAN = 7

let marks: Uint8Array | undefined

/** What stands for something inside of a sentence, 0 for all else: a byte for each code unit, so that most of them are passed over at once. */
function insideMarks(): Uint8Array {
  if (marks) return marks
  marks = new Uint8Array(65536)
  const classes: readonly [string, number][] = [['0123456789', DIGIT], ['，；：、', CLAUSE_MARK], ['元次里亩吨', AMOUNT_UNIT], ['%', PERCENT], ['同', TONG], ['比', BI], ['年', NIAN]]
  for (const [units, mark] of classes) for (const unit of units) marks[unit.charCodeAt(0)] = mark
  return marks
}

/** How each clause opens; whether there are numbers, shares, amounts, comparisons (同比, 比上年), and years before, in and after that of the report. */
export function addInside(sink: FeatureSink, text: string, start: number, stop: number, year: number | null): void {
  const markOf = insideMarks()
  let has = 0
  let value = 0
  let digits = 0
  if (start + 1 < stop) sink.add(ABOUT.clause, text.charCodeAt(start), text.charCodeAt(start + 1), 0)
  for (let i = start; i < stop; i++) {
    const unit = text.charCodeAt(i)
    const mark = markOf[unit]!
    if (mark === DIGIT) {
      has |= NUMBER['a number']
      value = value * 10 + unit - 0x30
      digits++
      continue
    }
    if (mark !== 0) {
      if (mark === CLAUSE_MARK) {
        if (i + 2 < stop) sink.add(ABOUT.clause, text.charCodeAt(i + 1), text.charCodeAt(i + 2), 0)
      } else if (mark === PERCENT) has |= NUMBER['a share']
      else if (mark === AMOUNT_UNIT && (has & NUMBER['a number']) !== 0) has |= NUMBER['an amount']
      else if ((mark === TONG && text.charCodeAt(i + 1) === 0x6bd4) || (mark === BI && text.charCodeAt(i + 1) === 0x4e0a)) sink.small(SHAPE.compares, 0)
      else if (mark === NIAN && digits === 4 && year !== null) sink.small(SHAPE.year, Math.sign(value - year) + 1)
    }
    value = 0
    digits = 0
  }
  sink.small(SHAPE.numbers, has)
}
