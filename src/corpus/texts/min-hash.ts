import { comparableText } from './comparable-text.ts'

/** Numbers in a signature. */
export const SIGNATURE_SLOTS = 64
/** Characters in a shingle. */
const SHINGLE = 6
/** Slot number is taken from the upper bits of a hash, its value from all. */
const SLOT_SHIFT = 32 - Math.log2(SIGNATURE_SLOTS)
const EMPTY = 0xffffffff

/**
 * The MinHash signature of a text as 64 numbers of 32 bits in hexadecimal, over runs of six characters, without regard to spaces, punctuation and width:
 * of two texts about as many numbers agree as they have runs in common (Broder 1997; one permutation after Li, Owen and Zhang 2012, empty slots
 * filled from their right neighbours).
 */
export function minHash(text: string): string {
  const slots = new Uint32Array(SIGNATURE_SLOTS).fill(EMPTY)
  const { units } = comparableText(text)
  for (let i = 0; i === 0 || i + SHINGLE <= units.length; i++) {
    const hash = hashOf(units, i, Math.min(units.length, i + SHINGLE))
    const slot = hash >>> SLOT_SHIFT
    if (hash < slots[slot]!) slots[slot] = hash
  }
  return [...filled(slots)].map((value) => value.toString(16).padStart(8, '0')).join('')
}

/** The share of numbers that two signatures have in common, from 0 to 1: an estimate of the share of common runs. */
export function likenessOf(a: string, b: string): number {
  let same = 0
  for (let at = 0; at < SIGNATURE_SLOTS * 8; at += 8) if (a.slice(at, at + 8) === b.slice(at, at + 8)) same++
  return same / SIGNATURE_SLOTS
}

/** FNV-1a over code units, stirred so that the upper bits depend on all of them. */
function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function filled(slots: Uint32Array): Uint32Array {
  return slots.map((value, slot) => {
    let next = slot
    while (slots[next] === EMPTY) next = (next + 1) % SIGNATURE_SLOTS
    return next === slot ? value : slots[next]!
  })
}
