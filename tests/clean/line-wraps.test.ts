import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/clean/clean.ts'

const stays = (raw: string): void => expect(cleanText(raw).text).toBe(raw)

describe('lines that a sentence was broken into', () => {
  test.each([
    ['after a comma', '我们走访党员40人，\n解决难题12个。', '我们走访党员40人，解决难题12个。'],
    ['after an enumeration mark', '主要抓了学习、\n服务和管理，成效明显。', '主要抓了学习、服务和管理，成效明显。'],
    ['in a word', '我们认真总结经验。各支部要按照县委部\n\n署抓好落实，不留死角。', '我们认真总结经验。各支部要按照县委部署抓好落实，不留死角。'],
    ['in a number', '我们认真总结经验。全年共投入资金2\n300万元，新建活动室。', '我们认真总结经验。全年共投入资金2300万元，新建活动室。'],
    ['between a word and its number', '我们治污降碳。环境质量持续改善，细颗粒物PM\n2.5\n平均浓度下降，成效明显。', '我们治污降碳。环境质量持续改善，细颗粒物PM2.5平均浓度下降，成效明显。'],
    ['around a notice of the site', '我们认真总结经验。各支部要按照县委部\n下载文档\n署抓好落实，不留死角。', '我们认真总结经验。各支部要按照县委部署抓好落实，不留死角。'],
  ])('%s are joined', (_what, raw, clean) => expect(cleanText(raw).text).toBe(clean))

  test('text wrapped at a width is joined, its paragraphs and headings are not', () => {
    const text = '今年以来，我们围绕中心抓党建，抓好党建促发展，各项工作都有了新的起色，得到了群众的好评，现将主要情况汇报如下，请予审议，不当之处请批评指正。'
    const wrapped = (indent: string): string => `${indent}${text}`.replace(/.{18}/gu, '$&\n').trimEnd()
    const raw = ['工作汇报', wrapped('　　'), '一、主要做法', wrapped('　　'), '二、存在问题', wrapped('　　')].join('\n')
    expect(cleanText(raw).text).toBe(['工作汇报', text, '一、主要做法', text, '二、存在问题', text].join('\n'))
  })
})

describe('lines of their own', () => {
  test.each([
    ['title, by-line and date', '在全县动员会上的讲话\n陆明远\n（2012年5月7日）\n同志们：\n今天，我们开会。'],
    ['headings', '现将有关情况汇报如下：\n一、基本情况\n（一）班子建设\n我局现有职工40人。'],
    ['numbered items', '主要做了以下工作：\n1.抓学习，强素质；\n2.抓管理，严纪律；'],
    ['a numbered item after an unfinished line', '我们抓了三件事。主要是\n一是抓学习，强素质。'],
    ['regulated verse', '青山依旧在人间，\n碧水长流过小村。'],
    ['verse of five', '春风吹又至，\n新叶满枝头。'],
    ['names', '成员名单\n陆明远\n孟长河\n秦望山'],
    ['labelled names', '组长：陆明远\n副组长：孟长河、秦望山\n成员：苏晚成、白露'],
    ['an address', '地址：青禾县河湾镇人民路18号\n电话：0000-1234567'],
    ['a signature', '以上汇报，请审议。\n河湾镇人民政府\n2012年5月7日'],
    ['an addressee', '关于防汛工作的汇报\n县防汛指挥部：\n根据要求，现汇报如下。'],
    ['slogans called out', '团结起来，争取更大胜利！\n青禾县各族人民大团结万岁！'],
    ['the source of a quotation', '要“坚持到底”。（《青禾文选》第二卷，第十二页）\n青禾人民做到了这一点，也将继续做到。'],
  ])('%s stay', (_what, raw) => stays(raw))

  test('rows of a table stay, though they are all of one width', () => {
    const rows = Array.from({ length: 12 }, (_, k) => `第${k + 1}村党支部委员会\t党员总数为${k + 10}名\t全年计划发展${k + 1}名新党员`)
    expect(cleanText(rows.join('\n')).text.split('\n')).toHaveLength(12)
  })

  test('paragraphs set in stay apart where the first lacks its stop', () => {
    const raw = ['　　我们总结了经验。各项事业都有了新的发展', '　　县委指出，我们要继续努力。', '　　各支部要抓好落实。', '　　大家要行动起来。'].join('\n')
    expect(cleanText(raw).text.split(/\n+/u)).toEqual(raw.split('\n').map((line) => line.trim()))
  })
})
