import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/clean/clean.ts'
import { parseFullDate } from '../../src/records/dates/report-date.ts'
import { readMetadata } from '../../src/split/metadata.ts'

const BODY = '今年以来，我们紧扣中心工作，扎实推进各项任务，取得了较好成效。现有党员326名，下设支部14个。'

interface Read {
  title: string | null
  author: string | null
  organization: string | null
  /** With a star where it was inferred. */
  date: string | null
  genre: string
}

function read(raw: string): Read {
  const { text } = cleanText(raw)
  const found = readMetadata(text, 0, text.length, parseFullDate)
  const words = (place: { start: number; end: number; implied: boolean } | null): string | null => place && text.slice(place.start, place.end).replaceAll('\n', '|') + (place.implied ? '*' : '')
  const value = found.date?.value
  return {
    title: words(found.title), author: words(found.author), organization: words(found.organization),
    date: value ? [value.year, value.month, value.day].filter((part) => part !== null).join('-') + (found.date!.implied ? '*' : '') : null,
    genre: found.genre,
  }
}

/** Subtitle and occasion, with a star where inferred. */
function readAround(raw: string): [string | null, string | null] {
  const { text } = cleanText(raw)
  const { subtitle, occasion } = readMetadata(text, 0, text.length, parseFullDate)
  const words = (place: { start: number; end: number; implied: boolean } | null): string | null => place && text.slice(place.start, place.end).replaceAll('\n', '|') + (place.implied ? '*' : '')
  return [words(subtitle), words(occasion)]
}

type Row = [what: string, raw: string, title: string | null, author: string | null, organization: string | null, date: string | null, genre: string]

