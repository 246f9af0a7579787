import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { TABLE_COLUMNS, toCsv, toNdjson, toTables, type Cell, type CsvOptions, type ReportRow } from '../../src/corpus/index.ts'
import { encodeRows } from '../../src/corpus/tables/encode-rows.ts'
import { minedByHand } from './hand-built.ts'

/** A plain reader of RFC 4180, unit by unit: the oracle of the writer. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  for (let i = 0; i < csv.length; i++) {
    const c = csv[i]!
    if (isQuoted && c === '"' && csv[i + 1] === '"') { cell += c; i++ }
    else if (c === '"') isQuoted = !isQuoted
    else if (isQuoted) cell += c
    else if (c === ',') { row.push(cell); cell = '' }
    else if (c === '\r' && csv[i + 1] === '\n') { rows.push([...row, cell]); row = []; cell = ''; i++ }
    else cell += c
  }
  expect([isQuoted, row, cell], 'the file ends with a line end').toEqual([false, [], ''])
  return rows
}

describe('toCsv', () => {
  test.each<[Cell, string]>([
    ['党员', '党员'], ['', '""'], [null, ''], [undefined, ''], [0, '0'], [-3.5, '-3.5'], [NaN, ''], [Infinity, ''], [true, 'true'],
    ['甲,乙', '"甲,乙"'], ['说"好"', '"说""好"""'], ['上\r\n下', '"上\r\n下"'], ['上\n下', '"上\n下"'], [' 空', '" 空"'],
    ['=1+1', '\'=1+1'], ['+cmd', '\'+cmd'], ['-2+3', '\'-2+3'], ['@SUM(A1)', '\'@SUM(A1)'], ['\t=1', '\'\t=1'], ['\r=1', '"\'\r=1"'],
    ['＝1', '\'＝1'], ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'], ['-12', '-12'], ['+3.50', '+3.50'], ['1=1', '1=1'], ['三-五', '三-五'],
  ])('writes %j as %j', (cell, written) => {
    expect(toCsv([{ a: cell }], { header: false })).toBe(`${written}\r\n`)
  })

  test.each<[string, CsvOptions<'a' | 'b'>, string]>([
    ['all columns', {}, 'a,b\r\n1,\r\n,2\r\n'],
    ['the columns asked for', { columns: ['b'] }, 'b\r\n\r\n2\r\n'],
    ['no header', { header: false }, '1,\r\n,2\r\n'],
    ['a mark for Excel', { bom: true }, '\ufeffa,b\r\n1,\r\n,2\r\n'],
  ])('writes %s', (_what, options, csv) => {
    expect(toCsv<{ a?: number; b?: number }>([{ a: 1 }, { b: 2 }], options)).toBe(csv)
  })

  test('leaves formulas alone when told to', () => {
    expect(toCsv([{ a: '=1+1' }], { guardFormulas: false, header: false })).toBe('=1+1\r\n')
  })

  test('writes the header of a table without rows', () => {
    expect(toCsv<ReportRow>([], { columns: TABLE_COLUMNS.reports })).toBe('key,source,start,end,title,author,organization,date,year,genre,subtitle,occasion,implied,spun\r\n')
    expect(toCsv([])).toBe('')
  })

  test('writes a table that reads back as its rows', () => {
    const { metrics } = toTables('清河', minedByHand())
    expect(readCsv(toCsv(metrics, { columns: TABLE_COLUMNS.metrics }))).toEqual([
      TABLE_COLUMNS.metrics, ...metrics.map((row) => TABLE_COLUMNS.metrics.map((column) => String(row[column] ?? ''))),
    ])
  })

  test('reads back whatever the texts, and starts no cell with a formula', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '-', '@', '7', '党', ' ', '\t') }))
    fc.assert(fc.property(fc.array(fc.record({ a: cell, b: cell })), (rows) => {
      const back = readCsv(toCsv(rows, { columns: ['a', 'b'] }))
      const unguarded = (text: string): string => text.replace(/^'(?=[\t\r\n=+\-@＝＋－＠])/u, '')
      expect(back.slice(1).map((cells) => cells.map(unguarded))).toEqual(rows.map(({ a, b }) => [unguarded(a), unguarded(b)]))
      for (const text of back.flat()) expect(text).not.toMatch(/^[\t\r\n=@]|^[+-](?!\d+(?:\.\d+)?$)/u)
    }))
  })
})

test('Parquet keeps every text apart from its neighbours, whatever they are', async () => {
  const texts = ['上', '', '\n', 'a\n\nb', '半\ud83d', '\ude00个', '𠮷']
  const bytes = await encodeRows('parquet', 'prints', texts.map((minhash, n) => ({ report: `${n}`, minhash }))) as Uint8Array<ArrayBuffer>
  const rows = await parquetReadObjects({ file: bytes.buffer })
  expect(rows.map(({ minhash }) => minhash as string)).toEqual(['上', '', '\n', 'a\n\nb', '半\ufffd', '\ufffd个', '𠮷'])
})

describe('toNdjson', () => {
  test('writes one row a line', () => {
    expect(toNdjson([{ a: 1 }, { b: '甲\n乙' }])).toBe('{"a":1}\n{"b":"甲\\n乙"}\n')
    expect(toNdjson([])).toBe('')
  })

  test('writes no character that any reader takes for a line end inside a row', () => {
    const row = { text: '甲\u2028乙\u2029丙\u0085丁\r\v\f' }
    expect(toNdjson([row])).toMatch(/^[^\u2028\u2029\u0085\r\v\f]+\n$/u)
    expect(JSON.parse(toNdjson([row]))).toEqual(row)
  })

  test('reads back whatever the rows', () => {
    fc.assert(fc.property(fc.array(fc.dictionary(fc.string(), fc.string({ unit: 'binary' }))), (rows) => {
      expect(toNdjson(rows).split('\n').slice(0, -1).map((line) => JSON.parse(line) as unknown)).toEqual(JSON.parse(JSON.stringify(rows)))
    }))
  })
})
