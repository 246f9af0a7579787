import { readShippedFile } from '../model/data-file.ts'
import { readLexicon, type Lexicon } from './lexicon.ts'

let loaded: Lexicon | undefined

const defaultBytes = (): Uint8Array => readShippedFile('lexicon.bin', 'lexicon/missing')

/** The lexicon that the package ships, read from its file on the first call and kept. @throws BaogaoError `lexicon/missing`, and what `readLexicon` throws */
export function loadDefaultLexicon(): Lexicon {
  return (loaded ??= readLexicon(defaultBytes()))
}

/** The bytes of that lexicon in memory that threads can share: `readLexicon` makes a lexicon of them without a copy. @throws BaogaoError `lexicon/missing` */
export function sharedLexiconBytes(): SharedArrayBuffer {
  const bytes = defaultBytes()
  const shared = new SharedArrayBuffer(bytes.length)
  new Uint8Array(shared).set(bytes)
  return shared
}
