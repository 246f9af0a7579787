import type { SectionKind } from './records.ts'
import type { TextSpan } from './span.ts'

/** One thing that spoke for the kind of a sentence, or against it. */
export interface Reason {
  /**
   * What it is about: `word`, `word order`, `opening`, `ending`, `clause`, `heading`, `higher heading`, `neighbours`, `always` (how frequent the
   * kind is), or one of form and place: `genre`, `length`, `line`, `level`, `place`, `from the start`, `to the end`, `behind the heading`, `numbers`,
   * `comparison`, `year`, `no heading`.
   */
  about: string
  /** The words, or what is the case. */
  says: string
  /** By how much it makes `kind` more probable than `over`: the natural logarithm of the factor. Below 0 where it speaks for `over`. */
  weight: number
}

/** Why a sentence has its kind. */
export interface Explanation extends TextSpan {
  /** Index into `Mined.reports`. */
  report: number
  /** Index into `Report.sentences`. */
  sentence: number
  kind: SectionKind
  /** The probability of `kind`; that of `Sentence.confidence`. */
  confidence: number
  /** The most probable kind beside `kind`. */
  over: SectionKind
  /** Heaviest first. The weights add up to the logarithm of how much more probable `kind` is than `over`. */
  reasons: Reason[]
}
