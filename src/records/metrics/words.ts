import { TABLES } from '../../generated/tables.ts'
import { PhraseIndex } from '../../model/phrase-index.ts'
import type { MetricQualifier } from '../../model/records.ts'
import { tableRows } from '../../model/table.ts'
import { UnitSet } from '../../model/unit-set.ts'
import { statusRoles } from './status.ts'
import { subjectRoles } from './subject.ts'
import { WordSenses } from './tokens.ts'
import { HOLLOW, LINK, ROLE_BITS } from './word-roles.ts'

/** Phrases that are looked for right before a place. */
export class PhrasesBefore {
  readonly phrases: readonly string[]
  /** The last units of the phrases, and the phrases that end with each. */
  readonly #lasts: UnitSet
  readonly #byLast = new Map<number, number[]>()

  constructor(phrases: readonly string[]) {
    this.phrases = phrases
    this.#lasts = new UnitSet(phrases.reduce((lasts, phrase) => lasts + phrase[phrase.length - 1]!, ''))
    const order = phrases.map((_, i) => i).sort((a, b) => phrases[b]!.length - phrases[a]!.length)
    for (const i of order) {
      const last = phrases[i]!.charCodeAt(phrases[i]!.length - 1)
      const same = this.#byLast.get(last)
      if (same) same.push(i)
      else this.#byLast.set(last, [i])
    }
  }

