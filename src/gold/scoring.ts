/**
 * The definitions of every accuracy figure. A predicted record answers a gold one if their spans are equal, or else if it is
 * the one that overlaps it most, by at least half of the shorter; a gold unit takes the kind of most of its characters.
 * Records marked `optional`, and dates of type `event`, are neither rewarded nor punished.
 */
import type { SectionKind } from '../model/records.ts'
import type { FlatMined } from './flat.ts'
import type { Gold } from './gold.ts'
import { countNoise, type NoiseCounts } from './noise-scoring.ts'
import { emptyConfusion, type Confusion } from './section-figures.ts'

interface Marked { start: number; end: number; optional?: true | undefined; type?: string }
type Row = Marked & Record<string, unknown>
type Field = (gold: Row, predicted: Row) => boolean
/** The records that are scored one by one. */
export type RecordName = 'metrics' | 'dates' | 'slogans' | 'documents'

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

/** For each field of a record whether it is right. */
export const FIELDS: Record<RecordName, Record<string, Field>> = {
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
