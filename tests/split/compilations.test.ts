import { describe, expect, test } from 'vitest'
import { cleanText, isParted } from '../../src/clean/clean.ts'
import { parseFullDate } from '../../src/records/dates/report-date.ts'
import { readMetadata } from '../../src/split/metadata.ts'
import { splitReports } from '../../src/split/reports.ts'

const DAMS = '入汛以来，全镇干部分片包干，昼夜巡查，共排查堤坝十二处，转移群众三百余人。我们坚持预防为主，提前储备沙袋、木桩和照明设备。目前各处险情均已处置完毕，群众生活秩序正常，没有发生一起人员伤亡事故，得到了县防汛指挥部的肯定。下半年还要把水毁的两段便道修好。'
const ROADS = '今年以来，村里把修路作为头等大事来抓，先后召开四次村民会议，反复比选线路。大家出工出力，一个秋天修通了三条通组路，硬化了两处晒场。出行难的老问题总算有了着落，村民卖橘子再也不用肩挑背扛，外出的年轻人也陆续回来了几个。来年打算再修一座过水桥。'
const BOOKS = '学校坚持把读书作为立校之本，每天早晨安排二十分钟晨读，每周开一次读书会，每月评一批读书之星。老师带头写读书笔记，家长也被请进课堂。一个学期下来，学生的作文有话可说了，图书室的借阅量比上学期翻了一番还多，校园里书声琅琅。'

/** Every report of a raw text as title, author or organization, and date; what stands before the first is left out. */
function reports(raw: string): string[] {
  const clean = cleanText(raw)
  const { text } = clean
  return splitReports(text, (from, to) => isParted(clean, from, to)).reports.map(({ start, end }) => {
    const { title, author, organization, date } = readMetadata(text, start, end, parseFullDate)
    const words = (place: { start: number; end: number } | null): string => (place ? text.slice(place.start, place.end).replace(/\s+/gu, '|') : '-')
    return `${words(title)} / ${words(author ?? organization)} / ${date && !date.implied ? [date.value.year, date.value.month, date.value.day].join('-') : '-'}`
  })
}

