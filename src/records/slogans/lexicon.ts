import { TABLES } from '../../generated/tables.ts'
import { PhraseIndex } from '../../model/phrase-index.ts'
import { tableRows } from '../../model/table.ts'
import type { SloganKind } from '../../model/records.ts'
import { shorthandKey } from './key.ts'

/** Weights of cue words: which words speak for a slogan on one side of a quoted phrase. */
export interface CueSide {
  index: PhraseIndex
  weights: Int8Array
  /** For the right side: 1 where what stands before the word is a motto rather than a name. */
  motto: Int8Array
}

/** A phrase that counts without quotes. */
export interface KnownSlogan {
  phrase: string
  kind: SloganKind
  /** `any`: wherever it stands; `list`: after a verb of founding or in a run of its like; `quoted`: only in quotes. */
  where: 'any' | 'list' | 'quoted'
}

/** Small words by what they do. */
export interface FunctionWords {
  /** Lead from a shorthand to its members: 即, 就是. */
  opens: PhraseIndex
  /** Lead from a part of a shorthand to what it means; longest first. */
  explains: readonly string[]
  /** Stand between a list and the shorthand that sums it up: 等, 的. */
  closes: PhraseIndex
  /** Words that 和, 及 or 与 begins or ends and where it joins nothing: 和谐. */
  whole: PhraseIndex
  /** Join quotes of one list: 、, 以及. */
  joins: readonly string[]
  /** Make what follows a state and no name: 转为. */
  turns: readonly string[]
  /** Say something of what is counted, so that a numeral before them makes a shorthand: 三到位. */
  predicates: PhraseIndex
  /** Verbs that lead from a shorthand to members that repeat its words: 做到. */
  leads: PhraseIndex
  /** What complaints are made of: 难, 无人. */
  faults: readonly string[]
}

/** All word tables of the slogan finder, parsed. */
export interface SloganLexicon {
  left: CueSide
  right: CueSide
  tail: CueSide
  head: CueSide
  /** Quoted phrases that are no slogans. */
  plain: ReadonlySet<string>
  /** Words that begin with a numeral but number nothing: 一线, 双向. */
  numeralWords: PhraseIndex
  known: PhraseIndex
  knownSlogans: readonly KnownSlogan[]
  /** Words that declare a motto without quotes, and how each does it: `as`, `of`, `is`. */
  declares: PhraseIndex
  declaredHow: readonly (readonly string[])[]
  words: FunctionWords
  /** By `shorthandKey`, the members that every reader knows. */
  knownMembers: ReadonlyMap<string, readonly string[]>
}

function cueSide(rows: string[][], column: number): CueSide {
  const used = rows.filter((cells) => cells[column] !== '0')
  const numbers = (k: number): Int8Array => Int8Array.from(used, (cells) => Number(cells[k]))
  return { index: new PhraseIndex(used.map((cells) => cells[0]!)), weights: numbers(column), motto: numbers(5) }
}

function functionWords(): FunctionWords {
  const rows = tableRows(TABLES['slogan-function-word'])
  const having = (role: string): string[] => rows.filter((cells) => cells[1]!.split(',').includes(role)).map(([word]) => word!)
  const indexOf = (role: string): PhraseIndex => new PhraseIndex(having(role))
  return {
    opens: indexOf('opens'), explains: having('explains').sort((a, b) => b.length - a.length), closes: indexOf('closes'), whole: indexOf('whole'),
    joins: having('joins'), turns: having('turns'), predicates: indexOf('predicates'), leads: indexOf('leads'), faults: having('faults'),
  }
}

let shared: SloganLexicon | undefined

/** The parsed tables `slogan-*`, read at first use. */
export function sloganLexicon(): SloganLexicon {
  return (shared ??= loadSloganLexicon())
}

function loadSloganLexicon(): SloganLexicon {
  const cues = tableRows(TABLES['slogan-cue'])
  const declares = tableRows(TABLES['slogan-declare'])
  const knownSlogans: KnownSlogan[] = [
    ...tableRows(TABLES['slogan-abbreviation']).map(([phrase]): KnownSlogan => ({ phrase: phrase!, kind: 'abbreviation', where: 'any' })),
    ...tableRows(TABLES['slogan-known']).map(([phrase, kind, where]) => ({ phrase, kind, where }) as KnownSlogan),
  ]
  return {
    left: cueSide(cues, 1),
    right: cueSide(cues, 2),
    tail: cueSide(cues, 3),
    head: cueSide(cues, 4),
    plain: new Set(tableRows(TABLES['slogan-plain']).map(([phrase]) => phrase!)),
    numeralWords: new PhraseIndex(tableRows(TABLES['slogan-numeral-word']).map(([word]) => word!)),
    known: new PhraseIndex(knownSlogans.map(({ phrase }) => phrase)),
    knownSlogans,
    declares: new PhraseIndex(declares.map(([word]) => word!)),
    declaredHow: declares.map(([, how]) => how!.split(',')),
    words: functionWords(),
    knownMembers: new Map(tableRows(TABLES['slogan-members']).map(([phrase, members]) => [shorthandKey(phrase!), members!.split('|')])),
  }
}
