import { BaogaoError } from '../model/errors.ts'
import { SECTION_KINDS } from '../model/records.ts'

const KINDS = SECTION_KINDS.length

/** The first two 32-bit words of a model file: `BAOGAOSM`. */
export const MODEL_MAGIC: readonly [number, number] = [0x474f4142, 0x4d534f41]
/** Raised whenever features or layout change, so that weights and features always fit together. */
export const MODEL_VERSION = 4
/** Slots of the table of features; a power of two. */
export const MODEL_SLOTS = 1 << 16
/** How a sentence follows the one before, see `boundariesOf`. */
export const BOUNDARIES = 8
export const TRANSITIONS = BOUNDARIES * KINDS * KINDS

/*
 * 0 magic, 8 version, 12 bytes in the file, 16 checksum of all from byte 24 on, 20 kinds, 24 what a step of a weight is worth (float64),
 * 32 temperature (float64), 40 transitions (float64, from × to for each boundary), then for each slot the upper half of its feature (uint16, 0 for an empty
 * slot), then for each slot a weight for each kind (int8). All little-endian.
 */
export const HEADER_BYTES = 40
export const MODEL_BYTES = HEADER_BYTES + TRANSITIONS * 8 + MODEL_SLOTS * 2 + MODEL_SLOTS * KINDS

/** The weights of a linear chain over the sentences of a report. Nothing in it changes; threads may share its bytes. */
export interface SectionModel {
  /** What a step of a weight is worth. */
  readonly step: number
  /** By how much scores are divided before they become probabilities, so that these hold on reports that were not trained on (Guo et al. 2017). */
  readonly temperature: number
  /** For each boundary, what it adds to go from a kind to a kind. */
  readonly transitions: Float64Array
  /** Of each slot the upper half of its feature, 0 for an empty slot. */
  readonly prints: Uint16Array
  /** Of each slot a weight for each kind, in steps. */
  readonly weights: Int8Array
}

/** The upper half of a feature, never 0. */
export const printOf = (id: number): number => id >>> 16 || 1

export function modelChecksum(bytes: Uint8Array): number {
  let sum = 0
  for (let i = 24; i < bytes.length; i++) sum = (Math.imul(sum, 31) + bytes[i]!) | 0
  return sum
}

/**
 * Reads a model file; the result is views on `bytes`, which must not change afterwards.
 * @param place of the bytes, for errors: a path
 * @throws BaogaoError `model/corrupt` for bytes that are no whole model, `model/version` for one of another version of the library
 */
export function readSectionModel(bytes: Uint8Array, place?: string): SectionModel {
  const corrupt = (what: string): BaogaoError => new BaogaoError('model/corrupt', `The section model${place === undefined ? '' : ` ${place}`} ${what}.`, 'Give a file that baogao train wrote, or train it again; if it is the one of the package, install the package anew.', place)
  // Copied where the numbers in it would not lie on their own multiples.
  const file = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  if (file.length < HEADER_BYTES) throw corrupt(`has only ${file.length} bytes`)
  const header = new DataView(file.buffer, file.byteOffset, file.length)
  if (header.getUint32(0, true) !== MODEL_MAGIC[0] || header.getUint32(4, true) !== MODEL_MAGIC[1]) throw corrupt('does not begin with its mark')
  const version = header.getUint32(8, true)
  if (version !== MODEL_VERSION) throw new BaogaoError('model/version', `The section model${place === undefined ? '' : ` ${place}`} has version ${version}, this library reads ${MODEL_VERSION}.`, 'Train it again with this version of the library.', place)
  if (header.getUint32(12, true) !== file.length || file.length !== MODEL_BYTES || header.getUint32(20, true) !== KINDS) throw corrupt(`has ${file.length} bytes instead of ${MODEL_BYTES}`)
  if (header.getInt32(16, true) !== modelChecksum(file)) throw corrupt('has been changed: its checksum is wrong')
  const at = file.byteOffset + HEADER_BYTES
  const prints = new Uint16Array(file.buffer, at + TRANSITIONS * 8, MODEL_SLOTS)
  if (!prints.includes(0)) throw corrupt('has no empty slot')
  return {
    step: header.getFloat64(24, true),
    temperature: header.getFloat64(32, true),
    transitions: new Float64Array(file.buffer, at, TRANSITIONS),
    prints,
    weights: new Int8Array(file.buffer, at + TRANSITIONS * 8 + MODEL_SLOTS * 2, MODEL_SLOTS * KINDS),
  }
}
