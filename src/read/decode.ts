import { BaogaoError } from '../model/errors.ts'
import { looksBinary } from './binary.ts'
import { byteOrderMark } from './byte-order-mark.ts'
import { weighDoubleByte } from './double-byte.ts'
import { type Encoding, encodingOf } from './encodings.ts'
import { decodeLeniently, decodeStrictly, firstFault } from './strict.ts'
import { guessUtf16 } from './utf-16.ts'
import { tallyUtf8 } from './utf-8.ts'

/** A text and how it was read. */
export interface Decoded {
  /** The raw text: what the bytes say, without the byte order mark. All offsets of the library count from its first unit. */
  text: string
  encoding: Encoding
  /** Whether a byte order mark stood before the text. */
  bom: boolean
  /** How sure the encoding is, from 0 to 1; 1 where a mark or the bytes themselves leave no choice. Not calibrated. */
  certainty: number
}

export interface DecodeOptions {
  /** Label of the encoding to use instead of finding one: `gbk`, `utf-8`, … Bytes that it cannot read become U+FFFD. */
  encoding?: string
  /** What error messages call the input. Default: `input`. */
  name?: string
}

/** Bytes that are counted as UTF-8; the whole text is decoded strictly all the same. */
const UTF8_SAMPLE = 262_144
/** Certainty of UTF-16 that a single fault does not refute. */
const STRONG = 0.8

/** Probability of the log odds, to three places: more would pretend, and `Math.exp` may differ in the last bits. */
function certaintyOf(logOdds: number): number {
  return Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000
}

function broken(bytes: Uint8Array, encoding: Encoding, name: string): BaogaoError {
  const place = firstFault(bytes, encoding)
  const where = place >= bytes.length ? 'its end cuts a character in two' : `byte ${place} breaks it`
  return new BaogaoError(
    'input/encoding', `${name}: no encoding reads all of it; the nearest is ${encoding}, but ${where}.`,
    `Repair the file, or force an encoding (such as ${encoding}) to read it with � for what is broken.`, `byte ${place}`,
  )
}

function forced(bytes: Uint8Array, encoding: Encoding): Decoded {
  const mark = byteOrderMark(bytes)
  const bom = mark?.encoding === encoding
  const body = bom ? bytes.subarray(mark.length) : bytes
  const strict = decodeStrictly(body, encoding)
  if (strict !== null) return { text: strict, encoding, bom, certainty: 1 }
  const { text, lost } = decodeLeniently(body, encoding)
  return { text, encoding, bom, certainty: Math.round((1 - lost / text.length) * 1000) / 1000 }
}

function marked(bytes: Uint8Array, name: string): Decoded | null {
  const mark = byteOrderMark(bytes)
  if (!mark) return null
  if (mark.encoding === 'utf-32') {
    throw new BaogaoError('input/encoding', `${name}: is UTF-32, which is not read.`, 'Save it as UTF-8.', 'byte 0')
  }
  const text = decodeStrictly(bytes.subarray(mark.length), mark.encoding)
  if (text === null) throw broken(bytes, mark.encoding, name)
  return { text, encoding: mark.encoding, bom: true, certainty: 1 }
}

/** UTF-8 where every byte obeys it, unless it says nothing wide and reads better as two GB characters or more. */
function utf8(bytes: Uint8Array): Decoded | null {
  const text = decodeStrictly(bytes, 'utf-8')
  if (text === null) return null
  const { wide, narrow } = tallyUtf8(bytes.subarray(0, UTF8_SAMPLE))
  if (wide === 0 && narrow > 0) {
    const { gb, chars } = weighDoubleByte(bytes)
    const asGb = gb > 0 && chars >= 2 ? decodeStrictly(bytes, 'gb18030') : null
    if (asGb !== null) return { text: asGb, encoding: 'gb18030', bom: false, certainty: 0.6 }
  }
  const certainty = wide + narrow === 0 ? 1 : wide === 0 ? 0.6 : certaintyOf(3 * wide)
  return { text, encoding: 'utf-8', bom: false, certainty }
}

/** UTF-16 where its high bytes show it better than the bytes show a double-byte encoding; a few Big5 characters look like both. */
function utf16(bytes: Uint8Array, name: string): Decoded | null {
  const guess = guessUtf16(bytes)
  if (!guess) return null
  const { gb, big5 } = weighDoubleByte(bytes)
  if (guess.certainty < certaintyOf(Math.max(gb, big5))) return null
  const text = decodeStrictly(bytes, guess.encoding)
  if (text !== null) return { text, ...guess, bom: false }
  // A fault after strong evidence is damage; after weak evidence it says that this was no UTF-16.
  if (guess.certainty >= STRONG) throw broken(bytes, guess.encoding, name)
  return null
}

function doubleByte(bytes: Uint8Array, name: string): Decoded {
  const { gb, big5 } = weighDoubleByte(bytes)
  const nearest: Encoding = gb >= big5 ? 'gb18030' : 'big5'
  const text = decodeStrictly(bytes, nearest)
  // Both readings weigh the same bytes, so half of their difference is the evidence that one has over the other.
  const evidence = Math.min(Math.abs(gb - big5) / 2, Math.max(gb, big5))
  if (text !== null) return { text, encoding: nearest, bom: false, certainty: certaintyOf(evidence) }
  const other: Encoding = nearest === 'big5' ? 'gb18030' : 'big5'
  const otherEvidence = Math.min(gb, big5)
  const otherText = otherEvidence > 0 ? decodeStrictly(bytes, other) : null
  if (otherText === null) throw broken(bytes, nearest, name)
  return { text: otherText, encoding: other, bom: false, certainty: certaintyOf(-evidence) }
}

/**
 * Turns the bytes of a report into text: by byte order mark, else strict UTF-8, UTF-16 by its high bytes, and GB18030 (which
 * contains GBK and GB2312) or Big5, whichever explains the bytes better. Every byte must obey the encoding. Works in browsers.
 * @throws BaogaoError `input/binary` for what is no text, `input/encoding` where no encoding reads every byte, with the
 * offset of the first byte that does not fit, `options/invalid` for an unknown `encoding`
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const name = options.name ?? 'input'
  if (options.encoding !== undefined) return forced(bytes, encodingOf(options.encoding))
  const byMark = marked(bytes, name)
  if (byMark) return byMark
  const binary = looksBinary(bytes)
  const byRule = (binary ? null : utf8(bytes)) ?? utf16(bytes, name)
  if (byRule) return byRule
  if (binary || bytes.includes(0)) {
    throw new BaogaoError(
      'input/binary', `${name}: is a binary file, not a text.`, 'Save the report as plain text (.txt, UTF-8).', name,
    )
  }
  const { wide, faults } = tallyUtf8(bytes.subarray(0, UTF8_SAMPLE))
  // Chinese in a double-byte encoding breaks UTF-8 at nearly every character; a few faults are damage to UTF-8.
  if (wide > 3 * faults) throw broken(bytes, 'utf-8', name)
  return doubleByte(bytes, name)
}
