import { describe, expect, test } from 'vitest'
import { createSloganFinder } from '../../../src/records/slogans/find.ts'

const find = createSloganFinder()
const found = (text: string): string[] => find(text, 0, text.length).map(({ start, end, rule }) => `${rule.slice(8)} ${text.slice(start, end)}`)

describe('mottos without quotes', () => {
  test.each<[string, string[]]>([
    ['活动以强班子、带队伍为主题，深入人心。', ['declared-run 强班子、带队伍']],
    ['以夯实基础、服务群众、促进和谐为活动主题。', ['declared-run 夯实基础、服务群众、促进和谐']],
    ['贯彻以人为本、以邻为伴的对外工作方针。', ['declared-run 以人为本、以邻为伴']],
    ['坚持统一领导、分级负责的方针。', ['declared-run 统一领导、分级负责']],
    ['活动主题是走基层、转作风、改文风。', ['declared-run 走基层、转作风、改文风']],
    ['口号是：学先锋，做先锋。', ['declared-run 学先锋，做先锋']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  test.each([
    '以强化服务能力、提高效率为目标。', '坚持公开、公平、公正的方针。', '主题是加强党的建设，推动发展。', '以学习为主题。', '以甲为主线、以乙为方针。',
    '实现稳步增长、持续改善的目标。', '修建、养护的方针已定。', '主题', '为主题', '的方针',
    '执行党中央、国务院的方针。', '坚持两手抓、两手都要硬的方针。', '增强大局意识、全局观念，自觉同党的方针对表。', '抓好卫生工作，贯彻预防为主的方针。',
  ])('not in: %s', (text) => expect(found(text)).toEqual([]))
})

describe('quotes', () => {
  test.each<[string, string[]]>([
    ['村民说“有人建、无人管”。', []],
    ['不少路灯“有人建、无人管”，成了摆设。', []],
    ['推行“民情有人问、难事有人管”工作法。', ['parallel-phrases 民情有人问、难事有人管']],
    ['做到“一户一表、一表一码”。', ['parallel-phrases 一户一表、一表一码']],
    ['以“党旗映校园、师德树先锋”为主题。', ['parallel-phrases 党旗映校园、师德树先锋']],
    ['设立“党员服务窗口’，方便群众。', ['quoted-name 党员服务窗口']],
    ['他抱着“过得去就行”的念头。', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})
