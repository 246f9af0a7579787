import { PhraseIndex } from '../../model/phrase-index.ts'
import { tableRows } from '../../model/table.ts'
import { UnitSet } from '../../model/unit-set.ts'

/** One entry of a date table. */
export interface DateWord {
  word: string
  /** What the word does; each table says which kinds it has. */
  kind: string
  /** The argument of the kind, `-` if it has none. */
  value: string
  notBefore: Guard
  notAfter: Guard
  /** Whether either guard says anything: most do not. */
  guarded: boolean
}

/** Texts that must not stand beside an entry. Most are single units, which one look-up settles. */
interface Guard {
  units: ReadonlySet<number>
  longer: readonly string[]
}

function guardOf(cell: string): Guard {
  const texts = cell === '-' ? [] : cell.split('|')
  return { units: new Set(texts.filter((t) => t.length === 1).map((t) => t.charCodeAt(0))), longer: texts.filter((t) => t.length > 1) }
}

/** The longest word that a word list knows, in units. */
const LONGEST_WORD = 8

/** A table of words that can be looked up at a place of a text; guards decide by the neighbours. */
export class WordList {
  readonly words: readonly DateWord[]
  readonly #index: PhraseIndex
  readonly #lasts: UnitSet

  /** @param table a compiled table with the columns word, kind, value, not-before, not-after */
  constructor(table: string) {
    this.words = tableRows(table).map(([word, kind, value, before, after]) => ({
      word: word!, kind: kind!, value: value!,
      notBefore: guardOf(before!), notAfter: guardOf(after!), guarded: before !== '-' || after !== '-',
    }))
    this.#index = new PhraseIndex(this.words.map(({ word }) => word))
    this.#lasts = new UnitSet(this.words.map(({ word }) => word.at(-1)!).join(''))
  }

  /** The longest entry that stands at `at`, ends by `end` and whose guards agree. */
  at(text: string, at: number, end: number): DateWord | null {
    for (let i = this.#index.matchAt(text, at, end); i >= 0; i = this.#index.matchAt(text, at, end, i)) {
      const word = this.words[i]!
      if (!word.guarded || agrees(word, text, at)) return word
    }
    return null
  }

  /** The longest entry that stands at `at`, whatever its guards say. */
  unguarded(text: string, at: number, end: number): DateWord | null {
    return this.words[this.#index.matchAt(text, at, end)] ?? null
  }

  /** The longest entry that ends at `at` and starts at or after `start`, and whose guards agree. */
  before(text: string, at: number, start: number): DateWord | null {
    if (at <= start || !this.#lasts.has(text.charCodeAt(at - 1))) return null
    for (let from = Math.max(start, at - LONGEST_WORD); from < at; from++) {
      for (let i = this.#index.matchAt(text, from, at); i >= 0; i = this.#index.matchAt(text, from, at, i)) {
        const word = this.words[i]!
        if (from + word.word.length === at && (!word.guarded || agrees(word, text, from))) return word
      }
    }
    return null
  }
}

function agrees(word: DateWord, text: string, at: number): boolean {
  const { notBefore, notAfter } = word
  if (at > 0 && notBefore.units.size > 0 && notBefore.units.has(text.charCodeAt(at - 1))) return false
  for (const guard of notBefore.longer) if (at >= guard.length && standsAt(guard, text, at - guard.length)) return false
  const next = at + word.word.length
  if (next >= text.length) return true
  if (notAfter.units.size > 0 && notAfter.units.has(text.charCodeAt(next))) return false
  for (const guard of notAfter.longer) if (standsAt(guard, text, next)) return false
  return true
}

/** As startsWith, which costs more where already the first units differ. */
const standsAt = (guard: string, text: string, at: number): boolean => text.charCodeAt(at) === guard.charCodeAt(0) && text.startsWith(guard, at)
