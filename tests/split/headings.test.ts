import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/clean/clean.ts'
import { formOf, numberIn } from '../../src/split/heading-forms.ts'
import { headingMarkAt } from '../../src/clean/headings.ts'
import type { HeadingTree } from '../../src/split/heading-collector.ts'
import { buildOutline } from '../../src/split/outline.ts'
import { splitSentences } from '../../src/split/sentences.ts'
import { dirtyText } from '../clean/dirty-text.ts'

const PARAGRAPH = '全镇上下紧扣中心工作，逐村过堂，逐户上门，把各项任务落到了实处，群众反映较好。'

/** The headings of a text as `level words`. */
function headings(text: string): string[] {
  const sentences = splitSentences(text)
  const tree = buildOutline(text, sentences, 0, sentences.count)
  return tree.start.map((start, h) => `${tree.level[h]} ${text.slice(start, tree.end[h])}`)
}

describe('the words of a heading', () => {
  test.each<[string, string, string[]]>([
    ['a line', `一、主要做法\n${PARAGRAPH}`, ['1 一、主要做法']],
    ['a sentence before its text', `一、统一思想，提高认识。${PARAGRAPH}`, ['1 一、统一思想，提高认识。']],
    ['before a space', `一、统一思想，提高认识 ${PARAGRAPH}`, ['1 一、统一思想，提高认识']],
    ['as many units behind the space, but told', `一、推进“放管服”改革 取消审批事项32项，方便了群众。`, ['1 一、推进“放管服”改革']],
    ['two phrases before a space', `一、抓班子 带队伍 ${PARAGRAPH}`, ['1 一、抓班子 带队伍']],
    ['phrases side by side', '一、抓班子 带队伍，促发展。', ['1 一、抓班子 带队伍，促发展。']],
    ['phrases of a line', `一、抓班子 带队伍 促发展\n${PARAGRAPH}`, ['1 一、抓班子 带队伍 促发展']],
    ['before a colon', `（一）加强领导：成立了由镇长任组长的领导小组，下设办公室。`, ['1 （一）加强领导']],
    ['not before a colon that leads to a list', '一、活动虽有进展，问题仍然不少：一是人少，二是钱少。', ['1 一、活动虽有进展，问题仍然不少：一是人少，二是钱少。']],
    ['the first item behind a colon', '目标是：一是人人有事做。干了再说。二是事事有人管。', ['1 一是人人有事做。', '1 二是事事有人管。']],
    ['not the first item where the second opens no sentence', '目标是：一是人人有事做，二是事事有人管。', []],
    ['not before a colon after 是', '（一）今年的重点是：修好三条路。', ['1 （一）今年的重点是：修好三条路。']],
    ['glued to its text', '二、存在问题从督查情况看，短板也不少。', ['1 二、存在问题']],
    ['glued to a word of time', `一、工作情况今年以来，${PARAGRAPH}`, ['1 一、工作情况']],
    ['glued to the next heading', `二、重点任务1.建队伍。${PARAGRAPH}`, ['1 二、重点任务', '2 1.建队伍。']],
    ['not cut inside of its words', `二、存在问题的原因\n${PARAGRAPH}`, ['1 二、存在问题的原因']],
    ['a long sentence', `（一）全面推进农村人居环境整治，加快补齐基础设施和公共服务的短板，努力建设宜居宜业和美乡村。${PARAGRAPH}`, ['1 （一）全面推进农村人居环境整治，加快补齐基础设施和公共服务的短板，努力建设宜居宜业和美乡村。']],
    ['not a long sentence that tells', '（一）全镇投入资金300万元，新修通村公路12公里，安装路灯240盏，解决了8个村群众出行难的老问题。', []],
    ['not a paragraph', `一、${PARAGRAPH.replaceAll('。', '，').repeat(2)}取得成效。`, []],
    ['not a run of numbers', '二、三产业加快发展。\n第一、二轮督察问题全部整改。', []],
    ['a number of tasks', `三、四大工程\n${PARAGRAPH}`, ['1 三、四大工程']],
    ['not a number', '3.5万亩耕地\n二季度完成', []],
    ['not a note', '①《河湾文集》第2卷，第15页。', []],
  ])('%s', (_what, text, expected) => expect(headings(text)).toEqual(expected))
})

