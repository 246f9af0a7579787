import { BaogaoError } from '../model/errors.ts'
import { decode, type Decoded } from './decode.ts'
import { formatOf } from './formats.ts'

/** A raw text, how it was read, and the path it was read from. */
export interface ReadText extends Decoded {
  /** The path as given; absent for bytes. */
  path?: string
}

export interface ReadOptions {
  /** Label of the encoding to use instead of finding one: `gbk`, `utf-8`, … Bytes that it cannot read become U+FFFD. */
  encoding?: string
}

/** The raw text of a file's bytes. The one door for all formats: what is not plain text is refused by its name. */
export function textOf(bytes: Uint8Array, name: string, options: ReadOptions): Decoded {
  if (bytes.length === 0) {
    throw new BaogaoError('input/empty', `${name}: is empty.`, 'Give a file that holds a report.', name)
  }
  const format = formatOf(bytes)
  if (format) {
    throw new BaogaoError('input/unsupported-format', `${name}: is ${format.name}, which is not read yet.`, format.remedy, name)
  }
  const decoded = decode(bytes, { ...options, name })
  if (decoded.text.trim() === '') {
    throw new BaogaoError('input/empty', `${name}: holds nothing but blanks.`, 'Give a file that holds a report.', name)
  }
  return decoded
}
