import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../src/read/docx/number-format.ts'
import { numberedText } from '../../src/read/docx/numbered-text.ts'
import { read } from '../../src/read/index.ts'
import { abstractList, docx, type DocxParts, inList, level, list, p, paragraph, run, style } from './docx-writer.ts'

describe('formatNumber', () => {
  const cases: [format: string, value: number, written: string][] = [
    ['chineseCounting', 1, '一'], ['chineseCounting', 10, '十'], ['chineseCounting', 12, '十二'], ['chineseCounting', 20, '二十'], ['chineseCounting', 35, '三十五'],
    ['chineseCountingThousand', 100, '一百'], ['chineseCountingThousand', 105, '一百零五'], ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1001, '一千零一'], ['chineseCounting', 0, '〇'], ['taiwaneseCountingThousand', 21, '二十一'],
    ['japaneseCounting', 3, '三'], ['japaneseCounting', 11, '十一'], ['japaneseCounting', 99, '九十九'], ['japaneseCounting', 110, '百十'],
    ['ideographDigital', 12, '一二'], ['ideographDigital', 20, '二〇'], ['taiwaneseDigital', 5, '五'],
    ['chineseLegalSimplified', 3, '叁'], ['chineseLegalSimplified', 12, '壹拾贰'], ['ideographLegalTraditional', 6, '陸'],
    ['ideographTraditional', 2, '乙'], ['ideographTraditional', 11, '甲'], ['ideographZodiac', 12, '亥'], ['ideographZodiacTraditional', 2, '乙丑'],
    ['decimal', 7, '7'], ['decimalZero', 7, '07'], ['decimalZero', 12, '12'], ['decimalFullWidth', 12, '１２'], ['numberInDash', 3, '- 3 -'],
    ['decimalEnclosedCircle', 1, '①'], ['decimalEnclosedCircle', 20, '⑳'], ['decimalEnclosedCircle', 21, '㉑'], ['decimalEnclosedCircle', 35, '㉟'],
    ['decimalEnclosedCircle', 36, '㊱'], ['decimalEnclosedCircle', 50, '㊿'], ['decimalEnclosedCircleChinese', 51, '51'],
    ['decimalEnclosedParen', 2, '⑵'], ['decimalEnclosedFullstop', 3, '⒊'], ['decimalEnclosedParen', 21, '21'], ['ideographEnclosedCircle', 1, '㈠'],
    ['upperLetter', 1, 'A'], ['lowerLetter', 26, 'z'], ['lowerLetter', 28, 'bb'], ['upperRoman', 4, 'IV'], ['lowerRoman', 1994, 'mcmxciv'],
    ['none', 3, ''], ['bullet', 3, ''], ['unheardOf', 3, '3'], ['lowerRoman', 2_000_000_000, '2000000000'], ['decimal', -1, '-1'], ['lowerLetter', 0, ''],
  ]
  it.each(cases)('%s %d is %j', (format, value, written) => expect(formatNumber(value, format)).toBe(written))
})

describe('numberedText', () => {
  const label = (text: string, pattern: string, suffix = 'tab'): Parameters<typeof numberedText>[1] => ({ text, pattern, suffix, isBullet: pattern === '' })
  const cases: [what: string, text: string, given: ReturnType<typeof label>, numbered: string][] = [
    ['close behind punctuation', '加强管护', label('一、', '%1、'), '一、加强管护'],
    ['apart behind a word', '总则', label('第一章', '第%1章'), '第一章 总则'],
    ['close where the list says so', '总则', label('第一章', '第%1章', 'nothing'), '第一章总则'],
    ['apart behind a bare number', '概述', label('1.1', '%1.%2'), '1.1 概述'],
    ['a number before a digit', '2014年', label('1.', '%1.'), '1. 2014年'],
    ['a bullet', '加强管护', label('●', ''), '● 加强管护'],
    ['typed as well', '一、加强管护', label('一、', '%1、'), '一、加强管护'],
    ['typed with blanks', '（一） 加强管护', label('（一）', '（%1）'), '（一） 加强管护'],
    ['typed in the other width', '(一)加强管护', label('（一）', '（%1）'), '(一)加强管护'],
    ['typed with another number', '三、加强管护', label('一、', '%1、'), '三、加强管护'],
    ['typed chapter', '第二章 总则', label('第一章', '第%1章'), '第二章 总则'],
    ['typed on two levels', '1.2 概述', label('1.1.', '%1.%2.'), '1.1. 1.2 概述'],
    ['typed bare number', '1 概述', label('1', '%1'), '1 概述'],
    ['a number that is text', '1号泵站', label('1', '%1'), '1 1号泵站'],
    ['a decimal fraction is no number', '2.5万亩水田', label('1.', '%1.'), '1. 2.5万亩水田'],
    ['a fraction that begins like the label', '1.5万亩水田', label('1.', '%1.'), '1. 1.5万亩水田'],
    ['another kind of number', '1、加强管护', label('一、', '%1、'), '一、1、加强管护'],
    ['a word before the mark', '水渠、塘坝', label('1、', '%1、'), '1、水渠、塘坝'],
    ['letters before the mark', 'GDP、税收', label('1、', '%1、'), '1、GDP、税收'],
    ['numerals without the mark', '三年行动', label('一、', '%1、'), '一、三年行动'],
    ['no label', '加强管护', label('', ''), '加强管护'],
    ['no text', '', label('1', '%1'), '1'],
  ]
  it.each(cases)('%s', (_, text, given, numbered) => expect(numberedText(text, given)).toBe(numbered))
})

