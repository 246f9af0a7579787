import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { mine } from '../../src/mine.ts'
import { read } from '../../src/read/index.ts'
import { cell, deleted, hidden, inCell, p, type Paragraph, row, rowEnd, type Stories, writeDoc, type WriteOptions } from './doc-writer.ts'

const TEXT = ['石桥镇2014年水利工作总结', '今年以来，我镇“两手抓”——清淤塘坝6口，完成投资45.6万元，增长12%。', 'GDP “A” é… 2014']

interface OtherReader {
  extract(bytes: Buffer): Promise<{ getBody(options: { filterUnicode: boolean }): string }>
}

/** The reader that most programs use; it has no types. */
const OtherReader = createRequire(import.meta.url)('word-extractor') as new () => OtherReader

const textOf = async (stories: Stories, options?: WriteOptions): Promise<string> => (await read(writeDoc(stories, options))).text
const bodyOf = (...body: Paragraph[]): Promise<string> => textOf({ body })

describe('text is put together from its pieces', () => {
  const cases: [what: string, options: WriteOptions][] = [
    ['one piece', {}],
    ['pieces of 7 characters', { pieceLength: 7 }],
    ['pieces of one byte a character where that is enough', { pieceLength: 4, compress: true }],
    ['pieces saved in haste, out of order', { pieceLength: 5, compress: true, reversed: true }],
    ['a Word stream too long for the small streams', { wordBytes: 9000 }],
    ['a Word stream of whole sectors', { wordBytes: 4096 }],
  ]
  it.each(cases)('%s', async (_, options) => {
    expect(await textOf({ body: TEXT.map((text) => p(text)) }, options)).toBe(TEXT.join('\n'))
  })
  it('keeps characters of two units whole, also where a piece cuts them, and shows halves as �', async () => {
    expect(await textOf({ body: [p('𠮷祥村'), p('半\ud842个')] }, { pieceLength: 1 })).toBe('𠮷祥村\n半�个')
  })
  it('does not take U+FEFF at the start for a mark of the encoding', async () => {
    expect(await bodyOf(p('\ufeff村'))).toBe('\ufeff村')
  })
  it('agrees with another reader on plain text', async () => {
    const bytes = writeDoc({ body: TEXT.map((text) => p(text)) }, { pieceLength: 9, wordBytes: 4096 })
    const other = (await new OtherReader().extract(Buffer.from(bytes))).getBody({ filterUnicode: false })
    expect((await read(bytes)).text).toBe(other.trimEnd())
  })
})

describe('special characters', () => {
  const cases: [text: string, shown: string][] = [
    ['换\x0b行', '换\n行'],
    ['栏\x0e后', '栏\n后'],
    ['页\x0c后', '页\n后'],
    ['0571\x1e8888', '0571-8888'],
    ['可\x1f选', '可选'],
    ['空\xa0格', '空\xa0格'],
    ['制\t表', '制\t表'],
    ['图\x01画\x08形', '图画形'],
    ['注\x02批\x05分\x03\x04', '注批分'],
    ['其\x00\x06\x0f\x10\x12\x16\x19\x1c\x7f\x80\x9f他', '其他'],
    ['孤\x14立\x15的\x15记\x13号', '孤立的记号'],
    ['尾部空格 \u3000\t', '尾部空格'],
    ['\u3000\u3000段首', '\u3000\u3000段首'],
    ['', ''],
  ]
  it.each(cases)('%j → %j', async (text, shown) => {
    expect(await bodyOf(p('首'), p(text), p('末'))).toBe(shown === '' ? '首\n末' : `首\n${shown}\n末`)
  })
  it.each([
    ['a symbol', 0x2605, '★'],
    ['a symbol of a font of its own', 0xf0fc, '\uf0fc'],
  ])('%s', async (_, code, shown) => {
    const symbol = { text: '((x', changes: [[0x6a09, 3, 0, code & 0xff, code >> 8]] as [number, ...number[]][] }
    expect(await textOf({ body: [p('(甲)', symbol)] }, { pieceLength: 4 })).toBe(`(甲)${shown}${shown}x`)
  })
})

