import type { Encoding } from './encodings.ts'

const CHUNK = 4096

/** What some decoders make of the bytes 80 and FF in Big5, which the standard forbids there. */
const NOT_BIG5 = /[\u0080\uf8f8]/u

/** The text of `bytes`, or `null` if any byte breaks the encoding. Keeps a byte order mark, as U+FEFF. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    return encoding === 'big5' && NOT_BIG5.test(text) ? null : text
  } catch (error) {
    // Only a fault in the bytes is a TypeError; a text that is too long for a string is not.
    if (error instanceof TypeError) return null
    throw error
  }
}

/** The text of `bytes` with U+FFFD for what is broken, and how many of these there are. */
export function decodeLeniently(bytes: Uint8Array, encoding: Encoding): { text: string; lost: number } {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  let lost = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) lost++
  return { text, lost }
}

function feeds(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/**
 * Offset of the byte at which a strict decoder gives up; `bytes.length` where the end cuts a character in two or nothing is
 * broken. A decoder does not tell the place, so it is fed chunk by chunk, and the chunk that breaks it byte by byte.
 */
export function firstFault(bytes: Uint8Array, encoding: Encoding): number {
  const options = { fatal: true, ignoreBOM: true }
  const scout = new TextDecoder(encoding, options)
  let start = 0
  while (start < bytes.length && feeds(scout, bytes.subarray(start, start + CHUNK))) start += CHUNK
  if (start >= bytes.length) return bytes.length
  const decoder = new TextDecoder(encoding, options)
  for (let at = 0; at < start; at += CHUNK) feeds(decoder, bytes.subarray(at, at + CHUNK))
  for (let at = start; at < bytes.length; at++) {
    if (!feeds(decoder, bytes.subarray(at, at + 1))) return at
  }
  return bytes.length
}
