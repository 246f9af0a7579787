/** Where something stands in the clean text. */
export interface Place {
  start: number
  end: number
}

/** A place that a piece of metadata was read from. */
export interface ReadPlace extends Place {
  /** Whether it was inferred from the words of the text, not stated in the lines before or after it. */
  implied: boolean
}

/** A place with its words. */
export interface Piece extends Place {
  text: string
}

/** The part [from, to) of a text that itself stands at `base`, without the spaces around the part. */
export function pieceOf(text: string, from: number, to: number, base = 0): Piece {
  let start = from
  let end = to
  while (start < end && text.charCodeAt(start) === 32) start++
  while (end > start && text.charCodeAt(end - 1) === 32) end--
  return { start: base + start, end: base + end, text: text.slice(start, end) }
}

/** The part [from, to) of a piece, in units of its text, without the spaces around it. */
export const partOf = (piece: Piece, from: number, to = piece.text.length): Piece => pieceOf(piece.text, from, to, piece.start)
