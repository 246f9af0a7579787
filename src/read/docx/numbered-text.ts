import type { ListLabel } from './list-counters.ts'

/** What numerals are written in; a typed number is one of the kind that the automatic one has. */
const SCRIPTS: readonly RegExp[] = [/[\d０-９]/u, /[〇零一二三四五六七八九十百千]/u, /[①-⑳㉑-㊿⑴-⒛㈠-㈩]/u, /[a-zA-Z]/u, /[甲乙丙丁戊己庚辛壬癸壹贰叁肆伍陆柒捌玖拾]/u]
/** Longer numerals are no labels, and longer words no letters that count. */
const LONGEST_NUMERAL = 4
const ENDS_IN_PUNCTUATION = /[\p{P}⑴-⒛㈠-㈩]$/u
const DIGIT = /[\d０-９]/u
const BLANK = /\s/u

/** Brackets and stops in the width of the other script are the same sign to who types them. */
function plain(text: string): string {
  return text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('．', '.').replace(/\s/gu, '')
}

/**
 * Whether the text already begins with a number of that kind: some programs write the number as text beside the automatic one,
 * and then both need not agree. `1.` before `2.5万亩` is none: what follows is a digit.
 */
export function beginsWithNumber(text: string, { text: label, pattern }: ListLabel): boolean {
  const head = plain(text.slice(0, 40))
  const parts = plain(pattern).split(/%[1-9]/u)
  // A numeral without signs around it is too little to tell a number from the text, unless it stands apart.
  if (parts.every((part) => part === '')) return label !== '' && text.startsWith(label) && BLANK.test(text[label.length] ?? '')
  if (label !== '' && head.startsWith(plain(label)) && !goesOn(head, plain(label).length)) return true
  const end = parts.length < 2 ? -1 : endOfPattern(head, parts, SCRIPTS.filter((script) => script.test(label)))
  return end >= 0 && !goesOn(head, end)
}

/** Where the parts of a pattern end that open `head` with a numeral between each two of them, or -1. */
function endOfPattern(head: string, parts: readonly string[], scripts: readonly RegExp[]): number {
  let at = 0
  for (const [i, part] of parts.entries()) {
    const from = at
    while (i > 0 && at - from < LONGEST_NUMERAL && at < head.length && scripts.some((script) => script.test(head[at]!))) at++
    if ((i > 0 && at === from) || !head.startsWith(part, at)) return -1
    at += part.length
  }
  return at
}

function goesOn(head: string, at: number): boolean {
  return DIGIT.test(head[at - 1] ?? '') || head[at - 1] === '.' ? DIGIT.test(head[at] ?? '') : false
}

/**
 * The text with its automatic number: `一、` stands close to the text as when typed, `第一章` and `1.1` apart from it.
 */
export function numberedText(text: string, label: ListLabel): string {
  if (label.text === '' || beginsWithNumber(text, label)) return text
  if (text === '') return label.text
  return label.text + (needsSpace(label, text) ? ' ' : '') + text
}

function needsSpace(label: ListLabel, text: string): boolean {
  if (BLANK.test(text[0]!)) return false
  // 1. before 2014年 would read as 1.2014.
  if (DIGIT.test(text[0]!) && /[\d０-９.．]$/u.test(label.text)) return true
  if (label.isBullet) return true
  return label.suffix !== 'nothing' && !ENDS_IN_PUNCTUATION.test(label.text)
}
