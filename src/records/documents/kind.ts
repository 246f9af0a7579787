import { documentWords } from './words.ts'

/** Where a title ends without what brackets add to it: …办法（试行） → the place after 办法. */
function withoutBrackets(title: string): number {
  let end = title.length
  while (end > 0 && '）)〉》 '.includes(title.charAt(end - 1))) {
    const closer = title.charAt(end - 1)
    const open = closer === '）' || closer === ')' ? Math.max(title.lastIndexOf('（', end - 1), title.lastIndexOf('(', end - 1)) : -1
    end = open > 0 ? open : end - 1
  }
  return end
}

/** The kind of newspapers and magazines. */
const PERIODICAL = '报刊'

/** 《曙光》杂志, 《劳动者》周刊: the kind that the word right behind a title at `at` says, where it is a periodical; else `null`. */
export function periodicalBehind(text: string, at: number, end: number): string | null {
  const { endings, kinds } = documentWords()
  const found = endings.matchAt(text, at, end)
  // 《创业》报道: a single 报 begins other words.
  return found >= 0 && kinds[found] === PERIODICAL && endings.phrases[found]!.length > 1 ? PERIODICAL : null
}

/**
 * The kind of a document by the last word of its title: 关于深化改革的实施意见 → 意见, 工作办法（试行） → 办法, 规划纲要草案 → 纲要;
 * `null` where the title names none, as those of books and films do.
 */
export function kindOfTitle(title: string): string | null {
  const { endings, kinds } = documentWords()
  let end = withoutBrackets(title)
  for (;;) {
    const found = endings.matchBefore(title, 0, end)
    if (found < 0) return null
    if (kinds[found] !== '') return kinds[found]!
    end = withoutBrackets(title.slice(0, end - endings.phrases[found]!.length))
  }
}
