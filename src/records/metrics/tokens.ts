import type { TokenTable } from '../../words/token-table.ts'
import { opensNumeral } from '../numerals/read-numeral.ts'
import { ACTION, FRAME, HEAD, LINK, MEASURE } from './word-roles.ts'

/** What a word can be in a noun phrase. */
export const NOUN = 1
export const VERB = 2
/** Adverbs, prepositions, conjunctions, particles, pronouns, numerals and marks: no noun phrase goes across them. */
export const FUNCTION = 3
/** Adjectives and distinguishing words. */
export const MODIFIER = 4
/** Words of place: 中, 以上. */
export const PLACE = 5
/** Words of time: 去年, 当年. */
export const TIME = 6

/** Single characters that end names of measures, whatever the lexicon tags them: 办结率, 供水量. */
const MEASURES = '率量额数值度比价费分'
/** Words of time that name a kind of thing: 现代农业, 夜间经济, 未来产业. */
const NAMING_TIMES = new Set(['现代', '当代', '夜间', '未来', '冬季', '夏季', '春季', '秋季', '老年', '中年', '成年'])
/** First characters of true pronouns. */
const PRONOUNS = '这那每其某各哪我你您他她它咱自此什怎多几'
/** Nouns that the lexicon calls adverbs or words of place or time. */
const MISTAGGED_NOUNS = new Set(['青年', '周期', '高中', '初中', '附中', '难点', '难度', '据点', '立法', '批次', '终点'])
/** With these ends a place beside something (门前, 城里); with others one that can be counted: 街区, 窗口, 口岸. */
const SIDES = '上下中里内外前后旁边间'
const MARKS = '，。；：！？、“”‘’（）《》—\n…,;:!?()　 '

