import type { SectionKind } from '../../model/records.ts'
import type { StatusEvidence } from './found-metric.ts'
import type { MetricWords } from './words.ts'

/** How far what a word says goes: each mark ends all that reaches no farther. */
const CLAUSE = 1
const PART = 2
const SENTENCE = 3
const REACHES: Record<string, number> = { clause: CLAUSE, part: PART, sentence: SENTENCE }
/** A unit with which a status word begins; below it stand the reaches of marks. */
const OPENS_WORD = 4

/** For every code unit whether a status word begins with it, and what it ends within a sentence. */
export function statusRoles(words: readonly string[]): Uint8Array {
  const table = new Uint8Array(65536)
  for (const word of words) table[word.charCodeAt(0)] = OPENS_WORD
  for (const mark of '，：') table[mark.charCodeAt(0)] = CLAUSE
  table['；'.charCodeAt(0)] = PART
  return table
}

/** What the words in front of a number say of its status: 力争, 已. The numbers of a text must be asked about in order. */
export class StatusScan {
  readonly #text: string
  readonly #words: MetricWords
  /** The last word of each reach that is still in force. */
  readonly #said: StatusEvidence[] = [null, null, null, null]
  /** All before is read. */
  #next: number

  constructor(text: string, start: number, words: MetricWords) {
    this.#text = text
    this.#next = start
    this.#words = words
  }

  /** A sentence ends before this place. */
  turn(at: number): void {
    this.#next = at
    this.#said[CLAUSE] = this.#said[PART] = this.#said[SENTENCE] = null
  }

  /** Reads nothing before this place: a number that has been found. */
  skipTo(at: number): void {
    this.#next = at
  }

  /** What is said of a number at `at`; the word of the narrowest reach speaks. Only its sentence is read. */
  before(at: number): StatusEvidence {
    const { statusRoles: roles } = this.#words
    let from = this.#next
    while (from < at) {
      const role = roles[this.#text.charCodeAt(from)]!
      if (role === OPENS_WORD) {
        from = this.#wordAt(from, at)
        continue
      }
      for (let reach = role; reach > 0; reach--) this.#said[reach] = null
      from++
    }
    this.#next = from
    return this.#said[CLAUSE] ?? this.#said[PART] ?? this.#said[SENTENCE]!
  }

  /** Where to go on behind a place where a status word may begin. */
  #wordAt(at: number, end: number): number {
    const { status, statusWord } = this.#words
    const k = status.matchAt(this.#text, at, end)
    if (k < 0) return at + 1
    const next = at + status.phrases[k]!.length
    const { says, reach, notAfter } = statusWord[k]!
    if (says && !notAfter.some((word) => this.#text.startsWith(word, next))) this.#said[REACHES[reach]!] = says
    return next
  }
}

/** The status of a metric: what its words say, else what its sentence is for. @param kind null where no sentence holds the metric */
export function statusOf(evidence: StatusEvidence, kind: SectionKind | null): 'target' | 'actual' {
  return evidence ?? (kind === 'next-steps' ? 'target' : 'actual')
}
