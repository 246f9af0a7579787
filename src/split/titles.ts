import { headingMarkAt } from '../clean/headings.ts'
import { TABLES } from '../generated/tables.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { tableRows } from '../model/table.ts'
import { UnitSet } from '../model/unit-set.ts'
import { hasUnit } from './unit-search.ts'

/** A title line is no longer than this. */
export const LONGEST_TITLE = 80
const LONGEST_SALUTATION = 40
/** 第一篇： 篇一： 范文（一） 【篇1】: what a page with many reports puts before each. */
const NUMBER = '[一二三四五六七八九十百\\d]{1,4}'
const MARK_NAME = `(?:第${NUMBER}篇|篇${NUMBER}|(?:范文|例文)[（之]?${NUMBER}）?)`
const REPORT_MARK = new RegExp(`^(?:[【（(〔〖[]${MARK_NAME}[】）)〕〗\\]]|${MARK_NAME}(?=[：:、. ]|$))[：:、. ]?`, 'u')
/** 材料一： 标题：: such words open reports only where they do so again and again. */
const WEAK_MARK = new RegExp(`^(?:(?:材料|文稿|模板|样本)[（之]?${NUMBER}）?(?:[：:、. ]|$)|(?:标题|题目)[：:] ?)`, 'u')
/** 如何加强学习, 汇报材料怎么写: what people ask on pages of answers. */
const QUESTION = /^(?:如何|怎样|怎么)|(?:呢|吗|怎么写|怎么办|是什么)$|^[^，。]{2,16}怎样[^，。]{2,30}$/u

/** Ends as a greeting does, or names nobody but who is greeted. */
const SALUTATION = /^(?:同志们|朋友们|乡亲们|各位|尊敬的)(?:[^。；]*(?:[：！，:]|大家好[！。]?)|[^。；，]{0,12}(?:们|代表|领导|委员|来宾|同志))?$/u

/** What such a line opens with. */
const SALUTATION_OPENERS = new UnitSet('同朋乡各尊')

/** What a mark of a report opens with. */
const MARK_OPENERS = new UnitSet('第篇范例【（(〔〖[')
const WEAK_OPENERS = new UnitSet('材文模样标题')
const LONGEST_MARK = 12

/** The length of the mark that opens a report in a page of many (第三篇：) where the line text[start, end) begins, or 0. */
export function reportMarkLengthAt(text: string, start: number, end: number): number {
  return MARK_OPENERS.has(text.charCodeAt(start)) ? (REPORT_MARK.exec(text.slice(start, Math.min(end, start + LONGEST_MARK)))?.[0].length ?? 0) : 0
}

/** As `reportMarkLengthAt`, for marks that open reports only where several stand in one text: 材料一： 标题：. */
export function weakMarkLengthAt(text: string, start: number, end: number): number {
  return WEAK_OPENERS.has(text.charCodeAt(start)) ? (WEAK_MARK.exec(text.slice(start, Math.min(end, start + LONGEST_MARK)))?.[0].length ?? 0) : 0
}

/** A shorter title behind a number is a heading: （二）整改情况报告. */
const SHORTEST_NUMBERED = 9

/** The length of the number with which the line text[start, end) opens, if the rest is the title of a whole text: （1）青山乡秋粮收购工作总结; or 0. */
export function numberedTitleMark(text: string, start: number, end: number): number {
  if (end - start > LONGEST_TITLE) return 0
  const mark = headingMarkAt(text, start, end)
  return mark && end - mark.bodyStart >= SHORTEST_NUMBERED && isReportTitle(text.slice(mark.bodyStart, end)) ? mark.bodyStart - start : 0
}

/** The length of the mark of either kind with which a line of its own opens, or 0. */
export const reportMarkLength = (line: string): number => reportMarkLengthAt(line, 0, line.length) || weakMarkLengthAt(line, 0, line.length)

/** What stands in sentences, or between the steps of a path (首页>工作总结), and in no title. */
const NO_TITLE_UNITS = new UnitSet('。；！？>›»')
/** With these a line goes on in the next. */
const OPEN_ENDS = new UnitSet('，、：')

/** Whether a line has the form of a title: short, not numbered, without the punctuation of a sentence. */
export function hasTitleForm(line: string): boolean {
  if (line.length < 4 || line.length > LONGEST_TITLE || OPEN_ENDS.has(line.charCodeAt(line.length - 1))) return false
  return !headingMarkAt(line, 0, line.length) && !hasUnit(line, NO_TITLE_UNITS)
}

let ends: PhraseIndex | undefined

function titleEnds(): PhraseIndex {
  ends ??= new PhraseIndex(tableRows(TABLES['title-ends']).map(([word]) => word!))
  return ends
}

/** Where the first word ends with which titles end, at or after `from`; or -1. */
export function titleEndIn(text: string, from: number): number {
  const words = titleEnds()
  for (let end = from; end <= text.length; end++) if (words.matchBefore(text, 0, end) >= 0) return end
  return -1
}

const QUESTION_OPENERS = new UnitSet('如怎')
const QUESTION_ENDS = new UnitSet('呢吗写办么')
const HOW = new UnitSet('怎')
/** How far into a line 怎样 can stand. */
const HOW_REACH = 17

/** Whether a line asks something, as only the title of a page of answers does. */
export function isQuestion(line: string): boolean {
  const { length } = line
  if (length < 4 || length > LONGEST_TITLE) return false
  const mayAsk = QUESTION_OPENERS.has(line.charCodeAt(0)) || QUESTION_ENDS.has(line.charCodeAt(length - 1)) || hasUnit(line, HOW, 0, Math.min(length, HOW_REACH))
  return mayAsk && QUESTION.test(line)
}

/** What may have to be taken off a line before its last word is read: a bracket, a space, the number of one of many (工作总结3). */
const LOOSE_ENDS = new UnitSet('） ？0123456789一二三四五六七八九十')
const LOOSE_END = /(?:（[^）]{0,20}）|(?<=[总报汇发讲方计材][结告报言话案划料]) ?(?:范文|篇)?[一二三四五六七八九十\d]{1,3}|(?<=写)？)$/u

/** Whether a line of title form names a kind of report or asks a question, as only the title of a whole text does. */
export function isReportTitle(line: string): boolean {
  // Paragraphs are asked about too.
  if (line.length > LONGEST_TITLE) return false
  const bare = LOOSE_ENDS.has(line.charCodeAt(line.length - 1)) ? line.replace(LOOSE_END, '').trimEnd() : line
  return (titleEnds().matchBefore(bare, 0, bare.length) >= 0 || isQuestion(bare)) && hasTitleForm(bare)
}

/** Whether the line text[start, end) greets the listeners: 同志们： 各位代表： 尊敬的各位领导、同志们，大家好！ */
export function isSalutationAt(text: string, start: number, end: number): boolean {
  // Most lines that are asked about open with another character, and need not be cut out.
  return end - start <= LONGEST_SALUTATION && SALUTATION_OPENERS.has(text.charCodeAt(start)) && SALUTATION.test(text.slice(start, end))
}

/** As `isSalutationAt`, for a line of its own. */
export const isSalutation = (line: string): boolean => isSalutationAt(line, 0, line.length)
