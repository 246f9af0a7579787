import { createRequire } from 'node:module'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCorpus, openCorpus, QUESTIONS, type Corpus, type Given, type QuestionName } from '../../src/corpus/index.ts'
import { COPY, REPORTS } from './reports.ts'

let folder = ''
let corpus: Corpus
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-questions-'))
  await buildCorpus([...REPORTS, COPY], join(folder, 'a.duckdb'))
  corpus = await openCorpus(join(folder, 'a.duckdb'))
}, 60_000)
afterAll(() => {
  corpus.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Some columns of an answer, row by row. */
async function cells(question: QuestionName, given: Given, columns: string[]): Promise<unknown[][]> {
  const { rows } = await corpus.ask(question, given)
  return rows.map((row) => columns.map((column) => row[column]))
}

describe('over the years', () => {
  test('slogans: first seen, peak, last seen, share of reports, slope of the yearly share', async () => {
    // Reports: two of 2014, one of 2015, one of 2016. The shares of the years are 1, 1 and 0, which falls by one half a year.
    expect(await cells('slogans', {}, ['slogan', 'kind', 'mentions', 'reports', 'first', 'peak', 'last', 'share', 'slope'])).toEqual([['五个好', 'abbreviation', 5, 3, 2014, 2014, 2015, 0.75, -0.5]])
    expect(await cells('slogans', { kind: 'motto' }, ['slogan'])).toEqual([])
  })
  test('one slogan, with years of silence', async () => {
    expect(await cells('slogan-years', { slogan: '五个好，不存在' }, ['slogan', 'year', 'mentions', 'reports', 'share'])).toEqual([['五个好', 2014, 4, 2, 1], ['五个好', 2015, 1, 1, 1], ['五个好', 2016, 0, 0, 0]])
  })
  test('terms', async () => {
    expect(await cells('terms', { term: '市场, 乡村旅游' }, ['term', 'year', 'mentions', 'reports', 'share'])).toEqual([
      ['乡村旅游', 2014, 2, 2, 1], ['乡村旅游', 2015, 1, 1, 1], ['乡村旅游', 2016, 0, 0, 0], ['市场', 2014, 0, 0, 0], ['市场', 2015, 0, 0, 0], ['市场', 2016, 2, 1, 1],
    ])
  })
  test('an indicator, with units brought together', async () => {
    expect(await cells('indicator', { indicator: '粮食产量', organization: '青石县人民政府' }, ['year', 'value', 'unit', 'status', 'text'])).toEqual([
      [2014, 200000000, '千克', 'actual', '20万吨'], [2014, 250000000, '千克', 'target', '25万吨以上'], [2015, 260000000, '千克', 'actual', '2.6亿公斤'],
    ])
    const areas = await cells('indicators', {}, ['indicator', 'unit', 'metrics'])
    expect(areas).toContainEqual(['苗圃', '平方米', 1])
    expect(areas[0]).toEqual(['粮食产量', '千克', 5])
  })
  test('promises and what came of them', async () => {
    expect(await cells('promises', {}, ['organization', 'year', 'indicator', 'promised', 'delivered', 'kept'])).toEqual([['青石县人民政府', 2014, '粮食产量', 250000000, 260000000, true]])
    expect(await cells('promises', { all: 'yes', organization: '白水县人民政府' }, ['promised', 'delivered', 'kept'])).toEqual([[250000000, null, null]])
  })
  test('the mix of sections', async () => {
    const shares = await cells('sections', { by: 'year', organization: '青石县人民政府' }, ['year', 'kind', 'characters', 'share'])
    const problems = '二、存在的问题农村水渠管护跟不上，群众用水困难。'.length
    expect(shares.find(([year, kind]) => year === 2014 && kind === 'problems')!.slice(2)).toEqual([problems, problems / REPORTS[0].text.replaceAll('\n', '').length])
    for (const one of [2014, 2015]) expect(shares.filter(([year]) => year === one).reduce((sum, row) => sum + Number(row[3]), 0)).toBeCloseTo(1)
    expect((await cells('sections', {}, ['genre'])).every(([genre]) => genre === 'work-report')).toBe(true)
  })
})

describe('words', () => {
  test('keyness is log-likelihood with log ratio', async () => {
    const { rows } = await corpus.ask('keyness', { group: 'year = 2016', least: 1, top: 1000 })
    const row = rows.find(({ word }) => word === '市场')!
    const [{ na, nb }] = (await corpus.sql(`SELECT sum(count) FILTER (report = '云岭2016#1') AS na, sum(count) FILTER (report <> '云岭2016#1') AS nb FROM words`)).rows as [{ na: number; nb: number }]
    // 市场 stands twice in the one group and never in the other.
    expect(row).toMatchObject({ inGroup: 2, inOther: 0, logRatio: Math.log2(2 / na / (0.5 / nb)) })
    expect(row.logLikelihood).toBeCloseTo(2 * 2 * Math.log(2 / ((na * 2) / (na + nb))))
    expect(rows.map((each) => Number(each.logLikelihood))).toEqual(rows.map((each) => Number(each.logLikelihood)).sort((a, b) => b - a))
  })
  test('words of a report by the TF-IDF of natural', async () => {
    const { TfIdf } = createRequire(import.meta.url)('natural/lib/natural/tfidf') as { TfIdf: new () => { addDocument(words: string[]): void; tfidf(words: string[], n: number): number } }
    const counted = (await corpus.sql('SELECT report, word, count FROM words ORDER BY report')).rows
    const reports = [...new Set(counted.map(({ report }) => String(report)))]
    const oracle = new TfIdf()
    for (const report of reports) oracle.addDocument(counted.filter((row) => row.report === report).flatMap(({ word, count }) => Array<string>(Number(count)).fill(String(word))))
    const { rows } = await corpus.ask('report-words', { report: '云岭2016#1', top: 5 })
    expect(rows).toHaveLength(5)
    for (const { word, tfidf } of rows) expect(tfidf, String(word)).toBeCloseTo(oracle.tfidf([String(word)], reports.indexOf('云岭2016#1')))
  })
  test('the map sets copies side by side', async () => {
    const points = (await corpus.ask('map')).rows
    const far = (a: string, b: string): number => {
      const [p, q] = [a, b].map((key) => points.find((point) => point.key === `${key}#1`)!)
      return Math.hypot(Number(p!.x) - Number(q!.x), Number(p!.y) - Number(q!.y))
    }
    expect(far('青石2014', '白水2014')).toBeLessThan(0.5 * far('青石2014', '云岭2016'))
    expect((await corpus.ask('map')).rows).toEqual(points)
  })
})

describe('passages', () => {
  test('kwic gives terms with their surroundings and places', async () => {
    const { rows } = await corpus.ask('kwic', { term: '乡村旅游', around: 4, year: 2015 })
    const start = REPORTS[1].text.indexOf('乡村旅游')
    expect(rows).toMatchObject([{ source: '青石2015', year: 2015, left: '', term: '乡村旅游', right: '方兴未艾', start, end: start + 4 }])
  })
  test('near-duplicates and what they share', async () => {
    const { rows: pairs } = await corpus.ask('near-duplicates')
    expect(pairs).toMatchObject([{ first: '青石2014#1', report: '白水2014#1' }])
    const { rows: runs } = await corpus.ask('copied', { report: '青石2014#1', other: '白水2014#1' })
    expect(runs.length).toBeGreaterThan(0)
    for (const { start, end, otherStart, otherEnd } of runs as Record<string, number>[]) expect(REPORTS[0].text.slice(start, end)).toBe(COPY.text.slice(otherStart, otherEnd))
    expect(await cells('copied', { report: '青石2014#1', other: '云岭2016#1' }, [])).toEqual([])
  })
  test('problems and their next steps', async () => {
    expect(await cells('problems', { report: '青石2014#1' }, ['problem', 'step'])).toEqual([['农村水渠管护跟不上，群众用水困难。', '加强农村水渠管护，解决群众用水困难。']])
  })
})

describe('what cannot be asked', () => {
  test.each<[string, Given]>([
    ['nothing', {}], ['toString', {}], ['slogans', { of: 'x' }], ['slogans', { top: 'many' }], ['slogans', { top: -1 }], ['kwic', {}], ['kwic', { term: ' ' }], ['sections', { by: 'mood' }],
  ])('%s %j', async (question, given) => {
    await expect(corpus.ask(question as QuestionName, given)).rejects.toThrow(expect.objectContaining({ code: 'options/invalid' }))
  })
  test.each(['SELECT nothing', "COPY reports TO 'x.csv'", 'DELETE FROM reports', "SELECT * FROM '/etc/hosts'"])('%s', async (sql) => {
    await expect(corpus.sql(sql)).rejects.toThrow(expect.objectContaining({ code: 'query/invalid' }))
  })
  test('a quote in an answer is no end of a text', async () => {
    for (const [question, given] of [['kwic', { term: "'" }], ['slogan-years', { slogan: "a'b" }], ['promises', { organization: "'" }], ['report-words', { report: "'" }]] as const) expect((await corpus.ask(question, given)).rows).toEqual([])
  })
  test('every question has a word on what it is and what it takes', () => {
    for (const { about, options } of Object.values(QUESTIONS)) for (const text of [about, ...Object.values(options)]) expect(text).toMatch(/^\S.*\S$/u)
  })
})
