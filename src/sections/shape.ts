/** Features of a sentence's form and place: length, lines, level, genre, numbers, years. */
import { UnitSet } from '../model/unit-set.ts'
import type { FeatureSink } from './features.ts'
import { isHeading, type ReportOutline } from './report-outline.ts'

/** What a feature is about; goes on where those of features.ts end. */
export const SHAPE = {
  always: 20, genre: 21, length: 22, line: 23, level: 24, place: 25, fromStart: 26, toEnd: 27, fromHeading: 28, numbers: 29, compares: 30, year: 31, noHeading: 32,
} as const

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

/** Adds the features of sentence `s`. */
export function shapeFeatures(sink: FeatureSink, report: ReportOutline, s: number): void {
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
  if (s - first < NEAR) sink.small(SHAPE.fromStart, s - first)
  if (endSentence - s <= NEAR) sink.small(SHAPE.toEnd, endSentence - s)
  if (heading < 0) sink.small(SHAPE.noHeading, 0)
  sink.small(SHAPE.fromHeading, Math.min(FARTHEST, heading < 0 ? s - first : s - outline.sentence[heading]!))
  addNumbers(sink, text, start, stop, report.year)
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
/** 元 次 里 亩 吨 */
const isUnit = (unit: number): boolean => unit === 0x5143 || unit === 0x6b21 || unit === 0x91cc || unit === 0x4ea9 || unit === 0x5428

/** Whether there are numbers, shares, amounts, comparisons, and years before, in and after that of the report. */
function addNumbers(sink: FeatureSink, text: string, start: number, stop: number, year: number | null): void {
  let has = 0
  let value = 0
  let digits = 0
  for (let i = start; i < stop; i++) {
    const unit = text.charCodeAt(i)
    if (isDigit(unit)) {
      has |= NUMBER['a number']
      value = value * 10 + unit - 0x30
      digits++
      continue
    }
    if (unit === 0x25) has |= NUMBER['a share']
    else if ((has & NUMBER['a number']) !== 0 && isUnit(unit)) has |= NUMBER['an amount']
    else if ((unit === 0x540c && text.charCodeAt(i + 1) === 0x6bd4) || (unit === 0x6bd4 && text.charCodeAt(i + 1) === 0x4e0a)) sink.small(SHAPE.compares, 0)
    else if (unit === 0x5e74 && digits === 4 && year !== null) sink.small(SHAPE.year, Math.sign(value - year) + 1)
    value = 0
    digits = 0
  }
  sink.small(SHAPE.numbers, has)
}
