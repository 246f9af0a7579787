import { readShippedFile } from '../model/data-file.ts'
import { readLexicon, type Lexicon } from './lexicon.ts'

let loaded: Lexicon | undefined

/** The lexicon that the package ships, read from its file on the first call and kept. @throws BaogaoError `lexicon/missing`, and what `readLexicon` throws */
export function loadDefaultLexicon(): Lexicon {
  return (loaded ??= readLexicon(readShippedFile('lexicon.bin', 'lexicon/missing')))
}
