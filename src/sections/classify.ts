import { SECTION_KINDS } from '../model/records.ts'
import type { Genre } from '../model/report.ts'
import { UnitSet } from '../model/unit-set.ts'
import type { Outline } from '../split/outline.ts'
import type { SentenceTable } from '../split/sentences.ts'
import { isSalutationAt } from '../split/titles.ts'
import { loadCues, type Cues, type CueSet } from './cues.ts'
import { decode } from './decode.ts'

const KINDS = SECTION_KINDS.length
const RESULTS = SECTION_KINDS.indexOf('results')
const NEXT_STEPS = SECTION_KINDS.indexOf('next-steps')
const PROBLEMS = SECTION_KINDS.indexOf('problems')
const OTHER = SECTION_KINDS.indexOf('other')

/** What the classifier reads of one report, in clean offsets. */
export interface ReportOutline {
  text: string
  sentences: SentenceTable
  /** First sentence of the report. */
  first: number
  /** One past its last sentence. */
  end: number
  outline: Outline
  genre: Genre
}

/** A kind for every sentence of a report; index 0 is its first sentence. */
export interface Classified {
  /** Index into `SECTION_KINDS`. */
  kind: Uint8Array
  /** From 0 (a toss-up) to 1; how far the kind leads over the second best, given its neighbours. */
  confidence: Float64Array
}

/** How much each point of a heading's cues speaks for the sentences under it, its parents' points, and for itself. */
const HEADING_WEIGHT = 0.8
const PARENT_WEIGHT = 0.5
const OWN_HEADING = 1.5
/** Points of a heading beyond this count for nothing. */
const MOST_HEADING = 3
/** How much the headings of a work report after its review speak for tasks, where they name none. */
const TASKS_WEIGHT = 2
/** How much a turn (下一步, 存在的问题) speaks for the sentences after it, until a heading says otherwise. */
const TURN_WEIGHT = 1.2
/** Faults are told in a few sentences; what a turn to them leads one to expect fades by this with each. */
const PROBLEMS_FADE = 0.7
/** A line that is no sentence (a title, a signature) is no longer than this. */
const LONGEST_ASIDE = 60
const LONGEST_CALL = 8
/** So many sentences at the most stand before the text of a report and after it. */
const HEAD_SENTENCES = 8
const FOOT_SENTENCES = 4
/** How much it speaks for `other` that a line without a sentence's end stands there, or elsewhere; and what outweighs all cues. */
const HEAD_WEIGHT = 8
const FOOT_WEIGHT = 5
const ASIDE_WEIGHT = 1
const SURELY_OTHER = 9
/** What the cues of one sentence can say for one kind, however many there are. */
const MOST_EVIDENCE = 6

/** What a genre leads one to expect before a word is read: background, measures, results, problems, next steps, other. */
const GENRE_PRIOR: Partial<Record<Genre, readonly number[]>> = {
  'speech': [0.4, 0.1, 0, 0, 0.3, 0],
  'plan': [0.1, 0, -0.5, -0.5, 1.2, 0],
  'summary': [0, 0.5, 0.3, 0, 0, 0],
  'briefing': [0, 0.5, 0.3, 0, 0, 0],
  'exchange': [0, 0.7, 0.3, -0.2, -0.2, 0],
  'self-review': [0, 0.4, 0, 0.4, 0.1, 0],
  'work-report': [0, 0, 0.4, 0, 0.4, 0],
}

/** A classifier by cue phrases, headings and neighbours; it keeps nothing between calls. */
export function createClassifier(): (report: ReportOutline) => Classified {
  const cues = loadCues()
  return (report) => {
    const scores = emissions(report, cues)
    return decode(scores, report.end - report.first)
  }
}

const NO_PRIOR: readonly number[] = SECTION_KINDS.map(() => 0)

/** What the headings of a report say, `KINDS` numbers a heading. */
interface HeadingScores {
  scores: Float64Array
  /** 1 for the headings that speak for a kind. */
  speaks: Uint8Array
}

/** Scores of every kind for every sentence, `KINDS` numbers a sentence. */
function emissions(report: ReportOutline, cues: Cues): Float64Array {
  const { text, sentences: { start, end: stop }, first, end, outline, genre } = report
  const { headingOf, bodyOf, sentence: headingSentence } = outline
  const scores = new Float64Array((end - first) * KINDS)
  const headings = scoreHeadings(report, cues)
  const prior = GENRE_PRIOR[genre] ?? NO_PRIOR
  const turn = new Float64Array(KINDS)
  let lastHeading = -1
  for (let s = first; s < end; s++) {
    const row = (s - first) * KINDS
    const heading = headingOf[s - first]!
    if (heading !== lastHeading && headingSentence[heading] === s) {
      if (headings.speaks[heading] === 1) turn.fill(0)
      else turn[PROBLEMS] = 0
    }
    lastHeading = heading
    turn[PROBLEMS]! *= PROBLEMS_FADE
    addWords(scores, row, text, start[s]!, stop[s]!, cues.any, turn)
    addOpening(scores, row, text, start[s]!, bodyOf[s - first]!, stop[s]!, cues.start)
    if (heading >= 0) addHeadings(scores, row, outline, heading, headings, s)
    for (let k = 0; k < KINDS; k++) scores[row + k]! += turn[k]! + prior[k]!
    addPlace(scores, row, report, s)
  }
  return scores
}

