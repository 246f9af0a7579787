import { describe, expect, it } from 'vitest'
import { mine } from '../../src/index.ts'
import { read, type ReadText } from '../../src/read/index.ts'
import { centred, typeset } from './pdf-typesetter.ts'
import { type FontForm, type Page, type PdfOptions, type Run, writePdf } from './pdf-writer.ts'

/** Two or three lines each at 38 characters. */
const LONG = '今年以来，我镇坚持以水利建设为重点，新修水渠32.5公里，清淤塘坝16口，解决了1200人的饮水问题，受到群众的普遍欢迎，也积累了不少经验。'
const OTHER = '（一）加强领导。成立了由镇长任组长的领导小组，落实责任到村到人，层层签订责任书，每月检查一次，每季度通报一次，年底进行考核，结果与奖励挂钩。'

const THIRD = '（二）多方筹资。采取财政补助、村级自筹和社会捐助相结合的办法，全年共投入资金860万元，其中群众投工投劳折资120万元，没有一处工程因缺钱而停工。'
const FOURTH = '（三）建管并重。每条水渠都落实了管护人员，签订了管护合同，做到有人用、有人管、有人修，改变了过去重建设、轻管理的状况，老百姓用水更加放心。'

const readPages = (pages: Page[], options?: PdfOptions): Promise<ReadText> => read(writePdf(pages, options))
const lines = (found: ReadText): string[] => found.text.split('\n')

/** Runs one below the other. */
const stack = (texts: string[], { x = 90, y = 740, leading = 20, size = 10.5 } = {}): Run[] =>
  texts.map((text, i) => ({ text, x, y: y - i * leading, size }))

function expectBlocksTile(found: ReadText): void {
  expect(found.blocks.map(({ start, end }) => found.text.slice(start, end))).toEqual(lines(found))
  expect(found.text).not.toMatch(/[ \t]$/mu)
}

describe('readPdf reads every way in which Chinese is set', () => {
  const fonts: FontForm[] = ['UniGB-UCS2-H', 'UniGB-UTF16-H', 'GBK-EUC-H', 'Identity-H']
  const ways: PdfOptions[] = [{}, { packed: false }, { objectStreams: true }]
  it.each(fonts.flatMap((font) => ways.map((way) => ({ font, ...way }))))('%j', async (options) => {
    const found = await readPages(typeset([LONG, '一、主要做法', OTHER]), options)
    expect(lines(found)).toEqual([LONG, '一、主要做法', OTHER])
    expect(found.blocks.map(({ kind, page }) => [kind, page])).toEqual([['paragraph', 1], ['heading', 1], ['paragraph', 1]])
    expect(found).toMatchObject({ type: 'pdf', encoding: null, leftOut: [] })
    expectBlocksTile(found)
  })
  it('reads lines that run from top to bottom', async () => {
    const found = await readPages([{ runs: ['石桥镇水利工作总结', '今年我镇新修水渠三十二公里'].map((text, i) => ({ text, x: 500 - 24 * i, y: 740, size: 12 })) }], { font: 'UniGB-UCS2-V' })
    expect(found.text.replace('\n', '')).toBe('石桥镇水利工作总结今年我镇新修水渠三十二公里')
  })
})

