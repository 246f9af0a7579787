import { TABLES } from '../generated/tables.ts'
import { tableRows } from '../model/table.ts'
import { UnitSet } from '../model/unit-set.ts'

/** From this many short words without punctuation a line is a list of tags. */
const FEWEST_TAGS = 8
const LONGEST_TAGS = 400
const LONGEST_CAPTION = 120
const LONGEST_FILE_NAME = 100
const LONGEST_STAMP = 40
/** Four characters of two units and what stands before them. */
const LONGEST_NAME = 9
/** A line that ends in 。 is no longer than this if it is a time stamp or the caption of a speaker. */
const LONGEST_SENTENCE = 56

/** 汇报材料1.docx: the name of the file that a site offers. */
const FILE_NAME = /\.(?:docx?|wps|pdf|pptx?|xlsx?|rtf|rar|zip)$/iu
/** 本报记者 王小明 摄; 某某日报记者王小明: the line under a photograph. */
const CAPTION = /(?:记者|通讯员|特约)[\p{Script=Han}·、/]{0,20}(?:摄|摄影|摄影报道|\/摄)$|日报记者[\p{Script=Han}]{2,4}$/u
/** 省长王小明作政府工作报告。 alone on a line. */
const SPEAKER = /^[^，。；：]{2,24}作政府工作报告。?$/u
/** · 某镇投入资金改造老街 2024-02-19: an entry in a list of other articles. */
const DATED_ENTRY = /^[·•●■▪◆▲＊*][^。；]{4,60}[（(]?\d{4}-\d{1,2}-\d{1,2}[）)]?$/u
/** 工作总结（精选5篇）: the title of a page that holds several reports. */
const PAGE_TITLE = /^[^。；]{2,60}[（(](?:[\p{Script=Han}]{2}){0,2}(?:\d{1,3}|[一二三四五六七八九十]{1,3})篇[）)]$/u

/** But for a name behind 记者, captions end so. */
const CAPTION_ENDS = new UnitSet('摄影道')

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

const STAMP = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/u
/** ；！？，、：: a line that ends so is a sentence; 。 may end a caption. */
const isStop = (unit: number): boolean => unit === 0xff1b || unit === 0xff01 || unit === 0xff1f || unit === 0xff0c || unit === 0x3001 || unit === 0xff1a
/** 。 */
const FULL_STOP = 0x3002

let surnames: Set<string> | undefined

/**
 * Whether a line may be site text by its form. False for nearly all lines, and asked of their units only: the strings of lines are of
 * many kinds, and what reads them is slow. Spaces must not stand among them.
 */
export function mayHaveForm(units: Uint16Array, start: number, end: number): boolean {
  const first = units[start]!
  const last = units[end - 1]!
  if (isStop(last)) return false
  const isDated = (isDigit(first) && isDateMark(units[start + 4]!)) || first === 0x65f6
  if (last === FULL_STOP) return isDated || units[end - 2] === REPORT
  return isDated || last === REPORT || isLetter(last) || isBracket(last) || (isDigit(last) && isMark(first)) || mayCredit(units, start, end)
}

/** 告 */
const REPORT = 0x544a
/** - . / */
const isDateMark = (unit: number): boolean => unit >= 0x2d && unit <= 0x2f
/** What opens an entry of a list, and no Han character. */
const isMark = (unit: number): boolean => unit < 0x3400 || unit > 0x9fff
const isLetter = (unit: number): boolean => unit > 0x40 && unit < 0x7b
const isBracket = (unit: number): boolean => unit === 0xff09 || unit === 0x29

/** Whether a line ends as captions do: in 摄, 影 or 道, or with a name behind 者. */
function mayCredit(units: Uint16Array, start: number, end: number): boolean {
  if (CAPTION_ENDS.has(units[end - 1]!)) return true
  for (let i = end - 1; i >= start && i >= end - LONGEST_NAME; i--) if (units[i] === 0x8005) return true
  return false
}

/**
 * What kind of site text a line is by its form alone, or undefined.
 * @param text a line without the spaces around it
 * @param bare the same without any spaces: but for tags these do not count, since they may be dropped later
 */
export function noticeForm(text: string, bare: string): string | undefined {
  const last = text.charCodeAt(text.length - 1)
  if (text.length > LONGEST_TAGS || isStop(last)) return undefined
  const form = timeStamp(bare) ?? speaker(bare)
  if (form !== undefined || last === FULL_STOP) return form
  return fileName(bare) ?? caption(bare) ?? entry(bare) ?? (bare === text ? undefined : tagList(text))
}

/** 2026-02-03 09:02:33 alone on a line, or after 时间：. */
function timeStamp(text: string): string | undefined {
  if (text.length > LONGEST_STAMP) return undefined
  const from = isDigit(text.charCodeAt(0)) ? 0 : text.startsWith('时间：') ? 3 : -1
  if (from < 0 || !STAMP.test(text.slice(from, from + 10))) return undefined
  if (from === 0 && !/\d[:：]\d\d[:：]\d\d|\d[:：]\d\d$/u.test(text)) return undefined
  return 'byline'
}

function fileName(text: string): string | undefined {
  return isLetter(text.charCodeAt(text.length - 1)) && text.length <= LONGEST_FILE_NAME && !/[。；]/u.test(text) && FILE_NAME.test(text) ? 'download' : undefined
}

function caption(text: string): string | undefined {
  if (text.length > LONGEST_CAPTION || (!CAPTION_ENDS.has(text.charCodeAt(text.length - 1)) && !text.includes('者', text.length - LONGEST_NAME))) return undefined
  return CAPTION.test(text) ? 'caption' : undefined
}

function speaker(text: string): string | undefined {
  const { length } = text
  if (length > LONGEST_SENTENCE || (text.charCodeAt(length - 1) !== REPORT && text.charCodeAt(length - 2) !== REPORT)) return undefined
  return SPEAKER.test(text) ? 'caption' : undefined
}

function entry(text: string): string | undefined {
  if (text.length > LONGEST_CAPTION) return undefined
  return DATED_ENTRY.test(text) || (isBracket(text.charCodeAt(text.length - 1)) && PAGE_TITLE.test(text)) ? 'teaser' : undefined
}

/** 创先争优 工作 基层 党建 交流 材料 …: short words with a space after each and no sentence; not a list of names. */
export function tagList(text: string): string | undefined {
  if (text.length < FEWEST_TAGS * 2 || /[，。；！？：、]/u.test(text)) return undefined
  const words = text.split(/ +/u)
  if (words.length < FEWEST_TAGS) return undefined
  const letters = words.reduce((n, word) => n + word.length, 0)
  const single = words.filter((word) => word.length === 1).length
  if (letters > words.length * 4 || single > words.length / 2) return undefined
  return words.filter(isName).length > words.length / 2 ? undefined : 'tags'
}

function isName(word: string): boolean {
  surnames ??= new Set(tableRows(TABLES.surnames).map(([name]) => name!))
  return word.length >= 2 && word.length <= 4 && (surnames.has(word[0]!) || surnames.has(word.slice(0, 2)))
}
