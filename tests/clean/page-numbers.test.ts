import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/clean/clean.ts'

/** Text of about `pages` printed pages. */
const filler = (pages: number): string => '我们认真抓好各项任务的落实，不断总结经验。'.repeat(pages * 20)

describe('page numbers on lines of their own', () => {
  test.each([['- 3 -'], ['— 12 —'], ['7'], ['第3页'], ['第 3 页 共 10 页'], ['第3页，共10页'], ['3/10'], ['· 5 ·'], ['-5-']])('%s is dropped', (line) => {
    expect(cleanText(`甲乙。\n${line}\n丙丁。`).text).toBe('甲乙。\n\n丙丁。')
  })

  test.each([['12人'], ['第3届'], ['2012'], ['3.5'], ['（1）'], ['（3）'], ['50%'], ['第三页纸']])('%s stays', (line) => {
    expect(cleanText(`甲乙。\n${line}\n丙丁。`).text).toBe(`甲乙。\n${line}\n丙丁。`)
  })

  test('numbers one below the other are a table', () => {
    expect(cleanText('党员\n12\n34\n56\n合计').text).toBe('党员\n12\n34\n56\n合计')
  })

  test('a sentence that a page broke is whole again', () => {
    expect(cleanText('会前作了准备。今天各支部要\n\n- 3 -\n\n认真抓好落实，务求实效。').text).toBe('会前作了准备。今天各支部要认真抓好落实，务求实效。')
  })
})

describe('page numbers inside sentences', () => {
  test.each([
    ['after a stop', '要求高。3 各支部要抓好落实。', '要求高。各支部要抓好落实。'],
    ['after a comma', '采取结对、3 定点联系等形式。', '采取结对、定点联系等形式。'],
    ['in a word', '先后荣获集 3 团公司表彰。', '先后荣获集团公司表彰。'],
  ])('%s', (_what, raw, clean) => {
    expect(cleanText(filler(3) + raw).text).toBe(filler(3) + clean)
  })

  test.each([
    ['a unit follows', '全镇有 3 个支部开展活动。', '全镇有3个支部开展活动。'],
    ['people', '选派 3 名干部驻村。', '选派3名干部驻村。'],
    ['money', '投入 3 万元。', '投入3万元。'],
    ['a rank', '列全县第 3 位。', '列全县第3位。'],
    ['a year digit by digit', '到1 9 9 3 年底。', '到1993年底。'],
    ['a decimal digit by digit', '达到7 0 ．3 岁。', '达到70.3岁。'],
    ['more or less', '用了近 3 天。', '用了近3天。'],
    ['far too early for the page', '要求高。45 各支部要抓好落实。', '要求高。45各支部要抓好落实。'],
  ])('%s: no page number', (_what, raw, clean) => {
    expect(cleanText(filler(3) + raw).text).toBe(filler(3) + clean)
  })

  test('a writer who sets numbers apart is believed', () => {
    const spaced = '全镇有 12 个支部、326 名党员，建成 4 所学校，突出 3 大重点。'
    expect(cleanText(filler(3) + spaced).text).toBe(filler(3) + spaced.replaceAll(' ', ''))
  })
})
