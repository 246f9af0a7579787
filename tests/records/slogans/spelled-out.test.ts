import { describe, expect, test } from 'vitest'
import { createSloganFinder } from '../../../src/records/slogans/find.ts'

const find = createSloganFinder()
const seen = (text: string): string[] => find(text, 0, text.length).map(({ start, end, items, promised }) => {
  const members = items.map((item) => text.slice(item.start, item.end)).join('|')
  return text.slice(start, end) + (members && ` = ${members}`) + (promised === null ? '' : ` ≠ ${promised}`)
})

describe('shorthands without quotes that the words beside them spell out', () => {
  test.each<[string, string[]]>([
    ['抓好三个到位：思想到位，组织到位，措施到位。', ['三个到位 = 思想到位|组织到位|措施到位']],
    ['做到四个不放松，即标准不放松、力度不放松、节奏不放松、干劲不放松。', ['四个不放松 = 标准不放松|力度不放松|节奏不放松|干劲不放松']],
    ['坚持三个聚焦（聚焦主业、聚焦实业、聚焦民生）。', ['三个聚焦 = 聚焦主业|聚焦实业|聚焦民生']],
    ['确保人员、资金、项目三落实。', ['三落实 = 人员|资金|项目']],
    ['推进四查四改四提升活动，成效明显。', ['四查四改四提升']],
  ])('%s', (text, expected) => expect(seen(text)).toEqual(expected))

  test.each([
    '建成两个中心：政务中心、文化中心。', '成立三个小组：宣传小组、督导小组、材料小组。', '召开三次会议，研究方案。', '围绕三个方面，突出重点。',
    '落实五项措施：一是抓早，二是抓小。', '抓好三个到位，确保思想到位、组织到位。', '走访甲村、乙村、丙村三天。', '人员、资金三落实。', '建两院、一馆，一村一户作示范。',
  ])('not in: %s', (text) => expect(seen(text)).toEqual([]))
})

describe('members', () => {
  test.each<[string, string[]]>([
    ['落实“三同步”要求，同步规划、同步建设、同步验收。', ['三同步 = 同步规划|同步建设|同步验收']],
    ['推行“三亮”办法，做到亮身份、亮承诺和亮业绩，群众满意。', ['三亮 = 亮身份|亮承诺|亮业绩']],
    ['落实“三同步”要求，同步规划、建设、验收。', ['三同步']],
    ['打造“三宜”城区，宜居、宜业、宜游的环境更加优化。', ['三宜']],
    ['做到“四有三强”，即有人、有钱、有地、有章，班子强、队伍强、作用强。', ['四有三强 = 有人|有钱|有地|有章|班子强|队伍强|作用强']],
    ['实施“131”工程，即建一个中心，抓三个重点，办一所学校。', ['131 = 建一个中心|抓三个重点|办一所学校']],
    ['按照“1+3”模式（一个支部、三个小组）运行。', ['1+3 = 一个支部|三个小组']],
    ['形成“1个中心+6个站点+N个网格”的布局。', ['1个中心+6个站点+N个网格']],
    ['推行“一二三”工作法（围绕一个主题，突出两个重点，办好三件实事）。', ['一二三 = 围绕一个主题|突出两个重点|办好三件实事']],
    ['治理乱停车、乱设摊、乱张贴，“三乱”大为减少。', ['三乱 = 乱停车|乱设摊|乱张贴']],
    ['他走访学校、医院，“三乱”大为减少。', ['三乱']],
    ['参加志愿服务、社会实践、大学生“三下乡”活动。', ['三下乡']],
    ['落实甲制度、乙制度和干部“两级承诺”。', ['两级承诺']],
    ['健全“三防”体系。围绕防火、防虫、防盗，新建瞭望塔。', ['三防 = 防火|防虫|防盗']],
    ['推进甲制改革和项目评审、机构评估、人才评价“三评”改革。', ['三评 = 项目评审|机构评估|人才评价']],
    ['“三高”“两强”：高标准、高质量、高效率，强基层、强队伍。', ['三高 = 高标准|高质量|高效率', '两强 = 强基层|强队伍']],
    ['“两重”“两新”：重大战略和重点能力，设备更新和以旧换新。', ['两重 = 重大战略|重点能力', '两新 = 设备更新|以旧换新']],
    ['“四好农村路”：\n指建好、管好、护好、运营好农村公路。', ['四好农村路 = 建好|管好|护好|运营好农村公路']],
    ['“三基建设”情况汇报如下：一、工作进展及做法，成效明显。', ['三基建设']],
    ['“四级三类”规划体系。', ['四级三类']],
    ['健全“1+M+N”服务体系。', ['1+M+N']],
    ['实施“2030启航计划”，回顾“2010年工作计划”。', ['2030启航计划']],
    ['存在“一推二拖三不管”现象，概括叫“一二三四”。', ['一二三四']],
    ['热播“5G+医疗”节目。', ['5G+医疗']],
  ])('%s', (text, expected) => expect(seen(text)).toEqual(expected))

  test.each<[string, string[]]>([
    ['做到“五个好”（班子好、队伍好、机制好）。', ['五个好 = 班子好|队伍好|机制好 ≠ 5']],
    ['做到“五个好”，即班子好、队伍好、机制好、业绩好、作风好、反映好。', ['五个好 = 班子好|队伍好|机制好|业绩好|作风好|反映好 ≠ 5']],
    ['做到“五个好”（见附件一、附件二）。', ['五个好']],
    ['做到“五个好”（2011年提出）。', ['五个好']],
    ['做到“八个好”（班子好、队伍好）。', ['八个好']],
  ])('a number of members that the numeral does not promise is flagged: %s', (text, expected) => expect(seen(text)).toEqual(expected))
})

describe('links between mentions', () => {
  const links = (text: string): unknown[][] => find(text, 0, text.length).map(({ start, end, definedBy, knownItems }) => [text.slice(start, end), definedBy, knownItems?.length ?? 0])

  test('a mention without members points to the one that spells it out, however it is written', () => {
    expect(links('“五好”支部。做到“五个好”（甲好、乙好、丙好、丁好、戊好）。五个好有了着落，“三好”没有。')).toEqual([['五好', 1, 0], ['五个好', null, 0], ['五个好', 1, 0], ['三好', null, 0]])
  })

  test('a full list is a better definition than a short one', () => {
    expect(links('“三好”（甲好、乙好）。“三好”（甲好、乙好、丙好）。“三好”支部。').at(-1)).toEqual(['三好', 1, 0])
  })

  test('members that everybody knows stand only where the report states none', () => {
    expect(links('落实“三会一课”制度。')).toEqual([['三会一课', null, 4]])
    expect(links('落实“三会一课”（甲会、乙会、丙会、党课）。“三会一课”经常化。')).toEqual([['三会一课', null, 0], ['三会一课', 0, 0]])
  })
})
