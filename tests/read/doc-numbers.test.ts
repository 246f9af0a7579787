import { describe, expect, it } from 'vitest'
import { formatName, formatNumber } from '../../src/read/docx/number-format.ts'
import { read } from '../../src/read/index.ts'
import { listParts, stylePart, type ListOptions, type UseOptions } from './doc-list-writer.ts'
import { cell, deleted, p, type Paragraph, rowEnd, writeDoc } from './doc-writer.ts'

const CHINESE = 39
const OUTLINE: ListOptions = {
  id: 77,
  levels: [
    { format: CHINESE, pattern: '\x00、' }, { format: CHINESE, pattern: '（\x01）' }, { format: 0, pattern: '\x02.', follow: 0 },
    { format: 0, pattern: '\x00.\x01.\x03', legal: true, follow: 1 },
  ],
}
const SIMPLE: ListOptions = { id: -5, levels: [{ format: 0, pattern: '\x00)', start: 3, follow: 2 }] }

/** A paragraph that is numbered by itself. */
const numbered = (text: string, level = 0, use = 1): Paragraph => ({ runs: text === '' ? [] : [text], end: '\r', changes: [[0x260a, level], [0x460b, use, 0]] })

async function linesOf(body: Paragraph[], uses: UseOptions[] = [{ list: 77 }, { list: -5 }, { list: 77 }], lists = [OUTLINE, SIMPLE]): Promise<string[]> {
  return (await read(writeDoc({ body }, { parts: listParts(lists, uses) }))).text.split('\n')
}

describe('automatic numbers are put back', () => {
  const cases: [what: string, body: Paragraph[], lines: string[]][] = [
    ['one level', [numbered('成绩'), p('正文'), numbered('问题')], ['一、成绩', '正文', '二、问题']],
    ['levels begin anew below', [numbered('甲'), numbered('子', 1), numbered('丑', 1), numbered('乙'), numbered('寅', 1)],
      ['一、甲', '（一）子', '（二）丑', '二、乙', '（一）寅']],
    ['a tab or a blank before the text', [numbered('甲', 2), numbered('乙', 3)], ['1. 甲', '1.1.1 乙']],
    ['a level whose levels above have not begun', [numbered('甲', 1), numbered('乙')], ['（一）甲', '一、乙']],
    ['uses of one list count on', [numbered('甲'), numbered('乙', 0, 3)], ['一、甲', '二、乙']],
    ['another list between', [numbered('甲'), numbered('丁', 0, 2), numbered('戊', 0, 2), numbered('乙')], ['一、甲', '3)丁', '4)戊', '二、乙']],
    ['a blank paragraph counts, but is not shown', [numbered('甲'), numbered(''), numbered('丙')], ['一、甲', '三、丙']],
    ['a deleted paragraph does not count', [numbered('甲'), { ...numbered(''), runs: [deleted('乙\r')], end: '' }, numbered('丙')], ['一、甲', '二、丙']],
    ['in a cell', [{ ...cell('甲'), changes: [[0x2416, 1], [0x260a, 0], [0x460b, 2, 0]] }, cell('乙'), rowEnd()], ['3)甲\t乙']],
    ['no list', [{ ...p('甲'), changes: [[0x460b, 0, 0]] }], ['甲']],
    ['a use, a level that is not there', [numbered('甲', 0, 9), numbered('乙', 8, 2), { ...p('丙'), changes: [[0x460b, 0x01, 0xf8]] }], ['甲', '乙', '丙']],
  ]
  it.each(cases)('%s', async (_, body, lines) => expect(await linesOf(body)).toEqual(lines))

  it('a use with another start, and one with a level of its own', async () => {
    const uses: UseOptions[] = [
      { list: 77 }, { list: 77, overrides: [{ level: 0, start: 5 }] }, { list: 77, overrides: [{ level: 0, start: 8, own: { format: 18, pattern: '\x00', start: 8 } }] },
    ]
    const body = [numbered('甲'), numbered('乙', 0, 2), numbered('丙', 0, 2), numbered('丁', 0, 3)]
    expect(await linesOf(body, uses)).toEqual(['一、甲', '五、乙', '六、丙', '⑧丁'])
  })
  it('a level that goes on counting', async () => {
    const on: ListOptions = { id: 1, levels: [{ format: CHINESE, pattern: '\x00、' }, { format: 0, pattern: '\x01、', restartsAfter: 0 }] }
    expect(await linesOf([numbered('甲'), numbered('子', 1), numbered('乙'), numbered('丑', 1)], [{ list: 1 }], [on])).toEqual(['一、甲', '1、子', '二、乙', '2、丑'])
  })
  it('bullets leave no sign', async () => {
    const bullets: ListOptions = { id: 1, levels: [{ format: 23, pattern: '\uf0b7', follow: 0 }] }
    const { text, blocks } = await read(writeDoc({ body: [numbered('甲')] }, { parts: listParts([bullets], [{ list: 1 }]) }))
    expect(text).toBe('甲')
    expect(blocks).toEqual([{ kind: 'list-item', start: 0, end: 1 }])
  })
  it('parts beyond those that the file counts are not there', async () => {
    const parts = listParts([OUTLINE], [{ list: 77 }])
    const withParts = (count: number): Uint8Array => writeDoc({ body: [numbered('甲')] }, { parts, patch: (fib) => fib.setUint16(0x98, count, true) })
    expect((await read(withParts(75))).text).toBe('一、甲')
    expect((await read(withParts(74))).text).toBe('甲')
  })
  it('lists that cannot be read leave the text', async () => {
    const parts = listParts([OUTLINE], [{ list: 77 }])
    parts[73]!.bytes[0] = 200
    parts[73]!.bytes[1] = 200
    expect((await read(writeDoc({ body: [numbered('甲')] }, { parts }))).text).toBe('甲')
  })
})