describe('readMetadata', () => {
  test.each<Row>([
    ['a county work report', `政 府 工 作 报 告\n——2015年1月20日在青禾县第十六届人民代表大会第四次会议上\n青禾县人民政府县长　陆明远\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n${BODY}`,
      '政府工作报告', '陆明远', '青禾县人民政府', '2015-1-20', 'work-report'],
    ['a province whose governor names only the place', `2024年东岭省政府工作报告\n——2024年1月23日在东岭省第十四届人民代表大会第二次会议上\n东岭省省长 陆明远\n各位代表：\n现在，我代表省人民政府，向大会报告工作。\n${BODY}`,
      '2024年东岭省政府工作报告', '陆明远', '省人民政府*', '2024-1-23', 'work-report'],
    ['a governor without a place', `政府工作报告\n（2019年1月15日）\n自治区主席 巴特尔·苏和\n各位代表：\n现在，我代表自治区人民政府向大会报告工作。\n${BODY}`,
      '政府工作报告', '巴特尔·苏和', '自治区人民政府*', '2019-1-15', 'work-report'],
    ['an occasion broken over two lines', `政府工作报告\n——2021年1月20日在东岭省第十三届\n人民代表大会第四次会议上\n东岭省人民政府省长 陆明远\n各位代表：\n${BODY}`,
      '政府工作报告', '陆明远', '东岭省人民政府', '2021-1-20', 'work-report'],
    ['occasion and by-line on one line', `政府工作报告\n2021年1月20日在青禾市第八届人民代表大会第一次会议上 青禾市市长 陆明远\n各位代表：\n受市人民政府委托，我向大会报告工作。\n${BODY}`,
      '政府工作报告', '陆明远', '市人民政府*', '2021-1-20', 'work-report'],
    ['a work report without any head', `各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议。\n${BODY}`, null, null, '国务院*', null, 'work-report'],
    ['a congress report with a title of two lines', `高举旗帜 凝心聚力\n为建设现代化新青禾而团结奋斗\n——在中国共产党青禾县第十三次代表大会上的报告\n（2016年8月20日）\n孟长河\n同志们：\n现在，我代表中共青禾县第十二届委员会向大会报告工作。\n${BODY}`,
      '高举旗帜 凝心聚力|为建设现代化新青禾而团结奋斗', '孟长河', '中共青禾县第十二届委员会*', '2016-8-20', 'work-report'],
    ['a summary that is signed', `青禾县水利局2013年工作总结\n${BODY}\n青禾县水利局\n2013年12月25日`, '青禾县水利局2013年工作总结', null, '青禾县水利局', '2013-12-25', 'summary'],
    ['a signature with date and name on one line', `安全生产月活动总结\n${BODY}\n2013年6月30日 柳沟煤矿通风队`, '安全生产月活动总结', null, '柳沟煤矿通风队', '2013-6-30', 'summary'],
    ['a signature in Chinese numerals', `安全生产月活动总结\n${BODY}\n柳沟煤矿\n二〇一三年六月三十日`, '安全生产月活动总结', null, '柳沟煤矿', '2013-6-30', 'summary'],
    ['a summary that is not signed', `河湾镇2018年度党建工作总结\n${BODY}`, '河湾镇2018年度党建工作总结', null, '河湾镇*', '2018*', 'summary'],
    ['a summary of two years', `河湾镇2018年工作总结和2019年工作打算\n${BODY}`, '河湾镇2018年工作总结和2019年工作打算', null, '河湾镇*', '2018*', 'summary'],
    ['a span of years', `关于2016-2020年规划执行情况的汇报\n县人大常委会：\n${BODY}`, '关于2016-2020年规划执行情况的汇报', null, null, null, 'briefing'],
    ['a speech', `在全县脱贫攻坚推进会上的讲话\n县委副书记、县长 孟长河\n（2017年3月6日）\n同志们：\n${BODY}`, '在全县脱贫攻坚推进会上的讲话', '孟长河', '县委', '2017-3-6', 'speech'],
    ['a speech with 同志', `在全市安全生产会议上的讲话\n孟长河同志\n2017年3月6日\n同志们：\n${BODY}`, '在全市安全生产会议上的讲话', '孟长河', null, '2017-3-6', 'speech'],
    ['a name left out', `在全市安全生产会议上的讲话\nxxx\n（2017年3月6日）\n同志们：\n${BODY}`, '在全市安全生产会议上的讲话', null, null, '2017-3-6', 'speech'],
    ['a title broken after 的', `在全镇春季植树造林动员会上的\n表 态 发 言\n河湾镇河口村党支部书记 孟长河\n各位领导，同志们：\n${BODY}`, '在全镇春季植树造林动员会上的|表态发言', '孟长河', '河湾镇河口村', null, 'speech'],
    ['a title broken after the year', `青禾水务集团有限公司2020年\n工作总结暨2021年工作安排\n${BODY}`, '青禾水务集团有限公司2020年|工作总结暨2021年工作安排', null, '青禾水务集团有限公司*', '2020*', 'summary'],
    ['name and date in one bracketed line', `在市直机关党建会议上的讲话\n孟 长 河（2011年5月9日）\n同志们：\n${BODY}`, '在市直机关党建会议上的讲话', '孟长河', null, '2011-5-9', 'speech'],
    ['a self review with who signs', `2019年度个人述职述廉报告\n青禾一中校长 陆明远\n${BODY}\n述职人：陆明远\n2019年12月20日`, '2019年度个人述职述廉报告', '陆明远', '青禾一中', '2019-12-20', 'self-review'],
    ['a self review signed below only', `民主生活会个人对照检查材料\n${BODY}\n汇报人：陆明远`, '民主生活会个人对照检查材料', '陆明远', null, null, 'self-review'],
    ['a paper with a subtitle', `党旗飘扬映初心 网格服务暖民心\n——河湾镇中心小学党支部经验交流材料\n${BODY}`, '党旗飘扬映初心 网格服务暖民心', null, '河湾镇中心小学党支部*', null, 'exchange'],
    ['a plan with a document number', `青政发〔2014〕9号\n青禾县农村危房改造实施方案\n各乡镇人民政府，县直各部门：\n${BODY}\n青禾县人民政府办公室\n2014年4月2日`, '青禾县农村危房改造实施方案', null, '青禾县人民政府办公室', '2014-4-2', 'plan'],
    ['a plan that names its maker nowhere', `安全生产大检查实施方案\n为深刻吸取事故教训，特制定本方案。\n${BODY}`, '安全生产大检查实施方案', null, null, null, 'plan'],
    ['a briefing to someone above', `关于防汛工作情况的汇报\n河湾镇人民政府\n（2016年7月8日）\n县防汛抗旱指挥部：\n${BODY}`, '关于防汛工作情况的汇报', null, '河湾镇人民政府', '2016-7-8', 'briefing'],
    ['who speaks in the opening', `工作开展情况\n现将河湾镇今年以来工作开展情况汇报如下：${BODY}`, '工作开展情况', null, '河湾镇*', null, 'briefing'],
    ['two posts, of party and of office', `在动员大会上的讲话\n青禾县林业局党委委员、副局长陆明远\n（2016年7月8日）\n${BODY}`, '在动员大会上的讲话', '陆明远', '青禾县林业局', '2016-7-8', 'speech'],
    ['an attachment after the report', `河湾镇2018年度党建工作总结\n${BODY}\n附：先进个人名单\n孟长河　陆明远　秦望山　苏晚成`, '河湾镇2018年度党建工作总结', null, '河湾镇*', '2018*', 'summary'],
    ['head and text in one run', `抓基层 打基础 ——河湾镇党委党建工作汇报材料 （2008年4月5日）${BODY}`, '抓基层 打基础 ——河湾镇党委党建工作汇报材料', null, '河湾镇党委*', '2008-4-5', 'briefing'],
    ['by-line and text in one run', `专题民主生活会发言提纲中共青禾县委副书记（挂职）陆明远（2009年5月18日）${BODY}`, '专题民主生活会发言提纲', '陆明远', '中共青禾县委', '2009-5-18', 'self-review'],
    ['a question of an answers page before the title', `工作汇报材料怎么写\n抓基层 打基础 ——河湾镇党委党建工作汇报材料 （2008年4月5日）${BODY}`, '抓基层 打基础 ——河湾镇党委党建工作汇报材料', null, '河湾镇党委*', '2008-4-5', 'briefing'],
    ['a question and its answer', `如何加强支部建设\n${BODY}`, '如何加强支部建设', null, null, null, 'other'],
    ['the mark of a compilation', `第二篇：在全区招商引资大会上的发言\n在全区招商引资大会上的典型发言：\n真情服务 贴心招商\n助推项目早日落地\n各位领导：\n**镇坚持把招商作为头号工程。**镇成立专班，**镇设立基金。`, '真情服务 贴心招商|助推项目早日落地', null, '**镇*', null, 'speech'],
    ['only the mark', `篇三：河湾镇农村改厕工作汇报\n${BODY}`, '河湾镇农村改厕工作汇报', null, '河湾镇*', null, 'briefing'],
    ['the number of a meeting’s document above', `青禾县十六届人大三次会议文件（二）\n政府工作报告\n——2015年1月20日在青禾县第十六届人民代表大会第三次会议上\n青禾县人民政府县长 陆明远\n各位代表：\n${BODY}`,
      '政府工作报告', '陆明远', '青禾县人民政府', '2015-1-20', 'work-report'],
    ['the number broken over two lines', `青禾县十六届人大三次\n会议文件之十二\n政府工作报告\n各位代表：\n${BODY}`, '政府工作报告', null, null, null, 'work-report'],
    ['a title that ends in 文件 itself', `关于学习贯彻上级文件\n${BODY}`, '关于学习贯彻上级文件', null, null, null, 'other'],
    ['the masthead of a bulletin', `党建工作简报\n第7期\n河湾镇党政办公室编　　2020年6月8日\n河湾镇“四步法”推进厕所改造\n${BODY}`, '河湾镇“四步法”推进厕所改造', null, '河湾镇党政办公室', '2020-6-8', 'briefing'],
    ['a masthead and nothing else', `党建工作简报\n${BODY}`, '党建工作简报', null, null, null, 'briefing'],
    ['the masthead of a decree', `青禾县人民政府办公室文件\n青政办发〔2017〕9号\n青禾县人民政府办公室\n关于开展河道清淤工作的通知\n${BODY}`, '关于开展河道清淤工作的通知', null, '青禾县人民政府办公室', null, 'other'],
    ['the number among papers for exchange', `交流材料之三：\n建强堡垒 凝聚人心\n奋力谱写河湾振兴新篇章\n中共河湾镇委员会\n${BODY}`, '建强堡垒 凝聚人心|奋力谱写河湾振兴新篇章', null, '中共河湾镇委员会', null, 'exchange'],
    ['a heading behind a title', `建强堡垒 凝聚人心\n基本情况\n${BODY}`, '建强堡垒 凝聚人心', null, null, null, 'other'],
    ['a signature on the last line of a text without line ends', `上半年工作总结 ${BODY} 河湾镇人民政府 2016年7月5日`, '上半年工作总结', null, '河湾镇人民政府', '2016-7-5', 'summary'],
    ['a year in the last line', `工作总结\n${BODY}\n圆满完成2010年目标任务`, '工作总结', null, null, null, 'summary'],
    ['a title that begins with 关于 and ends on the next line', `关于2010年度基层组织建设\n工作情况的汇报\n河湾镇党委\n${BODY}`, '关于2010年度基层组织建设|工作情况的汇报', null, '河湾镇党委', '2010*', 'briefing'],
    ['a speaker who says who he is', `发言材料\n各位领导：\n大家好！我是河湾镇中心小学校长陆明远，今天的发言分三部分。\n${BODY}`, '发言材料', '陆明远*', '河湾镇中心小学*', null, 'speech'],
    ['a speaker who says what he is', `发言材料\n各位领导：\n大家好！我是一名普通的共产党员，今天的发言分三部分。\n${BODY}`, '发言材料', null, null, null, 'speech'],
    ['an inquiry', `关于民宿发展情况的调研报告\n县政协文史委调研组\n2022年9月\n${BODY}`, '关于民宿发展情况的调研报告', null, '县政协文史委调研组', '2022-9', 'other'],
    ['a name of which only the surname is given', `在全县春耕动员会上的讲话\n县委副书记、县长  孟××\n（2019年3月6日）\n同志们：\n${BODY}`, '在全县春耕动员会上的讲话', '孟××', '县委', '2019-3-6', 'speech'],
    ['a compound surname alone', `在全县春耕动员会上的讲话\n（2019年3月6日）\n县长  欧阳X\n同志们：\n${BODY}`, '在全县春耕动员会上的讲话', '欧阳X', null, '2019-3-6', 'speech'],
    ['某 for a name', `在全县春耕动员会上的讲话\n青禾县农业局局长 孟某某\n${BODY}`, '在全县春耕动员会上的讲话', '孟某某', '青禾县农业局', null, 'speech'],
    ['no name before the mask', `在全县春耕动员会上的讲话\n本×\n${BODY}`, '在全县春耕动员会上的讲话', null, null, null, 'speech'],
    ['the name before the post', `在全镇春耕动员会上的讲话\n孟长河　青禾县农业局局长\n${BODY}`, '在全镇春耕动员会上的讲话', '孟长河', '青禾县农业局', null, 'speech'],
    ['a place that begins like a name before the post', `在全区春耕动员会上的讲话\n高新区　区长\n${BODY}`, '在全区春耕动员会上的讲话', null, '高新区', null, 'speech'],
    ['a colon behind the post', `青禾乡人民政府工作报告\n（2014年12月30日）\n乡长：孟 长 河\n各位代表：\n我代表乡人民政府向大会报告工作。\n${BODY}`, '青禾乡人民政府工作报告', '孟长河', '青禾乡人民政府*', '2014-12-30', 'work-report'],
    ['the fuller name in the title', `青禾区人民政府工作报告\n各位代表：\n现在，我代表区人民政府向大会作工作报告。\n${BODY}`, '青禾区人民政府工作报告', null, '青禾区人民政府*', null, 'work-report'],
    ['another name in the title', `青禾区教育局工作报告\n各位代表：\n现在，我代表区人民政府向大会作工作报告。\n${BODY}`, '青禾区教育局工作报告', null, '区人民政府*', null, 'work-report'],
    ['a committee whose name holds a post', `青禾区人大常委会工作报告\n青禾区人大常委会主任 孟长河\n${BODY}`, '青禾区人大常委会工作报告', '孟长河', '青禾区人大常委会', null, 'work-report'],
    ['the speaker in the title', `县教育局局长孟长河在全县教育大会上的讲话\n（2012年3月5日）\n同志们：\n${BODY}`, '县教育局局长孟长河在全县教育大会上的讲话', '孟长河', '县教育局', '2012-3-5', 'speech'],
    ['a speaker who gives name and post apart', `个人发言\n各位领导：\n我叫陆明远，现任河湾镇中心小学副校长，分管教学。${BODY}`, '个人发言', '陆明远*', '河湾镇中心小学*', null, 'speech'],
    ['organization and date in one bracket', `青禾县河长制工作情况汇报\n（青禾县水务局  2018年5月16日）\n市督查组：\n${BODY}`, '青禾县河长制工作情况汇报', null, '青禾县水务局', '2018-5-16', 'briefing'],
    ['a bulletin whose masthead takes two lines', `学习教育\n简  报\n第32期（总第75期）\n青禾县学习教育领导小组办公室      2021年8月20日\n县水务局：用心用情办实事\n${BODY}\n送：县委各常委`, '县水务局：用心用情办实事', null, '青禾县学习教育领导小组办公室', '2021-8-20', 'briefing'],
    ['a report on a plan', `关于青禾市2019年发展计划执行情况与2020年计划草案的报告\n青禾市发展和改革局\n各位代表：\n${BODY}`, '关于青禾市2019年发展计划执行情况与2020年计划草案的报告', null, '青禾市发展和改革局', '2019*', 'work-report'],
    ['a title broken after the term', `河湾小学2015—2016学年度第一学期\n教导处工作总结\n${BODY}\n2016年1月`, '河湾小学2015—2016学年度第一学期|教导处工作总结', null, '河湾小学*', '2016-1', 'summary'],
    ['two organizations that sign together', `用“绣花功夫”办好实事\n中共河湾镇委员会  河湾镇人民政府\n（2017年8月）\n${BODY}`, '用“绣花功夫”办好实事', null, '中共河湾镇委员会', '2017-8', 'other'],
    ['labels before who signs and when', `整改工作情况报告\n${BODY}\n报告单位：青禾县水务局\n报告时间：2021年3月30日`, '整改工作情况报告', null, '青禾县水务局', '2021-3-30', 'briefing'],
    ['an emergency plan', `河湾镇防汛应急预案\n${BODY}\n河湾镇人民政府\n2023年4月18日`, '河湾镇防汛应急预案', null, '河湾镇人民政府', '2023-4-18', 'plan'],
    ['the party’s post in a place without a name', `在全镇春耕动员会上的讲话\n镇党委书记　孟长河\n各位支书：\n${BODY}`, '在全镇春耕动员会上的讲话', '孟长河', '镇党委', null, 'speech'],
    ['two posts, the second of a headquarters', `在全市防汛动员会上的讲话\n市长、市防汛抗旱指挥部指挥长　孟长河\n同志们：\n${BODY}`, '在全市防汛动员会上的讲话', '孟长河', '市防汛抗旱指挥部', null, 'speech'],
    ['a title that begins with a year in Chinese numerals', `青禾建工第三分公司\n二○一三年安全生产工作总结\n${BODY}`, '二○一三年安全生产工作总结', null, '青禾建工第三分公司', null, 'summary'],
    ['the path of a page above the title', `青禾镇政府网站 > 政务公开 > 政府工作报告\n青禾镇2016年工作总结\n${BODY}`, '青禾镇2016年工作总结', null, '青禾镇*', '2016*', 'summary'],
    ['the short name of an office', `青禾县扶贫办2016年工作总结\n${BODY}`, '青禾县扶贫办2016年工作总结', null, '青禾县扶贫办*', '2016*', 'summary'],
    ['the long name of an office', `青禾县扶贫办公室2016年工作总结\n${BODY}`, '青禾县扶贫办公室2016年工作总结', null, '青禾县扶贫办公室*', '2016*', 'summary'],
    ['text only', BODY, null, null, null, null, 'other'],
    ['a short title that begins like a name', `安全工作总结\n${BODY}`, '安全工作总结', null, null, null, 'summary'],
    ['a place in brackets in the text is no date of the report', `工作总结\n根据通知要求（青政发〔2011〕6号），我们开展了检查。`, '工作总结', null, null, null, 'summary'],
  ])('%s', (_what, raw, title, author, organization, date, genre) => {
    const found = read(raw)
    expect({ ...found, author: found.author?.replaceAll(' ', '') ?? null }).toEqual({ title, author, organization, date, genre })
  })
})

