/** How large the packed streams of a PDF file are unpacked, found before pdf.js unpacks them all at once. */

const STREAM = new TextEncoder().encode('stream')
/** How far before a stream its dictionary is looked for. */
const DICTIONARY = 2048

function endsWithEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at - 1] === 0x64 && bytes[at - 2] === 0x6e && bytes[at - 3] === 0x65
}

/** Places of the word `stream` that begin a stream, with their dictionaries. */
function* streamsOf(bytes: Uint8Array): Generator<{ dictionary: string; start: number }> {
  const latin1 = new TextDecoder('latin1')
  let from = 0
  for (let at = indexOf(bytes, STREAM, 0); at >= 0; at = indexOf(bytes, STREAM, at + STREAM.length)) {
    if (endsWithEnd(bytes, at)) {
      from = at
      continue
    }
    let start = at + STREAM.length
    if (bytes[start] === 0x0d) start++
    if (bytes[start] === 0x0a) start++
    yield { dictionary: latin1.decode(bytes.subarray(Math.max(from, at - DICTIONARY), at)), start }
  }
}

function indexOf(bytes: Uint8Array, word: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(word[0]!, from); at >= 0; at = bytes.indexOf(word[0]!, at + 1)) {
    let i = 1
    while (i < word.length && bytes[at + i] === word[i]) i++
    if (i === word.length) return at
  }
  return -1
}

/** Size of what `packed` inflates to, as far as it can be inflated and at most a little over `most`. */
async function inflatedSize(packed: Uint8Array, times: number, most: number): Promise<number> {
  let stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream()
  for (let i = 0; i < times; i++) stream = stream.pipeThrough(new DecompressionStream('deflate'))
  const reader = stream.getReader()
  let size = 0
  try {
    for (let chunk = await reader.read(); !chunk.done && size <= most; chunk = await reader.read()) size += (chunk.value as Uint8Array).length
  } catch {
    // Bytes behind the packed ones, or damage: what came before counts.
  } finally {
    await reader.cancel().catch(() => undefined)
  }
  return size
}

/** Whether the packed streams of a file, images aside, hold more than `most` bytes in sum. */
export async function unpacksBeyond(bytes: Uint8Array, most: number): Promise<boolean> {
  let sum = 0
  for (const { dictionary, start } of streamsOf(bytes)) {
    const last = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    const times = last.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 0
    if (times === 0 || /\/Subtype\s*\/Image\b/u.test(last)) continue
    sum += await inflatedSize(bytes.subarray(start), Math.min(times, 8), most - sum)
    if (sum > most) return true
  }
  return false
}
