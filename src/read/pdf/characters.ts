/** What fonts of PDF files say in place of the characters that are meant, and how characters stand side by side. */

/** Radicals that exporters write for the simplified character that looks the same, where compatibility folding has nothing or a traditional one. */
const RADICALS = new Map(
  ['⺁厂', '⺄乙', '⺟母', '⺠民', '⺫目', '⺬示', '⺮竹', '⻁虎', '⻄西', '⻅见', '⻆角', '⻉贝', '⻋车', '⻓长', '⻔门', '⻘青', '⻙韦', '⻚页', '⻛风', '⻜飞',
    '⻝食', '⻢马', '⻣骨', '⻤鬼', '⻥鱼', '⻦鸟', '⻨麦', '⻩黄', '⻬齐', '⻮齿', '⻰龙', '⻳龟', '⼾户'].map((pair) => [pair[0]!, pair[1]!] as const),
)
const RADICAL = /[\u2e80-\u2fdf]/gu
/** Characters that print nothing: controls, marks of direction, byte order marks, and soft hyphens within a line. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu
/** A character that fonts keep to themselves, or one that could not be read. */
const UNREADABLE = /[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f]/gu

/** The characters that are meant: ⼯作 → 工作, without what prints nothing. */
export function repairCharacters(text: string): string {
  return text.replaceAll(UNSEEN, '').replaceAll(/\s+/gu, ' ')
    .replaceAll(RADICAL, (radical) => RADICALS.get(radical) ?? radical.normalize('NFKC'))
}

/** How many characters of `text` cannot be read: the document has no map from its glyphs to characters. */
export function countUnreadable(text: string): number {
  return text.match(UNREADABLE)?.length ?? 0
}

/** A character that stands in words parted by blanks: Latin letters, digits and the marks among them. */
const NARROW = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d!-/:-@[-`{-~]/u

const LETTER = /\p{Script=Latin}/u
/** Marks that stand beside Latin words as well as beside Chinese. */
const SHARED_MARK = /[“”‘’•©®–—…]/u

const areNarrow = (before: string, after: string): boolean => NARROW.test(before) && NARROW.test(after)

/** Whether a blank may stand between the two characters: both are of scripts that part words by blanks. */
export function mayPart(before: string, after: string): boolean {
  if (areNarrow(before, after)) return true
  return (LETTER.test(before) && SHARED_MARK.test(after)) || (SHARED_MARK.test(before) && LETTER.test(after))
}

/** 第三章 总则: the blank behind the number is meant, as no mark parts it from the title. */
const NUMBERED = /第[一二三四五六七八九十百零〇\d]{1,5}[编篇章节条]$/u
/** 2 0 1 4 年 总 结 */
const LETTER_SPACED = /^(?:\S ){3,}\S$/u

/** The text of one run of glyphs without the blanks that only the spacing of its letters made. */
export function withoutFalseBlanks(text: string): string {
  if (!text.includes(' ')) return text
  if (LETTER_SPACED.test(text) && /\p{Script=Han}/u.test(text)) return text.replaceAll(' ', '')
  let kept = ''
  const words = text.split(' ')
  for (const word of words) {
    const meant = kept !== '' && word !== '' && (mayPart(kept.at(-1)!, word[0]!) || NUMBERED.test(kept.slice(-8)))
    kept += meant ? ` ${word}` : word
  }
  return kept
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Raised digits as such: m2 → m², and the mark of a footnote stays apart from the number before it (12%¹). */
export function raised(text: string): string {
  return text.replaceAll(/\d/gu, (digit) => RAISED[Number(digit)]!)
}

const CUT_WORD = /\p{L}-$/u

/**
 * Joins two lines of one paragraph: Chinese without a blank, Latin words with one, `co-` and `operate` to `cooperate`; a number that
 * the margin cut is one number.
 */
export function joinLines(first: string, second: string): string {
  if (first === '' || second === '') return first + second
  if (CUT_WORD.test(first.slice(-3)) && /^\p{Ll}/u.test(second)) return first.slice(0, -1) + second
  const before = first.at(-1)!
  const after = second[0]!
  if (/[-–—/]/u.test(before) || !areNarrow(before, after) || /\d[%.,]?\d/u.test(before + after) || /[%.,!?;:)]/u.test(after)) return first + second
  return `${first} ${second}`
}