const textOf = async (parts: DocxParts): Promise<string[]> => (await read(docx(parts))).text.split('\n')
const items = (...places: [numId: number, level: number][]): string => places.map(([id, at]) => p('渠', inList(id, at))).join('')

describe('lists count as in Word', () => {
  const three = level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.')
  const cases: [what: string, numbering: string, body: string, lines: string[]][] = [
    ['lower levels begin anew', abstractList(0, three) + list(1, 0), items([1, 0], [1, 1], [1, 1], [1, 2], [1, 0], [1, 1], [1, 2]), ['一、渠', '（一）渠', '（二）渠', '1.渠', '二、渠', '（一）渠', '1.渠']],
    ['a level that never begins anew', abstractList(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '（%2）', '<w:lvlRestart w:val="0"/>')) + list(1, 0), items([1, 0], [1, 1], [1, 0], [1, 1]), ['1.渠', '（1）渠', '2.渠', '（2）渠']],
    ['a level that begins anew only with the first', abstractList(0, three.replace('%3.', '%3.').replace('<w:numFmt w:val="decimal"/>', '<w:numFmt w:val="decimal"/><w:lvlRestart w:val="1"/>')) + list(1, 0), items([1, 0], [1, 1], [1, 2], [1, 1], [1, 2], [1, 0], [1, 2]), ['一、渠', '（一）渠', '1.渠', '（二）渠', '2.渠', '二、渠', '1.渠']],
    ['numbers of higher levels', abstractList(0, level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2')) + list(1, 0), items([1, 0], [1, 1], [1, 1], [1, 0], [1, 1]), ['1 渠', '1.1 渠', '1.2 渠', '2 渠', '2.1 渠']],
    ['a higher level that was not used', abstractList(0, level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2')) + list(1, 0), items([1, 1], [1, 0]), ['1.1 渠', '1 渠']],
    ['legal numbers are digits', abstractList(0, level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + list(1, 0), items([1, 0], [1, 1]), ['第一章 渠', '1.1 渠']],
    ['another start', abstractList(0, level(0, 'decimal', '%1.', '', 5)) + list(1, 0), items([1, 0], [1, 0]), ['5.渠', '6.渠']],
    ['lists of one definition count on', abstractList(0, three) + list(1, 0) + list(2, 0), items([1, 0], [2, 0]), ['一、渠', '二、渠']],
    ['unless the second begins anew', abstractList(0, three) + list(1, 0) + list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'), items([1, 0], [1, 0], [2, 0], [2, 0], [1, 0]), ['一、渠', '二、渠', '一、渠', '二、渠', '三、渠']],
    ['lists of two definitions count apart', abstractList(0, three) + abstractList(1, three) + list(1, 0) + list(2, 1), items([1, 0], [2, 0]), ['一、渠', '一、渠']],
    ['a list with a level of its own', abstractList(0, three) + list(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1)')}</w:lvlOverride>`), items([1, 0], [1, 0]), ['I)渠', 'II)渠']],
    ['bullets', abstractList(0, level(0, 'bullet', '\uf06c') + level(1, 'bullet', '—')) + list(1, 0), items([1, 0], [1, 1]), ['● 渠', '— 渠']],
    ['no number, but words', abstractList(0, level(0, 'none', '附件：')) + list(1, 0), items([1, 0], [1, 0]), ['附件：渠', '附件：渠']],
    ['neither', abstractList(0, level(0, 'none', '')) + list(1, 0), items([1, 0]), ['渠']],
    ['a hidden number', abstractList(0, '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:rPr><w:vanish/></w:rPr></w:lvl>') + list(1, 0), items([1, 0]), ['渠']],
    ['a format of one’s own', abstractList(0, level(0, 'decimal', '%1.').replace('<w:numFmt w:val="decimal"/>', '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>')) + list(1, 0), items([1, 0]), ['01.渠']],
    ['a list that is not there', '', items([7, 0]), ['渠']],
    ['list 0 is none', abstractList(0, three) + list(0, 0), items([0, 0]), ['渠']],
    ['a level that is not there', abstractList(0, three) + list(1, 0), items([1, 8]), ['渠']],
    ['an empty item counts, a deleted one does not', abstractList(0, three) + list(1, 0), items([1, 0]) + paragraph('', inList(1)) + paragraph('<w:del w:id="1"><w:r><w:delText>坝</w:delText></w:r></w:del>', `${inList(1)}<w:rPr><w:del w:id="1"/></w:rPr>`) + items([1, 0]), ['一、渠', '三、渠']],
    ['a hidden item does not', abstractList(0, three) + list(1, 0), paragraph(run('坝', '<w:vanish/>'), `${inList(1)}<w:rPr><w:vanish/></w:rPr>`) + items([1, 0]), ['一、渠']],
    ['a former number does not', abstractList(0, three) + list(1, 0), p('渠', `<w:pPrChange w:id="1"><w:pPr>${inList(1)}</w:pPr></w:pPrChange>`), ['渠']],
    ['only the first line has the number', abstractList(0, three) + list(1, 0), paragraph(`${run('渠')}<w:r><w:br/></w:r>${run('坝')}`, inList(1)), ['一、渠', '坝']],
  ]
  it.each(cases)('%s', async (_, numbering, body, lines) => expect(await textOf({ numbering, body })).toEqual(lines))
})

describe('lists by styles', () => {
  const numbering = abstractList(0, level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>') + level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>')) + list(1, 0)
  const h1 = style('H1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
  const of = (id: string, more = ''): string => p('渠', `<w:pStyle w:val="${id}"/>${more}`)
  const cases: [what: string, styles: string, body: string, lines: string[]][] = [
    ['the level that is tied to the style', h1 + style('H2', 'heading 2', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'), of('H1') + of('H2'), ['一、渠', '（一）渠']],
    ['a style based on another', h1 + style('X', '小标题', '<w:basedOn w:val="Y"/>') + style('Y', '中标题', '<w:basedOn w:val="H1"/>'), of('X') + of('X'), ['一、渠', '二、渠']],
    ['a level alone in the list of the style below', h1 + style('X', '小标题', '<w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>'), of('H1') + of('X'), ['一、渠', '（一）渠']],
    ['list 0 takes the number away', h1 + style('X', '小标题', '<w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'), of('X') + of('H1', '<w:numPr><w:numId w:val="0"/></w:numPr>'), ['渠', '渠']],
    ['the paragraph goes before its style', h1, of('H1', inList(1, 1)), ['（一）渠']],
    ['styles in a circle', style('X', 'x', '<w:basedOn w:val="Y"/>') + style('Y', 'y', '<w:basedOn w:val="X"/>'), of('X'), ['渠']],
    ['a style that is not there', h1, of('Z'), ['渠']],
  ]
  it.each(cases)('%s', async (_, styles, body, lines) => expect(await textOf({ styles, numbering, body })).toEqual(lines))
  it('a list that takes its levels from a style', async () => {
    const linked = abstractList(0, level(0, 'decimal', '%1)')) + '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>' + list(1, 0) + list(2, 1)
    const styles = '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    expect(await textOf({ styles, numbering: linked, body: items([2, 0], [2, 0]) })).toEqual(['1)渠', '2)渠'])
  })
  it('kinds: headings by outline, items by number', async () => {
    const styles = style('A', '标题 3') + style('B', 'heading 2') + style('C', 'c', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') + style('D', 'd', '<w:basedOn w:val="B"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
    const { blocks } = await read(docx({ styles, numbering, body: of('A') + of('B') + of('C') + of('D') + p('渠', '<w:outlineLvl w:val="0"/>') + items([1, 0]) + p('渠') }))
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'heading', 'paragraph', 'heading', 'list-item', 'paragraph'])
  })
})
