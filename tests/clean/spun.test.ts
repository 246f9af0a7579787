import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/clean/clean.ts'
import { mine } from '../../src/index.ts'
import { SPUN_REPORTS } from './spun-reports.ts'

/** Four signs of each list, so that what is put beside them is read as part of a spun page. */
const SPUN = '科学开展观深入人心，根底设施不断完善，广阔党员踊跃报名，公共效劳更加便捷。要签订目的责任书，优化产业构造，抓好安全消费责任制，进步工作效率。精神文明勾当丰富，各项轨制健全，阐扬作用，黉舍安静。'

const repairedOn = (text: string): string => cleanText(`${SPUN}\n${text}`).text.split('\n')[1]!

describe('clean/spun', () => {
  test.each([
    ['fixed terms', '经济社会又好又快开展，打下坚实根底', '经济社会又好又快发展，打下坚实基础'],
    ['开展 as a noun', '发展思路清晰，开展前景广阔，农业开展提速', '发展思路清晰，发展前景广阔，农业开展提速'],
    ['开展 as a verb', '深入开展调研活动，有序开展各项工作', '深入开展调研活动，有序开展各项工作'],
    ['开展 of what activities do', '活动开展情况良好，工作顺利开展', '活动开展情况良好，工作顺利开展'],
    ['效劳 everywhere', '效劳群众，效劳意识，做好效劳', '服务群众，服务意识，做好服务'],
    ['缺乏 without an object', '存在的缺乏。一些缺乏和差距。不少缺乏。', '存在的不足。一些不足和差距。不少不足。'],
    ['缺乏 with an object', '缺乏经验，缺乏懂技术的人', '缺乏经验，缺乏懂技术的人'],
    ['缺乏 before a number', '缺乏40人，缺乏三成', '不足40人，不足三成'],
    ['到达 before a level', '参保率到达90%，到达国家标准，到达了良好水平', '参保率达到90%，达到国家标准，达到了良好水平'],
    ['到达 before a place', '到达现场，到达北京，最后到达终点', '到达现场，到达北京，最后到达终点'],
    ['局部 before people and things', '局部党员，局部村，大局部群众', '部分党员，部分村，大部分群众'],
    ['局部 of a whole', '局部地区有雨，局部利益服从全局利益', '局部地区有雨，局部利益服从全局利益'],
    ['局部 that is no word', '从大局部署，县财政局部门预算，教育局部分干部', '从大局部署，县财政局部门预算，教育局部分干部'],
    ['广阔 before people', '广阔干部群众，广阔农村党员', '广大干部群众，广大农村党员'],
    ['广阔 of space', '前景广阔，广阔天地，广阔的市场', '前景广阔，广阔天地，广阔的市场'],
    ['催促', '催促检查，催促落实', '督促检查，督促落实'],
    ['催促 of people who wait', '他多次打来电话催促，一再催促', '他多次打来电话催促，一再催促'],
    ['稳固 as a verb', '稳固学习成果，进一步稳固提高', '巩固学习成果，进一步巩固提高'],
    ['稳固 as a state', '根基更加稳固，关系日益稳固', '根基更加稳固，关系日益稳固'],
    ['创立 of what one takes part in', '创立文明单位，创立活动', '创建文明单位，创建活动'],
    ['创立 as founding', '学校创立于1956年，创立者', '学校创立于1956年，创立者'],
    ['平安 as safety', '平安生产，消除平安隐患，食品平安', '安全生产，消除安全隐患，食品安全'],
    ['平安 as peace', '平安建设，平安乡镇，平安夜', '平安建设，平安乡镇，平安夜'],
    ['奉献', '作出新的奉献，无私奉献的精神', '作出新的贡献，无私奉献的精神'],
    ['带着 people', '带着群众致富，带着全村党员', '带领群众致富，带领全村党员'],
    ['带着 what one has', '带着问题学，带着全县人民的重托', '带着问题学，带着全县人民的重托'],
    ['表达', '充分表达了制度优势，向大家表达了诚挚的谢意', '充分体现了制度优势，向大家表达了诚挚的谢意'],
    ['one character made two', '坚持原那么、准那么，假设干问题', '坚持原则、准则，若干问题'],
    ['那么 as a word', '意见那么多，是否那么简单，假设干部不去', '意见那么多，是否那么简单，假设干部不去'],
    ['a word over the border of two', '品牌活开工作，开工典礼，运发动入场', '品牌活动工作，开工典礼，运动员入场'],
    ['words of an older list', '进步认识，科技进步，队伍建立，建立台账', '提高认识，科技进步，队伍建设，建立台账'],
    ['words of sites that translate', '开展志愿服务勾当，从事非法勾当', '开展志愿服务活动，从事非法勾当'],
  ])('%s: %j', (_what, spun, right) => expect(repairedOn(spun)).toBe(right))

  test.each([
    ['a clean report', '全镇不断夯实根底，积极开展活动，局部地区有雨，缺乏资金。'],
    ['one slip of the pen', '不断改善根底设施条件，做好各项工作。'],
    ['the words without a sign', '到达90%，缺乏40人，平安工作，局部村组，稳固成果。'],
  ])('leaves alone %s', (_what, text) => expect(cleanText(text)).toMatchObject({ text, spun: [] }))

  test('has a switch', () => {
    const raw = '科学开展观深入人心，广阔党员踊跃报名。'
    expect(cleanText(raw).text).toBe('科学发展观深入人心，广大党员踊跃报名。')
    expect(cleanText(raw, { without: ['clean/spun'] })).toMatchObject({ text: raw, spun: [], spunScore: 0 })
  })

  test('says what it repaired and where, over what stood inside a word', () => {
    const raw = '\ufeff认真践行科学开 展观，做好公共效\u200b劳工作，严守原那么。'
    const { text, spun, spunScore } = cleanText(raw)
    expect(text).toBe('认真践行科学发展观，做好公共服务工作，严守原则。')
    expect(spun).toEqual([
      { start: 7, end: 10, text: '开 展', repaired: '发展' },
      { start: 16, end: 19, text: '效\u200b劳', repaired: '服务' },
      { start: 25, end: 27, text: '那么', repaired: '则' },
    ])
    expect(spunScore).toBeGreaterThan(5)
  })
})

