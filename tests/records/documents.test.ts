import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDocuments } from '../../src/records/documents.ts'

const found = (text: string): [string, string | null][] => findDocuments(text, 0, text.length).map((d) => [text.slice(d.start, d.end), d.number && text.slice(d.number.start, d.number.end)])

describe('findDocuments', () => {
  test.each<[string, [string, string | null][]]>([
    ['认真学习《工作规则》精神。', [['《工作规则》', null]]],
    ['印发《关于落实〈安全条例〉的通知》和《要点》。', [['《关于落实〈安全条例〉的通知》', null], ['《要点》', null]]],
    ['转发《关于印发《安全办法》的通知》。', [['《关于印发《安全办法》的通知》', null]]],
    ['制定《关于加强\n管理的意见》。', [['《关于加强\n管理的意见》', null]]],
    ['制定《关于“创先”活动的方案》。', [['《关于“创先”活动的方案》', null]]],
    ['按照《管理意见》（江教党〔2011〕8号）要求。', [['《管理意见》', '江教党〔2011〕8号']]],
    ['按照《管理意见》[2011]8号要求。', [['《管理意见》', '[2011]8号']]],
    ['按照《管理意见》（江字“2011”8号）要求。', [['《管理意见》', '江字“2011”8号']]],
    ['按照《管理意见》（2011年第8号）要求。', [['《管理意见》', '2011年第8号']]],
    ['根据国发〔2015〕40号《指导意见》，', [['《指导意见》', '国发〔2015〕40号']]],
    ['下发了江政办（2011）8号文件《实施方案》。', [['《实施方案》', '江政办（2011）8号']]],
    ['制定《关于改进作风的意见，要求各支部落实。', [['《关于改进作风的意见', null]]],
    ['按照区委关于开展走访活动的安排意见（江字〔2011〕3号）精神，', [['关于开展走访活动的安排意见', '江字〔2011〕3号']]],
    ['按照《管理意见》（×江政〔2011〕8号）要求。', [['《管理意见》', '×江政〔2011〕8号']]],
    ['根据××办发〔2011〕8号《管理意见》和XX发〔2011〕9号《要点》，', [['《管理意见》', '××办发〔2011〕8号'], ['《要点》', 'XX发〔2011〕9号']]],
    ['学习〈安全条例〉和‹工作规则›，执行<绿化办法>（*政〔2011〕8号）。', [['〈安全条例〉', null], ['‹工作规则›', null], ['<绿化办法>', '*政〔2011〕8号']]],
    ['剧目《春潮》获奖，《日报》报道。', [['《春潮》', null], ['《日报》', null]]],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  test.each(['“工作规则”', '《》', '》反了《', '共12人（其中党员8人）', '关于安全的意见（见附件8号）', '《一句没有收尾的话，后面没有', '〔2011〕8号', '剧目〈春潮〉', '<b>安全条例</b>', '〈安全条例，后面没有〉', '收入<支出的办法'])('nothing in: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test('a number in brackets that is no document number is left alone', () => {
    expect(found('学习《办法》（共8号文件）和《规定》（2011年）。')).toEqual([['《办法》', null], ['《规定》', null]])
  })

  test('titles lie inside their documents, in order and apart', () => {
    const pieces = ['《', '》', '〈', '〉', '（', '）', '〔', '〕', '2010', '7号', '第', '关于', '意见', '，', '。', '\n', '国发', ' ']
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 50 }), (parts) => {
      const text = parts.join('')
      let last = 0
      for (const d of findDocuments(text, 0, text.length)) {
        expect(d.start).toBeGreaterThanOrEqual(last)
        expect(d.titleStart).toBeGreaterThanOrEqual(d.start)
        expect(d.titleEnd).toBeGreaterThan(d.titleStart)
        expect(d.end).toBeGreaterThanOrEqual(d.titleEnd)
        last = d.end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }), { numRuns: 500 })
  })

  test.each(['《', '》', '<', '〈办法', '《意见', '（', '《a', '关于意见（', '〔2010〕7号《', '（国〔2010〕7号', '《意见》（以下简称', '国务院《'])('time grows linearly on runs of %j', (unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length))
      const from = performance.now()
      findDocuments(text, 0, text.length)
      return performance.now() - from
    }
    time(50_000)
    expect(time(800_000) / Math.max(2, time(200_000))).toBeLessThan(24)
  })
})
