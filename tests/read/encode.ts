/** Bytes in encodings that Node can read but not write, by a table made from its own decoder. */
type DoubleByte = 'gb18030' | 'big5'

const tables = new Map<DoubleByte, Map<string, number[]>>()

function tableOf(encoding: DoubleByte): Map<string, number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(new Uint8Array([lead, trail]))
      if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [lead, trail])
    }
  }
  tables.set(encoding, table)
  return table
}

/** Four bytes of GB18030 for a character beyond the basic plane, by the formula of the standard. */
function astralGb(point: number): number[] {
  const linear = point - 0x10000 + 189_000
  return [0x81 + Math.floor(linear / 12_600), 0x30 + (Math.floor(linear / 1260) % 10), 0x81 + (Math.floor(linear / 10) % 126), 0x30 + (linear % 10)]
}

function doubleByteOf(text: string, encoding: DoubleByte): Uint8Array {
  const bytes = [...text].flatMap((char) => {
    const point = char.codePointAt(0)!
    if (point < 0x80) return [point]
    const pair = tableOf(encoding).get(char)
    if (pair) return pair
    if (encoding === 'gb18030' && point > 0xffff) return astralGb(point)
    throw new Error(`${char} is not in ${encoding}`)
  })
  return new Uint8Array(bytes)
}

/** The bytes of `text` without byte order mark. */
export function encode(text: string, encoding: string): Uint8Array {
  switch (encoding) {
    case 'gb18030':
    case 'big5':
      return doubleByteOf(text, encoding)
    case 'utf-16le':
      return new Uint8Array(Buffer.from(text, 'utf16le'))
    case 'utf-16be':
      return new Uint8Array(Buffer.from(text, 'utf16le').swap16())
    default:
      return new TextEncoder().encode(text)
  }
}
