import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSloganFinder } from '../../../src/records/slogans/find.ts'

const find = createSloganFinder()
const found = (text: string): string[] => find(text, 0, text.length).map(({ start, end, kind }) => `${kind[0]} ${text.slice(start, end)}`)
const members = (text: string): string[][] => find(text, 0, text.length).map(({ items }) => items.map(({ start, end }) => text.slice(start, end)))

describe('abbreviations', () => {
  test.each<[string, string[]]>([
    ['我队党员严格做到“五个好”。', ['a 五个好']],
    ['全年查处“三违”12起，“三违”率下降。', ['a 三违', 'a 三违']],
    ['各村坚持三会一课，落实门前三包。', ['a 三会一课', 'a 门前三包']],
    ['评选实行“四比三优一满意”办法。', ['a 四比三优一满意']],
    ['深化“三学三比三争”活动、“两培两带”和“一校一品”。', ['a 三学三比三争', 'a 两培两带', 'a 一校一品']],
    ['坚持“六必谈”“五必访”。', ['a 六必谈', 'a 五必访']],
    ['实施“双培养”计划，做到“两不误、两促进”。', ['a 双培养', 'a 两不误、两促进']],
    ['大力推进“121311”工程，推广“168”工作模式。', ['a 121311', 'a 168']],
    ['开展“1+1”帮扶，聚焦“1+2+4+N”目标体系。', ['a 1+1', 'a 1+2+4+N']],
    ['落实一岗双责，增强四个意识。', ['a 一岗双责', 'a 四个意识']],
    ['按照“一院六室九配套”的标准建设阵地。', ['a 一院六室九配套']],
    ['认真落实“一定三有”政策。', ['a 一定三有']],
    ['实施干部“百千万”培训。', ['a 百千万']],
    ['在“五落实”、“六制度”和“一及时”上下功夫。', ['a 五落实', 'a 六制度', 'a 一及时']],
    ['活动中坚持三个“注重”，强化责任。', ['a 三个“注重”']],
    ['推行三亮三比三评活动，效果明显。', ['a 三亮三比三评']],
    ['形成甲岗、乙岗、丙岗等三岗联建机制。', ['a 三岗联建']],
    ['打造“四县建设”，为四县建设出力。', ['a 四县建设', 'a 四县建设']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  test.each([
    '新建五个支部，完成两项工程。', '下面讲三个方面，分两个阶段进行。', '第一，抓学习；第二，抓落实。一是领导重视，二是措施有力。',
    '大家一心一意谋发展，千方百计保就业。', '他住在三里桥五号楼，毕业于第二十五小学。', '“十二五”时期，“十四五”规划收官，“七五”普法。',
    '“七一”前夕、“五四”期间开展慰问。', '拨打“12345”热线反映问题。', '八届二次全会精神深入人心，市委九届六次全会召开。',
    '破除“一刀切”，防止“一言堂”。', '召开“四小时”会议，出台“21条”。', '推出一千五百多项改革举措。', '打赢一场接一场的攻坚战役。',
    '种植第三农场的小麦十三农。', '反对“两个中国”和“一中一台”。', '粮食产量实现“九连增”。', '筹办“十四冬”。', '拿出“人心齐、泰山移”的劲头。',
  ])('not in: %s', (text) => expect(found(text)).toEqual([]))
})

describe('mottos and brands', () => {
  test.each<[string, string[]]>([
    ['活动以“强班子、带队伍”为主题。', ['m 强班子、带队伍']],
    ['叫响“看我的，跟我上”口号。', ['m 看我的，跟我上']],
    ['领导干部要讲党性、重品行、作表率。', ['m 讲党性、重品行、作表率']],
    ['坚持“开门办学”的方针。', ['m 开门办学']],
    ['设立“党员先锋岗”，创建“平安校园”。', ['b 党员先锋岗', 'b 平安校园']],
    ['“党员先锋岗”挂牌，“党员先锋岗”共10个。', ['b 党员先锋岗']],
    ['创先争优活动开展以来，创先争优氛围浓厚。', ['b 创先争优']],
    ['深入开展创先争优、做强村先锋活动，把创先争优引向深入。', ['b 创先争优、做强村先锋', 'b 创先争优']],
    ['荣获“工人先锋号”、“文明班组”等荣誉称号。', ['b 工人先锋号', 'b 文明班组']],
    ['开展了党员示范岗、青年文明号创建。', ['b 党员示范岗', 'b 青年文明号']],
    ['开展“甲乙论坛暨‘书香之家’评选”活动。', ['b 书香之家']],
    ['借助“青年文明号、青年岗位能手”评比带动青年。', ['b 青年文明号', 'b 青年岗位能手']],
    ['通过“设置党员先锋岗”亮明身份。', ['b 党员先锋岗']],
    ['推进“互联网+政务服务”。', ['b 互联网+政务服务']],
    ['拿出“起跑就冲刺、开工就满工”的劲头。', ['m 起跑就冲刺、开工就满工']],
    ['设立“工人创新岗’，佩戴“红袖标”。', ['b 工人创新岗']],
    ['设立“工人创新岗‘，佩戴“红袖标”。', ['b 工人创新岗']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  test.each([
    '群众反映的“门难进、脸难看”现象没有绝迹。', '严把“入口关”，整治“小金库”。', '“自选”动作不多，缺少“明白人”。', '综合整治“内卷式”竞争。',
    '架起“米”字形高铁网。', '他说：“这件事办得好。”', '来访专家高度评价“动手早、抓得实”。', '学习《关于“平安校园”建设的意见》。',
    '要把“规划图”变为“施工图”。', '谨防“形象工程”抬头，杜绝“面子工程”。', '从“硬缺口”转为“紧平衡”。', '表彰“2010—2012年先进活动”集体。',
    '有人说“种田太苦”。', '“奋斗者”号下潜成功。', '发挥“收集、整理、分析和发布”的功能。', '农村的“便宜”货，“没有人管。', '”“', '“”',
  ])('not in: %s', (text) => expect(found(text)).toEqual([]))

  test('a report that quotes nothing but names needs less evidence for one more', () => {
    const names = Array.from({ length: 12 }, (_, i) => `开展“平安${'甲乙丙丁戊己庚辛壬癸子丑'[i]!}区”活动。`).join('')
    expect(found('越来越多的“江北优品”上桌。')).toEqual([])
    expect(found(`${names}越来越多的“江北优品”上桌。`).at(-1)).toBe('b 江北优品')
  })
})

describe('members', () => {
  test.each<[string, string[][]]>([
    ['做到“三个好”，即班子好、队伍好、机制好；争当先锋。', [['班子好', '队伍好', '机制好']]],
    ['做到“三个好”（班子好、队伍好、机制好）。', [['班子好', '队伍好', '机制好']]],
    ['做到“两个好”：一是班子好。团结。二是队伍好。有力。三、其他。', [['班子好', '队伍好']]],
    ['做到“两有”。 1.有计划。认真。 2.有检查。严格。', [['有计划', '有检查']]],
    ['坚持两个“注重”。一是注重学习。常学。二是注重实践。常做。', [['注重学习', '注重实践']]],
    ['通过比技能、比效率和看成果、看口碑的“两比两看”检验。', [['比技能', '比效率', '看成果', '看口碑']]],
    ['保证人手、场地、经费“三落实”。', [['人手', '场地', '经费']]],
    ['建设节约型、开放型、和谐型“三型”班组。', [['节约型', '开放型', '和谐型']]],
    ['提出“党建引路，服务先行”的“两先”做法。', [[], ['党建引路', '服务先行']]],
    ['开展“三比三创”（比干劲，创高产；比质量，创名牌；比节约，创效益）活动。', [['比干劲，创高产', '比质量，创名牌', '比节约，创效益']]],
    ['实施“两增两提”（增强服务本领、协作能力，提高办事效率、好评率）。', [['增强服务本领', '协作能力', '提高办事效率', '好评率']]],
    ['实施“双培养”计划，努力把党员培养成骨干，把骨干培养成党员。', [['把党员培养成骨干', '把骨干培养成党员']]],
    ['夜校实行“两定”、“两有”办法，即定课表、定教师；有作业、有考试。', [['定课表', '定教师'], ['有作业', '有考试']]],
    ['推行“一旗一岗”。“一旗”就是摆党旗；“一岗”就是亮身份。', [['一旗', '一岗']]],
    ['这“五个好”是对支部的要求。', [[]]],
    ['坚持调研、走访、“三会一课”制度。', [[]]],
  ])('%s', (text, expected) => expect(members(text).slice(0, expected.length)).toEqual(expected))
})

describe('invariants', () => {
  const pieces = ['“', '”', '‘', '’', '《', '》', '（', '）', '三', '五个好', '双', '一是', '二是', '，', '、', '；', '。', '：', '\n', ' ', '即', '和', '的', '等', '活动', '开展', '创先争优', '好', 'ab', '1+1', '😀']
  test('spans are ordered, apart, inside the report, and the same each time', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), fc.nat(5), (parts, skip) => {
      const text = parts.join('')
      const start = Math.min(skip, text.length)
      const slogans = find(text, start, text.length)
      let last = start
      for (const slogan of slogans) {
        expect(slogan.start).toBeGreaterThanOrEqual(last)
        expect(slogan.end).toBeGreaterThan(slogan.start)
        expect(slogan.rule).toMatch(/^slogans\/[a-z-]+$/)
        for (const item of slogan.items) {
          expect(item.start).toBeGreaterThanOrEqual(start)
          expect(item.end).toBeGreaterThan(item.start)
          expect(item.end).toBeLessThanOrEqual(text.length)
        }
        last = slogan.end
      }
      expect(last).toBeLessThanOrEqual(text.length)
      expect(find(text, start, text.length)).toEqual(slogans)
    }), { numRuns: 500 })
  })

  test.each(['1', '一', '三个', '“', '“”', '《', '“三违”', '“三好”即', '“五好”、', '甲、乙和丙的“三好”', '\n一是', '三亮三', '等三岗联创活动', '三到位，', '甲到位、三到位', '以甲乙丙、丁戊己为主题', '“三好”，好、', '“1+1”：', '“1+2”“1”即', '“三化”\n', '“一个甲”“两个乙”'])('time grows linearly on runs of %j', (unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length))
      const from = performance.now()
      find(text, 0, text.length)
      return performance.now() - from
    }
    time(20_000)
    const short = Math.max(2, time(50_000))
    expect(time(200_000) / short).toBeLessThan(24)
  })
})