describe('fields show their results', () => {
  const cases: [text: string, shown: string][] = [
    ['见\x13 HYPERLINK "http://a.cn" \x14网站\x15。', '见网站。'],
    ['第\x13 PAGE \x14\x13 REF a \x143\x15\x15页', '第3页'],
    ['\x13 A \x14甲\x14乙\x15', '甲乙'],
    ['\x13 IF \x13 REF b \x14甲\x15 = 1 \x14乙\x15', '乙'],
    ['目\x13 TOC \x14一\r二\x15录', '目一\n二录'],
    ['索\x13 XE "词" \x15引', '索引'],
    ['\x13 eq \\o\\ac(○,3)\x15抓落实', '③抓落实'],
    ['\x13 EQ \\* jc0 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(shí),石)\x15桥', '石桥'],
    ['\x13 eq \\o\\ac(○,21)\x15', '21'],
    ['\x13 eq \\f(1,2)\x15完', '完'],
  ]
  it.each(cases)('%j → %j', async (text, shown) => expect(await bodyOf(p(text))).toBe(shown))
})

describe('tables are rows', () => {
  const innerCell = (text: string): Paragraph => ({ runs: [text], end: '\r', changes: [[0x2416, 1], [0x6649, 2, 0, 0, 0], [0x244b, 1]] })
  const innerEnd: Paragraph = { runs: [], end: '\r', changes: [[0x2416, 1], [0x6649, 2, 0, 0, 0], [0x244b, 1], [0x244c, 1]] }
  const innerLine = (text: string): Paragraph => ({ runs: [text], end: '\r', changes: [[0x2416, 1], [0x6649, 2, 0, 0, 0]] })
  const cases: [what: string, body: Paragraph[], lines: string[]][] = [
    ['cells parted by tabs', [...row('项目', '完成', '增长'), ...row('水渠', '32', '')], ['项目\t完成\t增长', '水渠\t32']],
    ['empty cells', [...row('', '甲', '', '乙')], ['\t甲\t\t乙']],
    ['a row of nothing', [...row('', ''), p('后')], ['后']],
    ['paragraphs of a cell in one line', [inCell('第一段'), inCell(''), cell('第二\x0b段'), cell('乙\t丙'), rowEnd()], ['第一段 第二 段\t乙 丙']],
    ['a frame around a text', [inCell('石桥镇总结'), inCell('第一段'), cell('第二段'), cell(''), rowEnd()], ['石桥镇总结', '第一段', '第二段']],
    ['a table in a cell', [inCell('内表'), innerLine('甲'), innerCell('一'), innerCell('乙'), innerEnd, cell('后'), rowEnd()], ['内表', '甲 一\t乙', '后']],
    ['a table in a cell beside another', [innerCell('甲'), innerCell('乙'), innerEnd, cell(''), cell('右'), rowEnd()], ['甲 乙\t右']],
    ['a row that is not ended', [cell('甲'), cell('乙'), p('后')], ['甲\t乙', '后']],
    ['a row at the end that is not ended', [cell('甲'), inCell('乙')], ['甲\t乙']],
  ]
  it.each(cases)('%s', async (_, body, lines) => {
    const found = await read(writeDoc({ body }))
    expect(found.text.split('\n')).toEqual(lines)
    expect(found.blocks.map(({ kind }) => kind)).toEqual(lines.map((line) => (line === '后' && _ !== 'a table in a cell' ? 'paragraph' : 'table-row')))
  })
  it('finds the ends of rows where properties say nothing', async () => {
    const bare = (text: string): Paragraph => ({ runs: [text], end: '\x07' })
    expect(await bodyOf(bare('甲'), bare('乙'), bare(''), bare('丙'), bare('丁'), bare(''), p('后'))).toBe('甲\t乙\n丙\t丁\n后')
  })
  it('finds properties of a row that are too long for a page and stand in the data stream', async () => {
    const data = Uint8Array.from([9, 9, 9, 9, 6, 0, 0x16, 0x24, 1, 0x17, 0x24, 1, 0x40, 0x26, 0])
    const end: Paragraph = { runs: ['总'], end: '\x07', changes: [[0x6646, 4, 0, 0, 0]] }
    expect(await textOf({ body: [cell('甲'), end, ...row('乙', '丙')] }, { streams: { Data: data } })).toBe('甲\t总\n乙\t丙')
  })
  it('reads properties behind a long list of tab stops and a definition of a table', async () => {
    const tabs: [number, ...number[]] = [0xc615, 255, 1, 0, 0, 0, 0, 2, 1, 0, 2, 0, 0, 0]
    const mark: Paragraph = { runs: [], end: '\x07', changes: [tabs, [0xd608, 3, 0, 7, 7], [0x2416, 1], [0x2417, 1]] }
    expect(await bodyOf(cell('甲'), cell(''), cell('乙'), mark, ...row('丙', '丁'))).toBe('甲\t\t乙\n丙\t丁')
  })
})

