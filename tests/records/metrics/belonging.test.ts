import { describe, expect, it } from 'vitest'
import { createMiner } from '../../../src/index.ts'
import { metricsOf, wordsOf } from './reading.ts'

const miner = createMiner({ reference: '2012' })

/** `surface value from` of the period of every metric. */
function periods(raw: string): string[] {
  return miner.mine(raw).reports.flatMap((report) => report.metrics.map(({ text, period }) => `${text} ${period ? `${period.value} ${period.from}` : '-'}`))
}

/** `surface [whose]` of every metric. */
const subjects = (text: string): string[] => metricsOf(text).map((metric) => `${text.slice(metric.start, metric.end)} [${wordsOf(text, metric.subject) ?? ''}]`)

/** `part < whole` for every metric, `-` for what is no part. */
function parts(text: string): string[] {
  const found = metricsOf(text)
  const surface = (k: number): string => text.slice(found[k]!.start, found[k]!.end)
  return found.map(({ partOf }, k) => (partOf === undefined ? '-' : `${surface(k)} < ${surface(partOf)}`))
}

describe('period', () => {
  it.each([
    ['2010年建成水窖12口。', ['12口 2010 phrase']],
    ['2010年5月，全镇建成水窖12口。', ['12口 2010-05 sentence']],
    ['2010年建成水窖12口，2011年建成30口。', ['12口 2010 phrase', '30口 2011 phrase']],
    ['五年来，新修水渠40公里。', ['40公里 P5Y sentence']],
    ['“十一五”期间新修水渠40公里。', ['40公里 2006/2010 phrase']],
    ['今年投资3亿元。', ['3亿元 2012 phrase']],
    // what is measured against says nothing of the number
    ['2011年产茶80吨，比2010年增长5%。', ['80吨 2011 phrase', '5% 2011 sentence']],
    ['2011年产茶80吨，是2005年的3倍。', ['80吨 2011 phrase', '3倍 2011 sentence']],
    ['2011年产茶80吨，比2010年的60吨高。', ['80吨 2011 phrase', '60吨 2010 phrase']],
    ['入学率由2008年的90%提高到2011年的98%，年均提高2.7个百分点。', ['由2008年的90%提高到2011年的98% 2011 phrase', '2.7个百分点 2012 report']],
    // how long, how often
    ['时限由30天缩短到5天。', ['由30天缩短到5天 2012 report']],
    ['用10天走访农户60户。', ['60户 2012 report']],
    ['每月走访农户60户。', ['60户 2012 report']],
    // the next sentence is on its own
    ['2010年建成水窖12口。又修渠30公里。', ['12口 2010 phrase', '30公里 2012 report']],
  ])('%s', (text, expected) => {
    expect(periods(text)).toEqual(expected)
  })

  it('comes from the headings where the sentence names none', () => {
    const raw = '一、2011年工作回顾\n（一）农业稳步发展。建成水窖12口。\n二、2013年工作安排\n修渠30公里。\n'
    expect(periods(raw)).toEqual(['12口 2011 heading', '30公里 2013 heading'])
  })

  it('names the date record that it was read from', () => {
    const [report] = createMiner().mine('2010年，修渠30公里；2011年修渠40公里。').reports
    expect(report!.metrics.map(({ period }) => report!.dates[period!.date!]!.text)).toEqual(['2010年', '2011年'])
  })

  it('is absent where nothing tells a year', () => {
    expect(createMiner().mine('修渠30公里。').reports[0]!.metrics[0]).not.toHaveProperty('period')
  })
})

describe('subject', () => {
  it.each([
    ['全镇现有党员326名，农村党员210名。', ['326名 [全镇]', '210名 [全镇]']],
    ['各支部撰写笔记500篇。', ['500篇 [各支部]']],
    ['我市建成活动室12个，**县建成3个。', ['12个 [我市]', '3个 [**县]']],
    ['某镇新修水渠3公里。', ['3公里 [某镇]']],
    ['江苏省新增企业30家。', ['30家 [江苏省]']],
    // a comparison, a place in an order, a name
    ['产量比全县高3%。', ['3% []']],
    ['我镇总分居全县第3位。', ['第3位 [我镇]']],
    ['得分在全县列第3位。', ['第3位 []']],
    ['涌现全国劳动模范3名。', ['3名 []']],
    ['城镇居民增收300元。', ['300元 []']],
    // another sentence
    ['全镇通了路。修渠3公里。', ['3公里 []']],
  ])('%s', (text, expected) => {
    expect(subjects(text)).toEqual(expected)
  })
})

describe('part of a whole', () => {
  it.each([
    ['党支部71个（其中学校支部55个、联合支部16个），党员954名。', ['-', '55个 < 71个', '16个 < 71个', '-']],
    ['现有党员326名，其中农村党员210名、女党员48名。', ['-', '210名 < 326名', '48名 < 326名']],
    ['现有党员326名，其中女党员占15%。', ['-', '15% < 326名']],
    ['现有教师41名（女教师20名）。', ['-', '20名 < 41名']],
    ['投资3亿元。其中，工业投资1亿元。', ['-', '1亿元 < 3亿元']],
    ['立项50个：其中：水利12个；交通8个。', ['-', '12个 < 50个', '8个 < 50个']],
    ['党总支5个，党支部85个，其中学校党总支3个。', ['-', '-', '3个 < 5个']],
    ['支部9个（其中学校支部4个（民办2个）、村支部5个）。', ['-', '4个 < 9个', '2个 < 4个', '5个 < 9个']],
    // a growth, another unit, what comes after the sentence or the brackets
    ['投资3亿元（同比增长5%）。', ['-', '-']],
    ['投资3亿元，其中水利1亿元，增长5%。', ['-', '1亿元 < 3亿元', '-']],
    ['用地100亩（约7公顷）。', ['-', '-']],
    ['党员326名（占三成），群众90名。', ['-', '-', '-']],
    ['党员326名，其中女党员48名。团员60名。', ['-', '48名 < 326名', '-']],
    ['投资3亿元，比上年的2亿元多，其中水利1亿元。', ['-', '-', '1亿元 < 3亿元']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected)
  })
})
