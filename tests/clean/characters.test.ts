import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/clean/clean.ts'

type Row = [what: string, raw: string, clean: string]

function cases(rule: string, rows: Row[]): void {
  describe(rule, () => {
    test.each(rows)('%s: %j', (_what, raw, clean) => expect(cleanText(raw).text).toBe(clean))
    test('has a switch', () => {
      const changed = rows.find(([, raw, clean]) => raw !== clean)!
      expect(cleanText(changed[1], { without: [rule] }).text).not.toBe(changed[2])
    })
  })
}

cases('clean/invisible', [
  ['byte order mark', '\ufeff工作总结', '工作总结'],
  ['zero-width space inside a word', '工\u200b作\u2060总结', '工作总结'],
  ['control characters', '工\u0000作\u0007总结\u007f', '工作总结'],
  ['soft hyphen', '工作\u00ad总结', '工作总结'],
  ['line ends of every kind', '甲。\r\n乙。\r丙。\u2028丁。\u0085戊。', '甲。\n乙。\n丙。\n丁。\n戊。'],
  ['half a pair', '工\ud800作', '工\ufffd作'],
  ['a whole pair stays', '𠮷林😀', '𠮷林😀'],
])

cases('clean/width', [
  ['digits and letters', '２０１０年ＧＤＰ增长８％', '2010年GDP增长8%'],
  ['a dot between digits', '增长３．５％', '增长3.5%'],
  ['a dot between digits set apart', '平均寿命7 0 ．8岁', '平均寿命70.8岁'],
  ['a middle dot in a decimal', '产值增长4·3％，达到1２·75亿元', '产值增长4.3%，达到12.75亿元'],
  ['a middle dot in a date stays', '“5·12”地震后，“３·15”期间', '“5·12”地震后，“3·15”期间'],
  ['a middle dot between words stays', '文明·和谐，第3·甲组', '文明·和谐，第3·甲组'],
  ['a dot after a heading number stays', '５．从严考核', '5．从严考核'],
  ['Chinese punctuation stays', '一、强化组织，狠抓落实；', '一、强化组织，狠抓落实；'],
])

cases('clean/quotes', [
  ['quotes without direction', '开展"四联四帮"和"五比"活动', '开展“四联四帮”和“五比”活动'],
  ['low quotes', '开展‚四联四帮‛活动', '开展“四联四帮”活动'],
  ['a ditto mark at the end', '开展“四联四帮〞活动', '开展“四联四帮”活动'],
  ['corner brackets', '所谓「外行」与『内行』', '所谓“外行”与‘内行’'],
  ['two openers', '开展“四联四帮“活动', '开展“四联四帮”活动'],
  ['two closers', '做到，”随叫随到”。', '做到，“随叫随到”。'],
  ['an opener that closes before a comma', '杜绝“三违“，做到“六有”。', '杜绝“三违”，做到“六有”。'],
  ['over a line end in a sentence', '开展"四联\n四帮"活动，成效好。', '开展“四联\n四帮”活动，成效好。'],
  ['not over the end of a sentence', '开展"四联。\n评选"五好"家庭。', '开展“四联。\n评选“五好”家庭。'],
  ['a double that a single closes', '拿出“当天定、马上办’的劲头，落实"件件有着落”的要求', '拿出“当天定、马上办”的劲头，落实“件件有着落”的要求'],
  ['a single that a double closes', '落实‘件件有着落”的要求，开展“五比”活动', '落实“件件有着落”的要求，开展“五比”活动'],
  ['a lost closing single', '他说：“要当‘领头雁。”', '他说：“要当‘领头雁。”'],
  ['an apostrophe', '采用“It’s”，‘don’t’活动', '采用“It’s”，‘don’t’活动'],
  ['quotes in quotes', '他说：“要当‘领头雁’。”', '他说：“要当‘领头雁’。”'],
  ['an apostrophe', "don't", "don't"],
  ['a title in a title', '《关于〈试点〉和<评比>的通知》', '《关于〈试点〉和〈评比〉的通知》'],
  ['a greater-than sign is no title', '产值>500万元', '产值>500万元'],
])

cases('clean/punctuation', [
  ['commas and colons after Chinese', '同志们:今天,我们开会;请坐!', '同志们：今天，我们开会；请坐！'],
  ['brackets', '党员(含预备)12名', '党员（含预备）12名'],
  ['a dot that ends a sentence', '完成了任务.下一步', '完成了任务。下一步'],
  ['thousands and times', '投入1,200万元,10:30开会,比例为6:4', '投入1,200万元，10:30开会，比例为6:4'],
  ['a decimal point and a heading', '增长3.5%\n1.强化领导', '增长3.5%\n1.强化领导'],
  ['Latin text', 'ISO9001,GB/T', 'ISO9001,GB/T'],
])

cases('clean/spaces', [
  ['inside a word', '优秀的共 产党员代表。', '优秀的共产党员代表。'],
  ['inside a number', '，1 998年', '，1998年'],
  ['digits set apart', '，1 9 9 8 年达到7 4 7 亿元。', '，1998年达到747亿元。'],
  ['a title set apart', '政 府 工 作 报 告', '政府工作报告'],
  ['beside punctuation', '一是 ，抓学习 ；二是', '一是，抓学习；二是'],
  ['around numbers', '全年共有 5 个支部、12 名党员', '全年共有5个支部、12名党员'],
  ['two numbers', '分别为12 34和56', '分别为12 34和56'],
  ['two words of a title', '突出特色 力求实效', '突出特色 力求实效'],
  ['post and person', '青禾县人民政府县长 陆明远', '青禾县人民政府县长 陆明远'],
  ['title, subtitle and by-line', '抓基层 打基础 ——河湾镇党建工作汇报 今年以来，我镇', '抓基层 打基础 ——河湾镇党建工作汇报 今年以来，我镇'],
  ['a heading cut from its paragraph', '一、统一思想 我镇召开会议', '一、统一思想 我镇召开会议'],
  ['a year behind a heading', '三、扩大开放 2013年，引进项目', '三、扩大开放 2013年，引进项目'],
  ['a count in a heading', '三、新建 12 座桥', '三、新建12座桥'],
  ['a year in a sentence', '我们从 2013年起', '我们从2013年起'],
  ['a quote behind a heading’s number', '一、学习“两个条例” 全体党员', '一、学习“两个条例” 全体党员'],
  ['a long heading', `一、${'深入学习'.repeat(14)} 一年来`, `一、${'深入学习'.repeat(14)} 一年来`],
  ['before a heading number', '做到“五有”。 1.有安排。', '做到“五有”。 1.有安排。'],
  ['before a list of numbers', '，共建成 5、6个', '，共建成5、6个'],
  ['Latin words', 'Party Building', 'Party Building'],
  ['at the edges of lines', '　　甲乙。　\n\t丙丁。 ', '甲乙。\n丙丁。'],
])
