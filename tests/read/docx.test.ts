import { describe, expect, it } from 'vitest'
import { mine } from '../../src/mine.ts'
import { read } from '../../src/read/index.ts'
import { abstractList, cell, docx, type DocxParts, inList, level, list, p, paragraph, run, style, table } from './docx-writer.ts'

const textOf = async (parts: DocxParts): Promise<string> => (await read(docx(parts))).text
const bodyOf = (body: string): Promise<string> => textOf({ body })

/** The numbering of most reports: 一、（一）1.（1）. */
const REPORT_LIST = abstractList(0, level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.') + level(3, 'decimal', '（%4）'))

describe('a document as Word writes it', () => {
  const parts: DocxParts = {
    styles: style('a', 'Normal', '', ' w:default="1"') + style('1', 'heading 1', `<w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>`) +
      style('2', 'heading 2', '<w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'),
    numbering: REPORT_LIST + list(1, 0),
    body: p('石桥镇2014年水利工作总结', '<w:jc w:val="center"/>') + p('今年以来，我镇新修水渠12公里。') +
      p('主要工作', '<w:pStyle w:val="1"/>') + p('抓好水源建设', '<w:pStyle w:val="2"/>') + p('全年清淤塘坝6口，投入资金30万元。') +
      p('加强用水管理', '<w:pStyle w:val="2"/>') + p('组织巡查24次。') + p('存在问题', '<w:pStyle w:val="1"/>') + p('管护经费不足。') +
      table([cell(p('项目')), cell(p('数量'))], [cell(p('水渠')), cell(p('12公里'))]),
  }
  const lines = [
    ['paragraph', '石桥镇2014年水利工作总结'], ['paragraph', '今年以来，我镇新修水渠12公里。'], ['heading', '一、主要工作'],
    ['heading', '（一）抓好水源建设'], ['paragraph', '全年清淤塘坝6口，投入资金30万元。'], ['heading', '（二）加强用水管理'], ['paragraph', '组织巡查24次。'],
    ['heading', '二、存在问题'], ['paragraph', '管护经费不足。'], ['table-row', '项目\t数量'], ['table-row', '水渠\t12公里'],
  ]
  it('comes with its numbers, block by block', async () => {
    const found = await read(docx(parts))
    expect(found.type).toBe('docx')
    expect(found.blocks.map(({ kind, start, end }) => [kind, found.text.slice(start, end)])).toEqual(lines)
    expect(found.text).toBe(lines.map(([, text]) => text).join('\n'))
    expect(found.leftOut).toEqual([])
  })
  it('is mined with its outline', async () => {
    const [report] = mine((await read(docx(parts))).text).reports
    expect(report!.headings.map((heading) => [heading.level, heading.text])).toEqual([
      [1, '一、主要工作'], [2, '（一）抓好水源建设'], [2, '（二）加强用水管理'], [1, '二、存在问题'],
    ])
  })
  it('is the same under strict namespaces, another path, and stored', async () => {
    const text = await textOf(parts)
    expect(await textOf({ ...parts, isStrict: true })).toBe(text)
    expect(await textOf({ ...parts, path: 'word/document2.xml' })).toBe(text)
    expect(await textOf({ ...parts, path: 'word/main/文档.xml' })).toBe(text)
    expect(await textOf({ ...parts, isStored: true })).toBe(text)
  })
})

describe('text of a paragraph', () => {
  const cases: [what: string, body: string, text: string][] = [
    ['runs are one text', paragraph(run('水') + run('渠')), '水渠'],
    ['blanks count only where they are said to', paragraph('<w:r><w:t> 水 </w:t></w:r><w:r><w:t xml:space="preserve"> 渠</w:t></w:r>'), '水 渠'],
    ['entities and CDATA', p('A&amp;B &#27700;<![CDATA[<渠>]]>'), 'A&B 水<渠>'],
    ['control characters', p('水\n渠\u0001坝'), '水 渠坝'],
    ['a line break parts lines', paragraph(`${run('水')}<w:r><w:br/></w:r>${run('渠')}`), '水\n渠'],
    ['a page break at the end parts nothing', paragraph(`${run('水')}<w:r><w:br w:type="page"/></w:r>`), '水'],
    ['a tab, not a tab stop', paragraph(`${run('水')}<w:r><w:tab/></w:r>${run('渠')}`, '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'), '水\t渠'],
    ['hyphens', paragraph(`${run('A')}<w:r><w:noBreakHyphen/></w:r>${run('B')}<w:r><w:softHyphen/></w:r>${run('C')}`), 'A-BC'],
    ['signs of symbol fonts', paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:sym w:font="宋体" w:char="2460"/></w:r>'), '☑≥①'],
    ['hyperlinks, smart tags, content controls', paragraph(`<w:hyperlink w:history="1">${run('水')}</w:hyperlink><w:smartTag><w:smartTagPr/>${run('渠')}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="名"/></w:sdtPr><w:sdtContent>${run('坝')}</w:sdtContent></w:sdt>`), '水渠坝'],
    ['formulas', paragraph('<m:oMathPara><m:oMath><m:r><m:t>S=ab</m:t></m:r></m:oMath></m:oMathPara>'), 'S=ab'],
    ['a simple field', paragraph(`<w:fldSimple w:instr=" DATE ">${run('5月7日')}</w:fldSimple>`), '5月7日'],
    ['blank paragraphs are none', p('水') + p('　 ') + '<w:p/>' + p('渠'), '水\n渠'],
    ['indents by hand go', p('　　水渠　'), '水渠'],
    ['moved text stands where it went', paragraph(`<w:moveTo w:id="1">${run('水')}</w:moveTo><w:ins w:id="2">${run('渠')}</w:ins>`), '水渠'],
    ['a default namespace', '<p xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><r><t>水渠</t></r></p>', '水渠'],
    ['another prefix', '<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:pPr><x:outlineLvl x:val="9"/></x:pPr><x:r><x:t>水渠</x:t></x:r></x:p>', '水渠'],
    ['elements of other namespaces', paragraph(`<w:r><w:drawing><x:t xmlns:x="urn:x">坝</x:t></w:drawing></w:r>${run('水')}`), '水'],
  ]
  it.each(cases)('%s', async (_, body, text) => expect(await bodyOf(body)).toBe(text))
})

describe('fields', () => {
  const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
  const field = (instruction: string, result: string): string => `${char('begin')}${code(instruction)}${char('separate')}${result}${char('end')}`
  const cases: [what: string, body: string, text: string][] = [
    ['the result is text, the code is not', paragraph(run('第') + field(' REF a \\h ', run('3')) + run('条')), '第3条'],
    ['a field in a code', paragraph(`${char('begin')}${code('IF ')}${field('PAGE', run('1'))}${code(' = 1')}${char('separate')}${run('水')}${char('end')}${run('渠')}`), '水渠'],
    ['without a result', paragraph(`${run('水')}${char('begin')}${code('XE "水"')}${char('end')}${run('渠')}`), '水渠'],
    ['an end without a beginning', paragraph(`${run('水')}${char('end')}${char('separate')}${run('渠')}`), '水渠'],
    ['an enclosed number', paragraph(`${char('begin')}${code(' eq \\o\\ac(○,')}${code('12')}${code(') ')}${char('end')}${run('水渠')}`), '⑫水渠'],
    ['a reading aid', paragraph(`${char('begin')}${code('EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(qú),渠)')}${char('end')}`), '渠'],
    ['a fraction has no plain reading', paragraph(`${char('begin')}${code('EQ \\f(1,2)')}${char('end')}${run('水')}`), '水'],
  ]
  it.each(cases)('%s', async (_, body, text) => expect(await bodyOf(body)).toBe(text))
  it('a table of contents is left out', async () => {
    const first = paragraph(char('begin') + code('TOC \\o "1-3"') + char('separate') + run('主要工作') + '<w:r><w:tab/></w:r>' + run('1'))
    const found = await read(docx({ body: `${first}${paragraph(run('存在问题 2'))}${paragraph(char('end'))}${p('主要工作')}` }))
    expect(found.text).toBe('主要工作')
    expect(found.leftOut).toEqual([{ text: '主要工作\t1', reason: 'navigation' }, { text: '存在问题 2', reason: 'navigation' }])
  })
  it('a heading ends one whose end is missing', async () => {
    const first = paragraph(char('begin') + code('TOC \\o') + char('separate') + run('主要工作 1'))
    expect(await bodyOf(first + p('主要工作', '<w:outlineLvl w:val="0"/>') + p('水渠'))).toBe('主要工作\n水渠')
  })
  it('so is what Word frames as one, or writes in its styles', async () => {
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}</w:sdtContent></w:sdt>`
    const found = await read(docx({ styles: style('10', 'toc 1'), body: control + p('主要工作 1', '<w:pStyle w:val="10"/>') + p('水渠') }))
    expect(found.text).toBe('水渠')
    expect(found.leftOut).toEqual([{ text: '目录', reason: 'navigation' }, { text: '主要工作 1', reason: 'navigation' }])
  })
})

describe('what is not text is told with its reason', () => {
  const change = 'w:id="1" w:author="甲"'
  const cases: [what: string, body: string, text: string, leftOut: [string, string][]][] = [
    ['deleted', paragraph(`${run('水')}<w:del ${change}><w:r><w:delText>塘</w:delText></w:r></w:del><w:ins ${change}>${run('渠')}</w:ins>`), '水渠', [['塘', 'deleted']]],
    ['moved away', paragraph(`<w:moveFrom ${change}>${run('塘')}</w:moveFrom>${run('渠')}`), '渠', [['塘', 'deleted']]],
    ['the end of a paragraph deleted', paragraph(run('水'), `<w:rPr><w:del ${change}/></w:rPr>`) + p('渠'), '水渠', []],
    ['a whole paragraph deleted', p('水') + paragraph(`<w:del ${change}><w:r><w:delText>塘</w:delText></w:r></w:del>`, `<w:rPr><w:del ${change}/></w:rPr>`) + p('渠'), '水\n渠', [['塘', 'deleted']]],
    ['the last end deleted', paragraph(run('水'), `<w:rPr><w:del ${change}/></w:rPr>`), '水', []],
    ['a row deleted', `<w:tbl><w:tr><w:trPr><w:del ${change}/></w:trPr>${cell(p('塘'))}</w:tr><w:tr>${cell(p('渠'))}</w:tr></w:tbl>`, '渠', [['塘', 'deleted']]],
    ['hidden', paragraph(run('水') + run('密', '<w:vanish/>') + run('渠', '<w:vanish w:val="0"/>')), '水渠', [['密', 'hidden']]],
    ['hidden only before a change', paragraph(run('水', `<w:rPrChange ${change}><w:rPr><w:vanish/></w:rPr></w:rPrChange>`)), '水', []],
    ['the end of a paragraph hidden', paragraph(run('水'), '<w:rPr><w:vanish/></w:rPr>'), '水', []],
    ['a reading aid', paragraph('<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>qú</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>渠</w:t></w:r></w:rubyBase></w:ruby></w:r>'), '渠', [['qú', 'annotation']]],
    ['a prompt', paragraph(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击输入')}</w:sdtContent></w:sdt>${run('渠')}`), '渠', [['单击输入', 'annotation']]],
  ]
  it.each(cases)('%s', async (_, body, text, leftOut) => {
    const found = await read(docx({ body }))
    expect(found.text).toBe(text)
    expect(found.leftOut.map((piece) => [piece.text, piece.reason])).toEqual(leftOut)
  })
  it('hidden by a style', async () => {
    const found = await read(docx({ styles: style('h', '密', '<w:rPr><w:vanish/></w:rPr>'), body: p('密', '<w:pStyle w:val="h"/>') + paragraph(run('水') + run('密', '<w:rStyle w:val="h"/>')) }))
    expect(found.text).toBe('水')
    expect(found.leftOut).toEqual([{ text: '密', reason: 'hidden' }, { text: '密', reason: 'hidden' }])
  })
  it('headers, footers and comments', async () => {
    const page = `<w:fldSimple w:instr=" PAGE ">${run('3')}</w:fldSimple>`
    const found = await read(docx({
      body: paragraph(`${run('水')}<w:r><w:commentReference w:id="0"/></w:r>`),
      headers: [p('石桥镇文件'), p('石桥镇文件')], footers: [paragraph(run('第 ') + page + run(' 页')), paragraph(page)],
      comments: `<w:comment w:id="0"><w:p><w:r><w:annotationRef/></w:r>${run('请核实')}</w:p></w:comment>`,
    }))
    expect(found.text).toBe('水')
    expect(found.leftOut).toEqual([
      { text: '石桥镇文件', reason: 'running-head' }, { text: '第  页', reason: 'page-number' }, { text: '请核实', reason: 'comment' },
    ])
  })
})

