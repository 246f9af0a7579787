let table: Uint32Array | null = null

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
    return rest
  })
}

/** The CRC-32 of ZIP archives over chunks: begin with 0, and hand in what the chunk before gave. */
export function crc32(chunk: Uint8Array, before: number): number {
  const rests = (table ??= makeTable())
  let crc = ~before
  for (let i = 0; i < chunk.length; i++) crc = (crc >>> 8) ^ rests[(crc ^ chunk[i]!) & 0xff]!
  return ~crc >>> 0
}