describe('subtitle and occasion', () => {
  test.each<[what: string, raw: string, subtitle: string | null, occasion: string | null]>([
    ['a title that names the meeting', `在全县组织工作会议上的讲话\n孟长河\n同志们：\n${BODY}`, null, '全县组织工作会议'],
    ['a title in two lines', `在全镇春季植树造林动员会上的\n表 态 发 言\n${BODY}`, null, '全镇春季植树造林动员会'],
    ['a title without 在', `春季植树造林动员大会上的发言\n${BODY}`, null, '春季植树造林动员大会'],
    ['a subtitle', `凝心聚力谱新篇\n——在青禾县第十三次党员代表大会上的报告\n孟长河\n${BODY}`, '在青禾县第十三次党员代表大会上的报告', '青禾县第十三次党员代表大会'],
    ['a subtitle in two lines', `凝心聚力谱新篇\n——在青禾县组织系统学习贯彻全会精神专题会议上的\n交流发言\n孟长河\n${BODY}`, '在青禾县组织系统学习贯彻全会精神专题会议上的|交流发言', '青禾县组织系统学习贯彻全会精神专题会议'],
    ['a subtitle without a dash', `凝心聚力谱新篇\n在全县组织工作会议上的讲话\n孟长河\n${BODY}`, '在全县组织工作会议上的讲话', '全县组织工作会议'],
    ['a subtitle in brackets', `凝心聚力谱新篇\n（在全县组织工作会议上的讲话）\n孟长河\n${BODY}`, '在全县组织工作会议上的讲话', '全县组织工作会议'],
    ['a subtitle without a meeting', `党旗飘扬映初心 网格服务暖民心\n——河湾镇中心小学党支部经验交流材料\n${BODY}`, '河湾镇中心小学党支部经验交流材料', null],
    ['a subtitle on the line of the title', `抓基层 打基础 ——河湾镇党委党建工作汇报材料 （2008年4月5日）${BODY}`, '河湾镇党委党建工作汇报材料', null],
    ['date and meeting', `政府工作报告\n——2015年1月20日在青禾县第十六届人民代表大会第四次会议上\n青禾县人民政府县长　陆明远\n各位代表：\n${BODY}`, null, '青禾县第十六届人民代表大会第四次会议'],
    ['date and meeting over two lines', `政府工作报告\n——2021年1月20日在东岭省第十三届\n人民代表大会第四次会议上\n东岭省人民政府省长 陆明远\n各位代表：\n${BODY}`, null, '东岭省第十三届|人民代表大会第四次会议'],
    ['beside the by-line', `乡村振兴怎么干\n孟长河在全县三级干部大会上的讲话\n${BODY}`, null, '全县三级干部大会'],
    ['the meeting that is held today', `动员讲话\n同志们：\n今天，我们召开全县防汛动员大会，主要任务是安排部署防汛工作。${BODY}`, null, '全县防汛动员大会*'],
    ['the meeting that is reported to', `政府工作报告\n各位代表：\n现在，我代表县人民政府，向青禾县第十六届人民代表大会第四次会议报告工作。${BODY}`, null, '青禾县第十六届人民代表大会第四次会议*'],
    ['the masthead of a meeting', `青禾市六届人大四次会议文件之五\n财政预算报告\n青禾市财政局\n${BODY}`, null, '青禾市六届人大四次会议'],
    ['a masthead over two lines', `青禾县十六届人大三次\n会议文件之十二\n政府工作报告\n${BODY}`, null, '青禾县十六届人大三次|会议'],
    ['a masthead of no meeting', `交流材料之三：\n工作总结\n${BODY}`, null, null],
    ['a meeting without a name', `动员讲话\n同志们：\n今天，我们召开这次会议，主要任务是安排部署防汛工作。${BODY}`, null, null],
    ['a congress without a name', `政府工作报告\n各位代表：\n现在，我向大会报告工作。${BODY}`, null, null],
    ['a committee is no meeting', `工作汇报\n现在，我向县人民代表大会常务委员会报告工作。${BODY}`, null, null],
    ['the meeting that is spoken at', `工作汇报\n按照安排，现就我镇防汛工作在全县工作会议上作如下汇报：\n${BODY}`, null, '全县工作会议*'],
    ['a meeting that is told of', `工作总结\n去年3月，我局在全市水利工作会议上作了典型发言。${BODY}`, null, null],
    ['society is no meeting', `在全社会上下掀起学习热潮\n${BODY}`, null, null],
    ['nothing', BODY, null, null],
  ])('%s', (_what, raw, subtitle, occasion) => expect(readAround(raw)).toEqual([subtitle, occasion]))
})
