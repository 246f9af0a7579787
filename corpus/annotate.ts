/**
 * Turns a text with marks inside it into a raw file and its gold file, and back again, so that a person annotates by reading
 * and never counts an offset. `corpus/README.md` describes the marks.
 *
 *   npm run annotate -- make NAME.ann DIR     writes DIR/NAME.txt and DIR/NAME.gold.json
 *   npm run annotate -- show NAME.gold.json   prints the marked text of a gold file and the raw file beside it
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SectionKind } from '../src/model/records.ts'
import type { Gold, GoldDate, GoldDocument, GoldMetric, GoldReport, GoldSlogan, GoldUnit } from '../src/gold/gold.ts'

const KIND_OF_LETTER: Record<string, SectionKind> = {
  b: 'background', m: 'measures', r: 'results', p: 'problems', n: 'next-steps', o: 'other',
}
const LETTER_OF_KIND = Object.fromEntries(Object.entries(KIND_OF_LETTER).map(([letter, kind]) => [kind, letter]))
const GENRES = new Set(['work-report', 'summary', 'speech', 'briefing', 'plan', 'self-review', 'exchange', 'other'])
const SHAPES = new Set(['point', 'range', 'change', 'rank', 'ratio'])
const QUALIFIERS = new Set(['exact', 'about', 'above', 'below'])
const DATE_TYPES = new Set(['date', 'month', 'year', 'part', 'period', 'duration', 'set', 'event', 'invalid'])
const SLOGAN_KINDS = new Set(['abbreviation', 'motto', 'brand'])

type Place = { start: number; end: number; text: string }

function fail(message: string, near: string): never {
  throw new Error(`${message} — near “${near.slice(0, 60)}”`)
}

function oneOf(allowed: Set<string>, word: string | undefined, near: string): never | string {
  if (word === undefined || !allowed.has(word)) fail(`“${word}” is none of ${[...allowed].join(', ')}`, near)
  return word
}

function parseMetric(fields: string[], place: Place): GoldMetric {
  const [value, unit, shape, qualifier, indicator, ...more] = fields
  if (value === undefined || qualifier === undefined) fail('a metric needs value|unit|shape|qualifier|indicator', place.text)
  const numbers = value.split('..').map(Number)
  if (numbers.length > 2 || numbers.some(Number.isNaN)) fail(`“${value}” is not a number or a pair A..B`, place.text)
  const metric: GoldMetric = {
    ...place,
    value: numbers.length === 2 ? [numbers[0]!, numbers[1]!] : numbers[0]!,
    unit: unit ?? '',
    shape: oneOf(SHAPES, shape, place.text) as GoldMetric['shape'],
    qualifier: oneOf(QUALIFIERS, qualifier, place.text) as GoldMetric['qualifier'],
    indicator: indicator || null,
  }
  for (const word of more) {
    if (word === 'up' || word === 'down') metric.direction = word
    else if (word === 'target') metric.status = 'target'
    else if (word.startsWith('basis=')) metric.basis = word.slice(6)
    else fail(`unknown metric mark “${word}”`, place.text)
  }
  return metric
}

/** Adds one record to `gold`; `mark` is what stands between the braces. */
function addRecord(gold: Gold, place: Place, mark: string): void {
  const fields = mark.split('|')
  const optional = fields.at(-1) === 'optional' ? { optional: true as const } : {}
  if ('optional' in optional) fields.pop()
  const [letter, ...rest] = fields
  if (letter === 'M') gold.metrics.push({ ...parseMetric(rest, place), ...optional })
  else if (letter === 'D') {
    if (!rest[1]) fail('a date needs type|value', place.text)
    gold.dates.push({ ...place, type: oneOf(DATE_TYPES, rest[0], place.text) as GoldDate['type'], value: rest[1], ...optional })
  } else if (letter === 'S') {
    const items = rest[1] ? { items: rest[1].split('/') } : {}
    gold.slogans.push({ ...place, kind: oneOf(SLOGAN_KINDS, rest[0], place.text) as GoldSlogan['kind'], ...items, ...optional })
  } else if (letter === 'C') gold.documents.push({ ...place, number: rest[0] || null, ...optional })
  else fail(`unknown record letter “${letter}”`, place.text)
}

function openReport(words: string, start: number): GoldReport {
  const fields = Object.fromEntries(words.split('|').map((pair) => {
    const at = pair.indexOf('=')
    if (at < 0) fail('a report mark is title=…|author=…|organization=…|date=…|genre=…', words)
    return [pair.slice(0, at).trim(), pair.slice(at + 1).replaceAll('\\n', '\n')]
  }))
  return {
    start, end: start,
    title: fields.title || null, author: fields.author || null, organization: fields.organization || null,
    date: fields.date || null, genre: oneOf(GENRES, fields.genre, words),
  }
}

/**
 * Reads a text with marks.
 * @returns the raw text without marks, and the gold records of the marks
 * @throws Error that names the mark and the text near it
 */
