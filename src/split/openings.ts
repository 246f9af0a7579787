import { headingMarkAt } from '../clean/headings.ts'
import { UnitSet } from '../model/unit-set.ts'
import { bodyLength } from './body.ts'
import { readByline } from './byline.ts'
import { closesReport, closesSignature, isDated } from './closing.ts'
import { lineAfterContents } from './contents.ts'
import { isAside, isDocumentNumber } from './head.ts'
import { organizationEnd } from './head-words.ts'
import { headingWords } from './heading-words.ts'
import { hasInlineTitle } from './inline-title.ts'
import type { TextLine } from './lines.ts'
import { pieceOf } from './place.ts'
import { isUnfinished } from './title.ts'
import { hasTitleForm, isQuestion, isReportTitle, isSalutationAt, LONGEST_TITLE } from './titles.ts'

/** A report without a mark before it must have at least this much text before another can open, less if it is signed. */
const SHORTEST_REPORT = 80
const SHORTEST_SIGNED = 40
/** So much text must follow a title, within so many lines. */
const SHORTEST_TEXT = 60
const MOST_HEAD_LINES = 12
/** So much of a line tells what it is. */
const MOST_READ = 200
const LONGEST_LINE_END = 40

/** Line numbers at which reports open that run on one after another without marks. */
export function unmarkedOpenings(text: string, lines: TextLine[], isParted: (from: number, to: number) => boolean): number[] {
  return new Openings(text, lines, isParted).find()
}

const LINE_ENDS = new UnitSet('。！？；，、”）')
/** Neither a title nor a greeting ends so. */
const NO_TITLE_ENDS = new UnitSet('。；，、…')
const SENTENCE_ENDS = new UnitSet('。！？”）')
/** 明年工作计划, 2013年工作要点: a part of a report, not a title, unless the report before was signed. */
const PART = /^(?:下一?步|下一?阶段|今后|明年|来年|存在|主要|当前|(?:\d{4}年|[上下]半年)?的?(?:主要)?工作(?:计划|安排|要点|打算|思路|总结|小结)$)/u
const PART_OPENERS = new UnitSet('下今明来存主当上工的0123456789')
/** A title with its number in a series: 活动总结2, 述职报告（三）. */
const SERIES = /^(?<stem>.{4,60}?)[（(]?[\d一二三四五六七八九十]{1,3}[）)]?$/u
const FIRST_GREETING = /^(?:[^。]{0,30}[：，！])?(?:大家[^，。！]{0,3}|[你您]们?)好/u
const OPENING_GREETING = /^(?:各位|尊敬的)|大家好/u

class Openings {
  readonly #text: string
  readonly #lines: TextLine[]
  readonly #isParted: (from: number, to: number) => boolean
  /** Titles at which a report opened: as a running head they come again on every page. */
  readonly #titles = new Set<string>()
  #title = ''

  constructor(text: string, lines: TextLine[], isParted: (from: number, to: number) => boolean) {
    this.#text = text
    this.#lines = lines
    this.#isParted = isParted
  }

