import { expect, it } from 'vitest'
import { flatten } from '../../src/gold/flat.ts'
import { RAW, sampleMined } from '../cli/samples.ts'

const surface = ({ start, end }: { start: number; end: number }): string => RAW.slice(start, end)

it('lists the records of all reports, with metadata and members as plain strings', () => {
  const flat = flatten(sampleMined())
  expect(Object.keys(flat)).toEqual(['sections', 'reports', 'metrics', 'dates', 'slogans', 'documents'])
  expect(flat.reports).toEqual([
    { start: 0, end: RAW.indexOf('\n本文'), title: '云岭县二〇一五年工作总结', author: null, organization: '云岭县人民政府', date: '2015', genre: 'summary' },
  ])
  expect(flat.sections.map((section) => [section.kind, surface(section)])).toEqual([
    ['results', '全县地区生产总值86.4亿元，同比增长9.2%。'], ['problems', '存在的问题\n个别窗口排队时间长。'],
  ])
  expect(flat.metrics[0]).toEqual({
    start: 21, end: 27, value: 8_640_000_000, unit: '元', shape: 'point', qualifier: 'exact', indicator: '地区生产总值', status: 'actual',
  })
  expect(flat.metrics[1]).toMatchObject({ direction: 'up', basis: '同比' })
  expect(flat.dates.map((date) => [surface(date), date.type, date.value])).toEqual([['二〇一五年', 'year', '2015'], ['2016年', 'year', '2016']])
  expect(flat.slogans.map(({ kind, items }) => ({ kind, items }))).toEqual([
    { kind: 'abbreviation', items: ['接待热心', '讲解耐心', '办事细心', '回访真心'] }, { kind: 'brand', items: [] },
  ])
  expect(flat.documents.map((found) => [surface(found), found.number])).toEqual([['《关于改进作风的意见》', '云发〔2015〕3号']])
})

it('gives what only some records have, with indices into the lists of the file', () => {
  const { reports: [report], length, noise } = sampleMined()
  Object.assign(report!.metrics[2]!, { period: { value: '2014', from: 'phrase' }, subject: '全县', partOf: 0 })
  report!.slogans.push({ ...report!.slogans[0]!, items: [], definedBy: 0 }, { ...report!.slogans[0]!, items: [], knownItems: ['甲', '乙'], promised: 4 })
  report!.documents.push({ ...report!.documents[0]!, shortName: '意见', issuer: '县委' }, { ...report!.documents[0]!, definedBy: 1 })
  const { metrics, slogans, documents } = flatten({ length, reports: [report!, report!], noise })
  expect(metrics[6]).toMatchObject({ period: '2014', subject: '全县', partOf: 4 })
  expect(metrics[0]).not.toHaveProperty('period')
  expect(slogans.map(({ definedBy }) => definedBy)).toEqual([undefined, undefined, 0, undefined, undefined, undefined, 4, undefined])
  expect(slogans[3]).toMatchObject({ promised: 4, knownItems: ['甲', '乙'] })
  expect(documents[1]).toMatchObject({ kind: '意见', issuer: '县委', shortName: '意见' })
  expect(documents.map(({ definedBy }) => definedBy)).toEqual([undefined, undefined, 1, undefined, undefined, 4])
})

it('runs the records of several reports together and gives empty lists for none', () => {
  const [report] = sampleMined().reports
  expect(flatten({ length: 0, reports: [report!, report!], noise: [] }).metrics).toHaveLength(8)
  expect(flatten({ length: 0, reports: [], noise: [] })).toEqual({ sections: [], reports: [], metrics: [], dates: [], slogans: [], documents: [] })
})