  /** The longest phrase that ends at `end` and starts at or after `from`, or −1. */
  matchAt(text: string, from: number, end: number): number {
    if (end <= from || !this.#lasts.has(text.charCodeAt(end - 1))) return -1
    for (const i of this.#byLast.get(text.charCodeAt(end - 1))!) {
      const phrase = this.phrases[i]!
      if (end - phrase.length >= from && text.startsWith(phrase, end - phrase.length)) return i
    }
    return -1
  }
}

/** The word tables of the metric extractor, ready to scan with. Made once for each finder. */
export interface MetricWords {
  units: PhraseIndex
  /** By unit number. */
  unit: { dimension: string; small: string; notAfter: readonly string[]; needs: readonly string[]; countsDoings: boolean; countsActors: boolean }[]
  before: PhrasesBefore
  beforeWord: { qualifier: MetricQualifier; isRound: boolean; notBefore: readonly string[] }[]
  after: PhraseIndex
  afterQualifier: MetricQualifier[]
  moves: PhrasesBefore
  move: { direction: 'up' | 'down' | null; kind: string }[]
  announced: PhraseIndex
  idioms: PhraseIndex
  rankVerbs: PhraseIndex
  rankVerb: { notBefore: readonly string[]; notAfter: readonly string[]; isNear: boolean }[]
  /** What stands between 比 or 较 and the verb of a move. */
  basis: RegExp
  /** What sets a number against that of others, with their name behind it: 高于全市平均水平0.5个百分点. */
  comparisons: RegExp
  /** The units that it can begin with. */
  basisOpeners: UnitSet
  comparisonOpeners: UnitSet
  senses: WordSenses
  /** 全镇, 各支部: whose quantity it is. */
  scopes: PhrasesBefore
  scopeNotAfter: (readonly string[])[]
  /** What each code unit is to them, as `subjectOf` reads it. */
  subjectRoles: Uint8Array
  /** Names of measures that the lexicon cuts apart: 营收. */
  names: PhraseIndex
  /** Nouns that say nothing of what is counted. */
  hollow: PhraseIndex
  status: PhraseIndex
  /** What each code unit is to them, as `StatusScan` reads it. */
  statusRoles: Uint8Array
  statusWord: { says: 'target' | 'actual' | null; reach: string; notAfter: readonly string[] }[]
}

/** The roles of words around a number; every verb of rise and fall links a noun to its number. */
function loadRoles(moves: string[][]): Map<string, number> {
  const roles = new Map(tableRows(TABLES['indicator-words']).map(([word, names]) => [word!, list(names).reduce((bits, name) => bits | ROLE_BITS[name]!, 0)]))
  for (const [word, direction, kind] of moves) if (direction !== 'none' && kind !== 'noun') roles.set(word!, (roles.get(word!) ?? 0) | LINK)
  return roles
}

/** 同比; 比上年, 较年初 and what else stands between 比 and the verb of a move, but for the adverbs before the verb. */
function basisOf(rows: string[][]): RegExp {
  const words = (role: string): string => rows.filter((row) => row[1] === role).map(([word]) => word!).sort((a, b) => b.length - a.length).join('|')
  return new RegExp(`(?:${words('whole')})|(?:比|较(?!${words('not-after')}))(?:${words('time')}|[^比较，]{2,12}?)(?=(?:${words('adverb')})*$)`, 'u')
}

const list = (cell: string | undefined): string[] => (cell === undefined || cell === '-' ? [] : cell.split('|'))

/** Reads the tables. */
export function loadMetricWords(): MetricWords {
  const units = tableRows(TABLES.units)
  const approximators = tableRows(TABLES.approximators)
  const before = approximators.filter(([, side]) => side !== 'after')
  // 余 and 多 stand between number and unit.
  const after = approximators.filter(([word, side]) => side === 'after' && word!.length > 1)
  const moves = tableRows(TABLES.moves)
  const status = tableRows(TABLES['status-words'])
  const rankVerbs = tableRows(TABLES['rank-verbs'])
  const scopes = tableRows(TABLES['scope-words'])
  const basisWords = tableRows(TABLES['basis-words'])
  const roles = loadRoles(moves)
  return {
    units: new PhraseIndex(units.map(([unit]) => unit!)),
    unit: units.map(([, dimension, small, notAfter, needs, counts]) => ({
      dimension: dimension!, small: small!, notAfter: list(notAfter), needs: list(needs),
      countsDoings: counts === 'doings' || counts === 'both', countsActors: counts === 'actors' || counts === 'both',
    })),
    before: new PhrasesBefore(before.map(([word]) => word!)),
    beforeWord: before.map(([, side, qualifier, notBefore]) => ({ qualifier: qualifier as MetricQualifier, isRound: side === 'round', notBefore: list(notBefore) })),
    after: new PhraseIndex(after.map(([word]) => word!)),
    afterQualifier: after.map(([, , qualifier]) => qualifier as MetricQualifier),
    moves: new PhrasesBefore(moves.map(([word]) => word!)),
    move: moves.map(([, direction, kind]) => ({ direction: direction === 'none' ? null : (direction as 'up' | 'down'), kind: kind! })),
    announced: new PhraseIndex(tableRows(TABLES.announced).map(([noun]) => noun!)),
    idioms: new PhraseIndex(tableRows(TABLES['number-idioms']).map(([phrase]) => phrase!)),
    rankVerbs: new PhraseIndex(rankVerbs.map(([word]) => word!)),
    rankVerb: rankVerbs.map(([, notBefore, notAfter, near]) => ({ notBefore: list(notBefore), notAfter: list(notAfter), isNear: near === 'yes' })),
    basis: basisOf(basisWords),
    comparisons: new RegExp(`(?:${basisWords.filter(([, role]) => role === 'over').map(([word]) => word).join('|')})(?=[^的]+$)`, 'u'),
    comparisonOpeners: new UnitSet(basisWords.reduce((openers, [word, role]) => (role === 'over' ? openers + word![0]! : openers), '')),
    basisOpeners: new UnitSet(basisWords.filter(([, role]) => role === 'whole').reduce((openers, [word]) => openers + word![0]!, '比较')),
    senses: new WordSenses(roles),
    scopes: new PhrasesBefore(scopes.map(([word]) => word!)),
    scopeNotAfter: scopes.map(([, notAfter]) => list(notAfter)),
    subjectRoles: subjectRoles(scopes.map(([word]) => word!)),
    names: new PhraseIndex(tableRows(TABLES['measure-names']).map(([name]) => name!)),
    hollow: new PhraseIndex([...roles].filter(([, bits]) => (bits & HOLLOW) !== 0).map(([word]) => word)),
    status: new PhraseIndex(status.map(([word]) => word!)),
    statusRoles: statusRoles(status.map(([word]) => word!)),
    statusWord: status.map(([, says, reach, notAfter]) => ({ says: says === 'none' ? null : (says as 'target' | 'actual'), reach: reach!, notAfter: list(notAfter) })),
  }
}
