import type { CitedDocument, DateRecord, Metric, SectionKind, Slogan } from './records.ts'
import type { Span, TextSpan } from './span.ts'

export type Genre = 'work-report' | 'summary' | 'speech' | 'briefing' | 'plan' | 'self-review' | 'exchange' | 'other'

/** A piece of metadata with the place it was read from. */
export interface Stated extends TextSpan {
  /** The value without spaces, line breaks and marks: 陈荣凯 for 陈 荣 凯; EDTF text for a date. */
  value: string
  /** `true` where the report does not say it of itself and it was inferred from its words. */
  implied: boolean
}

/** Text that belongs to no report: download notices, share buttons, copyright, teasers. */
export interface Noise extends TextSpan {
  /** What kind of text it is: `download`, `share`, `copyright`, `contact`, `byline`, `teaser`, `navigation`, `tags`, `promotion`, `caption`, `preface`. */
  reason: string
}

/** How many sentences there are of each kind; kinds without any are left out. */
export type KindMix = Partial<Record<SectionKind, number>>

/** A heading with its number, as written. */
export interface Heading extends TextSpan {
  /** 1 for the outermost level of its report. */
  level: number
  /** What the section under it is for. */
  kind: SectionKind
  /** The sentences that stand under it and under the headings below it; headings that are sentences of their own do not count. */
  mix: KindMix
}

export interface Sentence extends TextSpan {
  kind: SectionKind
  /** The probability of this kind, from 0 to 1; calibrated on reports that the model was not trained on. */
  confidence: number
  /** Index into `Report.headings` of the nearest heading above, or -1. */
  heading: number
}

/** A run of neighbouring sentences of one kind under one heading. */
export interface Section extends Span {
  kind: SectionKind
  /** Index of its first sentence in `Report.sentences`. */
  firstSentence: number
  /** One past the index of its last sentence. */
  endSentence: number
  /** Indexes into `Report.headings`, outermost first. */
  headings: number[]
}

/** A word that a document site's synonym replacer had put in; the report was read as if `repaired` stood there. */
export interface SpunWord extends TextSpan {
  /** The word that stood there before: 服务 where the site wrote 效劳. */
  repaired: string
}

/** Whether a site ran the report through a synonym replacer. */
export interface Spun {
  /** Repaired words in 1,000 characters of the report, to one decimal: 0 where nothing was repaired, some 10 and more in a spun report. */
  score: number
  /** The repaired words, in order. */
  words: SpunWord[]
}

/** One report of a raw text. */
export interface Report extends Span {
  title: Stated | null
  /** What a second line adds to the title, without its dash: 在全县组织工作会议上的讲话. May be part of `title` where both stand on one line. */
  subtitle: Stated | null
  author: Stated | null
  organization: Stated | null
  /** The report's own date; the anchor of its relative dates. */
  date: Stated | null
  /** The meeting at which the report was given: 全县组织工作会议. May be part of title or subtitle. */
  occasion: Stated | null
  genre: Genre
  headings: Heading[]
  /** All sentences and lines, in order; they tile the report but for spaces, line ends and noise. */
  sentences: Sentence[]
  sections: Section[]
  metrics: Metric[]
  dates: DateRecord[]
  slogans: Slogan[]
  documents: CitedDocument[]
  spun: Spun
}

/** All that was found in one raw text. A plain object: `JSON.parse(JSON.stringify(mined))` is equal to it. */
export interface Mined {
  /** Length of the raw text in UTF-16 code units. */
  length: number
  reports: Report[]
  noise: Noise[]
}
