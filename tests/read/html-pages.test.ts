import { describe, expect, it } from 'vitest'
import { mine } from '../../src/index.ts'
import { read } from '../../src/read/index.ts'
import { encode } from './encode.ts'

const LINES = [
  '石桥镇2014年水利工作总结',
  '2014年，全镇完成水利投资3200万元，比上年增长12.5%。',
  '一、主要工作',
  '一是抓清淤。清淤塘坝16口、水渠8.4公里，新增蓄水能力2万立方米。',
  '二是抓责任。落实《石桥镇河长巡河办法》，坚持“谁受益、谁管护”。',
  '二、存在的问题',
  '部分水渠老化，管护经费不足。',
  '三、下一步打算',
  '2015年计划整修泵站5座，投资600万元。',
  '石桥镇水利站',
  '2014年12月20日',
]
const TEXT = LINES.join('\n')
const HEAD = '<script src="/a.js"></script><style>.p{color:#000}</style>'
const MENU = '<nav><ul><li><a href="/">首页</a></li><li><a href="/zw">政务</a></li></ul></nav>'
const body = (wrap: (line: string) => string): string => LINES.slice(1).map(wrap).join('\n')

/** What sites and offices make of the same report. */
const PAGES: [what: string, page: string, written: string][] = [
  ['a government page', `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${LINES[0]!}_石桥镇</title>${HEAD}</head><body>${MENU}
    <h1>\n  ${LINES[0]!}\n  </h1><div class="TRS_Editor">${body((line) => `<p style="text-indent:2em">&emsp;&emsp;${line}&nbsp;</p>`)}</div>
    <div style="display:none">扫一扫</div></body></html>`, 'utf-8'],
  ['a page laid out in tables, in GB2312', `<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=gb2312"></HEAD><BODY>
    <TABLE width=778><TR><TD>${LINES[0]!}</TD></TR><TR><TD><FONT face=宋体>${body((line) => `　　${line}<BR>`)}</FONT></TD><TD>&nbsp;</TABLE>`, 'gb18030'],
  ['a page saved by Word', `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=gbk><!--[if gte mso 9]><xml><o:x>1</o:x></xml><![endif]-->
    <style><!-- p.MsoNormal {margin:0} --></style></head><body lang=ZH-CN><div class=Section1>
    ${LINES.map((line) => `<p class=MsoNormal><b><span style='font-size:16.0pt'>${line.replaceAll('年', '</span></b><span lang=EN-US>年</span><b><span>')}<o:p></o:p></span></b></p>`).join('\r\n')}</div>`, 'gb18030'],
  ['a page of a document site', `<div id="doc"><h2>${LINES[0]!}</h2>${LINES.slice(1).map((line) => `<div class=line>${[...line].map((char) => `<span>${char}</span>`).join('')}</div>`).join('')}</div>`, 'utf-8'],
  ['a page with wrapped source', `<html><body>${LINES.map((line) => `<p>\n${line.replace(/(?<=[，。].)/u, '\n      ')}\n`).join('')}`, 'utf-8'],
]

describe('a page gives the records of its text', () => {
  const expected = mine(TEXT)
  it('which are some', () => {
    const [report] = expected.reports
    expect(report!.metrics.length).toBeGreaterThan(4)
    expect(report!.sections.length).toBeGreaterThan(2)
  })
  it.each(PAGES)('%s', async (_, page, written) => {
    const found = await read(encode(page, written))
    expect(found.text.split('\n').map((line) => line.trim())).toEqual(LINES)
    expect(withoutPlaces(mine(found.text).reports)).toEqual(withoutPlaces(expected.reports))
  })
})

/** Indents move the places, but nothing else may differ. */
function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'start' || key === 'end' ? undefined : inner)))
}

it('keeps share bars, page numbers and teasers for the cleaning', async () => {
  const page = `<h1>${LINES[0]!}</h1><div class=share>分享到：<a href=w>微信</a></div><p>${LINES[3]!}</p><div>- 2 -</div><div>相关文章：<a href=b>工作计划</a></div>`
  expect((await read(encode(page, 'utf-8'))).text).toBe(`${LINES[0]!}\n分享到：微信\n${LINES[3]!}\n- 2 -\n相关文章：工作计划`)
})

it('a table of figures is a line a row', async () => {
  const page = '<table border=1><tr><td rowspan=2>项目<td colspan=2>完成<br>情况</tr><tr><td>上年<td>今年</tr><tr><td><p>清淤</p><td><p>14口</p><td><p>16口</p></table>'
  const { text, blocks } = await read(encode(page, 'utf-8'))
  expect(text).toBe('项目\t完成 情况\n上年\t今年\n清淤\t14口\t16口')
  expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['table-row', '项目\t完成 情况'], ['table-row', '上年\t今年'], ['table-row', '清淤\t14口\t16口'],
  ])
})
