/** The laws that hold for whatever text is mined, and a check that names the first one that does not. */
import { BaogaoError, type Mined, type TextSpan } from '../src/index.ts'

/** Between sentences and noise only such units may lie: spaces, line ends and what cleaning drops. */
const BETWEEN = /[\s\p{C}\p{Z}\p{Nd}\p{P}\p{M}页第共xí]/u

/** Every place in a result that claims to be a piece of the raw text. */
function spansOf(mined: Mined): TextSpan[] {
  return mined.reports.flatMap((report) => [
    ...[report.title, report.author, report.organization, report.date].filter((stated) => stated !== null),
    ...report.headings, ...report.sentences, ...report.metrics, ...report.dates, ...report.documents,
    ...report.slogans, ...report.slogans.flatMap((slogan) => slogan.items), ...report.spun.words,
  ]).concat(mined.noise)
}

/** Sentences follow one another, sections tile them, and both with noise cover everything but what cleaning drops. */
function brokenTiling(raw: string, mined: Mined): string | null {
  let last = 0
  for (const report of mined.reports) {
    if (report.start < last) return `the report at ${report.start} begins before the one in front ends`
    for (const sentence of report.sentences) {
      if (sentence.start < last) return `the sentence at ${sentence.start} begins before the one in front ends`
      last = sentence.end
    }
    if (last > report.end) return `the report at ${report.start} ends before its last sentence`
    let next = 0
    for (const section of report.sections) {
      if (section.firstSentence !== next) return `a section begins at sentence ${section.firstSentence}, not ${next}`
      next = section.endSentence
    }
    if (next !== report.sentences.length) return `sections end at sentence ${next} of ${report.sentences.length}`
  }
  const covered = new Uint8Array(raw.length)
  for (const report of mined.reports) for (const { start, end } of report.sentences) covered.fill(1, start, end)
  for (const { start, end } of mined.noise) covered.fill(1, start, end)
  for (let i = 0; i < raw.length; i++) if (covered[i] === 0 && !BETWEEN.test(raw[i]!)) return `unit ${i} belongs to no sentence and no noise`
  return null
}

/** The first law that what `mine` makes of `raw` breaks, in words; null if all hold. */
export function brokenLaw(mine: (raw: string) => Mined, raw: string): string | null {
  let mined: Mined
  try {
    mined = mine(raw)
  } catch (error) {
    return error instanceof BaogaoError ? null : `throws ${String(error)}`
  }
  for (const { start, end, text } of spansOf(mined)) {
    if (end <= start) return `the span at ${start} is empty`
    if (text !== raw.slice(start, end)) return `the text of the span at ${start} is not what stands there`
  }
  const written = JSON.stringify(mined)
  if (JSON.stringify(mine(raw)) !== written) return 'the same text gives another result'
  if (!isPlain(mined)) return 'the result is not made of plain objects'
  return brokenTiling(raw, mined)
}

/** Whether a value comes back from JSON as it was: no undefined, no NaN, no class. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isPlain)
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false
  return Object.values(value).every(isPlain)
}
