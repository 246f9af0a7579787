import { BaogaoError } from '../model/errors.ts'
import { decode, type Decoded } from './decode.ts'
import type { Block, LeftOut, ReadLimits } from './document.ts'
import { FORMATS, type DocumentType, type Format, formatOf } from './formats.ts'

/** A raw text, how it was read, and the path it was read from. */
export interface ReadText extends Omit<Decoded, 'encoding'> {
  type: DocumentType | 'txt'
  /** How the characters were written; `null` where the format decides that. */
  encoding: Decoded['encoding'] | null
  /** The paragraphs, rows and so on of a document, with the way back into it; empty for plain text. */
  blocks: Block[]
  /** What the reader of a document left out, each piece with the reason. */
  leftOut: LeftOut[]
  /** The path as given; absent for bytes. */
  path?: string
}

export interface ReadOptions extends Partial<ReadLimits> {
  /** Label of the encoding to use instead of finding one: `gbk`, `utf-8`, … Bytes that it cannot read become U+FFFD. */
  encoding?: string
  /** The format to read instead of finding it by the first bytes. */
  type?: DocumentType | 'txt'
}

/** What is read unless the caller says otherwise. */
export const DEFAULT_LIMITS: Readonly<ReadLimits> = { maxBytes: 256 << 20, maxUnpackedBytes: 512 << 20 }

function limitOf(name: keyof ReadLimits, value: number | undefined): number {
  if (value === undefined) return DEFAULT_LIMITS[name]
  if (typeof value === 'number' && value > 0) return value
  throw new BaogaoError('options/invalid', `${name} is ${String(value)}.`, 'Give a number of bytes above 0.', name)
}

function formatToRead(bytes: Uint8Array, type: ReadOptions['type']): Format | null {
  if (type === undefined) return formatOf(bytes)
  if (type === 'txt') return null
  const format = FORMATS.find((one) => one.type === type)
  if (format) return format
  const known = FORMATS.flatMap((one) => one.type ?? [])
  throw new BaogaoError('options/invalid', `“${String(type)}” is no type of file.`, `Give one of txt, ${known.join(', ')}.`, 'type')
}

/** The raw text of a file's bytes. The one door for all formats: what has no reader is refused by its name. */
export async function textOf(bytes: Uint8Array, name: string, options: ReadOptions): Promise<ReadText> {
  const limits = { maxBytes: limitOf('maxBytes', options.maxBytes), maxUnpackedBytes: limitOf('maxUnpackedBytes', options.maxUnpackedBytes) }
  const format = formatToRead(bytes, options.type)
  if (bytes.length === 0) {
    throw new BaogaoError('input/empty', `${name}: is empty.`, 'Give a file that holds a report.', name)
  }
  if (bytes.length > limits.maxBytes) {
    throw new BaogaoError('input/too-large', `${name}: has ${bytes.length} bytes, ${limits.maxBytes} are read at most.`, 'Split it, or raise maxBytes.', name)
  }
  if (format && !(format.type && format.load)) {
    throw new BaogaoError('input/unsupported-format', `${name}: is ${format.name}, which is not read.`, format.remedy, name)
  }
  const found = format?.type && format.load ? await documentOf(bytes, name, format.type, format.load, limits, options.encoding) : plainText(bytes, name, options)
  if (found.text.trim() === '') {
    throw new BaogaoError('input/empty', `${name}: holds nothing but blanks.`, 'Give a file that holds a report.', name)
  }
  return found
}

function plainText(bytes: Uint8Array, name: string, { encoding }: ReadOptions): ReadText {
  return { ...decode(bytes, encoding === undefined ? { name } : { encoding, name }), type: 'txt', blocks: [], leftOut: [] }
}

async function documentOf(bytes: Uint8Array, name: string, type: DocumentType, load: NonNullable<Format['load']>, limits: ReadLimits, encoding?: string): Promise<ReadText> {
  const reader = await load()
  return { type, encoding: null, bom: false, certainty: 1, ...(await reader(bytes, name, limits, encoding)) }
}