  find(): number[] {
    const first = lineAfterContents(this.#text, this.#lines)
    const openings = [first]
    this.#keep(first)
    let body = bodyLength(this.#text, this.#lines[first]!)
    for (let k = first + 1; k < this.#lines.length; k++) {
      const { start, end } = this.#lines[k]!
      if (body >= SHORTEST_SIGNED && this.#opens(k) && (body >= SHORTEST_REPORT || this.#isSigned(k - 1) || this.#isNextOfSeries(k) || this.#isBylined(k))) {
        const opening = this.#withHead(k)
        openings.push(opening)
        this.#keep(k)
        body = bodyLength(this.#text, this.#lines[opening]!)
      } else if (end - start > 24 && !isSalutationAt(this.#text, start, end)) body += end - start
    }
    return openings
  }

  #line(k: number): string {
    const { start, end } = this.#lines[k]!
    return this.#text.slice(start, Math.min(end, start + MOST_READ))
  }

  #keep(k: number): void {
    this.#title = this.#line(k)
    this.#titles.add(this.#title)
  }

  #opens(k: number): boolean {
    const { start, end } = this.#lines[k]!
    if (!this.#endsLine(this.#lines[k - 1]!)) return false
    if (hasInlineTitle(this.#text, start, end)) return true
    if (closesSignature(this.#text, this.#lines, k - 1) && bodyLength(this.#text, this.#lines[k]!) >= SHORTEST_SIGNED) return !headingMarkAt(this.#text, start, end)
    if (end - start > LONGEST_TITLE || NO_TITLE_ENDS.has(this.#text.charCodeAt(end - 1)) || headingMarkAt(this.#text, start, end)) return false
    const line = this.#line(k)
    if (isReportTitle(line)) return this.#isOwnTitle(k, line) && this.#leadsToText(k)
    if (end - start > LONGEST_LINE_END) return false
    if (isSalutationAt(this.#text, start, end)) return this.#isSigned(k - 1) || this.#isFirstGreeting(k)
    // A title that names no kind of report opens one only where the report before it was signed, or before a greeting, a subtitle or a by-line.
    return (this.#isSigned(k - 1) || this.#isGreeted(k) || this.#isUnderlined(k)) && this.#isFreeTitle(start, end, line) && this.#leadsToText(k)
  }

  /** Whether a line can be the last of a report: it ends a sentence, is broken off, or signs. */
  #endsLine({ start, end }: TextLine): boolean {
    return end - start <= LONGEST_LINE_END || end - start > MOST_READ || LINE_ENDS.has(this.#text.charCodeAt(end - 1))
  }

  /** Whether a title is that of another report, not a running head or a part of this one. */
  #isOwnTitle(k: number, line: string): boolean {
    const isPart = this.#titles.has(line) || this.#title.includes(line) || (PART_OPENERS.has(line.charCodeAt(0)) && PART.test(line)) || this.#isAttached(k)
    return !isPart || (this.#isSigned(k - 1) && !this.#isAttached(k))
  }

  /** Whether 附件 stands on the line before. */
  #isAttached(k: number): boolean {
    const { start, end } = this.#lines[k - 1]!
    return end - start <= LONGEST_LINE_END && headingWords().backs.matchAt(this.#text, start, end) >= 0
  }

  /** 活动总结2 after 活动总结1. */
  #isNextOfSeries(k: number): boolean {
    const stem = SERIES.exec(this.#line(k))?.groups!.stem
    return stem !== undefined && this.#line(k) !== this.#title && stem === SERIES.exec(this.#title)?.groups!.stem
  }

  /** Whether who speaks stands under the title of a report in line `k`. */
  #isBylined(k: number): boolean {
    const next = this.#lines[k + 1]
    return next !== undefined && isReportTitle(this.#line(k)) && readByline(pieceOf(this.#text, next.start, next.end)) !== undefined
  }

  #isFreeTitle(start: number, end: number, line: string): boolean {
    if (!hasTitleForm(line) || isAside(line)) return false
    return headingWords().backs.matchAt(this.#text, start, end) < 0 && !readByline(pieceOf(this.#text, start, end)) && !isDated(line)
  }

  /** Whether a greeting is one that is said only once: with 大家好, or with 各位 behind text of a site. */
  #isFirstGreeting(k: number): boolean {
    const last = this.#lines[k - 1]!.end - 1
    if (!SENTENCE_ENDS.has(this.#text.charCodeAt(last))) return false
    if (FIRST_GREETING.test(this.#line(k)) || (k + 1 < this.#lines.length && FIRST_GREETING.test(this.#line(k + 1)))) return true
    return OPENING_GREETING.test(this.#line(k)) && this.#isParted(last, this.#lines[k]!.start)
  }

  /** Whether a subtitle that names a report or who it is by stands under the line, or who speaks, and a sentence ends before it. */
  #isUnderlined(k: number): boolean {
    const next = this.#lines[k + 1]
    if (!next || next.end - next.start > LONGEST_TITLE || !SENTENCE_ENDS.has(this.#text.charCodeAt(this.#lines[k - 1]!.end - 1))) return false
    const line = this.#line(k + 1)
    if (line.startsWith('——')) return isReportTitle(line) || (hasTitleForm(line) && organizationEnd(line, 2, line.length) > 0)
    const byline = readByline(pieceOf(this.#text, next.start, next.end))
    return byline !== undefined && (byline.author ?? byline.organization) !== null
  }

  #isSigned(k: number): boolean {
    return closesReport(this.#text, this.#lines[k]!, this.#lines[k - 1])
  }

  /**
   * Whether a greeting as speeches begin with follows the line, or any after a by-line or a date, and a sentence ends before it.
   * 同志们： stands under headings of long speeches too.
   */
  #isGreeted(k: number): boolean {
    if (!SENTENCE_ENDS.has(this.#text.charCodeAt(this.#lines[k - 1]!.end - 1))) return false
    for (let n = k + 1; n < Math.min(this.#lines.length, k + 4); n++) {
      const { start, end } = this.#lines[n]!
      if (isSalutationAt(this.#text, start, end)) return n > k + 1 || OPENING_GREETING.test(this.#line(n))
      if (!isAside(this.#line(n)) && !readByline(pieceOf(this.#text, start, end))) return false
    }
    return false
  }

  /** Whether text follows a title before the next: in a table of contents none does. */
  #leadsToText(k: number): boolean {
    let length = 0
    for (let n = k + 1; n < Math.min(this.#lines.length, k + MOST_HEAD_LINES); n++) {
      length += bodyLength(this.#text, this.#lines[n]!)
      if (length >= SHORTEST_TEXT) return true
      const line = this.#line(n)
      // A question of a page of answers stands over the title of the answer.
      if (length === 0 && isReportTitle(line) && !(n === k + 1 && isQuestion(this.#line(k)))) return false
    }
    return length > 0
  }

  /** The first line of the head that ends with the title in line k: a document's number, the title's first line. */
  #withHead(k: number): number {
    let first = k
    while (first > 1) {
      const line = this.#line(first - 1)
      if (!isDocumentNumber(line) && !(hasTitleForm(line) && isUnfinished(line) && !SENTENCE_ENDS.has(line.charCodeAt(line.length - 1)))) break
      first--
    }
    return first
  }
}