describe('a compilation', () => {
  test.each<[string, string, string[]]>([
    ['of papers whose titles name no kind of report, parted by signatures',
      `守住堤坝 守住民心\n${DAMS}\n柳河镇人民政府\n2019年7月20日\n一条路的故事\n${ROADS}\n石坪村党支部\n2019年11月3日\n让书香满校园\n${BOOKS}\n柳河镇中心小学\n2019年12月1日`,
      ['守住堤坝|守住民心 / 柳河镇人民政府 / 2019-7-20', '一条路的故事 / 石坪村党支部 / 2019-11-3', '让书香满校园 / 柳河镇中心小学 / 2019-12-1']],
    ['of speeches without titles, parted by thanks and greetings',
      `各位领导、同志们：\n大家好！${DAMS}\n我的发言完了，谢谢大家！\n尊敬的各位领导：\n${ROADS}\n谢谢大家！\n各位领导、各位老师：\n${BOOKS}`,
      ['- / - / -', '- / - / -', '- / - / -']],
    ['of speeches whose greeting follows a title and a by-line',
      `在全镇防汛总结会上的讲话\n陆明远\n同志们：\n${DAMS}\n修路先修心\n石坪村党支部书记 孟长河\n同志们：\n${ROADS}`,
      ['在全镇防汛总结会上的讲话 / 陆明远 / -', '修路先修心 / 孟长河 / -']],
    ['of self reviews that all have one title',
      `个人述职报告\n陆明远\n${DAMS}\n述职人：陆明远\n2020年1月5日\n个人述职报告\n孟长河\n${ROADS}\n述职人：孟长河\n2020年1月6日`,
      ['个人述职报告 / 陆明远 / 2020-1-5', '个人述职报告 / 孟长河 / 2020-1-6']],
    ['with a title of its own and a table of contents',
      `年终总结汇编\n目 录\n柳河镇防汛工作总结\n石坪村修路工作总结\n柳河小学读书活动总结\n柳河镇防汛工作总结\n${DAMS}\n石坪村修路工作总结\n${ROADS}\n柳河小学读书活动总结\n${BOOKS}`,
      ['柳河镇防汛工作总结 / 柳河镇 / -', '石坪村修路工作总结 / 石坪村 / -', '柳河小学读书活动总结 / 柳河小学 / -']],
    ['with marks and a table of contents of marks',
      `第一篇：防汛总结\n第二篇：修路总结\n第一篇：防汛总结\n${DAMS}\n第二篇：修路总结\n${ROADS}`,
      ['防汛总结 / - / -', '修路总结 / - / -']],
    ['of numbered titles', `党支部工作总结1\n${DAMS}\n党支部工作总结2\n${ROADS}\n党支部工作总结3\n${BOOKS}`,
      ['党支部工作总结1 / 党支部 / -', '党支部工作总结2 / 党支部 / -', '党支部工作总结3 / 党支部 / -']],
    ['of documents with numbers and titles in two lines',
      `柳政发〔2019〕8号\n柳河镇人民政府关于\n防汛工作情况的报告\n${DAMS}\n2019年7月20日\n柳政发〔2019〕9号\n柳河镇人民政府2019年\n道路建设工作总结\n${ROADS}`,
      ['柳河镇人民政府关于|防汛工作情况的报告 / 柳河镇人民政府 / 2019-7-20', '柳河镇人民政府2019年|道路建设工作总结 / 柳河镇人民政府 / -']],
    ['of answers of a web page run together',
      `防汛工作总结怎么写？\n柳河镇防汛工作总结\n${DAMS}\n修路汇报材料怎么写\n${ROADS}\n如何开展读书活动\n${BOOKS}`,
      ['柳河镇防汛工作总结 / 柳河镇 / -', '修路汇报材料怎么写 / - / -', '如何开展读书活动 / - / -']],
    ['of papers with a subtitle under a title of any words',
      `守住堤坝 守住民心\n——柳河镇防汛工作纪实\n${DAMS}\n修通“致富路”\n——石坪村修路做法\n${ROADS}\n让书香满校园\n——柳河小学读书活动经验\n${BOOKS}`,
      ['守住堤坝|守住民心 / 柳河镇 / -', '修通“致富路” / 石坪村 / -', '让书香满校园 / 柳河小学 / -']],
    ['of papers with who they are by under the title',
      `守住堤坝 守住民心\n柳河镇人民政府\n${DAMS}\n修路先修心\n石坪村党支部书记　孟长河\n${ROADS}`,
      ['守住堤坝|守住民心 / 柳河镇人民政府 / -', '修路先修心 / 孟长河 / -']],
    ['of speeches without titles or thanks',
      `尊敬的各位领导、同志们：\n大家下午好！\n${DAMS}\n尊敬的各位领导：\n大家好！\n${ROADS}\n各位老师，大家好！\n${BOOKS}`,
      ['- / - / -', '- / - / -', '- / - / -']],
    ['of texts with nothing but signatures',
      `${DAMS}\n柳河镇人民政府\n2019年7月20日\n${ROADS}\n汇报人：孟长河\n2019年11月3日\n${BOOKS}\n柳河镇中心小学\n2019年12月1日`,
      ['- / 柳河镇人民政府 / 2019-7-20', '- / 孟长河 / 2019-11-3', '- / 柳河镇中心小学 / 2019-12-1']],
    ['whose titles are numbered as headings', `（1）柳河镇防汛工作总结\n${DAMS}\n（2）石坪村修路工作汇报\n（1）筹备。\n${ROADS}\n（3）柳河小学读书活动总结\n${BOOKS}`,
      ['柳河镇防汛工作总结 / 柳河镇 / -', '石坪村修路工作汇报 / 石坪村 / -', '柳河小学读书活动总结 / 柳河小学 / -']],
    ['whose titles are numbered behind a word', `工作总结 篇1\n${DAMS}\n工作总结 篇2\n${ROADS}`, ['工作总结|篇1 / - / -', '工作总结|篇2 / - / -']],
    ['of marks in other brackets', `〔第一篇〕柳河镇防汛工作总结\n${DAMS}\n〔第二篇〕石坪村修路工作汇报\n${ROADS}`,
      ['柳河镇防汛工作总结 / 柳河镇 / -', '石坪村修路工作汇报 / 石坪村 / -']],
    ['of answers that only text of a site parts', `如何防汛\n${DAMS}\n已赞过 已踩过 你对这个回答的评价是？\n评论 收起\n各位评委：\n${ROADS}`,
      ['如何防汛 / - / -', '- / - / -']],
    ['with words before each title', `标题：柳河镇防汛工作总结\n${DAMS}\n标题：石坪村修路工作汇报\n${ROADS}`,
      ['柳河镇防汛工作总结 / 柳河镇 / -', '石坪村修路工作汇报 / 石坪村 / -']],
    ['of samples', `范文（一）\n柳河镇防汛工作总结\n${DAMS}\n范文（二）\n石坪村修路工作汇报\n${ROADS}`,
      ['柳河镇防汛工作总结 / 柳河镇 / -', '石坪村修路工作汇报 / 石坪村 / -']],
  ])('%s', (_what, raw, expected) => expect(reports(raw)).toEqual(expected))
})

