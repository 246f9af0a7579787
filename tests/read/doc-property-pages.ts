/** Pages of 512 bytes that say which properties hold where in the Word stream, and the list of those pages. */

/** Changes of properties: each a code (sprm) and the bytes of its value. */
export type Changes = [code: number, ...value: number[]][]

interface Stretch {
  start: number
  end: number
  changes: Changes
  style?: number
}

const PAGE = 512
/** Fewer than fit, so that small documents have several pages too. */
const RUNS_A_PAGE = 8

const bytesOf = (changes: Changes): number[] => changes.flatMap(([code, ...value]) => [code & 0xff, code >> 8, ...value])

function payload({ changes, style }: Stretch): number[] {
  const bytes = bytesOf(changes)
  if (style === undefined) return bytes.length === 0 ? [] : [bytes.length, ...bytes]
  const list = [style & 0xff, style >> 8, ...bytes]
  // An odd number of bytes is told in halves, an even one with a zero before.
  return list.length % 2 === 1 ? [(list.length + 1) / 2, ...list] : [0, list.length / 2, ...list]
}

function page(stretches: Stretch[]): Uint8Array {
  const bytes = new Uint8Array(PAGE)
  const view = new DataView(bytes.buffer)
  const entry = stretches[0]!.style === undefined ? 1 : 13
  let free = PAGE - 1
  stretches.forEach((stretch, i) => {
    view.setUint32(4 * i, stretch.start, true)
    view.setUint32(4 * (i + 1), stretch.end, true)
    const list = payload(stretch)
    if (list.length === 0) return
    free = (free - list.length) & ~1
    bytes.set(list, free)
    bytes[4 * (stretches.length + 1) + entry * i] = free / 2
  })
  bytes[PAGE - 1] = stretches.length
  return bytes
}

/** Lays out the pages behind `from`. */
export function propertyPages(stretches: Stretch[], from: number, kind: 'characters' | 'paragraphs') {
  const fill = kind === 'paragraphs' ? { style: 0 } : {}
  const pages: { at: number; bytes: Uint8Array; first: number }[] = []
  let at = Math.ceil(from / PAGE) * PAGE
  for (let i = 0; i < stretches.length; i += RUNS_A_PAGE, at += PAGE) {
    const part = stretches.slice(i, i + RUNS_A_PAGE).map((stretch) => ({ ...fill, ...stretch }))
    pages.push({ at, bytes: page(part), first: part[0]!.start })
  }
  const list = new DataView(new ArrayBuffer(8 * pages.length + 4))
  pages.forEach(({ at, first }, i) => {
    list.setUint32(4 * i, first, true)
    list.setUint32(4 * (pages.length + 1 + i), at / PAGE, true)
  })
  list.setUint32(4 * pages.length, stretches.at(-1)?.end ?? 0, true)
  return { pages, list: new Uint8Array(list.buffer), end: at }
}