describe('paragraphs', () => {
  it('go on over a page', async () => {
    const found = await readPages(typeset([LONG, OTHER, THIRD, FOURTH], { lines: 3 }))
    expect(lines(found)).toEqual([LONG, OTHER, THIRD, FOURTH])
    expect(found.blocks.map(({ page }) => page)).toEqual([1, 1, 2, 3])
  })
  it('end with a full line at the foot of a page where the next one is indented', async () => {
    const full = '我'.repeat(35) + '。'
    const found = await readPages(typeset([LONG, full, OTHER], { lines: 3 }))
    expect(lines(found)).toEqual([LONG, full, OTHER])
  })
  it('are told by larger gaps where no line is indented', async () => {
    const runs = ['我'.repeat(37) + '，', '你'.repeat(37) + '。', '他'.repeat(37) + '，', '们'.repeat(38)]
    const found = await readPages([{ runs: runs.map((text, i) => ({ text, x: 90, y: 700 - 18 * i - (i > 1 ? 16 : 0) })) }])
    expect(lines(found)).toEqual([runs[0]! + runs[1]!, runs[2]! + runs[3]!])
  })
  it('begin with a mark of a heading behind a sentence that fills its line', async () => {
    const runs = ['我'.repeat(37) + '。', '二、' + '你'.repeat(36), '他'.repeat(37) + '第', '三、四产业' + '们'.repeat(33)]
    expect(lines(await readPages([{ runs: stack(runs) }]))).toEqual([runs[0], runs[1]! + runs[2]! + runs[3]!])
  })
  it('hold Latin words apart, and numbers and hyphened words together', async () => {
    const full = (text: string, fill: string): string => fill.repeat(38 - Math.ceil(text.length / 2)) + text
    const runs = [full('the rural', '甲'), full('water co-', '乙'), full('operation', '丙'), full('12,3', '丁'), '45人受益。']
    runs[1] = `program ${'乙'.repeat(30)} water co-`
    runs[2] = `operation${'丙'.repeat(34)}`
    const found = await readPages([{ runs: stack(runs) }])
    expect(found.text).toBe(`${'甲'.repeat(33)}the rural program${'乙'.repeat(30)}water cooperation${'丙'.repeat(34)}${'丁'.repeat(36)}12,345人受益。`)
  })
  it('of titles in larger type are joined, and parted from what is below', async () => {
    const title = [centred('关于石桥镇2014年度农田水利', 740, 22), centred('建设工作情况的报告', 710, 22), centred('（2015年1月8日）', 670, 10.5)]
    const body = typeset([LONG, OTHER], { top: 640 })[0]!.runs
    const found = await readPages([{ runs: [...title, ...body] }])
    expect(lines(found)).toEqual(['关于石桥镇2014年度农田水利建设工作情况的报告', '（2015年1月8日）', LONG, OTHER])
    expect(found.blocks[0]!.kind).toBe('heading')
  })
  it('do not swallow a signature', async () => {
    const page = typeset([LONG, OTHER])[0]!
    page.runs.push({ text: '石桥镇人民政府', x: 380, y: 560 }, { text: '2015年1月8日', x: 385, y: 540 })
    expect(lines(await readPages([page]))).toEqual([LONG, OTHER, '石桥镇人民政府', '2015年1月8日'])
  })
})

describe('blanks', () => {
  const cases: [what: string, runs: Run[], text: string][] = [
    ['letters spaced apart', [{ text: '工作总结', x: 200, y: 700, size: 20, spacing: 8 }], '工作总结'],
    ['letters spaced far apart', [{ text: '工作总结', x: 200, y: 700, size: 20, spacing: 24 }], '工作总结'],
    ['a year spaced apart', [{ text: '2014年总结', x: 200, y: 700, size: 20, spacing: 6 }], '2014年总结'],
    ['two letters with a wide blank', [{ text: '总　结', x: 200, y: 700, size: 20 }], '总结'],
    ['every letter on its own', [...'新修水渠'].map((text, i) => ({ text, x: 90 + 10.7 * i, y: 700 })), '新修水渠'],
    ['Chinese beside a number', [{ text: '新修', x: 90, y: 700 }, { text: '32', x: 114, y: 700 }, { text: '公里', x: 127.5, y: 700 }], '新修32公里'],
    ['Latin words', [{ text: 'rural', x: 90, y: 700 }, { text: 'water', x: 122, y: 700 }], 'rural water'],
    ['one Latin word in two runs', [{ text: 'ru', x: 90, y: 700 }, { text: 'ral', x: 100.6, y: 700 }], 'rural'],
    ['a wide gap', [{ text: '汇报人：张三', x: 90, y: 700 }, { text: '二〇一五年一月', x: 250, y: 700 }], '汇报人：张三 二〇一五年一月'],
    ['the blank of a chapter', [{ text: '第三章 总则', x: 90, y: 700 }], '第三章 总则'],
    ['letters drawn twice to look bold', [{ text: '水利', x: 90, y: 700 }, { text: '水利', x: 90.4, y: 700 }], '水利'],
    ['runs in any order', [{ text: '水渠', x: 111, y: 700 }, { text: '新修', x: 90, y: 700 }], '新修水渠'],
    ['a raised mark of a note', [{ text: '增长12%', x: 90, y: 700 }, { text: '1', x: 128, y: 704, size: 6 }, { text: '，', x: 131, y: 700 }], '增长12%¹，'],
    ['a raised power', [{ text: '120m', x: 90, y: 700 }, { text: '2', x: 111, y: 704, size: 6 }], '120m²'],
    ['a smaller number that is not raised', [{ text: '增长', x: 90, y: 700 }, { text: '12', x: 111, y: 700, size: 7 }], '增长12'],
    ['radicals in place of characters', [{ text: '⼯作⻓⼾⺠', x: 90, y: 700 }], '工作长户民'],
  ]
  it.each(cases)('%s', async (_, runs, text) => expect((await readPages([{ runs }])).text).toBe(text))
})

