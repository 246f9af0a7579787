import { BaogaoError } from '../model/errors.ts'

/** The encodings that Chinese reports arrive in. GB2312 and GBK are read as `gb18030`, which contains both. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** All encodings that `decode` can read. */
export const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5']

/**
 * The encoding that a label names: `GBK`, `gb2312` and `GB18030` are all `gb18030`, `utf8` is `utf-8`.
 * @throws BaogaoError `options/invalid` for a label of any other encoding
 */
export function encodingOf(label: string): Encoding {
  let canonical = ''
  try {
    canonical = new TextDecoder(label).encoding
  } catch {
    // An unknown label is answered below like a known one that is no encoding of Chinese.
  }
  if (canonical === 'gbk') canonical = 'gb18030'
  const encoding = ENCODINGS.find((known) => known === canonical)
  if (encoding) return encoding
  throw new BaogaoError(
    'options/invalid', `“${label}” is not an encoding that can be read.`, `Use one of ${ENCODINGS.join(', ')}.`, 'encoding',
  )
}
