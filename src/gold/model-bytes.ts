/** Writes trained weights as the file that the library reads. */
import { SECTION_KINDS } from '../model/records.ts'
import { HEADER_BYTES, MODEL_BYTES, MODEL_MAGIC, MODEL_SLOTS, MODEL_VERSION, modelChecksum, printOf, TRANSITIONS } from '../sections/model.ts'
import type { Weights } from './train-chain.ts'

const KINDS = SECTION_KINDS.length
/** Of the table of features at most so much is filled, so that looking for an unknown one ends soon. */
const MOST_FILLED = 0.7

/** The bytes of a model: weights as whole steps of one byte. Where there are too many features those with the smallest weights are left out. */
export function modelBytes({ rowOf, values, transitions }: Weights, temperature: number): { bytes: Uint8Array; features: number } {
  const size = (row: number): number => Math.max(...values.subarray(row * KINDS, row * KINDS + KINDS).map(Math.abs))
  const kept = [...rowOf].map(([id, row]) => ({ id, row, size: size(row) })).sort((a, b) => b.size - a.size || a.id - b.id).slice(0, Math.floor(MODEL_SLOTS * MOST_FILLED))
  const step = kept[0]!.size / 127
  const used = kept.filter((feature) => Math.round(feature.size / step) > 0)
  const bytes = new Uint8Array(MODEL_BYTES)
  const header = new DataView(bytes.buffer)
  const prints = new Uint16Array(bytes.buffer, HEADER_BYTES + TRANSITIONS * 8, MODEL_SLOTS)
  const weights = new Int8Array(bytes.buffer, HEADER_BYTES + TRANSITIONS * 8 + MODEL_SLOTS * 2, MODEL_SLOTS * KINDS)
  for (const { id, row } of used) {
    const print = printOf(id)
    let slot = id & (MODEL_SLOTS - 1)
    while (prints[slot] !== 0 && prints[slot] !== print) slot = (slot + 1) & (MODEL_SLOTS - 1)
    // Two features of one print near one another: the one that says more stays.
    if (prints[slot] === print) continue
    prints[slot] = print
    for (let k = 0; k < KINDS; k++) weights[slot * KINDS + k] = Math.round(values[row * KINDS + k]! / step)
  }
  new Float64Array(bytes.buffer, HEADER_BYTES, TRANSITIONS).set(transitions)
  header.setUint32(0, MODEL_MAGIC[0], true)
  header.setUint32(4, MODEL_MAGIC[1], true)
  header.setUint32(8, MODEL_VERSION, true)
  header.setUint32(12, MODEL_BYTES, true)
  header.setUint32(20, KINDS, true)
  header.setFloat64(24, step, true)
  header.setFloat64(32, temperature, true)
  header.setInt32(16, modelChecksum(bytes), true)
  return { bytes, features: used.length }
}
