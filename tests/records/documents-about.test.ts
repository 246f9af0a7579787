import { describe, expect, test } from 'vitest'
import { findDocuments } from '../../src/records/documents.ts'
import { kindOfTitle } from '../../src/records/documents/kind.ts'
import { mine } from '../../src/index.ts'

describe('kindOfTitle', () => {
  test.each([
    ['关于深化改革的实施意见', '意见'], ['工作方案', '方案'], ['管理办法（试行）', '办法'], ['发展规划纲要（草案）', '纲要'], ['规划纲要草案', '纲要'], ['安全生产法', '法'],
    ['中华人民共和国宪法', '法'], ['关于印发〈安全条例〉的通知', '通知'], ['三年行动计划（2021—2023年）', '计划'], ['党章', '党章'], ['在表彰会上的讲话', '讲话'],
    ['江北日报', '报刊'], ['蔬菜月刊', '报刊'], ['江北教育报', '报刊'], ['校刊', '报刊'], ['工作通报', '通报'], ['情况汇报', '汇报'], ['春潮', null], ['（试行）', null], ['草案', null], ['', null],
  ])('of %s is %s', (title, kind) => expect(kindOfTitle(title)).toBe(kind))
})

test.each([
  ['《晨风》杂志刊登了经验。', '报刊'], ['《工友》周刊转载。', '报刊'], ['《工友》报道了经验。', null], ['《江北报》报道。', '报刊'], ['《绿化办法》日报。', '办法'],
])('a periodical may be named behind its title: %s', (text, kind) => expect(findDocuments(text, 0, text.length)[0]!.kind).toBe(kind))

describe('issuers', () => {
  const issuers = (text: string): (string | null)[] => findDocuments(text, 0, text.length).map(({ issuer }) => issuer)
  test.each<[string, (string | null)[]]>([
    ['按照县委组织部《关于规范管理的意见》要求', ['县委组织部']],
    ['国务院印发了《工作方案》，省政府出台《实施细则》。', ['国务院', '省政府']],
    ['认真贯彻落实中共中央、国务院《关于乡村的决定》', ['中共中央、国务院']],
    ['市安监局、团市委联合印发《管理办法》', ['市安监局、团市委']],
    ['根据《中共江北市委关于制定规划的建议》', ['中共江北市委']],
    ['落实县政府下发的《通知》', ['县政府']],
    ['执行《通知》和县局《细则》，', [null, '县局']],
    ['按照县安委会《通知》，转发了县委办《要点》', ['县安委会', '县委办']],
    ['支部学习《党章》，重温《准则》。', [null, null]],
    ['全面落实《办法》，局《细则》。', [null, null]],
    ['我们制定了《方案》和《意见》', [null, null]],
    ['市人力资源和社会保障局《办法》，提出的要求和省委《建议》', ['市人力资源和社会保障局', '省委']],
    ['执行中共中央和国务院《决定》', ['中共中央和国务院']],
    ['我国第一部《国防法》实施', [null]],
    ['自1997年中英两国政府签订《关于边贸的协定》以来', ['中英两国政府']],
  ])('%s', (text, expected) => expect(issuers(text)).toEqual(expected))
})

describe('short names', () => {
  const names = (text: string): [string | null, number | null][] => findDocuments(text, 0, text.length).map(({ shortName, definedBy }) => [shortName, definedBy])
  test.each<[string, [string | null, number | null][]]>([
    ['《关于绿化的实施意见》（下简称《实施意见》）下发后，落实《实施意见》。', [['实施意见', null], [null, 0], [null, 0]]],
    ['《绿化规划》（江政〔2011〕5号，以下简称“规划”）下发，按《规划》办。', [['规划', null], [null, 0]]],
    ['《绿化规划》（以下简称“《规划》”）下发，按《规划》办。', [['规划', null], [null, 0], [null, 0]]],
    ['《绿化规划》和《规划》。', [[null, null], [null, null]]],
    ['印发《绿化规定》（即《八条》），落实《八条》。', [['八条', null], [null, 0], [null, 0]]],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected))
})

test('a number is given as the raw text has it, a title without its line break', () => {
  const [document] = mine('县政府下发《关于\n绿化的意见》（江政﹝２０１１﹞５号）。').reports[0]!.documents
  expect(document).toMatchObject({ title: '关于绿化的意见', number: '江政﹝２０１１﹞５号', kind: '意见', issuer: '县政府' })
})