/** The row of the token that holds unit `at` of the text, or of the first after it. */
export function tokenAt(tokens: TokenTable, at: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * What a word is to a number near it, as one number, since several are read for every number of a report: the bits of its roles in the
 * indicator table, `IS_LINK`, `IS_MEASURE`, and what `kindOf`, `measureIn` and `objectIn` read out of it. No sense is 0.
 */
export type WordSense = number
/** It only links a noun to its number: function words, 达到, 均达, 中. */
export const IS_LINK = 1 << 11
/** It names a measure, which keeps the verb in front of it: 死亡人数, 办结率. */
export const IS_MEASURE = 1 << 12
const KIND_SHIFT = 13
const MEASURE_SHIFT = 16
const OBJECT_SHIFT = 18

export const kindOf = (sense: WordSense): number => (sense >> KIND_SHIFT) & 7
/** The length of the measure in a word such as 率控制 or 比达, which the lexicon takes for one; otherwise 0. */
export const measureIn = (sense: WordSense): number => (sense >> MEASURE_SHIFT) & 3
/** Where the object begins in a word such as 解决问题, which the lexicon takes for one; otherwise 0. */
export const objectIn = (sense: WordSense): number => sense >> OBJECT_SHIFT

/** So many words that the lexicon does not have are remembered. */
const MOST_UNKNOWN = 4096

/**
 * Senses of words, worked out once for each word of a lexicon: a report asks for the same few thousand words again and again.
 * Token tables belong to one segmenter each, so the table stands for its lexicon.
 */
export class WordSenses {
  readonly #roles: Map<string, number>
  readonly #known = new WeakMap<TokenTable, Int32Array>()
  readonly #unknown = new Map<string, WordSense>()
  /** The table that was asked about last, and its senses: one for each unit that may stand alone, behind them one for each word id. */
  #table: TokenTable | undefined
  #senses: Int32Array = new Int32Array(0)

  /** @param roles roles of words around numbers, by word */
  constructor(roles: Map<string, number>) {
    this.#roles = roles
  }

  /** The sense of token `k` of `text`. */
  of(text: string, tokens: TokenTable, k: number): WordSense {
    if (tokens !== this.#table) this.#turnTo(tokens)
    const id = tokens.word[k]!
    const start = tokens.start[k]!
    // Marks and digits have no number in the lexicon; they are known by their unit.
    if (id < 0 && tokens.end[k]! - start > 1) return this.#ofUnknown(text.slice(start, tokens.end[k]))
    const row = id < 0 ? text.charCodeAt(start) : 65536 + id
    return this.#senses[row] || this.#keep(row, this.#make(text.slice(start, tokens.end[k]), id < 0 ? '' : tokens.tagOf(id)))
  }

  #ofUnknown(word: string): WordSense {
    const known = this.#unknown.get(word)
    if (known) return known
    if (this.#unknown.size >= MOST_UNKNOWN) this.#unknown.clear()
    const sense = this.#make(word, '')
    this.#unknown.set(word, sense)
    return sense
  }

  #turnTo(tokens: TokenTable): void {
    this.#table = tokens
    this.#senses = this.#known.get(tokens) ?? new Int32Array(2 * 65536)
    this.#known.set(tokens, this.#senses)
  }

  #keep(row: number, sense: WordSense): WordSense {
    if (row >= this.#senses.length) {
      const larger = new Int32Array(2 * row)
      larger.set(this.#senses)
      this.#senses = larger
      this.#known.set(this.#table!, larger)
    }
    return (this.#senses[row] = sense)
  }

  /** The roles of a word. */
  rolesOf(word: string): number {
    return this.#roles.get(word) ?? 0
  }

  #make(word: string, tag: string): WordSense {
    const roles = this.rolesOf(word) | (this.rolesOf(word.slice(-2)) & HEAD)
    const kind = (roles & ACTION) !== 0 ? VERB : kindByTag(word, tag)
    const isLink = kind === FUNCTION || (roles & (LINK | FRAME)) !== 0 || this.#isLinking(word, kind)
    const isMeasure = kind === NOUN && (MEASURES.includes(word[word.length - 1]!) || (roles & MEASURE) !== 0)
    return roles | (isLink ? IS_LINK : 0) | (isMeasure ? IS_MEASURE : 0) | (kind << KIND_SHIFT) | (this.#measureOf(word) << MEASURE_SHIFT) | (this.#objectOf(word) << OBJECT_SHIFT)
  }

  #isLinking(word: string, kind: number): boolean {
    const links = (part: string): boolean => (this.rolesOf(part) & LINK) !== 0
    // 缩减到, 控制至: the lexicon takes the verb and its link for one word.
    if (word.length > 2 && '到至'.includes(word[word.length - 1]!)) return true
    if (word.length === 1) return kind === MODIFIER || kind === PLACE || kind === TIME
    return word.length === 2 ? links(word[0]!) && links(word[1]!) : word.length === 3 && links(word[0]!) && links(word.slice(1))
  }

  #objectOf(word: string): number {
    return word.length === 4 && (this.rolesOf(word.slice(0, 2)) & ACTION) !== 0 ? 2 : 0
  }

  #measureOf(word: string): number {
    if (word === '比达') return 1
    return word.length === 3 && '率量额'.includes(word[0]!) && (this.rolesOf(word.slice(1)) & LINK) !== 0 ? 1 : 0
  }
}

function kindByTag(word: string, tag: string): number {
  if (NAMING_TIMES.has(word)) return MODIFIER
  if (MISTAGGED_NOUNS.has(word)) return NOUN
  // 案件数下降: where 数 is a numeral, it begins the number.
  if (word === '数') return NOUN
  if (word[0]! >= '0' && word[0]! <= '9') return FUNCTION
  if (word.length === 1) {
    if (opensNumeral(word.charCodeAt(0))) return FUNCTION
    if (MARKS.includes(word)) return FUNCTION
    if (MEASURES.includes(word) || '站点'.includes(word)) return NOUN
  }
  switch (tag[0]) {
    case undefined: case 'n': case 'j': case 'l': case 'i': case 'e': case 'x': case 'g': case 'q': return NOUN
    case 'v': return tag === 'vn' ? NOUN : VERB
    case 'a': return tag === 'an' ? NOUN : MODIFIER
    case 'z': return tag === 'zg' ? NOUN : MODIFIER
    case 's': return word.length > 1 && !SIDES.includes(word[word.length - 1]!) ? NOUN : MODIFIER
    case 'b': case 'h': case 'k': return MODIFIER
    case 'f': return PLACE
    case 't': return TIME
    // The lexicon calls words such as 本科 pronouns.
    case 'r': return word.length > 1 && !PRONOUNS.includes(word[0]!) ? NOUN : FUNCTION
    default: return FUNCTION
  }
}