describe('styles say what is a heading and what is numbered', () => {
  const styles = {
    0: { known: 0, name: 'Normal' },
    1: { known: 1, base: 0, name: '标题 1', changes: [[0x2640, 0], [0x460b, 1, 0]] as [number, ...number[]][] },
    2: { known: 2, base: 1, name: '标题 2', changes: [[0x260a, 1], [0x2640, 1]] as [number, ...number[]][] },
    10: { known: 65, name: 'Default Paragraph Font', ofCharacters: true },
    11: { known: 62, base: 0, name: '标题' },
    12: { known: 0xffe, base: 2, name: '自己的样式三' },
    13: { known: 0xffe, base: 13, name: '绕圈' },
    14: { known: 0xffe, base: 0, name: '小标题', changes: [[0x2640, 2]] as [number, ...number[]][] },
  }
  const styled = (style: number, text: string, changes: [number, ...number[]][] = []): Paragraph => ({ runs: [text], end: '\r', style, changes })
  const body = [
    styled(11, '总结'), styled(1, '成绩'), styled(2, '水利'), styled(12, '道路'), styled(0, '正文'), styled(1, '不编号', [[0x460b, 0, 0]]), styled(13, '圈'),
    styled(14, '小题'), styled(1, '正文样', [[0x2640, 9]]), styled(99, '未知'),
  ]
  it.each([10, 18] as const)('with entries of %i bytes', async (baseBytes) => {
    const { text, blocks } = await read(writeDoc({ body }, { parts: { ...stylePart(styles, baseBytes), ...listParts([OUTLINE], [{ list: 77 }]) } }))
    expect(blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
      'heading 总结', 'heading 一、成绩', 'heading （一）水利', 'heading （二）道路', 'paragraph 正文', 'heading 不编号', 'paragraph 圈',
      'heading 小题', 'list-item 二、正文样', 'paragraph 未知',
    ])
  })
  it('where there is no style sheet, the first nine are headings', async () => {
    const { blocks } = await read(writeDoc({ body: [styled(1, '甲'), styled(9, '乙'), styled(10, '丙'), styled(0, '丁')] }))
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'paragraph', 'paragraph'])
  })
})

it.each([
  [0, 7, '7'], [0, -1, '-1'], [1, 1994, 'MCMXCIV'], [2, 4, 'iv'], [2, 3001, 'mmmi'], [3, 27, 'AA'], [4, 1, 'a'], [10, 20, '二〇'], [14, 12, '１２'],
  [18, 20, '⑳'], [18, 21, '㉑'], [22, 5, '05'], [22, 12, '12'], [23, 4, ''], [26, 3, '⒊'], [27, 2, '⑵'], [29, 10, '㈩'], [29, 11, '11'], [30, 11, '甲'],
  [31, 12, '亥'], [32, 13, '丙子'], [36, 105, '一〇五'], [37, 10, '十'], [38, 11, '壹拾壹'], [39, 11, '十一'], [39, 110, '一百一十'], [39, 101, '一百零一'],
  [39, 1010, '一千零一十'], [39, 9999, '九千九百九十九'], [39, 10_000, '10000'], [39, 0, '〇'], [34, 6, '陸'], [57, 3, '- 3 -'], [200, 3, '3'], [255, 3, ''],
])('format %i of %i is %s', (format, number, text) => expect(formatNumber(number, formatName(format))).toBe(text))