describe('one report', () => {
  test.each<[string, string, number]>([
    ['with a running head on every page', `柳河镇防汛工作总结\n${DAMS}\n柳河镇防汛工作总结\n${ROADS}\n柳河镇防汛工作总结\n${BOOKS}`, 1],
    ['whose parts have the words of its title', `柳河镇2019年工作总结和2020年工作计划\n2019年工作总结\n${DAMS}\n2020年工作计划\n${ROADS}`, 1],
    ['with an outlook', `柳河镇2019年工作总结\n${DAMS}\n下一步工作计划\n${ROADS}\n2020年工作要点\n${BOOKS}`, 1],
    ['with an outlook of its own year', `柳河镇2019年工作总结\n${DAMS}\n2020年的工作思路\n${ROADS}`, 1],
    ['with an attachment', `柳河镇防汛工作总结\n${DAMS}\n柳河镇人民政府\n2019年7月20日\n附件：\n柳河镇防汛应急实施方案\n${ROADS}`, 1],
    ['with a glossary', `柳河镇防汛工作总结\n${DAMS}\n谢谢大家！\n名词解释\n${ROADS}`, 1],
    ['that names other reports', `柳河镇防汛工作总结\n${DAMS}\n会上印发了《石坪村修路工作汇报》。\n${ROADS}`, 1],
    ['whose speaker greets again and again', `在全镇大会上的讲话\n同志们：\n${DAMS}\n同志们：\n${ROADS}\n今后的任务\n同志们：\n${BOOKS}`, 1],
    ['whose headings end like titles', `柳河镇防汛工作总结\n${DAMS}\n一、前期工作汇报\n${ROADS}\n（二）整改情况报告\n${BOOKS}`, 1],
    ['that is greeted anew behind text of a site', `在全镇大会上的讲话\n${DAMS}\n已赞过 已踩过\n同志们：\n${ROADS}`, 1],
    ['whose parts are numbered as they are called', `一、工作总结\n${DAMS}\n二、工作打算\n${ROADS}`, 1],
    ['with numbered titles of its parts', `柳河镇重点工作情况\n（1）柳河镇防汛工作总结\n${DAMS}\n（2）石坪村修路工作汇报\n${ROADS}`, 1],
    ['with a heading over dashes', `柳河镇防汛工作总结\n${DAMS}\n各项进展\n——修路进度加快\n${ROADS}`, 1],
    ['signed above its attachment', `${DAMS}\n柳河镇人民政府\n2019年7月20日\n附件：\n${ROADS}`, 1],
    ['with an organization alone on a line', `柳河镇防汛工作总结\n${DAMS}\n石坪村党支部\n${ROADS}`, 1],
    ['that asks for approval before its first heading', `政府工作报告\n各位代表：\n现在，我代表镇人民政府，向大会报告工作，请予审议，并请列席的同志提出意见。\n过去一年的工作回顾\n${DAMS}`, 1],
    ['with a word like a mark', `柳河镇防汛工作总结\n${DAMS}\n材料一：沙袋\n${ROADS}`, 1],
  ])('%s', (_what, raw, count) => expect(reports(raw)).toHaveLength(count))
})

describe('splitting', () => {
  const time = (raw: string): number => {
    const started = performance.now()
    reports(raw)
    return performance.now() - started
  }

  test('finds all of 200 reports', () => {
    const raw = Array.from({ length: 200 }, (_, k) => `石坪村第${k + 1}组修路工作汇报\n${ROADS}\n2019年11月${(k % 28) + 1}日`).join('\n')
    expect(reports(raw)).toHaveLength(200)
  })

  test('finds marks beyond a hundred', () => {
    const raw = Array.from({ length: 120 }, (_, k) => `第${k + 1}篇：修路工作汇报\n${ROADS}`).join('\n')
    expect(reports(raw)).toHaveLength(120)
  })

  test.each<[string, string, number]>([
    ['all titles', '石坪村修路工作汇报\n'.repeat(50_000), 1],
    ['no line break', ROADS.repeat(3000), 1],
    ['only line breaks', '\n'.repeat(1_000_000), 0],
    ['a title of 500 characters', `${'修路'.repeat(250)}工作汇报\n${ROADS}`, 1],
    ['no title', `${ROADS}\n${DAMS}\n${BOOKS}`, 1],
    ['greetings', '同志们：\n'.repeat(50_000), 1],
    ['signatures', '2019年11月3日\n'.repeat(50_000), 1],
    ['names', '石坪村党支部\n'.repeat(50_000), 1],
  ])('bears %s', (_what, raw, count) => {
    expect(reports(raw)).toHaveLength(count)
    expect(time(raw)).toBeLessThan(5000)
  }, 20_000)
})
