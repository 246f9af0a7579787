import type { SectionKind } from '../../model/records.ts'
import type { StatusEvidence } from './found-metric.ts'
import type { MetricWords } from './words.ts'

const CLAUSE = 1
const PART = 2
const SENTENCE = 3
const REACHES: Record<string, number> = { clause: CLAUSE, part: PART, sentence: SENTENCE }

/** How far what a word says goes: each mark ends all that reaches no farther. */
export const STATUS_ENDS: readonly [string, number][] = [['，：', CLAUSE], ['；', PART], ['。！？\n', SENTENCE]]

/** What the words passed so far in a scan for numbers say of their status: 力争, 已. */
export class StatusScan {
  readonly #text: string
  readonly #end: number
  readonly #words: MetricWords
  /** The last word of each reach that is still in force. */
  readonly #said: StatusEvidence[] = [null, null, null, null]
  #passed = 0

  constructor(text: string, end: number, words: MetricWords) {
    this.#text = text
    this.#end = end
    this.#words = words
  }

  /** Passes a mark of `STATUS_ENDS`. */
  passMark(reach: number): void {
    for (let k = 1; k <= reach; k++) this.#said[k] = null
  }

  /** Passes a place where a status word may begin. */
  passWord(at: number): void {
    const k = at < this.#passed ? -1 : this.#words.status.matchAt(this.#text, at, this.#end)
    if (k < 0) return
    this.#passed = at + this.#words.status.phrases[k]!.length
    const { says, reach, notAfter } = this.#words.statusWord[k]!
    if (says && !notAfter.some((word) => this.#text.startsWith(word, this.#passed))) this.#said[REACHES[reach]!] = says
  }

  /** What they say of a number here; the word of the narrowest reach speaks. */
  now(): StatusEvidence {
    return this.#said[CLAUSE] ?? this.#said[PART] ?? this.#said[SENTENCE]!
  }
}

/** The status of a metric: what its words say, else what its sentence is for. @param kind null where no sentence holds the metric */
export function statusOf(evidence: StatusEvidence, kind: SectionKind | null): 'target' | 'actual' {
  return evidence ?? (kind === 'next-steps' ? 'target' : 'actual')
}
