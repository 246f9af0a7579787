import { describe, expect, it } from 'vitest'
import { metricsOf, statusOf, wordsOf } from './reading.ts'

/** `surface [indicator]` of every metric. */
const indicators = (text: string): string[] =>
  metricsOf(text).map((metric) => `${text.slice(metric.start, metric.end)} [${wordsOf(text, metric.indicator) ?? ''}${wordsOf(text, metric.indicatorHead) ?? ''}]`)

describe('indicator', () => {
  it.each([
    // in front
    ['现有党员1432名。', ['1432名 [党员]']],
    ['全县国内生产总值达到7.6亿元。', ['7.6亿元 [国内生产总值]']],
    ['城乡居民人均可支配收入分别增长8%。', ['8% [城乡居民人均可支配收入]']],
    ['办结率达到99.2%。', ['99.2% [办结率]']],
    ['死亡人数下降15%。', ['15% [死亡人数]']],
    ['公共管网漏损率控制在8%以内。', ['8%以内 [公共管网漏损率]']],
    ['设立“党员示范窗口”9个。', ['9个 [党员示范窗口]']],
    ['编发《争先简报》22期。', ['22期 [争先简报]']],
    ['“三难”问题（吃水难、行路难）占了45%。', ['45% [“三难”问题]']],
    ['培育“小巨人”企业81家。', ['81家 [“小巨人”企业]']],
    ['对照清单逐条落实，整改率达到96%。', ['96% [整改率]']],
    ['水质监测站随机抽查，抽查面达到35%。', ['35% [抽查面]']],
    ['办件环节由30道缩减到5道。', ['由30道缩减到5道 [办件环节]']],
    ['拆除旱厕18座。', ['18座 [旱厕]']],
    // behind
    ['抽调4名工作人员。', ['4名 [工作人员]']],
    ['选派41名优秀干部到村任职。', ['41名 [优秀干部]']],
    ['对7个村开展检查。', ['7个 [村]']],
    ['新建12公里热力管网。', ['12公里 [热力管网]']],
    ['建设3个万亿级产业集群。', ['3个 [万亿级产业集群]']],
    ['写出34篇近两万字的学习笔记。', ['34篇 [学习笔记]', '近两万字 [学习笔记]']],
    ['仍有12%的学生家庭没有走访。', ['12% [学生家庭]']],
    ['投资3500万元的供水管网改造完工。', ['3500万元 [供水管网]']],
    // through verbs
    ['社区民警人均走访142户。', ['142户 [社区民警人均走访]']],
    ['党员先后捐款13.5万元。', ['13.5万元 [党员先后捐款]']],
    // across commas
    ['投诉17件，比去年同期减少29件。', ['17件 [投诉]', '29件 [投诉]']],
    ['排查隐患96处，当场整改81处。', ['96处 [隐患]', '81处 [隐患]']],
    ['检验率达到81.5%，较去年同期提高9.2个百分点。', ['81.5% [检验率]', '9.2个百分点 [检验率]']],
    ['在校学生2080名，党员41名，占教职工总数的32.5%。', ['2080名 [在校学生]', '41名 [党员]', '32.5% [党员]']],
    ['高新技术企业达到47家，是2011年的3.6倍。', ['47家 [高新技术企业]', '3.6倍 [高新技术企业]']],
    ['财政收入在全县十四个乡镇列第3位。', ['十四个 [乡镇]', '第3位 [财政收入]']],
    ['综合考评得92.8分，列第4位。', ['92.8分 [综合考评]', '第4位 [综合考评]']],
    // lists
    ['货车司机、快递员分别入会1420人、868人。', ['1420人 [货车司机]', '868人 [快递员]']],
    ['养老金、低保标准再次提高，月人均分别提高221元、90元。', ['221元 [养老金]', '90元 [低保标准]']],
    ['一、二、三产业分别增长3%、5%、8%。', ['3% [一产业]', '5% [二产业]', '8% [三产业]']],
    ['第一、第二产业增加值分别达到3亿元和5亿元。', ['3亿元 [第一产业增加值]', '5亿元 [第二产业增加值]']],
    ['县级、镇级水库分别有2座、9座。', ['2座 [县级水库]', '9座 [镇级水库]']],
    ['入学率、普及率和参保率分别达到98%、97%和96%。', ['98% [入学率]', '97% [普及率]', '96% [参保率]']],
    // what is compared with others, or with another year
    ['产值增长5%，高于全市平均水平2个百分点。', ['5% [产值]', '2个百分点 [产值]']],
    ['总产值12亿元，比1957年的7亿元增长七成。', ['12亿元 [总产值]', '7亿元 [总产值]', '七成 [总产值]']],
    ['粮食产量连年上升，都比上年增长5%以上。', ['5%以上 [粮食产量]']],
    ['特困供养标准提高，由300元增加到420元。', ['由300元增加到420元 [特困供养标准]']],
    // an aside in brackets, an average, a name behind 的
    ['机床（不含旧机床，下同）增加40台。', ['40台 [机床]']],
    ['环卫工人津贴全年人均增长240元。', ['240元 [环卫工人津贴]']],
    ['投资4亿元的东出口道路完工。', ['4亿元 [东出口道路]']],
    ['投资5亿元的第九届省运会场馆开工。', ['5亿元 [省运会场馆]']],
    ['慰问26位70岁以上独居老人。', ['26位 [独居老人]']],
    ['新开工项目12个，占全市的比重接近30%。', ['12个 [项目]', '接近30% [占全市的比重]']],
  ])('%s', (text, expected) => {
    expect(indicators(text)).toEqual(expected)
  })

  it.each([
    ['实现增长6%的目标。', '6%', '目标'],
    ['12人受到处分。', '12人', '处分'],
    ['2015年增长3%。', '3%', '2015'],
    ['比上年增长3%。', '3%', '上年'],
    ['每户补助600元。', '600元', '每户'],
  ])('not what only frames the number: %s', (text, surface, not) => {
    const found = metricsOf(text).find(({ start, end }) => text.slice(start, end) === surface)!
    expect(wordsOf(text, found.indicator) ?? '').not.toContain(not)
  })

  it('leaves to the date what is its own', () => {
    const text = '6月底前失联党员找回率达到90%。'
    expect(metricsOf(text, [{ start: 0, end: 4 }]).map(({ indicator }) => wordsOf(text, indicator))).toEqual(['失联党员找回率'])
  })

  it('goes no further than its sentence', () => {
    expect(indicators('党员27名。占三成。')).toEqual(['27名 [党员]', '三成 []'])
  })
})