describe('what is not text of the report is left out with its reason', () => {
  it('deleted and hidden text', async () => {
    const body = [p('共', deleted('三'), '四', hidden('（内部）'), '项'), p(deleted('删去的'), { text: '半句', changes: [[0x083c, 0]] }), ...row('甲')]
    const { text, leftOut } = await read(writeDoc({ body }, { pieceLength: 3, reversed: true }))
    expect(text).toBe('共四项\n半句\n甲')
    expect(leftOut).toEqual([{ text: '三', reason: 'deleted' }, { text: '（内部）', reason: 'hidden' }, { text: '删去的', reason: 'deleted' }])
  })
  it('a deleted paragraph mark joins what stands around it; the end of a cell stays', async () => {
    const joined: Paragraph = { runs: ['前', deleted('\r')], end: '' }
    const kept: Paragraph = { runs: [deleted('甲\x07')], end: '', changes: [[0x2416, 1]] }
    expect(await bodyOf(joined, p('后'), kept, cell('乙'), rowEnd())).toBe('前后\n\t乙')
  })
  it('deletions that the piece table notes', async () => {
    const body = [p('一二三四五六')]
    expect(await textOf({ body }, { pieceLength: 2, pieceChanges: { 1: [[0x0800, 1]], 2: [[0x0835, 1]] } })).toBe('一二五六')
    expect(await textOf({ body }, { pieceLength: 2, pieceShortChange: { 0: [0x41, 1], 2: [0x55, 1] } })).toBe('三四五六')
  })
  it('codes that only look like a deletion', async () => {
    expect(await bodyOf(p({ text: '蓝字', changes: [[0x4a60, 1, 0]] }, { text: '插入', changes: [[0x0801, 1]] }))).toBe('蓝字插入')
  })
  it('the hidden mark between a heading and the text in its line', async () => {
    const heading: Paragraph = { runs: ['一、成绩。', { text: '\r', changes: [[0x0818, 1], [0x083c, 0]] }], end: '' }
    expect(await bodyOf(heading, p('我镇清淤塘坝。'))).toBe('一、成绩。我镇清淤塘坝。')
  })
  it('the length of macros may be anything', async () => {
    expect(await textOf({ body: [p('甲')], footnotes: [p('注')] }, { patch: (fib) => fib.setUint32(0x58, 0xfff0_0000, true) })).toBe('甲\n注')
  })
  it('every story but the body', async () => {
    const { text, blocks, leftOut } = await read(writeDoc({
      body: [p('正文\x02完')], footnotes: [p('\x02 脚注'), p('')], headers: [p('\x03'), p('石桥镇文件'), p('- \x13 PAGE \x143\x15 -'), p('第 3 页 共 9 页')],
      macros: [], comments: [p('\x05 此处核实')], endnotes: [p('\x02尾注')], textBoxes: [p('框内一'), p('框内二')], headerTextBoxes: [p('眉框')],
    }, { pieceLength: 6 }))
    expect(text).toBe('正文完\n框内一\n框内二\n脚注\n尾注')
    expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['paragraph', '正文完'], ['text-box', '框内一'], ['text-box', '框内二'], ['footnote', '脚注'], ['footnote', '尾注'],
    ])
    expect(leftOut).toEqual([
      { text: '石桥镇文件', reason: 'running-head' }, { text: '- 3 -', reason: 'page-number' }, { text: '第 3 页 共 9 页', reason: 'page-number' },
      { text: '眉框', reason: 'running-head' }, { text: '此处核实', reason: 'comment' },
    ])
  })
})

it('reads a .wps of WPS Writer from a file, and what it reads can be mined', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-doc-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, '总结.wps')
  writeFileSync(path, writeDoc({ body: [p('石桥镇2014年水利工作总结'), p('全年清淤塘坝16口，完成投资45.6万元。'), ...row('水渠', '32公里')] }, { streams: { WpsCustomData: new Uint8Array(20) } }))
  const found = await read(path)
  expect(found).toMatchObject({ type: 'doc', encoding: null, path })
  const metrics = mine(found.text).reports.flatMap((report) => report.metrics.map(({ start, end }) => found.text.slice(start, end)))
  expect(metrics).toEqual(expect.arrayContaining([expect.stringContaining('45.6万元')]))
})
