import { describe, expect, it } from 'vitest'
import { keyMetrics } from '../../src/cli/key-metrics.ts'
import { displayWidth } from '../../src/cli/layout.ts'
import { prettyText } from '../../src/cli/pretty.ts'
import { styleFor, wantsColour } from '../../src/cli/style.ts'
import { metric, sampleMined } from './samples.ts'

const plain = { width: 60, style: styleFor(false) }

const EXPECTED = `云岭县二〇一五年工作总结
  2015 · 云岭县人民政府 (implied) · summary · 147 characters

  Sections
    measures   ████████████▏             50%
    results    ████▏                     17%
    problems   ██▌                       11%
    next-steps ███▎                      13%
    other      ██                         9%

  Key metrics
    地区生产总值  86.4亿元  ↑9.2% 同比
    窗口          6个
    生产总值      突破95亿元 (target)

  Slogans
    四心服务: 接待热心、讲解耐心、办事细心、回访真心
    红旗窗口

  Dates
    2015 · 2016

  Documents
    《关于改进作风的意见》云发〔2015〕3号

  Problems
    个别窗口排队时间长。

  Next steps
    2016年，力争生产总值突破95亿元。

Noise left out: 12 characters (download)
`

describe('prettyText', () => {
  it('shows a report as a person reads it', () => {
    expect(prettyText(sampleMined(), plain)).toBe(EXPECTED)
  })
  it('folds mentions into what they stand for and says what is missing', () => {
    const mined = sampleMined()
    const { slogans, documents } = mined.reports[0]!
    slogans[0]!.promised = 5
    slogans.push({ ...slogans[0]!, text: '四心', items: [], definedBy: 0 })
    documents[0]!.issuer = '县委'
    documents.push({ ...documents[0]!, title: '意见', number: null, definedBy: 0 })
    const text = prettyText(mined, plain)
    expect(text).toContain('办事细心、\n      回访真心 (5 promised)\n    红旗窗口\n')
    expect(text).toContain('    县委《关于改进作风的意见》云发〔2015〕3号 ×2\n')
  })
  it('never writes a line wider than the terminal', () => {
    for (const line of prettyText(sampleMined(), { ...plain, width: 40 }).split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(40)
  })
  it('colours without changing the words', () => {
    const coloured = prettyText(sampleMined(), { ...plain, style: styleFor(true) })
    expect(coloured).toContain('\u001b[1m')
    expect(coloured.replace(/\u001b\[\d+m/gu, '')).toBe(EXPECTED)
  })
  it('says so where there is nothing', () => {
    expect(prettyText({ length: 0, reports: [], noise: [] }, plain)).toBe('No report found.\n')
  })
  it('numbers several reports and copes with empty ones', () => {
    const empty = { ...sampleMined().reports[0]!, title: null, sentences: [], metrics: [], dates: [], slogans: [], documents: [] }
    const text = prettyText({ length: 0, reports: [empty, empty], noise: [] }, plain)
    expect(text).toContain('1/2 (no title)\n')
    expect(text).toContain('2/2 (no title)\n')
    expect(text).not.toContain('Sections')
  })
  it('shows headings of a kind only where there is no sentence of it', () => {
    const mined = sampleMined()
    const [report] = mined.reports
    report!.sentences = report!.sentences.filter(({ text }) => !text.startsWith('个别'))
    expect(prettyText(mined, plain)).toContain('Problems\n    存在的问题\n')
  })
})

describe('keyMetrics', () => {
  const many = Array.from({ length: 20 }, (_, i) => metric('6个', { indicator: `窗口${i}` }))
  it('prefers what moves, keeps the order of the text and the limit', () => {
    const moving = metric('9.2%', { indicator: '产值', direction: 'down', basis: '比上年', unit: '%' })
    const found = keyMetrics([...many, moving], 3)
    expect(found.map(({ indicator }) => indicator)).toEqual(['窗口0', '窗口1', '产值'])
    expect(found[2]!.amounts).toEqual(['↓9.2% 比上年'])
  })
  it('says whose an amount is and of what time, but for the time of the report', () => {
    const period = { value: '2014', from: 'sentence' } as const
    const amounts = [metric('6个', { indicator: '窗口', subject: '全县', period }), metric('9.2%', { indicator: '窗口', subject: '全县', period }), metric('6个', { indicator: '窗口', period: { value: '2015', from: 'report' } })]
    expect(keyMetrics(amounts, 12)).toEqual([{ indicator: '全县 窗口', amounts: ['6个', '9.2%', '[2014]'] }, { indicator: '窗口', amounts: ['6个'] }])
  })
  it('leaves out what names no indicator and keeps distant mentions apart', () => {
    const one = metric('6个', { indicator: '窗口' })
    expect(keyMetrics([one, metric('9.2%', {}), metric('86.4亿元', { indicator: '产值' }), one], 12).map(({ amounts }) => amounts)).toEqual([
      ['6个'], ['86.4亿元'], ['6个'],
    ])
  })
})

it.each<[boolean, Record<string, string>, boolean]>([
  [true, {}, true], [false, {}, false], [true, { NO_COLOR: '1' }, false], [true, { NO_COLOR: '' }, true], [true, { TERM: 'dumb' }, false],
])('colour on a terminal (%s) with %j: %s', (isTerminal, env, wanted) => expect(wantsColour(isTerminal, env)).toBe(wanted))
