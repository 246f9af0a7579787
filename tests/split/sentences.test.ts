import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/clean/clean.ts'
import { buildOutline } from '../../src/split/outline.ts'
import { splitSentences } from '../../src/split/sentences.ts'
import { dirtyText } from '../clean/dirty-text.ts'

const cut = (text: string): string[] => {
  const { count, start, end } = splitSentences(text)
  return Array.from({ length: count }, (_, s) => text.slice(start[s], end[s]))
}

describe('splitSentences', () => {
  test.each<[string, string, string[]]>([
    ['at stops', '一句话。两句话！三句话？', ['一句话。', '两句话！', '三句话？']],
    ['with the quotes that close', '他说：“好。”大家笑了。', ['他说：“好。”', '大家笑了。']],
    ['with brackets that close', '（见附件。）开会。', ['（见附件。）', '开会。']],
    ['not inside brackets', '做法（一是学。二是干。）很好。', ['做法（一是学。二是干。）很好。']],
    ['inside brackets that never close', `（${'甲'.repeat(90)}。乙。`, [`（${'甲'.repeat(90)}。`, '乙。']],
    ['with several stops', '真的吗？！好……走。', ['真的吗？！', '好……走。']],
    ['not inside a quote of several sentences', '他说：“路要修。桥也要修。”大家都笑了。', ['他说：“路要修。桥也要修。”', '大家都笑了。']],
    ['not after a quote that is part of a sentence', '提出“有我必胜！”的口号，响亮。好。', ['提出“有我必胜！”的口号，响亮。', '好。']],
    ['after a quote that ends one', '提出“有我必胜！”口号响亮。', ['提出“有我必胜！”', '口号响亮。']],
    ['inside a quote that never closes', '他说：“路要修。桥要修。\n好。', ['他说：“路要修。', '桥要修。', '好。']],
    ['inside a quote that another opens in', '他说：“路要修。她说：“好。”', ['他说：“路要修。', '她说：“好。”']],
    ['inside a long quote', `他说：“${'甲'.repeat(100)}。${'乙'.repeat(100)}。”`, [`他说：“${'甲'.repeat(100)}。`, `${'乙'.repeat(100)}。”`]],
    ['a bracket after a space and a number', '甲项 （一）乙项。（丙。）丁。', ['甲项', '（一）乙项。', '（丙。）', '丁。']],
    ['an ellipsis', '困难很多……但是我们不怕。', ['困难很多……但是我们不怕。']],
    ['list items of one sentence', '一是学；二是干；三是看1.5万亩。', ['一是学；二是干；三是看1.5万亩。']],
    ['not at decimal points', '增长3.5%。', ['增长3.5%。']],
    ['at line ends', '标题\n第一句。\n\n第二句', ['标题', '第一句。', '第二句']],
    ['before the number of a heading', '做到“五有” 1.有安排。', ['做到“五有”', '1.有安排。']],
    ['nothing', '', []],
    ['spaces', ' \n ', []],
  ])('%s', (_what, text, sentences) => expect(cut(text)).toEqual(sentences))

  test('tiles any clean text but for spaces and line ends', () => {
    fc.assert(fc.property(dirtyText, (raw) => {
      const { text } = cleanText(raw)
      const { count, start, end, opensLine, closesLine } = splitSentences(text)
      let at = 0
      for (let s = 0; s < count; s++) {
        expect(text.slice(at, start[s]).trim()).toBe('')
        expect(end[s]).toBeGreaterThan(start[s]!)
        expect(text.slice(start[s], end[s])).not.toContain('\n')
        expect(opensLine[s]).toBe(Number(s === 0 || text.slice(end[s - 1], start[s]).includes('\n')))
        expect(closesLine[s]).toBe(Number(s === count - 1 || text.slice(end[s], start[s + 1]).includes('\n')))
        at = end[s]!
      }
      expect(text.slice(at).trim()).toBe('')
    }), { numRuns: 500 })
  })
})

describe('buildOutline', () => {
  /** Headings as `level words`, and under each sentence the number of its heading. */
  function outline(text: string): { headings: string[]; under: number[] } {
    const sentences = splitSentences(text)
    const { sentence, level, headingOf } = buildOutline(text, sentences, 0, sentences.count)
    return { headings: sentence.map((s, h) => `${level[h]} ${text.slice(sentences.start[s], sentences.end[s])}`), under: [...headingOf] }
  }

  test('nests forms of numbers', () => {
    expect(outline('总结\n一、做法\n（一）抓学习\n1.学理论\n学了。\n2.学业务\n（二）抓管理\n二、问题\n有问题。')).toEqual({
      headings: ['1 一、做法', '2 （一）抓学习', '3 1.学理论', '3 2.学业务', '2 （二）抓管理', '1 二、问题'],
      under: [-1, 0, 1, 2, 2, 3, 4, 5, 5],
    })
  })

  test('bears gaps, repeats and another order of forms', () => {
    expect(outline('1.甲项\n一、子项\n三、子项\n1.乙项\n1.丙项').headings).toEqual(['2 1.甲项', '1 一、子项', '1 三、子项', '2 1.乙项', '2 1.丙项'])
  })

  test('takes no paragraph for a heading', () => {
    expect(outline(`一、${'我们认真抓好各项任务的落实，不断总结经验，'.repeat(4)}取得成效。`).headings).toEqual([])
    expect(outline('3.5万亩耕地\n二季度完成').headings).toEqual([])
  })
})