describe('notes', () => {
  const note = (kind: string, id: number, text: string, type = ''): string => `<w:${kind} w:id="${id}"${type}><w:p><w:r><w:${kind}Ref/></w:r>${run(text)}</w:p></w:${kind}>`
  it('stand at the end, in the order of the text', async () => {
    const found = await read(docx({
      body: paragraph(`${run('水')}<w:r><w:footnoteReference w:id="3"/></w:r>${run('渠')}<w:r><w:endnoteReference w:id="2"/></w:r>`) + paragraph(`${run('坝')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      footnotes: note('footnote', 0, '线', ' w:type="separator"') + note('footnote', 2, ' 第二') + note('footnote', 3, ' 第一') + note('footnote', 4, '无人提及'),
      endnotes: note('endnote', 2, '尾注'),
    }))
    expect(found.text).toBe('水渠\n坝\n第一\n第二\n尾注')
    expect(found.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'footnote', 'footnote', 'footnote'])
    expect(found.leftOut).toEqual([{ text: '无人提及', reason: 'hidden' }])
  })
  it('a sign of one’s own is not text', async () => {
    const body = paragraph(`${run('水')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>${run('渠')}`)
    expect(await textOf({ body, footnotes: note('footnote', 2, '注') })).toBe('水渠\n注')
  })
})

describe('text boxes', () => {
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`
  const choice = (text: string): string => `<mc:Choice Requires="wps"><w:drawing><wps:txbx>${text}</wps:txbx></w:drawing></mc:Choice>`
  const fallback = (text: string): string => `<mc:Fallback><w:pict><v:textbox>${text}</v:textbox></w:pict></mc:Fallback>`
  const cases: [what: string, body: string, text: string][] = [
    ['come behind their paragraph, once', paragraph(`${run('水')}<w:r><mc:AlternateContent>${choice(box('框'))}${fallback(box('框'))}</mc:AlternateContent></w:r>${run('渠')}`), '水渠\n框'],
    ['from the fallback where the choice is a picture', paragraph(`<w:r><mc:AlternateContent>${choice('')}${fallback(box('框'))}</mc:AlternateContent></w:r>`), '框'],
    ['one in another', paragraph(`<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(`${run('外')}<w:r><w:pict><v:textbox>${box('内')}</v:textbox></w:pict></w:r>`)}</w:txbxContent></v:textbox></w:pict></w:r>${run('水')}`), '水\n外\n内'],
    ['lettering', paragraph('<w:r><w:pict><v:shape><v:textpath string="水利简报"/></v:shape></w:pict></w:r>'), '水利简报'],
    ['in a cell, behind the row', table([cell(paragraph(`${run('水')}<w:r><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></w:r>`)), cell(p('渠'))]), '水\t渠\n框'],
  ]
  it.each(cases)('%s', async (_, body, text) => expect(await bodyOf(body)).toBe(text))
  it('are of a kind of their own', async () => {
    const found = await read(docx({ body: paragraph(`${run('水')}<w:r><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></w:r>`) }))
    expect(found.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'text-box'])
  })
})

it('words of a diagram stand behind the text', async () => {
  const diagram = '<d:dataModel xmlns:d="urn:d" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><d:t><a:p><a:r><a:t>规划</a:t></a:r></a:p></d:t><d:t><a:p/></d:t></d:dataModel>'
  const ties = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="urn:x/diagramData" Target="diagrams/data1.xml"/><Relationship Id="b" Type="urn:x/hyperlink" Target="http://example.org" TargetMode="External"/></Relationships>'
  const { text, blocks } = await read(docx({ body: p('水'), files: { 'word/_rels/document.xml.rels': ties, 'word/diagrams/data1.xml': diagram } }))
  expect(text).toBe('水\n规划')
  expect(blocks[1]!.kind).toBe('text-box')
})

describe('tables', () => {
  const long = '今年以来，全镇上下齐心协力，坚持先急后缓、先通后畅的办法，抢在汛期之前把各村的水渠、塘坝和泵站检修了一遍，保证了春灌用水。'
  const cases: [what: string, body: string, lines: string[]][] = [
    ['rows of cells', table([cell(p('甲')), cell(p('乙'))], [cell(p('1')), cell('<w:p/>')]), ['甲\t乙', '1']],
    ['an empty first cell keeps its place', table([cell('<w:p/>'), cell(p('乙'))]), ['\t乙']],
    ['merged cells', table([cell(p('类'), '<w:vMerge w:val="restart"/>'), cell(p('一'))], [cell('<w:p/>', '<w:vMerge/>'), cell(p('二'))]), ['类\t一', '\t二']],
    ['short paragraphs of a cell are one entry', table([cell(p('张三') + p('李四')), cell(paragraph(`${run('水')}<w:r><w:tab/><w:br/></w:r>${run('渠')}`))]), ['张三 李四\t水 渠']],
    ['a text in a frame stays paragraphs', table([cell(p('总结')), cell(p(long) + p(long))]), ['总结', long, long]],
    ['two sentences of a cell are no entry', table([cell(p('甲')), cell(p('已修好。') + p('已验收。'))]), ['甲', '已修好。', '已验收。']],
    ['a cell alone stays paragraphs', table([cell(p('甲') + p('乙'))]), ['甲', '乙']],
    ['a table in a cell', table([cell(p('外') + table([cell(p('甲')), cell(p('乙'))]) + '<w:p/>'), cell(p('旁'))]), ['外', '甲\t乙', '旁']],
    ['an empty row is none', table([cell('<w:p/>'), cell('<w:p/>')], [cell(p('水'))]), ['水']],
  ]
  it.each(cases)('%s', async (_, body, lines) => expect((await bodyOf(body)).split('\n')).toEqual(lines))
  it('numbers alone fill a cell', async () => {
    const row = (text: string): string[] => [cell(paragraph('', inList(1))), cell(p(text))]
    expect(await textOf({ numbering: abstractList(0, level(0, 'decimal', '%1')) + list(1, 0), body: table(row('水'), row('渠')) })).toBe('1\t水\n2\t渠')
  })
})