describe('running heads, feet and page numbers are left out', () => {
  const number = ['— %d —', '第%d页', '第 %d 页 共 3 页', '%d', '%d/3', '- %d -', 'Page %d of 3']
  it.each(number)('%s', async (form) => {
    const around = (page: number): Run[] => [centred('石桥镇水利工作总结', 800), centred(form.replace('%d', String(page)), 40)]
    const found = await readPages(typeset([LONG, OTHER, THIRD, FOURTH], { lines: 3 }, around))
    expect(lines(found)).toEqual([LONG, OTHER, THIRD, FOURTH])
    expect(found.leftOut.map(({ reason, page }) => [reason, page])).toEqual(
      [1, 2, 3].flatMap((page) => [['running-head', page], ['page-number', page]]),
    )
    expect(found.leftOut[1]!.text.replaceAll(' ', '')).toBe(form.replace('%d', '1').replaceAll(' ', '').replace('Page1of3', 'Page1of3'))
  })
  it('on left and right pages by turns', async () => {
    const around = (page: number): Run[] => [{ text: page % 2 ? '石桥镇人民政府' : '水利工作总结', x: page % 2 ? 400 : 90, y: 800 }, { text: String(page), x: page % 2 ? 500 : 90, y: 40 }]
    const found = await readPages(typeset([LONG, OTHER, THIRD, FOURTH], { lines: 3 }, around))
    expect(lines(found)).toEqual([LONG, OTHER, THIRD, FOURTH])
    expect(found.leftOut).toHaveLength(6)
  })
  it('by the mark of the document itself', async () => {
    const [page] = typeset([LONG])
    page!.runs.push({ text: '内部材料', x: 90, y: 800, artifact: true })
    expect(await readPages([page!])).toMatchObject({ text: LONG, leftOut: [{ text: '内部材料', reason: 'running-head', page: 1 }] })
  })
  it('but not a line of the text that only looks like one', async () => {
    const pages = typeset([LONG, '2014', OTHER, '第3页的内容见附件。', LONG], { lines: 5 })
    const found = await readPages(pages)
    expect(lines(found)).toEqual([LONG, '2014', OTHER, '第3页的内容见附件。', LONG])
    expect(found.leftOut).toEqual([])
  })
  it('and watermarks across the page', async () => {
    const around = (): Run[] => [{ text: '内部资料', x: 200, y: 300, size: 60, angle: 45 }]
    const found = await readPages(typeset([LONG, OTHER, LONG], { lines: 5 }, around))
    expect(lines(found)).toEqual([LONG, OTHER, LONG])
    expect(found.leftOut).toEqual([1, 2].map((page) => ({ text: '内部资料', reason: 'running-head', page })))
  })
})

describe('turned pages', () => {
  it.each([90, 180, 270] as const)('shown turned by %d°, with text that is written accordingly', async (rotate) => {
    const radians = (rotate * Math.PI) / 180
    const runs = typeset([LONG, OTHER])[0]!.runs.map((run) => {
      const [x, y] = [run.x - 297, run.y - 421]
      return { ...run, angle: rotate, x: 297 + x * Math.cos(radians) - y * Math.sin(radians), y: 421 + x * Math.sin(radians) + y * Math.cos(radians) }
    }).filter(({ x }) => x > 0)
    const found = await readPages([{ rotate, runs }])
    const turned = await readPages([{ runs }])
    expect(found.text).toBe(turned.text)
    if (rotate === 180) expect(lines(found)).toEqual([LONG, OTHER])
  })
  it('text at the side of a page comes behind the paragraph', async () => {
    const page = typeset([LONG, OTHER])[0]!
    page.runs.splice(2, 0, { text: '装订线', x: 40, y: 400, angle: 90 })
    const found = await readPages([page])
    expect(lines(found)).toEqual([LONG, OTHER, '装订线'])
    expect(found.blocks[2]!.kind).toBe('text-box')
  })
})