export function parseMarked(marked: string, file: string): { raw: string; gold: Gold } {
  const gold: Gold = { file, reports: [], units: [], metrics: [], dates: [], slogans: [], documents: [] }
  const open: number[] = []
  let raw = ''
  let unit: GoldUnit | undefined
  let report: GoldReport | undefined
  const closeUnit = (): void => {
    if (!unit) return
    const body = raw.slice(unit.start)
    const start = unit.start + (body.length - body.trimStart().length)
    const end = unit.start + body.trimEnd().length
    if (end > start) gold.units.push({ ...unit, start, end })
    unit = undefined
  }
  const MARK = /⟪([^⟫]*)⟫|⟦|⟧(?:\{([^}]*)\})?/gu
  let at = 0
  for (const found of marked.matchAll(MARK)) {
    raw += marked.slice(at, found.index)
    at = found.index + found[0].length
    if (found[0] === '⟦') open.push(raw.length)
    else if (found[0].startsWith('⟧')) {
      const start = open.pop()
      if (start === undefined) fail('⟧ without ⟦', marked.slice(Math.max(0, found.index - 30), at))
      if (found[2] === undefined) fail('⟧ must be followed by {…}', marked.slice(Math.max(0, found.index - 30), at))
      addRecord(gold, { start, end: raw.length, text: raw.slice(start) }, found[2])
    } else if (found[1] === '/report') {
      closeUnit()
      if (!report) fail('⟪/report⟫ without ⟪report …⟫', marked.slice(at, at + 30))
      report.end = raw.trimEnd().length
      gold.reports.push(report)
      report = undefined
    } else if (found[1]!.startsWith('report ')) {
      closeUnit()
      report = openReport(found[1]!.slice(7), raw.length)
    } else {
      closeUnit()
      const kind = KIND_OF_LETTER[found[1]!.replace('?', '')]
      if (!kind) fail(`unknown mark ⟪${found[1]}⟫`, marked.slice(at, at + 30))
      unit = { start: raw.length, end: raw.length, kind, ...(found[1]!.endsWith('?') ? { optional: true as const } : {}) }
    }
  }
  raw += marked.slice(at)
  closeUnit()
  if (open.length > 0) fail('⟦ is never closed', raw.slice(open[0]))
  if (report) fail('⟪report⟫ is never closed', raw.slice(report.start))
  for (const list of [gold.metrics, gold.dates, gold.slogans, gold.documents]) list.sort((a, b) => a.start - b.start || a.end - b.end)
  return { raw, gold }
}

function metricMark(m: GoldMetric): string {
  const value = Array.isArray(m.value) ? m.value.join('..') : String(m.value)
  const more = [m.direction, m.basis && `basis=${m.basis}`, m.status].filter(Boolean)
  return ['M', value, m.unit, m.shape, m.qualifier, m.indicator ?? '', ...more].join('|')
}

/** The inverse of `parseMarked`: the raw text with every unit and record marked. */
export function showMarked(raw: string, gold: Gold): string {
  // Order at one offset: records close, then reports close, reports open, units open, records open.
  const marks: { at: number; rank: number; text: string }[] = []
  const record = (r: { start: number; end: number; optional?: true }, mark: string): void => {
    marks.push({ at: r.start, rank: 4, text: '⟦' }, { at: r.end, rank: 0, text: `⟧{${mark}${r.optional ? '|optional' : ''}}` })
  }
  for (const r of gold.reports) {
    const fields = ['title', 'author', 'organization', 'date', 'genre'] as const
    marks.push({ at: r.start, rank: 2, text: `⟪report ${fields.map((f) => `${f}=${(r[f] ?? '').replaceAll('\n', '\\n')}`).join('|')}⟫` })
    marks.push({ at: r.end, rank: 1, text: '⟪/report⟫' })
  }
  for (const u of gold.units) marks.push({ at: u.start, rank: 3, text: `⟪${LETTER_OF_KIND[u.kind]}${u.optional ? '?' : ''}⟫` })
  for (const m of gold.metrics) record(m, metricMark(m))
  for (const d of gold.dates) record(d, `D|${d.type}|${d.value}`)
  for (const s of gold.slogans) record(s, `S|${s.kind}${s.items?.length ? `|${s.items.join('/')}` : ''}`)
  for (const c of gold.documents as GoldDocument[]) record(c, `C|${c.number ?? ''}`)
  marks.sort((a, b) => a.at - b.at || a.rank - b.rank)
  let out = ''
  let at = 0
  for (const mark of marks) {
    out += raw.slice(at, mark.at) + mark.text
    at = mark.at
  }
  return out + raw.slice(at)
}

/** Gold as JSON with one record a line, so that a change shows as one line. */
export function goldJson(gold: Gold): string {
  const lists = (['reports', 'units', 'metrics', 'dates', 'slogans', 'documents'] as const)
    .map((name) => `  "${name}": [${gold[name].map((r) => `\n    ${JSON.stringify(r)}`).join(',')}${gold[name].length ? '\n  ' : ''}]`)
  return `{\n  "file": ${JSON.stringify(gold.file)},\n${lists.join(',\n')}\n}\n`
}

function main(args: string[]): void {
  const [command, path, dir] = args
  if (command === 'make' && path && dir) {
    const name = basename(path, '.ann')
    const { raw, gold } = parseMarked(readFileSync(path, 'utf8'), `${name}.txt`)
    writeFileSync(join(dir, `${name}.txt`), raw)
    writeFileSync(join(dir, `${name}.gold.json`), goldJson(gold))
    const counts = Object.entries(gold).map(([k, v]) => `${Array.isArray(v) ? v.length : v} ${k}`).join(', ')
    process.stderr.write(`${raw.length} characters: ${counts}\n`)
  } else if (command === 'show' && path) {
    const gold = JSON.parse(readFileSync(path, 'utf8')) as Gold
    process.stdout.write(showMarked(readFileSync(join(dirname(path), gold.file), 'utf8'), gold))
  } else {
    process.stderr.write('usage: annotate make NAME.ann DIR | annotate show NAME.gold.json\n')
    process.exitCode = 2
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2))