describe('headings without number', () => {
  test.each<[string, string, string[]]>([
    ['over paragraphs', `${PARAGRAPH}\n主要做法\n${PARAGRAPH}\n存在的问题\n${PARAGRAPH}`, ['1 主要做法', '1 存在的问题']],
    ['over numbers that begin anew', `${PARAGRAPH}\n过去一年的工作\n一、农业\n二、工业\n今后一年的任务\n一、农业\n二、工业`, ['1 过去一年的工作', '2 一、农业', '2 二、工业', '1 今后一年的任务', '2 一、农业', '2 二、工业']],
    ['over two lists', `${PARAGRAPH}\n过去一年的工作\n一、农业\n二、工业\n一、经验\n二、教训\n今后一年的任务\n一、农业`, ['1 过去一年的工作', '2 一、农业', '2 二、工业', '2 一、经验', '2 二、教训', '1 今后一年的任务', '2 一、农业']],
    ['between numbers that go on', `一、农业\n${PARAGRAPH}\n关于粮食\n${PARAGRAPH}\n关于蔬菜\n${PARAGRAPH}\n二、工业\n${PARAGRAPH}`, ['1 一、农业', '2 关于粮食', '2 关于蔬菜', '1 二、工业']],
    ['before and after all others', `${PARAGRAPH}\n前言\n${PARAGRAPH}\n一、农业\n（一）粮食\n${PARAGRAPH}\n结束语\n${PARAGRAPH}`, ['1 前言', '1 一、农业', '2 （一）粮食', '1 结束语']],
    ['after a greeting', `同志们：\n一年来的工作\n${PARAGRAPH}`, ['1 一年来的工作']],
    ['not titles and by-lines', `河湾镇工作总结\n河湾镇党委\n（2012年5月）\n${PARAGRAPH}`, []],
    ['not signatures', `${PARAGRAPH}\n河湾镇人民政府\n2012年5月7日`, []],
    ['not words that a broken line begins', `${PARAGRAPH}我们要\n继续努力\n${PARAGRAPH}`, []],
    ['not rows of a table', `${PARAGRAPH}\n指标\t数值\n${PARAGRAPH}`, []],
  ])('%s', (_what, text, expected) => expect(headings(text)).toEqual(expected))
})

describe('levels', () => {
  test.each<[string, string, string[]]>([
    ['by convention', '一、甲事项\n（一）乙事项\n1.丙事项\n（1）丁事项\n①戊事项\n二、己事项', ['1 一、甲事项', '2 （一）乙事项', '3 1.丙事项', '4 （1）丁事项', '5 ①戊事项', '1 二、己事项']],
    ['chapters and sections', '第一章 总则\n第一节 目标\n一、甲事项\n第二节 任务\n第二章 附则', ['1 第一章 总则', '2 第一节 目标', '3 一、甲事项', '2 第二节 任务', '1 第二章 附则']],
    ['by sequence against convention', '（一）甲事项\n一、乙事项\n二、丙事项\n（二）丁事项\n一、戊事项\n（三）己事项', ['1 （一）甲事项', '2 一、乙事项', '2 二、丙事项', '1 （二）丁事项', '2 一、戊事项', '1 （三）己事项']],
    ['a list of the same form inside', '一、甲事项\n二、乙事项\n一、丙事项\n二、丁事项\n三、戊事项\n三、己事项', ['1 一、甲事项', '1 二、乙事项', '2 一、丙事项', '2 二、丁事项', '2 三、戊事项', '1 三、己事项']],
    ['a number given twice', '一、甲事项\n二、乙事项\n二、丙事项\n三、丁事项', ['1 一、甲事项', '1 二、乙事项', '1 二、丙事项', '1 三、丁事项']],
    ['a short list of the same form inside', '一、甲事项\n二、乙事项\n三、丙事项\n四、丁事项\n一、戊事项\n二、己事项\n五、庚事项', ['1 一、甲事项', '1 二、乙事项', '1 三、丙事项', '1 四、丁事项', '2 一、戊事项', '2 二、己事项', '1 五、庚事项']],
    ['gaps and repeats', '一、甲事项\n三、乙事项\n（一）丙事项\n三、丁事项\n（二）戊事项\n六、己事项', ['1 一、甲事项', '1 三、乙事项', '2 （一）丙事项', '1 三、丁事项', '2 （二）戊事项', '1 六、己事项']],
    ['numbers that begin anew', '一、甲事项\n（一）乙事项\n一、丙事项\n（一）丁事项', ['1 一、甲事项', '2 （一）乙事项', '1 一、丙事项', '2 （一）丁事项']],
    ['the lower of two forms side by side', '一是甲事项。\n二是乙事项。\n一、丙事项\n二、丁事项', ['2 一是甲事项。', '2 二是乙事项。', '1 一、丙事项', '1 二、丁事项']],
    ['一是 across headings', '（一）甲事项\n一是乙事项。\n（二）丙事项\n二是丁事项。\n（三）戊事项', ['1 （一）甲事项', '2 一是乙事项。', '1 （二）丙事项', '2 二是丁事项。', '1 （三）戊事项']],
    ['首先 and 其次', '一、要求\n首先，要学好。\n学。\n其次，要用好。', ['1 一、要求', '2 首先，要学好。', '2 其次，要用好。']],
    ['首先 alone', '首先，感谢大家！\n一、要求', ['1 一、要求']],
  ])('%s', (_what, text, expected) => expect(headings(text)).toEqual(expected))

  test('parents, and the heading that each sentence stands under', () => {
    const text = `${PARAGRAPH}\n一、做法\n（一）学习 ${PARAGRAPH}学了。\n二、重点任务1.建队伍。建了。`
    const sentences = splitSentences(text)
    const tree = buildOutline(text, sentences, 0, sentences.count)
    expect(tree.parent).toEqual([-1, 0, -1, 2])
    expect([...tree.headingOf]).toEqual([-1, 0, 1, 1, 3, 3])
  })
})

