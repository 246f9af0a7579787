/** A hand-made result of mining, for the output formats. Offsets are those of `RAW`. */
import type { Metric } from '../../src/model/records.ts'
import type { Mined, Report } from '../../src/model/report.ts'
import type { TextSpan } from '../../src/model/span.ts'

export const RAW = `云岭县二〇一五年工作总结
全县地区生产总值86.4亿元，同比增长9.2%。
推行“四心服务”：接待热心、讲解耐心、办事细心、回访真心，评出“红旗窗口”。
按照《关于改进作风的意见》（云发〔2015〕3号），建成窗口6个。
存在的问题
个别窗口排队时间长。
2016年，力争生产总值突破95亿元。
本文来源于网络，点击下载`

/** The span of the first `text` in `RAW` at or after `from`. */
export function span(text: string, from = 0): TextSpan {
  const start = RAW.indexOf(text, from)
  if (start < 0) throw new Error(`${text} is not in the sample`)
  return { start, end: start + text.length, text }
}

/** A metric with the fields that most metrics have. */
export function metric(text: string, fields: Partial<Metric>): Metric {
  return {
    ...span(text), type: 'metric', rule: 'metrics/number', value: 0, unit: '', shape: 'point', qualifier: 'exact', indicator: null,
    status: 'actual', ...fields,
  }
}

function sampleReport(): Report {
  const sentence = (text: string, kind: Report['sentences'][number]['kind'], heading = -1): Report['sentences'][number] =>
    ({ ...span(text), kind, confidence: 0.8, heading })
  const section = (kind: Report['sections'][number]['kind'], first: string, last: string): Report['sections'][number] =>
    ({ start: span(first).start, end: span(last).end, kind, firstSentence: 0, endSentence: 1, headings: [] })
  return {
    start: 0, end: RAW.indexOf('\n本文'), title: { ...span('云岭县二〇一五年工作总结'), value: '云岭县二〇一五年工作总结', implied: false },
    subtitle: null, occasion: null, author: null, organization: { ...span('云岭县'), value: '云岭县人民政府', implied: true },
    date: { ...span('二〇一五年'), value: '2015', implied: false }, genre: 'summary',
    headings: [{ ...span('存在的问题'), level: 1, kind: 'problems', mix: {} }],
    sentences: [
      sentence('云岭县二〇一五年工作总结', 'other'), sentence('全县地区生产总值86.4亿元，同比增长9.2%。', 'results'),
      sentence('推行“四心服务”：接待热心、讲解耐心、办事细心、回访真心，评出“红旗窗口”。', 'measures'),
      sentence('按照《关于改进作风的意见》（云发〔2015〕3号），建成窗口6个。', 'measures'), sentence('存在的问题', 'problems'),
      sentence('个别窗口排队时间长。', 'problems', 0), sentence('2016年，力争生产总值突破95亿元。', 'next-steps', 0),
    ],
    sections: [section('results', '全县', '9.2%。'), section('problems', '存在的问题', '时间长。')],
    metrics: [
      metric('86.4亿元', { value: 8_640_000_000, unit: '元', indicator: '地区生产总值' }),
      metric('9.2%', { value: 9.2, unit: '%', indicator: '地区生产总值', direction: 'up', basis: '同比' }),
      metric('6个', { value: 6, unit: '个', indicator: '窗口' }),
      metric('突破95亿元', { value: 9_500_000_000, unit: '元', indicator: '生产总值', qualifier: 'above', status: 'target' }),
    ],
    dates: [
      { ...span('二〇一五年'), type: 'year', rule: 'dates/year', value: '2015', implied: [] },
      { ...span('2016年'), type: 'year', rule: 'dates/year', value: '2016', implied: [] },
    ],
    slogans: [
      {
        ...span('四心服务'), type: 'slogan', rule: 'slogans/quoted', kind: 'abbreviation',
        items: ['接待热心', '讲解耐心', '办事细心', '回访真心'].map((text) => span(text)),
      },
      { ...span('红旗窗口'), type: 'slogan', rule: 'slogans/quoted', kind: 'brand', items: [] },
    ],
    spun: { score: 0, words: [] },
    documents: [
      { ...span('《关于改进作风的意见》'), type: 'document', rule: 'documents/quoted', title: '关于改进作风的意见', number: '云发〔2015〕3号', kind: '意见', issuer: null },
    ],
  }
}

/** The sample file: one report and a line of noise. */
export function sampleMined(): Mined {
  return { length: RAW.length, reports: [sampleReport()], noise: [{ ...span('本文来源于网络，点击下载'), reason: 'download' }] }
}
