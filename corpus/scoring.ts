/**
 * The definitions of every accuracy figure. A predicted record answers a gold one if their spans are equal, or else if it is
 * the one that overlaps it most, by at least half of the shorter; a gold unit takes the kind of most of its characters.
 * Records marked `optional`, and dates of type `event`, are neither rewarded nor punished.
 */
import { SECTION_KINDS, type SectionKind } from '../src/model/records.ts'
import type { FlatMined } from '../src/cli/flat.ts'
import type { Gold } from './gold.ts'
import { countNoise, type NoiseCounts } from './noise-scoring.ts'

interface Marked { start: number; end: number; optional?: true | undefined; type?: string }
type Row = Marked & Record<string, unknown>
type Field = (gold: Row, predicted: Row) => boolean
type RecordName = 'metrics' | 'dates' | 'slogans' | 'documents'
type Confusion = Record<SectionKind, Record<SectionKind, number>>

/** What one file adds to the figures of a kind of record. */
export interface RecordCounts {
  gold: number
  found: number
  exact: number
  /** Exact, and all fields of `STRICT_FIELDS` right. */
  strict: number
  missed: number
  invented: number
  /** How many of the found have each field right. */
  fields: Record<string, number>
}

export interface FileScore {
  confusion: Confusion
  records: Record<RecordName, RecordCounts>
  reports: { gold: number; found: number; invented: number; meta: Record<string, { asked: number; right: number }> }
  noise: NoiseCounts
}

/** One thing that is not as gold has it, for reading. */
export interface ScoreError {
  what: RecordName | 'section'
  problem: 'missed' | 'invented' | 'wrong'
  /** Fields that are wrong, where the record was found. */
  fields?: string[]
  gold?: unknown
  predicted?: unknown
}

export const RECORD_NAMES: readonly RecordName[] = ['metrics', 'dates', 'slogans', 'documents']
export const META_FIELDS = ['title', 'author', 'organization', 'date', 'genre'] as const
const STRICT_FIELDS = new Set(['value', 'unit', 'shape', 'qualifier', 'type', 'kind', 'number'])

