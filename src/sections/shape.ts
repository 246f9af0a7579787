/** Features of a sentence's form and place: length, lines, level, genre, numbers, years. */
import { SENTENCE_STOPS } from './marks.ts'
import type { FeatureList } from './features.ts'
import type { ReportOutline } from './report-outline.ts'

/** What a feature is about; goes on where those of features.ts end. */
const BIAS = 20
const GENRE = 21
const LENGTH = 22
const LINE = 23
const LEVEL = 24
const PLACE = 25
const FROM_START = 26
const TO_END = 27
const FROM_HEADING = 28
const NUMBERS = 29
const COMPARES = 30
const YEAR = 31
const NO_HEADING = 32

const GENRES = ['work-report', 'summary', 'speech', 'briefing', 'plan', 'self-review', 'exchange', 'other']
const LONGEST_LENGTH = 6
const PLACES = 8
const NEAR = 4
const FARTHEST = 3

/** Adds the features of sentence `s`. */
export function shapeFeatures(list: FeatureList, report: ReportOutline, s: number): void {
  const { text, sentences, first, end, outline, genre } = report
  const start = sentences.start[s]!
  const stop = sentences.end[s]!
  const heading = outline.headingOf[s - first]!
  const isHeading = heading >= 0 && outline.sentence[heading] === s
  list.add(BIAS, 0)
  list.add(GENRE, GENRES.indexOf(genre))
  list.add(LENGTH, Math.min(LONGEST_LENGTH, 31 - Math.clz32(stop - start + 1)))
  const ends = SENTENCE_STOPS.has(text.charCodeAt(stop - 1))
  list.add(LINE, Number(isHeading) * 8 + sentences.opensLine[s]! * 4 + sentences.closesLine[s]! * 2 + Number(ends))
  if (isHeading) list.add(LEVEL, outline.level[heading]!)
  list.add(PLACE, Math.floor((PLACES * (s - first)) / (end - first)))
  if (s - first < NEAR) list.add(FROM_START, s - first)
  if (end - s <= NEAR) list.add(TO_END, end - s)
  if (heading < 0) list.add(NO_HEADING, 0)
  list.add(FROM_HEADING, Math.min(FARTHEST, heading < 0 ? s - first : s - outline.sentence[heading]!))
  addNumbers(list, text, start, stop, report.year)
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
/** 元 次 里 亩 吨 */
const isUnit = (unit: number): boolean => unit === 0x5143 || unit === 0x6b21 || unit === 0x91cc || unit === 0x4ea9 || unit === 0x5428

/** Whether there are numbers, shares, amounts, comparisons, and years before, in and after that of the report. */
function addNumbers(list: FeatureList, text: string, start: number, stop: number, year: number | null): void {
  let has = 0
  let value = 0
  let digits = 0
  for (let i = start; i < stop; i++) {
    const unit = text.charCodeAt(i)
    if (isDigit(unit)) {
      has |= 1
      value = value * 10 + unit - 0x30
      digits++
      continue
    }
    if (unit === 0x25) has |= 2
    else if ((has & 1) !== 0 && isUnit(unit)) has |= 4
    else if ((unit === 0x540c && text.charCodeAt(i + 1) === 0x6bd4) || (unit === 0x6bd4 && text.charCodeAt(i + 1) === 0x4e0a)) list.add(COMPARES, 0)
    else if (unit === 0x5e74 && digits === 4 && year !== null) list.add(YEAR, Math.sign(value - year) + 1)
    value = 0
    digits = 0
  }
  list.add(NUMBERS, has)
}
