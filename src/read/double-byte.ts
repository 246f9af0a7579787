/**
 * Tells GB18030 from Big5 without a word list. Both standards put their everyday characters in one block (GB rows B0 to D7, Big5
 * rows A4 to C6), so a text read in its own encoding stays in that block, and read in the other one falls out of it at once.
 * The weights are log likelihood ratios, from the shares of each class that reports show when read rightly and wrongly.
 */

/** What the bytes of one character mean to one of the two encodings. */
type CharClass = 'everyday' | 'punctuation' | 'rare' | 'odd' | 'fault'

type Weights = Readonly<Record<CharClass, number>>

const GB_WEIGHTS: Weights = { everyday: 1.5, punctuation: 3, rare: 0, odd: -3.5, fault: -8 }
const BIG5_WEIGHTS: Weights = { everyday: 0.66, punctuation: 3, rare: -3.5, odd: -3.5, fault: -8 }

/** Characters that decide; more would not change the answer. */
const SAMPLE = 20_000

/** The evidence that bytes are of an encoding rather than of the other. */
export interface DoubleByteEvidence {
  /** Log odds from the GB reading and from the Big5 reading, each positive where it speaks for its encoding. */
  gb: number
  big5: number
  /** Characters looked at. */
  chars: number
}

function gbClass(lead: number, trail: number): CharClass {
  if (lead === 0x80 || lead === 0xff || trail < 0x40 || trail === 0x7f || trail === 0xff) return 'fault'
  // GBK's additions before the GB2312 square: traditional forms. Everyday Big5 never has these lead bytes.
  if (lead < 0xa1) return 'rare'
  // Its additions beside the square hold such forms too, but are what Big5 looks like.
  if (trail < 0xa1) return 'odd'
  if (lead >= 0xb0 && lead <= 0xd7) return 'everyday'
  if (lead === 0xa1 || lead === 0xa3) return 'punctuation'
  return lead === 0xa2 || (lead >= 0xd8 && lead <= 0xf7) ? 'rare' : 'odd'
}

function big5Class(lead: number, trail: number): CharClass {
  if (lead === 0x80 || lead === 0xff || trail < 0x40 || trail === 0x7f || trail === 0xff) return 'fault'
  if (trail > 0x7e && trail < 0xa1) return 'fault'
  if (lead === 0xa1 && trail <= 0x7e) return 'punctuation'
  if ((lead >= 0xa4 && lead <= 0xc5) || (lead === 0xc6 && trail <= 0x7e)) return 'everyday'
  return lead >= 0xc9 && lead <= 0xf9 ? 'rare' : 'odd'
}

/** Four bytes in GB18030: lead, digit, lead, digit; emoji and the rarest characters. */
function isFourByte(bytes: Uint8Array, at: number): boolean {
  const second = bytes[at + 1]
  const third = bytes[at + 2]
  const fourth = bytes[at + 3]
  return second! >= 0x30 && second! <= 0x39 && third! >= 0x81 && third! <= 0xfe && fourth! >= 0x30 && fourth! <= 0x39
}

function weigh(bytes: Uint8Array, isGb: boolean): { score: number; chars: number } {
  const weights = isGb ? GB_WEIGHTS : BIG5_WEIGHTS
  let score = 0
  let chars = 0
  for (let at = 0; at < bytes.length && chars < SAMPLE; ) {
    const lead = bytes[at]!
    if (lead < 0x80) {
      at++
      continue
    }
    chars++
    if (isGb && isFourByte(bytes, at)) {
      at += 4
      continue
    }
    const found = (isGb ? gbClass : big5Class)(lead, bytes[at + 1] ?? 0)
    score += weights[found]
    at += found === 'fault' ? 1 : 2
  }
  return { score, chars }
}

/** Weighs `bytes` as GB18030 and as Big5. Linear, and bounded by a sample on long texts. */
export function weighDoubleByte(bytes: Uint8Array): DoubleByteEvidence {
  const gb = weigh(bytes, true)
  return { gb: gb.score, big5: weigh(bytes, false).score, chars: gb.chars }
}
