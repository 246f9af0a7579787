import { shorthandKey } from '../../records/slogans/key.ts'
import { numeralValue } from '../../records/slogans/shape.ts'

/** Quotation marks of every make that stands in reports, brackets used as quotes, spaces, line ends and invisible characters. */
const NOT_WORDS = /[\s\p{Cf}"'`´‘’‚‛“”„‟′″〝〞〟「」『』﹁﹂﹃﹄]/gu
/** Marks between the phrases of a motto, which every writer sets as he likes. */
const BETWEEN = /[,，;；·•、]/gu

/**
 * A slogan or a name without what differs from one writing to the next: width, quotes and spaces; the mark between phrases is 、, and
 * a shorthand has neither marks nor 个 behind its numerals.
 * `“两 学一做”` and `两学一做` give `两学一做`, `五个好` and `“五好”` give `五好`, `讲学习，比贡献` gives `讲学习、比贡献`.
 */
export function normalForm(text: string): string {
  const plain = text.normalize('NFKC').replace(NOT_WORDS, '')
  const isShorthand = numeralValue(plain.charCodeAt(0)) > 0
  return (isShorthand && shorthandKey(plain)) || plain.replace(BETWEEN, '、')
}