describe('two columns', () => {
  const column = (text: string, left: number, top: number): Run[] => typeset([text], { chars: 18, left, top, leading: 18 })[0]!.runs
  it('are read one after the other, below a title across both', async () => {
    const runs = [centred('石桥镇农田水利工作情况的汇报材料', 760, 20), ...column(LONG, 80, 700), ...column(OTHER, 320, 700)]
    const mixed = runs.sort((a, b) => b.y - a.y)
    const found = await readPages([{ runs: mixed }])
    expect(lines(found)).toEqual(['石桥镇农田水利工作情况的汇报材料', LONG, OTHER])
  })
  it('go on from the left one to the right one, also where their lines are not level', async () => {
    const all = typeset([LONG + OTHER], { chars: 18, lines: 100, leading: 18, left: 80, top: 700 })[0]!.runs
    const half = all.length / 2
    const runs = all.map((run, i) => (i < half ? run : { ...run, x: run.x + 240, y: run.y + Math.ceil(half) * 18 - 8 }))
    expect((await readPages([{ runs }])).text).toBe(LONG + OTHER)
  })
})

describe('tables', () => {
  const cells = (rows: string[][], xs: number[], y = 700, leading = 24): Run[] =>
    rows.flatMap((row, i) => row.flatMap((text, k) => (text === '' ? [] : [{ text, x: xs[k]!, y: y - i * leading }])))
  const ROWS = [['项目', '数量', '受益人数'], ['水渠', '32.5公里', '1200人'], ['塘坝', '16口', '800人']]
  it('are rows of cells', async () => {
    const prose = typeset([LONG], { top: 760 })[0]!.runs
    const found = await readPages([{ runs: [...prose, ...cells(ROWS, [100, 220, 380], 680), ...typeset([OTHER], { top: 580 })[0]!.runs] }])
    expect(lines(found)).toEqual([LONG, '项目\t数量\t受益人数', '水渠\t32.5公里\t1200人', '塘坝\t16口\t800人', OTHER])
    expect(found.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table-row', 'table-row', 'table-row', 'paragraph'])
  })
  it('keep the place of an empty cell', async () => {
    const rows = [...ROWS, ['泵站', '', '300人'], ['合计', '48处', '']]
    expect(lines(await readPages([{ runs: cells(rows, [100, 220, 380]) }])).slice(3)).toEqual(['泵站\t\t300人', '合计\t48处'])
  })
  it('join the lines of one cell', async () => {
    const runs = [...cells(ROWS, [100, 220, 380], 700, 40), { text: '（含支渠和', x: 220, y: 646 }, { text: '斗渠）', x: 220, y: 632 }]
    expect(lines(await readPages([{ runs }]))).toEqual(['项目\t数量\t受益人数', '水渠\t32.5公里（含支渠和斗渠）\t1200人', '塘坝\t16口\t800人'])
  })
})

it('notes at the foot of a page do not part the sentence above them', async () => {
  const pages = typeset([LONG, OTHER], { lines: 4 })
  pages[0]!.runs.push({ text: '①数据由镇水利站提供，截至2014年底，', x: 90, y: 100, size: 8 }, { text: '不含在建工程。', x: 90, y: 88, size: 8 })
  const found = await readPages(pages)
  expect(lines(found)).toEqual([LONG, OTHER, '①数据由镇水利站提供，截至2014年底，不含在建工程。'])
  expect(found.blocks.map(({ kind, page }) => [kind, page])).toEqual([['paragraph', 1], ['paragraph', 1], ['footnote', 1]])
})

it('mines the same from a PDF as from its plain text', async () => {
  const paragraphs = ['石桥镇2014年水利工作总结', LONG, '一、主要做法', OTHER, LONG.replace('16', '28'), '二、下一步打算', '2015年，我镇计划投资350万元，改造泵站4座，力争新增灌溉面积2000亩。']
  const around = (page: number): Run[] => [centred('石桥镇人民政府文件', 800), centred(`— ${page} —`, 40)]
  const pdf = await readPages(typeset(paragraphs, { lines: 8 }, around), { font: 'GBK-EUC-H' })
  const txt = await read(new TextEncoder().encode(paragraphs.join('\n')))
  expect(pdf.blocks.at(-1)!.page).toBe(2)
  expect(pdf.text).toBe(txt.text)
  const sentences = (text: string): unknown => mine(text).reports
  expect(sentences(pdf.text)).toEqual(sentences(txt.text))
  expect(JSON.stringify(sentences(pdf.text))).toContain('350万元')
})
