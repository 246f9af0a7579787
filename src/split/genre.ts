import { TABLES } from '../generated/tables.ts'
import type { Genre } from '../model/report.ts'
import { PhraseIndex } from '../model/phrase-index.ts'
import { tableRows } from '../model/table.ts'
import { UnitSet } from '../model/unit-set.ts'
import type { Head } from './head.ts'
import { hasUnit } from './unit-search.ts'

interface GenreWords {
  index: PhraseIndex
  /** By number of the word. */
  genre: Genre[]
  rank: number[]
}
let words: GenreWords | undefined

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

/** 2012年工作总结暨2013年工作安排: what comes first is the report, the rest its outlook; not so in 关于…与2013年计划草案的报告. */
const OUTLOOK_OPENERS = new UnitSet('和及暨与、')
const OUTLOOK = /(?:和|及|暨|与|、)(?:\d{4}年|[上下]半年|下一步|下步|今后|明年|来年|下年度).*(?<!的[报汇].)$/u

/**
 * The genre of a report.
 * @param title the title with its subtitle
 * @param head all that stands before the text
 * @param opening the first few hundred characters
 */
export function genreOf(title: string, { mastheads, pieces }: Head, opening: string): Genre {
  return genreOfTitle(title) ?? genreIn([...mastheads, ...pieces].map((piece) => piece.text).join('\n')) ?? OPENINGS.find(([said]) => said.test(opening))?.[1] ?? 'other'
}

function genreOfTitle(title: string): Genre | null {
  return (hasUnit(title, OUTLOOK_OPENERS) ? genreIn(title.replace(OUTLOOK, '')) : null) ?? genreIn(title)
}

/** The genre that the word of the highest rank names, or of those the last; null where there is none. */
function genreIn(text: string): Genre | null {
  words ??= loadWords()
  const { index, rank } = words
  let best = -1
  let bestEnd = 0
  for (let at = index.nextPlace(text, 0, text.length); at < text.length; at = index.nextPlace(text, at + 1, text.length)) {
    for (let k = index.matchAt(text, at, text.length); k >= 0; k = index.matchAt(text, at, text.length, k)) {
      const end = at + index.phrases[k]!.length
      // Of two words of one rank that end together, the one that the table names first.
      const lead = best < 0 ? 1 : rank[k]! - rank[best]! || end - bestEnd || best - k
      if (lead <= 0) continue
      best = k
      bestEnd = end
    }
  }
  return best < 0 ? null : words.genre[best]!
}

function loadWords(): GenreWords {
  const rows = tableRows(TABLES.genres)
  return { index: new PhraseIndex(rows.map(([word]) => word!)), genre: rows.map(([, genre]) => genre as Genre), rank: rows.map(([, , rank]) => Number(rank)) }
}
