import { describe, expect, test } from 'vitest'
import { mine, type SectionKind } from '../../src/index.ts'

/** The kind of the sentence that holds `words`, in a report that is only this text. */
function kindIn(raw: string, words: string): SectionKind {
  const sentence = mine(raw).reports[0]!.sentences.find((s) => s.text.includes(words))
  expect(sentence, `no sentence holds ${words}`).toBeDefined()
  return sentence!.kind
}

const TITLE = '榆树沟镇2014年工作总结\n'

describe('a sentence by its own words', () => {
  test.each<[string, SectionKind]>([
    ['镇党委下设基层党组织31个，现有党员1286名。', 'background'],
    ['开展这项活动具有十分重要的意义，是转变作风的需要。', 'background'],
    ['我们成立了领导小组，制定了实施方案，组织开展了三轮走访。', 'measures'],
    ['全镇完成植树1200亩，被县委评为先进集体，群众满意率达到96%。', 'results'],
    ['个别支部学习流于形式，干部作风不够扎实，与群众期盼还有差距。', 'problems'],
    ['下一步，要进一步压实责任，力争明年底全部完成。', 'next-steps'],
    ['各村务必在月底前报送名单，确保不漏一户。', 'next-steps'],
  ])('%s', (sentence, kind) => {
    expect(kindIn(`${TITLE}${sentence}`, sentence.slice(0, 8))).toBe(kind)
  })
})

describe('a sentence by its heading', () => {
  test.each<[string, SectionKind]>([
    ['一、主要做法', 'measures'],
    ['三、存在的主要问题', 'problems'],
    ['四、下一步工作打算', 'next-steps'],
  ])('%s speaks for what stands under it, and has that kind itself', (heading, kind) => {
    // A sentence that says nothing of its kind itself.
    const raw = `${TITLE}${heading}\n村级账目的公示和更新。\n`
    expect(kindIn(raw, heading)).toBe(kind)
    expect(kindIn(raw, '村级账目')).toBe(kind)
  })

  test('what the heading says ends with the next heading of its level', () => {
    const raw = `${TITLE}一、存在的问题\n（一）学习方面\n理论学习抓得不紧。\n二、下一步打算\n（一）学习方面\n每月集中学习一次。\n`
    expect(kindIn(raw, '理论学习抓得不紧')).toBe('problems')
    expect(kindIn(raw, '每月集中学习')).toBe('next-steps')
  })
})

describe('lines that are no sentences', () => {
  const raw = '榆树沟镇党建工作情况汇报\n（2014年12月3日）\n各位领导：\n我们开展了走访，解决了群众反映的12个难题。我们还慰问了40名困难党员，硬化村道3公里。\n谢谢大家！\n榆树沟镇党委\n2014年12月3日'
  test.each(['榆树沟镇党建工作', '（2014年', '各位领导', '谢谢大家', '榆树沟镇党委'])('%s is other', (words) => {
    expect(kindIn(raw, words)).toBe('other')
  })
  test.each(['我们开展了走访', '我们还慰问了'])('%s between them is not', (words) => {
    expect(['measures', 'results']).toContain(kindIn(raw, words))
  })
})

test('sections are runs of one kind and name the headings above them', () => {
  const [report] = mine(`${TITLE}一、主要做法\n（一）抓学习\n我们组织了培训。\n我们开展了宣讲。\n二、存在的问题\n个别支部重视不够。\n`).reports
  const paths = report!.sections.map(({ kind, headings }) => [kind, headings.map((h) => report!.headings[h]!.text)])
  expect(paths).toContainEqual(['measures', ['一、主要做法', '（一）抓学习']])
  expect(paths).toContainEqual(['problems', ['二、存在的问题']])
  expect(report!.headings.map((h) => h.level)).toEqual([1, 2, 1])
})

test('a heading counts the sentences of each kind under it, those under deeper headings too, but no headings', () => {
  const [report] = mine(`${TITLE}一、主要做法\n（一）抓学习\n我们组织了培训。\n我们开展了宣讲。\n二、存在的问题\n个别支部重视不够。\n`).reports
  expect(report!.headings.map(({ mix }) => mix)).toEqual([{ measures: 2 }, { measures: 2 }, { problems: 1 }])
})
