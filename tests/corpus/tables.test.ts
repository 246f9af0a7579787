import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mine, type Mined } from '../../src/index.ts'
import { TABLE_COLUMNS, toTables, type TableName } from '../../src/corpus/index.ts'
import { metric, mined, minedByHand, RAW, report, slogan } from './hand-built.ts'

const REPORTS = new URL('../../corpus/reports/', import.meta.url)
const samples: [string, Mined][] = [
  ['hand-built', minedByHand()],
  ...readdirSync(REPORTS).filter((f) => f.endsWith('.txt')).slice(0, 4)
    .map((f): [string, Mined] => [f, mine(readFileSync(new URL(f, REPORTS), 'utf8'))]),
]
const NAMES = Object.keys(TABLE_COLUMNS) as TableName[]

describe('toTables', () => {
  const tables = toTables('清河', minedByHand())

  test('gives the report with its own data', () => {
    expect(tables.reports).toEqual([{
      key: '清河#1', source: '清河', start: 0, end: RAW.indexOf('\r\n打印'), title: '清河镇2014年总结', author: null,
      organization: '清河镇政府', date: '2015-01-06', year: 2015, genre: 'summary', subtitle: null, occasion: null, implied: '', spun: 0,
    }])
  })

  test('gives sections with the keys of their sentences', () => {
    expect(tables.sections.map(({ key, kind, firstSentence, lastSentence, headings }) => [key, kind, firstSentence, lastSentence, headings])).toEqual([
      ['清河#1/p1', 'other', '清河#1/s1', '清河#1/s1', ''],
      ['清河#1/p2', 'measures', '清河#1/s2', '清河#1/s3', '一、做法'],
      ['清河#1/p3', 'results', '清河#1/s4', '清河#1/s4', '一、做法'],
      ['清河#1/p4', 'next-steps', '清河#1/s5', '清河#1/s6', '二、打算'],
      ['清河#1/p5', 'other', '清河#1/s7', '清河#1/s8', ''],
    ])
  })

  test.each([
    ['metrics', 0, { key: '清河#1/m1', sentence: '清河#1/s4', section: '清河#1/p3', value: 61, valueTo: 93.5, shape: 'change', indicator: '入户率', direction: null, period: '2015', periodFrom: 'report', periodDate: null, subject: null, partOf: null }],
    ['metrics', 1, {
      key: '清河#1/m2', sentence: '清河#1/s6', section: '清河#1/p4', value: 2, valueTo: null, decimal: null, status: 'target',
      period: '2016', periodFrom: 'sentence', periodDate: '清河#1/d2', subject: '全镇', partOf: '清河#1/m1',
    }],
    ['dates', 1, { key: '清河#1/d2', sentence: '清河#1/s6', value: '2016', implied: 'year' }],
    ['slogans', 0, { key: '清河#1/g1', sentence: '清河#1/s3', normal: '三必访', members: '病必访|困必访|丧必访', promised: null, definedBy: null, knownItems: '' }],
    ['documents', 0, { key: '清河#1/c1', title: '网格管理办法', number: '清发〔2014〕3号', kind: '办法', issuer: null, shortName: null, definedBy: null }],
    ['sentences', 3, { key: '清河#1/s4', section: '清河#1/p3', kind: 'results', heading: '一、做法', confidence: 0.5 }],
  ] as const)('%s, row %i', (name, n, cells) => {
    expect(tables[name][n]).toMatchObject(cells)
  })

  test('says what of a report was inferred, and what its second line, its meeting and a synonym replacer added', () => {
    const span = { start: 0, end: 1, text: '会' }
    const [said, inferred] = [{ ...span, value: '会', implied: false }, { ...span, value: '某镇', implied: true }]
    const found = report('会', { title: said, subtitle: said, occasion: said, organization: inferred, date: { ...inferred, value: '2015' }, spun: { score: 12.5, words: [] } })
    expect(toTables('x', mined('会', [found])).reports[0]).toMatchObject({ title: '会', subtitle: '会', occasion: '会', implied: 'organization date', spun: 12.5 })
  })

  test('leads from a mention to the one that defines it, and keeps what is promised and what every reader knows', () => {
    const span = { start: 0, end: 1, text: '会' }
    const document = { ...span, type: 'document', rule: 'documents/quoted', title: '会', number: null, kind: '意见', issuer: '镇党委', shortName: '意见' } as const
    const { slogans, documents } = toTables('x', mined('会', [report('会', {
      slogans: [{ ...slogan(span, 'abbreviation'), promised: 3 }, { ...slogan(span, 'abbreviation'), definedBy: 0 }, { ...slogan(span, 'abbreviation'), knownItems: ['上', '下'] }],
      documents: [document, { ...document, definedBy: 0 }],
    })]))
    expect(slogans.map(({ promised, definedBy, knownItems }) => [promised, definedBy, knownItems])).toEqual([[3, null, ''], [null, 'x#1/g1', ''], [null, null, '上|下']])
    expect(documents).toMatchObject([{ kind: '意见', issuer: '镇党委', shortName: '意见', definedBy: null }, { definedBy: 'x#1/c1' }])
  })

  test('keeps exact decimals apart, and a record outside all sentences without one', () => {
    const span = { start: 0, end: 1, text: '数' }
    const pair = metric(span, [1e20, 2e20], '元', { shape: 'range', decimal: ['100000000000000000001', '200000000000000000002'] })
    expect(toTables('x', mined('数', [report('数', { metrics: [pair] })])).metrics[0]).toMatchObject({
      sentence: null, section: null, decimal: '100000000000000000001', decimalTo: '200000000000000000002',
    })
  })

  test.each([['2015-01-06', 2015], ['2015', 2015], ['2015-01/2015-06', 2015], ['XXXX-06-10', null], ['20150', null]])('takes from the date %s the year %s', (value, year) => {
    const date = { start: 0, end: 1, text: '日', value, implied: false }
    expect(toTables('x', mined('日', [report('日', { date })])).reports[0]!.year).toBe(year)
  })
})