const overlapOf = (a: Marked, b: Marked): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Text without what two careful readers may write differently: width, spaces, quotes, light punctuation. */
const bare = (value: unknown): string => String(value ?? '').normalize('NFKC').replace(/[\s“”"‘’'《》〈〉,,、。]/gu, '')

function agrees(a: unknown, b: unknown): boolean {
  const [x, y] = [bare(a), bare(b)]
  return x === y || (x !== '' && y !== '' && (x.includes(y) || y.includes(x)))
}

function sameNumbers(a: unknown, b: unknown): boolean {
  const [x, y] = [a, b].map((v) => (Array.isArray(v) ? v : [v]).map(Number)) as [number[], number[]]
  return x.length === y.length && x.every((v, i) => Math.abs(v - y[i]!) <= 1e-6 * Math.max(1, Math.abs(v)))
}

function sameItems(gold: unknown, predicted: unknown): boolean {
  const wanted = (gold ?? []) as string[]
  const given = (predicted ?? []) as string[]
  return wanted.length === 0 || (given.length === wanted.length && wanted.every((item, i) => agrees(item, given[i])))
}

const FIELDS: Record<RecordName, Record<string, Field>> = {
  metrics: {
    value: (g, p) => sameNumbers(g.value, p.value),
    unit: (g, p) => bare(g.unit) === bare(p.unit),
    shape: (g, p) => g.shape === p.shape,
    qualifier: (g, p) => g.qualifier === p.qualifier,
    indicator: (g, p) => agrees(g.indicator, p.indicator),
    direction: (g, p) => (g.direction ?? null) === (p.direction ?? null),
    status: (g, p) => (g.status ?? 'actual') === (p.status ?? 'actual'),
  },
  dates: {
    type: (g, p) => g.type === p.type,
    value: (g, p) => g.type === 'event' || g.type === 'invalid' || String(g.value) === String(p.value),
  },
  slogans: {
    kind: (g, p) => (g.kind === 'abbreviation') === (p.kind === 'abbreviation'),
    items: (g, p) => sameItems(g.items, p.items),
  },
  documents: { number: (g, p) => bare(g.number) === bare(p.number) },
}

function matchSpans(gold: Row[], predicted: Row[]): { pairs: { g: Row; p: Row; exact: boolean }[]; missed: Row[]; invented: Row[] } {
  const used = new Set<Row>()
  const pairs: { g: Row; p: Row; exact: boolean }[] = []
  const missed: Row[] = []
  for (const g of gold) {
    const free = predicted.filter((p) => !used.has(p))
    let hit = free.find((p) => p.start === g.start && p.end === g.end)
    const exact = hit !== undefined
    let most = 0
    if (!hit) {
      for (const p of free) {
        const n = overlapOf(p, g)
        if (n > most && n * 2 >= Math.min(g.end - g.start, p.end - p.start)) [most, hit] = [n, p]
      }
    }
    if (hit) {
      used.add(hit)
      pairs.push({ g, p: hit, exact })
    } else missed.push(g)
  }
  return { pairs, missed, invented: predicted.filter((p) => !used.has(p)) }
}

/** The kind of most of the characters of a unit; where less than half of it is covered, the rest counts as `other`. */
function kindOf(sections: FlatMined['sections'], unit: Marked): SectionKind {
  const votes = new Map<SectionKind, number>()
  let covered = 0
  for (const section of sections) {
    const n = overlapOf(section, unit)
    if (n === 0) continue
    votes.set(section.kind, (votes.get(section.kind) ?? 0) + n)
    covered += n
  }
  const length = unit.end - unit.start
  if (covered < length / 2) votes.set('other', (votes.get('other') ?? 0) + length - covered)
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'other'
}

const emptyConfusion = (): Confusion => Object.fromEntries(SECTION_KINDS.map((k) => [k, Object.fromEntries(SECTION_KINDS.map((j) => [j, 0]))])) as Confusion

function scoreRecords(name: RecordName, gold: Row[], predicted: Row[], errors: ScoreError[]): RecordCounts {
  const isGrey = (row: Row): boolean => row.optional === true || (name === 'dates' && row.type === 'event')
  const match = matchSpans(gold, predicted)
  const missed = match.missed.filter((g) => !isGrey(g))
  const invented = match.invented.filter((p) => !isGrey(p))
  const pairs = match.pairs.filter(({ g }) => !isGrey(g))
  const fields = Object.fromEntries(Object.keys(FIELDS[name]).map((field) => [field, 0]))
  let strict = 0
  for (const { g, p, exact } of pairs) {
    const wrong = Object.entries(FIELDS[name]).filter(([, isRight]) => !isRight(g, p)).map(([field]) => field)
    for (const field of Object.keys(fields)) if (!wrong.includes(field)) fields[field]!++
    if (exact && !wrong.some((field) => STRICT_FIELDS.has(field))) strict++
    if (!exact) wrong.unshift('span')
    if (wrong.length > 0) errors.push({ what: name, problem: 'wrong', fields: wrong, gold: g, predicted: p })
  }
  for (const g of missed) errors.push({ what: name, problem: 'missed', gold: g })
  for (const p of invented) errors.push({ what: name, problem: 'invented', predicted: p })
  return {
    gold: gold.filter((g) => !isGrey(g)).length, found: pairs.length, exact: pairs.filter(({ exact }) => exact).length,
    strict, missed: missed.length, invented: invented.length, fields,
  }
}

/**
 * Scores what was mined from one file against its gold.
 * @param errors gets everything that is not as gold has it
 */
export function scoreFile(gold: Gold, predicted: FlatMined, errors: ScoreError[] = []): FileScore {
  const confusion = emptyConfusion()
  for (const unit of gold.units) {
    if (unit.optional) continue
    const kind = kindOf(predicted.sections, unit)
    confusion[unit.kind][kind]++
    if (kind !== unit.kind) errors.push({ what: 'section', problem: 'wrong', gold: unit, predicted: kind })
  }
  const rows = (list: unknown): Row[] => list as Row[]
  const records = Object.fromEntries(RECORD_NAMES.map((name) => [name, scoreRecords(name, rows(gold[name]), rows(predicted[name]), errors)])) as FileScore['records']
  const reports = matchSpans(rows(gold.reports), rows(predicted.reports))
  const meta = Object.fromEntries(META_FIELDS.map((field) => {
    const asked = reports.pairs.filter(({ g }) => g[field])
    const isLoose = field === 'title' || field === 'organization'
    const right = asked.filter(({ g, p }) => (isLoose ? agrees(g[field], p[field]) : g[field] === p[field])).length
    return [field, { asked: asked.length + reports.missed.filter((g) => g[field]).length, right }]
  }))
  return { confusion, records, reports: { gold: gold.reports.length, found: reports.pairs.length, invented: reports.invented.length, meta }, noise: countNoise(gold, predicted.sections) }
}

export interface Rates { precision: number; recall: number; f1: number }

const ratio = (a: number, b: number): number => (b === 0 ? (a === 0 ? 1 : 0) : a / b)

function rates(hits: number, predicted: number, gold: number): Rates {
  const [precision, recall] = [ratio(hits, predicted), ratio(hits, gold)]
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** The figures of several files together: counts are added first, rates taken last. All rates are from 0 to 1. */
export interface Summary {
  sections: { units: number; accuracy: number; macroF1: number; perKind: Record<SectionKind, Rates & { gold: number }>; confusion: Confusion }
  records: Record<RecordName, { gold: number; predicted: number; overlap: Rates; exact: Rates; strict: Rates; fields: Record<string, number> }>
  reports: { gold: number; found: number; invented: number; meta: Record<string, { asked: number; right: number }> }
  noise: NoiseCounts
}

/** Adds up the scores of several files. */
export function summarise(scores: FileScore[]): Summary {
  const sum = (of: (score: FileScore) => number): number => scores.reduce((n, score) => n + of(score), 0)
  const confusion = emptyConfusion()
  for (const k of SECTION_KINDS) for (const j of SECTION_KINDS) confusion[k][j] = sum((score) => score.confusion[k][j])
  const perKind = Object.fromEntries(SECTION_KINDS.map((k) => {
    const gold = SECTION_KINDS.reduce((n, j) => n + confusion[k][j], 0)
    const predicted = SECTION_KINDS.reduce((n, j) => n + confusion[j][k], 0)
    return [k, { gold, ...rates(confusion[k][k], predicted, gold) }]
  })) as Summary['sections']['perKind']
  const units = SECTION_KINDS.reduce((n, k) => n + perKind[k].gold, 0)
  const present = SECTION_KINDS.filter((k) => perKind[k].gold > 0)
  const records = Object.fromEntries(RECORD_NAMES.map((name) => {
    const [gold, found, invented] = [sum((s) => s.records[name].gold), sum((s) => s.records[name].found), sum((s) => s.records[name].invented)]
    const predicted = found + invented
    const fields = Object.fromEntries(Object.keys(FIELDS[name]).map((field) => [field, ratio(sum((s) => s.records[name].fields[field]!), found)]))
    const of = (hits: number): Rates => rates(hits, predicted, gold)
    return [name, { gold, predicted, overlap: of(found), exact: of(sum((s) => s.records[name].exact)), strict: of(sum((s) => s.records[name].strict)), fields }]
  })) as Summary['records']
  const meta = Object.fromEntries(META_FIELDS.map((field) => {
    const asked = sum((s) => s.reports.meta[field]!.asked)
    return [field, { asked, right: ratio(sum((s) => s.reports.meta[field]!.right), asked) }]
  }))
  return {
    sections: {
      units, accuracy: ratio(SECTION_KINDS.reduce((n, k) => n + confusion[k][k], 0), units),
      macroF1: present.reduce((n, k) => n + perKind[k].f1, 0) / Math.max(1, present.length), perKind, confusion,
    },
    records,
    reports: { gold: sum((s) => s.reports.gold), found: sum((s) => s.reports.found), invented: sum((s) => s.reports.invented), meta },
    noise: { noise: sum((s) => s.noise.noise), other: sum((s) => s.noise.other), report: sum((s) => s.noise.report), lost: sum((s) => s.noise.lost) },
  }
}
