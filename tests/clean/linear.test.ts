import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/clean/clean.ts'
import { parseFullDate } from '../../src/records/dates/report-date.ts'
import { readMetadata } from '../../src/split/metadata.ts'
import { buildOutline } from '../../src/split/outline.ts'
import { splitReports } from '../../src/split/reports.ts'
import { splitSentences } from '../../src/split/sentences.ts'

const UNITS = 300_000

function run(raw: string): void {
  const { text } = cleanText(raw)
  const sentences = splitSentences(text)
  for (const { start, end } of splitReports(text).reports) readMetadata(text, start, end, parseFullDate)
  buildOutline(text, sentences, 0, sentences.count)
}

/** A rule that looks back or ahead without bound needs minutes for these, not seconds. */
const MOST_MS = 4000

describe('cleaning and splitting 300,000 units', () => {
  test.each([
    ['digits', '7'], ['digits set apart', '7 '], ['numbered lines', '7\n'], ['quotes without direction', '"'], ['opening quotes', '“'], ['closing quotes', '”'], ['brackets', '（'], ['titles', '《<'],
    ['line ends', '\n'], ['carriage returns', '\r'], ['spaces', ' '], ['full-width spaces', '　'], ['zero-width spaces', '\u200b'], ['spaces and nothing', ' \u200b'], ['one character', '的'], ['lines of one character', '的\n'],
    ['characters set apart', '的 '], ['commas', ','], ['dots', '.'], ['dashes', '—'], ['dashed lines', '- '], ['halves of pairs', '\ud800'], ['headings', '一、'], ['marks', '第一篇：\n'], ['titles of reports', '工作报告\n'],
    ['notices', '下载文档\n'], ['the start of a notice', '本文共'], ['a notice with an endless number', '本文共1'], ['unfinished lines', '我们开展了这项活动，并且取得了很好的成效，大家\n'], ['names', '王 '], ['organizations', '镇镇'], ['years', '2010年'],
    ['dates in brackets', '（2010年5月7日'], ['greetings', '同志们：\n今天开会。\n'], ['paths', '>\n'], ['captions', '记者'], ['file names', '.doc'], ['questions', '怎样'],
    ['spun words', '效劳'], ['spun words without a context', '科学开展观根底设施到达'], ['spun words with gaps', '科学开展观根底设施表达了'], ['traditional characters', '學'], ['pinyin', '結(jié)'], ['brackets of pinyin', '结結(jié)(jié'],
  ])('of %s', (_what, unit) => {
    const started = performance.now()
    run(unit.repeat(UNITS / unit.length))
    expect(performance.now() - started).toBeLessThan(MOST_MS)
  }, MOST_MS * 3)
})

/** The least of some times for a character, in milliseconds: others may use the machine too. */
function costOf(raw: string): number {
  let least = Infinity
  for (let round = 0; round < 4; round++) {
    const started = performance.now()
    run(raw)
    least = Math.min(least, (performance.now() - started) / raw.length)
  }
  return least
}

describe('of a text sixteen times as long a character costs no multiple', () => {
  test.each([['without a line end', '我们召开会议12次，培训党员300人次，取得了明显成效。'], ['of blank lines', '\n']])('%s', (_what, unit) => {
    const text = (units: number): string => unit.repeat(units / unit.length)
    expect(costOf(text(UNITS * 4))).toBeLessThan(costOf(text(UNITS / 4)) * 8)
  }, 30_000)
})
