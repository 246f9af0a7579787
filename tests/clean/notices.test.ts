import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cleanText, explainCleaning } from '../../src/clean/clean.ts'

const REPORT = '河湾镇2012年工作总结\n今年以来，我们抓好各项工作，取得了成效。'

const noiseOf = (raw: string): string[] => cleanText(raw).noise.map(({ start, end, reason }) => `${reason}: ${raw.slice(start, end)}`)

describe('text of a site', () => {
  test.each([
    ['下载文档', 'download'],
    ['本文档由用户上传，版权归属用户，如有争议请联系客服。', 'copyright'],
    ['分享到：微信 微博', 'share'],
    ['您现在的位置：首页 > 党建 > 材料', 'navigation'],
    ['来源：青禾日报', 'byline'],
    ['发布时间：2013-05-06 10:20', 'byline'],
    ['2013-05-06 10:20:33', 'byline'],
    ['时间：2013-05-06', 'byline'],
    ['责任编辑：小青', 'byline'],
    ['索引号：000000000/2021-00012   主题分类：综合政务', 'byline'],
    ['发布机构：青禾县政府办公室', 'byline'],
    ['推荐于2017-11-24', 'byline'],
    ['展开全部', 'navigation'],
    ['评论 收起', 'navigation'],
    ['2015-12-03 展开全部', 'navigation'],
    ['赞同 12 添加评论 分享', 'share'],
    ['您的位置：首页 > 工作总结', 'navigation'],
    ['某某文档网 > 工作总结.doc 点击此处下载原文档', 'download'],
    ['已赞过 你对这个回答的评价是？', 'navigation'],
    ['上一篇：某镇召开会议', 'navigation'],
    ['县长陆明远作政府工作报告。本报记者 秦望山 摄', 'caption'],
    ['县长陆明远作政府工作报告', 'caption'],
    ['· 河湾镇建成新的活动室 2013-05-06', 'teaser'],
    ['河湾镇2012年工作总结.docx', 'download'],
    ['基层党建 工作 总结 河湾 支部 活动 党员 学习 材料', 'tags'],
    ['乡镇工作总结（精选5篇）', 'teaser'],
    ['版权所有 © 某网 ICP备00000号', 'copyright'],
    ['欢迎访问河湾镇人民政府网站 今天是2013年5月6日', 'navigation'],
    ['小编为大家整理了多篇《工作总结》，供您参考', 'teaser'],
  ])('%s is noise (%s)', (line, reason) => {
    expect(noiseOf(`${line}\n${REPORT}`)).toEqual([`${reason}: ${line}`])
  })

  test.each([
    ['国家反诈中心APP下载安装率达到92%，群众防范意识明显增强。'],
    ['公布投诉电话12部，受理群众投诉处理率达到100%。'],
    ['群众用微信扫一扫就能反映问题，我们件件有回音。'],
    ['对未经许可擅自占道经营的，一律依法查处。'],
    ['镇机关设立了举报反馈箱，版权保护工作得到加强。'],
    ['我们为党员推荐阅读书目20本。'],
    ['网站点击次数突破10万次，浏览次数全县第一。'],
    ['文化站开展图书分享活动，收藏图书3000册。'],
    ['办公室主任在会上作政府工作报告解读，群众反响很好。'],
    ['陆明远 孟长河 秦望山 苏晚成 白露 唐宁 江一帆 马长风 左明亮'],
    ['项目 数量 金额'],
    ['安排记者采访12次，刊发稿件36篇。'],
    ['时间：5月7日上午'],
    ['展开全部工作，不留死角。'],
    ['评论员队伍不断壮大'],
    ['农家书屋开通了在线阅读，群众说好。'],
    ['始终摆正您的位置和我的位置，当好服务员。'],
  ])('%s stays', (line) => {
    expect(noiseOf(`${REPORT}\n${line}`)).toEqual([])
  })

  test('each of two notices side by side has its reason', () => {
    const raw = `本文共1024字本文共有1024字我镇工作推进有力。\n上一篇：某镇召开会议`
    const told = explainCleaning(raw).map(({ rule, start, end, reason }) => [rule, raw.slice(start, end), reason])
    expect(told).toEqual([
      ['clean/notices', '本文共1024字', 'promotion'], ['clean/notices', '本文共有1024字', 'promotion'], ['clean/notices', '上一篇：某镇召开会议', 'navigation'],
    ])
    expect(explainCleaning('第２次')).toEqual([{ rule: 'clean/width', start: 1, end: 2, now: '2' }])
  })

  test('inside a line only the notice goes', () => {
    const raw = '本文共有1024字，如对您有帮助，可购买打赏现将我镇工作汇报如下。本文共1024字'
    expect(cleanText(raw).text).toBe('现将我镇工作汇报如下。')
  })

  test('tips under a download notice go to the last', () => {
    const raw = `温馨提示：\n1.下载前请仔细阅读文档内容。\n2.页面显示的是部分内容。\n3.遇到乱码请换一台电脑。\n${REPORT}`
    expect(cleanText(raw).text.trim()).toBe(REPORT)
  })

  test('numbered lines of a report under a heading stay', () => {
    expect(noiseOf(`下载文档\n1.抓学习，强素质。\n2.抓管理，严纪律。`)).toHaveLength(1)
  })

  test('titles of other articles at the foot go', () => {
    const raw = `${REPORT}\n相关文章：\n河口村工作汇报\n乡镇书记述职报告3000字\n版权所有 某网`
    expect(cleanText(raw).text.trim()).toBe(REPORT)
  })

  test('a report after a list of articles stays', () => {
    expect(cleanText(`相关文章：\n${REPORT}`).text.trim()).toBe(REPORT)
  })

  test('a path of which each step has its line goes', () => {
    expect(cleanText(`首页\n>\n政务公开\n>\n工作报告\n${REPORT}`).text.trim()).toBe(REPORT)
  })
})

test('no sentence of our own reports is taken for noise', () => {
  const folder = new URL('../../corpus/reports/', import.meta.url)
  for (const name of readdirSync(folder).filter((f) => f.endsWith('.gold.json'))) {
    const raw = readFileSync(new URL(name.replace('.gold.json', '.txt'), folder), 'utf8')
    const { units } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { units: { start: number; end: number; kind: string }[] }
    for (const noise of cleanText(raw).noise) {
      const eaten = units.filter((unit) => unit.kind !== 'other' && unit.start < noise.end && noise.start < unit.end && noise.end - noise.start > (unit.end - unit.start) / 2)
      expect(eaten, `${name}: ${raw.slice(noise.start, noise.end)}`).toEqual([])
    }
  }
})
