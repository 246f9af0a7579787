/** How large the packed streams of a PDF file are unpacked, found before pdf.js unpacks them all at once. */

const encoder = new TextEncoder()
const STREAM = encoder.encode('stream')
const END = encoder.encode('endstream')
/** How far before a stream its dictionary is looked for. */
const DICTIONARY = 2048
const CHUNK = 65_536
/** How many times over the bytes of a file may be said to be parts of its streams. */
const MOST_OVERLAP = 4

interface Stream {
  dictionary: string
  start: number
  /** Where it ends by its own account or by the word behind it, whichever is later. */
  end: number
}

/** The streams of a file, by the words around them: no cross-reference table is needed, which may be damaged. */
function* streamsOf(bytes: Uint8Array): Generator<Stream> {
  const latin1 = new TextDecoder('latin1')
  let from = 0
  let nextEnd = -1
  for (let at = indexOf(bytes, STREAM, 0); at >= 0; at = indexOf(bytes, STREAM, at + STREAM.length)) {
    if (nextEnd < at - 3) nextEnd = indexOf(bytes, END, at - 3)
    if (nextEnd < 0) nextEnd = bytes.length
    if (at === nextEnd + 3) {
      from = at
      continue
    }
    let start = at + STREAM.length
    if (bytes[start] === 0x0d) start++
    if (bytes[start] === 0x0a) start++
    const before = latin1.decode(bytes.subarray(Math.max(from, at - DICTIONARY), at))
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
    const length = Number(/\/Length\s{1,9}(?<length>\d{1,12})(?!\s{1,9}\d{1,9}\s{1,9}R)/u.exec(dictionary)?.groups?.length ?? 0)
    yield { dictionary, start, end: Math.min(bytes.length, Math.max(nextEnd, start + length)) }
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

/** The bytes in chunks, as they are asked for. */
function chunksOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= bytes.length) controller.close()
      else controller.enqueue(bytes.subarray(at, (at += CHUNK)) as Uint8Array<ArrayBuffer>)
    },
  }, { highWaterMark: 0 })
}

/** Size of what `packed` inflates to, as far as it can be inflated and at most a little over `most`. */
async function inflatedSize(packed: Uint8Array, times: number, most: number): Promise<number> {
  let stream = chunksOf(packed)
  for (let i = 0; i < times; i++) stream = stream.pipeThrough(new DecompressionStream('deflate'))
  const reader = stream.getReader()
  let size = 0
  try {
    for (let chunk = await reader.read(); !chunk.done && size <= most; chunk = await reader.read()) size += chunk.value.length
  } catch {
    // Damage, or other bytes behind the packed ones: what came before counts.
  } finally {
    await reader.cancel().catch(() => undefined)
  }
  return size
}

/** Whether the packed streams of a file, images aside, hold more than `most` bytes in sum. */
export async function unpacksBeyond(bytes: Uint8Array, most: number): Promise<boolean> {
  let sum = 0
  let fed = 0
  for (const { dictionary, start, end } of streamsOf(bytes)) {
    const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 0
    if (times === 0 || /\/Subtype\s*\/Image\b/u.test(dictionary)) continue
    fed += end - start
    if (fed > MOST_OVERLAP * bytes.length + CHUNK) return true
    sum += await inflatedSize(bytes.subarray(start, end), Math.min(times, 8), most - sum)
    if (sum > most) return true
  }
  return false
}
