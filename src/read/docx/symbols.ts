/** Signs of symbol fonts that documents use as bullets and boxes, by their place in the font. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x74: '◆', 0x75: '◆', 0x76: '❖', 0x77: '◆', 0x9f: '•', 0xa1: '○', 0xa7: '▪', 0xa8: '□',
  0xb2: '◇', 0xd8: '➢', 0xe0: '→', 0xe8: '➔', 0xf0: '⇨', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
  0x81: '①', 0x82: '②', 0x83: '③', 0x84: '④', 0x85: '⑤', 0x86: '⑥', 0x87: '⑦', 0x88: '⑧', 0x89: '⑨', 0x8a: '⑩',
}
const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xe5: '∑', 0x61: 'α', 0x62: 'β', 0x6d: 'μ',
}

/**
 * What a sign of a symbol font stands for. Symbol fonts keep their signs at U+F000 to U+F0FF; what the table does not know stays
 * the private character that it is.
 */
export function symbolOf(code: number, font: string): string {
  if (!(code > 0 && code <= 0xffff)) return ''
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const table = /wingdings/iu.test(font) ? WINGDINGS : /symbol/iu.test(font) ? SYMBOL : null
  return table?.[place] ?? String.fromCharCode(code)
}

/** A bullet as text: private characters, whatever their font, become the usual one or a plain dot. */
export function bulletOf(sign: string): string {
  return sign.replace(/[\uf000-\uf0ff]/gu, (char) => {
    const place = char.charCodeAt(0) - 0xf000
    return WINGDINGS[place] ?? '•'
  })
}
