import { TABLES } from '../generated/tables.ts'
import type { Genre } from '../model/report.ts'
import { tableRows } from '../model/table.ts'

interface GenreWord { word: string; genre: Genre; rank: number }
let words: GenreWord[] | undefined

/** Said at the start of a text, when its title does not tell: 现将…汇报如下. The first that is found decides. */
const OPENINGS: readonly (readonly [RegExp, Genre])[] = [
  [/(?:作|做)(?:政府|政治)?(?:工作)?报告|(?:向|给).{0,16}大会(?:作|做)?报告|向大会.{0,8}报告/u, 'work-report'],
  [/(?:述职|剖析|对照检查|自查)[^。]{0,12}如下/u, 'self-review'],
  [/汇报如下|作[^。，]{0,8}汇报/u, 'briefing'],
  [/[总小]结如下|(?:总结|小结)为/u, 'summary'],
  [/特?制[定订]本(?:方案|计划|规划|要点|纲要)|编制本(?:方案|计划|规划|要点|纲要)/u, 'plan'],
  [/^各位代表/mu, 'work-report'],
  [/^(?:同志们|各位领导|尊敬的)[^。]{0,24}[：，！]/mu, 'speech'],
]

/** 2012年工作总结暨2013年工作安排: what comes first is the report, the rest its outlook. */
const OUTLOOK = /(?:和|及|暨|与|、)(?:\d{4}年|[上下]半年|下一步|下步|今后|明年|来年|下年度).*$/u

/**
 * The genre of a report.
 * @param title the title with its subtitle
 * @param head all that stands before the text
 * @param opening the first few hundred characters
 */
export function genreOf(title: string, head: string, opening: string): Genre {
  return genreIn(title.replace(OUTLOOK, '')) ?? genreIn(title) ?? genreIn(head) ?? OPENINGS.find(([said]) => said.test(opening))?.[1] ?? 'other'
}

/** The genre that the word of the highest rank names, or of those the last; null where there is none. */
function genreIn(text: string): Genre | null {
  words ??= tableRows(TABLES.genres).map(([word, genre, rank]) => ({ word: word!, genre: genre as Genre, rank: Number(rank) }))
  let best: { genre: Genre; rank: number; end: number } | null = null
  for (const { word, genre, rank } of words) {
    const at = text.lastIndexOf(word)
    if (at < 0) continue
    const end = at + word.length
    if (!best || rank > best.rank || (rank === best.rank && end > best.end)) best = { genre, rank, end }
  }
  return best?.genre ?? null
}
