/** The date pass alone against that of Microsoft's recognizers. */
import { toInterval } from '../../dist/index.js'
import { createDateFinder } from './built-stages.ts'
import { madeOnce, printRace, raceSlow, sentencesOf, type Plan, type Result } from './harness.ts'
import { loadRecognizers, recognizerContender } from './recognizers.ts'

const CHARACTERS = 20_000
const REPEATS = 200
const ANCHOR = { year: 2010, month: 5, day: 7 }
/** What both must give for these, before anything is timed. */
const CHECKED = [['会议于2010年12月17日召开', '2010年12月17日', '2010-12-17'], ['2009年8月开工建设', '2009年8月', '2009-08']] as const

/** Runs both in turn, sentence by sentence. @returns the results, the rival first @throws Error if one does not find what it must */
export function benchDates(plan: Plan): Result[] {
  const { dateTime } = loadRecognizers(new Date(2010, 4, 7))
  const findDates = createDateFinder()
  for (const [sentence, surface, value] of CHECKED) {
    const [date] = findDates(sentence, 0, sentence.length, ANCHOR)
    if (!date || sentence.slice(date.start, date.end) !== surface || date.value !== value || toInterval(value) === null) throw new Error(`ours is wrong on ${sentence}`)
    if (!dateTime(sentence).some(({ text }) => text === surface)) throw new Error(`theirs is wrong on ${sentence}`)
  }
  const cut = madeOnce(sentencesOf)
  const ours = (text: string): number => cut(text).reduce((found, sentence) => found + findDates(sentence, 0, sentence.length, ANCHOR).length, 0)
  const results = raceSlow({ slow: recognizerContender([dateTime]), fast: [{ name: 'dates', run: ours }], characters: CHARACTERS, repeats: REPEATS }, plan)
  printRace(results, 'dates')
  return results
}