describe('direction and basis', () => {
  it.each([
    ['同比增长8.7%。', 'up', '同比'],
    ['比上年下降4.2%。', 'down', '比上年'],
    ['较去年同期提高9.2个百分点。', 'up', '较去年同期'],
    ['收入比2005年翻一番。', 'up', '比2005年'],
    ['比1956年将增长4.5%。', 'up', '比1956年'],
    ['投资增长10%以上。', 'up', null],
    ['增速达到8%。', 'up', null],
    ['价格涨幅控制在3%左右。', 'up', null],
    ['压缩会议文件近三成。', 'down', null],
    ['应收账款压减三分之一。', 'down', null],
    ['压减办公用房租金20万元。', 'down', null],
    ['减少文盲400人。', 'down', null],
    ['提升家长学校80所。', null, null],
    ['检验率每年提高3至5个百分点。', 'up', null],
    ['比去年高出6.2分。', 'up', '比去年'],
    ['比上年前移5位。', 'up', '比上年'],
    ['平均分比全县低30分。', null, null],
    ['增长到8%。', null, null],
    ['新增绿地30公顷。', null, null],
    ['工业增加值12亿元。', null, null],
    ['提高入学率到98%。', null, null],
    ['占比达到40%。', null, null],
    ['由87%提高到95%。', null, null],
  ])('%s', (text, direction, basis) => {
    const [metric] = metricsOf(text)
    expect([metric!.direction ?? null, wordsOf(text, metric!.basis)]).toEqual([direction, basis])
  })

  it('runs through a list', () => {
    expect(metricsOf('分别提高221元、90元、350元和300元，另有50元').map(({ direction }) => direction ?? null)).toEqual(['up', 'up', 'up', 'up', null])
  })
})

describe('status', () => {
  const status = (text: string, kind: 'next-steps' | 'results'): string[] => metricsOf(text).map(({ evidence }) => statusOf(evidence, kind))

  it.each([
    ['力争收入达到5亿元，税收超过2亿元；', 'results', ['target', 'target']],
    ['主要预期目标是：总值增长7%，收入增长6%。', 'results', ['target', 'target']],
    ['收入增长7%。', 'next-steps', ['target']],
    ['收入增长7%。', 'results', ['actual']],
    ['目前有党员27名，占16.5%。', 'next-steps', ['actual', 'actual']],
    ['已建成大棚64座，力争再建20座。', 'next-steps', ['actual', 'target']],
    ['完成了三项工程，再办2件实事。', 'next-steps', ['actual', 'target']],
    ['对实现翻两番的宏伟目标充满信心。', 'results', ['target']],
    ['为了办好3件实事', 'next-steps', ['target']],
    ['比去年增长8%。', 'next-steps', ['target']],
    ['完成预期目标，增长8%。', 'results', ['actual']],
    ['力争先进。今年增长8%。', 'results', ['actual']],
  ] as const)('%s in %s', (text, kind, expected) => {
    expect(status(text, kind)).toEqual(expected)
  })
})