describe.each(samples)('the tables of %s', (_name, found) => {
  const tables = toTables('a', found)

  test('have the published columns, unique keys, and only plain values', () => {
    for (const name of NAMES) {
      for (const row of tables[name]) {
        expect(Object.keys(row).sort(), name).toEqual([...TABLE_COLUMNS[name]].sort())
        expect(Object.values(row).every((cell) => cell === null || ['string', 'number'].includes(typeof cell)), name).toBe(true)
      }
      expect(new Set(tables[name].map(({ key }) => key)).size, name).toBe(tables[name].length)
    }
    expect(JSON.parse(JSON.stringify(tables))).toEqual(tables)
  })

  test('have a column for every field of a record', () => {
    for (const name of ['metrics', 'dates', 'slogans', 'documents'] as const) {
      const fields = found.reports.flatMap((one) => one[name].flatMap((record) => Object.keys(record)))
      // `items` are the column `members`; `type` tells records of one table from those of another, but for dates.
      const named = new Set(fields.filter((field) => field !== 'items' && (field !== 'type' || name === 'dates')))
      expect(TABLE_COLUMNS[name]).toEqual(expect.arrayContaining([...named]))
    }
  })

  test('hold together by their keys', () => {
    const keys = new Set<string | null>(NAMES.flatMap((name) => tables[name].map(({ key }) => key))).add(null)
    for (const { periodDate, partOf } of tables.metrics) expect(keys.has(periodDate) && keys.has(partOf)).toBe(true)
    for (const { definedBy } of [...tables.slogans, ...tables.documents]) expect(keys.has(definedBy)).toBe(true)
    for (const { report: key, section } of tables.sentences) expect([key, section].every((k) => k !== null && keys.has(k))).toBe(true)
    for (const { firstSentence, lastSentence } of tables.sections) expect(keys.has(firstSentence) && keys.has(lastSentence)).toBe(true)
    for (const row of [...tables.metrics, ...tables.dates, ...tables.slogans, ...tables.documents]) {
      const sent = tables.sentences.find(({ key }) => key === row.sentence)
      if (sent) expect(sent.start <= row.start && row.start < sent.end && sent.section === row.section, row.key).toBe(true)
    }
  })
})
