/** All characters of a document in order, with what their properties say. */
import type { ByteView } from './byte-view.ts'
import { type CharacterProperties, characterProperties } from './character-properties.ts'
import { applyParagraphChanges, type ParagraphProperties } from './paragraph-properties.ts'
import type { Piece } from './pieces.ts'
import { firstBehind, propertiesAt, type Run } from './runs.ts'
import { windows1252 } from './windows-1252.ts'

/** Marks of a character that is not shown. */
export const DELETED = 1
export const HIDDEN = 2

export interface WordText {
  /** One unit for each character position. Halves of characters are U+FFFD. */
  text: string
  /** `DELETED` and `HIDDEN` for each character position. */
  marks: Uint8Array
  /** The properties of the paragraph that ends at a position. */
  paragraphAt(position: number): ParagraphProperties | undefined
}

/** Writes the characters of a piece into `units`, two bytes for each. */
function unpack(word: ByteView, piece: Piece, units: Uint8Array): void {
  const bytes = word.part(piece.at, (piece.end - piece.first) * piece.width)
  if (piece.width === 2) {
    units.set(bytes, 2 * piece.first)
    return
  }
  for (let i = 0; i < bytes.length; i++) {
    const unit = windows1252(bytes[i]!)
    units[2 * (piece.first + i)] = unit & 0xff
    units[2 * (piece.first + i) + 1] = unit >> 8
  }
}

/** Tells `visit` the positions of a piece that runs cover. */
function eachRunOf<T>(runs: readonly Run<T>[], piece: Piece, visit: (from: number, to: number, properties: T) => void): void {
  const bytes = (piece.end - piece.first) * piece.width
  const position = (place: number): number => piece.first + Math.ceil((place - piece.at) / piece.width)
  for (let i = firstBehind(runs, piece.at); i < runs.length && runs[i]!.start < piece.at + bytes; i++) {
    const { start, end, properties } = runs[i]!
    visit(position(Math.max(start, piece.at)), position(Math.min(end, piece.at + bytes)), properties)
  }
}

/** Puts a piece's characters together with what holds for them. */
function mark(units: Uint8Array, marks: Uint8Array, from: number, to: number, { deleted, hidden, symbol }: CharacterProperties): void {
  if (deleted || hidden) marks.fill((deleted ? DELETED : 0) | (hidden ? HIDDEN : 0), from, to)
  if (symbol === 0) return
  for (let i = from; i < to; i++) {
    // The document keeps "(" in the place of a symbol; what else is in such a run is no symbol.
    if (units[2 * i] !== 0x28 || units[2 * i + 1] !== 0) continue
    units[2 * i] = symbol & 0xff
    units[2 * i + 1] = symbol >> 8
  }
}

/** Puts the text of a document together from its pieces. */
export function wordText(
  word: ByteView, pieces: readonly Piece[], characters: readonly Run<CharacterProperties>[], paragraphs: readonly Run<ParagraphProperties>[],
): WordText {
  const length = pieces.at(-1)?.end ?? 0
  const units = new Uint8Array(2 * length)
  const marks = new Uint8Array(length)
  for (const piece of pieces) {
    unpack(word, piece, units)
    eachRunOf(characters, piece, (from, to, properties) => mark(units, marks, from, to, properties))
    const ofPiece = piece.changes && characterProperties(piece.changes)
    if (ofPiece) mark(units, marks, piece.first, piece.end, ofPiece)
  }
  return {
    text: new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units),
    marks,
    paragraphAt: (position) => paragraphOf(pieces, paragraphs, position),
  }
}

function paragraphOf(pieces: readonly Piece[], paragraphs: readonly Run<ParagraphProperties>[], position: number): ParagraphProperties | undefined {
  const piece = pieces[firstBehind(pieces, position)]
  if (!piece) return undefined
  const found = propertiesAt(paragraphs, piece.at + (position - piece.first) * piece.width)
  if (!piece.changes) return found
  const changed = { style: 0, ...found }
  applyParagraphChanges(changed, piece.changes, null)
  return changed
}