describe('spun reports', () => {
  const key = ({ start, repaired }: { start: number; repaired: string }): string => `${start} ${repaired}`
  /** Words repaired, right repairs and words that should be, of all five. */
  const totals = { found: 0, right: 0, spun: 0 }
  for (const { text, words } of SPUN_REPORTS) {
    const found = cleanText(text).spun.map(key)
    const spun = new Set(words.map(key))
    totals.found += found.length
    totals.right += found.filter((word) => spun.has(word)).length
    totals.spun += spun.size
  }

  test(`are repaired: ${totals.right} of ${totals.spun} words, ${totals.found - totals.right} wrong`, () => {
    expect(totals.right / totals.found).toBeGreaterThanOrEqual(0.98)
    expect(totals.right / totals.spun).toBeGreaterThanOrEqual(0.95)
  })

  test('get a score and their own words', () => {
    const [health, school] = SPUN_REPORTS as [(typeof SPUN_REPORTS)[0], (typeof SPUN_REPORTS)[0]]
    const raw = `第一篇：${health.text}\n\n第二篇：${school.text}`
    const { reports } = mine(raw)
    expect(reports).toHaveLength(2)
    for (const report of reports) {
      expect(report.spun.score).toBeGreaterThan(10)
      for (const word of report.spun.words) expect(raw.slice(word.start, word.end)).toBe(word.text)
      expect(report.spun.words.every(({ start, end }) => start >= report.start && end <= report.end)).toBe(true)
    }
    expect(reports[1]!.spun.words[0]).toMatchObject({ text: '发动', repaired: '动员' })
  })
})

/** The words of `corpus/reports/spun-summary.txt`, read by hand: what should stand there in the end. */
const REPAIRED = [
  '桐湾镇带领全镇广大党员和干部群众', '平安稳镇”的发展思路', '产业基础逐步打牢，经济发展稳中有升', '新发展茶园1800亩，茶园总面积达到1.24万亩', '的原则，请县茶科所为各村编制产业发展规划，对栽植不足两年的',
  '部分村组突降冰雹，受灾茶园不足600亩', '公共服务持续提质', '便民服务中心', '按时办结率达到99.2%', '农户已不足40户', '参保率达到98.1%', '部分后进村摘掉了', '把巩固党史学习教育成果', '茶叶技术三部分内容',
  '党员志愿服务积分', '对服务时长不足20小时', '督促退还违规领取', '开展安全生产检查', '下达督促整改通知', '存在的不足', '还有不少不足', '部分村集体的年收入还不足5万元', '个别干部服务意识不强，工作督促不到位',
  '综合产值达到8000万元', '在服务上见真情', '可办率达到90%，广大群众', '盯紧部分易滑坡地段', '每月一督促、每季一通报', '部分同志严肃问责', '又好又快发展',
]
/** Words that are right where they are. */
const LEFT = ['缺乏劳动力', '缺乏启动资金', '到达现场', '连夜开展清沟排水', '创立于1998年', '组织更加稳固', '意见那么多', '人才缺乏', '到达险点', '标准化加工厂', '平安稳镇']
/** 筑牢平安防线, 在平安上守底线: may be read either way. */
const GREY = 2

test('spun-summary.txt is repaired', () => {
  const { text, spun } = cleanText(readFileSync(new URL('../../corpus/reports/spun-summary.txt', import.meta.url), 'utf8'))
  expect(REPAIRED.filter((words) => !text.includes(words))).toEqual([])
  expect(LEFT.filter((words) => !text.includes(words))).toEqual([])
  expect(spun.length).toBeLessThanOrEqual(40 + GREY)
})

const REPORTS = new URL('../../corpus/reports/', import.meta.url)
const CLEAN = readdirSync(REPORTS).filter((f) => f.endsWith('.txt') && !f.startsWith('spun-'))

test.each(CLEAN)('%s is not taken for spun', (name) => {
  expect(cleanText(readFileSync(new URL(name, REPORTS), 'utf8'))).toMatchObject({ spun: [], spunScore: 0 })
})
