import type { DateRecord, Metric, Mined, Noise, Report, Slogan, SloganKind, Stated, TextSpan } from '../../src/index.ts'

/** Mined results built by hand, so that tables and pages are tested without the extractors. */

/** The place of the n-th `text` (from 0) in `raw`. */
export function at(raw: string, text: string, n = 0): TextSpan {
  let start = raw.indexOf(text)
  for (; n > 0; n--) start = raw.indexOf(text, start + 1)
  if (start < 0) throw new Error(`“${text}” does not stand in the sample`)
  return { start, end: start + text.length, text }
}

export function stated(span: TextSpan, value = span.text): Stated {
  return { ...span, value, implied: false }
}

export function metric(span: TextSpan, value: Metric['value'], unit: string, more: Partial<Metric> = {}): Metric {
  return { ...span, type: 'metric', rule: 'metrics/point', value, unit, shape: 'point', qualifier: 'exact', indicator: null, status: 'actual', ...more }
}

export function slogan(span: TextSpan, kind: SloganKind, items: TextSpan[] = []): Slogan {
  return { ...span, type: 'slogan', rule: 'slogans/quoted', kind, items }
}

export function date(span: TextSpan, type: DateRecord['type'], value: string, implied: DateRecord['implied'] = []): DateRecord {
  return { ...span, type, rule: `dates/${type}`, value, implied }
}

export function report(raw: string, more: Partial<Report> = {}): Report {
  return {
    start: 0, end: raw.length, title: null, subtitle: null, occasion: null, author: null, organization: null, date: null, genre: 'other',
    headings: [], sentences: [], sections: [], metrics: [], dates: [], slogans: [], documents: [], spun: { score: 0, words: [] }, ...more,
  }
}

export function mined(raw: string, reports: Report[], noise: Noise[] = []): Mined {
  return { length: raw.length, reports, noise }
}

/** A short report with one record of every type. */
export const RAW = [
  '清河镇2014年总结',
  '一、做法',
  '落实《网格管理办法》（清发〔2014〕3号），推行“三必访”即病必访、困必访、丧必访。',
  '入户率由61%提高到93.5%。',
  '二、打算',
  '明年力争再添2个活动点。',
  '清河镇政府',
  '2015年1月6日',
  '打印本页',
].join('\r\n')

export function minedByHand(): Mined {
  const line = (text: string): TextSpan => at(RAW, text)
  const sentences = [
    { ...line('清河镇2014年总结'), kind: 'other', heading: -1 },
    { ...line('一、做法'), kind: 'measures', heading: 0 },
    { ...line('落实《网格管理办法》（清发〔2014〕3号），推行“三必访”即病必访、困必访、丧必访。'), kind: 'measures', heading: 0 },
    { ...line('入户率由61%提高到93.5%。'), kind: 'results', heading: 0 },
    { ...line('二、打算'), kind: 'next-steps', heading: 1 },
    { ...line('明年力争再添2个活动点。'), kind: 'next-steps', heading: 1 },
    { ...line('清河镇政府'), kind: 'other', heading: -1 },
    { ...line('2015年1月6日'), kind: 'other', heading: -1 },
  ] as const
  const section = (kind: (typeof sentences)[number]['kind'], firstSentence: number, endSentence: number, headings: number[]) => (
    { start: sentences[firstSentence]!.start, end: sentences[endSentence - 1]!.end, kind, firstSentence, endSentence, headings }
  )
  const { end } = sentences.at(-1)!
  return mined(RAW, [report(RAW, {
    end,
    title: stated(line('清河镇2014年总结')), organization: stated(line('清河镇政府')), date: stated(line('2015年1月6日'), '2015-01-06'), genre: 'summary',
    headings: [{ ...line('一、做法'), level: 1, kind: 'measures', mix: {} }, { ...line('二、打算'), level: 1, kind: 'next-steps', mix: {} }],
    sentences: sentences.map((sent) => ({ ...sent, confidence: 0.5 })),
    sections: [section('other', 0, 1, []), section('measures', 1, 3, [0]), section('results', 3, 4, [0]), section('next-steps', 4, 6, [1]), section('other', 6, 8, [])],
    metrics: [
      metric(line('由61%提高到93.5%'), [61, 93.5], '%', { rule: 'metrics/change', shape: 'change', indicator: '入户率', period: { value: '2015', from: 'report' } }),
      metric(line('2个'), 2, '个', { indicator: '活动点', status: 'target', period: { value: '2016', from: 'sentence', date: 1 }, subject: '全镇', partOf: 0 }),
    ],
    dates: [date(line('2014年'), 'year', '2014'), date(line('明年'), 'year', '2016', ['year']), date(line('2015年1月6日'), 'date', '2015-01-06')],
    slogans: [slogan(line('三必访'), 'abbreviation', [line('病必访'), line('困必访'), line('丧必访')])],
    documents: [{ ...line('《网格管理办法》'), type: 'document', rule: 'documents/quoted', title: '网格管理办法', number: '清发〔2014〕3号', kind: '办法', issuer: null }],
  })], [{ ...line('打印本页'), reason: 'share' }])
}
