/** Text laid out in the cells of a terminal: Han and other wide characters take two, marks none. */

/** Ranges of code points that terminals draw two cells wide, `[first, last]`, ascending. */
const WIDE: readonly [number, number][] = [
  [0x1100, 0x115f], [0x2e80, 0x303e], [0x3041, 0x33ff], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xa000, 0xa4cf], [0xac00, 0xd7a3],
  [0xf900, 0xfaff], [0xfe10, 0xfe19], [0xfe30, 0xfe6f], [0xff01, 0xff60], [0xffe0, 0xffe6], [0x1f300, 0x1f64f], [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff], [0x20000, 0x3fffd],
]
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u
/** What would move the cursor, colour the terminal, turn the writing round or hide: all controls and invisible format characters. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}]+/gu
const BLANKS = /[\s\u3000]+/gu

/** Cells of one code point. */
function cellsOf(point: number, char: string): number {
  if (point < 0x300) return 1
  if (WIDE.some(([first, last]) => point >= first && point <= last)) return 2
  return NO_WIDTH.test(char) ? 0 : 1
}

/** Cells that `text` takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0
  for (const char of text) width += cellsOf(char.codePointAt(0)!, char)
  return width
}

/** Raw text made fit for one line of a terminal: blanks and line ends as one space, nothing that a terminal would obey. */
export function plainLine(text: string): string {
  return text.replace(BLANKS, ' ').replace(UNPRINTABLE, '').trim()
}

/** `text` if it fits into `width` cells, else its beginning with `…`. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  let left = Math.max(0, width - 1)
  for (const char of text) {
    left -= cellsOf(char.codePointAt(0)!, char)
    if (left < 0) break
    kept += char
  }
  return `${kept}…`
}

/** `text` filled with spaces to `width` cells. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

/** Joins `parts` into lines of at most `width` cells, breaking between parts; a part that is longer is cut. */
export function wrapParts(parts: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = []
  const ending = separator.trimEnd()
  let line = ''
  for (const part of parts) {
    const joined = line === '' ? part : line + separator + part
    if (line === '' || displayWidth(joined + ending) <= width) {
      line = joined
      continue
    }
    lines.push(line + ending)
    line = part
  }
  if (line !== '') lines.push(line)
  return lines.map((each) => cut(each, width))
}

/** A number with a comma after every three digits, in every locale. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',')
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** A bar of `width` cells filled by `share`, from 0 to 1, in steps of an eighth of a cell; a share above 0 always shows. */
export function bar(share: number, width: number): string {
  const eighths = share > 0 ? Math.max(1, Math.round(share * width * 8)) : 0
  return padTo('█'.repeat(eighths >> 3) + EIGHTHS[eighths & 7]!, width)
}
