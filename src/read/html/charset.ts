import { BaogaoError } from '../../model/errors.ts'
import { byteOrderMark } from '../byte-order-mark.ts'
import { decode, type Decoded } from '../decode.ts'
import { type Encoding, encodingOf } from '../encodings.ts'
import { decodeLeniently, decodeStrictly } from '../strict.ts'

/** Bytes in which a page's declaration is looked for: browsers take 1024, sites put their notices before it. */
const HEAD = 16_384
/** `<meta charset="gb2312">`, `<meta http-equiv=… content="text/html; charset=gbk">`, `<?xml version="1.0" encoding="gb2312"?>` */
const DECLARATION = /<(?:meta\s[^<>]{0,500}?charset|\?xml\s[^<>]{0,100}?encoding)\s*=\s*["']?\s*(?<label>[\w.:-]{1,40})/iu

/** Certainty of the bytes from which they overrule what the page declares, if both could read it. */
const SURE = 0.9
/** Below, a reading of bytes that break what the page declares is no better than the declared one with faults. */
const DOUBTFUL = 0.5
/** Certainty where the page declares what its bytes say, or what they do not refute. */
const DECLARED = 0.95
/** More of a page than this share cannot be broken. */
const MOST_BROKEN = 0.05

/** The encoding that a page declares, or `null`. Comments count for nothing; a page that could be read to its meta is no UTF-16. */
export function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const head = Array.from(bytes.subarray(0, HEAD), (byte) => String.fromCharCode(byte)).join('')
  const label = DECLARATION.exec(withoutComments(head))?.groups?.label
  if (label === undefined) return null
  try {
    const encoding = encodingOf(label)
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    // A label of an encoding that cannot write Chinese, or a typing error: the bytes will tell.
    return null
  }
}

function withoutComments(head: string): string {
  let text = ''
  for (let at = 0; ; ) {
    const open = head.indexOf('<!--', at)
    if (open < 0) return text + head.slice(at)
    text += head.slice(at, open)
    const close = head.indexOf('-->', open + 4)
    if (close < 0) return text
    at = close + 3
  }
}

function guessed(bytes: Uint8Array, name: string): Decoded | null {
  try {
    return decode(bytes, { name })
  } catch (error) {
    const isMarkedUtf32 = byteOrderMark(bytes)?.encoding === 'utf-32'
    if (error instanceof BaogaoError && error.code === 'input/encoding' && !isMarkedUtf32) return null
    throw error
  }
}

/** A page with some broken bytes, as browsers show it: with � for each. */
function mended(bytes: Uint8Array, declared: Encoding | null, name: string): Decoded {
  const mark = byteOrderMark(bytes)
  const bom = mark !== null
  const encodings: Encoding[] = bom ? [mark.encoding as Encoding] : declared ? [declared] : ['utf-8', 'gb18030', 'big5']
  const body = bom ? bytes.subarray(mark.length) : bytes
  const readings = encodings.map((encoding) => ({ encoding, ...decodeLeniently(body, encoding) }))
  const best = readings.reduce((a, b) => (b.lost < a.lost ? b : a))
  const broken = best.lost / Math.max(1, best.text.length)
  if (broken > MOST_BROKEN) {
    throw new BaogaoError('input/damaged', `${name}: the nearest encoding is ${best.encoding}, but much of the page is broken in it.`, 'Save the page anew as UTF-8.', name)
  }
  return { text: best.text, encoding: best.encoding, bom, certainty: Math.round((declared || bom ? 1 - broken : DOUBTFUL) * 1000) / 1000 }
}

/**
 * Decodes a page: by byte order mark, by what it declares, by its bytes. A declaration that the bytes refute is overruled: one that
 * breaks, or that could read pages which obey UTF-8 all through. A page with a few broken bytes is read with � for them.
 * @throws BaogaoError `input/damaged` where no encoding reads most of it, `input/binary`
 */
export function decodePage(bytes: Uint8Array, name: string): Decoded {
  const declared = declaredEncoding(bytes)
  const found = guessed(bytes, name)
  if (found === null) return mended(bytes, declared, name)
  if (found.bom || declared === null) return found
  if (found.encoding === declared) return { ...found, certainty: Math.max(found.certainty, DECLARED) }
  const text = decodeStrictly(bytes, declared)
  if (text === null) return found.certainty < DOUBTFUL ? mended(bytes, declared, name) : found
  return found.certainty >= SURE ? found : { text, encoding: declared, bom: false, certainty: DECLARED }
}
