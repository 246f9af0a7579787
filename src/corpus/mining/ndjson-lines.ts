import { createReadStream } from 'node:fs'

/** One line of a file: its number from 1, its place in bytes, end exclusive, and its text. */
export interface FileLine {
  number: number
  start: number
  end: number
  text: string
}

const LINE_END = 0x0a

/** The lines of a file or stream of bytes that are not blank; no more than one is held in memory. */
export async function* linesOf(source: string | AsyncIterable<Uint8Array>): AsyncGenerator<FileLine> {
  const chunks = typeof source === 'string' ? createReadStream(source, { highWaterMark: 1 << 20 }) : source
  let pieces: Uint8Array[] = []
  let start = 0
  let offset = 0
  let number = 0
  const line = (end: number): FileLine => {
    const text = Buffer.concat(pieces).toString('utf8')
    const found = { number: ++number, start, end, text: number === 1 ? text.replace(/^\ufeff/u, '') : text }
    pieces = []
    start = end + 1
    return found
  }
  for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
    let from = 0
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, from)) {
      pieces.push(chunk.subarray(from, at))
      const found = line(offset + at)
      if (found.text.trim() !== '') yield found
      from = at + 1
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from))
    offset += chunk.length
  }
  if (pieces.length === 0) return
  const found = line(offset)
  if (found.text.trim() !== '') yield found
}