describe('numbers', () => {
  test.each([['三、', 3, 2], ['十、', 10, 2], ['（十二）', 12, 4], ['二十一、', 21, 8], ['21.', 21, 5], ['（3）', 3, 6], ['⑤', 5, 7], ['⒈', 1, 5], ['第十章', 10, 0], ['第二节', 2, 1], ['第四，', 4, 8], ['一是', 1, 9]])('%s is %i of form %i', (mark, number, form) => {
    const found = headingMarkAt(mark, 0, mark.length)!
    expect([numberIn(mark, 0, found.bodyStart), formOf(mark, 0, found)]).toEqual([number, mark === '二十一、' ? 2 : mark === '（十二）' ? 4 : form])
  })
})

describe('the tree of any text', () => {
  test('holds its headings in order, in their sentences, one level or two below their parents', () => {
    fc.assert(fc.property(dirtyText, (raw) => {
      const { text } = cleanText(raw)
      const sentences = splitSentences(text)
      const tree = buildOutline(text, sentences, 0, sentences.count)
      let last = 0
      tree.start.forEach((start, h) => {
        const s = tree.sentence[h]!
        expect(start).toBeGreaterThanOrEqual(Math.max(last, sentences.start[s]!))
        expect(tree.end[h]).toBeGreaterThan(start)
        expect(tree.end[h]).toBeLessThanOrEqual(sentences.end[s]!)
        expect(tree.parent[h]).toBeLessThan(h)
        const above = tree.parent[h]! < 0 ? 0 : tree.level[tree.parent[h]!]!
        expect([above + 1, above + 2]).toContain(tree.level[h])
        last = tree.end[h]!
      })
    }), { numRuns: 300 })
  })

  test.each([['一、\n'], ['一、甲事项\n'], ['（一）甲事项\n一、甲事项\n'], ['一是甲。'], ['标题\n好。\n']])('takes time in line with its length: %j', (unit) => {
    const outlined = (count: number): { tree: HeadingTree; time: number } => {
      const text = unit.repeat(count)
      const sentences = splitSentences(text)
      const started = performance.now()
      const tree = buildOutline(text, sentences, 0, sentences.count)
      return { tree, time: performance.now() - started }
    }
    const short = outlined(25_000).time
    const { tree, time } = outlined(200_000)
    // Eight times the length: some eight times the time, and 64 times where it grows with the square.
    expect(time / short).toBeLessThan(24)
    expect(Math.max(0, ...tree.level.slice(0, 1000))).toBeLessThan(30)
  })
})
