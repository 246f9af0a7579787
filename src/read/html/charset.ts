import { BaogaoError } from '../../model/errors.ts'
import { byteOrderMark } from '../byte-order-mark.ts'
import { decode, type Decoded } from '../decode.ts'
import { weighDoubleByte } from '../double-byte.ts'
import { type Encoding, encodingOf } from '../encodings.ts'
import { decodeLeniently, decodeStrictly } from '../strict.ts'
import { tallyUtf8 } from '../utf-8.ts'

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
/** More of a page than this share, beside a few characters, cannot be broken. */
const MOST_BROKEN = 0.05
const FEW_BROKEN = 4
/** Bytes that are counted as UTF-8. */
const SAMPLE = 262_144

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
    const found = decode(bytes, { name })
    // Tags in UTF-16 are full of NULs; few other bytes can be read as UTF-16 that is Chinese from the first tag on.
    return found.encoding.startsWith('utf-16') && !found.bom && !bytes.includes(0) ? null : found
  } catch (error) {
    const isMarkedUtf32 = byteOrderMark(bytes)?.encoding === 'utf-32'
    if (error instanceof BaogaoError && error.code === 'input/encoding' && !isMarkedUtf32) return null
    throw error
  }
}

/** What bytes with faults are: UTF-8 if most wide characters obey it, else what is declared, else what explains them better. */
function likelyEncoding(bytes: Uint8Array, declared: Encoding | null): Encoding {
  const { wide, faults } = tallyUtf8(bytes.subarray(0, SAMPLE))
  if (wide > 3 * faults) return 'utf-8'
  if (declared && declared !== 'utf-8') return declared
  const { gb, big5 } = weighDoubleByte(bytes)
  return gb >= big5 ? 'gb18030' : 'big5'
}

/** A page with some broken bytes, as browsers show it: with � for each. */
function mended(bytes: Uint8Array, declared: Encoding | null, name: string): Decoded {
  const mark = byteOrderMark(bytes)
  const bom = mark !== null
  const encoding = bom ? (mark.encoding as Encoding) : likelyEncoding(bytes, declared)
  const body = bom ? bytes.subarray(mark.length) : bytes
  const { text, lost } = decodeLeniently(body, encoding)
  if (lost > FEW_BROKEN + MOST_BROKEN * text.length) {
    throw new BaogaoError('input/damaged', `${name}: the nearest encoding is ${encoding}, but much of the page is broken in it.`, 'Save the page anew as UTF-8.', name)
  }
  const certainty = declared === encoding || bom ? 1 - lost / text.length : DOUBTFUL
  return { text, encoding, bom, certainty: Math.round(certainty * 1000) / 1000 }
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
