import { describe, expect, test } from 'vitest'
import { splitReports } from '../../src/split/reports.ts'
import { hasTitleForm, isQuestion, isReportTitle, isSalutation, reportMarkLength } from '../../src/split/titles.ts'

const BODY = '今年以来，我们紧扣中心工作，扎实推进各项任务，走村入户听取意见，逐条研究整改措施，取得了较好成效。'.repeat(4)

/** The first ten characters of every report, and the prefaces. */
function split(text: string): { reports: string[]; prefaces: string[] } {
  const found = splitReports(text)
  const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end).slice(0, 10)
  return { reports: found.reports.map(cut), prefaces: found.prefaces.map(cut) }
}

describe('splitReports', () => {
  test.each<[string, string, string[], string[]?]>([
    ['nothing', '', []],
    ['blank lines', '\n \n', []],
    ['one report', `河湾镇工作总结\n${BODY}`, ['河湾镇工作总结\n今年']],
    ['marks', `第一篇：河湾镇总结\n${BODY}\n第二篇：河口村汇报\n${BODY}`, ['第一篇：河湾镇总结\n', '第二篇：河口村汇报\n']],
    ['other marks', `篇一：河湾镇总结\n${BODY}\n篇二：河口村汇报\n${BODY}`, ['篇一：河湾镇总结\n今', '篇二：河口村汇报\n今']],
    ['marks in brackets', `【篇1】河湾镇总结\n${BODY}\n【篇2】河口村汇报\n${BODY}`, ['【篇1】河湾镇总结\n'.slice(0, 10), '【篇2】河口村汇报\n'.slice(0, 10)]],
    ['a preface before the first mark', `工作总结大全\n第一篇：河湾镇总结\n${BODY}`, ['第一篇：河湾镇总结\n'], ['工作总结大全']],
    ['a report before the first mark', `河湾镇工作总结\n${BODY.repeat(4)}\n第二篇：河口村汇报\n${BODY}`, ['河湾镇工作总结\n今年', '第二篇：河口村汇报\n']],
    ['titles without marks', `河湾镇工作总结\n${BODY}\n河口村脱贫工作汇报\n${BODY}`, ['河湾镇工作总结\n今年', '河口村脱贫工作汇报\n']],
    ['short texts of a series', '活动总结1\n我们召开动员大会，成立了领导小组，制定了实施方案，悬挂横幅二十条，营造了良好氛围。\n活动总结2\n我们排查隐患六十七处，整改到位。', ['活动总结1\n我们召开', '活动总结2\n我们排查']],
    ['short texts with who speaks under each title', '工会工作汇报\n河口矿工会\n我们围绕中心开展了多项活动，受到职工欢迎，帮扶困难职工四十三户，发放慰问金八万元。\n女工工作汇报\n河口矿女工委\n我们建立协管队伍十二支，取得良好效果。', ['工会工作汇报\n河口矿', '女工工作汇报\n河口矿']],
    ['short texts under a title without a number', '活动总结\n我们召开动员大会，成立了领导小组，制定了实施方案，悬挂横幅二十条，营造了良好氛围。\n活动总结2\n我们排查隐患六十七处，整改到位。', ['活动总结\n我们召开动']],
    ['a question as a title', `河湾镇工作总结\n${BODY}\n如何加强支部建设\n${BODY}`, ['河湾镇工作总结\n今年', '如何加强支部建设\n今']],
    ['after a signature', `河湾镇工作总结\n${BODY}\n河湾镇党委\n2012年5月7日\n河口村脱贫工作汇报\n${BODY}`, ['河湾镇工作总结\n今年', '河口村脱贫工作汇报\n']],
    ['headings are no titles', `河湾镇工作总结\n${BODY}\n一、全年工作总结\n${BODY}\n（二）整改情况报告\n${BODY}`, ['河湾镇工作总结\n今年']],
    ['headings without numbers are no titles', `河湾镇工作总结\n${BODY}\n主要做法和成效\n${BODY}\n存在的问题\n${BODY}`, ['河湾镇工作总结\n今年']],
    ['a question in a speech is no title', `在动员会上的讲话\n${BODY}\n那么，我们应当怎样做呢？\n${BODY}`, ['在动员会上的讲话\n今']],
    ['a title of two lines at the head', `河湾镇2012年\n工作总结\n${BODY}`, ['河湾镇2012年\n工']],
  ])('%s', (_what, text, reports, prefaces = []) => expect(split(text)).toEqual({ reports, prefaces }))
})

describe('titles', () => {
  test.each([['第一篇：总结', 4], ['第十二篇 总结', 5], ['篇三：', 3], ['范文二：总结', 4], ['【篇1】', 0], ['第一篇文章', 0], ['第一，', 0], ['篇幅', 0]])('the mark of %s has %i characters', (line, length) => {
    if (line === '【篇1】') expect(reportMarkLength(`${line}：总结`)).toBeGreaterThan(0)
    else expect(reportMarkLength(line)).toBe(length)
  })

  test.each([['河湾镇工作总结', true], ['在动员会上的讲话（摘要）', true], ['怎样当好支部书记', true], ['一、工作总结', false], ['工作总结。', false], ['我们要认真总结', true], ['基本情况', false], ['总结', false]])('%s names a report: %s', (line, is) => {
    expect(isReportTitle(line)).toBe(is)
  })

  test.each([['同志们：', true], ['各位代表！', true], ['尊敬的各位领导、同志们，大家好！', true], ['各位领导都很重视。', false], ['同志们的热情很高', false], ['县防汛指挥部：', false]])('%s greets: %s', (line, is) => {
    expect(isSalutation(line)).toBe(is)
  })

  test.each([['工作汇报怎么写', true], ['如何加强学习', true], ['河湾镇工作总结', false], ['怎样', false]])('%s asks: %s', (line, is) => expect(isQuestion(line)).toBe(is))

  test('of more than eighty characters are none', () => {
    expect(hasTitleForm('工'.repeat(80))).toBe(true)
    expect(hasTitleForm('工'.repeat(81))).toBe(false)
  })
})
