/** Quotation marks of every make that stands in reports, brackets used as quotes, spaces, line ends and invisible characters. */
const NOT_WORDS = /[\s\p{Cf}"'`´‘’‚‛“”„‟′″〝〞〟「」『』﹁﹂﹃﹄]/gu

/**
 * A slogan or a name without what differs from one writing to the next: width, quotes and spaces.
 * `“两 学一做”` and `两学一做` give `两学一做`.
 */
export function normalForm(text: string): string {
  return text.normalize('NFKC').replace(NOT_WORDS, '')
}