function scoreHeadings({ text, sentences, outline, genre }: ReportOutline, cues: Cues): HeadingScores {
  const count = outline.sentence.length
  const scores = new Float64Array(count * KINDS)
  const speaks = new Uint8Array(count)
  let reviewed = false
  for (let h = 0; h < count; h++) {
    const s = outline.sentence[h]!
    const row = h * KINDS
    for (let i = sentences.start[s]!; i < sentences.end[s]!; i++) addCue(scores, row, cues.heading, cues.heading.index.matchAt(text, i, sentences.end[s]!))
    if (outline.level[h] === 1) {
      // A work report turns from the review to the tasks and never back, whatever its later headings say.
      if (genre === 'work-report' && reviewed && !hasKind(scores, row)) scores[row + NEXT_STEPS] = TASKS_WEIGHT
      reviewed ||= scores[row + RESULTS]! > 0 || scores[row + NEXT_STEPS]! > 0
    }
    if (hasKind(scores, row)) speaks[h] = 1
  }
  return { scores, speaks }
}

function hasKind(scores: Float64Array, row: number): boolean {
  for (let k = row; k < row + KINDS; k++) if (scores[k]! > 0) return true
  return false
}

function addCue(scores: Float64Array, row: number, cues: CueSet, cue: number): void {
  if (cue < 0) return
  const weight = cues.weight[cue]!
  for (let kinds = cues.kinds[cue]!, k = row; kinds !== 0; kinds >>= 1, k++) if ((kinds & 1) !== 0) scores[k]! += weight
}

/** Adds what the cues in a sentence say, and sets what they lead one to expect of the next ones. */
function addWords(scores: Float64Array, row: number, text: string, start: number, end: number, cues: CueSet, turn: Float64Array): void {
  const { index, kinds, turns } = cues
  for (let i = index.nextPlace(text, start, end); i < end; i = index.nextPlace(text, i + 1, end)) {
    const cue = index.matchAt(text, i, end)
    if (cue < 0) continue
    addCue(scores, row, cues, cue)
    if (turns[cue] === 1) for (let k = 0; k < KINDS; k++) turn[k] = (kinds[cue]! & (1 << k)) !== 0 ? TURN_WEIGHT : 0
  }
}

/** Adds what the words say that a sentence opens with, before its number and behind it. */
function addOpening(scores: Float64Array, row: number, text: string, start: number, body: number, end: number, cues: CueSet): void {
  addCue(scores, row, cues, cues.index.matchAt(text, start, end))
  if (body !== start) addCue(scores, row, cues, cues.index.matchAt(text, body, end))
  for (let k = row; k < row + KINDS; k++) if (scores[k]! > MOST_EVIDENCE) scores[k] = MOST_EVIDENCE
}

function addHeadings(scores: Float64Array, row: number, { sentence, parent }: Outline, heading: number, headings: HeadingScores, s: number): void {
  let weight = HEADING_WEIGHT
  for (let h = heading; h >= 0; h = parent[h]!) {
    if (headings.speaks[h] === 0) continue
    const own = sentence[h] === s ? OWN_HEADING : 1
    for (let k = 0; k < KINDS; k++) scores[row + k]! += Math.min(MOST_HEADING, headings.scores[h * KINDS + k]!) * weight * own
    weight = PARENT_WEIGHT
  }
}

const SENTENCE_ENDS = new UnitSet('。；！？')
const CLAUSE_ENDS = new UnitSet('。；！？，')
/** Titles, salutations, signatures and other lines that are no sentences. */
function addPlace(scores: Float64Array, row: number, { text, sentences, first, end, outline }: ReportOutline, s: number): void {
  const start = sentences.start[s]!
  const stop = sentences.end[s]!
  const length = stop - start
  if (length > LONGEST_ASIDE) return
  // 各位代表！ stands inside of paragraphs too.
  if (length <= 1 || (length <= LONGEST_CALL && isSalutationAt(text, start, stop))) scores[row + OTHER] = SURELY_OTHER
  if (sentences.opensLine[s] === 0 || sentences.closesLine[s] === 0) return
  const heading = outline.headingOf[s - first]!
  if (heading >= 0 && outline.sentence[heading] === s) return
  if (isSalutationAt(text, start, stop)) scores[row + OTHER] = SURELY_OTHER
  else if (!CLAUSE_ENDS.has(text.charCodeAt(stop - 1))) {
    const isHead = s < first + HEAD_SENTENCES && headHolds(text, sentences, first, s)
    scores[row + OTHER]! += isHead ? HEAD_WEIGHT : s >= end - FOOT_SENTENCES ? FOOT_WEIGHT : ASIDE_WEIGHT
  }
}

/** Whether no finished sentence stands between the start of the report and sentence `s`. */
function headHolds(text: string, sentences: SentenceTable, first: number, s: number): boolean {
  for (let k = first; k < s; k++) if (SENTENCE_ENDS.has(text.charCodeAt(sentences.end[k]! - 1))) return false
  return true
}
